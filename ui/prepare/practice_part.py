"""Practice: the question bank, a surprise draw, answering aloud, and a mock interview."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from readiness.interview.dossier import CardKind
from readiness.interview.practice import OWN, Attempt, Question, attempts, draw, is_weak, questions, theme_names, told
from readiness.store.deletions import Deletion
from readiness.words import _
from ui.practice_cards import is_listed, list_question, practised, unlist
from ui.prepare.answer_card import AnswerCard, PracticeTools
from ui.prepare.mock_bar import QUESTIONS, MockBar
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.fields import ChoiceField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.item_list import ItemList
from ui.workspace import Workspace

ALL = ""


class PracticePart(QWidget):
    """The questions at the left, the one in hand at the right. Ctrl+R draws one by surprise."""

    def __init__(
        self,
        workspace: Workspace,
        tools: PracticeTools,
        now: Callable[[], datetime],
        topics: Callable[[], tuple[str, ...]],
        *,
        dice: random.Random | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``topics`` are short words of what they ask for, to ask about."""
        super().__init__(parent)
        self._workspace, self._topics = workspace, topics
        self._dice = dice or random.Random()
        self._pool: dict[str, Question] = {}
        self._listed: tuple[tuple[str, str, str], ...] = ()
        self._deleted: Deletion | None = None
        self.themes = ChoiceField(_("Which questions"))
        self.themes.setAccessibleDescription(self.themes.accessibleName())
        self.themes.currentIndexChanged.connect(lambda _index: self._show_list())
        self.list = ItemList(_("Questions to practise"))
        self.list.chosen.connect(self.choose)
        self.surprise = button(_("Surprise me"), name=_("A question by surprise (Ctrl+R)"))
        self.surprise.setToolTip("Ctrl+R")
        self.surprise.clicked.connect(self.draw_one)
        self.mock_button = button(_("Mock interview"), name=_("Mock interview: five questions by surprise"))
        self.mock_button.clicked.connect(self.begin_mock)
        self.line = QLineEdit()
        self.line.setAccessibleName(_("A question of your own to practise"))
        self.line.setPlaceholderText(_("A question of your own, then Enter"))
        self.line.returnPressed.connect(self.add_own)
        self.remove = button(_("Take out"), "quiet", _("Take this question out of your own ones"))
        self.remove.clicked.connect(self.take_out)
        self.undo = button(_("Undo"), "quiet", _("Bring the question back (Ctrl+Z)"))
        self.undo.clicked.connect(self.bring_back)
        self.undo.hide()
        self.answer = AnswerCard(workspace, tools, now)
        self.answer.answered.connect(self._answered)
        self.list.itemActivated.connect(lambda _item: self.answer.record.setFocus(Qt.FocusReason.OtherFocusReason))
        self.mock = MockBar(workspace)
        self.mock.wanted.connect(self.answer.show_question)
        self.mock.ended.connect(self.refresh)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.mock)
        column.addWidget(self.answer, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Columns(self._make_left(), right, (300, 420), self))
        for keys, does in (("Ctrl+R", self.draw_one), ("Ctrl+Z", self.bring_back)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)
        workspace.cards_changed.connect(self._follow)
        workspace.documents_changed.connect(lambda _kind: self._follow())
        self.refresh()

    def refresh(self) -> None:
        """Show every question as it stands now; the one in hand stays in hand."""
        found = questions(
            self._workspace.cards(CardKind.PRACTICE), self._workspace.cards(CardKind.STORY), self._topics()
        )
        self._pool = {question.text: question for question in found}
        self._fill_themes()
        self._show_list()

    def ask(self, text: str, theme: str) -> None:
        """Take this question in hand, whether it stands in the list or not."""
        question = self._pool.get(text) or Question(theme, text)
        self._pool.setdefault(text, question)
        self.themes.setCurrentIndex(0)
        self.choose(text)
        self.answer.record.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, text: str) -> None:
        """Take a question in hand."""
        self.answer.show_question(self._pool[text])
        if text in self.list.keys:
            self.list.set_chosen(text)
        self._offer()

    def draw_one(self) -> None:
        """A question by surprise; weak ones and those never tried come up more often."""
        before = self.answer.question
        drawn = draw(self._shown(), self._tried(), without=before.text if before else "", dice=self._dice)
        for question in drawn:
            self.choose(question.text)
            self.answer.record.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_mock(self) -> None:
        """Five questions by surprise, from all of them."""
        self.mock.begin(draw(tuple(self._pool.values()), self._tried(), QUESTIONS, dice=self._dice))
        self.answer.record.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_own(self) -> None:
        """Keep what is written in the line."""
        text = " ".join(self.line.text().split())
        if text and list_question(self._workspace, text, OWN):
            self.line.clear()
            self.refresh()
            self.choose(text if text in self._pool else next(iter(self._pool)))

    def take_out(self) -> None:
        """Take the question in hand out of one's own and the weak ones; it can be brought back."""
        question = self.answer.question
        if question is not None:
            self._deleted = unlist(self._workspace, question.text) or self._deleted
            self.undo.setVisible(self._deleted is not None)

    def bring_back(self) -> None:
        """Bring back what was taken out last."""
        if self._deleted is not None:
            deleted, self._deleted = self._deleted, None
            self._workspace.change_now(lambda store: store.deletions.undo(deleted))
            self.undo.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.answer.leave()

    def _follow(self) -> None:
        if self.isVisible():
            self.refresh()

    def _answered(self, attempt: Attempt) -> None:
        question = self.answer.question
        if question is not None:
            self.mock.take(question, attempt)

    def _tried(self) -> dict[str, int]:
        cards = practised(self._workspace)
        return {text: len(attempts(cards[key])) for text in self._pool if (key := text.casefold()) in cards}

    def _shown(self) -> tuple[Question, ...]:
        theme = self.themes.currentData() or ALL
        return tuple(one for one in self._pool.values() if theme in (ALL, one.theme))

    def _show_list(self) -> None:
        shown = self._shown()
        rows = tuple(self._rows(shown))
        if rows != self._listed:
            self._listed = rows
            self.list.blockSignals(True)
            self.list.clear()
            for text, detail, grade in rows:
                self.list.add(text, text, detail, grade)
            self.list.blockSignals(False)
        in_hand = self.answer.question
        if in_hand is not None and in_hand.text in self.list.keys:
            self.list.set_chosen(in_hand.text)
            self.answer.show_question(self._pool[in_hand.text])
        elif in_hand is None and shown:
            self.list.set_chosen(shown[0].text)
            self.answer.show_question(shown[0])
        self._offer()

    def _rows(self, shown: tuple[Question, ...]) -> Iterator[tuple[str, str, str]]:
        """Yield each question, how the last try was, and its sign."""
        cards = practised(self._workspace)
        for question in shown:
            card = cards.get(question.text.casefold())
            tries = attempts(card) if card is not None else ()
            weak = question.weak or bool(tries and is_weak(tries[-1]))
            grade = "caution" if weak else "good" if tries else "unknown"
            yield question.text, told(tries[-1]).split(" · ")[0] if tries else "", grade

    def _offer(self) -> None:
        question = self.answer.question
        self.remove.setVisible(question is not None and is_listed(self._workspace, question.text))

    def _fill_themes(self) -> None:
        there = {question.theme for question in self._pool.values()}
        wanted = [(_("All questions"), ALL), *((name, key) for key, name in theme_names().items() if key in there)]
        known = [(self.themes.itemText(row), self.themes.itemData(row)) for row in range(self.themes.count())]
        if wanted != known:
            chosen = self.themes.currentData() or ALL
            self.themes.blockSignals(True)
            self.themes.clear()
            for name, key in wanted:
                self.themes.addItem(name, key)
            self.themes.setCurrentIndex(max(0, self.themes.findData(chosen)))
            self.themes.blockSignals(False)

    def _make_left(self) -> Card:
        left = Card(_("Practice"))
        head, foot = QWidget(), QWidget()
        above, below = FlowLayout(8, head), FlowLayout(8, foot)
        for made in (self.surprise, self.mock_button):
            above.addWidget(made)
        for made in (self.remove, self.undo):
            below.addWidget(made)
        left.body.addWidget(head)
        left.body.addWidget(self.themes)
        left.body.addWidget(self.list, 1)
        left.body.addWidget(foot)
        left.body.addWidget(self.line)
        return left
