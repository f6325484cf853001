"""Boxes to write in, each under its name: a story in four, a company in five, a debrief in three."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import dress, restyles
from ui.widgets.card import rule
from ui.widgets.text import Text


class GrowingEdit(QPlainTextEdit):
    """Plain text that is as high as its lines need, at least ``least`` of them. Tab goes on to the next field."""

    def __init__(self, name: str, hint: str = "", least: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        dress(self, "bare")
        self.textChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show other text; the cursor stays where the text is the same."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus("focus")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus("")

    def _show_focus(self, tone: str) -> None:
        """Bare itself: the frame around it shows where the keyboard is."""
        frame = self.parentWidget()
        if isinstance(frame, QFrame):
            dress(frame, tone=tone)

    def _fit(self) -> None:
        """The lines of a plain text document count what is wrapped; a hint wraps too."""
        lines = self._lines_of_hint() if not self.toPlainText() else 0
        block = self.document().firstBlock()
        while block.isValid():
            layout = block.layout()
            lines += max(1, layout.lineCount()) if self.toPlainText() else 0
            block = block.next()
        height = max(lines, self._least) * self.fontMetrics().lineSpacing() + 4
        if height != self.height():
            self.setFixedHeight(height)

    def _lines_of_hint(self) -> int:
        room = max(40, self.viewport().width())
        space = self.fontMetrics().boundingRect(
            0, 0, room, 10_000, int(Qt.TextFlag.TextWordWrap), self.placeholderText()
        )
        return max(1, round(space.height() / self.fontMetrics().lineSpacing()))


class Boxes(QWidget):
    """Named boxes, joined in one frame or each in its own. ``edited`` comes with every key typed by hand."""

    edited = Signal()

    def __init__(
        self,
        boxes: Sequence[tuple[str, str, str]],
        *,
        joined: bool = True,
        least: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """``boxes`` are key, name and hint of each."""
        super().__init__(parent)
        self.edits: dict[str, GrowingEdit] = {}
        self._filling = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        ground = QFrame()
        joint = QVBoxLayout(ground)
        joint.setContentsMargins(0, 0, 0, 0)
        joint.setSpacing(0)
        if joined:
            dress(ground, "field")
            column.addWidget(ground)
        for key, name, hint in boxes:
            frame = self._make(key, name, hint, least)
            if not joined:
                dress(frame, "field")
                column.addWidget(frame)
                continue
            if len(self.edits) > 1:
                joint.addWidget(rule())
            dress(frame, "box")
            joint.addWidget(frame)

    def values(self) -> dict[str, str]:
        """What stands in each box."""
        return {key: edit.text() for key, edit in self.edits.items()}

    def set_values(self, values: Mapping[str, str]) -> None:
        """Show other words without telling of an edit."""
        self._filling = True
        for key, edit in self.edits.items():
            edit.set_text(values.get(key, ""))
        self._filling = False

    def put_below(self, key: str, widget: QWidget) -> None:
        """Put a small thing under the words of one box."""
        frame = self.edits[key].parentWidget()
        layout = frame.layout() if frame is not None else None
        assert isinstance(layout, QVBoxLayout)
        # A button keeps its size, words take the whole width.
        at_left = isinstance(widget, QAbstractButton)
        layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if at_left else Qt.AlignmentFlag(0))

    def _make(self, key: str, name: str, hint: str, least: int) -> QFrame:
        frame = QFrame()
        edit = self.edits[key] = GrowingEdit(name, hint, least)
        edit.textChanged.connect(self._tell)
        label = Text(name, "small-strong")
        label.setBuddy(edit)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(10, 6, 10, 7)
        inside.setSpacing(1)
        inside.addWidget(label)
        inside.addWidget(edit)
        return frame

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()
