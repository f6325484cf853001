"""A person at a real terminal: asked, guided, shown a live line, and stopped by Ctrl+C."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.lab.cli.speaking import ROOT, room, voice
from tests.lab.sound.server import SoundServer

pytestmark = pytest.mark.lab

TAKE_TERMINAL = """
import fcntl, runpy, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
runpy.run_module("readiness", run_name="__main__")
"""


class Sitting:
    """Somebody in front of a terminal on which ``callready`` runs."""

    def __init__(self, descriptor: int, process: subprocess.Popen[bytes]) -> None:
        self._descriptor = descriptor
        self._process = process
        self.seen = ""

    def wait_for(self, text: str, seconds: float = 30.0) -> None:
        until = time.monotonic() + seconds
        while text not in self.seen:
            assert time.monotonic() < until, f"{text!r} never came, but {self.seen!r}"
            self._look()

    def type(self, keys: str) -> None:
        os.write(self._descriptor, keys.encode())

    def leave(self, seconds: float = 30.0) -> int:
        until = time.monotonic() + seconds
        while self._process.poll() is None:
            assert time.monotonic() < until, self.seen
            self._look()
        while self._look():
            continue
        return self._process.returncode

    def _look(self) -> bool:
        if not select.select([self._descriptor], [], [], 0.1)[0]:
            return False
        try:
            more = os.read(self._descriptor, 65536)
        except OSError:  # the other side is gone
            return False
        self.seen += more.decode()
        return bool(more)


@contextmanager
def sitting(server: SoundServer, *words: str) -> Iterator[Sitting]:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", TAKE_TERMINAL, *words],
        cwd=ROOT,
        env={**server.environment, "TERM": "xterm", "XDG_DATA_HOME": str(server.folder / "data")},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield Sitting(ours, process)
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def test_a_person_is_asked_guided_and_told(sound_server: SoundServer) -> None:
    sound_server.play(room(-70.0))
    with sitting(sound_server, "check", "--only", "quiet_room,microphone") as person:
        person.wait_for("Quiet room: Shut the door")
        person.type("\n")
        person.wait_for("[Enter]", 5)
        person.wait_for("leave out > ")
        person.type("\n")
        person.wait_for("Read this aloud")
        sound_server.play(voice(-24.0))
        assert person.leave() == 0
    assert "s left" in person.seen
    assert "[####" in person.seen
    assert "Go: Everything" in person.seen
    assert "✓ Quiet room" in person.seen


def test_ctrl_c_leaves_at_once(sound_server: SoundServer) -> None:
    with sitting(sound_server, "check", "--only", "microphone") as person:
        person.wait_for("leave out > ")
        person.type("\x03")
        began = time.monotonic()
        assert person.leave() == 130
        assert time.monotonic() - began < 6  # one second on an idle computer
    assert "Stopped." in person.seen
    assert "Traceback" not in person.seen


def test_what_is_left_out_is_said_to_be(sound_server: SoundServer) -> None:
    with sitting(sound_server, "check", "--only", "microphone") as person:
        person.wait_for("leave out > ")
        person.type("what?\n")
        person.wait_for("That is none of the answers.")
        person.type("x\n")
        assert person.leave() == 3
    assert "Not known yet" in person.seen
