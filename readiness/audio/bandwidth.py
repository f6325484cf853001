"""Up to which frequency the voice goes: telephone links and hands-free headsets cut it at 4 kHz.

A voice gets weaker towards high notes gradually. A link with few samples per second cuts it like a cliff, at just
below half its rate. Poor resamplers fill the space above again with a mirror image of what is below.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter1d

from readiness.audio.spectrogram import Spectrogram

LOWEST_HZ, STEP_HZ = 2500.0, 200.0
TILT_BAND = (0.55, 0.75)  # multiples of the edge: how the voice declines by itself
INNER_BAND = (0.78, 0.93)  # just below it
OUTER_BAND = (1.08, 1.6)  # above it, where nothing may be left
TILT_SHARE = 0.6
CLIFF_DB = 25.0  # dull microphones and dull voices stay below 16 ...
WIDEBAND_HZ, WIDEBAND_CLIFF_DB = (6500.0, 10000.0), 17.0  # ... and below 13 where 16 kHz devices end
HIGHEST_HZ = 16000.0  # a filter above is beyond what adults hear, and part of every converter
LOUD_QUANTILE = 0.9  # of the frames: hissing sounds have the high notes, clicks are rarer
OVER_NOISE_DB, NOISE_ONLY_DB = 5.0, 1.0  # the same cliff where noise fills what is above
FOOT = 0.35  # of the drop: where the band ends; soft resamplers fill what comes after with images
TELEPHONE_HZ = 4000.0
TELEPHONE_TILT_HZ, TELEPHONE_INNER_HZ, TELEPHONE_OUTER_HZ = (1500.0, 2300.0), (2300.0, 3200.0), (4700.0, 6500.0)
TELEPHONE_DB = 32.0  # links reach 44 and more, voices and dull microphones 19 at most
BURIED_EDGES_HZ = np.arange(3200.0, 4800.0, 100.0)  # where noise fills what a telephone link cut
BURIED_INNER_HZ, BURIED_OUTER_HZ = (-900.0, -300.0), (250.0, 2500.0)  # from the edge
BURIED_DB, BURIED_LEFT_DB = 12.0, 3.0  # above the noise inside, healthy voices 8 at most; outside only noise
BURIED_SNR = 10**2.5  # in louder noise every voice ends early
MIRROR_BAND_HZ = (4300.0, 7400.0)
MIRROR_CORRELATION = 0.5
FEWEST_FRAMES, MOST_FRAMES = 12, 300


def voice_bandwidth(
    picture: Spectrogram, spoken: NDArray[np.bool_], noise_spectrum: NDArray[np.floating] | None
) -> float | None:
    """Return the upper end in Hz of what the voice in ``picture`` consists of, half the rate without a cliff.

    ``spoken`` (frames,) says which frames are speech. None with less than a quarter of a second of it, or where noise
    hides the high notes so that nothing can be said.
    """
    rows = picture.power[spoken[: picture.power.shape[0]]]
    if rows.shape[0] < FEWEST_FRAMES:
        return None
    rows = rows[:: -(-rows.shape[0] // MOST_FRAMES)]
    half_rate = picture.sample_rate / 2
    if _mirrored(rows, picture):
        return TELEPHONE_HZ
    loud = uniform_filter1d(np.quantile(rows, LOUD_QUANTILE, axis=0).astype(np.float64), 3) + 1e-14
    levels = 10 * np.log10(loud)
    edge = _cliff(levels, picture.frequencies_hz)
    if edge is None and _telephone(levels, picture):
        edge = TELEPHONE_HZ
    if edge is not None:
        return edge
    if noise_spectrum is not None:
        mean = uniform_filter1d(rows.mean(axis=0, dtype=np.float64), 3) + 1e-14
        excess = 10 * np.log10(mean / (uniform_filter1d(noise_spectrum, 3) + 1e-14))
        edge = _vanishing(excess, picture.frequencies_hz)
        loud_enough = float(rows.sum(axis=1).mean()) > BURIED_SNR * float(noise_spectrum.sum())
        if edge is None and loud_enough and _buried(excess, picture.frequencies_hz):
            edge = TELEPHONE_HZ
        if edge is not None:
            return edge
        top = picture.band(half_rate / 3, 0.9 * half_rate)
        if float(np.median(excess[top])) < NOISE_ONLY_DB:
            return None
    return half_rate


def _edges(frequencies: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.arange(LOWEST_HZ, min(HIGHEST_HZ, frequencies[-1] * 0.93), STEP_HZ)


def _within(
    values: NDArray[np.float64], frequencies: NDArray[np.float64], band: tuple[float, float], edge: float
) -> NDArray[np.float64]:
    return values[(frequencies >= band[0] * edge) & (frequencies <= band[1] * edge)]


def _cliff(levels: NDArray[np.float64], frequencies: NDArray[np.float64]) -> float | None:
    best, place = 0.0, None
    for edge in _edges(frequencies):
        outer = _within(levels, frequencies, OUTER_BAND, edge)
        inner = float(np.median(_within(levels, frequencies, INNER_BAND, edge)))
        if outer.size < 4:
            break
        tilt = max(0.0, float(np.median(_within(levels, frequencies, TILT_BAND, edge))) - inner)
        drop = inner - float(outer.max()) - TILT_SHARE * tilt
        enough = WIDEBAND_CLIFF_DB if WIDEBAND_HZ[0] <= edge <= WIDEBAND_HZ[1] else CLIFF_DB
        if drop > enough and drop > best:
            best, place = drop, edge
    return None if place is None else _foot(levels, frequencies, float(place))


def _telephone(levels: NDArray[np.float64], picture: Spectrogram) -> bool:
    """Return whether nothing is left above the telephone band, however gently its filters fall."""
    if picture.sample_rate / 2 < TELEPHONE_OUTER_HZ[1]:
        return False
    below, inner = (float(np.median(levels[picture.band(*band)])) for band in (TELEPHONE_TILT_HZ, TELEPHONE_INNER_HZ))
    drop = inner - float(levels[picture.band(*TELEPHONE_OUTER_HZ)].max())
    return drop - TILT_SHARE * max(0.0, below - inner) > TELEPHONE_DB


def _foot(levels: NDArray[np.float64], frequencies: NDArray[np.float64], edge: float) -> float:
    """Return where most of the drop around ``edge`` is done."""
    inner = float(np.median(_within(levels, frequencies, INNER_BAND, edge)))
    outer = float(np.median(_within(levels, frequencies, OUTER_BAND, edge)))
    near = np.flatnonzero(
        (frequencies >= 0.8 * edge) & (levels > inner + FOOT * (outer - inner)) & (frequencies < 1.2 * edge)
    )
    return float(frequencies[near[-1]]) if near.size else edge


def _vanishing(excess: NDArray[np.float64], frequencies: NDArray[np.float64]) -> float | None:
    """Return where the voice, well above the noise until then, is suddenly gone in it.

    Only where wideband devices end and above: further down voices decline steeply enough by themselves.
    """
    heard = np.flatnonzero(uniform_filter1d(excess, 5) > 2 * NOISE_ONLY_DB)
    edge = float(frequencies[heard[-1]]) if heard.size else 0.0
    if not WIDEBAND_HZ[0] <= edge <= HIGHEST_HZ or edge * OUTER_BAND[0] > frequencies[-1]:
        return None
    inner = float(np.median(_within(excess, frequencies, INNER_BAND, edge)))
    outer = float(np.median(_within(excess, frequencies, OUTER_BAND, edge)))
    return edge if inner > OVER_NOISE_DB and outer < NOISE_ONLY_DB else None


def _buried(excess: NDArray[np.float64], frequencies: NDArray[np.float64]) -> bool:
    """Return whether a voice well above faint noise is gone in it from the end of the telephone band on."""
    smooth = uniform_filter1d(excess, 5)
    for edge in BURIED_EDGES_HZ:
        outer = smooth[(frequencies >= edge + BURIED_OUTER_HZ[0]) & (frequencies <= edge + BURIED_OUTER_HZ[1])]
        inner = excess[(frequencies >= edge + BURIED_INNER_HZ[0]) & (frequencies <= edge + BURIED_INNER_HZ[1])]
        reaches = frequencies[-1] >= edge + BURIED_OUTER_HZ[1] and outer.size >= 4 and inner.size >= 4
        if reaches and float(outer.max()) < BURIED_LEFT_DB and float(np.median(inner) - outer.max()) > BURIED_DB:
            return True
    return False


def _mirrored(rows: NDArray[np.float32], picture: Spectrogram) -> bool:
    """Return whether the fine structure above 4 kHz is that below, turned round."""
    above = picture.band(*MIRROR_BAND_HZ)
    places = np.arange(above.start, above.stop)
    if places.size < 16 or picture.sample_rate / 2 <= MIRROR_BAND_HZ[1]:
        return False
    below = np.rint(2 * TELEPHONE_HZ * picture.length / picture.sample_rate).astype(int) - places
    return _likeness(rows[:, places], rows[:, below]) > MIRROR_CORRELATION


def _likeness(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    centred = []
    for power in (one, other):
        levels = np.log10(power + 1e-14)
        levels -= levels.mean(axis=0)
        levels -= uniform_filter1d(levels, 15, axis=1)
        centred.append(levels)
    norm = float(np.sqrt(np.sum(centred[0] ** 2) * np.sum(centred[1] ** 2)))
    return float(np.sum(centred[0] * centred[1])) / norm if norm > 0 else 0.0
