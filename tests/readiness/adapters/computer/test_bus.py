"""Buses that misbehave: a call to them ends all the same."""

from __future__ import annotations

import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from readiness.adapters.bus import Bus, BusError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone has D-Bus")

GREETING = b"OK 0123456789abcdef0123456789abcdef\r\n"


class SilentBus:
    """Accepts, lets one in if ``polite``, and never answers anything."""

    def __init__(self, path: Path, *, polite: bool) -> None:
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(path))
        self._listener.listen()
        self._polite = polite
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        caller, _address = self._listener.accept()
        with caller:
            while heard := caller.recv(1024):
                if self._polite and b"AUTH" in heard:
                    caller.sendall(GREETING)

    def close(self) -> None:
        self._thread.join(5)
        self._listener.close()


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="cr") as name:
        yield Path(name)


@pytest.mark.parametrize("polite", [True, False])
def test_a_bus_that_never_answers_is_given_up(folder: Path, monkeypatch: pytest.MonkeyPatch, polite: bool) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={folder}/bus")
    silent = SilentBus(folder / "bus", polite=polite)
    try:
        with pytest.raises(BusError):
            Bus("SYSTEM", seconds=0.1)
    finally:
        silent.close()


@pytest.mark.parametrize("address", ["", "nonsense", "tcp:host=localhost,port=1", "unix:path=/nowhere/bus"])
def test_an_address_that_leads_nowhere(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    with pytest.raises(BusError):
        Bus("SYSTEM")
