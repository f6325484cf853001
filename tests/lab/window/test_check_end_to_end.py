"""The whole check through the window: a real display, a real sound server, its buttons pressed, truth that is known."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.lab.cli.speaking import ROOT, room, voice
from tests.lab.cli.test_connection_end_to_end import stun_server
from tests.lab.sound.server import SoundServer

pytestmark = [pytest.mark.lab, pytest.mark.alone]

HANGS_AFTER_SECONDS = 90
SOUND = "microphone,background_noise"


def window(
    server: SoundServer, display: str, folder: Path, checks: str, on_line: dict[str, Callable[[], object]]
) -> Any:
    """Drive the window to its verdict on a clean line."""
    with stun_server() as address:
        return drive(server, display, folder, checks, on_line, address)


def drive(
    server: SoundServer,
    display: str,
    folder: Path,
    checks: str,
    on_line: dict[str, Callable[[], object]],
    address: str,
    *,
    microphone: str = "",
    first: bool = True,
) -> Any:
    """Drive the window to its verdict; ``on_line`` acts when it asks the person for something.

    ``microphone`` is the name of the one to choose, if not the system's. One of many windows does not come ``first``.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.lab.window.driver", address, checks, str(folder), microphone],
        cwd=ROOT,
        env=server.environment | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    if first:
        come_first(process.pid)
    guard = threading.Timer(HANGS_AFTER_SECONDS, process.kill)
    guard.start()
    assert process.stdout is not None
    last = ""
    for line in process.stdout:
        last = line
        if line.strip() in on_line:
            on_line[line.strip()]()
    _rest, errors = process.communicate()
    guard.cancel()
    guard.join()
    assert process.returncode == 0, errors
    seen = json.loads(last)
    assert seen["platform"] == "xcb"
    return seen


def come_first(pid: int) -> None:
    """Let the window have a processor when it asks, as on a person's own computer: many tests may run on this one.

    Without the right to that the window has to take its turn, and rightly says so where its turn comes late.
    """
    with contextlib.suppress(OSError):
        os.sched_setscheduler(pid, os.SCHED_RR, os.sched_param(1))


def test_a_good_voice_on_a_clean_line_is_go(sound_server: SoundServer, display: str, tmp_path: Path) -> None:
    sound_server.play(room(-70.0, 60.0))
    checks = f"{SOUND},connection"
    seen = window(sound_server, display, tmp_path, checks, {"READ": lambda: sound_server.play(voice(-24.0, 6.0))})
    assert seen["verdict"] == "go", seen
    assert seen["word"] == "Go"
    assert {row["grade"] for row in seen["rows"].values()} == {"good"}
    assert seen["rows"]["microphone"]["level"] == pytest.approx(-24.0, abs=1.0)
    assert seen["hear"]


def test_a_muted_source_is_no_go_with_its_button_and_its_row_open(
    sound_server: SoundServer, display: str, tmp_path: Path
) -> None:
    sound_server.mute()
    seen = window(sound_server, display, tmp_path, "microphone", {})
    assert (seen["verdict"], seen["button"]) == ("no-go", "Unmute"), seen
    assert "muted" in seen["headline"]
    assert seen["rows"]["microphone"]["open"]


def test_a_microphone_pulled_out_in_the_middle_leaves_the_rest_alone(
    own_server: SoundServer, display: str, tmp_path: Path
) -> None:
    own_server.play(room(-70.0, 60.0))
    pull = {"READ": lambda: own_server.unload("module-remap-source")}
    seen = window(own_server, display, tmp_path, "microphone,connection,battery", pull)
    assert "was unplugged while we listened" in seen["rows"]["microphone"]["summary"]
    assert seen["rows"]["connection"]["grade"] == "good", seen["rows"]["connection"]
    assert seen["verdict"] != "go"


def test_a_sound_server_that_dies_in_the_middle_leaves_the_rest_alone(
    own_server: SoundServer, display: str, tmp_path: Path
) -> None:
    own_server.play(room(-70.0, 60.0))
    seen = window(own_server, display, tmp_path, "microphone,connection,battery", {"READ": own_server.kill})
    assert seen["rows"]["microphone"]["grade"] in ("unknown", "no-go")
    assert seen["rows"]["connection"]["grade"] == "good", seen["rows"]["connection"]
    assert seen["verdict"] != "go"
