"""What was prepared and ticked: cards, requirements, confirmed links, the person's own list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from readiness.interview.dossier import Card, CardKind, ConfirmedLink, StoredRequirement
from readiness.store.store import Store
from ui.keeper import Keeper

T = TypeVar("T")

ASKED = "ask:"
PLANNED = "plan:"
"""Ticks of questions and of the plan stand beside those of the person's own list, under names that begin with these."""


class KeptCards(Keeper):
    """Reads what pages show; whoever changes cards or requirements through the store emits ``cards_changed``."""

    def change_now(self, change: Callable[[Store], T]) -> T | None:
        """Change cards, requirements or interviews now and tell of it; None, and why, when it could not be kept."""
        store = self._writable()
        results: list[T] = []
        if store is None or not self._try(lambda: results.append(change(store))):
            return None
        self.cards_changed.emit()
        self.saved.emit()
        return results[0]

    def cards(self, kind: CardKind) -> tuple[Card, ...]:
        """The prepared cards of one kind: those of this interview, then those that serve every one."""
        store, interview = self._store, self._interview.id
        return self._read(lambda: store.cards.list(interview, kind), ()) if store else ()

    def requirements(self) -> tuple[StoredRequirement, ...]:
        """What they ask for as the person left it, the hidden lines too; empty while nobody touched it."""
        store, interview = self._store, self._interview.id
        return self._read(lambda: store.requirements.list(interview), ()) if store else ()

    def links(self) -> tuple[ConfirmedLink, ...]:
        """Everything ever confirmed or rejected, oldest first."""
        store = self._store
        return self._read(lambda: tuple(store.requirements.links()), ()) if store else ()

    def ticks(self) -> frozenset[str]:
        """What is ticked for this interview."""
        return frozenset(item for item in self._all_ticks() if not item.startswith((ASKED, PLANNED)))

    def tick(self, item: str, ticked: bool) -> None:
        """Remember a tick."""
        store, interview = self._store, self._interview.id
        if store is not None and self._try(lambda: store.ticks.set(interview, item, ticked)):
            self.ticks_changed.emit(self.ticks())

    def asked(self) -> frozenset[int]:
        """The questions (ids of their cards) that were ticked as asked."""
        return frozenset(int(item.removeprefix(ASKED)) for item in self._all_ticks() if item.startswith(ASKED))

    def set_asked(self, card: int, asked: bool) -> bool:
        """Remember that a question was asked, or take it back. False when it could not be kept."""
        store, interview = self._writable(), self._interview.id
        kept = store is not None and self._try(lambda: store.ticks.set(interview, f"{ASKED}{card}", asked))
        if kept:
            self.asked_changed.emit()
            self.saved.emit()
        return kept

    def planned(self) -> frozenset[str]:
        """The steps of the plan that are done."""
        return frozenset(item.removeprefix(PLANNED) for item in self._all_ticks() if item.startswith(PLANNED))

    def set_planned(self, step: str, done: bool) -> bool:
        """Remember that a step of the plan is done, or take it back. False when it could not be kept."""
        store, interview = self._writable(), self._interview.id
        kept = store is not None and self._try(lambda: store.ticks.set(interview, f"{PLANNED}{step}", done))
        if kept:
            self.saved.emit()
        return kept

    def _all_ticks(self) -> frozenset[str]:
        store, interview = self._store, self._interview.id
        return self._read(lambda: store.ticks.of(interview), frozenset()) if store else frozenset()
