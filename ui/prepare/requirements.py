"""What they ask for as the person leaves it: kinds, order, lines taken out or added, what answers them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from readiness.interview.dossier import RequirementKind, StoredRequirement
from readiness.store.store import Store
from ui.matching import MatchBoard
from ui.workspace import Workspace


class RequirementDesk:
    """Changes the list. With the first change the lines of the job description become the person's own."""

    def __init__(self, workspace: Workspace, board: MatchBoard) -> None:
        self._workspace, self._board = workspace, board

    @property
    def own(self) -> bool:
        """Whether the person changed the list."""
        return bool(self._workspace.requirements())

    @property
    def hidden(self) -> tuple[str, ...]:
        """What was taken out of the list."""
        return tuple(one.text for one in self._workspace.requirements() if one.hidden)

    def set_kind(self, text: str, kind: RequirementKind) -> None:
        """Say what kind of line this is."""
        self._change(text, kind=kind)

    def hide(self, text: str, hidden: bool = True) -> None:
        """Take a line out of the list, or bring it back."""
        self._change(text, hidden=hidden)

    def add(self, text: str, kind: RequirementKind = RequirementKind.MUST) -> bool:
        """Add a line at the end. Returns whether it is kept."""
        clean = " ".join(text.split())

        def change(store: Store) -> bool:
            kept = self._taken(store)
            if any(one.text == clean for one in kept):
                return True
            with store.together():
                self._write(store, [*kept, StoredRequirement(0, self._workspace.interview.id, clean, kind)])
            return True

        return bool(clean) and self._workspace.change_now(change) is True

    def reorder(self, texts: Sequence[str]) -> None:
        """Put the lines in this order; those not named keep their place after them."""
        place = {text: number for number, text in enumerate(texts)}

        def change(store: Store) -> None:
            kept = sorted(self._taken(store), key=lambda one: place.get(one.text, len(place)))
            with store.together():
                for number, one in enumerate(kept, start=1):
                    store.requirements.save(replace(one, position=number))

        self._workspace.change_now(change)

    def read_anew(self) -> None:
        """Take the lines of the job description as they are read again."""
        self._workspace.change_now(lambda store: store.requirements.replace(self._workspace.interview.id, ()))

    def answer(self, requirement: str, line: str, belongs: bool) -> None:
        """Remember that this line answers the requirement, or that it does not."""
        self._workspace.change_now(lambda store: store.requirements.confirm(requirement, line, belongs))

    def forget(self, requirement: str, line: str) -> None:
        """Take back what was said about the two."""
        self._workspace.change_now(lambda store: store.requirements.forget(requirement, line))

    def _change(self, text: str, *, kind: RequirementKind | None = None, hidden: bool | None = None) -> None:
        def change(store: Store) -> None:
            with store.together():
                for one in self._taken(store):
                    if one.text == text:
                        store.requirements.save(
                            replace(
                                one,
                                kind=one.kind if kind is None else kind,
                                hidden=one.hidden if hidden is None else hidden,
                            )
                        )

        self._workspace.change_now(change)

    def _taken(self, store: Store) -> tuple[StoredRequirement, ...]:
        """The kept lines; those of the job description become them now if there are none."""
        interview = self._workspace.interview.id
        kept = store.requirements.list(interview)
        if kept:
            return kept
        read = (asked.matched.requirement for asked in self._board.asked)
        return store.requirements.replace(interview, [(one.text, one.kind) for one in read])

    def _write(self, store: Store, lines: Sequence[StoredRequirement]) -> None:
        interview = self._workspace.interview.id
        made = store.requirements.replace(interview, [(one.text, one.kind) for one in lines])
        for fresh, one in zip(made, lines, strict=True):
            if one.hidden:
                store.requirements.save(replace(fresh, hidden=True))
