"""A few values side by side as lying bars, with the limit they are held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from readiness.words import _
from ui.theme import theme
from ui.widgets.axes import Scale, dashed, word
from ui.widgets.plot import Plot
from ui.widgets.tone import tone_of

_GAP = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One value with its name, its words (number and unit) and its grade; None where it was not measured."""

    name: str
    value: float | None
    text: str
    grade: str = "accent"


class Bars(Plot):
    """Bars from zero; names to the left, numbers to the right, so that no colour has to be read."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._bars: tuple[Bar, ...] = ()
        self._limit: float | None = None

    def set_bars(self, bars: Sequence[Bar], limit: float | None = None) -> None:
        """Show other bars and, dashed, the limit they are held against."""
        self._bars, self._limit = tuple(bars), limit
        self.updateGeometry()
        self.refresh()

    def describe(self) -> str:
        if not self._bars:
            return _("Nothing measured yet.")
        return "; ".join(f"{bar.name}: {bar.text}" for bar in self._bars) + "."

    def sizeHint(self) -> QSize:
        return QSize(theme().px(400), self._line() * max(1, len(self._bars)))

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = max((metrics.horizontalAdvance(bar.name + bar.text) for bar in self._bars), default=0)
        return QSize(words + 2 * _GAP + theme().px(60), self.sizeHint().height())

    def paint(self, painter: QPainter, area: QRectF) -> None:
        font = self.font()
        metrics = QFontMetricsF(font)
        names = max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0.0) + _GAP
        texts = max((metrics.horizontalAdvance(bar.text) for bar in self._bars), default=0.0) + _GAP
        known = [bar.value for bar in self._bars if bar.value is not None]
        top = max([*known, self._limit or 0.0, 1e-9]) * 1.05
        onwards = Scale(0, top, area.left() + names, area.right() - texts)
        thick = theme().px(8)
        for number, bar in enumerate(self._bars):
            middle = area.top() + (number + 0.5) * self._line()
            baseline = middle + (metrics.ascent() - metrics.descent()) / 2
            word(painter, bar.name, font, QPointF(area.left(), baseline), "left")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("trough"))
            trough = QRectF(onwards.first, middle - thick / 2, onwards.last - onwards.first, thick)
            painter.drawRoundedRect(trough, thick / 2, thick / 2)
            if bar.value is not None:
                painter.setBrush(theme().colour(tone_of(bar.grade).text))
                trough.setRight(max(onwards.at(bar.value), onwards.first + thick))
                painter.drawRoundedRect(trough, thick / 2, thick / 2)
            word(painter, bar.text, font, QPointF(area.right(), baseline), "right", role="ink")
        if self._limit is not None and self._bars:
            x = round(onwards.at(self._limit)) + 0.5
            dashed(painter, QPointF(x, area.top()), QPointF(x, area.bottom()), "ink")

    def _line(self) -> int:
        self.ensurePolished()
        return self.fontMetrics().height() + theme().px(7)
