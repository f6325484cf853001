"""Questions to ask them: one's own by theme, and ideas to tick."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from readiness.interview.dossier import Card as Question
from readiness.interview.dossier import CardKind
from readiness.interview.starters import Starter, questions_to_ask
from readiness.store.deletions import Deletion
from readiness.words import _
from ui.icons import set_icon
from ui.prepare.desk import CardDesk
from ui.slices import Slices
from ui.theme import dress
from ui.widgets.boxes import GrowingEdit
from ui.widgets.button import button
from ui.widgets.card import Card, scrolling
from ui.widgets.columns import Columns
from ui.widgets.pill import Pill
from ui.widgets.text import Text
from ui.widgets.wrapped import TickRow
from ui.workspace import Workspace


class QuestionRow(QWidget):
    """One question, mended where it stands."""

    def __init__(self, question: Question, part: QuestionsPart) -> None:
        super().__init__()
        self.question = question
        self.edit = GrowingEdit(_("Question: {text}").format(text=question.title))
        self.edit.set_text(question.title)
        self.edit.textChanged.connect(lambda: part.rename(self))
        self.remove = button("", "glyph", _("Delete the question: {text}").format(text=question.title))
        self.remove.setToolTip(_("Delete"))
        set_icon(self.remove, "trash", "muted")
        self.remove.clicked.connect(lambda: part.delete(self.question))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        ground = QFrame()
        dress(ground, "box")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(6, 4, 6, 4)
        inside.addWidget(self.edit)
        row.addWidget(ground, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)


class QuestionsPart(QWidget):
    """Two or three are enough; what is ticked here stands in the ask-list of the call."""

    def __init__(self, workspace: Workspace, desk: CardDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._desk = workspace, desk
        self._interview = 0
        self._shown: tuple[tuple[int, str], ...] = ()
        self._deleted: Deletion | None = None
        self._chosen: set[str] = set()
        self.rows: list[QuestionRow] = []
        self._ticks: dict[str, TickRow] = {}
        self._making = Slices(self)
        self.count = Pill()
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.line = QLineEdit()
        self.line.setAccessibleName(_("A question of your own"))
        self.line.setPlaceholderText(_("A question of your own, then Enter"))
        self.line.returnPressed.connect(self.add_own)
        self.nothing = Text(_("Nothing chosen yet. Tick two or three of the ideas, or write your own."), None, "muted")
        self.undo = button(_("Undo delete"), "quiet", _("Bring the deleted question back (Ctrl+Z)"))
        self.undo.clicked.connect(self.bring_back)
        self.undo.hide()
        own = Card(_("Questions to ask"))
        own.put_beside(self.count)
        inside = QWidget()
        own.body.addWidget(scrolling(inside), 1)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        own.body.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        own.body.addWidget(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Columns(own, self._make_ideas(), parent=self))
        self._making.begin(self._idea_makers())
        back = QShortcut(QKeySequence("Ctrl+Z"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.bring_back)
        workspace.cards_changed.connect(self.refresh)
        workspace.documents_changed.connect(self._look_whose)
        self.refresh()

    @property
    def ideas(self) -> dict[str, TickRow]:
        """The ideas by their words, every one made."""
        self._making.finish()
        return self._ticks

    def refresh(self) -> None:
        """Show the questions as they are now; a row being typed in stays as it is."""
        self._interview = self._workspace.interview.id
        questions = self._desk.cards(CardKind.QUESTION)
        shape = tuple((question.id, _theme(question)) for question in questions)
        if shape != self._shown:
            self._shown = shape
            self._build(questions)
        for row, question in zip(self.rows, self._in_order(questions), strict=True):
            row.question = question
            row.edit.set_text(question.title)
        self._chosen = {question.title for question in questions}
        for title, tick in self._ticks.items():
            tick.show_ticked(title in self._chosen)
        self.nothing.setVisible(not questions)
        self.count.setVisible(bool(questions))
        self.count.set_value(_("{count} chosen").format(count=len(questions)), "good")

    def add_own(self) -> None:
        """Keep what is written in the line."""
        text = self.line.text().strip()
        if text and self._desk.add(CardKind.QUESTION, text, {"theme": _("Your own")}) is not None:
            self.line.clear()

    def rename(self, row: QuestionRow) -> None:
        """Keep a question as it is typed."""
        row.question = self._desk.edit(row.question, title=row.edit.text().replace("\n", " "))

    def delete(self, question: Question) -> None:
        """Delete a question; it can be brought back."""
        self._deleted = self._desk.delete(question) or self._deleted
        self.undo.setVisible(self._deleted is not None)

    def bring_back(self) -> None:
        """Bring back what was deleted last."""
        if self._deleted is not None:
            deleted, self._deleted = self._deleted, None
            self._desk.undo(deleted)
            self.undo.hide()

    def _look_whose(self) -> None:
        """Another interview has other questions."""
        if self._workspace.interview.id != self._interview:
            self.refresh()

    def _tick(self, idea: Starter, ticked: bool) -> None:
        there = [card for card in self._desk.cards(CardKind.QUESTION) if card.title == idea.title]
        if ticked and not there:
            self._desk.add(CardKind.QUESTION, idea.title, {"theme": idea.theme})
        elif there and not ticked:
            self.delete(there[0])
        self.refresh()

    def _make_ideas(self) -> Card:
        card = Card(_("Ideas"))
        inside = QWidget()
        card.body.addWidget(scrolling(inside), 1)
        column = self._ideas = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        return card

    def _idea_makers(self) -> Iterator[Callable[[], None]]:
        theme_name = ""
        for idea in questions_to_ask():
            yield partial(self._add_idea, idea, idea.theme if idea.theme != theme_name else "")
            theme_name = idea.theme

    def _add_idea(self, idea: Starter, theme_name: str) -> None:
        if theme_name:
            title = Text(theme_name, "section", "muted")
            title.setContentsMargins(0, 8, 0, 2)
            self._ideas.insertWidget(self._ideas.count() - 1, title)
        tick = self._ticks[idea.title] = TickRow(idea.title)
        tick.show_ticked(idea.title in self._chosen)
        tick.toggled.connect(lambda ticked: self._tick(idea, ticked))
        self._ideas.insertWidget(self._ideas.count() - 1, tick)

    def _in_order(self, questions: tuple[Question, ...]) -> list[Question]:
        """By theme, the themes in the order in which they came."""
        themes = list(dict.fromkeys(_theme(question) for question in questions))
        return sorted(questions, key=lambda question: themes.index(_theme(question)))

    def _build(self, questions: tuple[Question, ...]) -> None:
        while self._column.count() > 2:
            item = self._column.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        theme_name = ""
        for question in self._in_order(questions):
            if _theme(question) != theme_name:
                theme_name = _theme(question)
                title = Text(theme_name, "section", "muted")
                title.setContentsMargins(0, 8, 0, 0)
                self._column.insertWidget(self._column.count() - 1, title)
            row = QuestionRow(question, self)
            self.rows.append(row)
            self._column.insertWidget(self._column.count() - 1, row)


def _theme(question: Question) -> str:
    return question.boxes.get("theme", "").strip()
