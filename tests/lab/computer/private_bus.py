"""A message bus of the test's own, and services on it played by python3-dbusmock, each in its own process."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from readiness.adapters.bus import Bus, BusError, BusName, Remote

SYSTEM_PYTHON = "/usr/bin/python3"
MOCK = "org.freedesktop.DBus.Mock"
BUS = Remote("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
NEEDS = "these tests need: apt-get install -y --no-install-recommends dbus python3-dbusmock"
_PATIENCE = 10.0
_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    <allow user="*"/>
    {deny}
  </policy>
</busconfig>
"""


class PrivateBus:
    """Stands in for the system's bus and the session's bus alike, as long as it is entered."""

    def __init__(self, folder: Path, refuse: str = "") -> None:
        assert shutil.which("dbus-daemon"), NEEDS
        self._folder = folder
        self._socket = folder / "bus"
        self._refuse = refuse
        self._processes: list[subprocess.Popen[bytes]] = []
        self.address = f"unix:path={self._socket}"

    def start(self) -> None:
        """Start the daemon and wait for its socket."""
        deny = f'<deny send_destination="{self._refuse}"/>' if self._refuse else ""
        file = self._folder / "bus.conf"
        file.write_text(_CONFIGURATION.format(socket=self._socket, deny=deny))
        self._spawn(["dbus-daemon", f"--config-file={file}", "--nofork", "--nopidfile"])
        _wait_for(self._socket.exists, "the private bus")

    def stop(self) -> None:
        """End everything that was started."""
        for process in reversed(self._processes):
            process.terminate()
        for process in reversed(self._processes):
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(5)
        self._processes.clear()

    def template(self, name: str, parameters: Mapping[str, object] | None = None) -> None:
        """Play a service that dbusmock knows (upower, timedated, notification_daemon ...)."""
        self._mock(["--template", name, "-p", json.dumps(parameters or {})])

    def service(self, remote: Remote) -> None:
        """Play an empty service; see :meth:`add_method`."""
        self._mock([remote.service, remote.path, remote.interface])

    def run(self, script: Path) -> None:
        """Play a service by a script of one's own, for the system's Python."""
        self._spawn([SYSTEM_PYTHON, str(script)])

    def wait_for(self, service: str, bus: BusName = "SYSTEM") -> None:
        """Wait until somebody answers to ``service``."""

        def owned() -> bool:
            with contextlib.suppress(BusError), Bus(bus) as connection:
                return bool(connection.call(BUS, "NameHasOwner", "s", (service,))[0])
            return False

        _wait_for(owned, service)

    def tell(self, remote: Remote, method: str, signature: str, *body: Any) -> tuple[Any, ...]:
        """Call one of the mock's own methods."""
        with Bus("SYSTEM", 5.0) as connection:
            return connection.call(remote._replace(interface=MOCK), method, signature, body)

    def add_method(self, remote: Remote, name: str, takes: str, gives: str, code: str) -> None:
        """Let ``remote`` answer ``name`` by running ``code``, whose arguments are ``args`` and result ``ret``."""
        self.tell(remote, "AddMethod", "sssss", remote.interface, name, takes, gives, code)

    def names(self) -> set[str]:
        """Every connection to the bus but the asking one."""
        with Bus("SYSTEM") as connection:
            (own,) = (connection._connection.unique_name,)
            return set(connection.call(BUS, "ListNames")[0]) - {own}

    def _mock(self, arguments: list[str]) -> None:
        assert Path(SYSTEM_PYTHON).exists(), NEEDS
        self._spawn([SYSTEM_PYTHON, "-m", "dbusmock", "--session", *arguments])

    def _spawn(self, command: list[str]) -> None:
        environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": self.address, "DBUS_SYSTEM_BUS_ADDRESS": self.address}
        environment.pop("PYTHONPATH", None)
        environment.pop("VIRTUAL_ENV", None)
        self._processes.append(
            subprocess.Popen(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        )


@contextlib.contextmanager
def private_bus(folder: Path, monkeypatch: Any, refuse: str = "") -> Iterator[PrivateBus]:
    """A bus to which this process, too, talks instead of the real ones."""
    bus = PrivateBus(folder, refuse)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    bus.start()
    try:
        yield bus
    finally:
        bus.stop()


def _wait_for(ready: Any, what: str) -> None:
    until = time.monotonic() + _PATIENCE
    while not ready():
        assert time.monotonic() < until, f"{what} did not come up; {NEEDS}"
        time.sleep(0.02)
