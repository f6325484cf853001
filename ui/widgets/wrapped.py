"""Buttons whose words wrap: a row that opens something, a point to tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QWidget

from ui.theme import dress, restyles, theme
from ui.widgets.text import Span, Text
from ui.widgets.tone import paint_sign

_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


def walk(rows: Sequence[QAbstractButton], watched: QObject, event: QEvent, area: QScrollArea) -> bool:
    """Let Up and Down go from row to row, the one in hand always in view. Returns whether the key was used."""
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or watched not in rows:
        return False
    step = _STEPS.get(event.key(), 0)
    there = [row is watched for row in rows].index(True) + step
    if step and 0 <= there < len(rows):
        rows[there].setFocus(Qt.FocusReason.TabFocusReason)
        area.ensureWidgetVisible(rows[there], 0, theme().px(48))
    return bool(step)


class WordsButton(QPushButton):
    """A push button whose words take a second line where it is narrower than they are. For the rest like ``button``."""

    def __init__(self, text: str, role: str = "plain", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setAutoDefault(True)
        self.setAccessibleName(name or text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        dress(self, role)
        self.setSizePolicy(_wrapping())
        self.setText(text)

    def text(self) -> str:
        """The words, however they are broken."""
        return self._words

    def setText(self, text: str) -> None:
        """Show other words."""
        self._words = text
        self._break()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        frame, metrics = self._frame(), self.fontMetrics()
        return frame + QSize(metrics.horizontalAdvance(self._words), metrics.height())

    def minimumSizeHint(self) -> QSize:
        widest = max((self.fontMetrics().horizontalAdvance(word) for word in self._words.split()), default=0)
        return QSize(self._frame().width() + widest, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        frame, metrics = self._frame(), self.fontMetrics()
        return frame.height() + metrics.height() + (len(self._lines(width)) - 1) * metrics.lineSpacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Until it is seen every new parent restyles it; once is enough.
        if restyles(event) and self.isVisible():
            self._break()

    def showEvent(self, event: QShowEvent) -> None:
        self._break()
        super().showEvent(event)

    def _break(self) -> None:
        shown = "\n".join(self._lines(self.width()))
        if shown != super().text():
            super().setText(shown)

    def _lines(self, width: int) -> list[str]:
        room, metrics = width - self._frame().width(), self.fontMetrics()
        if " " not in self._words or metrics.horizontalAdvance(self._words) <= room:
            return [self._words]
        lines = [""]
        for word in self._words.split(" "):
            longer = f"{lines[-1]} {word}" if lines[-1] else word
            if lines[-1] and metrics.horizontalAdvance(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _frame(self) -> QSize:
        """What the style puts around the words."""
        self.ensurePolished()
        metrics, shown = self.fontMetrics(), super().text()
        return super().sizeHint() - metrics.size(int(Qt.TextFlag.TextShowMnemonic), shown or "XXXX")


class RowButton(QPushButton):
    """A whole line to press. Enter and Space press it."""

    def __init__(
        self, words: str, role: str = "", parent: QWidget | None = None, *, spans: Sequence[Span] = ()
    ) -> None:
        super().__init__(parent)
        dress(self, "row")
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.words = Text(words, role or None)
        if spans:
            self.words.set_spans(spans)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words.setMinimumWidth(1)  # a word longer than the row is broken rather than the row made wider
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 9, 12, 9)
        self._row.setSpacing(8)
        self._row.addWidget(self.words, 1)
        self.setSizePolicy(_wrapping())

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Set the room around the words."""
        self._row.setContentsMargins(left, top, right, bottom)

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
    """A point to tick, as long as it may be; what is ticked steps back, unless the tick switches something on."""

    def __init__(self, words: str, parent: QWidget | None = None, *, switch: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.words = Text(words)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self.words, 1)
        self.setSizePolicy(_wrapping())
        self._indent()
        theme().changed.connect(self._indent)
        if not switch:
            self.toggled.connect(lambda ticked: self.words.set_tone("muted" if ticked else None))

    def show_ticked(self, ticked: bool) -> None:
        """Show it ticked or not, without a signal: ``toggled`` tells what the person does, by hand or screen reader."""
        self.blockSignals(True)
        self.setChecked(ticked)
        self.blockSignals(False)
        self.words.set_tone("muted" if ticked else None)

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


def _wrapping() -> QSizePolicy:
    """As wide as there is room, as high as the words then need."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


def _paint_focus(widget: QWidget) -> None:
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().colour("accent"), 2))
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), 9, 9)
    painter.end()
