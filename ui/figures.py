"""Numbers in the words of the page: what a metric is called, how its value and its limits are written."""

from __future__ import annotations

from readiness.limits import LIMITS
from readiness.model import Grade, Limit, Measure, Range
from readiness.words import _, number

_PERCENT_RATIOS = frozenset({"packet_loss", "clipped_ratio", "processor_load", "memory_available", "dc_offset"})
_WHOLE = frozenset({"dBFS", "dB", "Hz", "ms", "%", "min", "s", "in 10 s", "sides"})


def name_of(metric: str) -> str:
    """What a metric is called on screen; one without words of its own is called as in the tables."""
    names = {
        "active_speech_level": _("Loudness of your voice"),
        "peak_level": _("Highest peak"),
        "clipped_ratio": _("Distorted part"),
        "noise_level": _("Noise of the room"),
        "speech_to_noise_ratio": _("Voice above the noise"),
        "echo_return_loss": _("Echo comes back weaker by"),
        "hum_level": _("Hum of the mains"),
        "dropout_count": _("Gaps in the sound"),
        "device_delay": _("Delay of the device"),
        "bandwidth": _("Voice reaches up to"),
        "channels_heard": _("Sides heard"),
        "input_volume": _("Microphone volume"),
        "round_trip_time": _("There and back"),
        "packet_delay_variation_p95": _("Unsteadiness (PDV, 95 %)"),
        "delay_spikes": _("Hold-ups over 100 ms"),
        "jitter_rfc3550": _("Jitter (RFC 3550)"),
        "packet_loss": _("Packets lost"),
        "longest_loss_burst": _("Longest gap"),
        "added_delay_under_load": _("Added while loading"),
        "download_video": _("Download"),
        "upload_video": _("Upload"),
        "download_audio": _("Download"),
        "upload_audio": _("Upload"),
        "mean_opinion_score": _("Voice quality (MOS)"),
        "local_delay_p95": _("Held up in this computer"),
        "wifi_signal": _("Wi-Fi signal"),
        "battery_margin": _("Left after the call"),
        "battery_charge": _("Battery"),
        "processor_load": _("Processor in use"),
        "memory_available": _("Memory free"),
        "disk_free": _("Disk space free"),
        "clock_offset": _("Clock is off by"),
        "dc_offset": _("Offset of the converter"),
        "channel_difference": _("Difference between the sides"),
        "reverberation_time": _("Reverberation"),
        "upload_in_use": _("Sent by others now"),
        "download_in_use": _("Received by others now"),
        "processor_temperature": _("Heat of the processor"),
    }
    return names.get(metric, metric.replace("_", " ").capitalize())


def written(metric: str, value: float | None, unit: str) -> str:
    """A value with its unit, as precise as it matters; what was not measured is said to be so."""
    if value is None:
        return _("not measured")
    if unit == "ratio" and metric in _PERCENT_RATIOS:
        value, unit = value * 100, "%"
        digits = 1 if value < 10 else 0
    elif unit == "Hz" and value >= 1000:
        value, unit = value / 1000, "kHz"
        digits = 1
    elif unit in _WHOLE:
        digits = 0 if abs(value) >= 1 or value == 0 else 1
    else:
        digits = 2 if unit == "MOS" else 1
    value = round(value, digits) + 0.0  # never “−0”
    shown = number(value, 0 if digits == 1 and value.is_integer() else digits)
    return shown if unit in ("MOS", "sides") else f"{shown} {unit}"


def good_range(limit: Limit) -> str:
    """What is good, in words: ``up to 100 ms``, ``−30 to −16 dBFS``."""
    return _range(limit.metric, limit.good, limit.unit)


def no_go_from(limit: Limit, value: float | None = None) -> str:
    """Where no-go begins, as a sentence; empty for a metric that alone never reaches it.

    Of two bounds only the one that ``value`` is nearer to, where it lies beyond what is good.
    """
    bounds = limit.caution or limit.good
    least = _least(limit)
    parts = []
    too_high = value is not None and limit.good.high is not None and value > limit.good.high
    too_low = value is not None and limit.good.low is not None and value < limit.good.low
    if bounds.high is not None and not too_low:
        words = _("No-go from {value}.") if limit.strict else _("No-go above {value}.")
        parts.append(words.format(value=written(limit.metric, bounds.high, limit.unit)))
    if least is not None and not too_high:
        parts.append(_("No-go below {value}.").format(value=written(limit.metric, least, limit.unit)))
    return " ".join(parts)


def no_go_range(limit: Limit) -> str:
    """Where no-go begins, in few words; empty for a metric that alone never reaches it."""
    bounds = limit.caution or limit.good
    least = _least(limit)
    parts = []
    if bounds.high is not None:
        words = _("from {value}") if limit.strict else _("above {value}")
        parts.append(words.format(value=written(limit.metric, bounds.high, limit.unit)))
    if least is not None:
        parts.append(_("below {value}").format(value=written(limit.metric, least, limit.unit)))
    return ", ".join(parts)


def _least(limit: Limit) -> float | None:
    """Below what no-go begins; None also where nothing can lie below, as no volume lies below 0 %."""
    low = (limit.caution or limit.good).low
    return None if low == 0 and limit.unit == "%" else low


def source_of(limit: Limit) -> str:
    """Where a limit was published."""
    return _(limit.source.title)


def limit_of(measure: Measure) -> Limit | None:
    """The limit that a measure is held against, if there is one."""
    return LIMITS.get(measure.metric)


def grade_of(measure: Measure) -> Grade:
    """The grade of one number alone."""
    limit = limit_of(measure)
    return Grade.UNKNOWN if limit is None else limit.grade(measure.value)


def _range(metric: str, bounds: Range, unit: str) -> str:
    if bounds.low is not None and bounds.high is not None:
        low = written(metric, bounds.low, unit).split(" ")[0]
        return _("{low} to {high}").format(low=low, high=written(metric, bounds.high, unit))
    if bounds.high == 0 and bounds.low is None and unit != "dBFS":
        return _("none")
    if bounds.high is not None:
        return _("up to {value}").format(value=written(metric, bounds.high, unit))
    if bounds.low is not None:
        return _("{value} or more").format(value=written(metric, bounds.low, unit))
    return ""
