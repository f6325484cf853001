"""Parts of a ZIP package, streamed: nothing is unpacked as a whole, and a document type definition is refused.

Word processors write neither DTDs nor entities, so whoever finds one finds a trick.
"""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import IO
from xml.parsers import expat

from readiness.interview.documents.model import UnreadableDocument
from readiness.words import _

MAX_PART_BYTES = 48 * 1024 * 1024
MAX_TOTAL_BYTES = 96 * 1024 * 1024
MAX_DEPTH = 400
MAX_ELEMENTS = 1_500_000  # thirty full pages have a tenth of that
_BLOCK = 64 * 1024

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    expat.ExpatError,
    EOFError,
    OSError,
    NotImplementedError,
    UnicodeDecodeError,  # a part whose own header names it in letters that are none
)
Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class Package:
    """An opened DOCX or ODT file."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise _damaged(error) from error
        self.names = frozenset(self._zip.namelist())
        self._left = MAX_TOTAL_BYTES
        self._elements = 0

    def parse(self, name: str, start: Start, end: End, text: Text) -> None:
        """Run the part ``name`` through the handlers, names without their namespace.

        Raises :class:`UnreadableDocument` for damage, for a part that unpacks to more than is bearable, and for a DTD.
        """
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        depth = 0

        def started(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            self._elements += 1
            if self._elements > MAX_ELEMENTS:
                raise _too_much()
            if depth > MAX_DEPTH:
                raise UnreadableDocument(_("This file is nested without end. Save it again as PDF, and try that."))
            start(_local(tag), {_local(key): value for key, value in attributes.items()})

        def ended(tag: str) -> None:
            nonlocal depth
            depth -= 1
            end(_local(tag))

        parser.StartElementHandler = started
        parser.EndElementHandler = ended
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = _refuse_dtd
        try:
            with self._zip.open(name) as part:
                self._feed(parser, part)
        except KeyError as error:
            raise _damaged(error) from error
        except _DAMAGE as error:
            raise _damaged(error) from error
        except RuntimeError as error:  # zipfile's word for a part that wants a password
            raise UnreadableDocument(
                _("This document has a password. Save it without one, and try that."), detail=str(error)
            ) from error

    def _feed(self, parser: expat.XMLParserType, part: IO[bytes]) -> None:
        left = MAX_PART_BYTES
        while block := part.read(_BLOCK):
            left -= len(block)
            self._left -= len(block)
            if left < 0 or self._left < 0:
                raise _too_much()
            parser.Parse(block, False)
        parser.Parse(b"", True)

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def ignore(_text: str) -> None:
    """Handle what a reader does not need."""


def _refuse_dtd(name: str, _system: str | None, _public: str | None, _internal: int) -> None:
    raise UnreadableDocument(
        _("This file contains instructions that no resume needs, so it was not read. Save it as PDF and try that."),
        detail=f"DTD {name}",
    )


def _too_much() -> UnreadableDocument:
    return UnreadableDocument(
        _("This file unpacks to more than a resume can hold, so it was not read. Save it as PDF and try that.")
    )


def _damaged(error: Exception) -> UnreadableDocument:
    return UnreadableDocument(
        _("This file is cut off or damaged. Save or download it again, and try that."),
        detail=f"{type(error).__name__}: {error}",
    )
