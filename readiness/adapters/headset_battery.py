"""The charge of Bluetooth headsets, as BlueZ tells it (``org.bluez.Battery1``), or else UPower."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from readiness.adapters.bus import Bus, BusError, Remote
from readiness.adapters.upower import DISPLAY_DEVICE, MANAGER

BLUEZ = Remote("org.bluez", "/", "org.freedesktop.DBus.ObjectManager")
KEPT_SECONDS = 30.0
CALL_SECONDS = 0.5
_ADDRESS = re.compile(r"(?i)([0-9a-f]{2}:){5}[0-9a-f]{2}")
_WORN = frozenset({17, 18, 19, 21})  # UPower's headset, speakers, headphones, other audio
Objects = Mapping[str, Mapping[str, Mapping[str, tuple[str, Any]]]]
"""What GetManagedObjects answers: path, interface, property, and the value behind its type."""


def charges(objects: Objects) -> dict[str, float]:
    """Return percent by address from BlueZ's objects (pure). Devices that tell no charge are left out."""
    found = {}
    for interfaces in objects.values():
        _type, address = interfaces.get("org.bluez.Device1", {}).get("Address", ("s", ""))
        _type, percent = interfaces.get("org.bluez.Battery1", {}).get("Percentage", ("y", None))
        if address and isinstance(percent, int):
            found[str(address).upper()] = float(percent)
    return found


def ask_bluez() -> dict[str, float]:
    """Ask for all charges; empty where there is no bus, no Bluetooth, or no answer within half a second."""
    try:
        with Bus("SYSTEM", CALL_SECONDS) as bus:
            (objects,) = bus.call(BLUEZ, "GetManagedObjects")
            return charges(objects)
    except (BusError, TypeError, ValueError, AttributeError):
        return {}


def told_by_upower(devices: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """Return percent by address from the properties of UPower's devices (pure).

    Of a Bluetooth device the serial number is its address, and the native path ends with it.
    """
    found = {}
    for device in devices:
        percent, kind = device.get("Percentage"), device.get("Type")
        named = f"{device.get('Serial', '')} {device.get('NativePath', '')}".replace("_", ":")
        address = _ADDRESS.search(named)
        if address and kind in _WORN and isinstance(percent, int | float) and device.get("IsPresent", True):
            found[address[0].upper()] = float(percent)
    return found


def ask_upower() -> dict[str, float]:
    """Ask UPower for all charges; empty where it does not answer within half a second."""
    try:
        with Bus("SYSTEM", CALL_SECONDS) as bus:
            (paths,) = bus.call(MANAGER, "EnumerateDevices")
            return told_by_upower([bus.properties(DISPLAY_DEVICE._replace(path=path)) for path in paths])
    except (BusError, TypeError, ValueError, AttributeError):
        return {}


def ask() -> dict[str, float]:
    """BlueZ where it knows a charge, else UPower, which hears of some headsets in other ways."""
    return ask_bluez() or ask_upower()


class HeadsetBattery:
    """Tells the charge by address, and asks at most twice a minute: lists of devices are made far more often."""

    def __init__(
        self, look: Callable[[], dict[str, float]] = ask, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._look = look
        self._monotonic = monotonic
        self._known: tuple[float, dict[str, float]] | None = None

    def __call__(self, address: str) -> float | None:
        """The charge of the device with ``address`` in percent, None where it is not told."""
        now = self._monotonic()
        if self._known is None or now - self._known[0] > KEPT_SECONDS:
            self._known = (now, self._look())
        return self._known[1].get(address.upper())
