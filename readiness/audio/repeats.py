"""Packet loss concealment: a stretch that repeats what came just before, but for its loudness.

Pitch periods of a voice resemble each other, but their high notes never repeat exactly: over 5 ms, and after a
difference that brightens the sound, the best natural copy leaves more than 0.2 % of the power unexplained.

Artificial voices are drawn out by saying a pitch period twice, which is such a copy too, but over as soon as that
period is; what a link makes up lasts as long as the packet that was lost.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from readiness.audio.levels import Samples

WINDOW_S = 0.005
SHORTEST_LAG_S, LONGEST_LAG_S = 0.0025, 0.045
EXPLAINED = 0.9992  # of the power, by the copy with a loudness that may change linearly (concealment fades)
CANDIDATE_RATE = 12000
CANDIDATE_CORRELATION = 0.94  # of what is summed to 12 kHz, where a lag may lie between two samples
CONFIRMED = 0.998  # of the window before or after, by nearly the same lag: what is lost is longer than one window
EVERY = 2  # a concealed loss lasts 20 ms at least, so every second window will do
SHORTEST_LOSS_S = 0.016  # of it the copy is recognised for
STEP_S = 0.001  # by which its ends are looked for
CHUNK = 128  # windows at a time bound the memory


def find_repeats(samples: Samples, sample_rate: int, loudest_of_noise: float) -> list[tuple[float, float]]:
    """Return (start, end) in seconds of the stretches of ``samples`` (n,) that repeat an earlier one.

    Only windows of 5 ms with a mean square above ``loudest_of_noise`` are looked at: hum and silence repeat themselves.
    """
    step = max(1, sample_rate // CANDIDATE_RATE)
    window = round(WINDOW_S * sample_rate / step)
    shortest, longest = (round(lag * sample_rate / step) for lag in (SHORTEST_LAG_S, LONGEST_LAG_S))
    if window < 8 or samples.size < (longest + window) * step:
        return []
    bright = np.diff(samples, prepend=samples[:1])
    sums = samples[: samples.size // step * step].reshape(-1, step).sum(axis=1)
    coarse = np.diff(sums, prepend=sums[:1])
    whole = samples[: samples.size // (window * step) * window * step].reshape(-1, window * step)
    loud = np.flatnonzero(np.einsum("ij,ij->i", whole, whole) > loudest_of_noise * window * step)
    loud = loud[loud % EVERY == 0]
    loud = loud[loud * window >= longest]
    found = []
    for index, lag in _candidates(coarse, loud, window, shortest, longest):
        at, length = index * window * step, window * step
        lags = np.arange(max(1, (lag - 1) * step), min(at, (lag + 1) * step) + 1)
        shares = _explained(bright, at, length, lags)
        if shares.size == 0 or shares.max() < EXPLAINED:
            continue
        if max(_explained(bright, at + side, length, lags).max(initial=0) for side in (-length, length)) < CONFIRMED:
            continue
        start, end = _extent(bright, at, length, int(lags[np.argmax(shares)]), round(STEP_S * sample_rate))
        if end - start > SHORTEST_LOSS_S * sample_rate:
            found.append((start / sample_rate, end / sample_rate))
    return found


def _extent(bright: Samples, at: int, length: int, lag: int, step: int) -> tuple[int, int]:
    """Return from where to where the samples are those of ``lag`` before, around the window ``at``."""
    lags = np.array([lag])
    start = end = at
    while _explained(bright, start - step, length, lags).max(initial=0) > CONFIRMED:
        start -= step
    while _explained(bright, end + step, length, lags).max(initial=0) > CONFIRMED:
        end += step
    return start, end + length


def _candidates(
    coarse: NDArray[np.floating], loud: NDArray[np.intp], window: int, shortest: int, longest: int
) -> list[tuple[int, int]]:
    """Return (window, lag) where a window of ``coarse`` correlates with what came ``lag`` samples before."""
    size = fft.next_fast_len(longest + 2 * window, real=True)
    energy = np.concatenate([[0.0], np.cumsum(np.square(coarse, dtype=np.float64))])
    shifts = np.arange(longest - shortest + 1)
    result: list[tuple[int, int]] = []
    for first in range(0, loud.size, CHUNK):
        chunk = loud[first : first + CHUNK]
        starts = (chunk * window)[:, None]
        now = fft.rfft(coarse[starts + np.arange(window)], size)
        past = fft.rfft(coarse[starts - longest + np.arange(longest + window)], size)
        product = fft.irfft(np.conj(now) * past, size)[:, : shifts.size]
        places = starts - longest + shifts
        powers = (energy[places + window] - energy[places]) * (energy[starts + window] - energy[starts])
        likeness = product / np.sqrt(np.maximum(powers, 1e-30)).astype(np.float32)
        best = np.argmax(likeness, axis=1)
        alike = likeness[np.arange(best.size), best] > CANDIDATE_CORRELATION
        result += list(zip(chunk[alike].tolist(), (longest - best[alike]).tolist(), strict=True))
    return result


def _explained(bright: Samples, at: int, length: int, lags: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return the shares of power of one window that copies ``lags`` before explain, their loudness a ramp."""
    if at + length > bright.size or lags.size == 0 or lags[-1] > at:
        return np.empty(0)
    now = bright[at : at + length].astype(np.float64)
    past = bright[(at - lags)[:, None] + np.arange(length)].astype(np.float64)
    ramp = past * np.linspace(-1, 1, length)
    aa, ab, bb = (np.einsum("ij,ij->i", one, other) for one, other in ((past, past), (past, ramp), (ramp, ramp)))
    a, b = past @ now, ramp @ now
    determinant = np.maximum(aa * bb - ab * ab, 1e-30)
    power = (a * (bb * a - ab * b) + b * (aa * b - ab * a)) / determinant
    return np.asarray(power / max(float(now @ now), 1e-30))
