"""A recording made ready for measuring: finite numbers, the channel with the voice, the offset taken out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from readiness.audio.levels import BLOCK, Samples, decibels, mean_power

OFFSET_BLOCK_S = 0.02
ROUNDS = 4
QUIETEST = 1e-9  # -90 dBFS: below it a block is as good as silent
LARGEST = 8.0  # times full scale: beyond it nothing is sound any more, and squares would overflow


@dataclass(frozen=True, slots=True, eq=False)
class Recording:
    """One channel of a recording, the loudest.

    ``raw`` (n,) float32 is the channel as it came, ``voice`` (n,) float32 the same without its offset, which is
    ``offset`` relative to full scale. ``difference_db`` is how far the weakest channel is below the loudest: None for
    a single channel or for zeros, infinite where only the weakest is zeros.
    """

    raw: NDArray[np.float32]
    voice: NDArray[np.float32]
    sample_rate: int
    offset: float
    difference_db: float | None

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return self.raw.size / self.sample_rate


def prepare(samples: Samples, sample_rate: int) -> Recording:
    """Make ``samples`` (n,) or (n, channels) ready. What is not a number counts as zero; ValueError for no rate."""
    if sample_rate <= 0:
        raise ValueError(f"a sample rate must be positive: {sample_rate}")
    table = samples.reshape(samples.shape[0], -1) if samples.size else np.zeros((0, 1), dtype=np.float32)
    best: tuple[float, NDArray[np.float32], float] | None = None
    powers = []
    for index in range(table.shape[1]):
        channel = _finite(table[:, index])
        offset = _offset(channel, sample_rate)
        powers.append(max(0.0, mean_power(channel) - _mean(channel) ** 2))
        if best is None or powers[-1] > best[0]:
            best = (powers[-1], channel, offset)
    assert best is not None
    _, raw, offset = best
    return Recording(raw, raw - np.float32(offset), sample_rate, offset, _difference(powers))


def _finite(channel: Samples) -> NDArray[np.float32]:
    with np.errstate(over="ignore"):
        converted = channel.astype(np.float32)
    np.nan_to_num(converted, copy=False, nan=0.0, posinf=0.0, neginf=0.0)
    return np.clip(converted, -LARGEST, LARGEST, out=converted)


def _mean(channel: NDArray[np.float32]) -> float:
    total = sum(float(channel[at : at + BLOCK].sum(dtype=np.float64)) for at in range(0, channel.size, BLOCK))
    return total / channel.size if channel.size else 0.0


def _offset(channel: NDArray[np.float32], sample_rate: int) -> float:
    """Return what is left when nobody speaks: means of 20 ms, each by its precision.

    A plain mean would follow a voice whose waveform was cut on one side only.
    """
    length = max(1, round(OFFSET_BLOCK_S * sample_rate))
    if channel.size < 2 * length:
        return _mean(channel)
    blocks = channel[: channel.size // length * length].reshape(-1, length)
    means = blocks.mean(axis=1, dtype=np.float64)
    powers = np.einsum("ij,ij->i", blocks, blocks, dtype=np.float64) / length
    offset = float(np.median(means))
    for _ in range(ROUNDS):  # a block counts by how little it departs from the offset, held samples hardly at all
        weights = 1 / (np.maximum(powers - 2 * offset * means + offset**2, 0) + QUIETEST)
        offset = float(weights @ means / weights.sum())
    return offset


def _difference(powers: list[float]) -> float | None:
    strongest, weakest = decibels(max(powers)), decibels(min(powers))
    if len(powers) < 2 or strongest is None:
        return None
    return float("inf") if weakest is None else strongest - weakest
