"""A short word on a rounded ground."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import dress, restyles, theme
from ui.widgets.tone import ground_colour, text_colour, tone_of

_WRAPPED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


def pill_size(text: str, metrics: QFontMetrics) -> QSize:
    """Return the room that a pill needs around its words."""
    return QSize(metrics.horizontalAdvance(text) + 2 * theme().px(9), metrics.height() + 2 * theme().px(3))


def paint_pill(painter: QPainter, text: str, grade: str, box: QRectF, radius: float | None = None) -> None:
    """Draw a pill into ``box`` in the painter's font; words that do not fit end in an ellipsis."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground_colour(grade))
    radius = box.height() / 2 if radius is None else radius
    painter.drawRoundedRect(box, radius, radius)
    painter.setPen(text_colour(grade))
    room = int(box.width()) - 2 * theme().px(9) + 1
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)


class Pill(QLabel):
    """A short label in the colours of a grade (or ``accent``, ``neutral``): one line, more where it has no room."""

    def __init__(self, text: str = "", grade: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._grade = grade
        dress(self, "pill")
        self.setToolTip(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def grade(self) -> str:
        """The grade shown."""
        return self._grade

    def set_value(self, text: str, grade: str) -> None:
        """Show other words in the colours of ``grade``."""
        tone_of(grade)
        self._grade = grade
        self.setText(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return pill_size(self.text(), self.fontMetrics())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme().px(120)), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        one_line = self.sizeHint()
        if width >= one_line.width():
            return one_line.height()
        room = QRect(0, 0, width - 2 * theme().px(9), 10_000)
        return self.fontMetrics().boundingRect(room, _WRAPPED, self.text()).height() + 2 * theme().px(3)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        one_line, height = self.sizeHint().height(), min(self.height(), self.heightForWidth(self.width()))
        # Where a layout makes it higher than its words it stays in the middle.
        box = QRectF(0, (self.height() - height) / 2, self.width(), height)
        if height > one_line:
            paint_pill(painter, "", self._grade, box, radius=one_line / 2)
            painter.drawText(box.adjusted(theme().px(9), 0, -theme().px(9), 0), _WRAPPED, self.text())
        else:
            paint_pill(painter, self.text(), self._grade, box)
        painter.end()
