"""Which profile of a Bluetooth headset would carry more: for the voice, and for listening alone (pure).

Profile names are those of PulseAudio (``a2dp_sink``, ``handsfree_head_unit``) and of PipeWire (``a2dp-sink``,
``headset-head-unit-cvsd``); the codec stands in the description, ``Headset Head Unit (HSP/HFP, codec mSBC)``.
Band widths: Hands-Free Profile 1.9 (CVSD 8 kHz, mSBC 16 kHz, LC3-SWB 32 kHz), LE Audio BAP (LC3).
"""

from __future__ import annotations

import re

from readiness.model import Action, ActionKind
from readiness.ports import AudioDevice, Profile
from readiness.words import _

VOICE_HZ = {"cvsd": 4000, "msbc": 8000, "faststreamduplex": 8000, "lc3a127": 12_000, "lc3swb": 16_000, "lc3": 16_000}
"""Up to which frequency a codec carries the voice, by its name in small letters without signs."""

SPOKEN = {"cvsd": "CVSD", "msbc": "mSBC", "lc3swb": "LC3-SWB", "lc3": "LC3", "lc3a127": "LC3-A127"}
_LIKELY_HZ = {"headset-head-unit": 4000, "handsfree-head-unit": 8000}
"""Where PulseAudio names no codec: HSP has CVSD alone, HFP agrees on mSBC where both sides have it."""

_CODEC = re.compile(r"codec ([\w .-]+?)\)")
_SEPARATOR = "@"


def speaking_profile(device: AudioDevice) -> Profile | None:
    """The profile whose microphone carries more of the voice than the present one of ``device``; None without any."""
    if not device.hands_free:
        return None
    heard = [profile for profile in device.profiles if profile.hears]
    present = next((p for p in heard if _plain(p.name) == _plain(device.profile or "")), None)
    now = VOICE_HZ.get(_folded(device.codec or "")) or (_voice_hz(present) if present else 0)
    best = max(heard, key=_voice_hz, default=None)
    return best if best is not None and now and _voice_hz(best) > now else None


def listening_profile(device: AudioDevice) -> Profile | None:
    """The profile in which ``device`` plays music, without a microphone; None without one, or where it is in use."""
    music = [p for p in device.profiles if not p.hears and _plain(p.name).startswith(("a2dp", "bap-sink"))]
    if not device.hands_free or not music:
        return None
    return min(music, key=lambda profile: len(profile.name))  # without a codec in its name: the best that both have


def codec_words(codec: str | None) -> str:
    """The codec as its makers write it; empty where it is not known."""
    return SPOKEN.get(_folded(codec or ""), codec or "")


def codec_in(description: str) -> str | None:
    """The codec in a profile's ``description``; None where none is named."""
    found = _CODEC.search(description)
    return found[1].strip() if found else None


def switch_to(profile: Profile, device: AudioDevice) -> Action:
    """The action that brings ``device`` into ``profile``; :func:`wanted` reads its target."""
    codec = codec_words(codec_in(profile.description) or _in_name(profile.name))
    label = _("Switch to {codec}").format(codec=codec) if codec else _("Switch the Bluetooth profile")
    return Action(ActionKind.SWITCH_PROFILE, label, f"{profile.name}{_SEPARATOR}{device.id}")


def wanted(target: str) -> tuple[str, str]:
    """The name of the profile and the id of the device in the target of an action."""
    profile, _at, device_id = target.partition(_SEPARATOR)
    return profile, device_id


def _voice_hz(profile: Profile) -> int:
    codec = codec_in(profile.description) or _in_name(profile.name)
    return VOICE_HZ.get(_folded(codec or ""), 0) if codec else _LIKELY_HZ.get(_plain(profile.name), 0)


def _in_name(name: str) -> str | None:
    return next((word for word in VOICE_HZ if _folded(name).endswith(word)), None)


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")


def _folded(codec: str) -> str:
    return re.sub(r"[^a-z0-9]", "", codec.lower())
