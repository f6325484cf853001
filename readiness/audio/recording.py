"""A recording made ready for measuring: finite numbers, the channel with the voice, the offset taken out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from readiness.audio.levels import BLOCK, Samples, decibels, mean_power

DEAD_CHANNEL_DB = 25.0  # below the other one; imbalances of real pairs stay under 10


@dataclass(frozen=True, slots=True, eq=False)
class Recording:
    """``voice`` (n,) float32 is the loudest channel without its DC offset; ``raw`` is that channel as it came.

    ``offset`` is the mean of the samples relative to full scale, ``difference_db`` how far the weakest channel is
    below the loudest (None for one channel; infinity for a channel of zeros).
    """

    raw: NDArray[np.float32]
    voice: NDArray[np.float32]
    sample_rate: int
    offset: float
    difference_db: float | None
    peak: float

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return self.raw.size / self.sample_rate


def prepare(samples: Samples, sample_rate: int) -> Recording:
    """Make ``samples`` (n,) or (n, channels) ready. What is not a number counts as zero; ValueError for no rate."""
    if sample_rate <= 0:
        raise ValueError(f"a sample rate must be positive: {sample_rate}")
    table = samples.reshape(samples.shape[0], -1) if samples.size else np.zeros((0, 1), dtype=np.float32)
    channels = [_finite(table[:, index]) for index in range(table.shape[1])]
    offsets = [_mean(channel) for channel in channels]
    powers = [max(0.0, mean_power(channel) - offset**2) for channel, offset in zip(channels, offsets, strict=True)]
    loudest = int(np.argmax(powers))
    raw, offset = channels[loudest], offsets[loudest]
    return Recording(
        raw=raw,
        voice=raw - np.float32(offset),
        sample_rate=sample_rate,
        offset=offset,
        difference_db=_difference(powers) if len(powers) > 1 else None,
        peak=max((float(np.abs(channel).max()) for channel in channels if channel.size), default=0.0),
    )


def _finite(channel: Samples) -> NDArray[np.float32]:
    converted = channel.astype(np.float32)
    if not np.isfinite(converted).all():
        np.nan_to_num(converted, copy=False, nan=0.0, posinf=0.0, neginf=0.0)
    return np.clip(converted, -8, 8)  # far beyond full scale nothing is sound any more, and squares would overflow


def _mean(channel: NDArray[np.float32]) -> float:
    total = sum(float(channel[at : at + BLOCK].sum(dtype=np.float64)) for at in range(0, channel.size, BLOCK))
    return total / channel.size if channel.size else 0.0


def _difference(powers: list[float]) -> float | None:
    strongest, weakest = decibels(max(powers)), decibels(min(powers))
    if strongest is None:
        return None
    return float("inf") if weakest is None else strongest - weakest
