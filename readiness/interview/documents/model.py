"""What reading a document gives, what it may cost, and how it fails."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

# What a document may cost before it is called unreadable. A resume has two pages and a hundred kilobytes.
MAX_FILE_BYTES = 20 * 1024 * 1024
MAX_MEMORY_BYTES = 512 * 1024 * 1024
MAX_SECONDS = 15.0
MAX_PAGES = 30
MAX_TEXT = 500_000  # characters


class Layout(StrEnum):
    """How the words of a page are put in order."""

    COLUMNS = "columns"
    DRAWN = "drawn"


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """The text of a document, page by page, and one sentence for each thing the person should know about it."""

    pages: tuple[str, ...]
    warnings: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All pages, an empty line between them."""
        return "\n\n".join(page for page in self.pages if page)


class UnreadableDocument(Exception):
    """The document could not be read; ``sentence`` says why and what to do.

    ``password`` is true when a password, or another one, would open it.
    """

    def __init__(self, sentence: str, *, password: bool = False, detail: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.password = password
        self.detail = detail


class DocumentReader(Protocol):
    """Reads documents without harm to the program. Blocks up to :data:`MAX_SECONDS`: call it from a thread."""

    def read(
        self, source: Path | bytes, *, layout: Layout = Layout.COLUMNS, password: str | None = None
    ) -> ReadDocument:
        """Return the text of a file, or of the bytes of one. Raises :class:`UnreadableDocument`."""

    def render(self, source: Path | bytes, page: int, *, width: int = 1000, password: str | None = None) -> bytes:
        """Return page ``page`` (from 1) of a PDF as it looks, as PNG. Raises :class:`UnreadableDocument`."""
