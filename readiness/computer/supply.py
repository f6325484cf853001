"""The state of a computer's batteries from the attributes of its power supplies (pure).

Attribute names, units and values are those of the Linux kernel's power supply class
(Documentation/ABI/testing/sysfs-class-power): micro-watt-hours, micro-ampere-hours, micro-volts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from readiness.ports import Battery

Attributes = Mapping[str, str]
"""One power supply: the names of its files in sysfs, and their text."""

ATTRIBUTES = (
    "type",
    "scope",
    "online",
    "present",
    "status",
    "capacity",
    "energy_now",
    "energy_full",
    "energy_full_design",
    "charge_now",
    "charge_full",
    "charge_full_design",
    "power_now",
    "power_avg",
    "current_now",
    "current_avg",
    "voltage_now",
    "voltage_avg",
    "voltage_min_design",
)
"""All that is read here; some attributes take a laptop's controller ten milliseconds each."""

_MAINS = frozenset(
    {"mains", "usb", "usb_c", "usb_pd", "usb_pd_drp", "usb_dcp", "usb_cdp", "usb_aca", "brickid", "wireless"}
)
_MICRO = 1e-6
_IDLE_WATTS = 0.05


@dataclass(frozen=True, slots=True)
class Cell:
    """One battery of the computer. Energy in Wh, ``watts`` without sign, ``status`` as the kernel spells it."""

    status: str
    percent: float | None = None
    energy_wh: float | None = None
    full_wh: float | None = None
    watts: float | None = None

    @property
    def discharging(self) -> bool:
        """Whether it gives power now."""
        return self.status == "discharging"

    @property
    def charging(self) -> bool:
        """Whether it takes power now."""
        return self.status == "charging"


def from_supplies(supplies: Iterable[Attributes]) -> Battery:
    """Take all power supplies of a computer together.

    Batteries of mice, keyboards and game pads (scope ``Device``) are not the computer's. No battery left means a
    computer on mains.
    """
    own = [supply for supply in supplies if _word(supply, "scope") != "device"]
    mains = [_number(supply, "online") for supply in own if _word(supply, "type") in _MAINS]
    cells = [cell for supply in own if (cell := _cell(supply)) is not None]
    return combine(cells, mains_online=any(online for online in mains if online) if mains else None)


def combine(
    cells: Sequence[Cell],
    *,
    mains_online: bool | None,
    on_battery: bool | None = None,
    seconds_left: float | None = None,
    usual_watts: float | None = None,
) -> Battery:
    """Take several batteries together.

    ``mains_online`` is None where no mains supply is listed; ``on_battery`` is what the system itself concludes. Mains
    that is online wins over a battery that discharges: then the charger is too weak, which is not "unplugged".
    """
    if not cells:
        return Battery(present=False, plugged=True)
    discharging = any(cell.discharging for cell in cells)
    charging = any(cell.charging for cell in cells)
    watts = _signed_watts(cells)
    return Battery(
        present=True,
        percent=_percent(cells),
        plugged=_plugged(mains_online, discharging, charging, on_battery),
        charging=charging and not discharging,
        watts=watts,
        energy_wh=_total([cell.energy_wh for cell in cells]),
        seconds_left=seconds_left if discharging and seconds_left else None,
        usual_watts=usual_watts,
    )


def _plugged(mains: bool | None, discharging: bool, charging: bool, on_battery: bool | None) -> bool | None:
    if mains:
        return True
    if discharging:
        return False
    if charging:
        return True
    if on_battery is not None:
        return not on_battery
    return mains


def _signed_watts(cells: Sequence[Cell]) -> float | None:
    """Power drawn from all batteries; None where a working battery does not tell."""
    working = [cell for cell in cells if cell.discharging or cell.charging]
    if not working:
        return 0.0 if any(cell.watts is not None for cell in cells) else None
    if any(not cell.watts for cell in working):
        return None
    return sum((cell.watts or 0.0) * (1 if cell.discharging else -1) for cell in working)


def _percent(cells: Sequence[Cell]) -> float | None:
    energy = _total([cell.energy_wh for cell in cells])
    full = _total([cell.full_wh for cell in cells])
    if energy is not None and full:
        return min(100.0, 100.0 * energy / full)
    known = [cell.percent for cell in cells if cell.percent is not None]
    return min(100.0, sum(known) / len(known)) if known else None


def _total(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known and len(known) == len(values) else None


def _cell(supply: Attributes) -> Cell | None:
    """The battery that ``supply`` describes; None where it is none, or its bay is empty."""
    if _word(supply, "type") != "battery" or _number(supply, "present") == 0:
        return None
    volts = _first(supply, "voltage_min_design", "voltage_now", "voltage_avg")
    watts = _scaled(_first(supply, "power_now", "power_avg"))
    if watts is None:
        watts = _times(
            _scaled(_first(supply, "current_now", "current_avg")),
            _scaled(_first(supply, "voltage_now", "voltage_min_design")),
        )
    watts = None if watts is None else abs(watts)
    percent = _bounded(_number(supply, "capacity"))
    energy = _energy(supply, "now", volts)
    full = _energy(supply, "full", volts) or _energy(supply, "full_design", volts)
    if energy is None and full is not None and percent is not None:
        # A battery that tells its size and whole percents: in watt-hours its power can be compared with its charge.
        energy = full * percent / 100
    return Cell(
        status=_word(supply, "status"),
        percent=percent,
        energy_wh=energy,
        full_wh=full,
        watts=watts if watts is None or watts > _IDLE_WATTS else 0.0,
    )


def _energy(supply: Attributes, moment: str, micro_volts: float | None) -> float | None:
    energy = _scaled(_number(supply, f"energy_{moment}"))
    if energy is None:
        energy = _times(_scaled(_number(supply, f"charge_{moment}")), _scaled(micro_volts))
    return energy if energy is None or energy >= 0 else None


def _word(supply: Attributes, name: str) -> str:
    return supply.get(name, "").strip().lower()


def _number(supply: Attributes, name: str) -> float | None:
    try:
        return float(supply[name])
    except (KeyError, ValueError):
        return None


def _first(supply: Attributes, *names: str) -> float | None:
    return next((value for name in names if (value := _number(supply, name)) is not None), None)


def _scaled(micro: float | None) -> float | None:
    return None if micro is None else micro * _MICRO


def _times(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one * other


def _bounded(percent: float | None) -> float | None:
    return None if percent is None else min(100.0, max(0.0, percent))
