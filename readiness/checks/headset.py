"""Does the sound reach both ears, and does the microphone hear it come back?"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from readiness import ears, headset_words
from readiness.check import NobodyThere, NotAvailable, Task
from readiness.echo_test import EchoTest, listen_for_echo
from readiness.events import Guide, GuideKind
from readiness.evidence import measured
from readiness.headset_words import Judgement
from readiness.model import Action, ActionKind, Area, Fact, Finding, Grade, Reading, Remedy, worst
from readiness.ports import AudioDevice, Direction
from readiness.words import _

SAMPLE_RATE = 48000
MOST_PLAYS = 5


class HeadsetCheck:
    """A pleasant sound on the left, on the right, on both, and a sweep that the microphone should not hear."""

    id = "headset"
    area = Area.SOUND
    lane = "sound"
    deadline = 35.0

    @property
    def title(self) -> str:
        """What the row is called."""
        return _("Headset")

    def measure(self, task: Task) -> Reading:
        """Play left, right and both, ask, and listen for the echo. Raises NotAvailable, Skipped."""
        speakers = tuple(d for d in task.ports.devices.devices() if d.direction is Direction.OUTPUT)
        if not speakers:
            return Reading(self.id, facts=MappingProxyType({"present": False}))
        wanted = task.setup.output_id
        device = next((d for d in speakers if (d.is_default if wanted is None else wanted in (d.id, d.name))), None)
        if device is None and wanted is not None:
            raise NotAvailable(_("“{name}” is not plugged in any more.").format(name=wanted))
        device = device or speakers[0]
        if device.muted or device.volume == 0:
            return reading(device, speakers, ears.Ears(), EchoTest())
        answers = _ask_ears(task, device)
        nothing = answers.channels_heard == 0
        return reading(device, speakers, answers, EchoTest() if nothing else listen_for_echo(task, device))

    def judge(self, reading: Reading) -> Finding:
        """Ears first, then the echo, then the delay: the worst of them speaks."""
        if reading.flag("present") is False:
            again = Action(ActionKind.TEST_AGAIN, _("Test again"))
            plug_in = Remedy(_("Plug in a headset or speakers, then test again."), again)
            return self._finding(
                reading, Judgement(Grade.NO_GO, _("No speaker or headphones were found."), plug_in), ""
            )
        if reading.flag("muted") or reading.number("volume") == 0:
            return self._finding(reading, headset_words.silenced(reading), "")
        heard, echo, late = (part(reading) for part in (headset_words.ears, headset_words.echo, headset_words.delay))
        verdict = worst([heard.grade, echo.grade, late.grade])
        if verdict.needs_attention:
            first = next(part for part in (heard, echo, late) if part.grade is verdict)
            return self._finding(reading, first, headset_words.aside(reading))
        if heard.grade is Grade.SKIPPED and verdict is Grade.GOOD:
            verdict = Grade.SKIPPED
        summary = _("{heard}, {echo}.").format(heard=heard.sentence, echo=echo.sentence)
        return self._finding(reading, Judgement(verdict, summary), headset_words.aside(reading))

    def _finding(self, reading: Reading, said: Judgement, aside: str) -> Finding:
        return Finding(self.id, self.area, said.grade, said.sentence, aside, said.remedy, reading)


def reading(device: AudioDevice, speakers: tuple[AudioDevice, ...], answers: ears.Ears, echo: EchoTest) -> Reading:
    """What is known of ``device`` after the sounds, unjudged."""
    others = [other for other in speakers if other.id != device.id and not other.muted]
    facts: dict[str, Fact] = {
        "present": True,
        "device_id": device.id,
        "name": device.name,
        "kind": str(device.kind),
        "hands_free": device.hands_free,
        "muted": device.muted,
        "volume": device.volume,
        "other_id": others[0].id if others else None,
        "other_name": others[0].name if others else None,
        "answer_left": answers.to_left or None,
        "answer_right": answers.to_right or None,
        "answer_both": answers.to_both or None,
        "hearing": str(answers.hearing),
        "input_id": echo.microphone_id,
        "echo_heard": echo.heard,
        "echo_below_db": echo.below_db,
        "echo_left_out": echo.left_out,
        "echo_problem": echo.problem or None,
        "echo_detail": echo.detail or None,
        "round_trip_delay_ms": echo.delay_ms,
    }
    measures = (
        measured("channels_heard", answers.channels_heard),
        measured("echo_return_loss", echo.loss_db),
        measured("device_delay", None if echo.delay_ms is None else echo.delay_ms / 2),
    )
    return Reading(HeadsetCheck.id, measures, MappingProxyType(facts))


def _ask_ears(task: Task, device: AudioDevice) -> ears.Ears:
    """Play to each side, then to both, and ask; nobody there leaves the answers empty."""
    try:
        answers = ears.Ears(_ask(task, device, ears.LEFT, 0.05), _ask(task, device, ears.RIGHT, 0.2))
        return replace(answers, to_both=_ask(task, device, ears.BOTH, 0.35)) if answers.each_heard else answers
    except NobodyThere:
        return ears.Ears()


def _ask(task: Task, device: AudioDevice, side: str, fraction: float) -> str:
    from readiness.audio.tones import comfortable_level, side_chime  # noqa: PLC0415 - loads numpy

    sound = side_chime(side, SAMPLE_RATE, comfortable_level(device.volume))
    answer = ears.AGAIN
    for _time in range(MOST_PLAYS):
        guide = Guide(GuideKind.LISTEN, _("Listen"), ears.soft_sound(device.volume))
        task.progress(fraction, _("Playing a soft sound."), guide=guide)
        playing = task.ports.audio_out.play(sound, SAMPLE_RATE, device.id)
        try:
            answer = task.ask(ears.heard_question(side, device.volume))
        finally:
            playing.stop()
        if answer != ears.AGAIN:
            break
    return ears.NOT if answer == ears.AGAIN else answer
