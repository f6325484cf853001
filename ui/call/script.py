"""What to say at the beginning, in between and at the end: the person's own lines, else starters, names filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from readiness.interview.dossier import Card, Interview
from readiness.interview.starters import BLANK, Starter, company_boxes, filled, hard_questions, script
from readiness.words import _
from ui.call.phases import Phase


@dataclass(frozen=True, slots=True)
class Saying:
    """One line: when it is for, and what to say. ``question`` says that it answers this title, a hard question."""

    title: str
    text: str
    question: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What closes the gaps of the lines: the interview, one's own name, the best evidence, a detail from the notes."""

    interview: Interview
    me: str = ""
    evidence: str = ""
    detail: str = ""


def sayings(own: Sequence[Card], hard: Sequence[Card], known: Known) -> dict[Phase, tuple[Saying, ...]]:
    """The lines of each phase, in their order. A card takes the place of the starter of the same title."""
    lines = _merged(script(), own)
    found = {
        phase: tuple(
            Saying(line.title, _closed(line.text, known)) for line in lines if (line.theme or Phase.TALKING) == phase
        )
        for phase in Phase
    }
    answers = [Saying(line.title, _closed(line.text, known), question=True) for line in _merged(hard_questions(), hard)]
    found[Phase.TALKING] += tuple(answers)
    return found


def people_words(interview: Interview) -> tuple[str, ...]:
    """Everybody on the other side: name, how to say it, role."""
    words = []
    for person in interview.people:
        spoken = _("say {pronunciation}").format(pronunciation=person.pronunciation) if person.pronunciation else ""
        words.append(" · ".join(part for part in (person.name, spoken, person.role) if part))
    return tuple(words)


def company_words(card: Card | None) -> tuple[Saying, ...]:
    """What was written down about the company: each box that has something in it, with its name."""
    boxes = card.boxes if card is not None else {}
    return tuple(Saying(name, text) for key, name, _hint in company_boxes() if (text := boxes.get(key, "").strip()))


def _merged(starters: Sequence[Starter], cards: Sequence[Card]) -> list[Starter]:
    own = {card.title: _starter(card) for card in cards}
    merged = [own.pop(starter.title, starter) for starter in starters]
    return [line for line in (*merged, *own.values()) if line.text.strip()]


def _starter(card: Card) -> Starter:
    boxes = dict(card.boxes)
    theme = boxes.pop("phase", "") or boxes.pop("theme", "")
    return Starter(theme, card.title, boxes.get("text") or " ".join(text for text in boxes.values() if text))


def _closed(text: str, known: Known) -> str:
    detail = known.detail.strip().rstrip(".")
    said = filled(text, known.interview, me=known.me, evidence=known.evidence.strip().rstrip("."), detail=detail)
    # A blank at the end of a sentence needs no full stop of its own.
    return said.replace(f"{BLANK}.", BLANK)
