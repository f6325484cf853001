"""Fields that look like one family: a choice, a number, a day, a point to tick."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QDateTimeEdit, QLineEdit, QSpinBox, QWidget

from ui.theme import dress, theme
from ui.widgets.button import paint_chevron
from ui.widgets.tone import paint_sign

_ARROW_ROOM, _ARROW, _LEAD = 28, 12, 9


def show_words(edit: QLineEdit, words: str) -> None:
    """Show other words without ``textChanged``; where they are the same, the cursor stays.

    Whoever follows what is written listens to ``textChanged``: what assistive technology writes is no "edit" to Qt.
    """
    if edit.text() != words:
        edit.blockSignals(True)
        edit.setText(words)
        edit.blockSignals(False)


class ChoiceField(QComboBox):
    """A choice that looks like a line to write in. The wheel scrolls the page, not the choice."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _begin(self, name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_arrow(self)


class NumberField(QSpinBox):
    """A number with two arrows. The wheel scrolls the page, not the number."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _begin(self, name)
        # The style leaves a spin box without the room that its sheet asks for at the beginning.
        self.lineEdit().setTextMargins(_LEAD, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_arrow(self, both=True)


class DayField(QDateEdit):
    """A day, chosen in a calendar or typed. The wheel scrolls the page, not the day."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _begin(self, name)
        self.setCalendarPopup(True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_arrow(self)


class MomentField(QDateTimeEdit):
    """A day and a time of day. The wheel scrolls the page, not the time."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _begin(self, name)
        self.setCalendarPopup(True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_arrow(self)


class Tick(QCheckBox):
    """A short point to tick, its box drawn in the colours of the theme."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = theme().px(18 + 8 + 4) + metrics.horizontalAdvance(self.text())
        return QSize(width, max(metrics.height(), theme().px(18)) + theme().px(8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme().px(18)
        whole = self.rect()
        box = QRect(whole.left() + 2, whole.center().y() - side // 2, side, side)
        words = whole.adjusted(2 + side + theme().px(8), 0, 0, 0)
        box = self.style().visualRect(self.layoutDirection(), whole, box)
        words = self.style().visualRect(self.layoutDirection(), whole, words)
        ticked = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("accent" if ticked or self.hasFocus() else "muted"), 1.2))
        painter.setBrush(theme().colour("accent_soft" if ticked else "background"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if ticked:
            paint_sign(painter, "check", QRectF(box), theme().colour("accent"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(-1, -1, 1, 1), 6, 6)
        painter.setPen(theme().colour("ink" if self.isEnabled() else "muted"))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), self.text())
        painter.end()


def _begin(field: QComboBox | QSpinBox | QDateTimeEdit, name: str) -> None:
    field.setAccessibleName(name)
    inner = field.lineEdit()
    if inner is not None:
        inner.setAccessibleName(name)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    dress(field, "field")


def _paint_arrow(field: QWidget, *, both: bool = False) -> None:
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        QPen(
            theme().colour("muted"),
            theme().px(14) / 10,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    side = theme().px(_ARROW)
    right = field.layoutDirection() == Qt.LayoutDirection.RightToLeft
    middle = _ARROW_ROOM / 2 if right else field.width() - _ARROW_ROOM / 2
    away = side * 0.42 if both else 0.0
    painter.translate(middle, field.height() / 2 + away)
    paint_chevron(painter, QRectF(-side / 2, -side / 2, side, side), down=True)
    if both:
        painter.translate(0, -2 * away)
        painter.rotate(180)
        paint_chevron(painter, QRectF(-side / 2, -side / 2, side, side), down=True)
    painter.end()
