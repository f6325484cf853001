"""UPower on a real message bus: the cases that psutil gets wrong, and the sentence on screen for each."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from readiness.adapters.bus import Bus
from readiness.adapters.headset_battery import HeadsetBattery
from readiness.adapters.power import FirstThatAnswers
from readiness.adapters.sysfs_power import SysfsPower
from readiness.adapters.upower import DISPLAY_DEVICE, MANAGER, UPower
from readiness.check import Setup
from readiness.checks.battery import BatteryCheck
from readiness.model import Finding, Grade
from readiness.ports import Battery, NotAvailable
from tests.lab.computer.private_bus import PrivateBus, private_bus
from tests.readiness.checks.still_task import look

pytestmark = pytest.mark.lab

BATTERY, MOUSE, UPS = 2, 5, 3
CHARGING, DISCHARGING, FULL, PENDING_CHARGE = 1, 2, 4, 5


def upower(bus: PrivateBus, *, on_battery: bool) -> None:
    bus.template("upower", {"OnBattery": on_battery})
    bus.wait_for(MANAGER.service)


def mains(bus: PrivateBus, *, online: bool) -> None:
    (path,) = bus.tell(MANAGER, "AddAC", "ss", "mock_AC", "Mains")
    set_properties(bus, path, Online=("b", online))


def battery(
    bus: PrivateBus, name: str = "mock_BAT0", *, state: int = DISCHARGING, **properties: tuple[str, object]
) -> None:
    (path,) = bus.tell(MANAGER, "AddDischargingBattery", "ssdx", name, "Mock", 60.0, 0)
    set_properties(bus, path, State=("u", state), **properties)


def peripheral(bus: PrivateBus, kind: int, percent: float) -> None:
    (path,) = bus.tell(MANAGER, "AddDischargingBattery", "ssdx", "mock_thing", "Mock", percent, 0)
    set_properties(bus, path, Type=("u", kind), PowerSupply=("b", False))


def set_properties(bus: PrivateBus, path: str, **properties: tuple[str, object]) -> None:
    """Set what the mock's device has, add what it lacks."""
    device = DISPLAY_DEVICE._replace(path=path)
    with Bus("SYSTEM") as connection:
        known = connection.properties(device)
    for name, value in properties.items():
        if name in known:
            bus.tell(MANAGER, "SetDeviceProperties", "oa{sv}", path, {name: value})
        else:
            bus.tell(device, "AddProperty", "ssv", device.interface, name, value)


def asked() -> Battery:
    return UPower().battery()


def on_screen(minutes: float = 45) -> Finding:
    return look(BatteryCheck(), battery=asked(), setup=Setup(minutes=minutes))


def test_on_battery_with_too_little_left(bus: PrivateBus) -> None:
    upower(bus, on_battery=True)
    mains(bus, online=False)
    battery(bus, TimeToEmpty=("x", 1260), Percentage=("d", 18.0), Energy=("d", 18.0))
    finding = on_screen()
    assert (finding.grade, finding.summary) == (Grade.NO_GO, "21 minutes left, your call needs 45: plug in.")


def test_plugged_in_and_not_charging_because_of_a_charge_limit(bus: PrivateBus) -> None:
    upower(bus, on_battery=False)
    mains(bus, online=True)
    battery(bus, state=PENDING_CHARGE, Percentage=("d", 80.0), Energy=("d", 40.0), EnergyFull=("d", 50.0))
    assert on_screen().summary == "Plugged in, 80 %."


def test_without_a_mains_device_upowers_own_word_counts(bus: PrivateBus) -> None:
    upower(bus, on_battery=False)
    battery(bus, state=PENDING_CHARGE, Percentage=("d", 80.0), Energy=("d", 80.0))
    assert asked().plugged is True


def test_two_batteries(bus: PrivateBus) -> None:
    upower(bus, on_battery=True)
    mains(bus, online=False)
    battery(bus, "mock_BAT0", state=FULL, Energy=("d", 20.0), EnergyFull=("d", 20.0), EnergyRate=("d", 0.0))
    battery(bus, "mock_BAT1", Energy=("d", 10.0), EnergyFull=("d", 30.0), EnergyRate=("d", 10.0))
    found = asked()
    assert found.percent == pytest.approx(60)
    assert found.energy_wh == pytest.approx(30)
    assert found.watts == pytest.approx(10)
    assert found.plugged is False
    assert on_screen().summary == "On battery, 60 %: lasts 3 h 00, your call needs 45 minutes."


@pytest.mark.parametrize("percent", [7.0, 45.0])
def test_a_desktop_with_a_wireless_mouse(bus: PrivateBus, percent: float) -> None:
    upower(bus, on_battery=False)
    peripheral(bus, MOUSE, percent)
    assert on_screen().summary == "No battery, on mains."


def test_a_laptop_with_a_wireless_mouse(bus: PrivateBus) -> None:
    upower(bus, on_battery=False)
    mains(bus, online=True)
    peripheral(bus, MOUSE, 7.0)
    battery(bus, state=CHARGING, Percentage=("d", 83.0), Energy=("d", 83.0))
    assert on_screen().summary == "Plugged in, 83 %."


def test_a_charger_that_is_too_weak(bus: PrivateBus) -> None:
    upower(bus, on_battery=False)
    mains(bus, online=True)
    battery(bus, Energy=("d", 5.0), EnergyFull=("d", 50.0), EnergyRate=("d", 20.0))
    finding = on_screen()
    assert (finding.grade, finding.summary) == (
        Grade.NO_GO,
        "15 minutes left although plugged in, your call needs 45.",
    )


def test_the_display_devices_guess_covers_all_batteries(bus: PrivateBus) -> None:
    upower(bus, on_battery=True)
    battery(bus, "mock_BAT0", EnergyRate=("d", 10.0))
    battery(bus, "mock_BAT1")
    bus.tell(
        DISPLAY_DEVICE._replace(path=MANAGER.path),
        "SetupDisplayDevice",
        "uuddddxxbsu",
        *(BATTERY, DISCHARGING, 60.0, 120.0, 200.0, 10.0, 7200, 0, True, "battery", 1),
    )
    assert asked().seconds_left == 7200


def test_what_it_drew_last_time_is_taken_from_the_history(bus: PrivateBus) -> None:
    upower(bus, on_battery=False)
    mains(bus, online=True)
    battery(bus, state=FULL, Energy=("d", 26.0), EnergyFull=("d", 26.0), Percentage=("d", 100.0))
    device = DISPLAY_DEVICE._replace(path="/org/freedesktop/UPower/devices/mock_BAT0")
    history = "ret = [(1, 12.0, 2), (2, 14.0, 2), (3, 0.0, 4), (4, 30.0, 1), (5, 10.0, 2)]"
    bus.add_method(device, "GetHistory", "suu", "a(udu)", history)
    assert asked().usual_watts == pytest.approx(12.0)
    assert on_screen().aside == "lasts 2 h 10 if unplugged"


def test_plugged_in_is_seen_at_the_next_look(bus: PrivateBus) -> None:
    upower(bus, on_battery=True)
    mains(bus, online=False)
    battery(bus)
    source = UPower()
    assert source.battery().plugged is False
    set_properties(bus, "/org/freedesktop/UPower/devices/mock_AC", Online=("b", True))
    assert source.battery().plugged is True


def test_hundreds_of_looks_leave_nothing_open(bus: PrivateBus) -> None:
    upower(bus, on_battery=True)
    battery(bus)
    source = UPower()
    source.battery()
    files, threads = len(list(Path("/proc/self/fd").iterdir())), threading.active_count()
    for _look in range(200):
        source.battery()
    assert len(list(Path("/proc/self/fd").iterdir())) == files
    assert threading.active_count() == threads


def a_kernel_with_a_battery(folder: Path) -> SysfsPower:
    supply = folder / "supplies" / "BAT0"
    supply.mkdir(parents=True)
    for name, text in {"type": "Battery", "status": "Discharging", "capacity": "55"}.items():
        (supply / name).write_text(text)
    return SysfsPower(folder / "supplies")


def test_a_bus_without_upower_leaves_it_to_the_kernel(bus: PrivateBus, tmp_path: Path) -> None:
    assert FirstThatAnswers([UPower(), a_kernel_with_a_battery(tmp_path)]).battery().percent == 55


def test_a_refusing_bus_leaves_it_to_the_kernel(
    short_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_bus(short_folder, monkeypatch, refuse=MANAGER.service) as bus:
        bus.template("upower", {"OnBattery": True})
        bus.wait_for(MANAGER.service)
        with pytest.raises(NotAvailable):
            UPower().battery()
        assert FirstThatAnswers([UPower(), a_kernel_with_a_battery(tmp_path)]).battery().percent == 55


def test_a_service_that_never_answers_costs_two_seconds_once(bus: PrivateBus, tmp_path: Path) -> None:
    bus.service(MANAGER)
    bus.wait_for(MANAGER.service)
    bus.add_method(MANAGER, "EnumerateDevices", "", "ao", "import time; time.sleep(4); ret = []")
    bus.tell(MANAGER, "AddProperty", "ssv", MANAGER.interface, "OnBattery", ("b", True))
    power = FirstThatAnswers([UPower(), a_kernel_with_a_battery(tmp_path)])
    assert power.battery().percent == 55
    assert power.battery().percent == 55


def test_no_bus_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    with pytest.raises(NotAvailable):
        UPower().battery()


def test_a_headset_that_upower_knows_tells_its_charge(bus: PrivateBus) -> None:
    upower(bus, on_battery=False)
    (path,) = bus.tell(MANAGER, "AddDischargingBattery", "ssdx", "mock_headset", "WH-1000XM4", 42.0, 0)
    set_properties(bus, path, Type=("u", 17), PowerSupply=("b", False), Serial=("s", "AA:BB:CC:DD:EE:FF"))
    assert HeadsetBattery()("aa:bb:cc:dd:ee:ff") == 42.0
