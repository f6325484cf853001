"""Cards under the person's hand: kept by themselves, shown as typed before they are on the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from readiness.interview.dossier import Card, CardKind
from readiness.store.deletions import Deletion
from readiness.store.store import Store
from ui.workspace import Workspace

T = TypeVar("T")


class CardDesk:
    """Adds, edits and deletes cards of the interview at hand. What goes wrong is said by the workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._typed: dict[int, Card] = {}

    def cards(self, kind: CardKind) -> tuple[Card, ...]:
        """The cards of one kind, as typed."""
        return tuple(self._typed.get(card.id, card) for card in self._workspace.cards(kind))

    def add(self, kind: CardKind, title: str, boxes: Mapping[str, str]) -> Card | None:
        """Keep a new card at once; None when it could not be kept."""
        interview = self._workspace.interview.id
        return self._now(lambda store: store.cards.add(interview, kind, title, boxes))

    def edit(self, card: Card, *, title: str | None = None, boxes: Mapping[str, str] | None = None) -> Card:
        """Change a card; on the disk after half a second of rest. Returns the card as it is now."""
        changed = replace(
            card, title=card.title if title is None else title, boxes=card.boxes if boxes is None else dict(boxes)
        )
        if changed != card:
            self._typed[card.id] = changed
            self._workspace.autosave.later(("card", card.id), lambda: self._save(card.id))
        return changed

    def delete(self, card: Card) -> Deletion | None:
        """Delete a card; what is returned can be undone."""
        self._workspace.autosave.flush()
        self._typed.pop(card.id, None)
        return self._now(lambda store: store.cards.delete(card))

    def undo(self, deletion: Deletion) -> None:
        """Bring back what was deleted."""
        self._now(lambda store: store.deletions.undo(deletion))

    def _save(self, number: int) -> None:
        card, store = self._typed.get(number), self._workspace.store
        if card is not None and store is not None:
            store.cards.save(card)
            del self._typed[number]
            self._workspace.cards_changed.emit()

    def _now(self, change: Callable[[Store], T]) -> T | None:
        return self._workspace.change_now(change)
