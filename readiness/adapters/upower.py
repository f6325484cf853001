"""Batteries as UPower tells them (Linux desktops)."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from readiness.adapters.bus import Bus, BusError, Remote
from readiness.computer.supply import Cell, combine
from readiness.ports import Battery, NotAvailable
from readiness.words import _

SERVICE = "org.freedesktop.UPower"
MANAGER = Remote(SERVICE, "/org/freedesktop/UPower", SERVICE)
DISPLAY_DEVICE = Remote(SERVICE, f"{MANAGER.path}/devices/DisplayDevice", f"{SERVICE}.Device")

_LINE_POWER, _BATTERY = 1, 2
_STATES = {1: "charging", 2: "discharging", 3: "empty", 4: "full", 5: "not charging", 6: "discharging"}
_DISCHARGING = 2
_HISTORY_SECONDS = 7 * 86400
_HISTORY_POINTS = 200
_HISTORY_PAUSE = 600.0
_IDLE_WATTS = 0.5
_KEPT_SECONDS = 4.5  # UPower itself asks the kernel every 30 s at most; only the charger must be seen at once


class _Kept(NamedTuple):
    """The last answer in full, when it was, and how the charger stood."""

    at: float
    lines: tuple[str, ...]
    supply: tuple[object, ...]
    battery: Battery


class UPower:
    """The ``Power`` port over the system bus."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._usual: tuple[float, float | None] | None = None
        self._kept: _Kept | None = None

    def battery(self) -> Battery:
        """Ask every battery that powers the computer. Raises NotAvailable without a bus or the service.

        Within a few seconds of the last answer only the charger is looked at.
        """
        try:
            with Bus("SYSTEM") as bus:
                supply, now = self._supply(bus), self._monotonic()
                kept = self._kept
                if kept is None or kept.supply != supply or not 0 <= now - kept.at < _KEPT_SECONDS:
                    battery, lines = self._ask(bus)
                    kept = self._kept = _Kept(now, lines, self._supply(bus, lines), battery)
                return kept.battery
        except (BusError, TypeError, ValueError) as error:
            raise NotAvailable(_("UPower does not answer."), detail=str(error)) from error

    def _supply(self, bus: Bus, lines: tuple[str, ...] | None = None) -> tuple[object, ...]:
        """Whether it runs on battery, and whether each charger that is known is plugged in."""
        if lines is None:
            lines = self._kept.lines if self._kept is not None else ()
        remotes = (DISPLAY_DEVICE._replace(path=path) for path in lines)
        return (bus.property(MANAGER, "OnBattery"), *(bus.property(remote, "Online") for remote in remotes))

    def _ask(self, bus: Bus) -> tuple[Battery, tuple[str, ...]]:
        """The batteries together, and the paths of the chargers."""
        on_battery = bool(bus.property(MANAGER, "OnBattery"))
        (paths,) = bus.call(MANAGER, "EnumerateDevices")
        devices = {path: bus.properties(DISPLAY_DEVICE._replace(path=path)) for path in paths}
        lines = {path: bool(d.get("Online")) for path, d in devices.items() if _is_line_power(d)}
        batteries = {path: d for path, d in devices.items() if _is_battery(d)}
        cells = [_cell(device) for device in batteries.values()]
        battery = combine(
            cells,
            mains_online=any(lines.values()) if lines else None,
            on_battery=on_battery,
            seconds_left=self._seconds_left(bus, batteries) if batteries else None,
            usual_watts=self._usual_watts(bus, list(batteries)) if batteries else None,
        )
        return battery, tuple(lines)

    @staticmethod
    def _seconds_left(bus: Bus, batteries: dict[str, dict[str, Any]]) -> float | None:
        """UPower's guess for all batteries together; of a single battery where the display device has none."""
        try:
            guess = float(str(bus.property(DISPLAY_DEVICE, "TimeToEmpty")))
        except BusError:
            guess = 0.0
        if guess <= 0 and len(batteries) == 1:
            (only,) = batteries.values()
            guess = float(only.get("TimeToEmpty", 0))
        return guess if guess > 0 else None

    def _usual_watts(self, bus: Bus, paths: list[str]) -> float | None:
        """Median draw on battery over the last week; looked up every ten minutes at most."""
        now = self._monotonic()
        if self._usual is None or now - self._usual[0] > _HISTORY_PAUSE:
            self._usual = (now, _median_draw(bus, paths))
        return self._usual[1]


def _median_draw(bus: Bus, paths: list[str]) -> float | None:
    rates: list[float] = []
    for path in paths:
        try:
            (points,) = bus.call(
                DISPLAY_DEVICE._replace(path=path), "GetHistory", "suu", ("rate", _HISTORY_SECONDS, _HISTORY_POINTS)
            )
        except BusError:
            continue
        rates += [watts for _at, watts, state in points if state == _DISCHARGING and watts > _IDLE_WATTS]
    return statistics.median(rates) if rates else None


def _is_line_power(device: dict[str, Any]) -> bool:
    return bool(device.get("Type") == _LINE_POWER or ("Online" in device and "Type" not in device))


def _is_battery(device: dict[str, Any]) -> bool:
    return bool(device.get("Type") == _BATTERY and device.get("PowerSupply") and device.get("IsPresent", True))


def _cell(device: dict[str, Any]) -> Cell:
    energy, full = float(device.get("Energy", 0)), float(device.get("EnergyFull", 0))
    percent = float(device.get("Percentage", 0))
    rate = device.get("EnergyRate")
    return Cell(
        status=_STATES.get(int(device.get("State", 0)), "unknown"),
        percent=min(100.0, max(0.0, percent)),
        energy_wh=None if full <= 0 else energy if energy > 0 else full * percent / 100,
        full_wh=full if full > 0 else None,
        watts=None if rate is None else abs(float(rate)),
    )
