"""Who is on the line, how long already, and whether connection, microphone and battery are fine."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from readiness.model import Plot
from readiness.words import _, plural
from ui.call.phases import Phase, phase_at, planned_seconds
from ui.icons import set_icon
from ui.minutes import Minutes
from ui.theme import dress
from ui.widgets.button import button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.pill import Pill
from ui.widgets.settling import Settling
from ui.widgets.text import Text
from ui.workspace import Workspace

_TICK_MS = 1000
_DAY = 24 * 3600
_GAP = 8
_MINUTES_HEIGHT = 11
_WORST_FIRST = ("no-go", "caution", "unknown", "good")


class CallHeader(Settling, QFrame):
    """The strip at the top. Pills change quietly; nothing in it ever moves the rest by itself."""

    plan_b_asked = Signal()
    on_top_changed = Signal(bool)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "header")
        self._workspace = workspace
        self._tight = False
        self._seen: Plot | None = None
        self.name = Text("", "name", parent=self)
        self.role = Text("", "small", "muted", self)
        self.clock = QLabel(self)
        self.clock.setTextFormat(Qt.TextFormat.PlainText)
        dress(self.clock, "count")
        self.plan_b = button(_("Plan B ▾"), "quiet", _("Plan B: call in by phone (Ctrl+P)"))
        self.plan_b.setToolTip(_("Plan B: call in by phone (Ctrl+P)"))
        self.plan_b.clicked.connect(self.plan_b_asked)
        self.pin = button("", "glyph", _("Keep above other windows"))
        self.pin.setToolTip(_("Keep above other windows"))
        self.pin.setCheckable(True)
        set_icon(self.pin, "pin", "muted")
        self.pin.toggled.connect(self.on_top_changed)
        self.pin.hide()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._pills: dict[str, Pill] = {}
        self._strip = QWidget()
        self._flow = FlowLayout(_GAP, self._strip)
        self._flow.set_last_at_end(True)
        self._flow.addWidget(self.plan_b)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 5)
        column.setSpacing(6)
        column.addLayout(self._grid)
        column.addWidget(self._strip)
        self.minutes = Minutes(_MINUTES_HEIGHT, 0)
        self._keep_room()
        column.addWidget(self.minutes)
        self._one_line: bool | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        workspace.interview_changed.connect(self.refresh)
        workspace.call_changed.connect(self.refresh)
        self.refresh()

    def set_pill(self, thing: str, words: str, grade: str, sentence: str = "") -> None:
        """Say how ``thing`` (connection, microphone, battery) stands; empty ``words`` takes the pill away."""
        pill = self._pills.get(thing)
        if pill is None:
            pill = self._pills[thing] = Pill()
            # Plan B stays the last.
            self._flow.removeWidget(self.plan_b)
            self._flow.addWidget(pill)
            self._flow.addWidget(self.plan_b)
        pill.set_value(words, grade)
        pill.setToolTip(sentence or words)
        pill.setAccessibleName(words)
        pill.setAccessibleDescription(sentence)
        self._show_pills()

    def show_minutes(self, plot: Plot | None) -> None:
        """The connection of the last minutes; nothing before there is anything to see."""
        self._seen = plot
        self.minutes.show_minutes(None if self._tight else plot)

    def set_tight(self, tight: bool) -> None:
        """Where height is short: the worst pill alone, and no role."""
        if tight != self._tight:
            self._tight = tight
            self._keep_room()
            self.minutes.show_minutes(None if tight else self._seen)
            dress(self.name, "title" if tight else "name")
            self._show_pills()
            self._settle()

    def set_pin(self, available: bool, on_top: bool) -> None:
        """Offer to stay above other windows, where there is a window that can."""
        self.pin.setVisible(available)
        self._settle()
        self.pin.blockSignals(True)
        self.pin.setChecked(on_top)
        self.pin.blockSignals(False)

    def refresh(self) -> None:
        """Show the interview at hand."""
        interview = self._workspace.interview
        person = interview.people[0] if interview.people else None
        name = person.name if person else interview.company or _("Your call")
        self.name.set_text(name)
        self.role.set_text((person.role if person else interview.role) or "")
        spoken = _("Say: {pronunciation}").format(pronunciation=person.pronunciation) if person else ""
        others = ", ".join(" · ".join(filter(None, (one.name, one.role))) for one in interview.people[1:])
        also = _("Also there: {people}").format(people=others) if others else ""
        self.name.setToolTip("\n".join(filter(None, (spoken if person and person.pronunciation else "", also))))
        self.name.setAccessibleDescription(self.name.toolTip())
        self._settle()
        self.tick()

    def tick(self) -> None:
        """Bring the clock up to date."""
        text, tone, spoken = self._time()
        dress(self.clock, tone=tone)
        # A screen reader hears of minutes, not of seconds.
        if spoken != self.clock.accessibleName():
            self.clock.setAccessibleName(spoken)
        if text != self.clock.text():
            wider = len(text) != len(self.clock.text())
            self.clock.setText(text)
            self.clock.setVisible(bool(text))
            if wider:
                self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tick()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _settle(self) -> None:
        """Name, role and clock in one line where they fit, else the role below; on one baseline."""
        role = bool(self.role.text()) and not self._tight
        self.role.setVisible(role)
        room = self.width() - 32 - (0 if self.pin.isHidden() else self.pin.sizeHint().width() + _GAP)
        wanted = [self.name.sizeHint().width(), self.clock.sizeHint().width() if self.clock.text() else 0]
        one_line = sum(wanted) + self.role.sizeHint().width() + 2 * _GAP <= room or not role
        if one_line != self._one_line:
            self._one_line = one_line
            for part in (self.name, self.role, self.clock, self.pin):
                self._grid.removeWidget(part)
            self._grid.addWidget(self.name, 0, 0, 1, 1 if one_line else 2)
            self._grid.addWidget(self.clock, 0, 2, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self.pin, 0, 3, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self.role, *((0, 1) if one_line else (1, 0, 1, 3)))
        self.role.setContentsMargins(0, self.name.fontMetrics().ascent() // 4 if one_line else 0, 0, 0)

    def _keep_room(self) -> None:
        """Keep the room of the minutes from the beginning, so that nothing moves when they have something to show."""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(not self._tight)
        self.minutes.setSizePolicy(policy)

    def _show_pills(self) -> None:
        worst = min(
            (pill for pill in self._pills.values() if pill.text()),
            key=lambda pill: _WORST_FIRST.index(pill.grade) if pill.grade in _WORST_FIRST else len(_WORST_FIRST),
            default=None,
        )
        for pill in self._pills.values():
            pill.setVisible(bool(pill.text()) and (pill is worst or not self._tight))

    def _time(self) -> tuple[str, str, str]:
        """The clock, its tone, and what a screen reader says of it."""
        call, now, interview = self._workspace.call_time, self._workspace.now, self._workspace.interview
        second = call.second(now)
        if second is not None:
            minutes = plural("{count} minute into the call", "{count} minutes into the call", second // 60)
            spoken = minutes.format(count=second // 60)
            planned = planned_seconds(interview)
            if interview.end is None or phase_at(second, planned) is not Phase.CLOSING:
                return clock_words(second), "", spoken
            left = int((planned - second) // 60)
            rest = plural("{count} minute left", "{count} minutes left", left).format(count=left)
            return clock_words(second), "caution", f"{spoken}, {rest if left >= 0 else _('past its planned end')}"
        if call.lasted is not None:
            minutes = plural("The call lasted {count} minute", "The call lasted {count} minutes", call.lasted // 60)
            return clock_words(call.lasted), "muted", minutes.format(count=call.lasted // 60)
        left = int((interview.start - now).total_seconds()) if interview.start else 0
        if not 0 < left < _DAY:
            return "", "", ""
        minutes = plural("{count} minute until the call", "{count} minutes until the call", left // 60)
        return f"−{clock_words(left)}", "muted", minutes.format(count=left // 60)


def clock_words(seconds: int) -> str:
    """``m:ss``, from an hour on ``h:mm:ss``."""
    hours, rest = divmod(max(0, seconds), 3600)
    minutes, second = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{second:02d}" if hours else f"{minutes}:{second:02d}"
