"""When the kernel received a datagram, which is when the network delivered it, however late this program reads it."""

from __future__ import annotations

import socket
import struct
import sys

# Python names neither constant; both are the same on all 64-bit builds of these systems that Python supports.
_LINUX_SO_TIMESTAMPNS = 35
_MACOS_SO_TIMESTAMP = 0x0400
_MACOS_SCM_TIMESTAMP = 0x02

_TIMESPEC = struct.Struct("@qq")
_MACOS_TIMEVAL = struct.Struct("@qi4x")

ANCILLARY_SIZE = 512


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
