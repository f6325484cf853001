"""The notes of the interview at hand, the line being typed, and finding words in everything."""

from __future__ import annotations

from readiness.interview.dossier import DocumentKind, Note
from readiness.store.deletions import Deletion
from readiness.store.search import Hit
from ui.keeper import Keeper


class KeptNotes(Keeper):
    """Notes carry the time, and during a call its second."""

    def notes(self) -> tuple[Note, ...]:
        """The notes of the interview at hand, oldest first."""
        store, interview = self._store, self._interview.id
        return self._read(lambda: store.notes.list(interview), ()) if store else ()

    def recent_notes(self, count: int) -> tuple[Note, ...]:
        """The newest ``count`` notes, oldest first."""
        store, interview = self._store, self._interview.id
        return self._read(lambda: store.notes.recent(interview, count), ()) if store else ()

    def flagged_notes(self) -> tuple[Note, ...]:
        """The notes meant for the thank-you, oldest first."""
        store, interview = self._store, self._interview.id
        return self._read(lambda: store.notes.list(interview, flagged=True), ()) if store else ()

    def draft(self) -> str:
        """The line that was being typed when the program ended."""
        store, interview = self._store, self._interview.id
        return self._read(lambda: store.settings.get(f"draft:{interview}"), "") if store else ""

    def keep_draft(self, text: str) -> None:
        """Keep an unfinished line; on the disk after half a second of rest."""
        store, interview = self._store, self._interview.id
        if store is not None and not store.read_only:
            self.autosave.later("draft", lambda: store.settings.set(f"draft:{interview}", text))

    def add_note(self, text: str, *, flagged: bool = False) -> bool:
        """Keep one line with the time and the second of the call; False when it could not be kept (keep the text)."""
        store, clean = self._writable(), text.strip()
        if store is None or not clean:
            return False
        at = self._now()
        interview, second = self._interview.id, self.call_second(at)
        kept = self._try(lambda: store.notes.add(interview, clean, call_second=second, flagged=flagged, created_at=at))
        return self._after_notes(kept)

    def edit_note(self, note: Note, *, text: str | None = None, flagged: bool | None = None) -> Note | None:
        """Change a note's text or flag; None when it could not be kept. Returns the note as it stands now."""
        store = self._writable()
        changed: list[Note] = []
        if store is not None:
            self._try(lambda: changed.append(store.notes.update(note, text=text, flagged=flagged)))
        return changed[0] if self._after_notes(bool(changed)) else None

    def delete_note(self, note: Note) -> Deletion | None:
        """Delete a note; what is returned can be undone."""
        store = self._writable()
        deletions: list[Deletion] = []
        if store is not None and self._try(lambda: deletions.append(store.notes.delete(note))):
            self.notes_changed.emit()
        return deletions[0] if deletions else None

    def undo(self, deletion: Deletion) -> None:
        """Bring back what was deleted."""
        store = self._writable()
        if store is not None and self._try(lambda: store.deletions.undo(deletion)):
            self.notes_changed.emit()
            for kind in DocumentKind:
                self.documents_changed.emit(kind.value)

    def search(self, words: str, limit: int = 50) -> tuple[Hit, ...]:
        """Up to ``limit`` places of this interview that match, the best first."""
        store, interview = self._store, self._interview.id
        return self._read(lambda: store.search(words, interview, limit), ()) if store else ()

    def _after_notes(self, kept: bool) -> bool:
        if kept:
            self.notes_changed.emit()
            self.saved.emit()
        return kept
