"""Which reminders, and the call in one's own calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from readiness.interview.calendar_out import call_file
from readiness.interview.dossier import Interview
from readiness.interview.reminders import ReminderKind
from readiness.words import _
from ui.calendar_file import ask_where, hand_over
from ui.reminder_choices import ReminderChoices, names
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.widgets.text import Text
from ui.widgets.wrapped import TickRow
from ui.workspace import Workspace


class RemindersCard(Card):
    """Switches that count for every interview, and one button for this one."""

    def __init__(
        self,
        workspace: Workspace,
        choices: ReminderChoices,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Reminders"), spacing=8, parent=parent)
        self._workspace, self._now, self._choices = workspace, now, choices
        said = _(
            "Callready says these while it is open, never during a call. A calendar also says them when it is not."
        )
        self.body.addWidget(Text(said, "small", "muted"))
        wanted = choices.wanted()
        self.ticks: dict[ReminderKind, TickRow] = {}
        for kind, name in names().items():
            tick = self.ticks[kind] = _tick(name, kind in wanted, partial(choices.want, kind))
            self.body.addWidget(tick)
        self.sound = _tick(_("With a soft tone"), choices.sound, choices.want_sound)
        self.tray = _tick(
            _("As a message of the system too, while this window is not in front"),
            choices.tray,
            choices.want_tray,
        )
        for tick in (self.sound, self.tray):
            self.body.addWidget(tick)
        self.calendar = button(_("Add to my calendar…"))
        self.calendar.clicked.connect(self.save)
        self.remark = Text("", "small", "muted")
        self.body.addWidget(self.calendar, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.remark)
        workspace.interview_changed.connect(self._offer)
        self._offer(workspace.interview)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        wanted = self._choices.wanted()  # may have been switched under Settings
        for kind, tick in self.ticks.items():
            tick.setChecked(kind in wanted)
        self.sound.setChecked(self._choices.sound)
        self.tray.setChecked(self._choices.tray)

    def save(self) -> None:
        """Ask where to, write the call with its alarms, and hand it to the calendar program."""
        interview = self._workspace.interview
        if interview.start is None:
            return
        path = ask_where(self, interview.title)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the file and open it with whatever keeps the calendar here."""
        self._say(hand_over(path, call_file(self._workspace.interview, self._now())))

    def _offer(self, interview: Interview) -> None:
        known = interview.start is not None
        self.calendar.setEnabled(known)
        self.remark.set_text("" if known else _("Enter when the call begins, then there is something to remind of."))
        self.remark.setVisible(not known)

    def _say(self, words: str) -> None:
        self.remark.set_text(words)
        self.remark.show()
        announce(self, words)


def _tick(words: str, on: bool, switch: Callable[[bool], None]) -> TickRow:
    made = TickRow(words, switch=True)
    made.setChecked(on)
    made.toggled.connect(switch)
    return made
