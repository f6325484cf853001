"""Clock, notifications and staying awake on a real message bus."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from readiness.adapters import host_linux
from readiness.adapters.bus import Bus, BusError, Remote
from readiness.adapters.host_linux import LinuxFacts
from readiness.adapters.keep_awake import keep_awake
from tests.lab.computer.private_bus import PrivateBus

pytestmark = pytest.mark.lab

TIMEDATE = "org.freedesktop.timedate1"
NOTIFICATIONS = Remote(
    "org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications"
)
SESSION = Remote("org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager")


@pytest.mark.parametrize(("synchronised", "expected"), [(True, True), (False, False)])
def test_the_clock_by_timedate1(
    bus: PrivateBus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, synchronised: bool, expected: bool
) -> None:
    monkeypatch.setattr(host_linux, "_kernel", lambda: None)
    (tmp_path / "run/systemd/system").mkdir(parents=True)
    bus.template("timedated", {"NTP": synchronised})
    bus.wait_for(TIMEDATE)
    assert LinuxFacts(tmp_path).clock_synchronised() is expected


@pytest.mark.parametrize("inhibited", [True, False])
def test_do_not_disturb_by_the_notification_service(bus: PrivateBus, tmp_path: Path, inhibited: bool) -> None:
    bus.template("notification_daemon")
    bus.wait_for(NOTIFICATIONS.service)
    bus.tell(NOTIFICATIONS, "AddProperty", "ssv", NOTIFICATIONS.interface, "Inhibited", ("b", inhibited))
    assert LinuxFacts(tmp_path).do_not_disturb() is inhibited


def test_a_notification_service_that_does_not_tell(
    bus: PrivateBus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "")
    bus.template("notification_daemon")
    bus.wait_for(NOTIFICATIONS.service)
    assert LinuxFacts(tmp_path).do_not_disturb() is None


@pytest.fixture
def session_manager(bus: PrivateBus) -> PrivateBus:
    bus.service(SESSION)
    bus.wait_for(SESSION.service)
    bus.add_method(SESSION, "Inhibit", "susu", "u", "ret = 7")
    bus.add_method(SESSION, "Uninhibit", "u", "", "")
    return bus


def calls(bus: PrivateBus) -> list[str]:
    (log,) = bus.tell(SESSION, "GetCalls", "")
    return [name for _at, name, _arguments in log if name in ("Inhibit", "Uninhibit")]


def test_awake_while_it_is_held_and_let_go_afterwards(session_manager: PrivateBus) -> None:
    files = len(list(Path("/proc/self/fd").iterdir()))
    with keep_awake() as agreed:
        assert agreed
        assert calls(session_manager) == ["Inhibit"]
    assert calls(session_manager) == ["Inhibit", "Uninhibit"]
    assert len(list(Path("/proc/self/fd").iterdir())) == files


def test_a_desktop_that_refuses_is_said_so(bus: PrivateBus) -> None:
    with keep_awake() as agreed:
        assert agreed is False


HOLDER = """
import sys
from readiness.adapters.keep_awake import keep_awake
with keep_awake() as agreed:
    print("held" if agreed else "refused", flush=True)
    sys.stdin.read()
"""


def test_nothing_stays_held_after_a_crash(session_manager: PrivateBus) -> None:
    """Desktops let go of an inhibition when its connection ends: the connection must end with the process."""
    before = session_manager.names()
    child = subprocess.Popen([sys.executable, "-c", HOLDER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        assert len(session_manager.names() - before) >= 1
        os.kill(child.pid, signal.SIGKILL)
    finally:
        child.communicate()
    assert session_manager.names() - before == set()
    assert calls(session_manager) == ["Inhibit"]


def test_a_bus_in_the_usual_place_is_found_without_the_environment(
    bus: PrivateBus, short_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_folder))
    with Bus("SESSION") as connection:
        assert connection.call(Remote("org.freedesktop.DBus", "/", "org.freedesktop.DBus"), "ListNames")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_folder / "elsewhere"))
    with pytest.raises(BusError):
        Bus("SESSION")
