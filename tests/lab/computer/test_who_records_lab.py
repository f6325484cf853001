"""Who holds the microphone, asked of a real sound server."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator

import pytest

from readiness.adapters.host_linux import LinuxFacts
from tests.lab.sound.server import VARIABLES, SoundServer

pytestmark = pytest.mark.lab


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    started = SoundServer()
    started.start()
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", started.environment["XDG_RUNTIME_DIR"])
    yield started
    started.close()


def recording(server: SoundServer, *options: str) -> subprocess.Popen[bytes]:
    command = ["parec", "--raw", *options]
    return subprocess.Popen(command, env=server.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def users_once(expected: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Ask until the answer is ``expected``, for five seconds at most."""
    until = time.monotonic() + 5
    while (found := LinuxFacts().microphone_users()) != expected and time.monotonic() < until:
        time.sleep(0.02)
    return found


def test_a_recorder_is_named_while_it_records(server: SoundServer) -> None:
    assert LinuxFacts().microphone_users() == ()
    recorder = recording(server, "--client-name=Audacity", "--device=mic")
    try:
        assert users_once(("Audacity",)) == ("Audacity",)
    finally:
        recorder.terminate()
        recorder.wait(5)
    assert users_once(()) == ()


def test_listening_to_a_speakers_monitor_is_no_use_of_the_microphone(server: SoundServer) -> None:
    recorder = recording(server, "--device=speaker.monitor")
    try:
        until = time.monotonic() + 5
        while "parec" not in server.pactl("list", "source-outputs") and time.monotonic() < until:
            time.sleep(0.02)
        assert "parec" in server.pactl("list", "source-outputs")
        assert LinuxFacts().microphone_users() == ()
    finally:
        recorder.terminate()
        recorder.wait(5)


def test_a_server_that_hangs_is_not_known_within_a_few_seconds(server: SoundServer) -> None:
    server.freeze()
    try:
        began = time.monotonic()
        assert LinuxFacts().microphone_users() is None
        assert time.monotonic() - began < 3
    finally:
        server.thaw()
