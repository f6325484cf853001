"""The newest seconds of a stream, and its newest level."""

from __future__ import annotations

import math
import threading
from typing import TYPE_CHECKING

import numpy as np

from readiness.ports import Level

if TYPE_CHECKING:
    from readiness.ports import Samples

FULL_SCALE = 1 - 2**-15  # one step of 16 bits below: the largest positive sample of most converters


class Ring:
    """The last ``seconds`` of a stream, addressed by frame number since the opening. Thread-safe."""

    def __init__(self, sample_rate: int, channels: int, seconds: float) -> None:
        self._kept = np.zeros((round(sample_rate * seconds), channels), dtype=np.float32)
        self._frames = 0
        self._lock = threading.Lock()

    @property
    def frames(self) -> int:
        """How many frames were ever written."""
        return self._frames

    def write(self, block: Samples) -> None:
        """Add ``block`` of shape (frames, channels) behind the newest frame."""
        size = self._kept.shape[0]
        tail = block[-size:]
        with self._lock:
            first = (self._frames + block.shape[0] - tail.shape[0]) % size
            fits = min(tail.shape[0], size - first)
            self._kept[first : first + fits] = tail[:fits]
            self._kept[: tail.shape[0] - fits] = tail[fits:]
            self._frames += block.shape[0]

    def read(self, first: int, last: int | None = None) -> Samples:
        """Return a copy of frames ``first`` to ``last`` (the newest, by default), without those already overwritten."""
        size = self._kept.shape[0]
        with self._lock:
            end = self._frames if last is None else min(last, self._frames)
            start = max(first, self._frames - size, 0)
            if end <= start:
                return np.empty((0, self._kept.shape[1]), dtype=np.float32)
            here, there = start % size, (end - 1) % size + 1
            if here < there:
                return self._kept[here:there].copy()
            return np.concatenate([self._kept[here:], self._kept[:there]])


def level_of(block: Samples, at: float) -> Level:
    """Return the level of ``block`` (frames, channels) that came at ``at``: the loudest channel's peak and RMS."""
    if not block.size:
        return Level(at, -math.inf, -math.inf, zeros=True)
    magnitude = np.abs(block)
    peak = float(magnitude.max())
    power = float(np.square(block, dtype=np.float64).mean(axis=0).max())
    return Level(
        at,
        20 * math.log10(peak) if peak > 0 else -math.inf,
        10 * math.log10(power) if power > 0 else -math.inf,
        clipped=int(np.count_nonzero(magnitude >= FULL_SCALE)),
        zeros=peak == 0,
    )
