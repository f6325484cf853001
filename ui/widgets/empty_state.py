"""What a page says when there is nothing yet: what it is for, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.text import Text
from ui.widgets.wrapped import WordsButton


class EmptyState(QWidget):
    """A title, a sentence, and one button that takes the next step."""

    action_pressed = Signal()

    def __init__(self, title: str, sentence: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(title, "title")
        self.sentence = Text(sentence, None, "muted")
        self.action = WordsButton(action, "primary")
        self.action.clicked.connect(self.action_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        for text in (self.title, self.sentence):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(text)
        column.addSpacing(8)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.action.setVisible(bool(action))
