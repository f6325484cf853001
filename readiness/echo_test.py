"""Does the microphone hear the speakers? One sweep in one duplex stream, and what may spoil it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from readiness import listening
from readiness.check import NotAvailable, Skipped, Task
from readiness.events import Guide, GuideKind
from readiness.ports import AudioDevice, Direction, Recordings
from readiness.words import _

if TYPE_CHECKING:
    from readiness.audio.sweep import Echo
    from readiness.ports import Duplex

SAMPLE_RATE = 48000
TAIL_SECONDS = 0.8  # the longest delay of a device, and what the stream's own buffers take
MISSING_SECONDS = 0.1  # a hole of that length in the recording shifts what comes after it
WORST_SPREAD_SECONDS = 0.005  # a room may delay low sounds a little; lost blocks delay more
TRIES = 2


@dataclass(frozen=True, slots=True)
class EchoTest:
    """What came back. ``heard`` None means not known; ``problem`` says why as the end of a sentence.

    ``loss_db`` and ``delay_ms`` (there and back, without the program's own buffers) belong to an echo that was heard;
    without one, ``below_db`` says from which loss on this room and microphone would have hidden it.
    """

    heard: bool | None = None
    loss_db: float | None = None
    delay_ms: float | None = None
    below_db: float | None = None
    left_out: bool = False
    microphone_id: str | None = None
    problem: str = ""
    detail: str = ""


def listen_for_echo(task: Task, speaker: AudioDevice) -> EchoTest:
    """Play the sweep and listen, at most twice. Skipping it leaves the rest of the check standing."""
    try:
        microphone = _microphone(task)
        if microphone is None:
            return EchoTest(problem=_("without a microphone the echo is not known"))
        if microphone.muted:
            return EchoTest(problem=_("the microphone is muted, so the echo is not known"))
        for _time in range(TRIES):
            result = _sweep(task, speaker, microphone)
            if result is not None:
                return replace(result, microphone_id=microphone.id)
    except NotAvailable as missing:
        return EchoTest(problem=_("the echo is not known"), detail=missing.sentence)
    except Skipped:
        return EchoTest(left_out=True, problem=_("the echo was left out"))
    return EchoTest(problem=_("the sound was disturbed, so the echo is not known"))


def _microphone(task: Task) -> AudioDevice | None:
    wanted = task.setup.input_id
    if wanted is not None:
        devices = task.ports.devices.devices()
        return next((d for d in devices if d.direction is Direction.INPUT and wanted in (d.id, d.name)), None)
    present = listening.microphones(task)
    return next((d for d in present if d.is_default), present[0] if present else None)


def _sweep(task: Task, speaker: AudioDevice, microphone: AudioDevice) -> EchoTest | None:
    """One sweep; None where the stream was disturbed."""
    from readiness.audio.sweep import PEAK_DBFS, make_sweep, measure_echo  # noqa: PLC0415 - loads numpy
    from readiness.audio.tones import comfortable_level  # noqa: PLC0415

    guide = Guide(
        GuideKind.LISTEN,
        _("Keep still for a moment"),
        _("A rising tone tells whether your microphone hears your headphones."),
    )
    task.progress(0.55, _("Listening for an echo."), guide=guide)
    sweep = make_sweep(SAMPLE_RATE, peak_dbfs=comfortable_level(speaker.volume, PEAK_DBFS))
    duplex = task.ports.audio_out.play_and_record(
        sweep,
        SAMPLE_RATE,
        tail_seconds=TAIL_SECONDS,
        input_id=microphone.id,
        output_id=speaker.id,
        stopped=lambda: task.cancelled,
    )
    task.progress(0.9, _("Looking at what came back."))
    if duplex.health.overflows or duplex.health.missing_frames > MISSING_SECONDS * SAMPLE_RATE:
        return None
    if not duplex.recorded.any() and not _known_to_hear(task, microphone):
        return EchoTest(problem=_("the microphone gives no sound, so the echo is not known"))
    echo = measure_echo(sweep, duplex.recorded, duplex.sample_rate)
    return None if (echo.spread_s or 0.0) > WORST_SPREAD_SECONDS else _told(echo, duplex)


def _told(echo: Echo, duplex: Duplex) -> EchoTest:
    if echo.delay_s is None:
        return EchoTest(heard=False, below_db=echo.floor_db)
    delay = max(0.0, echo.delay_s - duplex.latency_seconds)
    return EchoTest(heard=True, loss_db=echo.loss_db, delay_ms=1000 * delay, below_db=None)


def _known_to_hear(task: Task, microphone: AudioDevice) -> bool:
    """Whether this microphone was heard to work; one that gives exact zeros may be muted by a switch."""
    spoken = task.ports.recordings.latest(Recordings.SENTENCE)
    return spoken is not None and spoken.device.id == microphone.id and bool(spoken.samples.any())
