"""Estimated voice quality by the E-model (ITU-T G.107, full band G.107.2, MOS conversion Annex B).

Two scales that never mix: ``narrowband`` for phone calls (R up to 93.2) and ``fullband`` for calls over the
internet with a wide-band codec (R up to 148).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

Scale = Literal["narrowband", "fullband"]

NARROWBAND_BEST = 93.2
FULLBAND_BEST = 148.0
FULLBAND_STRETCH = 1.48

FRAME_MS = 20.0
ENDPOINTS_MS = 40.0
SMALLEST_JITTER_BUFFER_MS = 20.0


@dataclass(frozen=True, slots=True)
class Codec:
    """How a codec sounds without loss (``ie``) and how well it hides loss (``bpl``), ITU-T G.113 Appendix I."""

    name: str
    scale: Scale
    ie: float
    bpl: float


G711_PLC = Codec("G.711 with packet loss concealment", "narrowband", 0.0, 25.1)
G711 = Codec("G.711", "narrowband", 0.0, 4.3)
G729A = Codec("G.729A", "narrowband", 11.0, 19.0)
EVS_SWB_24 = Codec("EVS SWB 24.4 kbit/s", "fullband", 7.2, 11.4)
# Opus has no ITU value; Alahmadi, Pocta, Melvin, ACM TOMM 17(4), 2021: super-wideband at 40 kbit/s, random loss.
OPUS_SWB_40 = Codec("Opus SWB 40 kbit/s", "fullband", 10.67, 9.79)


@dataclass(frozen=True, slots=True)
class VoiceQuality:
    """The estimate with its parts, so that evidence can show what takes the quality away."""

    mos: float
    scale: Scale
    rating: float
    mouth_to_ear_ms: float
    delay_impairment: float
    loss_impairment: float
    codec: str


def delay_impairment(mouth_to_ear_ms: float) -> float:
    """Return Idd (G.107 eq. 7-27): nothing up to 100 ms one way, then growing."""
    if mouth_to_ear_ms <= 100.0:
        return 0.0
    x = math.log2(mouth_to_ear_ms / 100.0)
    return 25.0 * (_sixth_root(1.0 + x**6) - 3.0 * _sixth_root(1.0 + (x / 3.0) ** 6) + 2.0)


def _sixth_root(value: float) -> float:
    return math.pow(value, 1.0 / 6.0)


def loss_impairment(codec: Codec, loss_ratio: float, burst_ratio: float = 1.0) -> float:
    """Return Ie,eff (G.107 eq. 7-29; 132 for 95 on the full-band scale, G.107.2) for a loss ratio of 0 to 1."""
    loss_percent = 100.0 * loss_ratio
    ceiling = 95.0 if codec.scale == "narrowband" else 132.0
    return codec.ie + (ceiling - codec.ie) * loss_percent / (loss_percent / max(1.0, burst_ratio) + codec.bpl)


def burst_ratio(mean_burst_length: float, loss_ratio: float) -> float:
    """Return BurstR: mean observed burst over that of independent loss, 1/(1-p); at least 1."""
    return max(1.0, mean_burst_length * (1.0 - loss_ratio))


def mean_opinion_score(rating: float) -> float:
    """Return MOS for a narrow-band R (G.107 Annex B), never below 1: the cubic dips to 0.989 near R = 6.5."""
    if rating <= 0.0:
        return 1.0
    if rating >= 100.0:
        return 4.5
    return max(1.0, 1.0 + 0.035 * rating + rating * (rating - 60.0) * (100.0 - rating) * 7e-6)


def mouth_to_ear_ms(round_trip_ms: float, pdv_p95_ms: float) -> float:
    """Return Ta: half the round trip, the jitter buffer it needs, one frame, and both end points."""
    return round_trip_ms / 2.0 + max(SMALLEST_JITTER_BUFFER_MS, pdv_p95_ms) + FRAME_MS + ENDPOINTS_MS


def rate(codec: Codec, mouth_to_ear: float, loss_ratio: float, bursts: float = 1.0) -> VoiceQuality:
    """Return the estimate for a mouth-to-ear delay in ms, a loss ratio of 0 to 1 and a burst ratio of at least 1."""
    idd = delay_impairment(mouth_to_ear)
    ie_eff = loss_impairment(codec, loss_ratio, bursts)
    if codec.scale == "narrowband":
        rating = NARROWBAND_BEST - idd - ie_eff
        mos = mean_opinion_score(rating)
    else:
        rating = FULLBAND_BEST - FULLBAND_STRETCH * idd - ie_eff
        mos = mean_opinion_score(rating / FULLBAND_STRETCH)
    return VoiceQuality(mos, codec.scale, rating, mouth_to_ear, idd, ie_eff, codec.name)
