"""D-Bus calls that end: connect, ask, close, with a time limit on each step."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, NamedTuple

CALL_SECONDS = 1.5

_PROPERTIES = "org.freedesktop.DBus.Properties"

BusName = Literal["SYSTEM", "SESSION"]


class Remote(NamedTuple):
    """One interface of one object of a service."""

    service: str
    path: str
    interface: str


class BusError(Exception):
    """There is no bus, no such service, no permission, or no answer in time."""


class Bus(AbstractContextManager["Bus"]):
    """A short-lived connection to a message bus. Raises BusError, from the constructor too."""

    def __init__(self, name: BusName, seconds: float = CALL_SECONDS) -> None:
        self._seconds = seconds
        try:
            self._connection = connect(name, seconds)
        except Exception as error:
            # jeepney raises KeyError, OSError, its own errors and bare ValueErrors for a bus that is not there.
            raise BusError(f"{name.lower()} bus: {error!r}") from error

    def call(self, remote: Remote, method: str, signature: str = "", body: tuple[Any, ...] = ()) -> tuple[Any, ...]:
        """Call ``method`` and return the values of its reply."""
        from jeepney import DBusAddress, new_method_call  # noqa: PLC0415
        from jeepney.wrappers import unwrap_msg  # noqa: PLC0415

        address = DBusAddress(remote.path, remote.service, remote.interface)
        message = new_method_call(address, method, signature or None, body)
        try:
            reply = self._connection.send_and_get_reply(message, timeout=self._seconds)
            values: tuple[Any, ...] = unwrap_msg(reply)
        except Exception as error:
            raise BusError(f"{remote.service} {method}: {error!r}") from error
        return values

    def properties(self, remote: Remote) -> dict[str, Any]:
        """All properties, without their type tags."""
        (values,) = self.call(remote._replace(interface=_PROPERTIES), "GetAll", "s", (remote.interface,))
        return {name: value for name, (_type, value) in values.items()}

    def property(self, remote: Remote, name: str) -> object:
        """One property."""
        body = (remote.interface, name)
        ((_type, value),) = self.call(remote._replace(interface=_PROPERTIES), "Get", "ss", body)
        found: object = value
        return found

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _address(name: BusName) -> str:
    """What jeepney is given: the name, or the path of the user's bus where the environment was lost."""
    if name == "SESSION" and "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
        socket = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / "bus"
        if socket.exists():
            return f"unix:path={socket}"
    return name


def connect(name: BusName, seconds: float = CALL_SECONDS) -> Any:  # noqa: ANN401 - jeepney is not typed
    """A jeepney connection, with a limit on the bus's first answer too: jeepney itself would wait for that for ever."""
    from jeepney.bus import get_bus  # noqa: PLC0415 - Linux alone has it
    from jeepney.io.blocking import DBusConnection, prep_socket  # noqa: PLC0415

    class Connection(DBusConnection):  # type: ignore[misc]
        def receive(self, *, timeout: float | None = None) -> Any:  # noqa: ANN401
            return super().receive(timeout=seconds if timeout is None else timeout)

    socket = prep_socket(get_bus(_address(name)), timeout=seconds)
    try:
        return Connection(socket)
    except BaseException:
        socket.close()
        raise


def reachable(name: BusName) -> bool:
    """Whether the bus is there and answers."""
    try:
        Bus(name).close()
    except BusError:
        return False
    return True
