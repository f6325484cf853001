"""Testing one device for the comparison: choose it, be silent, read the sentence, say what was heard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from readiness.bluetooth import speaking_profile, switch_to
from readiness.limits import LIMITS
from readiness.model import Action, Finding
from readiness.pairing import partner
from readiness.ports import AudioDevice, Direction, Recording, Recordings
from readiness.words import _
from ui.answers import Answers
from ui.checkup import Checkup, Row
from ui.device_lists import DeviceLists, shown_name
from ui.devices.mend_button import MendButton
from ui.devices.trial import silenced
from ui.errands import Errands
from ui.live import Heard, Live
from ui.mending import MENDABLE, Mended
from ui.theme import dress
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import Card, rule
from ui.widgets.device_picker import DevicePicker
from ui.widgets.level_meter import LevelMeter
from ui.widgets.text import Text

MICROPHONE = "microphone"
CHECKS = (MICROPHONE, "background_noise", "headset")


class TrialPane(Card):
    """Runs the sound checks on the chosen devices; ``finished`` hands over findings, devices and the recording."""

    begun = Signal()
    """The microphone is needed here now."""
    finished = Signal(object, object, object, object)
    """Findings, microphone, speaker, recording."""
    closed = Signal()

    def __init__(
        self, checkup: Checkup, devices: DeviceLists, live: Live, errands: Errands, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Test a device"), parent=parent)
        self._checkup, self._devices, self._live = checkup, devices, live
        self._tested: tuple[AudioDevice | None, AudioDevice | None] | None = None
        self._trouble = ""
        self._remedy: Action | None = None
        self._again = False
        self.prompt = Text("", "prompt")
        self.text = Text("", tone="muted")
        self.answers = Answers()
        self.mend = MendButton(checkup.ports, errands)
        good = LIMITS["active_speech_level"].good
        self.meter = LevelMeter((good.low or -30.0, good.high or -16.0))
        self.microphones = DevicePicker(_("Microphone"))
        self.speakers = DevicePicker(_("Speakers"))
        self.begin = button(_("Start the test"), "primary")
        self.stop = button(_("Close"))
        self._lay_out()
        self.answers.chosen.connect(self._answer)
        self.begin.clicked.connect(self.start)
        self.mend.pressed.connect(self._mend)
        self.mend.mended.connect(self._mended)
        self.mend.refused.connect(self._not_mended)
        self.stop.clicked.connect(self.cancel)
        self.microphones.device_chosen.connect(lambda chosen: self._follow(chosen, self.speakers, Direction.OUTPUT))
        self.speakers.device_chosen.connect(lambda chosen: self._follow(chosen, self.microphones, Direction.INPUT))
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WindowShortcut)
        escape.activated.connect(self.cancel)
        checkup.row_changed.connect(self._look)
        checkup.standing_changed.connect(self._look)
        devices.changed.connect(self._devices_changed)
        live.heard.connect(self._hear)
        self._offer()
        self._look()

    @property
    def running(self) -> bool:
        """Whether a device is being tested."""
        return self._tested is not None

    def open(self) -> None:
        """Begin anew: offer what there is, and say nothing of the test before."""
        self._trouble, self._remedy = "", None
        self._offer()
        self._look()
        self.microphones.combo.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """Measure the chosen devices."""
        microphone, speaker = self._chosen(self.microphones), self._chosen(self.speakers)
        if self.running or self.mend.busy or microphone is None:
            return
        self._trouble, self._remedy = "", None
        off = silenced(speaker) if speaker is not None else None
        if off is not None:
            self._end(*_advice(off))
            return
        self.begun.emit()
        self._checkup.forget(*CHECKS)
        self._checkup.ports.recordings.forget()
        setup = replace(
            self._checkup.setup, input_id=microphone.id, output_id=speaker.id if speaker else None, load="none"
        )
        self._checkup.change_setup(setup, *CHECKS)
        self._tested = microphone, speaker
        self.meter.reset()
        self._live.watch(True)
        self._look()

    def cancel(self) -> None:
        """Stop the test; where none runs, close."""
        if self.running:
            self._end(_("The test was stopped."))
        else:
            self.closed.emit()

    def _mend(self) -> None:
        """Do what is offered, for the devices that stand in the choice."""
        if not self.running:
            self._again = bool(self._trouble)
            used = self.microphones.current, self.speakers.current
            self.mend.run(replace(self._checkup.setup, input_id=used[0], output_id=used[1]))
            self._look()

    def _mended(self, mended: Mended, present: tuple[AudioDevice, ...]) -> None:
        """Choose what is used now; a test that came to nothing begins again."""
        self._remedy, self._trouble = None, mended.said if mended.on_return else ""
        self._devices.take(present)
        if mended.input_id is not None:
            self.microphones.set_devices(self._devices.choices(Direction.INPUT), mended.input_id)
        if mended.output_id is not None:
            self.speakers.set_devices(self._devices.choices(Direction.OUTPUT), mended.output_id)
        self._look()
        if self._again and not mended.on_return:
            self.start()
        elif self.isVisible():
            self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_mended(self, sentence: str) -> None:
        self._remedy, self._trouble = None, sentence
        self._look()

    def _action(self) -> Action | None:
        """What the button does now: mend what kept the test from going on, else let the headset carry more."""
        if self._trouble or self.running:
            return self._remedy
        microphone = self._chosen(self.microphones)
        wider = speaking_profile(microphone) if microphone is not None else None
        return switch_to(wider, microphone) if microphone is not None and wider is not None else None

    def _follow(self, chosen: str, other: DevicePicker, direction: Direction) -> None:
        """Where the chosen device is one half of a headset, choose the other half with it."""
        devices = self._devices.devices
        device = next((device for device in devices if device.id == chosen), None)
        half = partner(device, devices) if device else None
        if half is not None:
            other.set_devices(self._devices.choices(direction), half.id)
        self._trouble, self._remedy = "", None
        self._look()

    def _offer(self) -> None:
        """Offer the devices there are; a choice made before stays, else the default microphone and its speakers."""
        inputs, outputs = (self._devices.choices(direction) for direction in (Direction.INPUT, Direction.OUTPUT))
        before = self.microphones.current
        kept = before if before in dict(inputs) else self._devices.default(Direction.INPUT)
        self.microphones.set_devices(inputs, kept)
        microphone = self._chosen(self.microphones)
        half = partner(microphone, self._devices.devices) if microphone and kept != before else None
        spoken = half.id if half else self.speakers.current
        known = spoken if spoken in dict(outputs) else self._devices.default(Direction.OUTPUT)
        self.speakers.set_devices(outputs, known)

    def _devices_changed(self) -> None:
        if not self.running:
            self._offer()
            self._look()
            return
        present = {device.id for device in self._devices.devices}
        for device in self._tested or ():
            if device is not None and device.id not in present:
                sentence = _("“{name}” was unplugged. Plug it in again, or choose another device.")
                self._end(sentence.format(name=shown_name(device)))
                self._offer()
                return

    def _chosen(self, picker: DevicePicker) -> AudioDevice | None:
        return next((device for device in self._devices.devices if device.id == picker.current), None)

    def _answer(self, value: str) -> None:
        row = self._row()
        if row is not None:
            self._checkup.answer(row.check, value)

    def _row(self) -> Row | None:
        rows = [row for row in self._checkup.rows if row.check in CHECKS]
        return next((row for row in rows if row.question), next((row for row in rows if row.guide or row.doing), None))

    def _look(self) -> None:
        """Show what is asked of the person now; end the test where it has ended, or came to nothing."""
        if self.running and self._over():
            return
        row = self._row() if self.running else None
        for picker in (self.microphones, self.speakers):
            picker.setEnabled(not self.running)
        self.begin.setVisible(not self.running)
        dress(self.begin, "plain" if self._trouble and self._remedy is not None else "primary")
        self.begin.setEnabled(self._chosen(self.microphones) is not None and not self.mend.busy)
        self.mend.offer(None if self.running else self._action(), first=bool(self._trouble))
        self.stop.setText(_("Stop (Esc)") if self.running else _("Close"))
        self.stop.setAccessibleName(_("Stop") if self.running else _("Close"))
        self.meter.setVisible(self.running)
        title, text = self._words(row)
        self._say(title, text)
        if self.answers.ask(row.question if row else None) and self.answers.buttons and self.isVisible():
            self.answers.focus_first()

    def _words(self, row: Row | None) -> tuple[str, str]:
        if not self.running:
            if self._chosen(self.microphones) is None and not self._trouble:
                return "", _("No microphone was found. Plug in a headset: it appears here by itself.")
            if not self._trouble and self._action() is not None:
                return "", _("This headset is in its telephone mode; it can carry more of your voice.")
            return self._trouble, _("Three seconds of silence, then the same sentence for each device.")
        if row is not None and row.question is not None:
            return row.question.title, row.question.text
        if row is not None and row.guide is not None:
            return row.guide.text or row.guide.title, row.guide.title if row.guide.text else ""
        return _("One moment …"), row.doing if row else ""

    def _say(self, title: str, text: str) -> None:
        changed = (title, text) != (self.prompt.text(), self.text.text())
        self.prompt.set_text(title)
        self.prompt.setVisible(bool(title))
        self.text.set_text(text)
        self.text.setVisible(bool(text))
        if changed and title and self.isVisible():
            announce(self, f"{title} {text}", at_once=True)

    def _over(self) -> bool:
        """End the test where all was measured, or where no voice was heard; returns whether it did."""
        spoken = self._checkup.row(MICROPHONE).measured
        if spoken is not None and (spoken.reading is None or spoken.reading.value("active_speech_level") is None):
            self._end(*_advice(spoken))
            return True
        if self._checkup.busy:
            return False
        findings = [found for check in CHECKS if (found := self._checkup.row(check).measured) is not None]
        recording = self._checkup.ports.recordings.latest(Recordings.SENTENCE)
        if recording is None or len(findings) < len(CHECKS):
            self._end(_("The test was stopped."))
            return True
        self._hand_over(findings, recording)
        return True

    def _hand_over(self, findings: list[Finding], recording: Recording) -> None:
        microphone, speaker = self._tested or (None, None)
        self._tested = None
        self._live.watch(False)
        self._look()
        self.finished.emit(findings, microphone, speaker, recording)

    def _end(self, trouble: str, remedy: Action | None = None) -> None:
        """Stop, say why, and offer what mends it and the choice again."""
        self._tested, self._trouble, self._remedy = None, trouble, remedy
        self._checkup.cancel()
        self._live.watch(False)
        self._look()
        if self.isVisible():
            first = self.mend if self.mend.isVisible() else self.begin
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hear(self, heard: Heard) -> None:
        if self.meter.isVisible():
            self.meter.feed(heard.level_dbfs, heard.seconds)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.begin)
        foot.addStretch(1)
        foot.addWidget(self.stop)
        for part in (self.prompt, self.text, self.answers, self.mend, self.meter, rule()):
            self.body.addWidget(part)
        self.body.addWidget(self.microphones)
        self.body.addWidget(self.speakers)
        self.body.addLayout(foot)


def _advice(finding: Finding) -> tuple[str, Action | None]:
    """What is said where a finding ends the test, and what its button does."""
    remedy = finding.remedy
    action = remedy.action if remedy is not None else None
    said = " ".join((finding.summary, remedy.text if remedy is not None else "")).strip()
    return said, action if action is not None and action.kind in MENDABLE else None
