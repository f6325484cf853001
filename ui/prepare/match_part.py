"""What they ask for against what the person has: the list at the left, the evidence at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from readiness.interview.dossier import DocumentKind
from readiness.words import _
from ui.matching import Asked, MatchBoard
from ui.practice_cards import last_answer
from ui.prepare.desk import CardDesk
from ui.prepare.evidence_pane import KIND_KEYS, EvidencePane
from ui.prepare.match_words import covered, line_of
from ui.prepare.requirements import RequirementDesk
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.item_list import ItemList
from ui.widgets.pill import Pill
from ui.widgets.text import Text
from ui.workspace import Workspace

_KINDS = {ord(key): kind for kind, key in KIND_KEYS.items()}


class MatchPart(QWidget):
    """Enter confirms the best line, X rejects it, A adds one's own, P practises; T, M, N change the kind, Del hides.

    Alt+Up and Alt+Down move a line; the mouse drags it.
    """

    part_wanted = Signal(str)
    story_wanted = Signal(str)
    practice_wanted = Signal(str, str)

    def __init__(self, workspace: Workspace, board: MatchBoard, cards: CardDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._desk = RequirementDesk(workspace, board)
        self._asked: dict[str, Asked] = {}
        self._taken_out = ""
        self._next = DocumentKind.JOB.value
        self.count = Pill()
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.list = ItemList(_("What they ask for"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.chosen.connect(self.choose)
        self.list.model().rowsMoved.connect(lambda *_what: self._desk.reorder(self.list.keys))
        self.list.installEventFilter(self)
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Something they also ask for, then Enter"))
        self.line.setAccessibleName(_("Something they also ask for"))
        self.line.returnPressed.connect(self._add)
        self.undo = button(_("Bring back"), "quiet", _("Bring back what was taken out (Ctrl+Z)"))
        self.undo.clicked.connect(self.bring_back)
        self.anew = button(_("Read the job description anew"), "quiet")
        self.anew.clicked.connect(self._desk.read_anew)
        self.pane = EvidencePane(self._desk, cards, partial(last_answer, workspace))
        self.pane.story_wanted.connect(self.story_wanted)
        self.pane.practice_wanted.connect(self.practice_wanted)
        self.empty = EmptyState("", "", " ")
        self.empty.action_pressed.connect(lambda: self.part_wanted.emit(self._next))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget(self)
        layout.addWidget(self._stack)
        ground = Card(parent=self._stack)
        ground.body.addWidget(self.empty)
        self._stack.addWidget(ground)
        self._stack.addWidget(Columns(self._make_list(), self.pane, parent=self._stack))
        board.changed.connect(self.refresh)
        workspace.interview_changed.connect(self._forget)
        board.refresh()
        self.refresh()

    def refresh(self) -> None:
        """Show the matching as it stands now; the requirement in hand stays in hand."""
        row, chosen = self.list.currentRow(), self.list.key
        self._asked = {asked.matched.requirement.text: asked for asked in self._board.asked}
        there = bool(self._asked) and self._board.has_job
        self._stack.setCurrentIndex(1 if there else 0)
        if not there:
            self._say_next()
            self.pane.show_asked(None)
            return
        if self.list.keys != tuple(self._asked):
            self.list.blockSignals(True)
            self.list.clear()
            for text in self._asked:
                self.list.add(text, text)
            self.list.blockSignals(False)
        for text, asked in self._asked.items():
            line = line_of(asked)
            self.list.change(text, detail=line.detail, grade=line.grade)
        self.list.scheduleDelayedItemsLayout()
        done = covered(self._board.asked)
        words = _("{done} of {total} covered").format(done=done, total=len(self._asked))
        self.count.set_value(words, "good" if done else "neutral")
        self.undo.setVisible(self._taken_out in self._desk.hidden)
        self.anew.setVisible(self._desk.own)
        keys = self.list.keys
        self.choose(chosen if chosen in self._asked else keys[min(max(row, 0), len(keys) - 1)])

    def choose(self, text: str) -> None:
        """Take a requirement in hand."""
        self.list.set_chosen(text)
        self.pane.show_asked(self._asked[text])

    def bring_back(self) -> None:
        """Bring back what was taken out last."""
        if self._taken_out:
            self._desk.hide(self._taken_out, hidden=False)
            self._taken_out = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        if modifiers == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(-1 if key == Qt.Key.Key_Up else 1)
        elif modifiers == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Z:
            self.bring_back()
        elif modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pane.answer(True)
        elif key == Qt.Key.Key_X:
            self.pane.answer(False)
        elif key == Qt.Key.Key_A:
            self.pane.own.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif key == Qt.Key.Key_S:
            self.pane.write_story()
        elif key == Qt.Key.Key_P:
            self.pane.practise_answer()
        elif key == Qt.Key.Key_Delete:
            self._taken_out = self.list.key or ""
            self.pane.hide_requirement()
        elif key in _KINDS:
            self.pane.set_kind(_KINDS[key])
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        keys, chosen = list(self.list.keys), self.list.key
        if chosen is None:
            return
        at = keys.index(chosen)
        to = min(max(at + step, 0), len(keys) - 1)
        keys.insert(to, keys.pop(at))
        self._desk.reorder(keys)

    def _add(self) -> None:
        if self._desk.add(self.line.text()):
            self.line.clear()

    def _forget(self) -> None:
        self._taken_out = ""
        self.undo.hide()

    def _make_list(self) -> Card:
        card = Card(_("What they ask for"))
        card.put_beside(self.count)
        words = _("Click to see your evidence, drag to reorder.")
        card.body.addWidget(Text(words, "small", "muted"))
        card.body.addWidget(self.list, 1)
        self.pane.remove.clicked.connect(lambda: setattr(self, "_taken_out", self.list.key or ""))
        foot = QWidget()
        flow = FlowLayout(8, foot)
        for made in (self.undo, self.anew):
            made.hide()
            flow.addWidget(made)
        card.body.addWidget(foot)
        card.body.addWidget(self.line)
        return card

    def _say_next(self) -> None:
        if not self._board.has_job:
            self._next = DocumentKind.JOB.value
            title, action = _("What do they ask for?"), _("Add the job description")
            sentence = _("Bring the job description: each thing they ask for then stands beside what answers it.")
        else:
            self._next = DocumentKind.JOB.value
            title, action = _("Nothing to match yet"), _("Look at the job description")
            sentence = _(
                "No line of the job description reads like something they ask for. Look whether it is all there."
            )
        self.empty.title.set_text(title)
        self.empty.sentence.set_text(sentence)
        self.empty.action.setText(action)
        self.empty.action.setAccessibleName(action)
