"""The answers to a question as buttons, each with its letter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from readiness.events import Choice, Question, QuestionKind
from readiness.words import _
from ui.widgets.button import button
from ui.widgets.flow_layout import FlowLayout

_AGAIN = "again"
_HEARD = ("left", "both", "right", "not", _AGAIN)


class Answers(QWidget):
    """Buttons for the choices. Letters work anywhere in the window."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(8, self)
        self._buttons: list[QPushButton] = []
        self._question: Question | None = None
        self._focused: QPushButton | None = None

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
        self._buttons, self._focused = [], None
        for choice in _in_order(question):
            label = (
                _("{answer} ({key})").format(answer=choice.label, key=choice.key.upper())
                if choice.key
                else choice.label
            )
            made = button(label, "primary" if choice is _first(question) else "plain", choice.label)
            made.setAutoDefault(True)
            made.clicked.connect(lambda _checked=False, value=choice.value: self.chosen.emit(value))
            if choice.key:
                letter = QShortcut(QKeySequence(choice.key.upper()), made)
                letter.setContext(Qt.ShortcutContext.WindowShortcut)
                letter.activated.connect(made.click)
            self._flow.addWidget(made)
            self._buttons.append(made)
            if choice is _harmless(question):
                self._focused = made
        self.setVisible(bool(self._buttons))
        return True

    def focus_first(self) -> None:
        """Put the focus on what Enter answers."""
        if self._focused is not None:
            self._focused.setFocus(Qt.FocusReason.OtherFocusReason)


def _in_order(question: Question | None) -> tuple[Choice, ...]:
    """As asked; but where something was heard always in the same order, so that the order never tells the answer."""
    choices = question.choices if question else ()
    if question is None or question.kind is not QuestionKind.HEARD:
        return choices
    return tuple(sorted(choices, key=lambda choice: _HEARD.index(choice.value) if choice.value in _HEARD else 99))


def _first(question: Question | None) -> Choice | None:
    """The choice to press first; none where the person is asked what they heard."""
    return question.choices[0] if question and question.kind is not QuestionKind.HEARD else None


def _harmless(question: Question | None) -> Choice | None:
    """What Enter answers: the first, or, where something was heard, to hear it again."""
    if question is None:
        return None
    again = next((choice for choice in question.choices if choice.value == _AGAIN), None)
    return again if again is not None and question.kind is QuestionKind.HEARD else _in_order(question)[0]
