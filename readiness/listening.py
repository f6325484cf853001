"""Guided listening: a silence, then a sentence, as the checks of sound need them. Knows no check.

The heavy analysis loads only when somebody listens, so that importing a check costs nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from readiness.check import NotAvailable, Task
from readiness.events import Choice, Guide, GuideKind, Question, QuestionKind
from readiness.model import Action, ActionKind, Finding, Remedy
from readiness.ports import AudioDevice, Capture, DeviceKind, Direction, Recording, Recordings, StreamHealth
from readiness.words import _

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from readiness.ports import Samples

SILENCE_SECONDS = 3.0
FRESH_SECONDS = 300.0
ENOUGH_SPEECH_SECONDS = 2.5
ENDED_SECONDS = 0.8
BREATH_SECONDS = 0.07
"""So long a pause may be the end: what was heard is looked at while it is awaited whether more is said."""
LONGEST_SENTENCE_SECONDS = 12.0
STEP_SECONDS = 0.05
LOOK_SECONDS = 0.5
STALLED_SECONDS = 2.0
SKIP = "skip"

Span = tuple[float, float]
"""From which to which fraction of the whole check a part goes."""


def sentence() -> str:
    """What the person reads aloud: vowels, hisses and plosives, and about five seconds long."""
    return _("I am glad that we can speak today, and I am happy to show you what my last project was about.")


def ready_question() -> Question:
    """Asks for the person's readiness; skipping is an answer."""
    return Question(
        QuestionKind.READY,
        _("Ready to test your microphone?"),
        _("Three seconds of silence, then one sentence to read aloud."),
        (Choice("ready", _("I am ready"), "y"), Choice(SKIP, _("Skip"), "s")),
    )


def silence_question() -> Question:
    """Asks for the person's readiness to be silent alone; skipping is an answer."""
    return Question(
        QuestionKind.READY,
        _("Ready for three seconds of silence?"),
        _("We listen to your room, and to nothing else."),
        (Choice("ready", _("I am ready"), "y"), Choice(SKIP, _("Skip"), "s")),
    )


def microphones(task: Task) -> tuple[AudioDevice, ...]:
    """All real microphones, without the monitors that hear what the computer plays. Raises NotAvailable."""
    devices = task.ports.devices.devices()
    return tuple(d for d in devices if d.direction is Direction.INPUT and d.kind is not DeviceKind.MONITOR)


def fresh_silence(task: Task, device: AudioDevice) -> Recording | None:
    """The silence of this device, unless it is older than five minutes or the device was changed since."""
    kept = task.ports.recordings.latest(Recordings.SILENCE)
    if kept is None or task.ports.clock.monotonic() - kept.at > FRESH_SECONDS:
        return None
    same = (kept.device.id, kept.device.muted, kept.device.volume) == (device.id, device.muted, device.volume)
    return kept if same else None


def record_silence(task: Task, capture: Capture, span: Span) -> Recording:
    """Record three seconds of the room, and keep them. Raises NotAvailable when the microphone goes away."""
    first = capture.frames
    lost = _Losses(capture)
    wanted = round(SILENCE_SECONDS * capture.sample_rate)
    for come in _arriving(task, capture, first):
        left = max(0.0, (wanted - come) / capture.sample_rate)
        guide = Guide(GuideKind.SILENCE, _("Please be silent"), _("We listen to your room."), math.ceil(left))
        _tell(task, span, come / wanted, _("Listening to your room."), guide)
        if come >= wanted:
            break
    return _keep(task, Recordings.SILENCE, capture, capture.read(first, first + wanted), lost.since())


def record_sentence(task: Task, capture: Capture, span: Span, look: Callable[[Recording], Finding]) -> Recording:
    """Record until a sentence was spoken, twelve seconds at most, and keep it. Raises NotAvailable.

    At each breath after enough speech ``look`` judges what was heard so far, and that is told as preliminary: whoever
    has said their last word need not wait until it is certain that it was.
    """
    first = capture.frames
    lost = _Losses(capture)
    ear = _Ear(capture.sample_rate)
    heard = first
    looked = False
    for come in _arriving(task, capture, first):
        block = capture.read(heard)
        heard += block.shape[0]
        ear.hear(block)
        left = max(0.0, ENOUGH_SPEECH_SECONDS - ear.speech_seconds)
        guide = Guide(GuideKind.READ, _("Read this aloud"), _("“{words}”").format(words=sentence()), math.ceil(left))
        so_far = None
        if left > 0 or not _quiet_for(BREATH_SECONDS, ear.probabilities):
            looked = False
        elif not looked:
            looked = True
            at = task.ports.clock.monotonic()
            pause = Recording(
                capture.read(first)[: heard - first],
                capture.sample_rate,
                capture.device,
                at,
                lost.since(),
                ear.probabilities,
            )
            so_far = replace(look(pause), preliminary=True)
        _tell(task, span, 1 - left / ENOUGH_SPEECH_SECONDS, _("Listening to your voice."), guide, so_far=so_far)
        ended = left == 0 and _quiet_for(ENDED_SECONDS, ear.probabilities)
        if ended or come >= LONGEST_SENTENCE_SECONDS * capture.sample_rate:
            break
    samples = capture.read(first)
    speech = ear.last(samples[heard - first :])
    return _keep(task, Recordings.SENTENCE, capture, samples, lost.since(), speech=speech)


class _Ear:
    """Hears speech in the channel that is the loudest so far: the mean of two may cancel."""

    def __init__(self, sample_rate: int) -> None:
        from readiness.audio.voice import VoiceDetector  # noqa: PLC0415

        self._detector = VoiceDetector(sample_rate)
        self._sample_rate = sample_rate
        self._energy: NDArray[np.float64] | float = 0.0

    @property
    def speech_seconds(self) -> float:
        return self._detector.speech_seconds

    @property
    def probabilities(self) -> NDArray[np.float64]:
        return self._detector.probabilities

    def hear(self, block: Samples) -> None:
        """Hear ``block`` (n, channels)."""
        import numpy as np  # noqa: PLC0415

        self._energy = self._energy + np.einsum("ij,ij->j", block, block, dtype=np.float64)
        self._detector.feed(block[:, int(np.argmax(self._energy))])

    def last(self, block: Samples) -> NDArray[np.float64]:
        """Hear ``block``, the end of it all; return the probability of speech for each 32 ms."""
        import numpy as np  # noqa: PLC0415

        self.hear(block)
        self._detector.feed(np.zeros(self._sample_rate // 2, np.float32))  # completes what the detector still holds
        return self.probabilities


def _quiet_for(seconds: float, probabilities: NDArray[np.float64]) -> bool:
    """Whether the last word is ``seconds`` ago."""
    from readiness.audio.voice import FRAME_S, SPEECH_PROBABILITY  # noqa: PLC0415

    return not bool((probabilities[-round(seconds / FRAME_S) :] > SPEECH_PROBABILITY).any())


def _arriving(task: Task, capture: Capture, first: int) -> Iterator[int]:
    """Yield how many frames have come since ``first``, twenty times a second, for as long as the device is there."""
    clock = task.ports.clock
    moved_at, looked_at, before = clock.monotonic(), clock.monotonic(), capture.frames
    while True:
        yield capture.frames - first
        task.sleep(STEP_SECONDS)
        now = clock.monotonic()
        if now - looked_at >= LOOK_SECONDS:
            looked_at = now
            _still_there(task, capture.device)
        if capture.frames != before:
            before, moved_at = capture.frames, now
        elif now - moved_at > STALLED_SECONDS:
            raise _lost(_("“{name}” stopped delivering sound while we listened."), capture.device)


def _still_there(task: Task, device: AudioDevice) -> None:
    """Raise when ``device`` was unplugged: its stream goes on, from another microphone or with silence."""
    if all(present.id != device.id for present in task.ports.devices.devices()):
        raise _lost(_("“{name}” was unplugged while we listened."), device)


def _lost(sentence_of: str, device: AudioDevice) -> NotAvailable:
    return NotAvailable(
        sentence_of.format(name=device.name),
        Remedy(
            _("Plug it in again, or choose another microphone, then test again."),
            Action(ActionKind.TEST_AGAIN, _("Test again")),
        ),
    )


class _Losses:
    """What a capture loses from now on."""

    def __init__(self, capture: Capture) -> None:
        self._health: Callable[[], StreamHealth] = lambda: capture.health
        self._before = capture.health

    def since(self) -> StreamHealth:
        now = self._health()
        return StreamHealth(
            now.overflows - self._before.overflows, max(0, now.missing_frames - self._before.missing_frames)
        )


def _keep(
    task: Task,
    kind: str,
    capture: Capture,
    samples: Samples,
    health: StreamHealth,
    *,
    speech: NDArray[np.float64] | None = None,
) -> Recording:
    at = task.ports.clock.monotonic()
    recording = Recording(samples, capture.sample_rate, capture.device, at, health, speech)
    task.ports.recordings.keep(kind, recording)
    return recording


def _tell(task: Task, span: Span, fraction: float, doing: str, guide: Guide, *, so_far: Finding | None = None) -> None:
    low, high = span
    task.progress(low + (high - low) * min(1.0, max(0.0, fraction)), doing, guide=guide, finding=so_far)
