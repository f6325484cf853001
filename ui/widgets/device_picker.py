"""Which microphone, which speakers: a name that opens into a choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QSizePolicy, QWidget

from readiness.words import _
from ui.theme import dress, restyles, theme
from ui.widgets.button import paint_chevron
from ui.widgets.text import Text

_LABEL_SHARE, _COMBO_SHARE = 4, 5
_GAP = 8
RING = 2
"""Room for the ring of the focus around the text, as links have it; under its label the name begins where that does."""


class FlatCombo(QComboBox):
    """A combo box painted as its current text and an arrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "flat")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        shown = self.fontMetrics().horizontalAdvance(self.currentText())
        return QSize(shown + self._arrow() + 2 * RING, self.fontMetrics().height() + theme().px(6))

    def showPopup(self) -> None:
        widest = max(self.view().sizeHintForColumn(0), self.width())
        self.view().setMinimumWidth(min(widest + 2 * self._arrow(), self.window().width()))
        super().showPopup()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(90), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        box = QRectF(self.rect())
        if self.hasFocus():
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        elif self.underMouse():
            font = QFont(self.font())
            font.setUnderline(True)
            painter.setFont(font)
        room = box.adjusted(RING, 0, -RING - self._arrow(), 0)
        text = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, int(room.width()))
        used = self.fontMetrics().horizontalAdvance(text)
        arrow = QRectF(room.left() + used, box.top(), self._arrow(), box.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            room = room.translated(self._arrow(), 0)
            arrow.moveLeft(room.right() - used - self._arrow())
        colour = theme().colour("ink" if self.isEnabled() else "muted")
        painter.setPen(colour)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), text)
        painter.setPen(QPen(colour, theme().px(14) / 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        paint_chevron(painter, arrow, down=True)
        painter.end()

    def _arrow(self) -> int:
        return theme().px(18)


class DevicePicker(QWidget):
    """A label and its combo box. Ids are the caller's; only a choice by the person is told."""

    device_chosen = Signal(str)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: int | None = None
        self._stacked = False
        self.label = Text(label, "small", "muted")
        self.combo = FlatCombo()
        # On Linux a combo box is named after what it shows; the label reaches a screen reader as a relation and here.
        self.combo.setAccessibleName(label)
        self.combo.setAccessibleDescription(label)
        self.label.setBuddy(self.combo)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self.label, _LABEL_SHARE)
        self._row.addWidget(self.combo, _COMBO_SHARE)
        self.combo.currentIndexChanged.connect(self._fit)
        self.combo.activated.connect(lambda index: self.device_chosen.emit(str(self.combo.itemData(index))))
        self.set_devices((), None)

    @property
    def current(self) -> str | None:
        """Id of the device shown, None when there is none."""
        found = self.combo.currentData()
        return None if found is None else str(found)

    def set_devices(self, devices: Sequence[tuple[str, str]], current: str | None) -> None:
        """Offer devices as pairs of id and name, and show ``current``."""
        self.combo.clear()
        for key, name in devices:
            self.combo.addItem(name, key)
        if not devices:
            self.combo.addItem(_("None found"), None)
        self.combo.setEnabled(bool(devices))
        index = self.combo.findData(current)
        self.combo.setCurrentIndex(max(index, 0))
        self.combo.setToolTip(self.combo.currentText())
        self._fit()

    def minimumSizeHint(self) -> QSize:
        label, combo = self.label.minimumSizeHint(), self.combo.minimumSizeHint()
        height = label.height() + combo.height() if self._stacked else max(label.height(), combo.height())
        return QSize(max(label.width(), combo.width()), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room = event.size().width()
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self._settle()

    def _fit(self) -> None:
        """Another name is shown."""
        self.combo.updateGeometry()
        self._settle()

    def _settle(self) -> None:
        """Put the name under its label where it would not fit beside it."""
        beside = (self._room or 0) * _COMBO_SHARE / (_LABEL_SHARE + _COMBO_SHARE) - _GAP
        stacked = self._room is not None and self.combo.sizeHint().width() > beside
        if stacked == self._stacked:
            return
        self._stacked = stacked
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._row.setSpacing(0 if stacked else _GAP)
        self.label.setContentsMargins(*(RING if stacked else 0, 0) * 2)
        # A row that changes its direction tells nobody that it needs another height.
        self.updateGeometry()
