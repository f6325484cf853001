"""The answers to a question as buttons, each with its letter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from readiness.events import Question
from readiness.words import _
from ui.widgets.button import button
from ui.widgets.flow_layout import FlowLayout


class Answers(QWidget):
    """Buttons in the order of the choices; the first is what Enter answers. Letters work anywhere in the window."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(8, self)
        self._buttons: list[QPushButton] = []
        self._question: Question | None = None

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons shown."""
        return tuple(self._buttons)

    def ask(self, question: Question | None) -> bool:
        """Show the answers to ``question``; True when they are other ones than before."""
        if question == self._question:
            return False
        self._question = question
        for old in self._buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for number, choice in enumerate(question.choices if question else ()):
            label = (
                _("{answer} ({key})").format(answer=choice.label, key=choice.key.upper())
                if choice.key
                else choice.label
            )
            made = button(label, "plain" if number else "primary", choice.label)
            made.setAutoDefault(True)
            made.clicked.connect(lambda _checked=False, value=choice.value: self.chosen.emit(value))
            if choice.key:
                letter = QShortcut(QKeySequence(choice.key.upper()), made)
                letter.setContext(Qt.ShortcutContext.WindowShortcut)
                letter.activated.connect(made.click)
            self._flow.addWidget(made)
            self._buttons.append(made)
        self.setVisible(bool(self._buttons))
        return True

    def focus_first(self) -> None:
        """Put the focus on what Enter answers."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
