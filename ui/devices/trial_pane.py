"""Testing one device for the comparison: choose it, be silent, read the sentence, say what was heard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from readiness.comparison import Trial
from readiness.limits import LIMITS
from readiness.model import Finding
from readiness.ports import AudioDevice, Direction, Recording, Recordings
from readiness.words import _
from ui.checkup import Checkup, Row
from ui.device_lists import DeviceLists
from ui.live import Heard, Live
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.widgets.device_picker import DevicePicker
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.level_meter import LevelMeter
from ui.widgets.text import Text

CHECKS = ("microphone", "background_noise", "headset")


class TrialPane(Card):
    """Runs the sound checks on the chosen devices; ``finished`` hands over the trial and its recording."""

    finished = Signal(object, object)
    closed = Signal()

    def __init__(self, checkup: Checkup, devices: DeviceLists, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(_("Test a device"), parent=parent)
        self._checkup, self._devices, self._live = checkup, devices, live
        self._running = False
        self.microphones = DevicePicker(_("Microphone"))
        self.speakers = DevicePicker(_("Speakers"))
        self.prompt = Text("", "prompt")
        self.text = Text(_("The same three seconds of silence and the same sentence for each device."), tone="muted")
        good = LIMITS["active_speech_level"].good
        self.meter = LevelMeter((good.low or -30.0, good.high or -16.0))
        self._answers = QWidget()
        self._flow = FlowLayout(8, self._answers)
        self._buttons: list[QPushButton] = []
        self.begin = button(_("Start the test"), "primary")
        self.begin.clicked.connect(self.start)
        self.stop = button(_("Cancel"))
        self.stop.clicked.connect(self.cancel)
        foot = QHBoxLayout()
        foot.addWidget(self.begin)
        foot.addStretch(1)
        foot.addWidget(self.stop)
        for part in (self.microphones, self.speakers, self.prompt, self.text, self._answers, self.meter):
            self.body.addWidget(part)
        self.body.addLayout(foot)
        checkup.row_changed.connect(lambda _check: self._look())
        checkup.standing_changed.connect(self._look)
        devices.changed.connect(self.offer)
        live.heard.connect(self._hear)
        self.offer()
        self._look()

    def offer(self) -> None:
        """Offer the devices there are; a choice made before stays."""
        if self._running:
            return
        for picker, direction in ((self.microphones, Direction.INPUT), (self.speakers, Direction.OUTPUT)):
            choices = self._devices.choices(direction)
            known = {device_id for device_id, _name in choices}
            current = picker.current if picker.current in known else self._devices.default(direction)
            picker.set_devices(choices, current)
        self.begin.setEnabled(bool(self._devices.choices(Direction.INPUT)))

    def start(self) -> None:
        """Measure the chosen devices."""
        from dataclasses import replace  # noqa: PLC0415

        self._running = True
        self._checkup.ports.recordings.forget()
        setup = replace(
            self._checkup.setup, input_id=self.microphones.current, output_id=self.speakers.current, load="none"
        )
        self._checkup.change_setup(setup, *CHECKS)
        self._live.watch(True)
        self._look()

    def cancel(self) -> None:
        """Stop, or close when nothing runs."""
        was_running, self._running = self._running, False
        self._checkup.cancel()
        self._live.watch(False)
        if not was_running:
            self.closed.emit()
        self._look()

    def _look(self) -> None:
        if self._running and not self._checkup.busy and all(self._checkup.row(c).measured for c in CHECKS):
            self._done()
            return
        for picker in (self.microphones, self.speakers):
            picker.setEnabled(not self._running)
        self.begin.setVisible(not self._running)
        self.meter.setVisible(self._running)
        row = self._row()
        question = row.question if row else None
        guide = row.guide if row else None
        if not self._running:
            title, text = "", _("The same three seconds of silence and the same sentence for each device.")
        elif question is not None:
            title, text = question.title, question.text
        elif guide is not None:
            title, text = guide.text or guide.title, "" if not guide.text else guide.title
        else:
            title, text = _("One moment …"), row.doing if row else ""
        if title and title != self.prompt.text():
            announce(self, f"{title} {text}")
        self.prompt.set_text(title)
        self.prompt.setVisible(bool(title))
        self.text.set_text(text)
        self._ask(row if question is not None else None)

    def _row(self) -> Row | None:
        rows = [row for row in self._checkup.rows if row.check in CHECKS]
        return next((row for row in rows if row.question), next((row for row in rows if row.guide or row.doing), None))

    def _ask(self, row: Row | None) -> None:
        choices = row.question.choices if row and row.question else ()
        if [made.accessibleName() for made in self._buttons] == [choice.label for choice in choices]:
            return
        for old in self._buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for place, choice in enumerate(choices):
            label = f"{choice.label} ({choice.key.upper()})" if choice.key else choice.label
            made = button(label, "plain" if place else "primary", choice.label)
            check = row.check if row else ""
            made.clicked.connect(lambda _c=False, check=check, value=choice.value: self._checkup.answer(check, value))
            if choice.key:
                QShortcut(QKeySequence(choice.key.upper()), made).activated.connect(made.click)
            self._flow.addWidget(made)
            self._buttons.append(made)
        if self._buttons and self.isVisible():
            self._buttons[0].setFocus()

    def _hear(self, heard: Heard) -> None:
        if self.meter.isVisible():
            self.meter.feed(heard.level_dbfs, heard.seconds)

    def _done(self) -> None:
        self._running = False
        self._live.watch(False)
        findings = [self._checkup.row(check).measured for check in CHECKS]
        devices = {device.id: device for device in self._devices.devices}
        microphone = devices.get(self.microphones.current or "")
        trial = make_trial([f for f in findings if f is not None], microphone, self.speakers.current)
        recording: Recording | None = self._checkup.ports.recordings.latest(Recordings.SENTENCE)
        if recording is None:
            sentence = next((f.summary for f in findings if f is not None), "")
            self._look()
            self.text.set_text(sentence)
            announce(self, sentence)
            return
        self.finished.emit(trial, recording)


def make_trial(findings: list[Finding], microphone: AudioDevice | None, output_id: str | None) -> Trial:
    """The figures of one device out of what its checks found."""
    readings = [finding.reading for finding in findings if finding.reading is not None]
    measures = {measure.metric: measure for reading in readings for measure in reading.measures}
    delay = next((r.facts.get("round_trip_delay_ms") for r in readings if r.check == "headset"), None)
    heard = next((r.facts.get("echo_heard") for r in readings if r.check == "headset"), None)
    return Trial(
        name=microphone.name if microphone else _("Microphone"),
        detail=_kind(microphone),
        measures=tuple(measures.values()),
        round_trip_delay_ms=float(delay) if isinstance(delay, int | float) else None,
        echo_heard=heard if isinstance(heard, bool) else None,
        input_id=microphone.id if microphone else None,
        output_id=output_id,
    )


def _kind(device: AudioDevice | None) -> str:
    if device is None:
        return ""
    if device.hands_free:
        return _("Bluetooth, hands-free")
    return {
        "usb": _("USB"),
        "bluetooth": _("Bluetooth"),
        "built-in": _("Built-in"),
        "virtual": _("Virtual"),
        "monitor": _("What the computer plays"),
    }.get(str(device.kind), "")
