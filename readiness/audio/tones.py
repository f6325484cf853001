"""Pleasant sounds for one ear or both: two struck bars of wood, soft in their beginning, gone within a second."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LEFT, RIGHT, BOTH = "left", "right", "both"
SECONDS = 0.9
NOTES = ((0.0, 523.25), (0.2, 659.26))
"""When each note begins, in seconds, and its frequency in Hz: C5 and E5, a major third."""

PARTIALS = ((1.0, 1.0, 0.25), (3.93, 0.12, 0.08), (9.6, 0.03, 0.03))
"""Ratio to the note, amplitude, and decay time in seconds of a marimba bar (tuned to about 1 : 4 : 10)."""

ATTACK_S = 0.012
COMFORTABLE_DBFS = -26.0
LOUD_PERCENT = 80.0


def comfortable_level(volume: float | None, level_dbfs: float = COMFORTABLE_DBFS) -> float:
    """Return the peak level to play at, in dBFS, with the system's slider at ``volume`` percent.

    Up to 80 % the slider is trusted: the person set it. Above, every dB of the slider (cubic: 60 dB for a factor of
    ten) is taken back, so that nothing ever sounds louder than it would at 80 %.
    """
    if volume is None or volume <= LOUD_PERCENT:
        return level_dbfs
    return level_dbfs - 60 * float(np.log10(volume / LOUD_PERCENT))


def chime(sample_rate: int, peak_dbfs: float = COMFORTABLE_DBFS) -> NDArray[np.float32]:
    """Return the sound for both ears, shape (n,), with its peak at ``peak_dbfs``, from and to exact zero."""
    time = np.arange(round(SECONDS * sample_rate)) / sample_rate
    sound = np.zeros(time.size)
    for begin, frequency in NOTES:
        since = np.maximum(time - begin, 0.0)
        attack = np.minimum(since / ATTACK_S, 1.0)
        for ratio, amplitude, decay in PARTIALS:
            if ratio * frequency < 0.45 * sample_rate:
                sound += amplitude * attack * np.exp(-since / decay) * np.sin(2 * np.pi * ratio * frequency * since)
    fade = round(0.1 * sample_rate)
    sound[-fade:] *= np.linspace(1.0, 0.0, fade)
    result: NDArray[np.float32] = (sound * (10 ** (peak_dbfs / 20) / np.abs(sound).max())).astype(np.float32)
    return result


def side_chime(side: str, sample_rate: int, peak_dbfs: float = COMFORTABLE_DBFS) -> NDArray[np.float32]:
    """Return the sound for ``side`` alone (``left``, ``right``, or ``both`` of them), shape (n, 2)."""
    if side not in (LEFT, RIGHT, BOTH):
        raise ValueError(f"a head has a left and a right side, not {side!r}")
    one = chime(sample_rate, peak_dbfs)
    sound = np.zeros((one.size, 2), dtype=np.float32)
    sound[:, {LEFT: slice(0, 1), RIGHT: slice(1, 2), BOTH: slice(0, 2)}[side]] = one[:, None]
    return sound
