"""macOS: PortAudio's list, with what ``system_profiler`` and ``osascript`` tell: transport, input volume, mute."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from readiness.adapters.command import output
from readiness.adapters.device_lister import look_beside
from readiness.adapters.devices_portaudio import PortAudioDevices, by_hand
from readiness.ports import AudioDevice, DeviceKind, Direction
from readiness.words import _

DEADLINE_S = 4.0
PROFILER = ("system_profiler", "SPAudioDataType", "-json")
VOLUMES = ("osascript", "-e", "get volume settings")
_KINDS = {
    "coreaudio_device_type_builtin": DeviceKind.BUILT_IN,
    "coreaudio_device_type_usb": DeviceKind.USB,
    "coreaudio_device_type_bluetooth": DeviceKind.BLUETOOTH,
    "coreaudio_device_type_bluetoothle": DeviceKind.BLUETOOTH,
    "coreaudio_device_type_virtual": DeviceKind.VIRTUAL,
    "coreaudio_device_type_aggregate": DeviceKind.VIRTUAL,
}
_HANDS_FREE_RATES = (8000, 16000, 24000)  # a Bluetooth microphone at one of these runs the telephone profile


@dataclass(frozen=True, slots=True)
class Volumes:
    """The sliders of the default devices, percent; None where a device has no slider."""

    output: float | None = None
    input: float | None = None
    output_muted: bool | None = None


def transports(profiler_json: str) -> dict[str, DeviceKind]:
    """Read the kind of each device by its name from ``system_profiler SPAudioDataType -json`` (pure)."""
    try:
        data: Mapping[str, Any] = json.loads(profiler_json)
    except ValueError:
        return {}
    items = [item for group in data.get("SPAudioDataType", []) for item in group.get("_items", [])]
    kinds = {
        str(item.get("_name", "")): _KINDS.get(item.get("coreaudio_device_transport", ""), DeviceKind.UNKNOWN)
        for item in items
    }
    return {name: kind for name, kind in kinds.items() if name}


def volumes(answer: str) -> Volumes:
    """Read ``output volume:50, input volume:75, alert volume:100, output muted:false`` (pure)."""
    found = dict(re.findall(r"(output volume|input volume|output muted):([a-z0-9 ]+?)(?:,|$)", answer.strip()))
    muted = found.get("output muted")
    return Volumes(
        _number(found.get("output volume")),
        _number(found.get("input volume")),
        None if muted not in ("true", "false") else muted == "true",
    )


def enriched(
    devices: Iterable[AudioDevice], kinds: Mapping[str, DeviceKind], sliders: Volumes
) -> tuple[AudioDevice, ...]:
    """Add kinds to ``devices``, and the sliders to the default ones, which are all that macOS tells (pure)."""
    result = []
    for device in devices:
        kind = kinds.get(device.name, device.kind)
        hears = device.direction is Direction.INPUT
        hands_free = kind is DeviceKind.BLUETOOTH and hears and device.sample_rate in _HANDS_FREE_RATES
        volume, muted = (sliders.input, None) if hears else (sliders.output, sliders.output_muted)
        if hears and volume == 0:
            muted = True
        result.append(
            replace(
                device,
                kind=kind,
                profile="hands-free" if hands_free else device.profile,
                volume=volume if device.is_default else None,
                muted=muted if device.is_default else None,
            )
        )
    return tuple(result)


class MacDevices(PortAudioDevices):
    """The list of devices of a Mac, whose default sliders can be set."""

    def __init__(self) -> None:
        super().__init__(look)

    def set_volume(self, device_id: str, percent: float) -> None:
        """Set the slider of a default device; macOS lets no program reach the others. Raises NotAvailable."""
        device = next((d for d in self.devices() if d.id == device_id), None)
        if device is None or not device.is_default:
            raise by_hand(_("Change its volume in the system's sound settings."), device_id)
        side = "input" if device.direction is Direction.INPUT else "output"
        output(("osascript", "-e", f"set volume {side} volume {round(percent)}"))


def look() -> tuple[AudioDevice, ...]:
    """All devices. Raises NotAvailable."""
    return enriched(look_beside(), transports(output(PROFILER, DEADLINE_S) or ""), volumes(output(VOLUMES) or ""))


def _number(text: str | None) -> float | None:
    return float(text) if text is not None and text.isdigit() else None
