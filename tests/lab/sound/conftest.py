"""The sound server, shared by the session's tests or, for those that kill it, one of their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.lab.sound.server import VARIABLES, SoundServer


@pytest.fixture(scope="session")
def running_server() -> Iterator[SoundServer]:
    server = SoundServer()
    server.start()
    server.stay_awake()
    yield server
    server.close()


def _entered(server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name in ("XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, server.environment[name])


@pytest.fixture
def sound_server(running_server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """The session's server, in this process's environment; whatever still plays afterwards is stopped."""
    _entered(running_server, monkeypatch)
    yield running_server
    running_server.hush()
    running_server.mute(False)
    running_server.volume(100)


@pytest.fixture
def own_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A server that the test may kill."""
    server = SoundServer()
    server.start()
    _entered(server, monkeypatch)
    yield server
    server.close()
