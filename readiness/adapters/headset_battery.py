"""The charge of Bluetooth headsets, as BlueZ tells it (``org.bluez.Battery1``)."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from readiness.adapters.bus import Bus, BusError, Remote

BLUEZ = Remote("org.bluez", "/", "org.freedesktop.DBus.ObjectManager")
KEPT_SECONDS = 30.0
CALL_SECONDS = 0.5
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


class HeadsetBattery:
    """Tells the charge by address, and asks at most twice a minute: lists of devices are made far more often."""

    def __init__(
        self, look: Callable[[], dict[str, float]] = ask_bluez, monotonic: Callable[[], float] = time.monotonic
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
