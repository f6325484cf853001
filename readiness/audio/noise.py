"""The noise of a room: how loud it is, and what it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from readiness.audio.levels import Samples, decibels, mean_power
from readiness.audio.recording import prepare
from readiness.audio.report import NoiseKind
from readiness.audio.voice import SPEECH_PROBABILITY, speech_probability

QUIET_DBFS = -70.0  # below it there is nothing that anybody could hear or name
SPEECH_SHARE = 0.25  # of the time


@dataclass(frozen=True, slots=True)
class NoiseReport:
    """Level of the noise in dBFS (None for zeros only), its kind, and the mains hum in it (None without one)."""

    noise_level_dbfs: float | None
    kind: NoiseKind
    hum_frequency_hz: float | None = None
    hum_level_dbfs: float | None = None


def analyse_silence(samples: Samples, sample_rate: int) -> NoiseReport:
    """Say what is heard while nobody in front of the microphone speaks. ``samples``: (n,) or (n, channels)."""
    recording = prepare(samples, sample_rate)
    level = decibels(mean_power(recording.voice))
    if level is None or level < QUIET_DBFS:
        return NoiseReport(level, NoiseKind.NONE)
    speech = speech_probability(recording.voice, sample_rate) > SPEECH_PROBABILITY
    kind = NoiseKind.SPEECH if np.mean(speech) > SPEECH_SHARE else NoiseKind.STEADY
    return NoiseReport(level, kind)
