"""The host port on the computer that runs the tests."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterable
from pathlib import Path

import pytest

from readiness.adapters import processes, settings_pages
from readiness.adapters.command import output
from readiness.adapters.host import SystemHost
from readiness.adapters.host_macos import MacFacts
from readiness.adapters.host_windows import WindowsFacts
from readiness.adapters.keep_awake import keep_awake
from readiness.computer.programs import Process
from readiness.ports import Busy


def test_the_load_is_measured_in_the_pause_that_is_given() -> None:
    pauses: list[float] = []
    load = SystemHost().load(pauses.append)
    assert pauses == [1.0]
    assert load.memory_available is not None
    assert 0 < load.memory_available <= 1
    assert load.disk_free_bytes is not None
    assert load.processor is None or 0 <= load.processor <= 1


def busy(seconds: float) -> None:
    ends = os.times().user + 0.15
    while os.times().user < ends:
        sum(range(2000))


def test_what_this_program_uses_is_not_held_against_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    ranked: list[Process] = []

    def remember(found: Iterable[Process]) -> tuple[Busy, ...]:
        ranked.extend(found)
        return ()

    monkeypatch.setattr(processes, "heaviest", remember)
    processes.load(busy)
    assert ranked
    assert os.getpid() not in {process.pid for process in ranked}


def test_this_process_is_among_the_running() -> None:
    assert os.getpid() in {process.pid for process in processes.running()}
    assert isinstance(SystemHost().call_programs(), tuple)


@pytest.mark.parametrize("counts", [("3", "4"), ("0", "0")])
def test_slowing_down_for_heat_is_counted(tmp_path: Path, counts: tuple[str, str]) -> None:
    folder = tmp_path / "devices/system/cpu/cpu0/thermal_throttle"
    folder.mkdir(parents=True)
    (folder / "core_throttle_count").write_text(counts[0])

    def heat(seconds: float) -> None:
        (folder / "core_throttle_count").write_text(counts[1])

    load = processes.load(heat, tmp_path)
    if sys.platform == "linux":
        assert load.throttled is (True if counts[0] != counts[1] else None)


def test_every_fact_is_answered_or_not_known() -> None:
    host = SystemHost()
    for answer in (host.restart_waiting(), host.clock_synchronised(), host.do_not_disturb()):
        assert answer in (True, False, None)
    for users in (host.microphone_users(), host.camera_users()):
        assert users is None or all(isinstance(name, str) for name in users)


@pytest.mark.skipif(sys.platform == "win32", reason="asks Windows itself there")
def test_what_another_system_keeps_to_itself_is_not_known() -> None:
    for facts in (WindowsFacts(), MacFacts()):
        assert facts.restart_waiting() is None
        assert facts.do_not_disturb() is None
        assert facts.microphone_users() is None
        assert facts.camera_users() is None
        assert facts.clock_synchronised() is None


def test_a_command_that_is_missing_or_fails_says_nothing() -> None:
    assert output(("there-is-no-such-command",)) is None
    assert output((sys.executable, "-c", "raise SystemExit(3)")) is None
    assert output((sys.executable, "-c", "input()"), seconds=5) is None
    assert output((sys.executable, "-c", "print('yes')")) == "yes\n"


def test_a_command_that_hangs_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    assert output((sys.executable, "-c", "import time; time.sleep(60)"), seconds=0.05) is None


def test_keeping_awake_never_raises_and_lets_the_callers_errors_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    with keep_awake() as agreed:
        assert agreed is True
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")
    with keep_awake() as agreed:
        assert agreed is False
    with pytest.raises(KeyError), keep_awake():
        raise KeyError("the caller's own")


@pytest.mark.skipif(sys.platform != "linux", reason="desktops of Linux")
class TestSettings:
    @pytest.fixture
    def desktop(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        program = tmp_path / "gnome-control-center"
        program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/opened\n')
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
        monkeypatch.setenv("DISPLAY", ":99")
        monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
        return tmp_path

    @staticmethod
    def wait_for_the_child() -> None:
        for thread in threading.enumerate():
            if thread.name.startswith("settings "):
                thread.join(5)

    def test_the_right_page_opens(self, desktop: Path) -> None:
        assert SystemHost().open_settings("time") is True
        self.wait_for_the_child()
        assert (desktop / "opened").read_text() == "datetime\n"

    @pytest.mark.parametrize(
        ("name", "program", "asked_for"),
        [
            ("ubuntu:GNOME", "gnome-control-center", "sound"),
            ("KDE", "systemsettings", "kcm_pulseaudio"),
            ("KDE", "kcmshell6", "kcm_pulseaudio"),
            ("sway", "pavucontrol", ""),
        ],
    )
    def test_every_desktop_is_asked_in_its_own_way(
        self, desktop: Path, monkeypatch: pytest.MonkeyPatch, name: str, program: str, asked_for: str
    ) -> None:
        (desktop / "gnome-control-center").rename(desktop / program)
        monkeypatch.setenv("XDG_CURRENT_DESKTOP", name)
        monkeypatch.setenv("PATH", f"{desktop}")
        assert settings_pages.open_page("sound") is True
        self.wait_for_the_child()
        assert (desktop / "opened").read_text().strip() == asked_for

    def test_false_where_no_program_is_there(self, desktop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", str(desktop / "empty"))
        assert settings_pages.open_page("sound") is False

    def test_false_without_a_display(self, desktop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("DISPLAY")
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        assert settings_pages.open_page("sound") is False

    def test_false_for_an_unknown_page_or_a_broken_program(self, desktop: Path) -> None:
        assert settings_pages.open_page("fridge") is False
        (desktop / "gnome-control-center").write_text("")
        (desktop / "gnome-control-center").write_bytes(b"\x7fELFbroken")
        assert settings_pages.open_page("power") is False

    def test_windows_and_macos_ask_their_own_program(self, desktop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("platform.system", lambda: "Darwin")
        opener = desktop / "open"
        opener.write_text(f'#!/bin/sh\necho "$@" > {desktop}/opened\n')
        opener.chmod(0o755)
        assert settings_pages.open_page("sound") is True
        self.wait_for_the_child()
        assert "Sound-Settings" in (desktop / "opened").read_text()
        monkeypatch.setattr("platform.system", lambda: "Windows")
        assert settings_pages.open_page("sound") is False
        assert settings_pages.open_page("fridge") is False
