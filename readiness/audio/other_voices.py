"""Voices behind the voice: speech that goes on, far weaker, where the talker pauses.

Who speaks says a strong vowel at least three times a second. Where the voice detector hears speech for longer without
one, and hears it nearly all the time, somebody else is talking. Two voices at once are not told apart.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import binary_dilation, maximum_filter1d, minimum_filter1d

from readiness.audio.levels import Samples
from readiness.audio.voice import FRAME_S, SPEECH_PROBABILITY

WINDOW = 11  # frames of 32 ms
SURE = 0.6
WEAKER_DB, WEAKEST_DB = 5.0, 22.0  # than the speech on average
LONG_ENOUGH_S = 0.4  # in all; lone talkers who hardly pause reach 0.3
ALWAYS = 0.9  # of the time is speech


def weak_voices(samples: Samples, sample_rate: int, probabilities: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return for each of the 32 ms frames of ``probabilities`` (m,) whether somebody else speaks in ``samples`` (n,).

    All False where that is not certain.
    """
    length = round(FRAME_S * sample_rate)
    count = min(samples.size // length, probabilities.size)
    nobody = np.zeros(probabilities.size, dtype=bool)
    heard = probabilities[:count]
    spoken = heard > SPEECH_PROBABILITY
    if count < WINDOW or np.mean(spoken) < ALWAYS:
        return nobody
    blocks = samples[: count * length].reshape(count, length)
    powers = np.einsum("ij,ij->i", blocks, blocks, dtype=np.float64) / length
    average = float(powers[spoken].mean())
    loudest = maximum_filter1d(powers, WINDOW)
    weak = (minimum_filter1d(heard, WINDOW) > SURE) & (loudest < average * 10 ** (-WEAKER_DB / 10))
    weak &= loudest > average * 10 ** (-WEAKEST_DB / 10)
    if np.count_nonzero(weak) * FRAME_S < LONG_ENOUGH_S:
        return nobody
    nobody[:count] = binary_dilation(weak, iterations=WINDOW // 2)
    return nobody
