"""A voice as bars, with the line it must not cross."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from readiness.words import _
from ui.theme import theme
from ui.widgets.plot import Plot

_HEIGHT = 110
_LIMIT_SHARE = 35 / 55


class Waveform(Plot):
    """Peaks of full scale (0 to 1) as bars from the left; what is still to come is dotted.

    The height follows the square root of the peak, so that quiet speech can be seen. A peak of ``clip_at`` or more
    reaches over the limit lines and is marked.
    """

    def __init__(self, expected: int = 100, clip_at: float = 0.99) -> None:
        """``expected`` is the number of bars that a whole recording has."""
        super().__init__(_("Your voice"))
        self._expected, self._clip_at = expected, clip_at
        self._peaks: list[float] = []

    @property
    def peaks(self) -> tuple[float, ...]:
        """The peaks shown."""
        return tuple(self._peaks)

    @property
    def clipped(self) -> int:
        """How many bars reach the limit."""
        return sum(peak >= self._clip_at for peak in self._peaks)

    def set_peaks(self, peaks: Sequence[float], expected: int | None = None) -> None:
        """Show other peaks, of ``expected`` bars in all."""
        self._expected = expected or self._expected
        self._peaks = [min(max(peak, 0.0), 1.0) if math.isfinite(peak) else 0.0 for peak in peaks]
        self.refresh()

    def append(self, peak: float) -> None:
        """Add the newest peak; the oldest leaves where more than expected have come."""
        self.set_peaks([*self._peaks, peak][-self._expected :])

    def end(self, least: int) -> None:
        """Nothing more is to come: the peaks take all the room, as ``least`` bars would where they are fewer."""
        self.set_peaks(self._peaks, max(least, len(self._peaks)))

    def clear_peaks(self) -> None:
        """Begin again."""
        self.set_peaks([])

    def describe(self) -> str:
        if not self._peaks:
            return _("Nothing recorded yet.")
        if self.clipped:
            return _("{count} of {total} moments distort.").format(count=self.clipped, total=len(self._peaks))
        return _("{total} moments recorded, none distorts.").format(total=len(self._peaks))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(400), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(64))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        colours = theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("background"))
        painter.drawRoundedRect(area, 8, 8)
        middle, reach = area.center().y(), area.height() / 2 * _LIMIT_SHARE
        stride = area.width() / max(self._expected, 1)
        group = max(1, math.ceil(2.5 / stride))
        width = max(1.0, stride * group / 2)
        for slot in range(0, self._expected, group):
            x = area.left() + (slot + group / 2) * stride - width / 2
            peaks = self._peaks[slot : slot + group]
            if not peaks:
                painter.fillRect(QRectF(x, middle - 2, width, 4), colours.colour("accent"))
                continue
            peak = max(peaks)
            clips = peak >= self._clip_at
            half = max(2.0, reach * math.sqrt(peak)) + (6 if clips else 0)
            painter.fillRect(QRectF(x, middle - half, width, 2 * half), colours.colour("no_go" if clips else "accent"))
            if clips:
                self._mark(painter, x + width / 2, middle - half - 3)
        pen = QPen(colours.colour("no_go"), 1)
        pen.setDashPattern([3, 4])
        painter.setPen(pen)
        for y in (round(middle - reach) + 0.5, round(middle + reach) + 0.5):
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _mark(self, painter: QPainter, x: float, y: float) -> None:
        painter.setBrush(theme().colour("no_go"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon([QPointF(x - 3, y - 5), QPointF(x + 3, y - 5), QPointF(x, y)])
