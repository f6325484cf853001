"""A short word on a rounded ground."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import dress, restyles, theme
from ui.widgets.tone import ground_colour, text_colour, tone_of


class Pill(QLabel):
    """A label of one line in the colours of a grade (or ``accent``, ``neutral``)."""

    def __init__(self, text: str = "", grade: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._grade = grade
        dress(self, "pill")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def grade(self) -> str:
        """The grade shown."""
        return self._grade

    def set_value(self, text: str, grade: str) -> None:
        """Show other words in the colours of ``grade``."""
        tone_of(grade)
        self._grade = grade
        self.setText(text)
        self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * theme().px(9), metrics.height() + 2 * theme().px(3))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme().px(64)), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground_colour(self._grade))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(text_colour(self._grade))
        room = self.width() - 2 * theme().px(9)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)
        painter.end()
