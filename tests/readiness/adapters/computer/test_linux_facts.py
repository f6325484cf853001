"""What a Linux system's files tell, on a made-up root, without any bus."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from readiness.adapters import host_linux
from readiness.adapters.host_linux import LinuxFacts

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone")


@pytest.fixture(autouse=True)
def no_bus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/no-system-bus")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-session-bus")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "")


def write(file: Path, text: str = "") -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


@pytest.mark.parametrize("sign", ["run/reboot-required", "var/lib/PackageKit/prepared-update"])
def test_a_restart_waits(tmp_path: Path, sign: str) -> None:
    write(tmp_path / sign)
    assert LinuxFacts(tmp_path).restart_waiting() is True


def test_no_sign_is_a_no_only_where_the_sign_would_be_left(tmp_path: Path) -> None:
    assert LinuxFacts(tmp_path).restart_waiting() is None
    (tmp_path / "etc/apt").mkdir(parents=True)
    assert LinuxFacts(tmp_path).restart_waiting() is False


def test_systemds_own_mark_says_that_the_clock_is_right(tmp_path: Path) -> None:
    write(tmp_path / "run/systemd/timesync/synchronized")
    assert LinuxFacts(tmp_path).clock_synchronised() is True


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, None),  # a container without systemd
        ({"run/systemd/system/x": ""}, False),
        ({"run/systemd/system/x": "", "proc/cpuinfo": "flags : fpu hypervisor"}, None),
        ({"run/systemd/system/x": "", "run/systemd/container": "lxc"}, None),
        ({"run/systemd/system/x": "", "proc/cpuinfo": "flags : fpu"}, False),
    ],
)
def test_a_kernel_that_nobody_steers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str], expected: bool | None
) -> None:
    monkeypatch.setattr(host_linux, "_kernel", lambda: False)
    monkeypatch.setattr(host_linux, "output", lambda command: None)
    for name, text in files.items():
        write(tmp_path / name, text)
    assert LinuxFacts(tmp_path).clock_synchronised() is expected


def test_the_kernels_yes_counts_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host_linux, "_kernel", lambda: True)
    assert LinuxFacts(tmp_path).clock_synchronised() is True


def test_timedatectl_is_asked_where_the_bus_does_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host_linux, "_kernel", lambda: None)
    monkeypatch.setattr(host_linux, "output", lambda command: "NTPSynchronized=yes\n")
    assert LinuxFacts(tmp_path).clock_synchronised() is True


def test_the_real_kernel_can_be_asked() -> None:
    assert host_linux._kernel() in (True, False, None)


@pytest.mark.parametrize(
    ("desktop", "answer", "expected"),
    [
        ("ubuntu:GNOME", "false\n", True),
        ("GNOME", "true\n", False),
        ("XFCE", "true\n", True),
        ("X-Cinnamon", "true\n", False),
        ("GNOME", None, None),
        ("sway", "true\n", None),
    ],
)
def test_notifications_by_the_desktops_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, desktop: str, answer: str | None, expected: bool | None
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    monkeypatch.setattr(host_linux, "output", lambda command: answer)
    assert LinuxFacts(tmp_path).do_not_disturb() is expected


def process(root: Path, pid: int, name: str, *opened: str) -> None:
    write(root / f"proc/{pid}/comm", f"{name}\n")
    (root / f"proc/{pid}/fd").mkdir()
    for number, target in enumerate(opened):
        (root / f"proc/{pid}/fd/{number}").symlink_to(target)


def test_who_films(tmp_path: Path) -> None:
    write(tmp_path / "dev/video0")
    process(tmp_path, 10, "cheese", "/dev/null", "/dev/video0")
    process(tmp_path, 11, "bash", "/dev/pts/0")
    process(tmp_path, 12, "wireplumber", "/dev/video0")
    process(tmp_path, os.getpid(), "python", "/dev/video0")
    assert LinuxFacts(tmp_path).camera_users() == ("cheese",)


def test_without_a_camera_nobody_films(tmp_path: Path) -> None:
    assert LinuxFacts(tmp_path).camera_users() == ()


def test_without_a_sound_server_it_is_not_known_who_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    assert LinuxFacts(tmp_path).microphone_users() is None


@pytest.mark.parametrize(
    ("properties", "counts"),
    [
        ({"application.name": "Audacity", "application.process.id": "7"}, True),
        ({"application.name": "Volume Control", "media.name": "Peak detect"}, False),
        ({"application.name": "Callready", "application.process.id": str(os.getpid())}, False),
        ({"media.name": "Loopback"}, False),
    ],
)
def test_which_streams_are_programs_that_record(properties: dict[str, str], counts: bool) -> None:
    assert host_linux._counts(properties) is counts


def test_a_stream_is_named_after_its_program() -> None:
    assert (
        host_linux._stream_name({"application.name": "ZOOM VoiceEngine", "application.process.binary": "zoom"})
        == "Zoom"
    )
    assert host_linux._stream_name({"application.name": "OBS", "application.process.binary": "obs"}) == "OBS"
