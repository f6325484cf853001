"""A file on its way to becoming a document."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from readiness.interview.documents.model import DocumentReader, ReadDocument, UnreadableDocument
from readiness.words import _


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be read, and why. ``password`` is true when a password, or another one, would open it."""

    path: Path
    sentence: str
    password: bool = False


def read_file(reader: DocumentReader, path: Path, password: str | None) -> tuple[bytes, ReadDocument]:
    """The bytes of a file and what they say; takes up to 15 s. Raises :class:`UnreadableDocument`."""
    try:
        original = path.read_bytes()
    except OSError as error:
        sentence = _("{file} could not be opened: {reason}. Choose another file, or check that it is there.")
        raise UnreadableDocument(
            sentence.format(file=path.name, reason=error.strerror or str(error)), detail=str(error)
        ) from error
    return original, reader.read(path, password=password)
