"""The letters PDFium found on a page, put together to words that know their place."""

from __future__ import annotations

import ctypes
import unicodedata
from collections import Counter
from dataclasses import dataclass
from math import pi

import pypdfium2
from pypdfium2 import raw

from readiness.interview.documents.words import Word

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xa0": " "})
_SPACES = {0xA0, 0x2003, 0x3000}
_HYPHENS = {0x02, 0xFFFE, 0xAD}  # PDFium's marks for a hyphen at the end of a line, and the soft hyphen


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: its box and the point it stands on in the page's coordinates (points, y up), ``code`` 0 for a space.

    ``turn`` counts the quarter turns, clockwise, by which it was drawn.
    """

    code: int
    box: tuple[float, float, float, float]
    origin: tuple[float, float]
    turn: int


def find_letters(text: pypdfium2.PdfTextPage, count: int) -> list[Letter]:
    """Return the first ``count`` letters in the order they were drawn."""
    handle = text.raw
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    found = []
    for index in range(count):
        code = raw.FPDFText_GetUnicode(handle, index)
        if (code <= 0x20 and code not in _HYPHENS) or code in _SPACES:
            found.append(_SPACE)
            continue
        has_box = raw.FPDFText_GetLooseCharBox(handle, index, ctypes.byref(box))
        if not has_box or not raw.FPDFText_GetCharOrigin(handle, index, ctypes.byref(x), ctypes.byref(y)):
            continue
        angle = raw.FPDFText_GetCharAngle(handle, index)  # -1 where it is unknown
        turn = round(max(angle, 0.0) / (pi / 2)) % 4
        found.append(Letter(code, (box.left, box.top, box.right, box.bottom), (x.value, y.value), turn))
    return found


_SPACE = Letter(0, (0.0, 0.0, 0.0, 0.0), (0.0, 0.0), 0)


def find_words(letters: list[Letter]) -> tuple[list[Word], list[Word]]:
    """Return the words that run as most of the page does, and those turned another way (a note along the edge).

    That holds for a rotated page too: its words were drawn turned, so as to stand upright when it is shown.
    """
    turns = Counter(letter.turn for letter in letters if letter.code)
    usual = turns.most_common(1)[0][0] if turns else 0
    straight: list[Word] = []
    turned: list[Word] = []
    word = _OpenWord()
    for letter in letters:
        if not letter.code or not word.takes(letter):
            word.close(straight if word.turn == usual else turned)
        if letter.code:
            word.add(letter)
    word.close(straight if word.turn == usual else turned)
    return straight, turned


def _seen(turn: int, x: float, y: float) -> tuple[float, float]:
    """Return where a point lies for who reads along the letters: x along the line, y down to the next line."""
    return ((x, -y), (-y, -x), (-x, y), (y, x))[turn]


class _OpenWord:
    """Letters until the next space, jump or change of line."""

    def __init__(self) -> None:
        self.turn = 0
        self._letters: list[str] = []
        self._lefts: list[float] = []
        self._rtl = False
        self._box = (0.0, 0.0, 0.0, 0.0)
        self._base = 0.0

    def takes(self, letter: Letter) -> bool:
        """Raised and lowered letters belong to their word; PDFium has marked ordinary spaces already."""
        if not self._letters:
            return True
        height = max(self._box[3] - self._box[1], 1.0)
        x, y = _seen(letter.turn, *letter.origin)
        same_line = letter.turn == self.turn and abs(y - self._base) <= 0.6 * height
        if not same_line:
            return False
        if _is_rtl(letter.code) or self._rtl:
            ends = [_seen(letter.turn, *letter.box[at : at + 2])[0] for at in (0, 2)]
            # Either way round: some programs draw Hebrew and Arabic as they are read, some as they are seen.
            gaps = (min(ends) - self._box[2], self._box[0] - max(ends))
            return -height <= max(gaps) <= 0.6 * height
        return -height <= x - self._box[2] <= 0.6 * height

    def add(self, letter: Letter) -> None:
        x1, y1 = _seen(letter.turn, *letter.box[:2])
        x2, y2 = _seen(letter.turn, *letter.box[2:])
        box = min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
        if self._letters:
            old = self._box
            box = min(old[0], box[0]), min(old[1], box[1]), max(old[2], box[2]), max(old[3], box[3])
        else:
            self.turn, self._base = letter.turn, _seen(letter.turn, *letter.origin)[1]
        self._box = box
        self._rtl = self._rtl or _is_rtl(letter.code)
        self._lefts.append(min(x1, x2))
        self._letters.append("-" if letter.code in _HYPHENS else _character(letter.code))

    def close(self, words: list[Word]) -> None:
        if self._rtl and len(self._lefts) > 1 and self._lefts[0] < self._lefts[-1]:
            self._letters.reverse()  # drawn as it is seen, from the left
        text = clean("".join(self._letters))
        if text:
            left, top, right, bottom = self._box
            words.append(Word(text, left, right, top, max(bottom, top + 0.1), self._base))
        self._letters, self._lefts, self._rtl = [], [], False


def _is_rtl(code: int) -> bool:
    return code >= 0x590 and unicodedata.bidirectional(_character(code)) in {"R", "AL", "NSM"}


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 else "\ufffd"


def clean(text: str) -> str:
    """Write ligatures and hyphens as plain letters and drop what cannot be seen."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    hyphened = whole.replace("\x02", "-").replace("\ufffe", "-").replace("\xad", "-")
    if len(hyphened) == 1 and 0xE000 <= ord(hyphened) <= 0xF8FF:
        return "•"  # a sign of a font of pictures: a bullet, or the handset before a number
    lines = hyphened.translate(_LIGATURES).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in lines if letter >= " " or letter in "\n\t").strip()
