"""One choice: its name, one sentence about it, and the control that makes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.settling import Settling
from ui.widgets.text import Text

WORDS_WIDTH, BESIDE = 340, 600


class SettingRow(Settling, QWidget):
    """Words at the left, the control at the right, under one another where room is short."""

    def __init__(self, name: str, sentence: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.sentence, self.control = name, sentence, control
        self._wrong = Text("", "small", "no_go")
        self._wrong.hide()
        title = Text(name, "strong")
        title.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(name)
        control.setAccessibleDescription(sentence)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(title)
        words.addWidget(Text(sentence, "small", "muted"))
        words.addWidget(self._wrong)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addLayout(words, 1)
        self._row.addWidget(control, 0)
        self._settle()

    def matches(self, words: str, section: str) -> bool:
        """Whether each of ``words`` stands in the name, the sentence or the section."""
        text = f"{section} {self.name} {self.sentence}".casefold()
        return all(word in text for word in words.casefold().split())

    def say_wrong(self, sentence: str) -> None:
        """Say why what was entered is not kept; empty when it is."""
        self._wrong.set_text(sentence)
        self._wrong.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence or self.sentence)

    @property
    def wrong(self) -> str:
        """Why what was entered is not kept."""
        return self._wrong.text()

    def _settle(self) -> None:
        beside = self.width() >= theme().px(BESIDE) or self.control.sizeHint().width() < theme().px(60)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(16 if beside else 6)
        side = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing
        self._row.setAlignment(self.control, side if beside else Qt.AlignmentFlag.AlignLeading)
