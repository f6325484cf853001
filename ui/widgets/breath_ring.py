"""A circle that grows and shrinks with a breath; under reduced motion it stands still and the words lead."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import restyles, theme

_SMALLEST = 0.45


class BreathRing(QLabel):
    """What to do now, the seconds left for it, and how full the lungs are. A screen reader meets the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._count, self._fullness = "", "", 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_breath(self, words: str, seconds_left: int, fullness: float) -> None:
        """Show a moment of a breath; ``fullness`` is 0 to 1."""
        shown = fullness if not theme().reduced_motion else 1.0
        count = str(seconds_left) if seconds_left else ""
        if (words, count) != (self._words, self._count):
            self._words, self._count = words, count
            self.setAccessibleName(words)
            self.setText(f"{words} {count}".strip())
        if abs(shown - self._fullness) > 1e-3 or not theme().reduced_motion:
            self._fullness = shown
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(220), theme().px(220))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(150), theme().px(150))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        room = min(self.width(), self.height(), theme().px(300)) / 2 - 4
        middle = QPointF(self.width() / 2, self.height() / 2)
        radius = room * (_SMALLEST + (1 - _SMALLEST) * self._fullness)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, room, room)
        painter.setPen(QPen(theme().colour("accent"), theme().px(3)))
        painter.setBrush(theme().colour("accent_soft"))
        painter.drawEllipse(middle, radius, radius)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setPixelSize(theme().px(17))
        painter.setFont(font)
        painter.setPen(theme().colour("ink"))
        words = f"{self._words}\n{self._count}".strip()
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), words)
        painter.end()
