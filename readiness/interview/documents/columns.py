"""Reading order: words on a page become lines, blocks and columns.

Recursive X/Y cut (Nagy and Seth 1984) with two changes for resumes. A vertical cut may hold for a run of rows only, so
that a heading across the page does not hide the columns under it. And a cut is refused where the page is a table read
row by row: dates or places at the right edge, labels at the left.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from readiness.interview.documents.cuts import best_cut
from readiness.interview.documents.words import Row, Word, is_rtl, text_of

_MAX_ROWS = 400  # no page has that many lines; the search for a cut grows with their square


def in_reading_order(words: Sequence[Word]) -> str:
    """Return the text of a page: a line for each row, an empty line between blocks."""
    if not words:
        return ""
    letter = median(word.height for word in words)
    blocks: list[list[Row]] = []
    from_right = sum(map(is_rtl, words)) > len(words) / 2
    _order(_rows(words), max(letter, 1.0), blocks, from_right=from_right)
    return "\n\n".join(text for block in blocks if (text := text_of(block, letter)))


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
    cut = best_cut(rows, letter) if len(rows) <= _MAX_ROWS else None
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
