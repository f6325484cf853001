"""Names to addresses, away from whoever is measuring: a resolver may hang for half a minute."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass

DEFAULT_STUN_PORT = 3478


@dataclass(frozen=True, slots=True)
class Address:
    """Where to send: the family, and what connect() takes."""

    family: socket.AddressFamily
    sockaddr: tuple[str, int] | tuple[str, int, int, int]


def split_host_port(server: str, default_port: int = DEFAULT_STUN_PORT) -> tuple[str, int]:
    """Return host and port of ``host``, ``host:port``, ``[v6]:port`` or a bare IPv6 address.

    Raises:
        ValueError: if the port is no port, or there is no host.
    """
    text = server.strip()
    if text.startswith("["):
        host, closed, rest = text[1:].partition("]")
        if not closed or (rest and not rest.startswith(":")):
            raise ValueError(f"not an address: {server}")
        port = rest[1:]
    elif text.count(":") > 1:
        host, port = text, ""
    else:
        host, _colon, port = text.partition(":")
    if not host or (port and not port.isascii()) or (port and not port.isdigit()):
        raise ValueError(f"not a host and port: {server}")
    number = int(port) if port else default_port
    if not 0 < number < 65536:
        raise ValueError(f"not a port: {server}")
    return host, number


def addresses(host: str, port: int, kind: socket.SocketKind, *, numeric: bool = False) -> list[Address]:
    """Return one address of each family that has any, in the system's order (RFC 6724). May block unless ``numeric``.

    Raises:
        OSError: if there is no such name.
    """
    flags = socket.AI_NUMERICHOST if numeric else 0
    try:
        found = socket.getaddrinfo(host, port, type=kind, flags=flags)
    except UnicodeError as error:
        raise OSError(f"not a name: {host}") from error
    first: dict[socket.AddressFamily, Address] = {}
    for family, _kind, _protocol, _name, sockaddr in found:
        if family in (socket.AF_INET, socket.AF_INET6):
            first.setdefault(family, Address(family, sockaddr))  # type: ignore[arg-type]
    if not first:
        raise OSError(f"no address for {host}")
    return list(first.values())


def look_up(host: str, port: int, kind: socket.SocketKind, answer: Callable[[list[Address] | OSError], None]) -> None:
    """Call ``answer`` with the addresses or the error: at once for a literal address, else later from a thread."""
    try:
        found = addresses(host, port, kind, numeric=True)
    except OSError:
        pass
    else:
        answer(found)
        return

    def ask() -> None:
        try:
            outcome: list[Address] | OSError = addresses(host, port, kind)
        except OSError as error:
            outcome = error
        answer(outcome)

    threading.Thread(target=ask, name=f"look up {host}", daemon=True).start()
