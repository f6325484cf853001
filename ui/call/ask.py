"""Questions to ask them, by theme; one key ticks what was asked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.interview.dossier import Card as Question
from readiness.interview.dossier import CardKind
from readiness.words import _
from ui.call.lighting import bring_into_view
from ui.widgets.card import Card, scrolling
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import Text
from ui.widgets.wrapped import TickRow, WordsButton, walk
from ui.workspace import Workspace


class AskPane(QWidget):
    """The ask-list. Up and Down walk, Space or Enter ticks."""

    prepare_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._questions: tuple[Question, ...] = ()
        self._cards: list[QWidget] = []
        self.rows: dict[int, TickRow] = {}
        self.count = Text("", "small", "muted")
        self.edit = WordsButton(_("Edit questions on Prepare"), "link")
        self.edit.clicked.connect(self.prepare_wanted)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(10)
        self._column.addWidget(self.count)
        self._column.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._area = scrolling(inner)
        self.empty = EmptyState(
            _("Nothing to ask yet"),
            _("Two or three questions of your own show interest. Choose them on Prepare, tick them here."),
            _("Go to Prepare"),
        )
        self.empty.action_pressed.connect(self.prepare_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        layout.addWidget(self.empty)
        workspace.cards_changed.connect(self.refresh)
        workspace.interview_changed.connect(self.refresh)
        workspace.asked_changed.connect(self._show_ticks)
        self.refresh()

    def refresh(self) -> None:
        """Show the questions as they are kept now."""
        questions = self._workspace.cards(CardKind.QUESTION)
        if questions != self._questions or not self.rows:
            self._questions = questions
            self._build()
        self._show_ticks()

    def take_focus(self) -> None:
        """The first question that was not asked yet is in hand."""
        waiting = [row for row in self.rows.values() if not row.isChecked()] or list(self.rows.values())
        (waiting[0] if waiting else self.empty.action).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer_prepare(self, there: bool) -> None:
        """Show the way to Prepare, or not."""
        self.edit.setVisible(there)
        self.empty.action.setVisible(there)

    def reveal(self, question: int) -> bool:
        """Take a question in hand and bring it into view."""
        row = self.rows.get(question)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(self._area, row)
        return row is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return walk(list(self.rows.values()), watched, event, self._area) or super().eventFilter(watched, event)

    def _build(self) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self._cards, self.rows = [], {}
        by_theme: dict[str, list[Question]] = {}
        for question in self._questions:
            by_theme.setdefault(question.boxes.get("theme", "").strip(), []).append(question)
        for place, (theme_name, questions) in enumerate(by_theme.items(), start=1):
            card = Card(margin=0, spacing=0)
            card.body.setContentsMargins(2, 6, 2, 6)
            if theme_name:
                title = Text(theme_name, "section", "muted")
                title.setContentsMargins(10, 2, 10, 2)
                card.body.addWidget(title)
                card.setAccessibleName(theme_name)
            for question in questions:
                row = self.rows[question.id] = TickRow(question.title)
                row.installEventFilter(self)
                row.toggled.connect(lambda ticked, id=question.id: self._tick(id, ticked))
                card.body.addWidget(row)
            self._cards.append(card)
            self._column.insertWidget(place, card)
        self.edit.raise_()
        self._area.setVisible(bool(self.rows))
        self.empty.setVisible(not self.rows)

    def _tick(self, question: int, ticked: bool) -> None:
        if not self._workspace.set_asked(question, ticked):
            self._show_ticks()

    def _show_ticks(self) -> None:
        asked = self._workspace.asked()
        for question, row in self.rows.items():
            row.show_ticked(question in asked)
        done = sum(row.isChecked() for row in self.rows.values())
        self.count.set_text(_("{done} of {total} asked").format(done=done, total=len(self.rows)))
