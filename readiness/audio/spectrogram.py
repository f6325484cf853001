"""Power over time and frequency, the common ground of the measurements that look at noise, bandwidth and rooms."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import fft
from scipy.signal.windows import hann

from readiness.audio.levels import Samples

FRAME_S = 0.0213  # the power of two nearest to it, 1024 samples at 48 kHz
CHUNK = 512  # frames at a time bound the memory


@dataclass(frozen=True, slots=True, eq=False)
class Spectrogram:
    """``power`` (frames, bands) float32: its sum over the bands of one frame is the mean square of that frame.

    A frame is ``length`` samples long (Hann window); the next one starts ``hop`` samples later.
    """

    power: NDArray[np.float32]
    sample_rate: int
    length: int
    hop: int

    @property
    def frequencies_hz(self) -> NDArray[np.float64]:
        """The middle of each band in Hz."""
        return np.arange(self.power.shape[1]) * self.sample_rate / self.length

    @property
    def times_s(self) -> NDArray[np.float64]:
        """The middle of each frame in seconds."""
        return (np.arange(self.power.shape[0]) * self.hop + self.length / 2) / self.sample_rate

    def band(self, low_hz: float, high_hz: float) -> slice:
        """Return the bands whose middle is at least ``low_hz`` and below ``high_hz``."""
        width = self.sample_rate / self.length
        return slice(math.ceil(low_hz / width), max(0, min(self.power.shape[1], math.ceil(high_hz / width))))


def frame_length(sample_rate: int) -> int:
    """Return the length of a frame in samples."""
    return 1 << max(4, round(math.log2(FRAME_S * sample_rate)))


def spectrogram(samples: Samples, sample_rate: int, finer: int = 1) -> Spectrogram:
    """Return the spectrogram of ``samples`` (n,); a recording shorter than a frame is filled up with silence.

    Frames that are ``finer`` times as long tell frequencies apart that lie as much closer together.
    """
    length = finer * frame_length(sample_rate)
    hop, chunk = length // 2, max(1, CHUNK // finer)
    filled = samples.astype(np.float32, copy=False)
    if filled.size < length:
        filled = np.concatenate([filled, np.zeros(length - filled.size, dtype=np.float32)])
    frames = np.lib.stride_tricks.sliding_window_view(filled, length)[::hop]
    window = hann(length, sym=False)
    scale = np.full(length // 2 + 1, 2.0)
    scale[[0, -1]] = 1.0
    scale /= length * float(window @ window)
    weights = (window).astype(np.float32)
    power = np.empty((frames.shape[0], length // 2 + 1), dtype=np.float32)
    for first in range(0, frames.shape[0], chunk):
        spectrum = fft.rfft(frames[first : first + chunk] * weights, axis=1)
        power[first : first + chunk] = (spectrum.real**2 + spectrum.imag**2) * scale.astype(np.float32)
    return Spectrogram(power, sample_rate, length, hop)
