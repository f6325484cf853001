"""The interview at hand: what the pages read and change, on the window's thread, kept by the store.

Reading documents happens beside the window; saving takes well under a millisecond and happens here. When the notes
cannot be opened the program still works: ``trouble`` says why, and nothing pretends to be saved.
"""

from __future__ import annotations

from dataclasses import replace

from readiness.interview.call_time import CallTime
from readiness.interview.dossier import DocumentKind, Interview
from readiness.store.store import Store
from ui.kept_cards import KeptCards
from ui.kept_documents import KeptDocuments
from ui.kept_notes import KeptNotes


class Workspace(KeptDocuments, KeptNotes, KeptCards):
    """One store, one interview at hand, and the signals by which pages stay true to both.

    ``troubled`` tells that something could not be saved; ``unreadable`` that a file is no document.
    Whoever changes cards or requirements through :attr:`store` emits ``cards_changed``.
    """

    def _remember(self) -> None:
        store = self._store
        self._interview = self._remembered_interview()
        self._elsewhere = self._read(store.changes_elsewhere, 0) if store else 0
        self._call_time = self._remembered_call()

    def interviews(self) -> tuple[Interview, ...]:
        """All that are not archived, the soonest first."""
        store = self._store
        return self._read(store.interviews.list, ()) if store else ()

    def choose(self, interview: Interview) -> None:
        """Make another interview the one at hand."""
        self.autosave.flush()
        store = self._store
        if store is not None and not store.read_only:
            self._try(lambda: store.interviews.choose(interview))
        self._interview = interview
        self._call_time = self._remembered_call()
        self.interview_changed.emit(interview)
        self.notes_changed.emit()
        self.call_changed.emit()
        for kind in DocumentKind:
            self.documents_changed.emit(kind.value)

    def reload(self, store: Store | None = None) -> None:
        """Everything may be different now: a backup was restored, or the notes lie in another ``store``."""
        if store is not None:
            if self._store is not None:
                self._store.close()
            self._store = store
        self.trouble = ""
        self.choose(self._remembered_interview())
        self.cards_changed.emit()
        self.ticks_changed.emit(self.ticks())
        self.asked_changed.emit()

    def _remembered_interview(self) -> Interview:
        store = self._store
        return self._read(store.interviews.at_hand, Interview()) if store else Interview()

    def change(self, **fields: object) -> None:
        """Change fields of the interview at hand; saved after half a second of rest."""
        changed = replace(self._interview, **fields)  # type: ignore[arg-type] # the names are Interview's own
        if changed == self._interview:
            return
        self._interview = changed
        if self._store:
            store = self._store
            self.autosave.later("interview", lambda: store.interviews.save(self._interview))
        self.interview_changed.emit(changed)

    def look_elsewhere(self) -> None:
        """Show what another program has kept meanwhile, such as ``callready note``. Cheap enough for every second."""
        store = self._store
        changes = self._read(store.changes_elsewhere, self._elsewhere) if store else self._elsewhere
        if changes != self._elsewhere:
            self._elsewhere = changes
            self.notes_changed.emit()

    # --- the call

    def begin_call(self) -> None:
        """The call begins now: notes carry its minute from here."""
        self._set_call_time(CallTime(self._now()))

    def end_call(self) -> None:
        """The call is over."""
        if self._call_time.running:
            self._set_call_time(replace(self._call_time, ended=self._now()))

    def resume_call(self) -> None:
        """The call goes on after all, its clock as if it had never ended."""
        self._set_call_time(replace(self._call_time, ended=None))

    def _remembered_call(self) -> CallTime:
        """The call as it was before a restart in the middle of it."""
        store, key = self._store, f"call:{self._interview.id}"
        return CallTime.read(self._read(lambda: store.settings.get(key), "") if store else "")

    def _set_call_time(self, call_time: CallTime) -> None:
        self._call_time = call_time
        store, key = self._store, f"call:{self._interview.id}"
        if store is not None and not store.read_only:
            self._try(lambda: store.settings.set(key, call_time.written()))
        self.call_changed.emit()

    # --- saving

    def close(self) -> bool:
        """Save what is left and let go of the store. Returns whether everything was saved."""
        complete = self.autosave.flush()
        if self._store is not None:
            self._store.close()
            self._store = None
        return complete
