"""Round trips to a router without administrator's rights.

ICMP datagram sockets on Linux and macOS, IcmpSendEcho on Windows, else a TCP connect that is refused.
"""

from __future__ import annotations

import contextlib
import errno
import secrets
import socket
import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from readiness.adapters import kernel_time

ECHO_REQUEST, ECHO_REPLY = 8, 0
ECHO_REQUEST_V6, ECHO_REPLY_V6 = 128, 129
LOST_AFTER_SECONDS = 0.9
"""Before TCP sends its first packet again after one second, which would count as a slow answer."""
TCP_PORT = 80
MOST_AT_ONCE = 64

_HEADER = struct.Struct("!BBHHH")
_COOKIE_SIZE = 8


@dataclass(frozen=True, slots=True)
class Echo:
    """An answer: to which packet, seconds on the way, seconds until this program read it."""

    sequence: int
    round_trip: float
    read_late: float


class Pinger(Protocol):
    """Sends one packet at a time to one address and reads the answers; nothing blocks."""

    def send(self, sequence: int) -> float:
        """Send; return when, in seconds of perf_counter."""
        ...

    def readable(self) -> Sequence[socket.socket]:
        """Return sockets to wait on for reading."""
        ...

    def writable(self) -> Sequence[socket.socket]:
        """Return sockets to wait on for writing."""
        ...

    def receive(self) -> list[Echo]:
        """Return what has come."""
        ...

    def close(self) -> None:
        """Close all sockets."""
        ...


def open_pinger(address: str) -> Pinger | None:
    """Return the best way to ping ``address``; None where the system offers none."""
    from readiness.adapters.icmp_windows import WindowsPinger  # noqa: PLC0415 - which needs this module

    for make in (WindowsPinger, ConnectPinger) if sys.platform == "win32" else (EchoPinger, ConnectPinger):
        with contextlib.suppress(OSError):
            return make(address)
    return None


class EchoPinger:
    """ICMP echo through a datagram socket (Linux, macOS). Raises OSError where the system does not allow it."""

    def __init__(self, address: str) -> None:
        self._six = ":" in address
        family, protocol = (
            (socket.AF_INET6, socket.IPPROTO_ICMPV6) if self._six else (socket.AF_INET, socket.IPPROTO_ICMP)
        )
        self._cookie = secrets.token_bytes(_COOKIE_SIZE)
        self._pending: dict[int, tuple[int, kernel_time.Stamp]] = {}
        self._endpoint = socket.socket(family, socket.SOCK_DGRAM, protocol)
        try:
            self._endpoint.setblocking(False)
            kernel_time.enable(self._endpoint)
            self._endpoint.connect((address, 0))
        except OSError:
            self._endpoint.close()
            raise

    def send(self, sequence: int) -> float:
        """Send one echo request."""
        wire_sequence = sequence & 0xFFFF
        kind = ECHO_REQUEST_V6 if self._six else ECHO_REQUEST
        message = _HEADER.pack(kind, 0, 0, 0, wire_sequence) + self._cookie
        message = _HEADER.pack(kind, 0, _checksum(message), 0, wire_sequence) + self._cookie
        stamp = kernel_time.stamp()
        self._pending[wire_sequence] = (sequence, stamp)
        with contextlib.suppress(OSError):
            self._endpoint.send(message)
        self._note_leaving()
        return self._pending[wire_sequence][1].seconds

    def readable(self) -> Sequence[socket.socket]:
        """Return the one socket."""
        return (self._endpoint,)

    def writable(self) -> Sequence[socket.socket]:
        """Return nothing."""
        return ()

    def receive(self) -> list[Echo]:
        """Return the echoes waiting."""
        found: list[Echo] = []
        self._note_leaving()
        for _packet in range(MOST_AT_ONCE):
            try:
                data, received_ns = kernel_time.read(self._endpoint)
            except BlockingIOError:
                break
            except OSError:
                continue  # an ICMP error about an earlier packet; reading it has cleared it
            now = kernel_time.stamp()
            # macOS delivers the IPv4 header too.
            body = data[(data[0] & 0x0F) * 4 :] if data and data[0] >> 4 == 4 and not self._six else data
            if len(body) < _HEADER.size or body[_HEADER.size :] != self._cookie:
                continue
            kind, _code, _sum, _id, wire_sequence = _HEADER.unpack_from(body)
            pending = self._pending.pop(wire_sequence, None)
            if pending is None or kind != (ECHO_REPLY_V6 if self._six else ECHO_REPLY):
                continue
            sequence, sent = pending
            found.append(Echo(sequence, *kernel_time.split(sent, now, received_ns)))
        return found

    def close(self) -> None:
        """Close the socket."""
        self._endpoint.close()

    def _note_leaving(self) -> None:
        for packet, left_ns in kernel_time.sent(self._endpoint):
            message = packet[-_HEADER.size - _COOKIE_SIZE :]
            if message[_HEADER.size :] != self._cookie:
                continue
            wire_sequence = _HEADER.unpack_from(message)[4]
            if wire_sequence in self._pending:
                sequence, handed = self._pending[wire_sequence]
                sent = kernel_time.corrected(handed, left_ns, kernel_time.stamp())
                self._pending[wire_sequence] = sequence, sent


class ConnectPinger:
    """A TCP connection attempt: accepted or refused, the answer took one round trip."""

    def __init__(self, address: str, port: int = TCP_PORT) -> None:
        self._target = (address, port)
        self._family = socket.AF_INET6 if ":" in address else socket.AF_INET
        self._pending: dict[socket.socket, tuple[int, kernel_time.Stamp]] = {}
        self._refused_at_once: list[Echo] = []

    def send(self, sequence: int) -> float:
        """Begin one connection, and give up on old ones."""
        endpoint = socket.socket(self._family, socket.SOCK_STREAM)
        endpoint.setblocking(False)
        stamp = kernel_time.stamp()
        code = endpoint.connect_ex(self._target)
        if code in (errno.EINPROGRESS, errno.EWOULDBLOCK):
            self._pending[endpoint] = (sequence, stamp)
        else:
            endpoint.close()
            if code in (0, errno.ECONNREFUSED):
                took = kernel_time.stamp().seconds - stamp.seconds
                self._refused_at_once.append(Echo(sequence, took, 0.0))
        for old in [e for e, (_n, sent) in self._pending.items() if stamp.seconds - sent.seconds > LOST_AFTER_SECONDS]:
            del self._pending[old]
            old.close()
        return stamp.seconds

    def readable(self) -> Sequence[socket.socket]:
        """Return nothing."""
        return ()

    def writable(self) -> Sequence[socket.socket]:
        """Return the connections under way."""
        return tuple(self._pending)

    def receive(self) -> list[Echo]:
        """Return the answers so far."""
        found, self._refused_at_once = self._refused_at_once, []
        now = kernel_time.stamp()
        for endpoint in list(self._pending):
            code = _outcome(endpoint)
            if code is None:
                continue
            sequence, sent = self._pending.pop(endpoint)
            endpoint.close()
            took = now.seconds - sent.seconds
            if code in (0, errno.ECONNREFUSED) and took < LOST_AFTER_SECONDS:
                found.append(Echo(sequence, took, 0.0))
        return found

    def close(self) -> None:
        """Close all sockets."""
        for endpoint in self._pending:
            endpoint.close()
        self._pending.clear()


def _outcome(endpoint: socket.socket) -> int | None:
    """Return how the connection attempt ended, None while it goes on."""
    code: int = endpoint.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if code != 0:
        return code
    try:
        endpoint.getpeername()
    except OSError:
        return None  # still under way
    return 0


def _checksum(message: bytes) -> int:
    """Return the Internet checksum (RFC 1071); Linux computes it again, macOS does not."""
    total: int = sum(struct.unpack(f"!{len(message) // 2}H", message))
    total = (total >> 16) + (total & 0xFFFF)
    return ~(total + (total >> 16)) & 0xFFFF
