"""How loud a recording is: peak, RMS, and the active speech level of ITU-T P.56."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.signal import lfilter

Samples = NDArray[np.float32] | NDArray[np.float64]

ENVELOPE_TIME_CONSTANT_S = 0.03  # P.56 method B
HANGOVER_S = 0.2
MARGIN_DB = 15.9
THRESHOLDS = tuple(2.0**exponent for exponent in range(-15, 0))
INTERPOLATION_TOLERANCE_DB = 0.5  # of the ITU's reference program, whose numbers people compare with
BLOCK = 1 << 18


@dataclass(frozen=True, slots=True)
class SpeechLevel:
    """Active speech level in dBFS (a full-scale square wave reads 0) and the share of time with speech, 0 to 1."""

    level_dbfs: float
    activity: float


def decibels(power: float) -> float | None:
    """Return ``power`` (full scale = 1) in dB, None where there is none at all."""
    return 10 * math.log10(power) if power > 0 else None


def mean_power(samples: Samples) -> float:
    """Return the mean of the squares of ``samples`` of shape (n,), 0 for an empty recording."""
    if samples.size == 0:
        return 0.0
    total = 0.0
    for start in range(0, samples.size, BLOCK):
        block = samples[start : start + BLOCK]
        total += float(np.einsum("i,i->", block, block, dtype=np.float64))
    return total / samples.size


def rms_dbfs(samples: Samples) -> float | None:
    """Return the RMS level of ``samples`` (n,) in dBFS, where a full-scale sine reads -3.01; None for zeros."""
    return decibels(mean_power(samples))


def peak_dbfs(samples: Samples) -> float | None:
    """Return the level of the largest sample of ``samples`` (any shape) in dBFS, None for zeros or no samples."""
    peak = float(max(samples.max(), -samples.min())) if samples.size else 0.0
    return 20 * math.log10(peak) if peak > 0 else None


def active_speech_level(samples: Samples, sample_rate: int) -> SpeechLevel | None:
    """Return the level of ``samples`` (n,) while somebody speaks, by method B of ITU-T P.56 (12/2011).

    The envelope (two exponential averages of 30 ms) is compared with fifteen thresholds 6 dB apart; a threshold
    counts as exceeded for 200 ms longer. The level is the power per counted time at the threshold 15.9 dB below it.
    DC and hum must be taken out before: they count as activity. None where the envelope never reaches -90 dBFS.
    """
    counts, power = _activity_counts(samples, sample_rate)
    if counts[0] == 0:
        return None
    levels = [decibels(power / count) if count else None for count in counts]
    below: tuple[float, float] | None = None
    for level, threshold in zip(levels, THRESHOLDS, strict=True):
        if level is None:
            break
        threshold_db = 20 * math.log10(threshold)
        if level - threshold_db <= MARGIN_DB:
            found = level if below is None else _interpolate((level, threshold_db), below)
            return SpeechLevel(found, min(1.0, power / samples.size / 10 ** (found / 10)))
        below = (level, threshold_db)
    return None if below is None else SpeechLevel(below[0], min(1.0, power / samples.size / 10 ** (below[0] / 10)))


def _activity_counts(samples: Samples, sample_rate: int) -> tuple[list[int], float]:
    """Return for each threshold the number of samples that count as active, and the energy of all samples."""
    decay = math.exp(-1 / (sample_rate * ENVELOPE_TIME_CONSTANT_S))
    feed, feedback = [(1 - decay) ** 2], [1, -2 * decay, decay**2]  # both averages in one
    hangover = math.ceil(sample_rate * HANGOVER_S)
    counts = [0] * len(THRESHOLDS)
    since = [hangover] * len(THRESHOLDS)  # samples since the threshold was last exceeded
    state = np.zeros(2)
    energy = 0.0
    for start in range(0, samples.size, BLOCK):
        block = samples[start : start + BLOCK].astype(np.float64)
        energy += float(block @ block)
        envelope, state = lfilter(feed, feedback, np.abs(block, out=block), zi=state)
        highest = float(envelope.max())
        for index, threshold in enumerate(THRESHOLDS):
            if highest >= threshold:
                counts[index], since[index] = _count(envelope >= threshold, counts[index], since[index], hangover)
            else:
                counts[index] += min(envelope.size, max(0, hangover - since[index]))
                since[index] += envelope.size
    return counts, energy


def _count(above: NDArray[np.bool_], count: int, since: int, hangover: int) -> tuple[int, int]:
    """Return ``count`` with the samples of ``above`` and what follows them, and how many have followed the last."""
    edges = np.flatnonzero(above[1:] != above[:-1]) + 1
    bounds = np.concatenate([[0], edges, [above.size]])
    lengths = np.diff(bounds)
    loud = above[bounds[:-1]]
    count += int(lengths[loud].sum())
    quiet = lengths[~loud]
    if quiet.size and not loud[0]:
        count += min(int(quiet[0]), max(0, hangover - since))
        quiet = quiet[1:]
    count += int(np.minimum(quiet, hangover).sum())
    if loud[-1]:
        return count, 0
    return count, int(lengths[-1]) + (since if loud.size == 1 else 0)


def _interpolate(upper: tuple[float, float], lower: tuple[float, float]) -> float:
    """Return the level where level less threshold is the margin, by the bisection of the ITU's reference program.

    It stops within 0.5 dB, so the exact crossing would differ from its numbers by 0.2 dB in the mean.
    """
    tolerance = INTERPOLATION_TOLERANCE_DB
    for level, threshold in (upper, lower):
        if abs(level - threshold - MARGIN_DB) < tolerance:
            return level
    for round_number in range(1, 200):
        middle = ((upper[0] + lower[0]) / 2, (upper[1] + lower[1]) / 2)
        error = middle[0] - middle[1] - MARGIN_DB
        if abs(error) <= tolerance:
            return middle[0]
        if round_number >= 20:
            tolerance *= 1.1
        if error > 0:
            lower = middle
        else:
            upper = middle
    return (upper[0] + lower[0]) / 2
