"""The interview at hand: what the pages read and change, on the window's thread, kept by the store.

Reading documents happens beside the window; saving takes well under a millisecond and happens here. When the notes
cannot be opened the program still works: ``trouble`` says why, and nothing pretends to be saved.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from readiness.interview.documents.model import DocumentReader, ReadDocument, UnreadableDocument
from readiness.interview.dossier import (
    Card,
    CardKind,
    ConfirmedLink,
    Document,
    DocumentKind,
    Interview,
    Note,
    StoredRequirement,
)
from readiness.store.deletions import Deletion
from readiness.store.errors import StoreError
from readiness.store.search import Hit
from readiness.store.store import Store
from readiness.words import _
from ui.autosave import Autosave
from ui.call_time import CallTime
from ui.errands import Errands
from ui.imports import Refused, read_file

Now = Callable[[], datetime]
T = TypeVar("T")

ASKED = "ask:"
"""Ticks of questions stand beside those of the person's own list, under names that begin with this."""


class Workspace(QObject):
    """One store, one interview at hand, and the signals by which pages stay true to both.

    ``troubled`` tells that something could not be saved; ``unreadable`` that a file is no document.
    Whoever changes cards or requirements through :attr:`store` emits ``cards_changed``.
    """

    interview_changed = Signal(object)
    documents_changed = Signal(str)
    notes_changed = Signal()
    ticks_changed = Signal(object)
    call_changed = Signal()
    importing = Signal(str, bool)
    unreadable = Signal(str, object)
    """A document of this kind could not be read: a :class:`Refused`."""
    asked_changed = Signal()
    cards_changed = Signal()
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
        self._call_time = self._remembered_call()

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
        store = self._store
        return self._read(store.interviews.list, ()) if store else ()

    def choose(self, interview: Interview) -> None:
        """Make another interview the one at hand."""
        self.autosave.flush()
        if self._store:
            self._store.interviews.choose(interview)
        self._interview = interview
        self._call_time = self._remembered_call()
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
        store, interview = self._store, self._interview.id
        return self._read(lambda: store.documents.latest(interview, kind), None) if store else None

    def import_file(self, path: Path, kind: DocumentKind, password: str | None = None) -> None:
        """Read ``path`` beside the window and keep it; ``unreadable`` tells when it cannot be read."""
        self.importing.emit(kind.value, True)
        interview = self._interview.id

        def done(result: tuple[bytes, ReadDocument]) -> None:
            self.importing.emit(kind.value, False)
            original, read = result
            self._keep_document(interview, kind, path.name, original, read)

        work = partial(read_file, self._reader, path, password)
        self._errands.run(work, done, lambda error: self._import_failed(kind, path, error))

    def draw_page(self, document: Document, page: int, done: Callable[[bytes], None], width: int = 1000) -> None:
        """Have ``page`` (from 1) of a PDF drawn as it looks; ``done`` gets a PNG, empty where it cannot be drawn."""
        store = self._store
        if store is None:
            return
        original = self._read(lambda: store.documents.original(document.id), b"")

        def failed(error: Exception) -> None:
            if not isinstance(error, UnreadableDocument):
                raise error
            done(b"")

        self._errands.run(lambda: self._reader.render(original, page, width=width), done, failed)

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

    def _import_failed(self, kind: DocumentKind, path: Path, error: Exception) -> None:
        self.importing.emit(kind.value, False)
        if not isinstance(error, UnreadableDocument):
            raise error
        self.unreadable.emit(kind.value, Refused(path, error.sentence, error.password))

    # --- notes

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

    # --- the person's own list

    def ticks(self) -> frozenset[str]:
        """What is ticked for this interview."""
        return frozenset(item for item in self._all_ticks() if not item.startswith(ASKED))

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

    def _all_ticks(self) -> frozenset[str]:
        store, interview = self._store, self._interview.id
        return self._read(lambda: store.ticks.of(interview), frozenset()) if store else frozenset()

    # --- the call

    @property
    def call_time(self) -> CallTime:
        """Begin and end of the call at hand."""
        return self._call_time

    @property
    def now(self) -> datetime:
        """The time of the world the program runs in."""
        return self._now()

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

    def call_second(self, at: datetime | None = None) -> int | None:
        """Seconds since the call began, None before it and after its end."""
        return self._call_time.second(at or self._now())

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

    def _read(self, read: Callable[[], T], nothing: T) -> T:
        """What ``read`` returns; ``nothing``, and why, where the disk does not give it."""
        try:
            return read()
        except StoreError as error:
            self._tell_trouble(error.sentence)
            return nothing

    def _tell_trouble(self, sentence: str) -> None:
        self.trouble = sentence
        self.troubled.emit(sentence)

    def _all_is_saved(self) -> None:
        self.trouble = ""
        self.saved.emit()
