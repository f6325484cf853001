"""Where a page can be cut from top to bottom: white that goes through many rows, with a column on either side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from readiness.interview.documents.tables import MIN_ROWS, is_columns, mostly_dates
from readiness.interview.documents.words import Row

_MIN_GUTTER = 0.9  # times the letter height; spaces between words stay below half of it
_LEAST_GUTTER, _SAME_EDGE, _FEWEST_ON_EDGE = 0.3, 0.7, 5  # letters, points, lines: where a column begins is plain
_MOST_EDGES = 4
_MOST_GAPS = 2000  # a page of a resume has some hundred
_LONGEST_BULLET = 3  # letters: "•", "10."
_CLOSE = 1.8  # times the letter height: the next line of the same paragraph, or the text under a title
_FEWEST_ALIGNED, _ALIGNED = 4, 0.8  # lines that show where a column begins, and how near to it they do (letters)


@dataclass(frozen=True, slots=True)
class Cut:
    """A vertical cut at ``x`` through the rows ``first`` to ``last`` inclusive."""

    first: int
    last: int
    x: float


def best_cut(rows: list[Row], letter: float) -> Cut | None:
    """Return the cut that holds for most rows, the widest of equals; None when the rows are one column."""
    edges = _edges(rows, letter)
    gutters = [_gaps(row, letter, edges) for row in rows]
    if sum(map(len, gutters)) > _MOST_GAPS:
        return None  # a grid of figures: nobody reads that by columns, and the search would take minutes
    best: tuple[int, float, Cut] | None = None
    for first in range(len(rows)):
        if best is not None and len(rows) - first < best[0]:
            break
        open_gaps = gutters[first]
        for last in range(first, len(rows)):
            if last > first:
                open_gaps = _common(open_gaps, gutters[last], letter, edges)
            if not open_gaps:
                break
            if best is not None and last - first + 1 < best[0]:
                continue
            if last + 1 < len(rows) and _common(open_gaps, gutters[last + 1], letter, edges) == open_gaps:
                continue  # the next row leaves every gap as it is: judge the longer run
            for left, right in open_gaps:
                cut = _trimmed(rows, Cut(first, last, (left + right) / 2), letter)
                inside = rows[cut.first : cut.last + 1]
                score = (len(inside), right - left)
                if (best is None or score > best[:2]) and _parts_two(inside, cut.x) and is_columns(inside, cut.x):
                    best = (*score, cut)
    return best[2] if best else None


def _edges(rows: list[Row], letter: float) -> tuple[float, ...]:
    """Return where many lines in a row begin a word and none is crossed: a column begins there, however near it is."""
    starts = sorted(word.left for row in rows for word in row[1:])
    found: list[float] = []
    place = 0
    while place + _FEWEST_ON_EDGE <= len(starts):
        start = starts[place]
        if starts[place + _FEWEST_ON_EDGE - 1] - start >= _SAME_EDGE:
            place += 1
            continue
        if _longest_run(rows, start, letter) >= _FEWEST_ON_EDGE:
            found.append(start)
        place = bisect_right(starts, start + _SAME_EDGE)
    return tuple(found) if len(found) <= _MOST_EDGES else ()  # a grid of figures is no page of columns


def _longest_run(rows: list[Row], edge: float, letter: float) -> int:
    """Return how many lines begin a word at ``edge``, beside words and not mere bullets, before one crosses it."""
    run = best = 0
    for row in rows:
        before = [word for word in row if word.left < edge - _SAME_EDGE]
        beside = [word for word in row if abs(word.left - edge) < _SAME_EDGE]
        end = max((word.right for word in before), default=float("-inf"))
        if end > edge:
            run = 0
        elif before and beside:
            said = sum(len(word.text) for word in before) > _LONGEST_BULLET
            run = run + 1 if said and beside[0].left - end >= _LEAST_GUTTER * letter else 0
        best = max(best, run)
    return best


def _is_gutter(left: float, right: float, letter: float, edges: Sequence[float]) -> bool:
    least = _LEAST_GUTTER if any(abs(right - edge) < _SAME_EDGE for edge in edges) else _MIN_GUTTER
    return right - left >= least * letter


def _gaps(row: Row, letter: float, edges: Sequence[float]) -> list[tuple[float, float]]:
    """Return the white intervals of a row; left and right of it the page is white without end."""
    gaps = []
    edge = float("-inf")
    for word in row:
        if _is_gutter(edge, word.left, letter, edges):
            gaps.append((edge, word.left))
        edge = max(edge, word.right)
    gaps.append((edge, float("inf")))
    return gaps


def _common(
    some: list[tuple[float, float]], others: list[tuple[float, float]], letter: float, edges: Sequence[float]
) -> list[tuple[float, float]]:
    found = []
    for left, right in some:
        for other_left, other_right in others:
            low, high = max(left, other_left), min(right, other_right)
            if _is_gutter(low, high, letter, edges):
                found.append((low, high))
    return found


def _parts_two(rows: list[Row], x: float) -> bool:
    """Tell whether there is a column on either side of ``x``, not just the margin."""
    if not isfinite(x):
        return False
    return sum(row[0].left < x for row in rows) >= MIN_ROWS and sum(row[-1].left >= x for row in rows) >= MIN_ROWS


def _trimmed(rows: list[Row], cut: Cut, letter: float) -> Cut:
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
    return _without_table(rows, Cut(first, last, cut.x), letter)


def _without_table(rows: list[Row], cut: Cut, letter: float) -> Cut:
    """Give back what begins or ends beside a column without standing in it: a centred title, dates at the right edge.

    Such rows happen to leave the same gutter white. What stands in the column begins where its other lines begin.
    """
    lefts = sorted(row[place].left for row in rows[cut.first : cut.last + 1] for place in _first_right(row, cut.x))
    if len(lefts) < _FEWEST_ALIGNED:
        return cut
    edge = max(lefts, key=lambda left: sum(abs(left - other) < _ALIGNED * letter for other in lefts))
    if sum(abs(edge - other) < _ALIGNED * letter for other in lefts) < 0.5 * len(lefts):
        return cut

    def astray(place: int) -> bool:
        return any(abs(rows[place][one].left - edge) >= _ALIGNED * letter for one in _first_right(rows[place], cut.x))

    first, last = cut.first, cut.last
    while first < last and astray(first) and rows[first][0].left >= cut.x:
        first += 1
    for place in range(last, first, -1):
        beside = [rows[place][one:] for one in _first_right(rows[place], cut.x)]
        if not beside:
            continue
        if not astray(place) or not mostly_dates(beside):
            break
        last = place - 1
    while cut.last > last > first and not _first_right(rows[last], cut.x) and _stands_apart(rows, last):
        last -= 1  # the heading above a table of dates goes with it
    return Cut(first, last, cut.x)


def _first_right(row: Row, x: float) -> list[int]:
    """The place of the first word beyond ``x``, as a list of one or none."""
    return next(([place] for place, word in enumerate(row) if word.left >= x), [])


def _stands_apart(rows: list[Row], place: int) -> bool:
    """Whether a row is nearer to the one below than to the one above, or as near."""
    above = rows[place][0].base - rows[place - 1][0].base if place else 0.0
    below = rows[place + 1][0].base - rows[place][0].base if place + 1 < len(rows) else 0.0
    return below <= above
