"""Reading order: words on a page become lines, blocks and columns.

Recursive X/Y cut (Nagy and Seth 1984) with two changes for resumes. A vertical cut may hold for a run of rows only, so
that a heading across the page does not hide the columns under it. And a cut is refused where the page is a table read
row by row: dates or places at the right edge, labels at the left.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import isfinite
from statistics import median

_MIN_GUTTER = 0.9  # times the letter height; spaces between words stay below half of it
_MIN_ROWS = 2
_MAX_ROWS = 400  # no page has that many lines; the search for a cut grows with their square
_BLANK = 1.55  # a step this much larger than the usual one separates paragraphs
_CLOSE = 1.8  # times the letter height: the next line of the same paragraph, or the text under a title
_WIDE_SPACE = 1.5  # times the letter height: two cells of a table, not two words
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{2,4}\b|\b(?:present|today|now|current|heute|aujourd|actual)\b"
    r"|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*$",
    re.IGNORECASE,
)


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


@dataclass(frozen=True, slots=True)
class _Cut:
    """A vertical cut at ``x`` through the rows ``first`` to ``last`` inclusive."""

    first: int
    last: int
    x: float


def in_reading_order(words: Sequence[Word]) -> str:
    """Return the text of a page: a line for each row, an empty line between blocks."""
    if not words:
        return ""
    letter = median(word.height for word in words)
    blocks: list[list[Row]] = []
    from_right = sum(map(is_rtl, words)) > len(words) / 2
    _order(_rows(words), max(letter, 1.0), blocks, from_right=from_right)
    return "\n\n".join(text for block in blocks if (text := _text(block, letter)))


def _rows(words: Sequence[Word]) -> list[Row]:
    """Cluster words that stand on one line, whatever their size."""
    rows: list[Row] = []
    bases: list[float] = []
    for word in sorted(words, key=lambda word: (word.base, word.left)):
        if rows and word.base - bases[-1] <= 0.35 * min(word.height, max(one.height for one in rows[-1])):
            rows[-1].append(word)
        else:
            rows.append([word])
            bases.append(word.base)
    for row in rows:
        row.sort(key=lambda word: word.left)
    return rows


def _order(rows: list[Row], letter: float, blocks: list[list[Row]], *, from_right: bool) -> None:
    cut = _best_cut(rows, letter) if len(rows) <= _MAX_ROWS else None
    if cut is None:
        if rows:
            blocks.append(rows)
        return
    _order(rows[: cut.first], letter, blocks, from_right=from_right)
    inside = rows[cut.first : cut.last + 1]
    for right in (from_right, not from_right):
        _order(_side(inside, cut.x, right=right), letter, blocks, from_right=from_right)
    _order(rows[cut.last + 1 :], letter, blocks, from_right=from_right)


def _side(rows: list[Row], x: float, *, right: bool) -> list[Row]:
    sides = [[word for word in row if (word.left >= x) == right] for row in rows]
    return [row for row in sides if row]


def _best_cut(rows: list[Row], letter: float) -> _Cut | None:
    """Return the cut that holds for most rows, the widest of equals; None when the rows are one column."""
    gutters = [_gaps(row, letter) for row in rows]
    best: tuple[int, float, _Cut] | None = None
    for first in range(len(rows)):
        if best is not None and len(rows) - first < best[0]:
            break
        open_gaps = gutters[first]
        for last in range(first, len(rows)):
            if last > first:
                open_gaps = _common(open_gaps, gutters[last], letter)
            if not open_gaps:
                break
            if best is not None and last - first + 1 < best[0]:
                continue
            if last + 1 < len(rows) and _common(open_gaps, gutters[last + 1], letter) == open_gaps:
                continue  # the next row leaves every gap as it is: judge the longer run
            for left, right in open_gaps:
                cut = _trimmed(rows, _Cut(first, last, (left + right) / 2), letter)
                inside = rows[cut.first : cut.last + 1]
                score = (len(inside), right - left)
                if (best is None or score > best[:2]) and _parts_two(inside, cut.x) and _is_columns(inside, cut.x):
                    best = (*score, cut)
    return best[2] if best else None


def _gaps(row: Row, letter: float) -> list[tuple[float, float]]:
    """Return the white intervals of a row; left and right of it the page is white without end."""
    gaps = []
    edge = float("-inf")
    for word in row:
        if word.left - edge >= _MIN_GUTTER * letter:
            gaps.append((edge, word.left))
        edge = max(edge, word.right)
    gaps.append((edge, float("inf")))
    return gaps


def _common(
    some: list[tuple[float, float]], others: list[tuple[float, float]], letter: float
) -> list[tuple[float, float]]:
    found = []
    for left, right in some:
        for other_left, other_right in others:
            low, high = max(left, other_left), min(right, other_right)
            if high - low >= _MIN_GUTTER * letter:
                found.append((low, high))
    return found


def _parts_two(rows: list[Row], x: float) -> bool:
    """Tell whether there is a column on either side of ``x``, not just the margin."""
    if not isfinite(x):
        return False
    return sum(row[0].left < x for row in rows) >= _MIN_ROWS and sum(row[-1].left >= x for row in rows) >= _MIN_ROWS


def _trimmed(rows: list[Row], cut: _Cut, letter: float) -> _Cut:
    """Give rows at the ends back that go with the full-width text beyond: on one side only, and close to it.

    The last short line of a paragraph crosses no gutter, nor does the title above one.
    """

    def one_sided(place: int) -> bool:
        row = rows[place]
        return row[-1].left < cut.x or row[0].left >= cut.x

    def close(place: int) -> bool:
        return rows[place + 1][0].base - rows[place][0].base <= _CLOSE * letter

    first, last = cut.first, cut.last
    if first > 0:
        while first < last and one_sided(first) and close(first - 1):
            first += 1
        if close(first - 1):  # no gap on the way: nothing says where the columns begin
            first = cut.first
    if cut.last + 1 < len(rows):
        while last > first and one_sided(last) and close(last):
            last -= 1
        if close(last):
            last = cut.last
    return _Cut(first, last, cut.x)


def _is_columns(rows: list[Row], x: float) -> bool:
    """Tell columns, read one after the other, from a table, read row by row.

    Lines above and below that stand on one side alone, such as a heading, say nothing about it.
    """
    both = [place for place, row in enumerate(rows) if row[0].left < x <= row[-1].left]
    if len(both) == 1 and _mostly_dates([[word for word in rows[both[0]] if word.left < x]]):
        return False  # the last row of a table of dates, with what follows it
    rows = rows[both[0] : both[-1] + 1] if len(both) >= _MIN_ROWS else rows
    left = [[word for word in row if word.left < x] for row in rows]
    right = [[word for word in row if word.left >= x] for row in rows]
    for side, other in ((left, right), (right, left)):
        cells = [cell for cell in side if cell]
        shared = sum(1 for cell, beside in zip(side, other, strict=True) if cell and beside)
        if shared < 0.8 * len(cells):
            continue  # its lines fall between those of the other side: nobody reads that row by row
        if _mostly_dates(cells) or _mostly_labels(cells) or _is_sparse(side, other):
            return False
    return True


def _mostly_dates(cells: list[Row]) -> bool:
    dated = sum(1 for cell in cells if len(cell) <= 6 and _DATE.search(" ".join(word.text for word in cell)))
    return dated >= 0.5 * len(cells)


def _mostly_labels(cells: list[Row]) -> bool:
    return sum(1 for cell in cells if cell[-1].text.endswith(":")) >= 0.5 * len(cells)


def _is_sparse(side: list[Row], other: list[Row]) -> bool:
    """Short entries, one or two rows at a time, each beside the beginning of something longer."""
    cells = [cell for cell in side if cell]
    runs = sum(1 for place, cell in enumerate(side) if cell and (place == 0 or not side[place - 1]))
    short = median(len(cell) for cell in cells) <= 5
    return short and len(cells) <= 2.2 * runs and len(cells) < 0.7 * sum(map(bool, other))


def _text(rows: list[Row], letter: float) -> str:
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
