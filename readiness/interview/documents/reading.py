"""Tell what kind of file it is by its content, and read it. This runs inside the guarded child process.

The name of a file is only believed for plain text, which has no mark of its own.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

from readiness.interview.documents import docx, odt, pdf, plain
from readiness.interview.documents.model import MAX_FILE_BYTES, MAX_TEXT, Layout, ReadDocument, UnreadableDocument
from readiness.words import _

_HEAD = 4096
_MARKED = frozenset({".pdf", ".docx", ".odt"})
"""Kinds that begin with a mark of their own: without it the name is wrong."""
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")


def read_file(path: Path, layout: Layout = Layout.COLUMNS, password: str | None = None) -> ReadDocument:
    """Return the text of ``path``. Raises :class:`UnreadableDocument` with a sentence for people."""
    head = open_checked(path)
    kind = kind_of(head, path)
    if kind == "pdf":
        found = pdf.read(path, layout, password)
    elif kind == "docx":
        found = docx.read(path)
    elif kind == "odt":
        found = odt.read(path)
    else:
        found = plain.read(path)
    return _shortened(_without_nothing(found))


def open_checked(path: Path) -> bytes:
    """Return the first bytes of a file of bearable size. Raises :class:`UnreadableDocument`."""
    try:
        if not path.is_file():
            raise UnreadableDocument(
                _("There is no file {name}. Choose another file.").format(name=path.name or str(path))
            )
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        sentence = _("{name} could not be opened. Check that you may read it, or choose another file.")
        raise UnreadableDocument(sentence.format(name=path.name), detail=str(error)) from error
    if size == 0:
        raise UnreadableDocument(_("This file is empty. Choose another file."))
    if size > MAX_FILE_BYTES:
        sentence = _("{name} has {size} MB, more than the {limit} MB we read. Save it without pictures and try again.")
        raise UnreadableDocument(
            sentence.format(name=path.name, size=round(size / 1e6), limit=MAX_FILE_BYTES // 1_000_000)
        )
    return head


def kind_of(head: bytes, path: Path) -> str:
    """Return pdf, docx, odt or text. Raises :class:`UnreadableDocument` for everything else."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")) or (start.startswith(b"<") and b"<html" in start):
        raise UnreadableDocument(
            _("This is a web page, not a document. Open it in the browser, print it to a PDF file, and choose that.")
        )
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK"):
        return _kind_of_package(path)
    refused = _refusal(head)
    if refused:
        raise UnreadableDocument(refused)
    if path.suffix.lower() in _MARKED:
        sentence = _(
            "{name} is not the {kind} file it is named after, or it is damaged. Save or download it again and try that."
        )
        raise UnreadableDocument(sentence.format(name=path.name, kind=path.suffix[1:].upper()))
    return "text"


def _refusal(head: bytes) -> str:
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return _(
            "This is an old Word file or one with a password. Open it in your word processor and save it as PDF or "
            "DOCX without a password."
        )
    if head.startswith(b"{\\rtf"):
        return _(
            "This is an RTF file, which we do not read. Open it in your word processor and save it as PDF or DOCX."
        )
    if head.startswith(_PICTURES):
        return _(
            "This is a picture of a text, so there is no text in it to search. Choose a PDF, DOCX, ODT or text file."
        )
    return ""


def _kind_of_package(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableDocument(
            _("This file is cut off or damaged. Save or download it again, and try that."), detail=str(error)
        ) from error
    if "word/document.xml" in names or any(name.startswith("word/document") for name in names):
        return "docx"
    if "content.xml" in names:
        return "odt"
    raise UnreadableDocument(
        _("This is a package of files, not a document we read. Choose a PDF, DOCX, ODT or text file.")
    )


def _without_nothing(found: ReadDocument) -> ReadDocument:
    if not any(page.strip() for page in found.pages):
        raise UnreadableDocument(_("There is no text in this document. Choose another file, or paste the text."))
    return found


def _shortened(found: ReadDocument) -> ReadDocument:
    left = MAX_TEXT
    pages = []
    for page in found.pages:
        pages.append(page[:left])
        left -= len(pages[-1])
    if sum(map(len, found.pages)) <= MAX_TEXT:
        return found
    warning = _("The document is very long: only its first {count} letters were read.").format(count=MAX_TEXT)
    return ReadDocument(tuple(page for page in pages if page), (*found.warnings, warning))
