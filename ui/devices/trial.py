"""The figures of one device out of what its checks found (no widgets)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readiness.bluetooth import codec_words
from readiness.checks.headset import HeadsetCheck, reading
from readiness.comparison import Trial
from readiness.ears import Ears
from readiness.echo_test import EchoTest
from readiness.model import Finding
from readiness.pairing import name_of_both, partner
from readiness.ports import AudioDevice
from readiness.words import _
from ui.device_lists import shown_name


def make_trial(
    findings: Iterable[Finding],
    microphone: AudioDevice | None,
    speaker: AudioDevice | None,
    *,
    new: bool = False,
) -> Trial:
    """What came of ``microphone`` with ``speaker``; ``new`` says that it was never tested before, and others were."""
    readings = {finding.check: finding.reading for finding in findings if finding.reading is not None}
    measures = {measure.metric: measure for reading in readings.values() for measure in reading.measures}
    headset = readings.get("headset")
    heard = headset.facts.get("echo_heard") if headset else None
    return Trial(
        name=called(microphone, speaker),
        detail=_detail(microphone, speaker, new),
        measures=tuple(measures.values()),
        round_trip_delay_ms=headset.number("round_trip_delay_ms") if headset else None,
        echo_heard=heard if isinstance(heard, bool) else None,
        input_id=microphone.id if microphone else None,
        output_id=speaker.id if speaker else None,
    )


def silenced(speaker: AudioDevice) -> Finding | None:
    """What is said of ``speaker`` where it is muted or turned down to nothing, so that no sound could be heard."""
    if not speaker.muted and speaker.volume != 0:
        return None
    check = HeadsetCheck()
    return check.judge(reading(speaker, (), Ears(), EchoTest()))


def called(microphone: AudioDevice | None, speaker: AudioDevice | None) -> str:
    """The name of the two together, where they are one headset; else the microphone's."""
    if microphone is None:
        return _("Microphone")
    if speaker is not None and _one_headset(microphone, (speaker,)):
        return name_of_both(microphone, speaker).strip() or shown_name(microphone)
    return shown_name(microphone)


def _one_headset(microphone: AudioDevice, speakers: Sequence[AudioDevice]) -> bool:
    return partner(microphone, speakers) is not None


def _detail(microphone: AudioDevice | None, speaker: AudioDevice | None, new: bool) -> str:
    if microphone is None:
        return ""
    kind = _kind(microphone)
    if speaker is not None and not _one_headset(microphone, (speaker,)):
        other = shown_name(speaker)
        kind = (
            _("{kind}, with {speakers}").format(kind=kind, speakers=other)
            if kind
            else _("with {speakers}").format(speakers=other)
        )
    return " · ".join(part for part in (kind, _("new") if new else "") if part)


def _kind(device: AudioDevice) -> str:
    if device.hands_free:
        codec = codec_words(device.codec)
        return _("Bluetooth, hands-free ({codec})").format(codec=codec) if codec else _("Bluetooth, hands-free")
    return {
        "usb": _("USB"),
        "bluetooth": _("Bluetooth"),
        "built-in": _("Built-in"),
        "virtual": _("Virtual"),
        "monitor": _("What the computer plays"),
    }.get(str(device.kind), "")
