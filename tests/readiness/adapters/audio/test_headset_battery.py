"""The charge of a Bluetooth headset, from what BlueZ answers."""

from __future__ import annotations

import pytest

from readiness.adapters.headset_battery import HeadsetBattery, ask_bluez, ask_upower, charges, told_by_upower

OBJECTS = {
    "/org/bluez/hci0": {"org.bluez.Adapter1": {"Address": ("s", "00:11:22:33:44:55")}},
    "/org/bluez/hci0/dev_1": {
        "org.bluez.Device1": {"Address": ("s", "aa:bb:cc:dd:ee:ff"), "Name": ("s", "WH-1000XM4")},
        "org.bluez.Battery1": {"Percentage": ("y", 70)},
    },
    "/org/bluez/hci0/dev_2": {"org.bluez.Device1": {"Address": ("s", "11:11:11:11:11:11")}},
    "/org/bluez/hci0/dev_3": {"org.bluez.Battery1": {"Percentage": ("y", 5)}},
}


def test_only_devices_with_an_address_and_a_charge_tell_one():
    assert charges(OBJECTS) == {"AA:BB:CC:DD:EE:FF": 70.0}
    assert charges({}) == {}


def test_the_bus_is_asked_at_most_twice_a_minute():
    asked, now = [], [0.0]
    answers = [{"AA": 70.0}, {"AA": 60.0}]
    battery = HeadsetBattery(lambda: asked.append(1) or answers[len(asked) - 1], lambda: now[0])
    assert (battery("aa"), battery("AA"), battery("BB")) == (70.0, 70.0, None)
    now[0] = 31
    assert battery("AA") == 60.0
    assert len(asked) == 2


def test_without_a_bus_nothing_is_known(monkeypatch: pytest.MonkeyPatch, tmp_path):
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    assert ask_bluez() == {}
    assert ask_upower() == {}


def test_upower_tells_the_address_as_serial_number_or_in_the_path():
    headset = {"Type": 17, "Percentage": 64.0, "IsPresent": True}
    devices = [
        headset | {"Serial": "aa:bb:cc:dd:ee:ff"},
        headset | {"NativePath": "/org/bluez/hci0/dev_11_22_33_44_55_66", "Percentage": 20.0},
        headset | {"Serial": "no address"},
        {"Type": 5, "Percentage": 7.0, "Serial": "00:00:00:00:00:01"},
        headset | {"Serial": "00:00:00:00:00:02", "IsPresent": False},
        {"Type": 17, "Serial": "00:00:00:00:00:03"},
    ]
    assert told_by_upower(devices) == {"AA:BB:CC:DD:EE:FF": 64.0, "11:22:33:44:55:66": 20.0}
