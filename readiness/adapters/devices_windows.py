"""Windows: PortAudio's list, with what the registry knows of each endpoint: its bus, and the telephone profile.

Input volume and mute have no command line and no registry value on Windows: they are not known here, and exact zeros
in the sound tell a muted microphone all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from readiness.adapters.device_lister import look_beside
from readiness.adapters.devices_portaudio import PortAudioDevices
from readiness.ports import AudioDevice, DeviceKind

ENDPOINTS = r"SOFTWARE\Microsoft\Windows\CurrentVersion\MMDevices\Audio"
FLOWS = ("Capture", "Render")
ACTIVE = 1
DESCRIPTION = "{a45c254e-df1c-4efd-8020-67d146a850e0},2"
INTERFACE = "{b3f8fa53-0004-438e-9003-51a46e139bfc},6"
ENUMERATOR = "{a45c254e-df1c-4efd-8020-67d146a850e0},24"
_KINDS = {
    "USB": DeviceKind.USB,
    "BTHENUM": DeviceKind.BLUETOOTH,
    "BTHHFENUM": DeviceKind.BLUETOOTH,
    "BTHLEDEVICE": DeviceKind.BLUETOOTH,
    "HDAUDIO": DeviceKind.BUILT_IN,
    "INTELAUDIO": DeviceKind.BUILT_IN,
    "SOUNDWIRE": DeviceKind.BUILT_IN,
    "PCI": DeviceKind.BUILT_IN,
    "ACPI": DeviceKind.BUILT_IN,
    "ROOT": DeviceKind.VIRTUAL,
    "SWD": DeviceKind.VIRTUAL,
}
_HANDS_FREE_BUS = "BTHHFENUM"

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An active endpoint of the registry: the name WASAPI shows, and the bus that found it."""

    name: str
    bus: str


def endpoint(state: int, values: Values) -> Endpoint | None:
    """Read one endpoint's ``values``; None for one that is unplugged, disabled or without a name (pure)."""
    description, interface = values.get(DESCRIPTION), values.get(INTERFACE)
    if state != ACTIVE or not isinstance(description, str):
        return None
    name = f"{description} ({interface})" if isinstance(interface, str) and interface else description
    return Endpoint(name, str(values.get(ENUMERATOR, "")).upper())


def enriched(devices: Iterable[AudioDevice], endpoints: Iterable[Endpoint]) -> tuple[AudioDevice, ...]:
    """Add kind and profile to each of ``devices`` whose name an endpoint has (pure)."""
    buses = {item.name: item.bus for item in endpoints}
    result = []
    for device in devices:
        bus = buses.get(device.name)
        kind = _KINDS.get(bus or "", device.kind)
        profile = "hands-free" if bus == _HANDS_FREE_BUS else device.profile
        result.append(replace(device, kind=kind, profile=profile))
    return tuple(result)


def endpoints() -> tuple[Endpoint, ...]:
    """Read the registry; empty where it cannot be read."""
    import winreg  # type: ignore[import-not-found,unused-ignore] # noqa: PLC0415 - exists on Windows alone

    found = []
    for flow in FLOWS:
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, rf"{ENDPOINTS}\{flow}") as key:  # type: ignore[attr-defined,unused-ignore]
                for number in range(winreg.QueryInfoKey(key)[0]):  # type: ignore[attr-defined,unused-ignore]
                    found.append(_read(winreg, key, winreg.EnumKey(key, number)))  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            continue
    return tuple(item for item in found if item is not None)


def look() -> tuple[AudioDevice, ...]:
    """All devices. Raises NotAvailable."""
    return enriched(look_beside(), endpoints())


def windows_devices() -> PortAudioDevices:
    """The list of devices of a Windows computer."""
    return PortAudioDevices(look)


def _read(winreg: Any, key: Any, name: str) -> Endpoint | None:  # noqa: ANN401 - exist on Windows alone
    with winreg.OpenKey(key, name) as device, winreg.OpenKey(device, "Properties") as properties:
        state = winreg.QueryValueEx(device, "DeviceState")[0]
        count = winreg.QueryInfoKey(properties)[1]
        values = dict(winreg.EnumValue(properties, index)[:2] for index in range(count))
    return endpoint(state, values)
