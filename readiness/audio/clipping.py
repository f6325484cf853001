"""Distortion by too much level: peaks cut flat at full scale, cut earlier and turned down since, or bent round.

Speech has ever fewer samples towards its peak. A clipped voice has a heap of them at one value, wherever that value
ended up afterwards; a saturated one has as many in its top tenth as in the tenth below.
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
LOWEST_HEAP = 0.4  # of the largest sample: what is above the heap would be clicks
QUIETEST = 0.002  # with fewer than a hundred steps of 16 bits every peak is flat
ABOVE_SHARE = 0.2  # of the heap may lie above it: clicks, or the other channel of a mix
SATURATED_SHARE = 0.006  # of all samples in the top tenth of the range; most speech has less than 0.001
SATURATED_DENSITY = 0.35  # times the tenth below
SATURATED_CREST = 10 ** (11.8 / 20)  # peak over RMS; speech stays above 12 dB


@dataclass(frozen=True, slots=True, eq=False)
class Clipping:
    """Share of clipped samples, 0 to 1, and where they are in seconds (the first of each group)."""

    ratio: float = 0.0
    places_s: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))


def find_clipping(samples: Samples, sample_rate: int) -> Clipping:
    """Return how much of ``samples`` (n,) is clipped at full scale, below it, or softly."""
    clipped = np.union1d(_heap(samples, sample_rate), _heap(-samples, sample_rate))
    if clipped.size == 0:
        clipped = _saturated(samples, sample_rate)
    if clipped.size == 0:
        return Clipping()
    first = np.concatenate([[True], np.diff(clipped) > APART_S * sample_rate])
    return Clipping(clipped.size / samples.size, clipped[first] / sample_rate)


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
