"""One line to find something."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from readiness.words import _
from ui.icons import icon
from ui.theme import theme


class SearchLine(QWidget):
    """Enter goes to the next place, Escape closes."""

    text_changed = Signal(str)
    next_wanted = Signal()
    closed = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(placeholder or _("Search"))
        self.field.setAccessibleName(placeholder or _("Search"))
        self.field.setClearButtonEnabled(True)
        self._sign = self.field.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        self.setFocusProxy(self.field)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.text_changed)
        theme().changed.connect(self._tint)

    def text(self) -> str:
        """Return what is looked for."""
        return self.field.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.next_wanted.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.field.clear()
                self.closed.emit()
                return True
        return super().eventFilter(watched, event)

    def _tint(self) -> None:
        self._sign.setIcon(icon("search", "muted"))
