"""The After page: say thanks within the day, keep what to do better, know when to ask again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness.interview.call_line import CallSecond
from readiness.interview.rounds import next_round
from readiness.times import clock
from readiness.words import _, plural
from ui.after.call_card import CallCard, Event
from ui.after.debrief import DebriefCard
from ui.after.follow_up_card import FollowUpCard
from ui.after.journal import JournalDialog
from ui.after.thanks import ThanksCard
from ui.page import Footing, Heading, Page
from ui.widgets.card import Card, scrolling
from ui.widgets.columns import Columns
from ui.widgets.text import Text
from ui.widgets.wrapped import WordsButton
from ui.workspace import Workspace

LETTER_HEIGHT, REST_HEIGHT = 380, 460


class AfterPage(Page):
    """Made of cards; before a call has ended it says so and still lets everything be written."""

    prepare_wanted = Signal()

    def __init__(
        self,
        workspace: Workspace,
        now: Callable[[], datetime],
        noticed: Callable[[], Sequence[Event]],
        line: Callable[[], Sequence[CallSecond]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        self.title = _("After")
        super().__init__(parent)
        self._workspace = workspace
        self._said = ""
        self.thanks = ThanksCard(workspace, now)
        self.debrief = DebriefCard(workspace)
        self.debrief.journal_wanted.connect(self.show_journal)
        self.call = CallCard(workspace, noticed, line)
        self.follow_up = FollowUpCard(workspace, now)
        self.next_round = WordsButton(_("Prepare the next round"))
        self.next_round.clicked.connect(self.begin_next_round)
        right = QWidget()
        area = scrolling(right)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        for card in (self.debrief, self.call, self.follow_up, self._round_card()):
            column.addWidget(card)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 18, 20, 18)
        row.addWidget(Columns(self.thanks, area, (LETTER_HEIGHT, REST_HEIGHT), self))
        for signal in (workspace.interview_changed, workspace.notes_changed, workspace.call_changed):
            signal.connect(self.refresh)
        workspace.saved.connect(self._say_saved)
        workspace.troubled.connect(self._say)
        self.refresh()

    def refresh(self) -> None:
        """Show the interview at hand as it stands now."""
        for card in (self.thanks, self.debrief, self.call, self.follow_up):
            card.refresh()
        self.furniture_changed.emit()

    def show_journal(self) -> None:
        """Show what was learnt from all interviews."""
        self._workspace.autosave.flush()
        dialog = JournalDialog(self._workspace, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def begin_next_round(self) -> None:
        """Take company, people, documents and cards along into the next round, and go on preparing there."""
        self._workspace.autosave.flush()
        interview = self._workspace.interview
        stage = next_round(interview.stage)
        made = self._workspace.change_now(lambda store: store.interviews.duplicate(interview, stage))
        if made is not None:
            self._workspace.choose(made)
            self.prepare_wanted.emit()

    def activated(self) -> None:
        self.refresh()

    def deactivated(self) -> None:
        self._workspace.autosave.flush()

    def heading(self) -> Heading | None:
        began, ended = self._workspace.call_time.began, self._workspace.call_time.ended
        if began is None or ended is None:
            return None
        minutes = max(1, round((ended - began).total_seconds() / 60))
        under = plural("Ended {time} · {count} min", "Ended {time} · {count} min", minutes)
        title = self._workspace.interview.title or _("Your call")
        return Heading(title, under.format(time=clock(ended.astimezone()), count=minutes))

    def footing(self) -> Footing:
        return Footing(self._said)

    def _round_card(self) -> Card:
        card = Card()
        card.body.addWidget(Text(_("They want to talk again?"), "headline"))
        said = _("Company, people, documents, stories and questions come along; time and notes begin anew.")
        card.body.addWidget(Text(said, "small", "muted"))
        card.body.addWidget(self.next_round, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _say_saved(self) -> None:
        self._say(_("Saved"))

    def _say(self, words: str) -> None:
        if words != self._said:
            self._said = words
            self.furniture_changed.emit()
