"""Answers over time: a dot for each that came, a line for each that was lost."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from readiness.words import _, number
from ui.theme import theme
from ui.widgets.axes import Scale, dashed, duration, word
from ui.widgets.plot import Plot

_HEIGHT = 104


class Timeline(Plot):
    """Points ``(seconds, value)`` from left to right; a value of None is one that never came."""

    def __init__(self, title: str, unit: str = "ms", limit: float = 100.0) -> None:
        """``limit`` is drawn as a dashed line with its number."""
        super().__init__(title)
        self._unit, self._limit = unit, limit
        self._points: tuple[tuple[float, float | None], ...] = ()

    @property
    def points(self) -> tuple[tuple[float, float | None], ...]:
        """The points shown, oldest first."""
        return self._points

    def set_points(self, points: Sequence[tuple[float, float | None]]) -> None:
        """Show other points."""
        self._points = tuple(sorted(points, key=lambda point: point[0]))
        self.refresh()

    def describe(self) -> str:
        values = [value for _time, value in self._points if value is not None]
        lost = len(self._points) - len(values)
        if not self._points:
            return _("Nothing measured yet.")
        length, unit = duration(self._points[-1][0] - self._points[0][0])
        said = _("{count} sent in {number} {unit}, {lost} lost.").format(
            count=len(self._points), number=length, unit=unit, lost=lost
        )
        if not values:
            return said
        return " ".join(
            (
                said,
                _("Half of the answers within {median} {unit}, the slowest {slowest} {unit}.").format(
                    median=number(statistics.median(values)), slowest=number(max(values)), unit=self._unit
                ),
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(theme().px(600), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(_HEIGHT))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        font = self.axis_font()
        metrics = QFontMetricsF(font)
        base = area.bottom() - metrics.height() - 4
        top = area.top() + 2
        left, right = area.left() + 3, area.right() - 3
        upwards = Scale(0, self._limit * 1.6, base - 1, top)
        painter.fillRect(QRectF(left, base, right - left, 1), theme().colour("line"))
        start, end = (self._points[0][0], self._points[-1][0]) if self._points else (0.0, 0.0)
        onwards = Scale(start, max(end, start + 1e-6), left, right)
        self._paint_lost(painter, onwards, top, base)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("accent"))
        radius = theme().px(16) / 10
        for time, value in self._points:
            if value is not None:
                painter.drawEllipse(QPointF(onwards.at(time), upwards.at(value)), radius, radius)
        limit = round(upwards.at(self._limit)) + 0.5
        dashed(painter, QPointF(left, limit), QPointF(right, limit))
        text = f"{number(self._limit)} {self._unit}"
        word(painter, text, font, QPointF(right, limit - 4), "right")
        if self._points:
            length, unit = duration(end - start)
            ago = _("{number} {unit} ago").format(number=length, unit=unit)
            word(painter, ago, font, QPointF(left, area.bottom() - metrics.descent()), "left")
            word(painter, _("now"), font, QPointF(right, area.bottom() - metrics.descent()), "right")

    def _paint_lost(self, painter: QPainter, onwards: Scale, top: float, base: float) -> None:
        colour = QColor(theme().colour("no_go"))
        colour.setAlphaF(1.0 if theme().tokens.contrast else 0.55)
        painter.setPen(QPen(colour, 2))
        for time, value in self._points:
            if value is None:
                x = onwards.at(time)
                painter.drawLine(QPointF(x, top), QPointF(x, base))
