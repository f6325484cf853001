"""PulseAudio's properties to devices as people know them (pure).

Property names: PulseAudio ``proplist.h`` (``device.bus``, ``device.class``, ``device.form_factor``) and PipeWire's
BlueZ plug-in (``api.bluez5.profile``, ``api.bluez5.codec``).
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from readiness.adapters.pulse import Item
from readiness.ports import AudioDevice, DeviceKind, Profile
from readiness.words import _

Properties = Mapping[str, str]

_ALSA_CLIENT = re.compile(r"^ALSA plug-in \[(?P<program>.+)\]$")
_BUSES = {
    "bluetooth": DeviceKind.BLUETOOTH,
    "usb": DeviceKind.USB,
    **dict.fromkeys(("pci", "isa", "platform", "i2c", "soundwire"), DeviceKind.BUILT_IN),
}
_VIRTUAL_DRIVERS = ("null", "remap", "pipe", "tunnel", "echo-cancel", "virtual", "ladspa", "combine")


def kind_of(properties: Properties, *, monitor: bool, driver: str = "") -> DeviceKind:
    """What people would call the device: the bus first, because even a filter may stand before a real headset."""
    if monitor or properties.get("device.class") == "monitor":
        return DeviceKind.MONITOR
    bluez = properties.get("device.api") in ("bluez", "bluez5") or "api.bluez5.profile" in properties
    by_bus = DeviceKind.BLUETOOTH if bluez else _BUSES.get(properties.get("device.bus", ""))
    if by_bus in (DeviceKind.BLUETOOTH, DeviceKind.USB):
        return by_bus
    filters = properties.get("device.class") in ("filter", "abstract") or properties.get("node.virtual") == "true"
    if filters or any(word in driver for word in _VIRTUAL_DRIVERS):
        return DeviceKind.VIRTUAL
    if properties.get("device.form_factor") == "internal":
        return DeviceKind.BUILT_IN
    return by_bus or DeviceKind.UNKNOWN


def profile_of(properties: Properties, card_profile: str | None = None) -> str | None:
    """The Bluetooth profile in use, written with hyphens as BlueZ and PipeWire do; None for other devices."""
    profile = properties.get("api.bluez5.profile") or properties.get("bluetooth.protocol") or card_profile
    return profile.replace("_", "-") if profile else None


def codec_of(properties: Properties) -> str | None:
    """The Bluetooth codec in use, None where it is not told."""
    return properties.get("api.bluez5.codec") or properties.get("bluetooth.codec")


def profiles_of(card: Item) -> tuple[Profile, ...]:
    """The profiles in which ``card`` can work now; off, and what the headset does not offer at the moment, is none."""
    return tuple(
        Profile(item.name, item.description or "", item.n_sources > 0)
        for item in card.profile_list
        if item.available and item.n_sources + item.n_sinks > 0
    )


def bluetooth_address(properties: Properties) -> str | None:
    """The address of a Bluetooth device, such as ``AA:BB:CC:DD:EE:FF``."""
    address = properties.get("api.bluez5.address") or properties.get("device.string")
    return address.upper() if address and re.fullmatch(r"(?i)([0-9a-f]{2}:){5}[0-9a-f]{2}", address) else None


def program_of(properties: Properties) -> str | None:
    """The name of the program behind a stream; None for the server's own streams and for ourselves."""
    process = properties.get("application.process.id")
    if process == str(os.getpid()):
        return None
    name = properties.get("application.name") or properties.get("application.process.binary")
    if not name:
        return None
    match = _ALSA_CLIENT.match(name)
    return match["program"] if match else name


def distinct(devices: Iterable[AudioDevice]) -> tuple[AudioDevice, ...]:
    """Give every device a name that stands for it alone: nameless ones by their kind, equal ones by a number."""
    named = [device if device.name.strip() else replace(device, name=_("Device without a name")) for device in devices]
    count = Counter((device.direction, device.name) for device in named)
    seen: Counter[tuple[str, str]] = Counter()
    result = []
    for device in named:
        key = (device.direction, device.name)
        if count[key] > 1:
            seen[key] += 1
            device = replace(device, name=f"{device.name} ({seen[key]})")  # noqa: PLW2901 - the same device, renamed
        result.append(device)
    return tuple(result)
