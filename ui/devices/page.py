"""The Devices page: is the new headset better than what I have, on the same sentence?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from readiness import listening
from readiness.comparison import Comparison, Trial, compare, names
from readiness.device_history import without_newest
from readiness.model import Finding
from readiness.ports import AudioDevice, NotAvailable, Ports, Recording
from readiness.store.store import Store
from readiness.words import _
from ui.checkup import Checkup
from ui.device_lists import DeviceLists
from ui.devices.export import kinds, report
from ui.devices.memory import Memory
from ui.devices.past import PastCard
from ui.devices.sheet import Sheet
from ui.devices.trial import called, make_trial
from ui.devices.trial_pane import TrialPane
from ui.errands import Errands
from ui.icons import set_icon
from ui.live import Live
from ui.page import Footing, Heading, Page
from ui.player import Player
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import scrolling
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout

PANE_WIDTH = 760


@dataclass(frozen=True, slots=True)
class DeviceTools:
    """What the page needs. ``checkup`` is one of its own, so that a trial never changes the rows of the Check page."""

    ports: Ports
    checkup: Checkup
    devices: DeviceLists
    live: Live
    errands: Errands
    store: Store | None = None


@dataclass(frozen=True, slots=True)
class _Tested:
    trial: Trial
    recording: Recording


class DevicesPage(Page):
    """Trials stand side by side; their recordings live in memory until the program closes."""

    microphone_wanted = Signal()
    """A test begins: whoever else listens should stop."""
    call_device_chosen = Signal(object, object)
    """Ids of microphone and speakers that are the system's default now; None where it was not set."""

    def __init__(self, tools: DeviceTools, parent: QWidget | None = None) -> None:
        self.title = _("Devices")
        super().__init__(parent)
        self._tools = tools
        self._tested: list[_Tested] = []
        self._plays: list[QPushButton] = []
        self._said, self._tone = "", "neutral"
        self.sheet = Sheet()
        self.another = button(_("Test another device"), "primary")
        self.export_button = button(_("Export report…"))
        self.past = PastCard()
        self.empty = EmptyState(
            _("Is the new headset better?"),
            _("Test two or more on the same sentence. The figures stand side by side, and you can hear each."),
            _("Test a device"),
        )
        self.pane = TrialPane(tools.checkup, tools.devices, tools.live, tools.errands)
        self.player = Player(tools.ports.audio_out, tools.errands, self)
        self._compared = self._lay_out_comparison()
        self._stack = QStackedWidget()
        for part in (self.empty, scrolling(_narrow(self.pane)), scrolling(self._compared)):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.addWidget(self._stack)
        self._connect()
        self._memory = Memory(tools.store, tools.ports.clock.now, self._trouble)
        self._known = frozenset(test.name for test in self._memory.tests)
        self._show_past()

    @property
    def trials(self) -> tuple[Trial, ...]:
        """What was tested, in the order of the columns."""
        return tuple(tested.trial for tested in self._tested)

    def test_another(self) -> None:
        """Choose and test one more device."""
        self.player.stop()
        self._tools.devices.refresh()
        self._stack.setCurrentIndex(1)
        self.pane.open()

    def make_call_device(self) -> None:
        """Make the winner the system's default for microphone and speakers."""
        comparison = self._compare()
        if comparison is None or comparison.winner is None:
            return
        winner = self._tested[comparison.winner].trial

        def work() -> None:
            for device_id in winner.devices:
                if device_id is not None:
                    self._tools.ports.devices.set_default(device_id)

        def done(_none: None) -> None:
            self._say(_("{name} is your call device now.").format(name=winner.name), "good")
            self.sheet.banner.set_action(None)
            self.another.setFocus(Qt.FocusReason.OtherFocusReason)
            self.call_device_chosen.emit(*winner.devices)

        self._tools.errands.run(work, done, self._failed)

    def play(self, place: int) -> None:
        """Play the sentence as this device heard it; again stops it."""
        present = {device.id for device in self._tools.devices.devices}
        output = self._tools.checkup.setup.output_id
        self.player.toggle(self._tested[place].recording, output if output in present else None)

    def export(self) -> None:
        """Ask where, then save the comparison as a picture, a PDF or Markdown."""
        filters = {f"{words} (*{ending})": ending for words, ending in kinds()}
        name = _("devices") + kinds()[0][1]
        path, chosen = QFileDialog.getSaveFileName(self, _("Export report"), name, ";;".join(filters))
        if path:
            given = Path(path)
            known = given.suffix.lower() in filters.values()
            self.save(given if known else given.with_name(given.name + filters.get(chosen, kinds()[0][1])))

    def save(self, path: Path) -> None:
        """Write the report; the ending of ``path`` says how."""
        comparison = self._compare()
        if comparison is None:
            return
        made = report(path.suffix.lower(), self.trials, comparison, self._measured())
        saved = _("Saved as {file}.").format(file=path.name)
        self._tools.errands.run(lambda: path.write_bytes(made), lambda _n: self._say(saved, "good"), self._failed)

    def activated(self) -> None:
        """The list of devices may be older than the page before."""
        self._tools.devices.refresh()
        self._show_past()

    def deactivated(self) -> None:
        """Nothing sounds, and no microphone is open, behind another page."""
        self.player.stop()
        if self.pane.running:
            self.pane.cancel()

    def heading(self) -> Heading | None:
        """What the page is for."""
        return Heading(_("Devices"), _("Try a new headset against what you have, on the same sentence"))

    def footing(self) -> Footing:
        """What was said last, else how it was measured."""
        status = self._said or (self._measured() if self._tested else "")
        return Footing(status, _("Recordings stay in memory and are gone when you close"), self._tone)

    # --- what happens

    def _take(
        self,
        findings: list[Finding],
        microphone: AudioDevice | None,
        speaker: AudioDevice | None,
        recording: Recording,
    ) -> None:
        """Take a finished trial in; a device tested again replaces its former column."""
        new = bool(self._known) and called(microphone, speaker) not in self._known
        trial = make_trial(findings, microphone, speaker, new=new)
        places = [place for place, tested in enumerate(self._tested) if tested.trial.devices == trial.devices]
        if places:
            self._tested[places[0]] = _Tested(trial, recording)
        else:
            self._tested.append(_Tested(trial, recording))
        self._said = ""
        self._memory.add(trial)
        self._fill()
        self._stack.setCurrentIndex(2)
        self._show_past()
        self.another.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare(self) -> Comparison | None:
        return compare(self.trials) if self._tested else None

    def _show(self) -> None:
        self._stack.setCurrentIndex(2 if self._tested or self.past.lines else 0)
        for part in (self.sheet, self.export_button):
            part.setVisible(bool(self._tested))
        self.another.setText(_("Test another device") if self._tested else _("Test a device"))
        self.another.setAccessibleName(self.another.text())
        self.furniture_changed.emit()

    def _show_past(self) -> None:
        self.past.show_tests(
            without_newest(self._memory.tests, [trial.name for trial in self.trials]), self._memory.now
        )
        if self._stack.currentIndex() != 1:
            self._show()

    def _forget(self) -> None:
        self._memory.clear()
        self._show_past()
        (self.another if self._tested else self.empty.action).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        comparison = self._compare()
        if comparison is None:
            return
        self._plays = [self._play_button(name, place) for place, name in enumerate(names(self.trials))]
        self.sheet.fill(self.trials, comparison, self._plays)
        self.sheet.banner.set_action(None if comparison.winner is None else _("Make it my call device"))

    def _play_button(self, name: str, place: int) -> QPushButton:
        made = button("", name=_("Hear {device}").format(device=name))
        made.setToolTip(made.accessibleName())
        set_icon(made, "play")
        made.clicked.connect(lambda: self.play(place))
        return made

    def _show_playing(self) -> None:
        for made, tested, name in zip(self._plays, self._tested, names(self.trials), strict=False):
            sounds = self.player.playing is tested.recording
            words = _("Stop {device}") if sounds else _("Hear {device}")
            made.setAccessibleName(words.format(device=name))
            made.setToolTip(made.accessibleName())
            set_icon(made, "stop" if sounds else "play")

    def _measured(self) -> str:
        """How the figures came about: the sentence, and how loud each device heard the room."""
        levels = [level for trial in self.trials if (level := trial.value("noise_level")) is not None]
        sentence = listening.sentence()
        words = _("“{beginning} …”").format(beginning=" ".join(sentence.split()[:5]))
        if not levels:
            return _("Measured today with the sentence {sentence}").format(sentence=words)
        low, high = round(min(levels)), round(max(levels))
        room = (
            _("−{level} dBFS").format(level=-low)
            if low == high
            else _("−{low} to −{high} dBFS").format(low=-low, high=-high)
        )
        return _("Measured today with the sentence {sentence}, room noise {room}").format(sentence=words, room=room)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, NotAvailable):
            self._trouble(error.sentence)
        elif isinstance(error, OSError):
            sentence = _("The file could not be written: {reason}. Choose another folder.")
            self._trouble(sentence.format(reason=error.strerror or str(error)))
        else:
            raise error

    def _trouble(self, sentence: str) -> None:
        self._say(sentence, "caution")

    def _say(self, sentence: str, tone: str) -> None:
        self._said, self._tone = sentence, tone
        if self.isVisible():
            announce(self, sentence)
        self.furniture_changed.emit()

    # --- how it is put together

    def _lay_out_comparison(self) -> QWidget:
        buttons = QWidget()
        flow = FlowLayout(8, buttons)
        for each in (self.another, self.export_button):
            flow.addWidget(each)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.sheet, buttons, self.past):
            column.addWidget(part)
        column.addStretch(1)
        return shown

    def _connect(self) -> None:
        self.sheet.banner.action_pressed.connect(self.make_call_device)
        self.another.clicked.connect(self.test_another)
        self.export_button.clicked.connect(self.export)
        self.empty.action_pressed.connect(self.test_another)
        self.pane.begun.connect(self.microphone_wanted)
        self.pane.finished.connect(self._take)
        self.pane.closed.connect(self._closed)
        self.player.changed.connect(self._show_playing)
        self.player.failed.connect(self._trouble)
        self.past.cleared.connect(self._forget)

    def _closed(self) -> None:
        if self._stack.currentIndex() == 1:
            self._show()
            (self.another if self.another.isVisible() else self.empty.action).setFocus(Qt.FocusReason.OtherFocusReason)


def _narrow(pane: QWidget) -> QWidget:
    """``pane`` at the top of its room, no wider than a person reads."""
    pane.setMaximumWidth(PANE_WIDTH)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(pane)
    column.addStretch(1)
    return holder
