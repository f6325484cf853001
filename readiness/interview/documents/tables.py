"""Columns, read one after the other, told from tables, read row by row."""

from __future__ import annotations

import re
from statistics import median

from readiness.interview.documents.words import Row

MIN_ROWS = 2
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{2,4}\b|\b(?:present|today|now|current|heute|aujourd|actual)\b"
    r"|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[^\w\s]|[a-z\d]{1,2}[.)]")


def is_columns(rows: list[Row], x: float) -> bool:
    """Tell columns, read one after the other, from a table, read row by row.

    Lines above and below that stand on one side alone, such as a heading, say nothing about it.
    """
    both = [place for place, row in enumerate(rows) if row[0].left < x <= row[-1].left]
    if len(both) == len(rows) == MIN_ROWS:
        return False  # two whole lines are read one after the other
    if len(both) == 1 and mostly_dates([[word for word in rows[both[0]] if word.left < x]]):
        return False  # the last row of a table of dates, with what follows it
    rows = rows[both[0] : both[-1] + 1] if len(both) >= MIN_ROWS else rows
    left = [[word for word in row if word.left < x] for row in rows]
    right = [[word for word in row if word.left >= x] for row in rows]
    for side, other in ((left, right), (right, left)):
        cells = [cell for cell in side if cell]
        shared = sum(1 for cell, beside in zip(side, other, strict=True) if cell and beside)
        if shared < 0.8 * len(cells):
            continue  # its lines fall between those of the other side: nobody reads that row by row
        if mostly_dates(cells) or _mostly_labels(cells) or _are_bullets(cells) or _is_sparse(side, other):
            return False
    return True


def mostly_dates(cells: list[Row]) -> bool:
    """Tell whether at least half of the cells are dates."""
    dated = sum(1 for cell in cells if len(cell) <= 6 and _DATE.search(" ".join(word.text for word in cell)))
    return dated >= 0.5 * len(cells)


def _mostly_labels(cells: list[Row]) -> bool:
    return sum(1 for cell in cells if cell[-1].text.endswith(":")) >= 0.5 * len(cells)


def _are_bullets(cells: list[Row]) -> bool:
    return all(len(cell) == 1 and _BULLET.fullmatch(cell[0].text) for cell in cells)


def _is_sparse(side: list[Row], other: list[Row]) -> bool:
    """Short entries, one or two rows at a time, each beside the beginning of something longer."""
    cells = [cell for cell in side if cell]
    runs = sum(1 for place, cell in enumerate(side) if cell and (place == 0 or not side[place - 1]))
    short = median(len(cell) for cell in cells) <= 5
    return short and len(cells) <= 2.2 * runs and len(cells) < 0.7 * sum(map(bool, other))
