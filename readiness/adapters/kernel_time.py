"""When the kernel received a datagram, which is when the network delivered it, however late this program reads it."""

from __future__ import annotations

import socket
import struct
import sys
import time
from dataclasses import dataclass

# Python names neither constant; both are the same on all 64-bit builds of these systems that Python supports.
_LINUX_SO_TIMESTAMPNS = 35
_MACOS_SO_TIMESTAMP = 0x0400
_MACOS_SCM_TIMESTAMP = 0x02

_TIMESPEC = struct.Struct("@qq")
_MACOS_TIMEVAL = struct.Struct("@qi4x")

ANCILLARY_SIZE = 512
CLOCK_STEP_SECONDS = 0.001


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment on both clocks: seconds of perf_counter, ns of the real-time clock that the kernel stamps with."""

    seconds: float
    wall_ns: int


def stamp() -> Stamp:
    """Return this moment."""
    wall_ns = time.time_ns()
    return Stamp(time.perf_counter(), wall_ns)


def split(sent: Stamp, read: Stamp, received_ns: int | None) -> tuple[float, float]:
    """Return seconds on the network, and seconds until this program read the answer that the kernel had.

    Without a kernel time, or when the real-time clock was set meanwhile, all of it counts as network.
    """
    elapsed = read.seconds - sent.seconds
    stepped = abs((read.wall_ns - sent.wall_ns) / 1e9 - elapsed) > CLOCK_STEP_SECONDS
    if received_ns is None or stepped:
        return elapsed, 0.0
    on_the_way = (received_ns - sent.wall_ns) / 1e9
    if not 0.0 <= on_the_way <= elapsed + CLOCK_STEP_SECONDS:
        return elapsed, 0.0
    return on_the_way, max(0.0, elapsed - on_the_way)


def read(endpoint: socket.socket) -> tuple[bytes, int | None]:
    """Read one datagram with the kernel's receive time, None where there is none. Raises OSError as recv does."""
    if not hasattr(endpoint, "recvmsg"):
        return endpoint.recv(2048), None
    data, ancillary, _flags, _source = endpoint.recvmsg(2048, ANCILLARY_SIZE)
    return data, received_ns(ancillary)


def enable(endpoint: socket.socket) -> bool:
    """Ask for receive times on ``endpoint``; False where the system has none to give."""
    option = {"linux": _LINUX_SO_TIMESTAMPNS, "darwin": _MACOS_SO_TIMESTAMP}.get(sys.platform)
    if option is None or not hasattr(endpoint, "recvmsg"):
        return False
    try:
        endpoint.setsockopt(socket.SOL_SOCKET, option, 1)
    except OSError:
        return False
    return True


def received_ns(ancillary: list[tuple[int, int, bytes]]) -> int | None:
    """Return the kernel's receive time in ns of the real-time clock, or None when the message carries none."""
    for level, kind, data in ancillary:
        if level != socket.SOL_SOCKET:
            continue
        if kind == _LINUX_SO_TIMESTAMPNS and len(data) == _TIMESPEC.size:
            seconds, nanoseconds = _TIMESPEC.unpack(data)
            return int(seconds) * 1_000_000_000 + int(nanoseconds)
        if kind == _MACOS_SCM_TIMESTAMP and sys.platform == "darwin" and len(data) == _MACOS_TIMEVAL.size:
            seconds, microseconds = _MACOS_TIMEVAL.unpack(data)
            return int(seconds) * 1_000_000_000 + int(microseconds) * 1000
    return None
