"""Buttons whose words wrap: a row that opens something, a point to tick."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from ui.theme import dress, theme
from ui.widgets.text import Text
from ui.widgets.tone import paint_sign

STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
"""The keys that walk a list of rows, and how far."""


class RowButton(QPushButton):
    """A whole line to press. Enter and Space press it."""

    def __init__(self, words: str, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "row")
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.words = Text(words, role or None)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 9, 12, 9)
        self._row.setSpacing(8)
        self._row.addWidget(self.words, 1)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put_at_end(self, widget: QWidget) -> None:
        """Put a small thing at the end of the line."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row.addWidget(widget)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            _paint_focus(self)


class TickRow(QCheckBox):
    """A point to tick, as long as it may be; what is ticked steps back."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.words = Text(words)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self.words, 1)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._indent()
        theme().changed.connect(self._indent)
        self.toggled.connect(lambda ticked: self.words.set_tone("muted" if ticked else None))

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme().px(18)
        left = 10 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self.width() - 10 - side
        box = QRect(left, self._row.contentsMargins().top() + theme().px(1), side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticked = self.isChecked()
        painter.setPen(QPen(theme().colour("go" if ticked else "muted"), 1.2))
        painter.setBrush(theme().colour("go_soft") if ticked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if ticked:
            paint_sign(painter, "check", QRectF(box), theme().colour("go"))
        painter.end()
        if self.hasFocus():
            _paint_focus(self)

    def _indent(self) -> None:
        lead = 10 + theme().px(18) + 10
        rightwards = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        self._row.setContentsMargins(lead if rightwards else 10, 7, 10 if rightwards else lead, 7)


def _paint_focus(widget: QWidget) -> None:
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().colour("accent"), 2))
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), 9, 9)
    painter.end()
