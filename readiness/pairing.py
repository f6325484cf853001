"""Which microphone and which speakers are one headset, and what people call the two together (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from readiness.ports import AudioDevice, DeviceKind

_CARD = re.compile(r"^(?:alsa|bluez)_(?:input|output|source|sink)\.(?P<card>.+?)(?:\.[^.]+)?$")
"""PulseAudio and PipeWire name a device after its card: ``alsa_input.usb-Maker_Headset-00.mono-fallback``."""
_PRODUCT = re.compile(r"\((?P<product>(?:[^()]|\([^()]*\))+)\)\s*$")
"""Windows puts the product behind what the endpoint is: ``Microphone (Maker Headset)``."""
_PARTS = frozenset(
    {"microphone", "mic", "microphones", "speaker", "speakers", "headphone", "headphones", "headset", "earphone"}
    | {"earphones", "earpiece", "mono", "stereo", "analog", "analogue", "digital", "input", "output", "audio"}
    | {"hands-free", "handsfree", "ag", "iec958", "fallback"}
)
"""Words that say which half of a device something is, and nothing of which device."""


def partner(device: AudioDevice, devices: Iterable[AudioDevice]) -> AudioDevice | None:
    """The other half of the headset that ``device`` belongs to; None where there is none or it cannot be told."""
    others = [d for d in devices if d.direction is not device.direction and d.kind is not DeviceKind.MONITOR]
    card, said, core = _card(device), device.name.casefold(), _core(device.name)
    built_in = device.kind is DeviceKind.BUILT_IN
    for fitting in (
        [d for d in others if card is not None and _card(d) == card],
        [d for d in others if said.strip() and d.name.casefold() == said],
        [d for d in others if core and _core(d.name) == core and _alike(d.kind, device.kind)],
        [d for d in others if built_in and d.kind is DeviceKind.BUILT_IN],
    ):
        if fitting:
            return next((d for d in fitting if d.is_default), fitting[0])
    return None


def name_of_both(microphone: AudioDevice, speaker: AudioDevice | None) -> str:
    """What the two are called together: the words that both names begin with, or the product that both name."""
    if speaker is None:
        return microphone.name
    one, other = _product(microphone.name), _product(speaker.name)
    if one and one == other:
        return one
    first = [word for word in microphone.name.split() if word.casefold().strip("()") not in ("hands-free", "handsfree")]
    pairs = zip(first, speaker.name.split(), strict=False)
    shared = [word for word, _other in takewhile(lambda pair: pair[0] == pair[1], pairs)]
    return " ".join(shared).rstrip(" -–,(") or microphone.name


def _card(device: AudioDevice) -> str | None:
    found = _CARD.match(device.id)
    return found["card"].replace(":", "_") if found else None


def _product(name: str) -> str:
    found = _PRODUCT.search(name)
    product = found["product"] if found else ""
    return "" if product.isdigit() or product.casefold() in _PARTS else product


def _core(name: str) -> tuple[str, ...]:
    words = re.findall(r"[\w-]+", (_product(name) or name).casefold())
    return tuple(word for word in words if word not in _PARTS)


def _alike(one: DeviceKind, other: DeviceKind) -> bool:
    return one is other or DeviceKind.UNKNOWN in (one, other)
