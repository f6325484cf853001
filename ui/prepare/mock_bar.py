"""A mock interview: five questions by surprise, one after the other, and what came of them at the end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.interview.practice import WEAK, Attempt, Question, is_weak, told
from readiness.words import _, plural
from ui.practice_cards import is_listed, list_question
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Span, Text
from ui.workspace import Workspace

QUESTIONS = 5


class MockBar(Card):
    """Shown while a mock interview runs; alone, or with a friend who reads the questions and gives the marks."""

    wanted = Signal(object)
    """The next question to answer."""
    ended = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(_("Mock interview"), spacing=8, parent=parent)
        self._workspace = workspace
        self._asked: tuple[Question, ...] = ()
        self._answers: dict[str, Attempt] = {}
        self._at = 0
        self.words = Text("", None, "muted")
        self.summary = QWidget()
        self._rows = QVBoxLayout(self.summary)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self.next = button("", "primary")
        self.next.clicked.connect(self.go_on)
        self.keep = button(_("Add the weak ones to practice"))
        self.keep.clicked.connect(self._to_practice)
        self.stop = button(_("End it"), "quiet")
        self.stop.clicked.connect(self.end)
        foot = QWidget()
        flow = FlowLayout(8, foot)
        for made in (self.next, self.keep, self.stop):
            flow.addWidget(made)
        for part in (self.words, self.summary, foot):
            self.body.addWidget(part)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether questions are still to come."""
        return bool(self._asked) and self._at < len(self._asked)

    def begin(self, questions: Sequence[Question]) -> None:
        """Ask these, one after the other."""
        self._asked, self._answers, self._at = tuple(questions), {}, 0
        self.setVisible(bool(questions))
        self._show()
        if self._asked:
            self.wanted.emit(self._asked[0])

    def take(self, question: Question, attempt: Attempt) -> None:
        """Remember how a question went; the newest attempt counts."""
        if question in self._asked:
            self._answers[question.text] = attempt
            self._show()

    def go_on(self) -> None:
        """The next question, or the end."""
        self._at += 1
        self._show()
        if self.running:
            self.wanted.emit(self._asked[self._at])
        else:
            announce(self, self.words.text())

    def end(self) -> None:
        """Put it away."""
        self._asked = ()
        self.hide()
        self.ended.emit()

    def _show(self) -> None:
        total = len(self._asked)
        if self.running:
            said = _("Question {number} of {total}. Alone, or a friend reads it aloud and gives the marks.")
            self.words.set_text(said.format(number=self._at + 1, total=total))
        else:
            done = plural(
                "{count} answer. What was it like?", "{count} answers. What were they like?", len(self._answers)
            )
            self.words.set_text(done.format(count=len(self._answers)))
            self._fill()
        self.summary.setVisible(not self.running)
        self.next.setVisible(self.running)
        self.next.setText(_("Next question") if self._at + 1 < total else _("To the end"))
        self.next.setAccessibleName(self.next.text())
        self.keep.setVisible(not self.running and bool(self._weak()))
        self.stop.setText(_("End it") if self.running else _("Close"))
        self.stop.setAccessibleName(self.stop.text())

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for question in self._asked:
            attempt = self._answers.get(question.text)
            row = Text("", "small")
            said = told(attempt) if attempt is not None else _("not answered")
            weak = attempt is not None and is_weak(attempt)
            row.set_spans([Span(f"{question.text} "), Span(said, "caution" if weak else "muted", strong=weak)])
            self._rows.addWidget(row)

    def _weak(self) -> list[str]:
        return [
            text for text, attempt in self._answers.items() if is_weak(attempt) and not is_listed(self._workspace, text)
        ]

    def _to_practice(self) -> None:
        weak = self._weak()
        for text in weak:
            list_question(self._workspace, text, WEAK)
        said = plural("{count} question added to practice.", "{count} questions added to practice.", len(weak))
        announce(self, said.format(count=len(weak)))
        self._show()
