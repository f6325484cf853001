"""How long a room goes on speaking: the decay after each syllable, in five bands.

A dry voice can fall by 25 dB and more within a tenth of a second. In a reverberant room it never does, whatever is
said, since the room falls by 60 dB in its reverberation time only. That the fastest falls are slow is the sign.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from readiness.audio.spectrogram import Spectrogram

BANDS_HZ = ((250, 500), (500, 1000), (1000, 2000), (2000, 4000), (4000, 7000))
FALL_S = 0.096
ABOVE_FLOOR_DB = 20.0  # at the start of a fall, so that noise does not end it
BELOW_TOP_DB = 35.0
FASTEST = 90  # percentile of the falls
FEWEST_FALLS = 12
REVERBERANT_DB = 17.5  # for three bands and more; dry voices reach 19 at least, rooms of 0.8 s stay under 17
REVERBERANT_TWO_DB = 12.5  # for two bands, where noise hides the rest
STRAIGHT_DB = 2.0  # deviation from a line of what counts for the reverberation time
SLOWEST_DB_PER_S = 25.0


def reverberation_time(picture: Spectrogram) -> float | None:
    """Return the reverberation time T60 of the room in seconds, about 20 % right; None where no room is heard."""
    hop_s = picture.hop / picture.sample_rate
    lag = max(2, round(FALL_S / hop_s))
    falls, slopes = [], []
    for low, high in BANDS_HZ:
        band = picture.band(low, high)
        if band.stop <= band.start or high > picture.sample_rate / 2 or picture.power.shape[0] <= 2 * lag:
            continue
        levels = 10 * np.log10(picture.power[:, band].sum(axis=1, dtype=np.float64) + 1e-13)
        start = max(float(np.percentile(levels, 5)) + ABOVE_FLOOR_DB, float(levels.max()) - BELOW_TOP_DB)
        begins = (levels[:-lag] > start) & (levels[:-lag] >= levels[1 : levels.size - lag + 1])
        fall = (levels[:-lag] - levels[lag:])[begins]
        if fall.size >= FEWEST_FALLS:
            falls.append(float(np.percentile(fall, FASTEST)))
            slopes += _straight_falls(levels, lag, start, hop_s)
    limit = {0: 0.0, 1: 0.0, 2: REVERBERANT_TWO_DB}.get(len(falls), REVERBERANT_DB)
    if not falls or float(np.median(falls)) >= limit:
        return None
    return 60 / -float(np.median(slopes)) if slopes else 60 * FALL_S / float(np.median(falls))


def _straight_falls(levels: NDArray[np.float64], lag: int, start: float, hop_s: float) -> list[float]:
    """Return the slopes in dB per second of the stretches of ``lag`` frames that fall along a line."""
    stretches = np.lib.stride_tricks.sliding_window_view(levels, lag)
    at = np.arange(lag) - (lag - 1) / 2
    slopes = stretches @ at / float(at @ at)
    misfit = np.sqrt(np.mean((stretches - stretches.mean(axis=1)[:, None] - np.outer(slopes, at)) ** 2, axis=1))
    good = (stretches[:, 0] > start) & (slopes < -SLOWEST_DB_PER_S * hop_s) & (misfit < STRAIGHT_DB)
    return [float(slope) for slope in slopes[good] / hop_s]
