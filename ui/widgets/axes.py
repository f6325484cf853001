"""Small things that plots draw alike: a scale, a dashed limit, a word at an axis."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from ui.theme import theme


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps values of ``low`` to ``high`` onto pixels of ``first`` to ``last``; what lies outside stays at the edge."""

    low: float
    high: float
    first: float
    last: float
    logarithmic: bool = False

    def at(self, value: float) -> float:
        """Return the pixel of ``value``."""
        low, high = self.low, self.high
        if self.logarithmic:
            value, low, high = math.log10(max(value, 1e-9)), math.log10(low), math.log10(high)
        share = (value - low) / (high - low) if high > low else 0.0
        return self.first + min(max(share, 0.0), 1.0) * (self.last - self.first)


def dashed(painter: QPainter, start: QPointF, end: QPointF, role: str = "muted") -> None:
    """Draw the thin dashed line of a limit."""
    pen = QPen(theme().colour(role), 1)
    pen.setDashPattern([3, 4])
    painter.setPen(pen)
    painter.drawLine(start, end)


def word(
    painter: QPainter, text: str, font: QFont, place: QPointF, side: str, *, role: str = "muted", ground: str = ""
) -> QRectF:
    """Write ``text`` with its baseline at ``place``, which is its ``left``, ``middle`` or ``right``; return its box.

    ``ground`` is the colour behind it where it has to stand on a curve.
    """
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(text)
    left = place.x() - {"left": 0.0, "middle": width / 2, "right": width}[side]
    box = QRectF(left, place.y() - metrics.ascent(), width, metrics.height())
    if ground:
        painter.fillRect(box.adjusted(-3, 0, 3, 0), theme().colour(ground))
    painter.setFont(font)
    painter.setPen(theme().colour(role))
    painter.drawText(QPointF(left, place.y()), text)
    return box


def polyline(painter: QPainter, points: Sequence[QPointF | None], role: str, width: float = 2.0) -> None:
    """Draw a line through ``points``, broken wherever one is missing."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(theme().colour(role), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    stretch: list[QPointF] = []
    for point in (*points, None):
        if point is not None:
            stretch.append(point)
            continue
        if len(stretch) > 1:
            painter.drawPolyline(stretch)
        elif stretch:
            painter.drawPoint(stretch[0])
        stretch = []


def duration(seconds: float) -> tuple[int, str]:
    """Return a span of time as a round number and its unit, ``s``, ``min`` or ``h``."""
    if seconds < 90:
        return round(seconds), "s"
    return (round(seconds / 60), "min") if seconds < 5400 else (round(seconds / 3600), "h")
