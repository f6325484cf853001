"""From measurements to faults: what is wrong, and how badly, by the limits."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.audio.report import Fault, FaultWord, Measurements
from readiness.limits import grade
from readiness.model import Grade, worst

FEWEST_DROPOUTS = 2  # one alone may be a natural sound


@dataclass(frozen=True, slots=True)
class Heard:
    """What is no number: whether there was a voice or any sound, knocks, voices of others, noise of unknown level."""

    sound: bool
    voice: bool
    impulses: bool = False
    other_voices: bool = False
    buried: bool = False


def judge(found: Measurements, heard: Heard) -> tuple[Fault, ...]:
    """Return what is wrong with a recording of which ``found`` and ``heard`` are known, the gravest reason first."""
    if not heard.sound:
        return (Fault(FaultWord.MUTED, Grade.NO_GO),)
    faults = [] if heard.voice else [Fault(FaultWord.NO_SPEECH, Grade.NO_GO)]
    level = found.active_speech_level_dbfs
    if level is not None and level < -20:  # the same limit has a loud side, which is no fault but a hint
        faults += _graded(FaultWord.TOO_QUIET, "active_speech_level", level)
    if found.clipped_ratio:
        clipped = worst([Grade.CAUTION, grade("clipped_ratio", found.clipped_ratio)])
        faults.append(Fault(FaultWord.CLIPPING, clipped))
    faults += _graded(FaultWord.NOISY, "speech_to_noise_ratio", found.snr_db)
    if heard.buried:
        faults.append(Fault(FaultWord.NOISY, Grade.CAUTION))
    if found.hum_frequency_hz is not None:
        word = FaultWord.HUM_50 if found.hum_frequency_hz < 55 else FaultWord.HUM_60
        faults += _graded(word, "hum_level", found.hum_level_dbfs)
    faults += _graded(FaultWord.NARROWBAND, "bandwidth", found.bandwidth_hz)
    if found.dropout_count is not None and found.dropout_count >= FEWEST_DROPOUTS:
        faults += _graded(FaultWord.DROPOUTS, "dropout_count", found.dropout_count)
    if found.dc_offset is not None:
        faults += _graded(FaultWord.DC_OFFSET, "dc_offset", abs(found.dc_offset))
    faults += _graded(FaultWord.DEAD_CHANNEL, "channel_difference", found.channel_difference_db)
    faults += _graded(FaultWord.REVERBERANT, "reverberation_time", found.reverberation_time_s)
    if heard.impulses:
        faults.append(Fault(FaultWord.IMPULSIVE_NOISE, Grade.CAUTION))
    if heard.other_voices:
        faults.append(Fault(FaultWord.BACKGROUND_SPEECH, Grade.CAUTION))
    return tuple(faults)


def _graded(word: FaultWord, metric: str, value: float | None) -> list[Fault]:
    found = grade(metric, value)
    return [Fault(word, found)] if found.needs_attention else []
