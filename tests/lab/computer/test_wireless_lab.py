"""Wi-Fi by NetworkManager and a headset's charge by BlueZ, on a real message bus, and what the screen says of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from readiness.adapters import link, link_linux
from readiness.adapters.bus import Bus, Remote
from readiness.adapters.headset_battery import HeadsetBattery, ask_bluez
from readiness.check import Setup, Skipped
from readiness.checks.link import LinkCheck
from readiness.checks.load import LoadCheck
from readiness.model import Finding, Grade
from readiness.ports import Link, LinkKind
from readiness.simulation.devices import SimulatedDevices
from readiness.simulation.line import Line
from readiness.simulation.scenarios import BLUETOOTH_HEADPHONES, BLUETOOTH_MICROPHONE
from readiness.watchers.devices import DevicesWatcher
from readiness.watchers.notice import Moment, Scene
from tests.lab.computer.private_bus import PrivateBus, private_bus
from tests.readiness.checks.network_task import look
from tests.readiness.watchers.patrol import HandClock

pytestmark = pytest.mark.lab

NM = Remote("org.freedesktop.NetworkManager", "/org/freedesktop/NetworkManager", "org.freedesktop.NetworkManager")
DEVICE = f"{NM.service}.Device"
BLUEZ = Remote("org.bluez", "/", "org.bluez.Mock")
ACTIVATED = 100
ADDRESS = "AA:BB:CC:00:11:22"


@pytest.fixture(autouse=True)
def wlan0(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The route leads over wlan0, which the kernel calls a Wi-Fi without telling more."""
    monkeypatch.setattr(link, "local_address", lambda: "192.0.2.17")
    monkeypatch.setattr(link, "interface_of", lambda _address: "wlan0")
    monkeypatch.setattr(link_linux, "kind_of", lambda _interface, _sysfs: LinkKind.WIFI)
    monkeypatch.setattr(link_linux.facts, "__defaults__", (tmp_path, tmp_path / "wireless"))


def network_manager(bus: PrivateBus, *, signal: int | None, metered: int) -> str:
    bus.template("networkmanager")
    bus.wait_for(NM.service)
    (path,) = bus.tell(NM, "AddWiFiDevice", "ssi", "mock_wifi", "wlan0", ACTIVATED)
    point = "/"
    if signal is not None:
        arguments = (path, "ap", "train", "00:23:F8:7E:12:BB", 2, 2425, 5400, signal, 0x300)
        (point,) = bus.tell(NM, "AddAccessPoint", "ssssuuuyu", *arguments)
    device = Remote(NM.service, path, DEVICE)
    bus.tell(device, "AddProperty", "ssv", DEVICE, "Metered", ("u", metered))
    bus.tell(device, "AddProperty", "ssv", f"{DEVICE}.Wireless", "ActiveAccessPoint", ("o", point))
    return str(path)


def shown() -> tuple[Link, Finding]:
    found = link.LinkReader().link()
    told = replace(found, talkers=(), bytes_sent_per_second=None, bytes_received_per_second=None)
    finding, _task = look(LinkCheck(), replace(Line(), link=told))
    return found, finding


def left_out_of(found: Link) -> str:
    """Why the test under load is left out on this link, when the person does not want it anyway."""
    with pytest.raises(Skipped) as why:
        look(LoadCheck(), replace(Line(), link=found), answer="no")
    return str(why.value)


def test_a_weak_wifi_that_costs_by_the_megabyte(bus: PrivateBus) -> None:
    network_manager(bus, signal=31, metered=1)
    found, finding = shown()
    assert (found.kind, found.signal_percent, found.metered) == (LinkKind.WIFI, 31.0, True)
    assert (finding.grade, finding.summary) == (Grade.CAUTION, "Connected over Wi-Fi, signal 31 %.")
    assert left_out_of(found) == "The test under load was left out: this network counts its data."


@pytest.mark.parametrize(("metered", "known"), [(4, False), (0, None)])
def test_a_strong_wifi(bus: PrivateBus, metered: int, known: bool | None) -> None:
    network_manager(bus, signal=82, metered=metered)
    found, finding = shown()
    assert (found.signal_percent, found.metered) == (82.0, known)
    assert (finding.grade, finding.summary) == (Grade.GOOD, "Connected over Wi-Fi, signal 82 %.")
    assert left_out_of(found) == "The test under load was left out."


def test_between_two_access_points_the_signal_is_not_known(bus: PrivateBus) -> None:
    network_manager(bus, signal=None, metered=2)
    found, finding = shown()
    assert (found.signal_percent, found.metered) == (None, False)
    assert (finding.grade, finding.summary) == (
        Grade.GOOD,
        "Connected over Wi-Fi; how strong it is, is not known here.",
    )


def test_a_network_manager_that_is_refused_or_absent_is_no_alarm(
    short_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_bus(short_folder, monkeypatch, refuse=NM.service) as bus:
        network_manager_refused(bus)
        found, finding = shown()
    assert (found.signal_percent, found.metered) == (None, None)
    assert finding.grade is Grade.GOOD


def network_manager_refused(bus: PrivateBus) -> None:
    bus.template("networkmanager")
    bus.wait_for(NM.service)


def test_an_interface_that_it_does_not_manage(bus: PrivateBus, monkeypatch: pytest.MonkeyPatch) -> None:
    network_manager(bus, signal=82, metered=1)
    monkeypatch.setattr(link, "interface_of", lambda _address: "wlan1")
    found, _finding = shown()
    assert (found.signal_percent, found.metered) == (None, None)


# --- BlueZ


def headset(bus: PrivateBus, percent: int | None) -> Remote:
    bus.template("bluez5")
    bus.wait_for(BLUEZ.service)
    with Bus("SYSTEM", 5.0) as connection:
        connection.call(BLUEZ, "AddAdapter", "ss", ("hci0", "computer"))
        (path,) = connection.call(BLUEZ, "AddDevice", "sss", ("hci0", ADDRESS, "WH-1000XM4"))
    device = Remote(BLUEZ.service, path, "org.bluez.Battery1")
    if percent is not None:
        bus.tell(device, "AddProperties", "sa{sv}", device.interface, {"Percentage": ("y", percent)})
    return device


def said_of(charge: float | None) -> list[str]:
    """What the watch says of a Bluetooth headset with this charge."""
    clock = HandClock()
    microphone, headphones = (
        replace(half, device=replace(half.device, battery_percent=charge))
        for half in (BLUETOOTH_MICROPHONE, BLUETOOTH_HEADPHONES)
    )
    ports: Any = SimpleNamespace(devices=SimulatedDevices(clock, (microphone,), (headphones,)))
    watcher = DevicesWatcher(Scene(ports, Setup))
    return [notice.sentence for _look in range(2) for notice in watcher.look(Moment(clock.seconds, clock.at))]


@pytest.mark.parametrize(("percent", "sentences"), [(12, ["The headset’s battery is at 12 %."]), (70, []), (None, [])])
def test_a_headsets_charge_by_bluez(bus: PrivateBus, percent: int | None, sentences: list[str]) -> None:
    headset(bus, percent)
    charge = HeadsetBattery()(ADDRESS)
    assert charge == percent
    assert said_of(charge) == sentences


def test_no_bluetooth_is_no_charge(bus: PrivateBus) -> None:
    assert ask_bluez() == {}
