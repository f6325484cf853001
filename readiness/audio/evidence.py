"""What a person can look at: the level over time, the spectrum, and where things went wrong."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from readiness.audio.clipping import Clipping
from readiness.audio.dropouts import Hole
from readiness.audio.hum import Hum
from readiness.audio.report import Evidence
from readiness.audio.spectrogram import spectrogram
from readiness.audio.voice import FRAME_S, SPEECH_PROBABILITY

STEP_S = 0.02
MOST_STEPS = 3000
SPECTRUM_S = 30.0  # of the middle of a long recording
SPECTRUM_FINER = 8  # bands of 6 Hz: the lines of a hum are 50 Hz apart
FLOOR = 1e-12


def draw(
    samples: NDArray[np.float32],
    sample_rate: int,
    probabilities: NDArray[np.float64],
    *,
    hum: Hum | None,
    clipping: Clipping,
    holes: list[Hole],
) -> Evidence:
    """Return the evidence for ``samples`` (n,), which has n > 0 and no offset."""
    seconds = max(STEP_S, samples.size / sample_rate / MOST_STEPS)
    step = max(1, round(seconds * sample_rate))
    starts = np.arange(0, samples.size, step)
    powers = np.add.reduceat(np.square(samples), starts, dtype=np.float64) / np.diff(np.append(starts, samples.size))
    times = (starts + step / 2) / sample_rate
    spoken = probabilities[np.minimum((times / FRAME_S).astype(int), probabilities.size - 1)] > SPEECH_PROBABILITY
    half = round(SPECTRUM_S * sample_rate / 2)
    middle = samples.size // 2
    picture = spectrogram(samples[max(0, middle - half) : middle + half], sample_rate, SPECTRUM_FINER)
    return Evidence(
        time_s=times,
        level_dbfs=10 * np.log10(powers + FLOOR),
        speech=spoken.astype(np.float64),
        frequency_hz=picture.frequencies_hz,
        spectrum_dbfs=10 * np.log10(picture.power.mean(axis=0, dtype=np.float64) + FLOOR),
        hum_lines_hz=np.empty(0) if hum is None else hum.lines_hz,
        clips_s=clipping.places_s,
        dropouts_s=np.array([hole.start_s for hole in holes]),
    )
