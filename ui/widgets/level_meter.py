"""The level of a microphone, with the zone it should be in."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from readiness.words import _, number
from ui.theme import dress, restyles, theme
from ui.widgets.ballistics import FLOOR_DBFS, Ballistics, step
from ui.widgets.text import Text

_TEXT_EVERY_S = 0.25


class MeterBar(QProgressBar):
    """The painted bar. As a progress bar it has a role and a value; the value follows at the pace of the text."""

    def __init__(self, floor: int, top: int, target: tuple[float, float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._floor, self._top, self._target = floor, top, target
        self._shown = (-1, -1, False)
        self._state = Ballistics()
        self._distorts = False
        dress(self, "meter")
        self.setRange(floor, top)
        self.setValue(floor)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, state: Ballistics, distorts: bool) -> bool:
        """Show ``state``; return whether a pixel moved and the bar was painted again."""
        self._state, self._distorts = state, distorts
        picture = (self._x(state.level_dbfs), self._x(state.hold_dbfs), distorts)
        if picture == self._shown:
            return False
        self._shown = picture
        self.update(QRect(0, 0, self.width(), self._bar_height()))
        return True

    def set_target(self, target: tuple[float, float]) -> None:
        """Move the zone that is just right, in dBFS."""
        self._target = target
        self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(theme().px(240), self._bar_height() + theme().px(4) + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        words = sum(self.fontMetrics().horizontalAdvance(word) for word in self._words())
        return QSize(words + 2 * theme().px(12), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        scaled = theme().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        trough = QRectF(0, scaled(3), self.width(), scaled(12))
        clip = QPainterPath()
        clip.addRoundedRect(trough, trough.height() / 2, trough.height() / 2)
        left, right = (self._x(level) for level in self._target)
        painter.setClipPath(clip)
        painter.fillRect(trough, theme().colour("trough"))
        painter.fillRect(QRectF(left, trough.y(), right - left, trough.height()), theme().colour("go_soft"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("no_go" if self._distorts else "go"))
        bar = QRectF(trough)
        bar.setRight(self._x(self._state.level_dbfs))
        if bar.width() > 0:
            painter.drawRoundedRect(bar, trough.height() / 2, trough.height() / 2)
        painter.setClipping(False)
        # The zone has edges as well as a colour.
        for edge in (left, right):
            painter.fillRect(QRectF(edge, trough.bottom() + 1, 1, scaled(4)), theme().colour("muted"))
        if self._state.hold_dbfs > self._floor:
            marker = min(self._x(self._state.hold_dbfs), self.width() - 2)
            painter.fillRect(QRectF(marker, 0, 2, self._bar_height()), theme().colour("ink"))
        self._paint_words(painter, left, right)
        painter.end()

    def _words(self) -> tuple[str, str, str]:
        return _("too quiet"), _("just right"), _("distorts")

    def _paint_words(self, painter: QPainter, left: int, right: int) -> None:
        quiet, fine, loud = self._words()
        metrics = self.fontMetrics()
        line = QRectF(0, self.height() - metrics.height(), self.width(), metrics.height())
        painter.setPen(theme().colour("muted"))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft), quiet)
        painter.setPen(theme().colour("no_go" if self._distorts else "muted"))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignRight), loud)
        gap, width = theme().px(12), metrics.horizontalAdvance(fine)
        first = metrics.horizontalAdvance(quiet) + gap
        last = self.width() - metrics.horizontalAdvance(loud) - gap - width
        painter.setPen(theme().colour("muted"))
        middle = min(max((left + right - width) // 2, first), max(first, last))
        painter.drawText(QRectF(middle, line.y(), width + 1, line.height()), int(Qt.AlignmentFlag.AlignLeft), fine)

    def _bar_height(self) -> int:
        return theme().px(18)

    def _x(self, level_dbfs: float) -> int:
        share = (level_dbfs - self._floor) / (self._top - self._floor)
        return round(min(max(share, 0.0), 1.0) * self.width())


class LevelMeter(QWidget):
    """Caption, value and bar. Feed it at the pace of the picture; the words follow four times a second."""

    def __init__(
        self,
        target: tuple[float, float] = (-32.0, -18.0),
        distorts_above: float = -3.0,
        floor: int = -60,
        parent: QWidget | None = None,
    ) -> None:
        """``target`` is the zone that is just right, ``distorts_above`` where the words say so, all in dBFS."""
        super().__init__(parent)
        self._state = Ballistics()
        self._target, self._distorts_above, self._floor = target, distorts_above, floor
        self._since_text = math.inf
        self.caption = Text(_("Level"), "small")
        self.value = Text("", "small", "muted")
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = MeterBar(floor, 0, target)
        self.bar.setAccessibleName(_("Microphone level"))
        top = QHBoxLayout()
        top.addWidget(self.caption, 1)
        top.addWidget(self.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.bar)
        self._say()

    @property
    def state(self) -> Ballistics:
        """What is shown."""
        return self._state

    def feed(self, level_dbfs: float | None, dt: float) -> None:
        """Show the newest level, ``dt`` seconds after the last; None when there is none."""
        self._state = step(self._state, level_dbfs, dt)
        self.bar.show_state(self._state, self._state.hold_dbfs > self._distorts_above)
        self._since_text += dt
        if self._since_text >= _TEXT_EVERY_S:
            self._since_text = 0.0
            self._say()

    def reset(self) -> None:
        """Forget everything heard."""
        self._state = Ballistics()
        self._since_text = math.inf
        self.bar.show_state(self._state, False)
        self._say()

    def _say(self) -> None:
        level = self._state.level_dbfs
        if level <= max(self._floor, FLOOR_DBFS + 1):
            self.value.set_text(_("silence"))
            place = _("silence")
        else:
            self.value.set_text(_("{level} dBFS").format(level=number(level)))
            place = self._place(level)
        self.bar.setValue(round(max(level, self._floor)))
        self.bar.setAccessibleDescription(place)

    def _place(self, level: float) -> str:
        if self._state.hold_dbfs > self._distorts_above:
            return _("distorts")
        if level < self._target[0]:
            return _("too quiet")
        return _("just right") if level <= self._target[1] else _("loud")
