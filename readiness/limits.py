"""Every threshold with its published source: one table, data not code.

Nothing is graded against a number that does not stand here. ``LIMITS[metric]`` gives the limit; throughput has one
per kind of call because a video call needs ten times what a voice needs.
"""

from __future__ import annotations

from readiness.model import Grade, Limit, Range, Source
from readiness.words import _n

RFC_7874 = _n("RFC 7874 section 4: WebRTC speech from -28 dBm0, which is -34 dBFS; ITU-T sv56demo nominal -26 dBov")


def _limit(
    metric: str,
    unit: str,
    good: tuple[float | None, float | None],
    caution: tuple[float | None, float | None] | None,
    source: str,
    *,
    strict: bool = False,
) -> Limit:
    return Limit(metric, unit, Range(*good), None if caution is None else Range(*caution), Source(source), strict)


_TABLE = (
    # sound
    _limit("active_speech_level", "dBFS", (-34, -16), (-40, None), RFC_7874),
    _limit("peak_level", "dBFS", (None, 0), None, _n("full scale of the converter")),
    _limit(
        "clipped_ratio",
        "ratio",
        (None, 0.0005),
        (None, 0.005),
        _n("measured audibility; WebRTC clipping event at 10 % of a frame"),
    ),
    _limit("noise_level", "dBFS", (None, -60), (None, -45), _n("Microsoft audio signal table; GSM 03.50 idle noise")),
    _limit("speech_to_noise_ratio", "dB", (20, None), (10, None), _n("WCAG 2 technique G56 asks for 20 dB")),
    _limit("echo_return_loss", "dB", (46, None), (30, None), _n("3GPP TS 26.132 section 8.7; MS-QoE speech to echo")),
    _limit(
        "hum_level",
        "dBFS",
        (None, -55),
        (None, -40),
        _n("GSM 03.50: single tones 10 dB below idle noise; at 50 and 60 Hz the ear is 27 dB less keen"),
    ),
    _limit(
        "dc_offset", "ratio", (None, 0.015), (None, 0.2), _n("converters stay below 0.005; 0.2 costs 2 dB of headroom")
    ),
    _limit(
        "channel_difference",
        "dB",
        (None, 20),
        (None, None),
        _n("measured: pairs stay below 10 dB, dead sides above 30"),
    ),
    _limit(
        "reverberation_time",
        "s",
        (None, 0.4),
        (None, 1.0),
        _n("ANSI S12.60: at most 0.6 s in classrooms"),
    ),
    _limit("dropout_count", "in 10 s", (None, 0), (None, 1), _n("Microsoft: fewer than one in five minutes is good")),
    _limit("device_delay", "ms", (None, 100), (None, 200), _n("ITU-T G.114 one-way delay budget")),
    _limit(
        "bandwidth",
        "Hz",
        (5000, None),
        (3000, None),
        _n("ITU-T G.722 wideband 50 to 7000 Hz; G.712 telephone band to 3400 Hz"),
    ),
    _limit("channels_heard", "sides", (2, None), (1, None), _n("a call is heard with one ear, stereo cues need both")),
    _limit("input_volume", "%", (40, None), (0, None), _n("PulseAudio's cubic volume: 40 % is -24 dB, 10 % is -60 dB")),
    # connection
    _limit(
        "round_trip_time",
        "ms",
        (None, 100),
        (None, 250),
        _n("Microsoft Teams, prepare your organization's network: < 100 ms; ITU-T G.114: 150 ms one way"),
    ),
    _limit("packet_delay_variation_p95", "ms", (None, 40), (None, 100), _n("RFC 5481; jitter buffers of 60 to 120 ms")),
    _limit("delay_spikes", "in 10 s", (None, 0), (None, 1), _n("RFC 5481; spikes over 100 ms outrun jitter buffers")),
    _limit(
        "jitter_rfc3550",
        "ms",
        (None, 20),
        (None, 40),
        _n("Microsoft Teams, prepare your organization's network: < 30 ms in any 15 s"),
    ),
    _limit(
        "packet_loss",
        "ratio",
        (None, 0.01),
        (None, 0.03),
        _n("Microsoft Teams, prepare your organization's network: < 1 % in any 15 s; Google Meet: < 3 %"),
        strict=True,
    ),
    _limit(
        "longest_loss_burst", "ms", (None, 100), (None, 200), _n("loss concealment covers 60 to 100 ms"), strict=True
    ),
    _limit(
        "added_delay_under_load",
        "ms",
        (None, 60),
        (None, 200),
        _n("RPM draft (ietf-ippm-responsiveness); DSLReports grades"),
    ),
    _limit(
        "download_video", "Mbit/s", (3, None), (1, None), _n("Google Meet 3.2 Mbit/s for HD; Zoom 1.2 to 1.8 Mbit/s")
    ),
    _limit("upload_video", "Mbit/s", (3, None), (1, None), _n("Google Meet 3.2 Mbit/s for HD; Zoom 1.2 to 1.8 Mbit/s")),
    _limit("download_audio", "Mbit/s", (0.3, None), (0.1, None), _n("Zoom audio 0.06 to 0.08 Mbit/s")),
    _limit("upload_audio", "Mbit/s", (0.3, None), (0.1, None), _n("Zoom audio 0.06 to 0.08 Mbit/s")),
    _limit("mean_opinion_score", "MOS", (4.03, None), (3.6, None), _n("ITU-T G.109 categories of speech quality")),
    _limit(
        "local_delay_p95",
        "ms",
        (None, 10),
        (None, 60),
        _n("WebRTC takes sound in pieces of 10 ms; three 20 ms frames are an audible gap"),
    ),
    _limit("wifi_signal", "%", (50, None), (25, None), _n("NetworkManager's signal scale: 50 % is about -70 dBm")),
    _limit("upload_in_use", "Mbit/s", (None, 1), (None, None), _n("Zoom 1.2 to 1.8 Mbit/s up: as much again is felt")),
    _limit("download_in_use", "Mbit/s", (None, 5), (None, None), _n("Google Meet 2.6 Mbit/s down for HD, twice that")),
    # computer
    _limit(
        "battery_margin",
        "min",
        (15, None),
        (0, None),
        _n("time left beyond the end of the call, a quarter of an hour in hand"),
    ),
    _limit("battery_charge", "%", (30, None), (10, None), _n("systems warn at 10 % and save power below 20 to 30 %")),
    _limit(
        "processor_load",
        "ratio",
        (None, 0.7),
        (None, 0.9),
        _n("Zoom and Teams ask for headroom; above 90 % audio threads miss deadlines"),
    ),
    _limit("memory_available", "ratio", (0.1, None), (0.04, None), _n("below one tenth systems begin to swap")),
    _limit("disk_free", "GB", (1, None), (0.2, None), _n("systems warn below 1 GB; recordings and logs need room")),
    _limit(
        "processor_temperature",
        "°C",
        (None, 95),
        (None, None),
        _n("Intel specifies 100 °C and AMD 95 °C as the temperature at which processors slow themselves down"),
    ),
    _limit("clock_offset", "s", (None, 30), (None, 120), _n("a minute late is late; Kerberos allows 300 s")),
)

LIMITS: dict[str, Limit] = {limit.metric: limit for limit in _TABLE}


def grade(metric: str, value: float | None) -> Grade:
    """Grade ``value`` against the limit of ``metric``. Raises KeyError for a metric without a limit."""
    return LIMITS[metric].grade(value)
