"""The level of a voice that is not alone: ITU-T P.56 without the noise that is heard with it.

Noise adds its power to that of the voice, and keeps the envelope above the threshold in the pauses, so that they count
as speech. The power is known and taken off; when somebody speaks is read from the sound after a Wiener filter.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from scipy import fft, ndimage

from readiness.audio.levels import SpeechLevel, active_speech_level, mean_power
from readiness.audio.pauses import Noise
from readiness.audio.spectrogram import frame_length
from readiness.audio.voice import FRAME_S

VOICE_PROBABILITY = 0.3
AROUND_S = 0.2  # kept before and after a voice: soft beginnings and ends
CLEAN_DB = 22.0  # noise farther below the voice changes its level by less than 0.03 dB
LOWEST_DB = -5.0  # below it there is no telling
OVERSUBTRACTION = 2.0
CHUNK = 128  # frames at a time bound the memory
SMOOTHING = (3, 5)  # frames and bands over which the filter sees the power, against musical tones


def voice_level(
    samples: NDArray[np.float32],
    sample_rate: int,
    probabilities: NDArray[np.float64],
    noise: Noise | None,
    whole: NDArray[np.bool_] | None = None,
) -> SpeechLevel | None:
    """Return the level of the voice in ``samples`` (n,), free of offset and hum, and its share of the time.

    ``probabilities`` (m,) of speech as the voice detector gives them. Where ``whole`` (n,) is false something was
    lost, and time stands still. None without a voice.
    """
    near = near_voice(probabilities, samples.size, sample_rate)
    kept = slice(None) if whole is None else whole
    level = active_speech_level((samples * near)[kept], sample_rate)
    if level is None or noise is None or noise.power <= 0:
        return level
    spoken = float(np.count_nonzero(near[kept]))
    power = mean_power((samples * near)[kept]) * near[kept].size / spoken
    voice_power = max(power - noise.power, noise.power * 10 ** (LOWEST_DB / 10))
    if voice_power > noise.power * 10 ** (CLEAN_DB / 10):
        return level
    filtered = (_without_noise(samples, sample_rate, noise.spectrum) * near)[kept]
    left = mean_power(filtered) * filtered.size / spoken
    if left <= 0:
        return level
    return active_speech_level(filtered * np.float32(math.sqrt(voice_power / left)), sample_rate) or level


def near_voice(probabilities: NDArray[np.float64], count: int, sample_rate: int) -> NDArray[np.bool_]:
    """Return for each of ``count`` samples whether a voice is heard within 0.2 s of it."""
    around = round(AROUND_S / FRAME_S)
    spoken = ndimage.binary_dilation(probabilities > VOICE_PROBABILITY, iterations=around) if around else probabilities
    edges = np.minimum(np.rint(np.arange(1, spoken.size + 1) * FRAME_S * sample_rate).astype(int), count)
    lengths = np.diff(edges, prepend=0)
    mask = np.repeat(spoken, lengths)
    return np.concatenate([mask, np.full(count - mask.size, bool(spoken[-1]) if spoken.size else False)])


def _without_noise(
    samples: NDArray[np.float32], sample_rate: int, noise_spectrum: NDArray[np.floating]
) -> NDArray[np.float32]:
    """Return ``samples`` after a Wiener filter for noise of the power ``noise_spectrum``."""
    length = frame_length(sample_rate)
    hop = length // 2
    window = np.sin(np.pi * (np.arange(length) + 0.5) / length).astype(np.float32)  # its square overlaps to one
    padded = np.concatenate([np.zeros(hop, np.float32), samples.astype(np.float32), np.zeros(length, np.float32)])
    frames = np.lib.stride_tricks.sliding_window_view(padded, length)[::hop]
    scale = 2.0 / (length * float(window @ window))
    floor = (OVERSUBTRACTION * noise_spectrum).astype(np.float32)
    result = np.zeros(padded.size, dtype=np.float32)
    for first in range(0, frames.shape[0], CHUNK):
        spectra = fft.rfft(frames[first : first + CHUNK] * window, axis=1)
        power = ndimage.uniform_filter((np.abs(spectra) ** 2 * scale).astype(np.float32), SMOOTHING)
        gain = np.maximum(1 - floor / np.maximum(power, 1e-20), 0)
        pieces = fft.irfft(spectra * np.sqrt(gain), length, axis=1) * window
        for half in (0, 1):  # frames of one parity do not overlap
            rows = pieces[half::2].astype(np.float32).ravel()
            at = (first + half) * hop
            result[at : at + rows.size] += rows
    return result[hop : hop + samples.size]
