"""Answers over time: a dot for each that came, a line for each that was lost, and how the way there did meanwhile."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from readiness.words import _, number
from ui.theme import theme
from ui.widgets.axes import Scale, dashed, duration, word
from ui.widgets.lanes import Lane, Stretch, lanes_height, lanes_indent, paint_curve, paint_lanes, paint_lost
from ui.widgets.plot import Plot

_HEIGHT, _HEIGHT_WITH_LANES = 104, 120

Points = Sequence[tuple[float, float | None]]


@dataclass(frozen=True, slots=True)
class Hop:
    """Part of the way: its name, its answers as in the plot itself, and the stretches in which it was frozen."""

    name: str
    points: tuple[tuple[float, float | None], ...]
    frozen: tuple[Stretch, ...] = ()


class Timeline(Plot):
    """Points ``(seconds, value)`` from left to right; a value of None is one that never came."""

    def __init__(self, title: str, unit: str = "ms", limit: float = 100.0, *, until_now: bool = True) -> None:
        """``limit`` is drawn as a dashed line with its number; ``until_now`` says that the right edge is now."""
        super().__init__(title)
        self._unit, self._limit, self._until_now = unit, limit, until_now
        self._whole = Hop("", ())
        self._hops: tuple[Hop, ...] = ()

    @property
    def points(self) -> tuple[tuple[float, float | None], ...]:
        """The points shown, oldest first."""
        return self._whole.points

    @property
    def hops(self) -> tuple[Hop, ...]:
        """The parts of the way shown beside them, nearest first."""
        return self._hops

    def set_points(
        self, points: Points, frozen: Sequence[Stretch] = (), name: str = "", hops: Sequence[Hop] = ()
    ) -> None:
        """Show other points. With ``hops``, each has a line of its own pattern, and a lane for what it lost.

        ``name`` is what the points themselves are called beside them.
        """
        self._whole = Hop(name, tuple(sorted(points, key=lambda point: point[0])), tuple(frozen))
        self._hops = tuple(hops)
        self.updateGeometry()
        self.refresh()

    def describe(self) -> str:
        points = self._whole.points
        values = [value for _time, value in points if value is not None]
        if not points:
            return _("Nothing measured yet.")
        length, unit = duration(points[-1][0] - points[0][0])
        said = [
            _("{count} sent in {number} {unit}, {lost} lost.").format(
                count=len(points), number=length, unit=unit, lost=len(points) - len(values)
            )
        ]
        if values:
            said.append(
                _("Half of the answers within {median} {unit}, the slowest {slowest} {unit}.").format(
                    median=number(statistics.median(values)), slowest=number(max(values)), unit=self._unit
                )
            )
        return " ".join((*said, *(self._describe_hop(hop) for hop in self._hops)))

    def _describe_hop(self, hop: Hop) -> str:
        values = [value for _time, value in hop.points if value is not None]
        if not values:
            return _("{where}: no answer.").format(where=hop.name)
        lost = 100 * (1 - len(values) / len(hop.points))
        return _("{where}: {milliseconds:.0f} ms, {percent:.1f} % lost.").format(
            where=hop.name, milliseconds=statistics.median(values), percent=lost
        )

    def sizeHint(self) -> QSize:
        return QSize(theme().px(600), self._fitting_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), self._fitting_height())

    def _fitting_height(self) -> int:
        if not self._hops:
            return theme().px(_HEIGHT)
        return theme().px(_HEIGHT_WITH_LANES) + lanes_height(self.axis_font(), len(self._hops) + 1)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        font = self.axis_font()
        metrics = QFontMetricsF(font)
        points = self._whole.points
        lanes = self._lanes()
        below = area.bottom() - lanes_height(font, len(lanes))
        base = below - metrics.height() - 4
        top = area.top() + 2
        left, right = area.left() + 3 + lanes_indent(font, lanes), area.right() - 3
        upwards = Scale(0, self._limit * 1.6, base - 1, top)
        start, end = (points[0][0], points[-1][0]) if points else (0.0, 0.0)
        onwards = Scale(start, max(end, start + 1e-6), left, right)
        self._paint_frozen(painter, onwards, top, base)
        painter.fillRect(QRectF(left, base, right - left, 1), theme().colour("line"))
        paint_lost(painter, points, onwards, top, base)
        for pattern, hop in enumerate(self._hops):
            meanwhile = [point for point in hop.points if point[0] <= end]
            paint_curve(painter, meanwhile, onwards, upwards, pattern)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("accent"))
        radius = theme().px(16) / 10
        for time, value in points:
            if value is not None:
                painter.drawEllipse(QPointF(onwards.at(time), upwards.at(value)), radius, radius)
        limit = round(upwards.at(self._limit)) + 0.5
        dashed(painter, QPointF(left, limit), QPointF(right, limit))
        text = f"{number(self._limit)} {self._unit}"
        word(painter, text, font, QPointF(right, limit - 4), "right")
        if points:
            first, last = self._ends(end - start)
            word(painter, first, font, QPointF(left, below - metrics.descent()), "left")
            word(painter, last, font, QPointF(right, below - metrics.descent()), "right")
        if lanes:
            word(painter, _("Lost"), font, QPointF(area.left() + 3, below - metrics.descent()), "left")
            paint_lanes(painter, lanes, font, QRectF(area.left(), below, area.width(), area.bottom() - below), onwards)

    def _lanes(self) -> list[Lane]:
        """What was lost, nearest first; the whole way last. Nothing where there is but the whole way."""
        if not self._hops:
            return []
        hops = [Lane(hop.name, pattern, hop.points, hop.frozen) for pattern, hop in enumerate(self._hops)]
        return [*hops, Lane(self._whole.name, None, self._whole.points, self._whole.frozen)]

    def _ends(self, seconds: float) -> tuple[str, str]:
        length, unit = duration(seconds)
        if self._until_now:
            return _("{number} {unit} ago").format(number=length, unit=unit), _("now")
        return f"0 {unit}", f"{length} {unit}"

    def _paint_frozen(self, painter: QPainter, onwards: Scale, top: float, base: float) -> None:
        font = self.axis_font()
        metrics = QFontMetricsF(font)
        free_from = onwards.first
        for start, end in self._whole.frozen:
            box = QRectF(onwards.at(start), top, max(2.0, onwards.at(end) - onwards.at(start)), base - top)
            painter.fillRect(box, theme().colour("no_go_soft"))
            text = _("frozen {seconds} s").format(seconds=number(end - start, 1))
            width = metrics.horizontalAdvance(text)
            left = box.right() + 4 if box.right() + 4 + width <= onwards.last else box.left() - 4 - width
            # Words that would lie on others are left to the summary.
            if left >= free_from:
                place = QPointF(left, top + metrics.ascent())
                free_from = word(painter, text, font, place, "left", role="no_go").right() + 6
