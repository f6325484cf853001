"""What they ask for, each beside the line that answers it, the words that tie the two lit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from readiness.interview.dossier import DocumentKind, RequirementKind
from readiness.words import _, plural
from ui.matching import OWN, Asked, MatchBoard
from ui.places import places_of
from ui.slices import Slices
from ui.theme import dress
from ui.widgets.button import button
from ui.widgets.card import Card, scrolling
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Span, Text
from ui.widgets.wrapped import RowButton, walk

if TYPE_CHECKING:
    from readiness.interview.match import Evidence


class RequirementCard(Card):
    """One requirement. Its lines lead to their place in the document, its story to the story."""

    line_wanted = Signal(str, int, str)
    story_wanted = Signal(int)

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(margin=12, spacing=2, parent=parent)
        self.asked = asked
        self.body.setContentsMargins(12, 9, 12, 10)
        matched = asked.matched
        self.setAccessibleName(matched.requirement.text)
        nice = matched.requirement.kind is RequirementKind.NICE
        self.state = Text(matched.sentence, "tiny", _tone(asked, quiet="muted"))
        more = len(matched.evidence) - 1
        self.more = button(f"+{more}", "quiet")
        self.more.setAccessibleName(plural("{count} more line", "{count} more lines", more).format(count=more))
        self.more.setToolTip(self.more.accessibleName())
        self.more.clicked.connect(self._show_all)
        end = QWidget()
        beside = QHBoxLayout(end)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(2)
        beside.addWidget(self.state)
        beside.addWidget(self.more)
        head = QWidget()
        flow = FlowLayout(8, head)
        flow.set_last_at_end(True)
        flow.addWidget(Text(_("Nice to have") if nice else _("They need"), "small", "muted"))
        flow.addWidget(end)
        self.more.setVisible(more > 0)
        self.body.addWidget(head)
        self.body.addWidget(Text(matched.requirement.text, "strong"))
        self.body.addSpacing(4)
        self.rows: list[QPushButton] = []
        covered = matched.status.value == "covered"
        if not matched.evidence:
            self.body.addWidget(_quote(_("Nothing found yet. Think of the nearest thing you have done."), "caution"))
        for place, line in enumerate(matched.evidence):
            row = RowButton("", spans=_spans(line, nearest=not covered and place == 0))
            row.setEnabled(line.source != OWN)
            row.set_margins(9, 1, 2, 1)
            dress(row, "quote", "go" if covered else "caution")
            row.setAccessibleName(row.words.text())
            row.setAccessibleDescription(_("Show it in the document"))
            row.clicked.connect(lambda _checked=False, line=line: self._want(line))
            self.rows.append(row)
            self.body.addWidget(row)
            row.setVisible(place == 0)
        if asked.story is not None:
            story, words = asked.story, _("Story: {title}").format(title=asked.story.title)
            link = RowButton(words, "small", spans=[Span(words, "accent")])
            link.set_margins(0, 4, 0, 0)
            link.clicked.connect(lambda: self.story_wanted.emit(story.id))
            self.rows.append(link)
            self.body.addWidget(link)

    def _want(self, line: Evidence) -> None:
        if line.source != OWN:  # one's own words stand in no document
            self.line_wanted.emit(line.source, line.page, line.text)

    def _show_all(self) -> None:
        for row in self.rows:
            row.show()
        self.more.setEnabled(False)
        self.rows[1].setFocus(Qt.FocusReason.OtherFocusReason)


class MatchPane(QWidget):
    """All requirements. Cards are made a few at a time; a card whose matching is the same stays as it is."""

    line_wanted = Signal(str, int, str)
    story_wanted = Signal(int)
    document_wanted = Signal(str)

    def __init__(self, board: MatchBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self.cards: list[RequirementCard] = []
        self._making = Slices(self)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        self._area = scrolling(inner)
        self._missing = "resume"
        self.empty = EmptyState("", "", _("Go to the resume"))
        self.empty.action_pressed.connect(lambda: self.document_wanted.emit(self._missing))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        layout.addWidget(self.empty)
        board.changed.connect(self.refresh)
        # Once this is painted: a matching beside the window would hold up its opening.
        self._painted = False
        board.soon()
        self.refresh()

    @property
    def complete(self) -> bool:
        """Whether every card is made."""
        return not self._making.busy

    def refresh(self) -> None:
        """Show the matching as it stands now."""
        asked = self._board.asked
        there = bool(asked) and self._board.has_job
        self._area.setVisible(there)
        self.empty.setVisible(self._board.known and not there)
        if not there:
            self._say_what_is_missing()
        same = 0
        while same < min(len(asked), len(self.cards)) and self.cards[same].asked == asked[same]:
            same += 1
        for card in self.cards[same:]:
            self._column.removeWidget(card)
            card.deleteLater()
        del self.cards[same:]
        self._making.begin(partial(self._make, one) for one in asked[same:])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._board, self._board.refresh)

    def take_focus(self) -> None:
        """The first line of evidence is in hand."""
        rows = self._rows()
        (rows[0] if rows else self.empty.action).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return walk(self._rows(), watched, event, self._area) or super().eventFilter(watched, event)

    def _rows(self) -> list[QPushButton]:
        return [row for card in self.cards for row in card.rows if not row.isHidden() and row.isEnabled()]

    def _make(self, asked: Asked) -> None:
        card = RequirementCard(asked)
        card.line_wanted.connect(self.line_wanted)
        card.story_wanted.connect(self.story_wanted)
        for row in card.rows:
            row.installEventFilter(self)
        self._column.insertWidget(len(self.cards), card)
        self.cards.append(card)

    def _say_what_is_missing(self) -> None:
        if not self._board.has_job:
            self._missing = "job"
            self.empty.title.set_text(_("What do they ask for?"))
            self.empty.sentence.set_text(
                _("Bring the job description here: each thing they ask for then stands beside what answers it.")
            )
            self.empty.action.setText(_("Go to the job description"))
        elif not self._board.has_evidence:
            self._missing = "resume"
            self.empty.title.set_text(_("What have you done?"))
            self.empty.sentence.set_text(_("Bring your resume here: its lines then stand beside what they ask for."))
            self.empty.action.setText(_("Go to the resume"))
        else:
            self._missing = "job"
            self.empty.title.set_text(_("Nothing to match"))
            self.empty.sentence.set_text(
                _("No line of the job description reads like something they ask for. Read it as it is.")
            )
            self.empty.action.setText(_("Go to the job description"))
        self.empty.action.setAccessibleName(self.empty.action.text())


def _tone(asked: Asked, quiet: str) -> str:
    if any(line.confirmed for line in asked.matched.evidence):
        return "go"
    return quiet if asked.matched.status.value == "covered" else "caution"


def _quote(words: str, tone: str) -> QWidget:
    quote = QFrame()
    dress(quote, "quote", tone)
    inside = QVBoxLayout(quote)
    inside.setContentsMargins(9, 1, 2, 1)
    inside.addWidget(Text(words, None, "muted"))
    return quote


def _spans(line: Evidence, *, nearest: bool) -> list[Span]:
    """The line with what ties it lit, and where it stands."""
    tone = "muted" if nearest else None
    spans = [Span(_("Nothing found yet. Nearest: “"), tone)] if nearest else []
    at = 0
    for start, end in places_of(line.text, line.because):
        spans += [Span(line.text[at:start], tone), Span(line.text[start:end], tone, marked=True)]
        at = end
    spans.append(Span(line.text[at:] + ("”" if nearest else ""), tone))
    names = {DocumentKind.RESUME.value: _("Resume"), DocumentKind.COVER_LETTER.value: _("Cover letter")}
    document = names.get(line.source, line.source)
    place = (
        _("your own words")
        if line.source == OWN
        else _("{document} p.\u00a0{page}").format(document=document, page=line.page)
    )
    return [*(span for span in spans if span.text), Span(f" · {place}", "muted")]
