"""The documents of the interview at hand: read beside the window, kept with every version."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from readiness.interview.documents.model import ReadDocument, UnreadableDocument
from readiness.interview.dossier import Document, DocumentKind
from readiness.interview.own_name import own_name
from readiness.words import _
from ui.imports import Refused, read_file
from ui.keeper import Keeper


class KeptDocuments(Keeper):
    """Documents by kind."""

    def document(self, kind: DocumentKind) -> Document | None:
        """The version in use."""
        store, interview = self._store, self._interview.id
        return self._read(lambda: store.documents.latest(interview, kind), None) if store else None

    def own_name(self) -> str:
        """One's own name as the resume begins with it, "" where it does not."""
        resume = self.document(DocumentKind.RESUME)
        return own_name(resume.text) if resume is not None else ""

    def read_beside(
        self, path: Path, done: Callable[[bytes, ReadDocument], None], failed: Callable[[UnreadableDocument], None]
    ) -> None:
        """Read a file beside the window without keeping it yet."""

        def could_not(error: Exception) -> None:
            if not isinstance(error, UnreadableDocument):
                raise error
            failed(error)

        self._errands.run(partial(read_file, self._reader, path, None), lambda found: done(*found), could_not)

    def keep_read(self, kind: DocumentKind, name: str, original: bytes, read: ReadDocument) -> None:
        """Keep what was read as a new version."""
        self._keep_document(self._interview.id, kind, name, original, read)

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
