"""Plug, unplug, default, mute, and a sound server that dies: seen in the real window within one second."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.lab.cli.speaking import ROOT
from tests.lab.sound.server import SoundServer
from tests.lab.window import onlooker

pytestmark = pytest.mark.lab

HANGS_AFTER_SECONDS = 120
STARTS_WITHIN_SECONDS = 30.0
ONE_SECOND = 1.0
Seen = dict[str, Any]
HEADSET = ("sink_name=jabra", "sink_properties=device.description=Jabra")


class Window:
    """What the window shows, and how soon after an act it shows it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._lines: queue.Queue[str] = queue.Queue()
        assert process.stdout is not None
        self._reader = threading.Thread(target=self._read, args=(process.stdout,))
        self._reader.start()
        self.now: Seen = {}

    def _read(self, lines: Any) -> None:
        for line in lines:
            self._lines.put(line)

    def join(self) -> None:
        self._reader.join()

    def shows(self, wanted: Callable[[Seen], bool], within: float = STARTS_WITHIN_SECONDS) -> float:
        """Wait until it shows ``wanted``; returns when that was, by the monotonic clock."""
        ends = time.monotonic() + within
        while True:
            if self.now and wanted(self.now):
                return float(self.now["at"])
            try:
                self.now = json.loads(self._lines.get(timeout=max(0.01, ends - time.monotonic())))
            except queue.Empty:
                raise AssertionError(f"it still shows {self.now}") from None

    def after(self, act: Callable[[], object], wanted: Callable[[Seen], bool]) -> float:
        """Do ``act``; returns how many seconds later the window showed ``wanted``."""
        began = time.monotonic()
        act()
        return self.shows(wanted) - began


@contextmanager
def window(page: str, server: SoundServer, display: str, folder: Path) -> Iterator[Window]:
    with subprocess.Popen(
        [sys.executable, "-m", onlooker.__name__, page, str(folder)],
        cwd=ROOT,
        env=server.environment | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    ) as process:
        guard = threading.Timer(HANGS_AFTER_SECONDS, process.kill)
        guard.start()
        shown = Window(process)
        try:
            yield shown
            assert process.poll() is None, "the window is gone"
        finally:
            guard.cancel()
            guard.join()
            process.terminate()
            process.wait()
            shown.join()


@pytest.mark.parametrize("page", ["check", "devices"])
def test_every_change_is_seen_within_a_second(page: str, own_server: SoundServer, display: str, tmp_path: Path) -> None:
    with window(page, own_server, display, tmp_path) as shown:
        shown.shows(lambda seen: "VirtualMic" in seen["microphones"] and "Speaker" in seen["speakers"])
        loaded: list[int] = []
        took = {
            "plug": shown.after(
                lambda: loaded.append(own_server.load("module-null-sink", *HEADSET)),
                lambda seen: "Jabra" in seen["speakers"],
            ),
            "unplug": shown.after(lambda: own_server.unload(loaded[0]), lambda seen: "Jabra" not in seen["speakers"]),
            "microphone unplugged": shown.after(
                lambda: own_server.unload("module-remap-source"), lambda seen: "VirtualMic" not in seen["microphones"]
            ),
        }
        assert max(took.values()) < ONE_SECOND, took


def test_the_default_is_followed_within_a_second(own_server: SoundServer, display: str, tmp_path: Path) -> None:
    own_server.load("module-null-sink", *HEADSET)
    own_server.pactl("set-default-sink", "speaker")
    with window("check", own_server, display, tmp_path) as shown:
        shown.shows(lambda seen: seen["speaker"] == "Speaker")
        took = shown.after(
            lambda: own_server.pactl("set-default-sink", "jabra"), lambda seen: seen["speaker"] == "Jabra"
        )
        assert took < ONE_SECOND


def test_mute_is_seen_in_its_row_within_a_second(own_server: SoundServer, display: str, tmp_path: Path) -> None:
    with window("check", own_server, display, tmp_path) as shown:
        shown.shows(lambda seen: seen["watching"])
        took = {
            "mute": shown.after(own_server.mute, lambda seen: "muted" in seen["row"]),
            "unmute": shown.after(lambda: own_server.mute(False), lambda seen: "muted" not in seen["row"]),
        }
        assert max(took.values()) < ONE_SECOND, took


def test_a_server_that_dies_is_seen_and_its_return_too(own_server: SoundServer, display: str, tmp_path: Path) -> None:
    with window("devices", own_server, display, tmp_path) as shown:
        shown.shows(lambda seen: "VirtualMic" in seen["microphones"])
        died = shown.after(own_server.kill, lambda seen: seen["microphones"] == ["None found"])
        returned: list[float] = []

        def start() -> None:
            own_server.start()
            returned.append(time.monotonic())

        began = time.monotonic()
        start()
        back = shown.shows(lambda seen: "VirtualMic" in seen["microphones"])
        assert died < ONE_SECOND
        assert back - returned[0] < ONE_SECOND, back - began
