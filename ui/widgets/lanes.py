"""Lanes below a plot, one for each part of the way: its name, the pattern of its line, and what it lost when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from ui.theme import theme
from ui.widgets.axes import Scale, word

Stretch = tuple[float, float]

_PATTERNS = ((5.0, 2.5), (1.0, 2.0))
"""Dashes and gaps in widths of the line: what tells the parts of the way apart without colour."""
_ROLES = ("ink", "muted")
_SAMPLE, _GAP, _BETWEEN = 22, 6, 3


@dataclass(frozen=True, slots=True)
class Lane:
    """One part of the way. ``pattern`` numbers its line; None stands for dots. A point without a value was lost."""

    name: str
    pattern: int | None
    points: tuple[tuple[float, float | None], ...]
    frozen: tuple[Stretch, ...] = ()


def lanes_height(font: QFont, count: int) -> int:
    """Return the room that so many lanes take."""
    return round(count * (QFontMetricsF(font).height() + _BETWEEN)) + 2 if count else 0


def lanes_indent(font: QFont, lanes: Sequence[Lane]) -> float:
    """Return the room that their names take before the time axis begins."""
    metrics = QFontMetricsF(font)
    names = max((metrics.horizontalAdvance(lane.name) for lane in lanes), default=None)
    return 0.0 if names is None else theme().px(_SAMPLE) + 2 * _GAP + names


def paint_lanes(painter: QPainter, lanes: Sequence[Lane], font: QFont, area: QRectF, onwards: Scale) -> None:
    """Draw ``lanes`` one below the other, their times on the axis ``onwards``."""
    metrics = QFontMetricsF(font)
    height = metrics.height() + _BETWEEN
    sample = theme().px(_SAMPLE)
    for number, lane in enumerate(lanes):
        top = area.top() + number * height
        middle = round(top + height / 2) + 0.5
        _paint_sample(painter, lane.pattern, area.left() + 3, middle, sample)
        word(painter, lane.name, font, QPointF(area.left() + 3 + sample + _GAP, top + metrics.ascent() + 1), "left")
        painter.fillRect(QRectF(onwards.first, middle, onwards.last - onwards.first, 1), theme().colour("line"))
        for start, end in lane.frozen:
            box = QRectF(onwards.at(start), top + 3, max(2.0, onwards.at(end) - onwards.at(start)), height - 6)
            painter.fillRect(box, theme().colour("no_go"))
        paint_lost(painter, lane.points, onwards, top + 2, top + height - 2)


def paint_lost(
    painter: QPainter, points: Sequence[tuple[float, float | None]], onwards: Scale, top: float, base: float
) -> None:
    """Draw a line from ``top`` to ``base`` for each point that was lost."""
    colour = QColor(theme().colour("no_go"))
    colour.setAlphaF(1.0 if theme().tokens.contrast else 0.55)
    painter.setPen(QPen(colour, 2))
    for time, value in points:
        if value is None:
            x = onwards.at(time)
            painter.drawLine(QPointF(x, top), QPointF(x, base))


def paint_curve(
    painter: QPainter, points: Sequence[tuple[float, float | None]], onwards: Scale, upwards: Scale, pattern: int
) -> None:
    """Draw the line of a part of the way, broken where something was lost."""
    painter.setPen(_pen(pattern))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    stretch: list[QPointF] = []
    for time, value in (*points, (0.0, None)):
        if value is not None:
            stretch.append(QPointF(onwards.at(time), upwards.at(value)))
            continue
        if len(stretch) > 1:
            painter.drawPolyline(QPolygonF(stretch))
        stretch = []


def _paint_sample(painter: QPainter, pattern: int | None, left: float, middle: float, width: float) -> None:
    if pattern is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("accent"))
        radius = theme().px(16) / 10
        for share in (0.15, 0.5, 0.85):
            painter.drawEllipse(QPointF(left + share * width, middle), radius, radius)
        return
    painter.setPen(_pen(pattern))
    painter.drawLine(QPointF(left, middle), QPointF(left + width, middle))


def _pen(pattern: int) -> QPen:
    pen = QPen(theme().colour(_ROLES[pattern % len(_ROLES)]), theme().px(14) / 10)
    pen.setDashPattern(list(_PATTERNS[pattern % len(_PATTERNS)]))
    return pen
