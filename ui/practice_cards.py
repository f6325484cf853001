"""Questions to practise as they are kept: for every interview, so that what was weak once is practised for the next."""

from __future__ import annotations

from collections.abc import Mapping

from readiness.interview.dossier import Card, CardKind
from readiness.interview.practice import OWN, THEME, WEAK, Attempt, attempts, told, with_attempt
from readiness.store.deletions import Deletion
from ui.workspace import Workspace


def practised(workspace: Workspace) -> dict[str, Card]:
    """The cards of practice by their question."""
    return {_key(card.title): card for card in workspace.cards(CardKind.PRACTICE)}


def card_of(workspace: Workspace, question: str) -> Card | None:
    """What is kept about one question."""
    return practised(workspace).get(_key(question))


def last_answer(workspace: Workspace, question: str) -> str:
    """How a question was answered last time, in one line; "" where it never was."""
    card = card_of(workspace, question)
    tries = attempts(card) if card is not None else ()
    return told(tries[-1]) if tries else ""


def is_listed(workspace: Workspace, question: str) -> bool:
    """Whether a question stands among one's own or the weak ones."""
    card = card_of(workspace, question)
    return card is not None and card.boxes.get(THEME) in (OWN, WEAK)


def list_question(workspace: Workspace, question: str, theme: str) -> bool:
    """Put a question among one's own or the weak ones. False, and why, when it could not be kept."""
    return _keep(workspace, question, {THEME: theme})


def keep_attempt(workspace: Workspace, question: str, theme: str, attempt: Attempt, *, instead: bool = False) -> bool:
    """Keep what an attempt was like with its question, ``instead`` of the newest one if it only says more of it."""
    card = card_of(workspace, question)
    before = card.boxes if card is not None else {THEME: theme}
    return _keep(workspace, question, with_attempt(before, attempt, instead=instead))


def unlist(workspace: Workspace, question: str) -> Deletion | None:
    """Take a question out, with its attempts; what is returned can be undone."""
    card = card_of(workspace, question)
    return workspace.change_now(lambda store: store.cards.delete(card)) if card is not None else None


def _keep(workspace: Workspace, question: str, boxes: Mapping[str, str]) -> bool:
    title = " ".join(question.split())
    card = card_of(workspace, title)
    if card is None:
        made = workspace.change_now(lambda store: store.cards.add(None, CardKind.PRACTICE, title, boxes))
    else:
        changed = Card(card.id, None, card.kind, card.title, {**card.boxes, **boxes}, card.position)
        made = workspace.change_now(lambda store: store.cards.save(changed))
    return made is not None


def _key(question: str) -> str:
    return " ".join(question.split()).casefold()
