"""One requirement at the right: how it stands, the lines that may answer, what the person says of them, the story."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from readiness.interview.dossier import RequirementKind
from readiness.interview.practice import story_question
from readiness.interview.starters import topic_questions
from readiness.words import _
from ui.matching import Asked
from ui.prepare.desk import CardDesk
from ui.prepare.match_words import kind_words, place_of, spans_of, standing_of
from ui.prepare.requirements import RequirementDesk
from ui.prepare.stories import StoryEditor
from ui.theme import dress
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import Card, scrolling
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.pill import Pill
from ui.widgets.text import Span, Text

if TYPE_CHECKING:
    from readiness.interview.match import Evidence

KIND_KEYS = {RequirementKind.TASK: "T", RequirementKind.MUST: "M", RequirementKind.NICE: "N"}


class EvidenceRow(QFrame):
    """One line with its lit words, and two buttons: it answers, or it does not."""

    answered = Signal(bool)
    taken_back = Signal()

    def __init__(self, line: Evidence, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        dress(self, "quote", tone)
        words = Text()
        words.set_spans(spans_of(line))
        self.yes = button(_("That answers it"), "link", _("Yes, this line answers it: {line}").format(line=line.text))
        self.yes.clicked.connect(lambda: self.answered.emit(True))
        self.no = button(_("No"), "link", _("No, this line does not answer it: {line}").format(line=line.text))
        self.no.clicked.connect(lambda: self.answered.emit(False))
        self.back = button(
            _("Take it back"), "link", _("Take back that this line answers it: {line}").format(line=line.text)
        )
        self.back.clicked.connect(self.taken_back)
        for made in (self.yes, self.no):
            made.setVisible(not line.confirmed)
        self.back.setVisible(line.confirmed)
        foot = QWidget()
        flow = FlowLayout(4, foot)
        for made in (self.yes, self.no, self.back):
            flow.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 0, 0)
        column.setSpacing(1)
        for part in (words, Text(place_of(line), "tiny", "muted"), foot):
            column.addWidget(part)


class EvidencePane(Card):
    """Shows one requirement. Every button has its key in the list beside it."""

    story_wanted = Signal(str)
    """Write a story with this title."""
    practice_wanted = Signal(str, str)
    """Practise the answer to this question, and the theme it belongs to."""

    def __init__(
        self,
        desk: RequirementDesk,
        cards: CardDesk,
        last: Callable[[str], str] = lambda _question: "",
        parent: QWidget | None = None,
    ) -> None:
        """``last`` tells in one line how a question was answered last time, "" where it never was."""
        super().__init__(" ", parent=parent)
        self._desk, self._last = desk, last
        self.asked: Asked | None = None
        self.rows: list[EvidenceRow] = []
        self._shown: Asked | None = None
        self.title.setMinimumWidth(0)
        self.standing = Text("", "small")
        banner = self._banner = QFrame()
        dress(banner, "banner", "accent")
        inside = QVBoxLayout(banner)
        inside.setContentsMargins(12, 9, 12, 9)
        inside.addWidget(self.standing)
        self.kinds: dict[RequirementKind, QPushButton] = {}
        self.body.addWidget(banner)
        holder = QWidget()
        self.body.addWidget(scrolling(holder), 1)
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._evidence = Text("", "small", "muted")
        self._column.addWidget(self._evidence)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self._column.addLayout(self._lines)
        self.own = QLineEdit()
        self.own.setPlaceholderText(_("A line of your own that answers it, then Enter"))
        self.own.setAccessibleName(_("A line of your own that answers it (A)"))
        self.own.returnPressed.connect(self.add_own)
        self._column.addWidget(self.own)
        self._story = Text(_("Story"), "small", "muted")
        self._make_story = partial(StoryEditor, cards, holder)
        self._editor: StoryEditor | None = None
        self.tell = button(_("Write a story for this"), name=_("Write a story for this (S)"))
        self.tell.clicked.connect(self.write_story)
        self._column.addWidget(self._story)
        self._column.addWidget(self.tell, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.practise = button(_("● Practise this answer"), "primary", _("Practise this answer (P)"))
        self.practise.clicked.connect(self.practise_answer)
        self.before = Pill()
        going = QWidget()
        flow = FlowLayout(8, going)
        flow.addWidget(self.practise)
        flow.addWidget(self.before)
        self.body.addWidget(going)
        self.body.addWidget(self._make_foot())

    @property
    def story(self) -> StoryEditor:
        """Where the story that fits is mended; made when the first one fits."""
        if self._editor is None:
            self._editor = self._make_story()
            self._column.insertWidget(self._column.indexOf(self._story) + 1, self._editor)
        return self._editor

    def show_asked(self, asked: Asked | None) -> None:
        """Show a requirement; the same one again changes only what is different."""
        self.setVisible(asked is not None)
        self.asked = asked
        if asked is None:
            return
        self.set_title(asked.matched.requirement.text)
        standing = standing_of(asked)
        dress(self._banner, tone=standing.tone)
        tone = None if standing.tone == "accent" else standing.tone
        self.standing.set_spans([Span(standing.word, tone, strong=True), Span(f" {standing.sentence}", tone)])
        self.kinds[asked.matched.requirement.kind].setChecked(True)
        if self._shown is None or self._shown.matched != asked.matched:
            self._show_lines(asked)
        self._show_story(asked)
        last = self._last(question_of(asked)[0])
        self.before.set_value(_("{answer} last time").format(answer=last) if last else "", "neutral")
        self.before.setVisible(bool(last))
        self._shown = asked

    def practise_answer(self) -> None:
        """Answer it aloud: as the story that fits, else as they would ask."""
        if self.asked is not None:
            self.practice_wanted.emit(*question_of(self.asked))

    def answer(self, belongs: bool, line: Evidence | None = None) -> None:
        """Say that the best line (or this one) answers it, or does not."""
        if self.asked is None:
            return
        waiting = [one for one in self.asked.matched.evidence if not one.confirmed]
        chosen = line or (waiting[0] if waiting else None)
        if chosen is not None:
            self._desk.answer(self.asked.matched.requirement.text, chosen.text, belongs)
            announce(self, _("Confirmed.") if belongs else _("Noted: this line does not answer it."))

    def add_own(self) -> None:
        """Keep the line that was written as an answer."""
        text = " ".join(self.own.text().split())
        if text and self.asked is not None:
            self._desk.answer(self.asked.matched.requirement.text, text, True)
            self.own.clear()
            announce(self, _("Confirmed."))

    def set_kind(self, kind: RequirementKind) -> None:
        """Say what kind of requirement this is."""
        if self.asked is not None and self.asked.matched.requirement.kind is not kind:
            self._desk.set_kind(self.asked.matched.requirement.text, kind)

    def hide_requirement(self) -> None:
        """Take it out of the list."""
        if self.asked is not None:
            self._desk.hide(self.asked.matched.requirement.text)

    def write_story(self) -> None:
        """Begin a story for this requirement, or go on with the one that fits."""
        if self.asked is not None and self.asked.story is not None:
            self.story.boxes.edits["situation"].setFocus()
        elif self.asked is not None:
            self.story_wanted.emit(self.asked.matched.requirement.text)

    def _show_lines(self, asked: Asked) -> None:
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        covered = asked.matched.status.value == "covered"
        for line in asked.matched.evidence:
            row = EvidenceRow(line, "go" if line.confirmed else "accent" if covered else "caution")
            row.answered.connect(lambda belongs, line=line: self.answer(belongs, line))
            row.taken_back.connect(lambda line=line: self._desk.forget(asked.matched.requirement.text, line.text))
            self.rows.append(row)
            self._lines.addWidget(row)
        self._evidence.set_text(_("Evidence") if covered else _("Nearest evidence"))
        self._evidence.setVisible(bool(self.rows))

    def _show_story(self, asked: Asked) -> None:
        if asked.story is not None or self._editor is not None:
            self.story.setVisible(asked.story is not None)
        self.tell.setVisible(asked.story is None)
        self._story.set_text(_("Story: {title}").format(title=asked.story.title) if asked.story else _("Story"))
        if asked.story is not None and (self.story.story is None or self.story.story.id != asked.story.id):
            self.story.show_story(asked.story)

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        flow = FlowLayout(6, foot)
        group = QButtonGroup(self)
        for kind, key in KIND_KEYS.items():
            words = kind_words(kind)
            made = self.kinds[kind] = button(words, "chip", _("{kind} ({key})").format(kind=words, key=key))
            made.setToolTip(made.accessibleName())
            made.setCheckable(True)
            made.toggled.connect(lambda on, kind=kind: self.set_kind(kind) if on else None)
            group.addButton(made)
            flow.addWidget(made)
        self.remove = button(_("Take out"), "quiet", _("Take this out of the list (Del)"))
        self.remove.setToolTip(self.remove.accessibleName())
        self.remove.clicked.connect(self.hide_requirement)
        flow.addWidget(self.remove)
        flow.set_last_at_end(True)
        return foot


def question_of(asked: Asked) -> tuple[str, str]:
    """How they would ask for this requirement, and the theme of that question."""
    if asked.story is not None and asked.story.title.strip():
        return story_question(asked.story.title), "story"
    return topic_questions((asked.matched.requirement.text,))[0].title, "topic"
