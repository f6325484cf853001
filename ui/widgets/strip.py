"""The last minutes, or a whole call, as one thin line with the bad moments marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter

from readiness.words import _
from ui.theme import theme
from ui.widgets.axes import Scale, polyline, word
from ui.widgets.plot import Plot
from ui.widgets.tone import ground_colour, tone_of

_WORDED = 40


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of time (seconds) that stands out, with its words and its grade."""

    start: float
    end: float
    text: str
    grade: str = "caution"


class Strip(Plot):
    """Values ``(seconds, value)`` as a line, higher is worse; a value of None is a gap."""

    def __init__(self, title: str, height: int = 70, width: int = 400, top: float = 0.0) -> None:
        """``height`` and ``width`` are what it likes to have at 100 %; a low one leaves its words to the summary.

        The scale goes from 0 to ``top`` at least, so that little ups and downs of little values look little.
        """
        super().__init__(title)
        self._height, self._width, self._top = height, width, top
        self._values: tuple[tuple[float, float | None], ...] = ()
        self._marks: tuple[Mark, ...] = ()

    def set_series(self, values: Sequence[tuple[float, float | None]], marks: Sequence[Mark] = ()) -> None:
        """Show other values, oldest first, and what to mark in them."""
        self._values, self._marks = tuple(values), tuple(marks)
        self.refresh()

    def describe(self) -> str:
        if not self._values:
            return _("Nothing measured yet.")
        if not self._marks:
            return _("Steady throughout.")
        return "; ".join(mark.text for mark in self._marks) + "."

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self._width), theme().px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(min(120, self._width)), theme().px(self._height))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        known = [value for _time, value in self._values if value is not None]
        if not known:
            return
        onwards = Scale(
            self._values[0][0], max(self._values[-1][0], self._values[0][0] + 1e-6), area.left() + 1, area.right() - 1
        )
        for mark in self._marks:
            box = QRectF(onwards.at(mark.start), area.top(), 0, area.height())
            box.setRight(max(onwards.at(mark.end), box.left() + 3))
            painter.fillRect(box, ground_colour(mark.grade))
        upwards = Scale(0, max(*known, 1e-6, self._top) * 1.15, area.bottom() - 3, area.top() + 3)
        line = [None if value is None else QPointF(onwards.at(time), upwards.at(value)) for time, value in self._values]
        polyline(painter, line, "go")
        if self._height >= _WORDED:
            self._paint_words(painter, area, onwards)

    def _paint_words(self, painter: QPainter, area: QRectF, onwards: Scale) -> None:
        font = self.axis_font()
        metrics = QFontMetricsF(font)
        free_from = area.left()
        for mark in self._marks:
            place, side = QPointF(onwards.at(mark.end) + 4, area.top() + metrics.ascent() + 1), "left"
            width = metrics.horizontalAdvance(mark.text)
            if place.x() + width > area.right():
                place, side = QPointF(onwards.at(mark.start) - 4, place.y()), "right"
            # Words that would lie on others are left to the summary.
            first = place.x() if side == "left" else place.x() - width
            if first >= free_from:
                free_from = word(painter, mark.text, font, place, side, role=tone_of(mark.grade).text).right() + 6
