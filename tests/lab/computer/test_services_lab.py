"""Clock, notifications and staying awake on a real message bus."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from readiness.adapters import host_linux
from readiness.adapters.bus import Bus, BusError, Remote
from readiness.adapters.host_linux import LinuxFacts
from readiness.adapters.keep_awake import keep_awake
from readiness.checks.computer import ComputerCheck
from readiness.model import Finding, Grade
from readiness.simulation.computer import Machine, SimulatedHost
from tests.lab.computer.private_bus import PrivateBus
from tests.readiness.checks.still_task import look

pytestmark = pytest.mark.lab

TIMEDATE = "org.freedesktop.timedate1"
NOTIFICATIONS = Remote(
    "org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications"
)
SESSION = Remote("org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager")
SCREEN_SAVER = Remote("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
INHIBITORS = {
    "gnome": (SESSION, "susu", "Uninhibit"),
    "kde": (SCREEN_SAVER, "ss", "UnInhibit"),
}
"""GNOME, Cinnamon and MATE keep the first, KDE and Xfce the second."""


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


@pytest.mark.parametrize(
    ("inhibited", "aside", "remedy"),
    [(True, "", None), (False, "notifications may appear", "Switch on “do not disturb” for the call.")],
)
def test_what_the_row_says_of_notifications(
    bus: PrivateBus, tmp_path: Path, inhibited: bool, aside: str, remedy: str | None
) -> None:
    bus.template("notification_daemon")
    bus.wait_for(NOTIFICATIONS.service)
    bus.tell(NOTIFICATIONS, "AddProperty", "ssv", NOTIFICATIONS.interface, "Inhibited", ("b", inhibited))
    finding = row_of(LinuxFacts(tmp_path))
    assert (finding.grade, finding.aside) == (Grade.GOOD, aside)
    assert (finding.remedy.text if finding.remedy else None) == remedy


@pytest.mark.parametrize(
    ("banners", "sounds", "aside"),
    [
        ("false", "true", ""),
        ("true", "true", "notifications may appear and be heard"),
        ("true", "false", "notifications may appear"),
    ],
)
def test_gnome_tells_by_its_settings(
    bus: PrivateBus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, banners: str, sounds: str, aside: str
) -> None:
    """GNOME's notification service has no ``Inhibited``; the setting is asked instead."""
    bus.template("notification_daemon")
    bus.wait_for(NOTIFICATIONS.service)
    program = tmp_path / "gsettings"
    answers = f'case "$2 $3" in *show-banners) echo {banners};; *event-sounds) echo {sounds};; *) exit 1;; esac'
    program.write_text(f"#!/bin/sh\n{answers}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    assert row_of(LinuxFacts(tmp_path)).aside == aside


def row_of(facts: LinuxFacts) -> Finding:
    """The computer's row on a quiet machine, with what these facts tell of notifications."""
    host = SimulatedHost(
        Machine(do_not_disturb=facts.do_not_disturb(), notification_sounds=facts.notification_sounds())
    )
    return look(ComputerCheck(), host=host)


def test_a_notification_service_that_does_not_tell(
    bus: PrivateBus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "")
    bus.template("notification_daemon")
    bus.wait_for(NOTIFICATIONS.service)
    assert LinuxFacts(tmp_path).do_not_disturb() is None
    finding = row_of(LinuxFacts(tmp_path))
    assert (finding.grade, finding.aside) == (Grade.GOOD, "is “do not disturb” on?")
    assert finding.remedy is not None
    assert finding.remedy.text.startswith("Look whether “do not disturb” is on")


@pytest.fixture(params=INHIBITORS)
def inhibitor(bus: PrivateBus, request: pytest.FixtureRequest) -> tuple[PrivateBus, Remote, str]:
    remote, takes, lets_go = INHIBITORS[request.param]
    bus.service(remote)
    bus.wait_for(remote.service)
    bus.add_method(remote, "Inhibit", takes, "u", "ret = 7")
    bus.add_method(remote, lets_go, "u", "", "")
    return bus, remote, lets_go


def calls(bus: PrivateBus, remote: Remote) -> list[str]:
    (log,) = bus.tell(remote, "GetCalls", "")
    return [name for _at, name, _arguments in log if name.lower() in ("inhibit", "uninhibit")]


def test_awake_while_it_is_held_and_let_go_afterwards(inhibitor: tuple[PrivateBus, Remote, str]) -> None:
    bus, remote, lets_go = inhibitor
    files = len(list(Path("/proc/self/fd").iterdir()))
    with keep_awake() as agreed:
        assert agreed
        assert calls(bus, remote) == ["Inhibit"]
    assert calls(bus, remote) == ["Inhibit", lets_go]
    assert len(list(Path("/proc/self/fd").iterdir())) == files


def test_a_desktop_that_refuses_is_said_so(bus: PrivateBus) -> None:
    with keep_awake() as agreed:
        assert agreed is False


HOLDER = """
import sys
from datetime import UTC, datetime
from types import SimpleNamespace
from readiness.adapters.host import SystemHost
from readiness.check import Setup
from readiness.watchers.awake import AwakeWatcher
from readiness.watchers.notice import Moment, Scene
watcher = AwakeWatcher(Scene(SimpleNamespace(host=SystemHost()), Setup))
said = [notice.sentence for notice in watcher.look(Moment(0.0, datetime.now(UTC)))]
print(said, flush=True)
sys.stdin.read()
"""


def test_nothing_stays_held_after_a_crash(inhibitor: tuple[PrivateBus, Remote, str]) -> None:
    """Desktops let go of an inhibition when its connection ends: the connection must end with the process."""
    bus, remote, _lets_go = inhibitor
    before = bus.names()
    child = subprocess.Popen([sys.executable, "-c", HOLDER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "['The computer stays awake until the call ends.']\n"
        assert len(bus.names() - before) >= 1
        os.kill(child.pid, signal.SIGKILL)
    finally:
        child.communicate()
    assert bus.names() - before == set()
    assert calls(bus, remote) == ["Inhibit"]


def test_a_killed_program_leaves_no_inhibition_behind(bus: PrivateBus) -> None:
    """A session manager that keeps count, as GNOME's does: one while the watch holds it, none once it is killed."""
    bus.run(Path(__file__).with_name("session_manager.py"))
    bus.wait_for(SESSION.service)

    def held() -> int:
        with Bus("SESSION") as connection:
            return len(connection.call(SESSION, "GetInhibitors")[0])

    child = subprocess.Popen([sys.executable, "-c", HOLDER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert child.stdout is not None
        assert child.stdout.readline()
        assert held() == 1
        os.kill(child.pid, signal.SIGKILL)
    finally:
        child.communicate()
    until = time.monotonic() + 5
    while held() and time.monotonic() < until:
        time.sleep(0.02)
    assert held() == 0


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
