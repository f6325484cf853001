"""The guided pane: one request at a time, with the microphone's live picture, the devices, and one's own voice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness.limits import LIMITS
from readiness.words import _
from ui.answers import Answers
from ui.check.newcomer import Newcomer
from ui.check.replay import Manner, Replay
from ui.check.room_meter import RoomMeter
from ui.check.telling import PaneLook
from ui.icons import set_icon
from ui.live import BAR_SECONDS, Heard
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import Card, rule
from ui.widgets.device_picker import DevicePicker
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.level_meter import LevelMeter
from ui.widgets.text import Text
from ui.widgets.waveform import Waveform

MARGIN = 18
USUAL_BARS = 120
SILENCE_SECONDS, SENTENCE_SECONDS = 3.0, 7.0


class GuidePane(Card):
    """Shows a :class:`PaneLook`; tells what is pressed."""

    answered = Signal(str, str)
    skipped = Signal(str)
    begun = Signal()
    replay_wanted = Signal(str)
    save_wanted = Signal()
    devices_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Your sound"), MARGIN, 14, parent)
        self._look = PaneLook("")
        self._offered: dict[DevicePicker, tuple[Sequence[tuple[str, str]], str | None]] = {}
        self.seconds = Text("", "small", "muted")
        self.seconds.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.head.addWidget(self.seconds)
        self.prompt = Text("", "prompt")
        self.text = Text("", None, "muted")
        self.answers = Answers()
        self.begin = button("", "primary")
        self.waveform = Waveform(USUAL_BARS)
        good = LIMITS["active_speech_level"].good
        self.meter = LevelMeter((good.low or -30.0, good.high or -16.0))
        self.room = RoomMeter()
        self.microphones = DevicePicker(_("Microphone"))
        self.speakers = DevicePicker(_("Speakers"))
        self.compare = button(_("Compare devices"), "link")
        self.said = Text("", "small", "muted")
        self.newcomer = Newcomer()
        self.hear = button(_("Hear yourself"))
        self.manners = {
            Manner.PHONE: button(_("as a phone call"), name=_("Hear yourself as a phone call")),
            Manner.VIDEO: button(_("in a video call"), name=_("Hear yourself in a video call")),
            Manner.LOSSY: button(_("on this line"), name=_("Hear yourself over this connection with what it loses")),
        }
        self.save = button(_("Save…"), name=_("Save your sentence as a file"))
        self.skip = button(_("Skip"))
        self._lay_out()
        self.answers.chosen.connect(self._answer)
        self.begin.clicked.connect(self.begun)
        self.compare.clicked.connect(self.devices_wanted)
        self.skip.clicked.connect(self._skip)
        self.hear.clicked.connect(lambda: self.replay_wanted.emit(Manner.PLAIN))
        for manner, made in self.manners.items():
            made.clicked.connect(lambda _checked=False, manner=manner: self.replay_wanted.emit(manner))
        self.save.clicked.connect(self.save_wanted)
        own_voice = (self.hear, *self.manners.values(), self.save)
        for hidden in (self.answers, self.begin, self.waveform, self.meter, self.room, *own_voice, self.said):
            hidden.hide()

    def show_look(self, look: PaneLook) -> bool:
        """Show ``look``; True when it asks for something else than before (the page may then move the focus)."""
        before, self._look = self._look, look
        if look == before:
            return False
        self.set_title(look.title)
        self.seconds.set_text(_countdown(look.seconds_left))
        self.prompt.set_text(look.prompt)
        self.prompt.setVisible(bool(look.prompt))
        self.text.set_text(look.text)
        self.text.setVisible(bool(look.text))
        self.begin.setText(look.can_begin)
        self.begin.setAccessibleName(look.can_begin)
        self.begin.setVisible(bool(look.can_begin))
        self.skip.setVisible(look.skips is not None)
        self._listen(before, look)
        asks_anew = self.answers.ask(look.question)
        other = (look.title, look.text, look.prompt) != (before.title, before.text, before.prompt)
        if other and self.isVisible() and before.title:
            announce(self, " ".join(part for part in (look.title, look.prompt, look.text) if part), at_once=True)
        return asks_anew and look.question is not None

    def hear_level(self, heard: Heard) -> None:
        """Draw what was heard."""
        if self.meter.isVisible():
            self.meter.feed(heard.level_dbfs, heard.seconds)
            if heard.bar is not None and self._look.listening:
                self.waveform.append(heard.bar)
        if self.room.isVisible():
            self.room.feed(heard.level_dbfs, heard.seconds)

    def show_replay(self, replay: Replay) -> None:
        """Offer to hear oneself where there is something to hear."""
        for manner, which in {Manner.PLAIN: self.hear, **self.manners}.items():
            sounds = replay.playing is manner
            which.setVisible(replay.offers(manner) and self._look.check is None)
            which.setText(_("Stop") if sounds else _manner_words(manner))
        self.save.setVisible(replay.available and self._look.check is None)
        set_icon(self.hear, "stop" if replay.playing is Manner.PLAIN else "play")

    def show_devices(
        self,
        inputs: Sequence[tuple[str, str]],
        input_id: str | None,
        outputs: Sequence[tuple[str, str]],
        output_id: str | None,
    ) -> None:
        """Offer these devices; an open list is left alone while nothing changed."""
        for picker, offered in (
            (self.microphones, (tuple(inputs), input_id)),
            (self.speakers, (tuple(outputs), output_id)),
        ):
            if self._offered.get(picker) != offered:
                self._offered[picker] = offered
                picker.set_devices(*offered)

    def say(self, sentence: str) -> None:
        """One quiet sentence under the devices."""
        self.said.set_text(sentence)
        self.said.setVisible(bool(sentence))
        if sentence and self.isVisible():
            announce(self.said, sentence)

    def _listen(self, before: PaneLook, look: PaneLook) -> None:
        """A new request begins a new picture, as long as the request will take."""
        new_request = look.listening and (not before.listening or look.title != before.title)
        if new_request:
            seconds = max(look.seconds_left or 0.0, SENTENCE_SECONDS if look.prompt else SILENCE_SECONDS)
            self.waveform.set_peaks([], round(seconds / BAR_SECONDS))
        elif before.listening and not look.listening and self.waveform.peaks:
            self.waveform.end(USUAL_BARS // 2)
        if look.meter and not before.meter:
            self.meter.reset()
        self.meter.setVisible(look.meter)
        if look.room and (not before.room or look.compares != before.compares):
            self.room.reset()
        self.room.setVisible(look.room)
        self.room.offer_compare(look.compares)
        self.waveform.setVisible(look.listening or (bool(self.waveform.peaks) and look.question is None))

    def _answer(self, value: str) -> None:
        if self._look.check is not None:
            self.answered.emit(self._look.check, value)

    def _skip(self) -> None:
        if self._look.skips is not None:
            self.skipped.emit(self._look.skips)

    def _lay_out(self) -> None:
        pickers = QVBoxLayout()
        pickers.setSpacing(4)
        pickers.addWidget(self.microphones)
        pickers.addWidget(self.speakers)
        pickers.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeft)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        own_voice = QWidget()
        flow = FlowLayout(8, own_voice)
        for each in (self.hear, *self.manners.values(), self.save):
            flow.addWidget(each)
        foot.addWidget(own_voice, 1)
        foot.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignBottom)
        begin = QHBoxLayout()
        begin.addWidget(self.begin)
        begin.addStretch(1)
        for part in (self.prompt, self.text, self.answers):
            self.body.addWidget(part)
        self.body.addLayout(begin)
        self.body.addWidget(self.waveform)
        self.body.addWidget(self.meter)
        self.body.addWidget(self.room)
        self.body.addWidget(rule())
        self.body.addLayout(pickers)
        self.body.addWidget(self.newcomer)
        self.body.addWidget(self.said)
        self.body.addStretch(1)
        self.body.addLayout(foot)


def _countdown(seconds: float | None) -> str:
    """Empty where it is not known, or where enough was heard and only the end of the sentence is waited for."""
    return _("{seconds} s left").format(seconds=round(seconds)) if seconds and round(seconds) > 0 else ""


def _manner_words(manner: Manner) -> str:
    return {
        Manner.PLAIN: _("Hear yourself"),
        Manner.PHONE: _("as a phone call"),
        Manner.VIDEO: _("in a video call"),
        Manner.LOSSY: _("on this line"),
    }[manner]
