"""The day to ask again, where it comes from, and being reminded of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.interview.calendar_out import follow_up_file
from readiness.interview.follow_up import FollowUp, follow_up
from readiness.times import day_field_pattern, day_without_year
from readiness.words import _
from ui.calendar_file import ask_where, hand_over
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.widgets.fields import DayField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Text
from ui.workspace import Workspace


class FollowUpCard(Card):
    """A day that was worked out says from what; one chosen by hand says so."""

    def __init__(self, workspace: Workspace, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workspace, self._now = workspace, now
        self._filling = False
        self.heading = Text("", "headline")
        self.why = Text("", "small", "muted")
        self.day = DayField(_("Ask again on"))
        self.day.setDisplayFormat(day_field_pattern())
        self.day.dateChanged.connect(self._day_changed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.why)
        self.body.addLayout(words)
        self.remind = button(_("Remind me that morning"))
        self.remind.clicked.connect(self._remind)
        self.calendar = button(_("Add to my calendar…"), name=_("Add the day to ask again to my calendar"))
        self.calendar.clicked.connect(self._save)
        foot = QWidget()
        flow = FlowLayout(8, foot)
        flow.addWidget(self.day)
        flow.addWidget(self.remind)
        flow.addWidget(self.calendar)
        self.body.addWidget(foot)
        self.remark = Text("", "small", "muted")
        self.remark.hide()
        self.body.addWidget(self.remark)

    def refresh(self) -> None:
        """Show the day of the interview at hand."""
        found, kept = self._found(), self._workspace.interview.follow_up
        day = kept or found.day
        self._filling = True
        self.day.setDate(QDate(day.year, day.month, day.day))
        self._filling = False
        self.heading.set_text(_("Follow up on {day}").format(day=day_without_year(day)))
        self.why.set_text(_origin(found) if day == found.day else _("The day you chose."))
        self.remind.setEnabled(kept is None)
        self.remind.setText(_("Remind me that morning") if kept is None else _("You will be reminded"))

    def write(self, path: Path) -> None:
        """Write the day as a calendar file and open it with whatever keeps the calendar here."""
        interview = self._workspace.interview
        day = interview.follow_up or self._found().day
        self._say(hand_over(path, follow_up_file(interview, day, self._now())))

    def _found(self) -> FollowUp:
        ended = (self._workspace.call_time.ended or self._now()).astimezone()
        return follow_up(self._workspace.notes(), ended.date())

    def _day_changed(self, chosen: QDate) -> None:
        if not self._filling:
            self._keep(date(chosen.year(), chosen.month(), chosen.day()))

    def _remind(self) -> None:
        self._keep(self._found().day)
        self._say(_("Callready reminds you that morning while it is open."))

    def _keep(self, day: date) -> None:
        self._workspace.change(follow_up=day)
        self.refresh()

    def _save(self) -> None:
        path = ask_where(self, _("Ask again: {name}").format(name=self._workspace.interview.title))
        if path is not None:
            self.write(path)

    def _say(self, words: str) -> None:
        self.remark.set_text(words)
        self.remark.show()
        announce(self, words)


def _origin(found: FollowUp) -> str:
    if found.words:
        return _("They said: {words}").format(words=found.words)
    return _("A week after the call: nobody named a day. Change it when they did.")
