"""How strong a sound is at each pitch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF

from readiness.words import _
from ui.theme import theme
from ui.widgets.axes import Scale, dashed, polyline, word
from ui.widgets.plot import Plot

_HEIGHT = 130
_TICKS = ((100, "100 Hz"), (1000, "1 kHz"), (10000, "10 kHz"))
_LOWEST_HZ, _HIGHEST_HZ = 30.0, 20000.0


class Spectrum(Plot):
    """A curve of ``(hertz, decibels)`` with markers ``(hertz, words)``, and for comparison a second, quieter curve."""

    def __init__(self, title: str, floor_db: float = -100.0, top_db: float = 0.0) -> None:
        super().__init__(title)
        self._floor, self._top = floor_db, top_db
        self._curve: tuple[tuple[float, float], ...] = ()
        self._reference: tuple[tuple[float, float], ...] = ()
        self._markers: tuple[tuple[float, str], ...] = ()

    def set_curve(
        self,
        curve: Sequence[tuple[float, float]],
        markers: Sequence[tuple[float, str]] = (),
        reference: Sequence[tuple[float, float]] = (),
    ) -> None:
        """Show other curves; frequencies rise."""
        self._curve, self._markers, self._reference = tuple(curve), tuple(markers), tuple(reference)
        self.refresh()

    def describe(self) -> str:
        if not self._curve:
            return _("Nothing measured yet.")
        loudest = max(self._curve, key=lambda point: point[1])
        said = _("Strongest at {frequency} Hz.").format(frequency=f"{loudest[0]:.0f}")
        return " ".join((said, *(f"{text}." for _frequency, text in self._markers)))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(500), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(_HEIGHT))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        font = self.axis_font()
        metrics = QFontMetricsF(font)
        base = area.bottom() - metrics.height() - 4
        onwards = Scale(_LOWEST_HZ, _HIGHEST_HZ, area.left() + 1, area.right() - 1, logarithmic=True)
        upwards = Scale(self._floor, self._top, base, area.top() + metrics.height() + 4)
        for frequency, text in _TICKS:
            x = round(onwards.at(frequency))
            painter.fillRect(QRectF(x, upwards.last, 1, base - upwards.last), theme().colour("line"))
            word(painter, text, font, QPointF(x, area.bottom() - metrics.descent()), "middle")
        painter.fillRect(QRectF(area.left(), base, area.width(), 1), theme().colour("line"))
        line = [QPointF(onwards.at(hertz), upwards.at(level)) for hertz, level in self._curve if hertz >= _LOWEST_HZ]
        if line:
            ground = QPolygonF([QPointF(line[0].x(), base), *line, QPointF(line[-1].x(), base)])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("accent_soft"))
            painter.drawPolygon(ground)
        polyline(
            painter, [QPointF(onwards.at(hertz), upwards.at(level)) for hertz, level in self._reference], "muted", 1
        )
        polyline(painter, line, "accent", 1.6)
        free_from = area.left()
        for hertz, text in sorted(self._markers):
            at = round(onwards.at(hertz)) + 0.5
            dashed(painter, QPointF(at, upwards.last), QPointF(at, base), "ink")
            width = metrics.horizontalAdvance(text)
            left = min(max(at - width / 2, free_from), area.right() - width)
            place = QPointF(left, area.top() + metrics.ascent())
            if left >= free_from:
                free_from = word(painter, text, font, place, "left", role="ink").right() + 8
