"""The noise of a room: how loud it is, and what it is."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from readiness.audio.hum import Hum, find_hum
from readiness.audio.impulses import knocks
from readiness.audio.levels import Samples, decibels, mean_power
from readiness.audio.recording import prepare
from readiness.audio.report import NoiseKind
from readiness.audio.spectrogram import spectrogram
from readiness.audio.voice import SPEECH_PROBABILITY, speech_probability

NOTHING_DBFS = -70.0  # below it nobody hears a kind
SPEECH_SHARE = 0.08  # of the time
HUM_SHARE = 0.5  # of the power


@dataclass(frozen=True, slots=True, eq=False)
class NoiseReport:
    """Level of the noise in dBFS, hum included (None for zeros only), its kind, and its mains hum (None without one).

    ``power`` is the mean square without the hum, ``spectrum`` the same per band of the spectrogram. ``probabilities``
    (m,) of speech are what the voice detector heard, one for each 32 ms begun, zeros where it is too quiet to listen.
    """

    noise_level_dbfs: float | None
    kind: NoiseKind
    hum_frequency_hz: float | None = None
    hum_level_dbfs: float | None = None
    power: float = 0.0
    spectrum: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))
    probabilities: NDArray[np.float64] = field(default_factory=lambda: np.zeros(1))


def analyse_silence(samples: Samples, sample_rate: int) -> NoiseReport:
    """Say what is heard while nobody in front of the microphone speaks.

    ``samples``: (n,) or (n, channels) in -1 to 1, three seconds are enough. ValueError for a rate that is not positive.
    """
    recording = prepare(samples, sample_rate)
    level = decibels(mean_power(recording.voice))
    if level is None:
        return NoiseReport(None, NoiseKind.NONE)
    hum, rest = find_hum(recording.voice, sample_rate)
    spectrum = spectrogram(rest, sample_rate).power.mean(axis=0, dtype=np.float64)
    heard = speech_probability(rest, sample_rate) if level >= NOTHING_DBFS else np.zeros(1)
    return NoiseReport(
        noise_level_dbfs=level,
        kind=_kind(rest, sample_rate, level, hum, heard),
        hum_frequency_hz=None if hum is None else hum.frequency_hz,
        hum_level_dbfs=None if hum is None else hum.level_dbfs,
        power=mean_power(rest),
        spectrum=spectrum,
        probabilities=heard,
    )


def _kind(
    rest: NDArray[np.float32], sample_rate: int, level: float, hum: Hum | None, heard: NDArray[np.float64]
) -> NoiseKind:
    if level < NOTHING_DBFS:
        return NoiseKind.NONE
    if np.mean(heard > SPEECH_PROBABILITY) > SPEECH_SHARE:
        return NoiseKind.SPEECH
    if hum is not None and 10 ** (hum.level_dbfs / 10) > HUM_SHARE * (mean_power(rest) + 10 ** (hum.level_dbfs / 10)):
        return NoiseKind.HUM
    return NoiseKind.IMPULSIVE if knocks(rest, sample_rate) else NoiseKind.STEADY
