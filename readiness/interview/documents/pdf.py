"""PDF through PDFium: words with their places, put in reading order, and pages as they look.

Only the child process imports this.
"""

from __future__ import annotations

import ctypes
import struct
import time
import zlib
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from readiness.interview.documents.columns import Word, in_reading_order
from readiness.interview.documents.model import MAX_PAGES, Layout, ReadDocument, UnreadableDocument
from readiness.words import _

_READ_SECONDS = 11.0  # then the pages read so far are given, well before the parent loses patience
_MAX_LETTERS = 40_000  # of one page; more is no page of a resume, and is taken as drawn
_MAX_PIXELS = 12_000_000
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xa0": " "})
_HYPHENS = {0x02, 0xFFFE, 0xAD}  # PDFium's marks for a hyphen at the end of a line, and the soft hyphen


def read(path: Path, layout: Layout, password: str | None) -> ReadDocument:
    """Return the text of a PDF. Raises :class:`UnreadableDocument` for damage, a missing password, and a scan."""
    until = time.monotonic() + _READ_SECONDS
    document = _open(path, password)
    pages: list[str] = []
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
    if not any(page.strip() for page in pages):
        raise UnreadableDocument(
            _(
                "This is a picture of a text, so there is no text in it to search. "
                "Choose the file it was printed from, or paste the text."
            )
        )
    blank = [str(number) for number, page in enumerate(pages, start=1) if not page.strip()]
    if blank:
        warnings.append(_("There is no text on page {pages}; it may be a picture.").format(pages=", ".join(blank)))
    if _is_garbled("".join(pages)):
        warnings.append(_("Many letters could not be understood. Save the document again, or paste the text."))
    return ReadDocument(tuple(pages), tuple(warnings))


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
        return _png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
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


def _page_text(document: pypdfium2.PdfDocument, index: int, layout: Layout) -> str:
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return ""
    try:
        text = page.get_textpage()
        try:
            letters = text.count_chars()
            if layout is Layout.COLUMNS and letters <= _MAX_LETTERS:
                straight, turned = _words(page, text, letters)
                parts = (in_reading_order(straight), " ".join(word.text for word in turned))
                return "\n\n".join(part for part in parts if part)
            drawn: str = text.get_text_range(0, min(letters, 20 * _MAX_LETTERS))
            return _clean(drawn)
        finally:
            text.close()
    finally:
        page.close()


def _words(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, letters: int) -> tuple[list[Word], list[Word]]:
    """Return the words that stand upright on the page as it is shown, and those that are turned."""
    unicode_of, origin_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetCharOrigin
    box_of, angle_of = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharAngle
    handle = text.raw
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    turn = _Turn(page)
    straight: list[Word] = []
    turned: list[Word] = []
    open_word = _OpenWord()
    for index in range(letters):
        code = unicode_of(handle, index)
        if (code <= 0x20 and code not in _HYPHENS) or code in (0xA0, 0x3000):
            open_word.close(straight, turned)
            continue
        if not box_of(handle, index, ctypes.byref(box)) or not origin_of(
            handle, index, ctypes.byref(x), ctypes.byref(y)
        ):
            continue
        upright = turn.is_upright(angle_of(handle, index))
        place = turn.box(box.left, box.top, box.right, box.bottom)
        base = turn.base(x.value, y.value)
        if not open_word.takes(place, base, upright):
            open_word.close(straight, turned)
        open_word.add("-" if code in _HYPHENS else _character(code), place, base, upright)
    open_word.close(straight, turned)
    return straight, turned


class _Turn:
    """From the page's own coordinates (points, y up) to those of the page as shown (y down)."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._turn = page.get_rotation() // 90 % 4
        self._upright = (2 * 3.141592653589793 - self._turn * 1.5707963267948966) % 6.283185307179586

    def is_upright(self, angle: float) -> bool:
        """Letters are drawn with the page's rotation taken back; ``angle`` is counter-clockwise, -1 if unknown."""
        if angle < 0:
            return True
        difference = abs((angle + self._turn * 1.5707963267948966) % 6.283185307179586)
        other = abs((angle - self._turn * 1.5707963267948966) % 6.283185307179586)
        return any(value < 0.1 or value > 6.18 for value in (difference, other))

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point lies on the page as shown; the origin is arbitrary."""
        return ((x, -y), (y, x), (-x, y), (-y, -x))[self._turn]

    def base(self, x: float, y: float) -> float:
        """Return how far down the page the point is."""
        return self.point(x, y)[1]

    def box(self, left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom on the page as shown."""
        x1, y1 = self.point(left, top)
        x2, y2 = self.point(right, bottom)
        return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


class _OpenWord:
    """Letters until the next space, jump or change of line."""

    def __init__(self) -> None:
        self._letters: list[str] = []
        self._box = (0.0, 0.0, 0.0, 0.0)
        self._base = 0.0
        self._upright = True

    def takes(self, box: tuple[float, float, float, float], base: float, upright: bool) -> bool:
        if not self._letters:
            return True
        height = max(self._box[3] - self._box[1], 1.0)
        if upright != self._upright:
            return False
        if not upright:
            return True
        # Raised and lowered letters belong to their word; PDFium has marked ordinary spaces already.
        return abs(base - self._base) <= 0.6 * height and -height <= box[0] - self._box[2] <= 0.6 * height

    def add(self, letter: str, box: tuple[float, float, float, float], base: float, upright: bool) -> None:
        if self._letters:
            old = self._box
            box = (min(old[0], box[0]), min(old[1], box[1]), max(old[2], box[2]), max(old[3], box[3]))
        else:
            self._base, self._upright = base, upright
        self._box = box
        self._letters.append(letter)

    def close(self, straight: list[Word], turned: list[Word]) -> None:
        if self._letters:
            left, top, right, bottom = self._box
            text = _clean("".join(self._letters))
            if text:
                word = Word(text, left, right, top, max(bottom, top + 0.1), self._base)
                (straight if self._upright else turned).append(word)
        self._letters = []


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 else "\ufffd"


def _clean(text: str) -> str:
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    hyphened = whole.replace("\x02", "-").replace("\ufffe", "-").replace("\xad", "-")
    lines = hyphened.translate(_LIGATURES).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in lines if letter >= " " or letter in "\n\t").strip()


def _is_garbled(text: str) -> bool:
    letters = [letter for letter in text if not letter.isspace()]
    odd = sum(1 for letter in letters if letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff")
    return len(letters) > 20 and odd > 0.2 * len(letters)


def _damaged(error: Exception) -> UnreadableDocument:
    return UnreadableDocument(
        _("This PDF is cut off or damaged. Save or download it again, and try that."), detail=str(error)
    )


def _png(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    """Write RGB rows as PNG (ISO/IEC 15948): three chunks, no row filter."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = b"".join(b"\0" + pixels[row * stride : row * stride + 3 * width] for row in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 6)) + chunk(b"IEND", b"")
