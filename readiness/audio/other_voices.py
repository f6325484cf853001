"""Voices behind the voice: speech that goes on, far weaker, where the talker pauses.

Who speaks says a strong vowel at least three times a second. Where the voice detector hears speech for longer without
one, and hears it nearly all the time, somebody else is talking. Two voices at once are not told apart, but how loud
the others are where they are alone says what they add to the voice elsewhere.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import binary_dilation, binary_erosion, maximum_filter1d, minimum_filter1d

from readiness.audio.levels import Samples, mean_power
from readiness.audio.pauses import Noise
from readiness.audio.spectrogram import spectrogram
from readiness.audio.voice import FRAME_S, SPEECH_PROBABILITY

WINDOW = 11  # frames of 32 ms
SURE = 0.6
WEAKER_DB, WEAKEST_DB = 5.0, 22.0  # than the speech on average
LONG_ENOUGH_S = 0.4  # in all; lone talkers who hardly pause reach 0.35
ALWAYS = 0.9  # of the time is speech
EDGE = 2  # frames: where the voice itself fades
SHARE = 0.6  # of their power alone, on average: they pause too, and where it is certain they are loud
LONGEST_S = 30.0


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
    weak[: WINDOW // 2] = weak[-(WINDOW // 2) :] = False  # what is cut off at the ends may have been a vowel
    if np.count_nonzero(weak) * FRAME_S < LONG_ENOUGH_S:
        return nobody
    nobody[:count] = binary_dilation(weak, iterations=WINDOW // 2)
    return nobody


def noise_of(samples: Samples, sample_rate: int, weak: NDArray[np.bool_], noise: Noise | None) -> Noise:
    """Return ``noise`` and what others, alone in the frames ``weak`` (m,) of ``samples`` (n,), add to a voice."""
    core = binary_erosion(weak, iterations=EDGE)
    length = round(FRAME_S * sample_rate)
    alone = samples[: core.size * length][np.repeat(core if core.any() else weak, length)[: samples.size]]
    alone = alone[: round(LONGEST_S * sample_rate)]
    power = SHARE * mean_power(alone)
    spectrum = spectrogram(alone, sample_rate).power.mean(axis=0, dtype=np.float64)
    spectrum *= power / max(float(spectrum.sum()), 1e-30)
    if noise is None:
        return Noise(power, spectrum, 0.0)
    return Noise(noise.power + power, noise.spectrum + spectrum, noise.seconds)
