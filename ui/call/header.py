"""Who is on the line, how long already, and whether connection, microphone and battery are fine."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from readiness.words import _
from ui.theme import dress
from ui.widgets.button import button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.pill import Pill
from ui.widgets.text import Text
from ui.workspace import Workspace

_TICK_MS = 1000


class CallHeader(QFrame):
    """The strip at the top. Pills change quietly; nothing in it ever moves the rest."""

    plan_b_asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "header")
        self._workspace = workspace
        self._name = Text("", "name")
        self._name.set_elided(True)
        self._role = Text("", "small", "muted")
        self._role.set_elided(True)
        self._clock = Text("", "count")
        self._clock.set_elided(True)
        self._clock.setAccessibleDescription(_("Time since the call began, or until it begins"))
        self._state = button("", "quiet")
        self._state.clicked.connect(self._begin_or_end)
        self._plan_b = button(_("Plan B"), "quiet", _("Show Plan B: call in by phone"))
        self._plan_b.clicked.connect(self.plan_b_asked)
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(self._name)
        names.addWidget(self._role, 1)
        names.addWidget(self._clock)
        self._pills: dict[str, Pill] = {}
        self._strip = QWidget()
        self._flow = FlowLayout(8, self._strip)
        below = QHBoxLayout()
        below.addWidget(self._strip, 1)
        below.addWidget(self._state)
        below.addWidget(self._plan_b)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 8)
        column.setSpacing(6)
        column.addLayout(names)
        column.addLayout(below)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        workspace.interview_changed.connect(self.refresh)
        workspace.call_changed.connect(self.refresh)
        self.refresh()

    def set_pill(self, thing: str, words: str, grade: str) -> None:
        """Say how ``thing`` (connection, microphone, battery) stands; empty ``words`` takes the pill away."""
        pill = self._pills.get(thing)
        if pill is None:
            pill = self._pills[thing] = Pill()
            self._flow.addWidget(pill)
        pill.set_value(words, grade)
        pill.setAccessibleName(words)
        pill.setVisible(bool(words))

    def refresh(self) -> None:
        """Show the interview at hand."""
        interview = self._workspace.interview
        person = interview.people[0] if interview.people else None
        self._name.set_text(person.name if person else interview.company or _("Your call"))
        self._role.set_text(person.role if person else interview.role)
        self._plan_b.setVisible(bool(interview.dial_in))
        running = self._workspace.call_second() is not None
        self._state.setText(_("End call") if running else _("Call started"))
        self._state.setAccessibleName(_("The call has ended") if running else _("The call starts now"))
        self.tick()

    def tick(self) -> None:
        """Bring the clock up to date."""
        text = self._time()
        self._clock.set_text(text)
        self._clock.setVisible(bool(text))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tick()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _time(self) -> str:
        second = self._workspace.call_second()
        if second is not None:
            return clock_words(second)
        began, ended, start = self._workspace.call_began, self._workspace.call_ended, self._workspace.interview.start
        if began is not None and ended is not None:
            return clock_words(int((ended - began).total_seconds()))
        if start is None:
            return ""
        left = int((start - datetime.now().astimezone()).total_seconds())
        return f"−{clock_words(left)}" if 0 < left < 24 * 3600 else ""

    def _begin_or_end(self) -> None:
        if self._workspace.call_second() is None:
            self._workspace.begin_call()
        else:
            self._workspace.end_call()


def clock_words(seconds: int) -> str:
    """``m:ss``, from an hour on ``h:mm:ss``."""
    hours, rest = divmod(max(0, seconds), 3600)
    minutes, second = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{second:02d}" if hours else f"{minutes}:{second:02d}"
