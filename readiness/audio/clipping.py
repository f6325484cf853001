"""Distortion by too much level: peaks cut flat at full scale, cut earlier and turned down since, or bent round.

Speech has ever fewer samples towards its peak. A clipped voice has a heap of them at one value, wherever that value
ended up afterwards; a saturated one has as many in its top tenth as in the tenth below, or peaks that hardly grow with
the loudness of its vowels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from readiness.audio.levels import Samples, mean_power

CEILING = (0.995, 1.005)  # a heap lies within these multiples of its value ...
BELOW = (0.975, 0.99)  # ... and is compared with what lies here
HEAP_DENSITY = 5.0  # times as dense; the tail of unclipped speech stays below 2 where it has samples enough
HEAP_SAMPLES = 20
HEAP_PLACES = 3  # apart by 2 ms: one loud peak alone proves nothing
APART_S = 0.002
LONGEST_TOP_S = 0.004  # no peak of a voice is cut for longer: there the last sample was held
HELD = 1.5 / 32768  # within the last of 16 bits
FULL_SCALE = 0.97
LOWEST_HEAP = 0.4  # of the largest sample: what is above the heap would be clicks
QUIETEST = 0.002  # with fewer than a hundred steps of 16 bits every peak is flat
ABOVE_SHARE = 0.2  # of the heap may lie above it: clicks, or the other channel of a mix
SATURATED_SHARE = 0.006  # of all samples in the top tenth of the range; most speech has less than 0.001
SATURATED_DENSITY = 0.35  # times the tenth below
SATURATED_CREST = 10 ** (11.8 / 20)  # peak over RMS; speech stays above 12 dB
BENT_TOP = 0.9  # of the largest sample: what counts as clipped in a bent voice
FRAME_S = 0.02
LOUDEST_DB, LOUD_DB = 4.0, 8.0  # below the loudest frames of a voice
FEWEST_FRAMES = 12
BENT_CREST_DB = 5.9  # of the loudest frames; vowels have 5.1 at least, most of them 7
BENT_SPREAD_DB = 0.95  # between the peaks of the loudest frames; voices have 1.1 at least
BENT_SLOPE = 0.68  # by how many dB a peak grows with each dB of loudness; voices have 0.8 mostly


@dataclass(frozen=True, slots=True, eq=False)
class Clipping:
    """Share of clipped samples, 0 to 1, and where they are in seconds (the first of each group)."""

    ratio: float = 0.0
    places_s: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))


def find_clipping(samples: Samples, sample_rate: int, *, voice: bool = True) -> Clipping:
    """Return how much of ``samples`` (n,) is clipped at full scale, below it, or softly.

    Without a ``voice`` only full scale counts: steady tones dwell at their peaks by themselves.
    """
    if not voice and (samples.size == 0 or float(np.abs(samples).max()) < FULL_SCALE):
        return Clipping()
    moving = _without_held(samples, sample_rate)
    clipped = np.union1d(_heap(moving, sample_rate), _heap(-moving, sample_rate))
    if clipped.size == 0 and voice:
        clipped = _saturated(samples, sample_rate)
    if clipped.size == 0 and voice and _bent(samples, sample_rate):
        size = np.abs(samples)
        clipped = np.flatnonzero(size > BENT_TOP * float(np.partition(size, -3)[-3]))
    if clipped.size == 0:
        return Clipping()
    first = np.concatenate([[True], np.diff(clipped) > APART_S * sample_rate])
    return Clipping(clipped.size / samples.size, clipped[first] / sample_rate)


def _without_held(samples: Samples, sample_rate: int) -> Samples:
    """Return ``samples`` with zeros where one value stands for longer than any peak."""
    equal = np.abs(np.diff(samples)) <= HELD
    edges = np.flatnonzero(np.diff(np.concatenate([[False], equal, [False]]).astype(np.int8)))
    long = edges[1::2] - edges[::2] > LONGEST_TOP_S * sample_rate
    if not long.any():
        return samples
    result = samples.copy()
    for start, end in zip(edges[::2][long].tolist(), edges[1::2][long].tolist(), strict=True):
        result[start : end + 1] = 0
    return result


def _heap(samples: Samples, sample_rate: int) -> NDArray[np.intp]:
    """Return the indices of the samples that lie on a ceiling of the positive side."""
    nothing = np.empty(0, dtype=np.intp)
    highest = float(samples.max()) if samples.size else 0.0
    if highest < QUIETEST:
        return nothing
    indices = np.flatnonzero(samples > LOWEST_HEAP * highest)
    loud = samples[indices].astype(np.float64)
    ordered = np.sort(loud)
    rank = 3  # the largest samples may be clicks above the ceiling, so ever lower ones are tried
    while rank <= ordered.size:
        value = ordered[-rank]
        low, high = np.searchsorted(ordered, [value * CEILING[0], value * CEILING[1]])
        under = np.subtract(*np.searchsorted(ordered, [value * BELOW[1], value * BELOW[0]]))
        density = (high - low) / (CEILING[1] - CEILING[0]) / ((under + 1) / (BELOW[1] - BELOW[0]))
        heavy = high - low >= HEAP_SAMPLES and ordered.size - high <= ABOVE_SHARE * (high - low)
        if heavy and density >= HEAP_DENSITY and value * BELOW[0] > LOWEST_HEAP * highest:
            heap: NDArray[np.intp] = indices[loud > value * CEILING[0]]
            if np.count_nonzero(np.diff(heap) > APART_S * sample_rate) >= HEAP_PLACES - 1:
                return heap
        rank *= 4
    return nothing


def _saturated(samples: Samples, sample_rate: int) -> NDArray[np.intp]:
    """Return the indices of the samples in the top tenth of a softly limited recording."""
    if samples.size < sample_rate:
        return np.empty(0, dtype=np.intp)
    size = np.abs(samples)
    top = float(np.partition(size, -3)[-3])  # two clicks may be above
    bent = np.flatnonzero(size > 0.9 * top)
    below = np.count_nonzero(size > 0.8 * top) - bent.size
    found = top > QUIETEST and bent.size > max(SATURATED_SHARE * samples.size, SATURATED_DENSITY * below)
    if not found or top > SATURATED_CREST * math.sqrt(mean_power(samples)):
        return np.empty(0, dtype=np.intp)
    return bent


def _bent(samples: Samples, sample_rate: int) -> bool:
    """Return whether the vowels of a voice are bent round, wherever their limit is: loud ones have no higher peaks."""
    length = max(1, round(FRAME_S * sample_rate))
    frames = samples[: samples.size // length * length].reshape(-1, length)
    if frames.shape[0] < FEWEST_FRAMES:
        return False
    rms = np.sqrt(np.einsum("ij,ij->i", frames, frames, dtype=np.float64) / length)
    highest = np.maximum(frames.max(axis=1), -frames.min(axis=1)).astype(np.float64)
    top = float(np.percentile(rms, 99))
    loud, loudest = (rms > top * 10 ** (-below / 20) for below in (LOUD_DB, LOUDEST_DB))
    if top < QUIETEST or np.count_nonzero(loudest) < FEWEST_FRAMES:
        return False
    level, peak = 20 * np.log10(rms[loud]), 20 * np.log10(highest[loud])
    among = loudest[loud]
    level_off = level - level.mean()
    return bool(
        np.median((peak - level)[among]) < BENT_CREST_DB
        and peak[among].std() < BENT_SPREAD_DB
        and level_off @ peak < BENT_SLOPE * float(level_off @ level_off)
    )
