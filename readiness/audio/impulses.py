"""Knocks, clicks, dishes: noise that comes in bursts, between the words and behind them.

Between the words a burst stands alone. Behind them it shows where voices have little to say: a key is over in a few
thousandths of a second even above 8 kHz, where hissing sounds last; and above the band of a wideband voice there is
nothing of the voice at all.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter1d, minimum_filter1d
from scipy.signal import butter, sosfilt

from readiness.audio.levels import Samples
from readiness.audio.pauses import block_powers, in_pause, without_breaths
from readiness.audio.spectrogram import Spectrogram

CLICK_BAND_HZ = 8500.0
CLICK_STEP_S = 1 / 750
CLICK_RISE, CLICK_FALL = 10**2.0, 10**1.5  # times the power before and after
CLICK_BEFORE_S, CLICK_GAP_S, CLICK_AFTER_S, CLICK_APART_S = 0.016, 0.003, 0.02, 0.012
CLICK_BELOW_VOICE = 10**-4.0
CLICKS_PER_SECOND = 1.5  # t and k of a close voice reach 1.2

BLOCK_S = 0.008
PAUSE_SECONDS = 0.3
BURST_BELOW_VOICE = 10**-2.0  # the mean power in the pauses, with the bursts ...
BURST_EXCESS = 10**0.8  # ... and how many times that without them
FEWEST_BURSTS = 2
BRIGHT_BAND_HZ = (3000.0, 8000.0)  # breaths and lips stay 33 dB below the voice here
BRIGHT_BELOW_VOICE, BRIGHT_EXCESS = 10**-2.9, 10**0.65
KNOCK_SHARE = 0.35  # of the power within a twentieth of the time
KNOCKS_PER_SECOND = 1.2

NARROW_HZ = 5000.0
CLATTER_FROM_HZ = 9200.0
ABOVE_BAND = 1.15  # times the bandwidth of the voice
CLATTER_SHARE = 0.5  # of the power above the band within a twentieth of the time
CLATTER_BELOW_VOICE = 10**-3.2


def clicks_per_second(samples: Samples, sample_rate: int, voice_power: float) -> float:
    """Return how often a second something above 8.5 kHz in ``samples`` (n,) comes and goes within 20 ms.

    Only what is at most 40 dB below the voice, whose mean square is ``voice_power``, counts. 0 below 22 kHz of rate.
    """
    step = round(CLICK_STEP_S * sample_rate)
    if sample_rate < 2.5 * CLICK_BAND_HZ or samples.size < 100 * step:
        return 0.0
    high = sosfilt(butter(4, CLICK_BAND_HZ, "high", fs=sample_rate, output="sos").astype(np.float32), samples)
    blocks = high[: high.size // step * step].reshape(-1, step)
    power = np.einsum("ij,ij->i", blocks, blocks, dtype=np.float64) / step + 1e-14
    ticks = {
        span: max(1, round(span / CLICK_STEP_S)) for span in (CLICK_BEFORE_S, CLICK_GAP_S, CLICK_AFTER_S, CLICK_APART_S)
    }
    before = np.roll(maximum_filter1d(power, ticks[CLICK_BEFORE_S]), ticks[CLICK_BEFORE_S] // 2 + ticks[CLICK_GAP_S])
    after = np.roll(minimum_filter1d(power, ticks[CLICK_AFTER_S]), -(ticks[CLICK_AFTER_S] // 2) - 1)
    clicks = power == maximum_filter1d(power, ticks[CLICK_APART_S])
    clicks &= (power > CLICK_RISE * before) & (power > CLICK_FALL * after) & (power > CLICK_BELOW_VOICE * voice_power)
    margin = 2 * ticks[CLICK_AFTER_S]
    return float(np.count_nonzero(clicks[margin:-margin])) * sample_rate / samples.size


def bursts_in_pauses(
    samples: Samples, sample_rate: int, probabilities: NDArray[np.float64], voice_power: float
) -> bool:
    """Return whether bursts rule the pauses of a voice with the mean square ``voice_power`` in ``samples`` (n,)."""
    powers, times = block_powers(samples, sample_rate, BLOCK_S)
    pauses = in_pause(probabilities, times)
    alone = powers[pauses]
    if alone.size * BLOCK_S < PAUSE_SECONDS:
        return False
    mean, rest = float(alone.mean()), without_breaths(alone)
    loud = np.flatnonzero(pauses & (powers > max(BURST_EXCESS * rest, mean)))
    bursts = 0 if loud.size == 0 else 1 + int(np.count_nonzero(np.diff(loud) > 4))
    return bursts >= FEWEST_BURSTS and mean > BURST_BELOW_VOICE * voice_power and mean > BURST_EXCESS * rest


def bright_bursts_in_pauses(picture: Spectrogram, probabilities: NDArray[np.float64], voice_power: float) -> bool:
    """Return whether bursts from 3 to 8 kHz rule the pauses of a voice with the mean square ``voice_power``."""
    frames = in_pause(probabilities, picture.times_s)
    alone = picture.power[frames, picture.band(*BRIGHT_BAND_HZ)].sum(axis=1, dtype=np.float64)
    if alone.size * picture.hop < PAUSE_SECONDS * picture.sample_rate:
        return False
    mean, rest = float(alone.mean()), without_breaths(alone)
    return mean > BRIGHT_BELOW_VOICE * voice_power and mean > BRIGHT_EXCESS * rest


def clatter_above_voice(picture: Spectrogram, bandwidth_hz: float, voice_power: float) -> bool:
    """Return whether bursts rule what is heard above the band of a voice that ends far below half the sample rate."""
    if bandwidth_hz < NARROW_HZ:  # a telephone codec leaves images and noise of its own
        return False
    band = picture.band(max(CLATTER_FROM_HZ, ABOVE_BAND * bandwidth_hz), picture.sample_rate / 2)
    if band.stop - band.start < picture.power.shape[1] // 6:
        return False
    powers = picture.power[:, band].sum(axis=1, dtype=np.float64)
    ordered = np.sort(powers)
    top = ordered[-max(3, ordered.size // 20) :]
    return bool(
        float(top.sum()) > CLATTER_SHARE * float(ordered.sum())
        and float(top.mean()) > CLATTER_BELOW_VOICE * voice_power
    )


def knocks(samples: Samples, sample_rate: int) -> bool:
    """Return whether ``samples`` (n,) without a voice are bursts more than anything else."""
    powers, _ = block_powers(samples, sample_rate, BLOCK_S)
    if powers.size * BLOCK_S < PAUSE_SECONDS or not powers.any():
        return False
    ordered = np.sort(powers)
    share = float(ordered[-max(1, ordered.size // 20) :].sum()) / float(ordered.sum())
    before = np.roll(maximum_filter1d(powers, 5), 3)
    onsets = (powers > 10 * before) & (powers > 10 * np.median(powers))
    onsets[:6] = False
    return share > KNOCK_SHARE or float(np.count_nonzero(onsets)) / (powers.size * BLOCK_S) > KNOCKS_PER_SECOND
