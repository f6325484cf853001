"""Device lists are fetched beside the window and follow what the system tells."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import replace

from readiness.ports import AudioDevice, DeviceKind, Direction, NotAvailable
from tests.ui.fakes import FakeDevices
from ui.bridge import Bridge
from ui.device_lists import DeviceLists
from ui.errands import Errands


class Plugs(FakeDevices):
    """Devices of which others can be plugged in."""

    changed = None
    stopped = False
    asked_in = ()

    def devices(self):
        self.asked_in = (*self.asked_in, threading.current_thread())
        return self.listed

    def watch(self, changed):
        self.changed = changed

        def stop():
            self.stopped = True

        return stop


@contextmanager
def lists_of(port):
    bridge = Bridge()
    errands = Errands(bridge)
    lists = DeviceLists(port, bridge, errands)
    lists.start()
    yield lists
    lists.close()
    errands.close()
    bridge.close()


def test_devices_are_offered_by_direction_without_monitors(qtbot):
    port = Plugs()
    monitor = AudioDevice("mon", "Monitor of speakers", Direction.INPUT, DeviceKind.MONITOR)
    port.listed = (*port.listed, monitor)
    with lists_of(port) as lists:
        qtbot.waitUntil(lambda: bool(lists.devices))
        assert lists.choices(Direction.INPUT) == [("mic-1", "Laptop microphone"), ("mic-2", "USB headset")]
        assert lists.default(Direction.OUTPUT) == "out-1"


def test_the_window_never_asks_the_system_itself(qtbot):
    port = Plugs()
    with lists_of(port) as lists:
        qtbot.waitUntil(lambda: bool(lists.devices))
    assert threading.main_thread() not in port.asked_in


def test_a_plugged_device_appears_and_the_watch_ends(qtbot):
    port = Plugs()
    with lists_of(port) as lists:
        qtbot.waitUntil(lambda: bool(lists.devices) and port.changed is not None)
        port.listed = port.listed[:1]
        with qtbot.waitSignal(lists.changed):
            threading.Thread(target=port.changed).start()
        assert lists.choices(Direction.OUTPUT) == []
        assert lists.default(Direction.OUTPUT) is None
    assert port.stopped


def test_no_sound_system_is_an_empty_list(qtbot):
    class Dead(Plugs):
        def devices(self):
            raise NotAvailable("No sound system answers.")

        def watch(self, changed):
            raise NotAvailable("No sound system answers.")

    with lists_of(Dead()) as lists:
        qtbot.waitUntil(lambda: not lists._fetching)
        assert lists.devices == ()


def test_telephone_mode_is_said_where_the_name_does_not(qtbot):
    port = Plugs()
    port.listed = (replace(port.listed[0], name="WH-1000XM4", profile="headset-head-unit"),)
    with lists_of(port) as lists:
        qtbot.waitUntil(lambda: bool(lists.devices))
        assert lists.choices(Direction.INPUT) == [("mic-1", "WH-1000XM4 (hands-free)")]
