"""The noise between the words: how strong it is, and how it is spread over the frequencies.

Where somebody pauses, the noise stands alone. Where nobody does, it is what each frequency never falls below, if that
is the same all the time: the voice leaves gaps between its tones and syllables, and steady noise fills them evenly.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from readiness.audio.levels import Samples
from readiness.audio.spectrogram import Spectrogram
from readiness.audio.voice import FRAME_S

PAUSE_PROBABILITY = 0.12
AFTER_S, BEFORE_S = 0.096, 0.048  # a voice fades longer than it begins
STEP_S = FRAME_S / 2
ENOUGH_S = 0.3  # of pauses; with less the noise is not known this way
BREATHS = 0.8  # of the pauses that is taken where the rest is much louder: breaths and lips, not noise
UNEVEN = 10**0.15  # mean over median from which on there are breaths

LOWEST, HIGHEST = 0.05, 400.0  # percentile of the power of 16 ms, and how far above it noise may come
SMOOTHING_FRAMES = 8  # 85 ms
LOW, MIDDLE = 0.10, 0.25
BIAS = 10**0.22  # mean over the tenth percentile of the smoothed power of steady noise
STEADY = 10**0.4  # spread between the 5th and 25th percentile of steady noise; a voice has 6 dB and more
STEADY_SHARE = 0.5  # of the noise has to be steady
SELDOM = 0.05  # of the time even a voice that hardly pauses is 20 dB below its level


@dataclass(frozen=True, slots=True, eq=False)
class Noise:
    """Mean square ``power`` of the noise, its ``spectrum`` (power per band), the ``seconds`` of pauses behind it."""

    power: float
    spectrum: NDArray[np.float64]
    seconds: float


def find_pauses(probabilities: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return for each 16 ms whether nobody speaks then, nor shortly before or after."""
    quiet = np.repeat(probabilities < PAUSE_PROBABILITY, 2)
    pauses = quiet.copy()
    for shift in range(1, round(AFTER_S / STEP_S) + 1):
        pauses[shift:] &= quiet[:-shift]
    for shift in range(1, round(BEFORE_S / STEP_S) + 1):
        pauses[:-shift] &= quiet[shift:]
    return pauses


def in_pause(probabilities: NDArray[np.float64], times_s: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return for each of ``times_s`` (k,) whether it lies in a pause."""
    pauses = find_pauses(probabilities)
    return np.asarray(pauses[np.minimum((times_s / STEP_S).astype(int), pauses.size - 1)])


def block_powers(samples: Samples, sample_rate: int, seconds: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the mean square of ``samples`` (n,) in blocks of about ``seconds``, and the times of their middles."""
    step = max(1, round(seconds * sample_rate))
    blocks = samples[: samples.size // step * step].reshape(-1, step)
    powers = np.einsum("ij,ij->i", blocks, blocks, dtype=np.float64) / step
    return np.asarray(powers), (np.arange(powers.size) + 0.5) * step / sample_rate


def noise_between(samples: Samples, picture: Spectrogram, probabilities: NDArray[np.float64]) -> Noise | None:
    """Return the noise under the voice in ``samples`` (n,), whose spectrogram is ``picture``; None where not known."""
    powers, times = block_powers(samples, picture.sample_rate, STEP_S)
    quiet = _plausible(powers[in_pause(probabilities, times)], powers)
    if quiet.size * STEP_S < ENOUGH_S:
        return _steady_floor(picture)
    rows = picture.power[in_pause(probabilities, picture.times_s)]
    power = without_breaths(quiet)
    spectrum = rows.mean(axis=0, dtype=np.float64) if rows.size else np.zeros(picture.power.shape[1])
    total = float(spectrum.sum())
    return Noise(power, spectrum * (power / total if total > 0 else 0.0), float(quiet.size * STEP_S))


def _plausible(quiet: NDArray[np.float64], powers: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the pauses ``quiet`` less those in which somebody spoke after all: the noise is under the words too."""
    lowest = float(np.quantile(powers, LOWEST)) if powers.size else 0.0
    return quiet[quiet < HIGHEST * lowest] if lowest > 0 and quiet.size else quiet


def without_breaths(powers: NDArray[np.float64]) -> float:
    """Return the mean of ``powers`` (n,), without the loudest fifth where that is far louder than the rest."""
    mean = float(powers.mean())
    if mean < UNEVEN * float(np.median(powers)):
        return mean
    return float(np.sort(powers)[: max(1, int(powers.size * BREATHS))].mean())


def floor_power(picture: Spectrogram) -> float | None:
    """Return the power that the sound in ``picture`` hardly ever falls below for 85 ms; None where it is too short.

    Noise is at least that strong, however little is known of it otherwise.
    """
    smooth = _smooth(picture)
    return None if smooth is None else float(np.quantile(smooth.sum(axis=1), SELDOM))


def _smooth(picture: Spectrogram) -> NDArray[np.float64] | None:
    if picture.power.shape[0] < 4 * SMOOTHING_FRAMES:
        return None
    sums = np.cumsum(picture.power, axis=0, dtype=np.float64)
    return np.asarray((sums[SMOOTHING_FRAMES::2] - sums[:-SMOOTHING_FRAMES:2]) / SMOOTHING_FRAMES)


def _steady_floor(picture: Spectrogram) -> Noise | None:
    smooth = _smooth(picture)
    if smooth is None:
        return None
    lowest, low, middle = np.quantile(smooth, [LOW / 2, LOW, MIDDLE], axis=0)
    spectrum = np.maximum(low, 0) * BIAS
    total = float(spectrum.sum())
    if total <= 0 or float(spectrum[middle < STEADY * lowest].sum()) < STEADY_SHARE * total:
        return None
    return Noise(total, spectrum, 0.0)
