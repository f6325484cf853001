"""Reading a tree of the shape of /sys/class/power_supply."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.adapters.sysfs_power import SysfsPower
from readiness.check import Setup
from readiness.checks.battery import BatteryCheck
from readiness.ports import NotAvailable
from tests.readiness.checks.still_task import look


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


MAINS, NO_MAINS = {"type": "Mains", "online": "1"}, {"type": "Mains", "online": "0"}
MOUSE = {"type": "Battery", "scope": "Device", "capacity": "7", "status": "Discharging"}
FIRST = {"type": "Battery", "status": "Unknown", "energy_now": "20000000", "energy_full": "20000000"}
SECOND = {
    "type": "Battery",
    "status": "Discharging",
    "energy_now": "10000000",
    "energy_full": "30000000",
    "power_now": "10000000",
}
ASAHI = {
    "type": "Battery",
    "status": "Discharging",
    "capacity": "70",
    "charge_now": "4200000",
    "charge_full": "6000000",
    "voltage_now": "12000000",
    "current_now": "-1200000",
}
FULL = {"type": "Battery", "status": "Full", "capacity": "100"}
PLUGGED = "Plugged in, 80 %."
TWO = "On battery, 60 %: lasts 3 h 00, your call needs 45 minutes."
ASAHI_LASTS = "On battery, 70 %: lasts 3 h 30, your call needs 45 minutes."
WEAK = {**SECOND, "energy_now": "5000000", "power_now": "20000000"}


@pytest.mark.parametrize(
    ("supplies", "grade", "sentence"),
    [
        ({"ADP1": MAINS, "BAT0": {"type": "Battery", "status": "Not charging", "capacity": "80"}}, "good", PLUGGED),
        ({"AC": NO_MAINS, "BAT0": FIRST, "BAT1": SECOND}, "good", TWO),
        ({"hidpp_battery_0": MOUSE}, "good", "No battery, on mains."),
        ({"sony_controller_battery": {**MOUSE, "capacity": "45"}}, "good", "No battery, on mains."),
        ({"hidpp_battery_0": MOUSE, "ADP1": MAINS, "BAT0": FULL}, "good", "Plugged in, 100 %."),
        ({"macsmc-ac": NO_MAINS, "macsmc-battery": ASAHI}, "good", ASAHI_LASTS),
        ({"ADP1": MAINS, "BAT0": WEAK}, "no-go", "15 minutes left although plugged in, your call needs 45."),
        ({"AC": NO_MAINS, "ucsi-source-psy-1": {**MAINS, "type": "USB"}, "BAT0": FULL}, "good", "Plugged in, 100 %."),
        ({}, "good", "No battery, on mains."),
    ],
    ids=["not charging", "two", "mouse", "game pad", "laptop and mouse", "asahi", "weak charger", "usb-c", "none"],
)
def test_what_the_row_says(tmp_path: Path, supplies: dict[str, dict[str, str]], grade: str, sentence: str) -> None:
    """The cases in which psutil is wrong, as files of the kernel and as a sentence."""
    finding = look(BatteryCheck(), battery=plant(tmp_path, **supplies).battery(), setup=Setup(minutes=45))
    assert (finding.grade, finding.summary) == (grade, sentence)
