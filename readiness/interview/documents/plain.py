"""Plain text and Markdown: find out the encoding, refuse what is no text."""

from __future__ import annotations

import codecs
from pathlib import Path

from readiness.interview.documents.model import MAX_PAGES, ReadDocument, UnreadableDocument
from readiness.words import _


def read(path: Path) -> ReadDocument:
    """Return the text; a form feed begins a new page."""
    text, sure = decode(path.read_bytes())
    if _is_binary(text):
        raise UnreadableDocument(_("This is not a text we can read. Choose a PDF, DOCX, ODT or text file."))
    warnings = []
    if not sure:
        warnings.append(_("Some letters may be wrong: the file does not say how its letters are written."))
    pages = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    if len(pages) > MAX_PAGES:
        warnings.append(_("Only the first {count} pages were read.").format(count=MAX_PAGES))
    return ReadDocument(tuple(page.strip("\n") for page in pages[:MAX_PAGES]), tuple(warnings))


def decode(data: bytes) -> tuple[str, bool]:
    """Return the text and whether its encoding is certain.

    A byte order mark decides; else UTF-8 if it fits without error; else UTF-16 if every other byte is zero; else
    Windows-1252, in which every old Western text can be read.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not data.startswith(codecs.BOM_UTF32_LE):
        return data.decode("utf-16", errors="replace"), True
    try:
        return data.decode("utf-8-sig"), b"\0" not in data[:64] or not _half_zero(data)
    except UnicodeDecodeError:
        pass
    if _half_zero(data):
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace"), True
    return data.decode("cp1252", errors="replace"), False


def _half_zero(data: bytes) -> bool:
    sample = data[:4096]
    return len(sample) >= 8 and 0.35 < sample.count(0) / len(sample) < 0.55


def _is_binary(text: str) -> bool:
    sample = text[:20_000]
    odd = sum(1 for letter in sample if (letter < " " and letter not in "\t\n\r\f\v\x1b") or letter == "\ufffd")
    return odd > max(2, len(sample) // 100)
