"""The interview at hand: what the pages read and change, on the window's thread, kept by the store.

Reading documents happens beside the window; saving takes well under a millisecond and happens here. When the notes
cannot be opened the program still works: ``trouble`` says why, and nothing pretends to be saved.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from readiness.interview.documents.model import DocumentReader, ReadDocument, UnreadableDocument
from readiness.interview.dossier import Document, DocumentKind, Interview, Note
from readiness.store.deletions import Deletion
from readiness.store.errors import StoreError
from readiness.store.search import Hit
from readiness.store.store import Store
from readiness.words import _
from ui.autosave import Autosave
from ui.errands import Errands

Now = Callable[[], datetime]


class Workspace(QObject):
    """One store, one interview at hand, and the signals by which pages stay true to both."""

    interview_changed = Signal(object)
    documents_changed = Signal(str)
    notes_changed = Signal()
    ticks_changed = Signal(object)
    call_changed = Signal()
    importing = Signal(str, bool)
    saved = Signal()
    troubled = Signal(str)

    def __init__(
        self,
        store: Store | None,
        errands: Errands,
        reader: DocumentReader,
        now: Now,
        *,
        trouble: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._errands = errands
        self._reader = reader
        self._now = now
        self.trouble = trouble
        self.autosave = Autosave(self)
        self.autosave.saved.connect(self._all_is_saved)
        self.autosave.failed.connect(self._tell_trouble)
        self._interview = store.interviews.at_hand() if store else Interview()
        self._call_began, self._call_ended = self._remembered_call()

    # --- the interview

    @property
    def available(self) -> bool:
        """Whether anything can be kept."""
        return self._store is not None and not self._store.read_only

    @property
    def store(self) -> Store | None:
        """The store itself, for what only one page needs (cards, requirements, settings)."""
        return self._store

    @property
    def interview(self) -> Interview:
        """The interview at hand."""
        return self._interview

    def interviews(self) -> tuple[Interview, ...]:
        """All that are not archived, the soonest first."""
        return self._store.interviews.list() if self._store else ()

    def choose(self, interview: Interview) -> None:
        """Make another interview the one at hand."""
        self.autosave.flush()
        if self._store:
            self._store.interviews.choose(interview)
        self._interview = interview
        self._call_began, self._call_ended = self._remembered_call()
        self.interview_changed.emit(interview)
        self.notes_changed.emit()
        self.call_changed.emit()
        for kind in DocumentKind:
            self.documents_changed.emit(kind.value)

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

    # --- documents

    def document(self, kind: DocumentKind) -> Document | None:
        """The version in use."""
        return self._store.documents.latest(self._interview.id, kind) if self._store else None

    def import_file(self, path: Path, kind: DocumentKind, password: str | None = None) -> None:
        """Read ``path`` beside the window and keep it; ``troubled`` tells when it cannot be read."""
        self.importing.emit(kind.value, True)
        interview = self._interview.id

        def work() -> tuple[bytes, ReadDocument]:
            try:
                original = path.read_bytes()
            except OSError as error:
                sentence = _("{file} could not be opened: {reason}. Choose another file, or check that it is there.")
                raise UnreadableDocument(
                    sentence.format(file=path.name, reason=error.strerror or str(error)), detail=str(error)
                ) from error
            return original, self._reader.read(path, password=password)

        def done(result: tuple[bytes, ReadDocument]) -> None:
            self.importing.emit(kind.value, False)
            original, read = result
            self._keep_document(interview, kind, path.name, original, read)

        self._errands.run(work, done, lambda error: self._import_failed(kind, error))

    def paste_text(self, text: str, kind: DocumentKind) -> None:
        """Keep pasted text as a document of one page."""
        if text.strip():
            name = _("Pasted text")
            self._keep_document(self._interview.id, kind, name, text.encode(), ReadDocument((text.strip(),)))

    def _keep_document(
        self, interview: int, kind: DocumentKind, name: str, original: bytes, read: ReadDocument
    ) -> None:
        store = self._writable()
        if store is None:
            return
        if self._try(
            lambda: store.documents.add(interview, kind, name, original, pages=read.pages, warnings=read.warnings)
        ):
            self.documents_changed.emit(kind.value)
            self.saved.emit()

    def _import_failed(self, kind: DocumentKind, error: Exception) -> None:
        self.importing.emit(kind.value, False)
        if not isinstance(error, UnreadableDocument):
            raise error
        self.troubled.emit(error.sentence)

    # --- notes

    def notes(self) -> tuple[Note, ...]:
        """The notes of the interview at hand, oldest first."""
        return self._store.notes.list(self._interview.id) if self._store else ()

    def add_note(self, text: str, *, flagged: bool = False) -> bool:
        """Keep one line with the time and the second of the call; False when it could not be kept (keep the text)."""
        store, clean = self._writable(), text.strip()
        if store is None or not clean:
            return False
        at = self._now()
        interview, second = self._interview.id, self.call_second(at)
        kept = self._try(lambda: store.notes.add(interview, clean, call_second=second, flagged=flagged, created_at=at))
        return self._after_notes(kept)

    def edit_note(self, note: Note, *, text: str | None = None, flagged: bool | None = None) -> bool:
        """Change a note's text or flag."""
        store = self._writable()
        kept = store is not None and self._try(lambda: store.notes.update(note, text=text, flagged=flagged))
        return self._after_notes(kept)

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

    def search(self, words: str) -> tuple[Hit, ...]:
        """Everything of this interview that matches, the best first."""
        return self._store.search(words, self._interview.id) if self._store else ()

    # --- the person's own list

    def ticks(self) -> frozenset[str]:
        """What is ticked for this interview."""
        return self._store.ticks.of(self._interview.id) if self._store else frozenset()

    def tick(self, item: str, ticked: bool) -> None:
        """Remember a tick."""
        store, interview = self._store, self._interview.id
        if store is not None and self._try(lambda: store.ticks.set(interview, item, ticked)):
            self.ticks_changed.emit(self.ticks())

    # --- the call

    @property
    def call_began(self) -> datetime | None:
        """When the person said that the call began."""
        return self._call_began

    @property
    def call_ended(self) -> datetime | None:
        """When it ended, None while it lasts or before it."""
        return self._call_ended

    def begin_call(self) -> None:
        """The call begins now: notes carry its minute from here."""
        self._call_began, self._call_ended = self._now(), None
        self._remember_call()

    def end_call(self) -> None:
        """The call is over."""
        if self._call_began is not None and self._call_ended is None:
            self._call_ended = self._now()
            self._remember_call()

    def call_second(self, at: datetime | None = None) -> int | None:
        """Seconds since the call began, None before it and after its end."""
        if self._call_began is None or self._call_ended is not None:
            return None
        return max(0, int(((at or self._now()) - self._call_began).total_seconds()))

    def _remembered_call(self) -> tuple[datetime | None, datetime | None]:
        """Begin and end of the call as they were before a restart in the middle of it."""
        kept = self._store.settings.get(f"call:{self._interview.id}") if self._store else ""
        began, _between, ended = kept.partition("/")
        return _time(began), _time(ended)

    def _remember_call(self) -> None:
        store, interview = self._store, self._interview.id
        began, ended = (at.isoformat() if at else "" for at in (self._call_began, self._call_ended))
        if store is not None and not store.read_only:
            self._try(lambda: store.settings.set(f"call:{interview}", f"{began}/{ended}"))
        self.call_changed.emit()

    # --- saving

    def close(self) -> bool:
        """Save what is left and let go of the store. Returns whether everything was saved."""
        complete = self.autosave.flush()
        if self._store is not None:
            self._store.close()
            self._store = None
        return complete

    def _writable(self) -> Store | None:
        if self._store is None or self._store.read_only:
            self._tell_trouble(self.trouble or _("Your notes are open for reading only, so nothing can be saved."))
            return None
        return self._store

    def _after_notes(self, kept: bool) -> bool:
        if kept:
            self.notes_changed.emit()
            self.saved.emit()
        return kept

    def _try(self, save: Callable[[], object]) -> bool:
        try:
            save()
        except StoreError as error:
            self._tell_trouble(error.sentence)
            return False
        return True

    def _tell_trouble(self, sentence: str) -> None:
        self.trouble = sentence
        self.troubled.emit(sentence)

    def _all_is_saved(self) -> None:
        self.trouble = ""
        self.saved.emit()


def _time(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
