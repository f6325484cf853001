"""Power supplies as laptops really show them, among them those that psutil gets wrong."""

from __future__ import annotations

import pytest

from readiness.computer.supply import from_supplies

MAINS = {"type": "Mains", "online": "1"}
UNPLUGGED = {"type": "Mains", "online": "0"}
BATTERY = {
    "type": "Battery",
    "present": "1",
    "status": "Discharging",
    "capacity": "60",
    "energy_now": "30000000",
    "energy_full": "50000000",
    "power_now": "10000000",
}
MOUSE = {"type": "Battery", "scope": "Device", "present": "1", "status": "Discharging", "capacity": "7"}
GAME_PAD = {"type": "Battery", "scope": "Device", "status": "Unknown", "capacity": "45"}


def test_a_laptop_on_battery() -> None:
    battery = from_supplies([UNPLUGGED, BATTERY])
    assert (battery.present, battery.plugged, battery.charging) == (True, False, False)
    assert battery.percent == pytest.approx(60)
    assert battery.energy_wh == pytest.approx(30)
    assert battery.watts == pytest.approx(10)


def test_not_charging_on_mains_is_plugged_in() -> None:
    battery = from_supplies([MAINS, {**BATTERY, "status": "Not charging", "capacity": "80", "power_now": "0"}])
    assert battery.plugged is True
    assert battery.charging is False
    assert battery.watts == 0


def test_two_batteries_are_added() -> None:
    second = {**BATTERY, "status": "Unknown", "energy_now": "10000000", "energy_full": "30000000", "power_now": "0"}
    battery = from_supplies([UNPLUGGED, BATTERY, second])
    assert battery.energy_wh == pytest.approx(40)
    assert battery.percent == pytest.approx(50)
    assert battery.plugged is False
    assert battery.watts == pytest.approx(10)


@pytest.mark.parametrize("peripheral", [MOUSE, GAME_PAD])
def test_a_desktop_with_a_wireless_thing_has_no_battery(peripheral: dict[str, str]) -> None:
    battery = from_supplies([peripheral])
    assert battery.present is False
    assert battery.plugged is True
    assert battery.percent is None


def test_a_laptop_with_a_wireless_mouse_shows_its_own_charge() -> None:
    assert from_supplies([MOUSE, MAINS, {**BATTERY, "status": "Charging"}]).percent == pytest.approx(60)


def test_usb_c_power_counts_as_mains_even_where_the_old_socket_is_empty() -> None:
    battery = from_supplies([UNPLUGGED, {"type": "USB", "online": "1"}, {**BATTERY, "status": "Charging"}])
    assert battery.plugged is True
    assert battery.watts == pytest.approx(-10)


def test_apple_silicon_gives_charge_instead_of_energy_and_a_negative_current() -> None:
    macbook = {
        "type": "Battery",
        "status": "Discharging",
        "capacity": "50",
        "charge_now": "2500000",
        "charge_full": "5000000",
        "voltage_now": "12000000",
        "voltage_min_design": "11000000",
        "current_now": "-1000000",
    }
    battery = from_supplies([{"type": "Mains", "online": "0"}, macbook])
    assert battery.percent == pytest.approx(50)
    assert battery.energy_wh == pytest.approx(27.5)
    assert battery.watts == pytest.approx(12)
    assert battery.plugged is False


def test_a_charger_that_is_too_weak_is_still_plugged_in() -> None:
    battery = from_supplies([MAINS, BATTERY])
    assert battery.plugged is True
    assert battery.charging is False
    assert battery.watts == pytest.approx(10)


def test_an_empty_bay_is_no_battery() -> None:
    assert from_supplies([MAINS, {"type": "Battery", "present": "0"}]).present is False


def test_nothing_at_all_is_a_computer_on_mains() -> None:
    battery = from_supplies([])
    assert (battery.present, battery.plugged) == (False, True)


def test_only_a_percentage() -> None:
    battery = from_supplies([{"type": "Battery", "status": "Full", "capacity": "101"}, MAINS])
    assert battery.percent == 100
    assert battery.energy_wh is None
    assert battery.plugged is True


def test_percents_of_a_known_size_are_watt_hours() -> None:
    tablet = {
        "type": "Battery",
        "status": "Discharging",
        "capacity": "40",
        "energy_full_design": "30000000",
        "power_now": "6000000",
    }
    battery = from_supplies([tablet])
    assert battery.energy_wh == pytest.approx(12)
    assert (battery.percent, battery.watts) == (pytest.approx(40), pytest.approx(6))


def test_a_working_battery_that_does_not_tell_its_power_leaves_it_unknown() -> None:
    assert from_supplies([UNPLUGGED, {**BATTERY, "power_now": "0"}]).watts is None


def test_nonsense_in_the_files_is_not_known() -> None:
    battery = from_supplies([{"type": "Battery", "status": "Discharging", "capacity": "??", "energy_now": ""}])
    assert battery.present is True
    assert battery.percent is None
    assert battery.plugged is False


def test_without_any_mains_listed_a_full_battery_leaves_plugged_unknown() -> None:
    assert from_supplies([{"type": "Battery", "status": "Full", "capacity": "100"}]).plugged is None
