"""When the kernel sent and received a datagram, however long this program itself was kept from its processor.

Linux tells both (SO_TIMESTAMPING and SO_TIMESTAMPNS; Documentation/networking/timestamping.rst), macOS the second.
"""

from __future__ import annotations

import contextlib
import socket
import struct
import sys
import time
from dataclasses import dataclass

# Python names neither constant; both are the same on all 64-bit builds of these systems that Python supports.
_LINUX_SO_TIMESTAMPNS = 35
_MACOS_SO_TIMESTAMP = 0x0400
_MACOS_SCM_TIMESTAMP = 0x02
_LINUX_SO_TIMESTAMPING = 37
_TX_SOFTWARE, _SOFTWARE = 1 << 1, 1 << 4
_MSG_ERRQUEUE = 0x2000

_TIMESPEC = struct.Struct("@qq")
_MACOS_TIMEVAL = struct.Struct("@qi4x")

ANCILLARY_SIZE = 512
CLOCK_STEP_SECONDS = 0.001
_MOST_AT_ONCE = 64


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
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            endpoint.setsockopt(socket.SOL_SOCKET, _LINUX_SO_TIMESTAMPING, _TX_SOFTWARE | _SOFTWARE)
    return True


def sent(endpoint: socket.socket) -> list[tuple[bytes, int]]:
    """Return what left since the last call: each packet, headers before it, with the kernel's time (ns) of its leaving.

    A packet that a driver tells nothing of is missing. Empty where the system does not tell.
    """
    found: list[tuple[bytes, int]] = []
    if sys.platform != "linux":
        return found
    for _packet in range(_MOST_AT_ONCE):
        try:
            data, ancillary, _flags, _source = endpoint.recvmsg(2048, ANCILLARY_SIZE, _MSG_ERRQUEUE)
        except OSError:
            break
        for level, kind, stamps in ancillary:
            if (level, kind) == (socket.SOL_SOCKET, _LINUX_SO_TIMESTAMPING) and len(stamps) >= _TIMESPEC.size:
                seconds, nanoseconds = _TIMESPEC.unpack_from(stamps)
                found.append((data, int(seconds) * 1_000_000_000 + int(nanoseconds)))
    return found


def corrected(handed: Stamp, left_ns: int, latest: Stamp) -> Stamp:
    """Return when a packet left that was ``handed`` over and known to have gone by ``latest``.

    This program may lose its turn between looking at the clock and sending. What cannot be is not believed.
    """
    later = (left_ns - handed.wall_ns) / 1e9
    return Stamp(handed.seconds + later, left_ns) if 0.0 <= later <= latest.seconds - handed.seconds else handed


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
