"""Reading a tree of the shape of /sys/class/power_supply."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.adapters.sysfs_power import SysfsPower
from readiness.ports import NotAvailable


def plant(root: Path, **supplies: dict[str, str]) -> SysfsPower:
    for name, attributes in supplies.items():
        folder = root / name
        folder.mkdir()
        for attribute, text in attributes.items():
            (folder / attribute).write_text(f"{text}\n")
    return SysfsPower(root)


def test_a_laptop_with_a_mouse(tmp_path: Path) -> None:
    power = plant(
        tmp_path,
        AC={"type": "Mains", "online": "0"},
        BAT0={"type": "Battery", "status": "Discharging", "capacity": "55", "present": "1"},
        hidpp_battery_0={"type": "Battery", "scope": "Device", "capacity": "7", "status": "Discharging"},
    )
    battery = power.battery()
    assert (battery.present, battery.percent, battery.plugged) == (True, 55, False)


def test_a_desktop_with_a_mouse(tmp_path: Path) -> None:
    power = plant(tmp_path, hidpp_battery_0={"type": "Battery", "scope": "Device", "capacity": "7"})
    assert power.battery().present is False


def test_a_virtual_machine_shows_an_empty_folder(tmp_path: Path) -> None:
    battery = SysfsPower(tmp_path).battery()
    assert (battery.present, battery.plugged) == (False, True)


def test_a_supply_that_vanishes_or_refuses_is_passed_over(tmp_path: Path) -> None:
    power = plant(tmp_path, BAT0={"type": "Battery", "status": "Full", "capacity": "99"})
    (tmp_path / "BAT0" / "energy_now").mkdir()  # reading a folder fails as reading a busy gauge does
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    assert power.battery().percent == 99


def test_a_container_without_the_tree_is_not_known(tmp_path: Path) -> None:
    with pytest.raises(NotAvailable):
        SysfsPower(tmp_path / "missing").battery()
