"""Holes that a link or a system filled with faint noise of its own, so that nothing in them is flat.

A voice falls by two decibels in a thousandth of a second at most, since the mouth goes on sounding. A loud and lasting
sound that falls by 26 dB within one, stays down for 4 ms and more, and comes back as abruptly, was cut out.

Artificial voices are cut that way too, but between two sounds: a stop stands in the gap. Where something was lost in
the middle of a sound, the same sound goes on after it, most of the time.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import fft
from scipy.signal.windows import hann

from readiness.audio.levels import Samples

BLOCK_S = 0.0005
EDGE = 2  # blocks that the fall and the rise may take
LASTING, NEAR = 16, 4  # blocks: 8 ms of sound before a hole, of which the last 2 ms are as loud
SHORTEST, LONGEST = 8, 500  # blocks of a hole
DEPTH = 10**-2.6
NEAR_DEPTH = 10**-2.0
RISE = 10.0  # times the loudest in the hole
LASTING_SHARE = 0.05  # each 2 ms of the sound before, of its mean
COMES_BACK = 0.1  # times the quiet limit
BESIDE_S = 0.008
SAME_HZ, SAME_SOUND = (170.0, 5000.0), 0.5  # correlation of the spectra before and after, or
SOUNDING = 10**-5.0  # of the strongest note: what is fainter on both sides is the end of the band, alike in all sounds
COLOUR_HZ, SAME_COLOUR_DB = (170, 400, 700, 1100, 1700, 2600, 3800, 5500), 7.0  # difference in bands, for hissing
FEWEST_NOTES = 16
FEWEST_SAME, SAME_SHARE = 2, 0.4  # of the holes


def find_noisy_holes(samples: Samples, sample_rate: int, quiet: float) -> list[tuple[float, float]]:
    """Return (start, end) in seconds of the holes in ``samples`` (n,) where its mean square was above ``quiet``."""
    step = max(1, round(BLOCK_S * sample_rate))
    if step < 4 or samples.size < step * (LASTING + LONGEST):
        return []
    blocks = samples[: samples.size // step * step].reshape(-1, step)
    power = np.einsum("ij,ij->i", blocks, blocks, dtype=np.float64) / step + 1e-14
    found, after = [], 0
    for place in _falls(power, quiet).tolist():
        if place < after:
            continue
        end = _comes_back(power, place, float(power[place - LASTING : place].mean()), quiet)
        if end is not None:
            found.append((place * step / sample_rate, end * step / sample_rate))
            after = end
    return torn(samples, sample_rate, found)


def torn(
    samples: Samples, sample_rate: int, holes: list[tuple[float, float]], *, sharp: bool = False
) -> list[tuple[float, float]]:
    """Return ``holes`` where enough of them interrupt a sound that goes on afterwards, else none.

    Those with edges of single samples (``sharp``) may also interrupt hissing sounds, of which only the colour goes on.
    """
    same = sum(_same_sound(samples, sample_rate, start, end, sharp) for start, end in holes)
    return holes if same >= FEWEST_SAME and same >= SAME_SHARE * len(holes) else []


def _same_sound(samples: Samples, sample_rate: int, start: float, end: float, sharp: bool) -> bool:
    count = round(BESIDE_S * sample_rate)
    first, last = round(start * sample_rate), round(end * sample_rate)
    before, after = samples[max(0, first - count) : first], samples[last : last + count]
    if before.size < count or after.size < count:
        return False
    size = 2 << (count - 1).bit_length()
    power = np.abs(fft.rfft(np.stack([before, after]) * hann(count), size)) ** 2 + 1e-10
    low, high = (round(edge * size / sample_rate) for edge in SAME_HZ)
    notes = power[:, low:high]
    notes = notes[:, notes.max(axis=0) > SOUNDING * notes.max()]
    if notes.shape[1] > FEWEST_NOTES and np.corrcoef(np.log10(notes))[0, 1] > SAME_SOUND:
        return True
    if not sharp:
        return False
    edges = [round(edge * size / sample_rate) for edge in COLOUR_HZ if edge < sample_rate / 2]
    bands = 10 * np.log10(np.add.reduceat(power[:, : edges[-1]], edges[:-1], axis=1) / np.diff(edges))
    return float(np.sqrt(np.mean((bands[0] - bands[1]) ** 2))) < SAME_COLOUR_DB


def _falls(power: NDArray[np.float64], quiet: float) -> NDArray[np.intp]:
    """Return the blocks before which a loud sound lasted, and after which it is gone."""
    sums = np.concatenate([[0.0], np.cumsum(power)])
    at = np.arange(LASTING, power.size - EDGE - SHORTEST)
    before = (sums[at] - sums[at - LASTING]) / LASTING
    loud = before > quiet
    at, before = at[loud], before[loud]
    gone = np.lib.stride_tricks.sliding_window_view(power, SHORTEST)[at + EDGE].max(axis=1)
    near = (sums[at] - sums[at - NEAR]) / NEAR
    cut = (gone < DEPTH * before) & (gone < NEAR_DEPTH * near)
    at, before = at[cut], before[cut]
    pieces = power[at[:, None] + np.arange(-LASTING, 0)].reshape(at.size, LASTING // NEAR, NEAR).mean(axis=2)
    return np.asarray(at[pieces.min(axis=1) > LASTING_SHARE * before])


def _comes_back(power: NDArray[np.float64], place: int, before: float, quiet: float) -> int | None:
    """Return the block at which the hole that begins at ``place`` ends abruptly, None where it does not."""
    inside = power[place + EDGE : place + LONGEST]
    loud = np.flatnonzero(inside > DEPTH * before)
    if loud.size == 0 or loud[0] < SHORTEST:
        return None
    end = place + EDGE + int(loud[0])
    back = power[end + 1 : end + 1 + NEAR]
    lasting = power[end : end + LASTING]
    abrupt = back.size == NEAR and float(back.mean()) > RISE * float(power[place + EDGE : end].max())
    return end if abrupt and float(lasting.mean()) > COMES_BACK * quiet else None
