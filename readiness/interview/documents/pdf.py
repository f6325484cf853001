"""PDF through PDFium: words with their places, put in reading order, and pages as they look.

Only the child process imports this.
"""

from __future__ import annotations

import time
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from readiness.interview.documents.columns import in_reading_order
from readiness.interview.documents.letters import clean, find_letters, find_words
from readiness.interview.documents.model import MAX_PAGES, Layout, ReadDocument, UnreadableDocument
from readiness.interview.documents.png import write_png
from readiness.words import _

_READ_SECONDS = 11.0  # then the pages read so far are given, well before the parent loses patience
_MAX_LETTERS = 40_000  # of one page; more is no page of a resume, and is taken as drawn
_MAX_PIXELS = 12_000_000


def read(path: Path, layout: Layout, password: str | None) -> ReadDocument:
    """Return the text of a PDF. Raises :class:`UnreadableDocument` for damage, a missing password, and a scan."""
    until = time.monotonic() + _READ_SECONDS
    document = _open(path, password)
    pages: list[str | None] = []
    warnings: list[str] = []
    try:
        count = len(document)
        for index in range(min(count, MAX_PAGES)):
            if time.monotonic() > until:
                break
            pages.append(_page_text(document, index, layout))
    finally:
        document.close()
    if count > len(pages):
        warnings.append(
            _("The document has {count} pages; only the first {read} were read.").format(count=count, read=len(pages))
        )
    if all(page is None for page in pages):
        raise _damaged(ValueError("no page could be loaded"))
    texts = [page or "" for page in pages]
    if not any(page.strip() for page in texts):
        raise UnreadableDocument(
            _(
                "This is a picture of a text, so there is no text in it to search. "
                "Choose the file it was printed from, or paste the text."
            )
        )
    blank = [str(number) for number, page in enumerate(texts, start=1) if not page.strip()]
    if blank:
        warnings.append(_("There is no text on page {pages}; it may be a picture.").format(pages=", ".join(blank)))
    if _is_garbled("".join(texts)):
        warnings.append(_("Many letters could not be understood. Save the document again, or paste the text."))
    return ReadDocument(tuple(texts), tuple(warnings))


def render(path: Path, page: int, width: int, password: str | None) -> bytes:
    """Return page ``page`` (from 1) as PNG, ``width`` pixels wide. Raises :class:`UnreadableDocument`."""
    document = _open(path, password)
    try:
        if not 1 <= page <= len(document):
            raise UnreadableDocument(_("The document has no page {page}.").format(page=page))
        drawn = document[page - 1]
        size = drawn.get_size()
        scale = width / max(size[0], 1.0)
        scale = min(scale, (_MAX_PIXELS / max(size[0] * size[1], 1.0)) ** 0.5)
        bitmap = drawn.render(scale=scale, rev_byteorder=True, force_bitmap_format=raw.FPDFBitmap_BGR)
        return write_png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
    except pypdfium2.PdfiumError as error:
        raise _damaged(error) from error
    finally:
        document.close()


def _open(path: Path, password: str | None) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(path.read_bytes(), password=password)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            sentence = (
                _("This document has a password. Enter it to read the document.")
                if password is None
                else _("That password does not open the document. Enter another one.")
            )
            raise UnreadableDocument(sentence, password=True) from error
        if getattr(error, "err_code", None) == raw.FPDF_ERR_SECURITY:
            raise UnreadableDocument(
                _("This document is locked in a way we cannot open. Print it to a new PDF file, and choose that."),
                detail=str(error),
            ) from error
        raise _damaged(error) from error
    if len(document) == 0:
        document.close()
        raise _damaged(ValueError("no pages"))
    return document


def _page_text(document: pypdfium2.PdfDocument, index: int, layout: Layout) -> str | None:
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return None
    try:
        text = page.get_textpage()
        try:
            letters = text.count_chars()
            if layout is Layout.COLUMNS and letters <= _MAX_LETTERS:
                straight, turned = find_words(find_letters(text, letters))
                parts = (in_reading_order(straight), " ".join(word.text for word in turned))
                return "\n\n".join(part for part in parts if part)
            drawn: str = text.get_text_range(0, min(letters, 20 * _MAX_LETTERS))
            return clean(drawn)
        finally:
            text.close()
    finally:
        page.close()


def _is_garbled(text: str) -> bool:
    letters = [letter for letter in text if not letter.isspace()]
    odd = sum(1 for letter in letters if letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff")
    return len(letters) > 20 and odd > 0.2 * len(letters)


def _damaged(error: Exception) -> UnreadableDocument:
    return UnreadableDocument(
        _("This PDF is cut off or damaged. Save or download it again, and try that."), detail=str(error)
    )
