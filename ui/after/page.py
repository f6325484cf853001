"""The After page: say thanks within the day, keep what to do better, know when to ask again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness.interview.follow_up import follow_up
from readiness.times import clock
from readiness.words import _, plural
from ui.after.debrief import DebriefCard
from ui.after.thanks import ThanksCard
from ui.page import Footing, Heading, Page
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.fields import DayField
from ui.widgets.text import Text
from ui.workspace import Workspace

LETTER_HEIGHT = 380
Event = tuple[datetime, str]
"""When the watch said something during the call, and what."""


class AfterPage(Page):
    """Made of four cards; before a call has ended it says so and still lets everything be written."""

    def __init__(
        self,
        workspace: Workspace,
        now: Callable[[], datetime],
        noticed: Callable[[], Sequence[Event]],
        parent: QWidget | None = None,
    ) -> None:
        self.title = _("After")
        super().__init__(parent)
        self._workspace, self._now, self._noticed = workspace, now, noticed
        self._said = ""
        self.thanks = ThanksCard(workspace, now)
        self.debrief = DebriefCard(workspace)
        self.call = Card(_("The call itself"))
        self._call_words = Text("", None, "muted")
        self.call.body.addWidget(self._call_words)
        self.follow_up = Card()
        self._build_follow_up()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        for card in (self.debrief, self.call, self.follow_up):
            column.addWidget(card)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 18, 20, 18)
        row.addWidget(Columns(self.thanks, right, (LETTER_HEIGHT, 0)))
        for signal in (workspace.interview_changed, workspace.notes_changed, workspace.call_changed):
            signal.connect(lambda *_what: self.refresh())
        workspace.saved.connect(lambda: self._say(_("Saved")))
        workspace.troubled.connect(self._say)
        self.refresh()

    def refresh(self) -> None:
        """Show the interview at hand as it stands now."""
        self.thanks.refresh()
        self.debrief.refresh()
        self._show_call()
        self._show_follow_up()
        self.furniture_changed.emit()

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
        return Heading(title, under.format(time=f"{ended.astimezone():%H:%M}", count=minutes))

    def footing(self) -> Footing:
        return Footing(self._said)

    def _show_call(self) -> None:
        began, ended = self._workspace.call_time.began, self._workspace.call_time.ended
        if began is None:
            self._call_words.set_text(
                _("Press “Call started” on the Call page: what the watch notices is then listed here.")
            )
            return
        events = [(at, words) for at, words in self._noticed() if at >= began and (ended is None or at <= ended)]
        if not events:
            self._call_words.set_text(_("The watch noticed nothing while you talked."))
            return
        self._call_words.set_text("\n".join(f"{clock(at.astimezone())}  {words}" for at, words in events))

    def _build_follow_up(self) -> None:
        self._follow_title = Text("", "headline")
        self._follow_why = Text("", "small", "muted")
        self.day = DayField(_("Ask again on"))
        self.day.setDisplayFormat("ddd d MMM yyyy")
        self.day.dateChanged.connect(self._day_changed)
        words = QVBoxLayout()
        words.addWidget(self._follow_title)
        words.addWidget(self._follow_why)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(self.day)
        self.follow_up.body.addLayout(row)
        self._filling = False

    def _show_follow_up(self) -> None:
        chosen = self._workspace.interview.follow_up
        ended = (self._workspace.call_time.ended or self._now()).astimezone()
        found = follow_up(self._workspace.notes(), ended.date())
        day = chosen or found.day
        self._filling = True
        self.day.setDate(QDate(day.year, day.month, day.day))
        self._filling = False
        self._follow_title.set_text(_("Follow up on {day}").format(day=f"{day:%a} {day.day} {day:%b}"))
        self._follow_why.set_text(
            _("The day you chose.")
            if chosen
            else _("They said: {words}").format(words=found.words)
            if found.words
            else _("A week after the call. Change it when they named a day.")
        )

    def _day_changed(self, chosen: QDate) -> None:
        if not self._filling:
            self._workspace.change(follow_up=date(chosen.year(), chosen.month(), chosen.day()))
            self._show_follow_up()

    def _say(self, words: str) -> None:
        if words != self._said:
            self._said = words
            self.furniture_changed.emit()
