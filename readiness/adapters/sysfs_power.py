"""Batteries as the Linux kernel tells them, where no UPower runs."""

from __future__ import annotations

from pathlib import Path

from readiness.computer.supply import ATTRIBUTES, Attributes, from_supplies
from readiness.ports import Battery, NotAvailable
from readiness.words import _

POWER_SUPPLIES = Path("/sys/class/power_supply")


class SysfsPower:
    """The ``Power`` port over ``/sys/class/power_supply``, or another tree of that shape."""

    def __init__(self, root: Path = POWER_SUPPLIES) -> None:
        self._root = root

    def battery(self) -> Battery:
        """Read every power supply. Raises NotAvailable where the kernel shows none of this."""
        try:
            folders = sorted(self._root.iterdir())
        except OSError as error:
            raise NotAvailable(_("The system does not tell about batteries."), detail=str(error)) from error
        return from_supplies([_attributes(folder) for folder in folders])


def _attributes(folder: Path) -> Attributes:
    """What one supply tells; single attributes answer with an error while a battery is busy."""
    found: dict[str, str] = {}
    for name in ATTRIBUTES:
        try:
            found[name] = (folder / name).read_text(encoding="ascii", errors="replace").strip()
        except OSError:
            continue
    return found
