"""A recording's level over time: where there was speech, and what happened when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter

from readiness.words import _, number, plural
from ui.theme import theme
from ui.widgets.axes import Scale, dashed, polyline, word
from ui.widgets.plot import Plot
from ui.widgets.tone import tone_of

_HEIGHT = 120
_CAP, _GAP = 3, 6


@dataclass(frozen=True, slots=True)
class Event:
    """Something from one moment to another (seconds): a click, a gap, with its words and its grade."""

    at: float
    text: str
    grade: str = "caution"
    until: float | None = None


class LevelPlot(Plot):
    """Levels ``(seconds, dBFS)``; speech shaded; lines such as the noise ``(dBFS, words)``; events named above."""

    def __init__(self, title: str, floor_dbfs: float = -80.0) -> None:
        super().__init__(title)
        self._floor = floor_dbfs
        self._levels: tuple[tuple[float, float], ...] = ()
        self._speech: tuple[tuple[float, float], ...] = ()
        self._events: tuple[Event, ...] = ()
        self._lines: tuple[tuple[float, str], ...] = ()

    def set_levels(
        self,
        levels: Sequence[tuple[float, float]],
        speech: Sequence[tuple[float, float]] = (),
        events: Sequence[Event] = (),
        lines: Sequence[tuple[float, str]] = (),
    ) -> None:
        """Show another recording; ``speech`` are pairs of start and end in seconds."""
        self._levels, self._speech = tuple(levels), tuple(speech)
        self._events, self._lines = tuple(events), tuple(lines)
        self.refresh()

    def describe(self) -> str:
        if not self._levels:
            return _("Nothing recorded yet.")
        length = self._levels[-1][0] - self._levels[0][0]
        spoken = sum(end - start for start, end in self._speech)
        said = [_("{spoken} of {length} s are speech.").format(spoken=number(spoken), length=number(length))]
        said += [f"{text}." for _level, text in self._lines]
        if self._events:
            count = len(self._events)
            said.append(plural("{count} event marked.", "{count} events marked.", count).format(count=count))
        return " ".join(said)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(500), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(_HEIGHT))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        font = self.axis_font()
        metrics = QFontMetricsF(font)
        base = area.bottom() - metrics.height() - 4
        top = area.top() + metrics.height() + 4
        start, end = (self._levels[0][0], self._levels[-1][0]) if self._levels else (0.0, 1.0)
        beside = max((metrics.horizontalAdvance(text) + _GAP for _level, text in self._lines if text), default=0.0)
        right = area.right() - beside
        onwards = Scale(start, max(end, start + 1e-6), area.left() + 1, right - 1)
        upwards = Scale(self._floor, 0, base, top)
        for first, last in self._speech:
            box = QRectF(onwards.at(first), top, onwards.at(last) - onwards.at(first), base - top)
            painter.fillRect(box, theme().colour("accent_soft"))
        painter.fillRect(QRectF(area.left(), base, area.width(), 1), theme().colour("line"))
        self._paint_events(painter, area, onwards, top, base)
        curve = [QPointF(onwards.at(time), upwards.at(level)) for time, level in self._levels]
        polyline(painter, curve, "accent", 1.4)
        for level, text in self._lines:
            y = round(upwards.at(level)) + 0.5
            dashed(painter, QPointF(area.left(), y), QPointF(right, y))
            word(painter, text, font, QPointF(right + _GAP, y + metrics.capHeight() / 2), "left")
        ends = (
            QPointF(area.left(), area.bottom() - metrics.descent()),
            QPointF(right, area.bottom() - metrics.descent()),
        )
        word(painter, _("{seconds} s").format(seconds=0), font, ends[0], "left")
        word(painter, _("{seconds} s").format(seconds=f"{end - start:.0f}"), font, ends[1], "right")

    def _paint_events(self, painter: QPainter, area: QRectF, onwards: Scale, top: float, base: float) -> None:
        font = self.axis_font()
        metrics = QFontMetricsF(font)
        free_from = area.left()
        for event in sorted(self._events, key=lambda event: event.at):
            x = round(onwards.at(event.at))
            tone = tone_of(event.grade)
            role = tone.text
            # The ground lets the curve be seen through it; its strong edge on top is seen without its colour too.
            box = QRectF(x - 1, top, max(2.0, onwards.at(event.until or event.at) - x), base - top)
            painter.fillRect(box, theme().colour(tone.ground))
            painter.fillRect(QRectF(box.left(), top, 1, box.height()), theme().colour(role))
            painter.fillRect(QRectF(box.left(), top, box.width(), _CAP), theme().colour(role))
            width = metrics.horizontalAdvance(event.text)
            left = min(max(x - width / 2, area.left()), area.right() - width)
            # Words that would lie on others are left to the summary.
            if left >= free_from:
                place = QPointF(left, area.top() + metrics.ascent())
                free_from = word(painter, event.text, font, place, "left", role=role).right() + 8
