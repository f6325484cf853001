"""Words that know their place on a page, and the text of rows of them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

_BLANK = 1.55  # a step this much larger than the usual one separates paragraphs
_WIDE_SPACE = 1.5  # times the letter height: two cells of a table, not two words


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its text and its box in points, ``top`` < ``bottom`` down the page, ``base`` the line it stands on."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    base: float

    @property
    def height(self) -> float:
        """Letter height in points."""
        return self.bottom - self.top


Row = list[Word]  # words of one line, left to right


def text_of(rows: list[Row], letter: float) -> str:
    """Return the lines of a block, an empty one where a larger step parts paragraphs."""
    steps = [below[0].base - above[0].base for above, below in pairwise(rows)]
    usual = median(steps) if steps else letter
    lines = [_line(rows[0], letter)]
    for row, step in zip(rows[1:], steps, strict=True):
        if step > _BLANK * usual and step > _BLANK * letter:
            lines.append("")
        lines.append(_line(row, letter))
    return "\n".join(lines).strip("\n")


def _line(row: Row, letter: float) -> str:
    words = _as_read(row)
    text = words[0].text
    for before, word in pairwise(words):
        gap = max(word.left - before.right, before.left - word.right)
        text += ("\t" if gap > _WIDE_SPACE * letter else " ") + word.text
    return text


def is_rtl(word: Word) -> bool:
    """Whether a word is written from right to left."""
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in word.text)


def _as_read(row: Row) -> Row:
    """The words in the order they are read: Hebrew and Arabic from the right, with runs of other words kept whole."""
    directions = [is_rtl(word) for word in row]
    if not any(directions):
        return row
    runs = [list(run) for _rtl, run in groupby(row, key=is_rtl)]
    base = sum(directions) * 2 >= len(row)
    ordered = [run[::-1] if is_rtl(run[0]) else run for run in runs]
    return [word for run in (ordered[::-1] if base else ordered) for word in run]
