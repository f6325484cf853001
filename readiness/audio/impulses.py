"""Knocks, clicks, dishes: noise that comes in bursts, between the words and behind them.

Between the words a burst stands alone. Behind them it shows where voices have little to say: a key is over in a few
thousandths of a second even above 8 kHz, where hissing sounds last; a vowel that goes on as before has no burst in the
middle, as a t or k has; and above the band of a wideband voice there is nothing of the voice at all.

Lips, breaths and sharp consonants leave a little of each of these, so none alone decides unless it is strong: they are
added up, each by its weight (a logistic regression over 54 voices, clean, gated, coded and in rooms, with and
without eight kinds of knocks and nine of other noise; checked on 72 other voices).
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter1d, minimum_filter1d, uniform_filter1d
from scipy.signal import butter, sosfilt

from readiness.audio.levels import Samples
from readiness.audio.pauses import block_powers, in_pause, without_breaths
from readiness.audio.spectrogram import Spectrogram
from readiness.audio.voice import FRAME_S, SPEECH_PROBABILITY

CLICK_BAND_HZ = 8500.0
CLICK_STEP_S = 1 / 750
CLICK_RISE, CLICK_FALL = 10**2.0, 10**1.5  # times the power before and after
CLICK_BEFORE_S, CLICK_GAP_S, CLICK_AFTER_S, CLICK_APART_S = 0.016, 0.003, 0.02, 0.012
CLICK_BELOW_VOICE = 10**-4.0

BLOCK_S = 0.008
PAUSE_SECONDS = 0.3
BURST_EXCESS = 10**0.8  # times the mean of the pauses without bursts
BURST_APART_S, FEWEST_BURSTS = 0.03, 2
BRIGHT_BAND_HZ = (3000.0, 8000.0)  # breaths and lips stay 33 dB below the voice here
KNOCK_SHARE = 0.35  # of the power within a twentieth of the time
KNOCKS_PER_SECOND = 1.2

HIT_BAND_HZ, VOWEL_BAND_HZ = 5000.0, (120.0, 1200.0)
HIT_RISE_DB, HIT_BEFORE, HIT_GAP, HIT_APART = 10.0, 18, 2, 22  # over the loudest of 24 ms before; in click steps
VOWEL_BEFORE, VOWEL_FAR, VOWEL_STEADY_DB, VOWEL_BELOW_DB = 10, 21, 4.0, 14.0  # 13 and 28 ms to both sides
HIT_BELOW_DB = 45.0  # the voice

NARROW_HZ = 5000.0
CLATTER_FROM_HZ = 9200.0
ABOVE_BAND = 1.15  # times the bandwidth of the voice

STRONGEST = 4.0
WEIGHTS = {"clicks": 0.34, "hits": 0.45, "pauses": 0.30, "bright": 0.58, "clatter": 0.45}
"""By which the clues add up to 1 where knocks are heard; voices alone reach 0.9 at most, most of them 0.5."""


def clues(
    sound: Samples,
    picture: Spectrogram,
    probabilities: NDArray[np.float64],
    voice_power: float,
    bandwidth_hz: float | None,
) -> dict[str, float]:
    """Return how strong each sign of knocks is in ``sound`` (n,), from 0 to 4, by the names of ``WEIGHTS``.

    ``picture`` is its spectrogram, ``probabilities`` (m,) of speech; the voice has the mean square ``voice_power`` and
    ends at ``bandwidth_hz``.
    """
    rate = picture.sample_rate
    spoken_s = max(1.0, FRAME_S * float(np.count_nonzero(probabilities > SPEECH_PROBABILITY)))
    found = {
        "clicks": clicks_per_second(sound, rate, voice_power),
        "hits": hits_in_vowels(sound, rate, voice_power) / spoken_s,
        "pauses": bursts_in_pauses(sound, rate, probabilities, voice_power),
        "bright": bright_bursts_in_pauses(picture, probabilities, voice_power),
        "clatter": 0.0 if bandwidth_hz is None else clatter_above_voice(picture, bandwidth_hz, voice_power),
    }
    return {name: min(max(0.0, strength), STRONGEST) for name, strength in found.items()}


def knocking(found: dict[str, float]) -> bool:
    """Return whether the clues ``found`` are knocks."""
    return sum(WEIGHTS[name] * strength for name, strength in found.items()) > 1


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


def hits_in_vowels(samples: Samples, sample_rate: int, voice_power: float) -> int:
    """Return how many bursts above 5 kHz in ``samples`` (n,) come in the middle of a vowel that goes on as before."""
    step = round(CLICK_STEP_S * sample_rate)
    if sample_rate < 2.5 * HIT_BAND_HZ or samples.size < 100 * step:
        return 0
    sections = (butter(3, edges, kind, fs=sample_rate, output="sos") for edges, kind in _HIT_FILTERS)
    bright, vowel = (
        block_powers(sosfilt(section.astype(np.float32), samples), sample_rate, CLICK_STEP_S)[0] for section in sections
    )
    level = 10 * np.log10(bright / voice_power + 1e-12)
    under = 10 * np.log10(uniform_filter1d(vowel, 9) / voice_power + 1e-12)
    before = np.roll(maximum_filter1d(level, HIT_BEFORE), HIT_BEFORE // 2 + HIT_GAP)
    change = [np.abs(np.roll(under, at) - under) for span in (VOWEL_BEFORE, VOWEL_FAR) for at in (span, -span)]
    hits = (level == maximum_filter1d(level, HIT_APART)) & (level - before > HIT_RISE_DB) & (level > -HIT_BELOW_DB)
    hits &= (np.max(change, axis=0) < VOWEL_STEADY_DB) & (under > -VOWEL_BELOW_DB)
    return int(np.count_nonzero(hits[2 * HIT_BEFORE : -2 * HIT_BEFORE]))


_HIT_FILTERS = ((HIT_BAND_HZ, "high"), (VOWEL_BAND_HZ, "band"))


def bursts_in_pauses(
    samples: Samples, sample_rate: int, probabilities: NDArray[np.float64], voice_power: float
) -> float:
    """Return how far bursts rule the pauses of a voice with the mean square ``voice_power`` in ``samples`` (n,)."""
    powers, times = block_powers(samples, sample_rate, BLOCK_S)
    loud, excess = _bursts(powers, in_pause(probabilities, times), BLOCK_S, voice_power)
    return min((loud + 24) / 4, (excess - 6) / 2)


def bright_bursts_in_pauses(picture: Spectrogram, probabilities: NDArray[np.float64], voice_power: float) -> float:
    """Return how far bursts from 3 to 8 kHz rule the pauses of a voice with the mean square ``voice_power``."""
    powers = picture.power[:, picture.band(*BRIGHT_BAND_HZ)].sum(axis=1, dtype=np.float64)
    pauses = in_pause(probabilities, picture.times_s)
    loud, excess = _bursts(powers, pauses, picture.hop / picture.sample_rate, voice_power)
    return min((loud + 33) / 4, (excess - 4) / 2)


def _bursts(
    powers: NDArray[np.float64], pauses: NDArray[np.bool_], step_s: float, voice_power: float
) -> tuple[float, float]:
    """Return by how many dB the mean of ``powers`` (k,) in the ``pauses`` (k,) is above the voice, and above itself
    without its bursts. Both are low where there are not two bursts: one may be a hiss that a recording begins with.
    """
    alone = powers[pauses]
    if alone.size * step_s < PAUSE_SECONDS:
        return -60.0, 0.0
    mean, rest = float(alone.mean()), without_breaths(alone)
    places = np.flatnonzero(pauses & (powers > max(BURST_EXCESS * rest, mean)))
    if np.count_nonzero(np.diff(places) > BURST_APART_S / step_s) < FEWEST_BURSTS - 1:
        return -60.0, 0.0
    return 10 * math.log10(mean / voice_power + 1e-12), 10 * math.log10((mean + 1e-14) / (rest + 1e-14))


def clatter_above_voice(picture: Spectrogram, bandwidth_hz: float, voice_power: float) -> float:
    """Return how far bursts rule what is heard above the band of a voice that ends far below half the sample rate."""
    if bandwidth_hz < NARROW_HZ:  # a telephone codec leaves images and noise of its own
        return 0.0
    band = picture.band(max(CLATTER_FROM_HZ, ABOVE_BAND * bandwidth_hz), picture.sample_rate / 2)
    if band.stop - band.start < picture.power.shape[1] // 6:
        return 0.0
    powers = np.sort(picture.power[:, band].sum(axis=1, dtype=np.float64))
    top = powers[-max(3, powers.size // 20) :]
    share = float(top.sum()) / max(float(powers.sum()), 1e-14)
    return min((10 * math.log10(float(top.mean()) / voice_power + 1e-12) + 36) / 5, (share - 0.4) / 0.15)


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
