"""A quiet line that says how something stands, with a dot before it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import restyles, theme
from ui.widgets.text import Text
from ui.widgets.tone import text_colour, tone_of


class StatusLine(Text):
    """Muted small text behind a dot in the colour of a grade; the words say the same as the dot."""

    def __init__(self, text: str = "", grade: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, "tiny", "muted", parent)
        self._grade = grade
        self.set_elided(True)
        self._indent()

    def set_status(self, text: str, grade: str) -> None:
        """Say something else."""
        tone_of(grade)
        self._grade = grade
        self.set_text(text)
        self._indent()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event) or event.type() == QEvent.Type.LayoutDirectionChange:
            self._indent()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme().px(8)
        left = 0 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self.width() - side
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(text_colour(self._grade))
        painter.drawEllipse(QRectF(left, (self.height() - side) / 2, side, side))
        painter.end()

    def _indent(self) -> None:
        room = theme().px(14)
        rightwards = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        self.setContentsMargins(room if rightwards else 0, 0, 0 if rightwards else room, 0)
