"""Windows' own echo requests (IcmpSendEcho in iphlpapi.dll), which need no administrator's rights and no ICMP socket.

The structures are those of ipexport.h, as a process of this program's own word size sees them. IPv6 is not asked.
"""

from __future__ import annotations

import ctypes
import queue
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from ipaddress import IPv4Address
from typing import Any, Protocol

from readiness.adapters.ping import LOST_AFTER_SECONDS, Echo

SUCCESS, TTL_EXPIRED = 0, 11013
"""IP_SUCCESS and IP_TTL_EXPIRED_TRANSIT."""
USUAL_TTL = 128
_ERROR_ROOM = 8
"""Bytes that the reply buffer needs for an ICMP error message beside the reply."""

_OPTIONS = struct.Struct("@BBBBP")
_REPLY = struct.Struct("@IIIHHP")


@dataclass(frozen=True, slots=True)
class EchoReply:
    """Who answered with which status (see ``SUCCESS``), and after how many whole milliseconds."""

    address: str
    status: int
    milliseconds: int


class Sends(Protocol):
    """Sends one echo request and waits for what comes of it; safe to call from several threads."""

    def send(self, address: str, ttl: int, seconds: float) -> EchoReply | None:
        """Return the reply, None when nothing came."""
        ...


def pack_options(ttl: int) -> bytes:
    """Return an IP_OPTION_INFORMATION with this time to live and no options."""
    return _OPTIONS.pack(ttl, 0, 0, 0, 0)


def reply_size(data_size: int) -> int:
    """Return how many bytes IcmpSendEcho wants for one reply to ``data_size`` bytes."""
    alignment = struct.calcsize("P")
    padded = (_REPLY.size + alignment - 1) // alignment * alignment
    return padded + _OPTIONS.size + data_size + _ERROR_ROOM


def parse_reply(buffer: bytes) -> EchoReply | None:
    """Read the ICMP_ECHO_REPLY at the beginning of ``buffer``; None where it is too short to be one."""
    if len(buffer) < _REPLY.size:
        return None
    address, status, milliseconds, _size, _reserved, _data = _REPLY.unpack_from(buffer)
    # The address stands in the network's order whatever the processor's is.
    return EchoReply(str(IPv4Address(struct.pack("=I", address))), status, milliseconds)


class Icmp:
    """The system's call. Raises OSError elsewhere than on Windows, or where the library is not what it should be."""

    _create: Any
    _close: Any
    _echo: Any

    def __init__(self) -> None:
        if sys.platform != "win32":
            raise OSError("only Windows has this call")
        try:
            library: Any = ctypes.WinDLL("iphlpapi", use_last_error=True)
            self._create, self._close, self._echo = (
                library.IcmpCreateFile,
                library.IcmpCloseHandle,
                library.IcmpSendEcho,
            )
        except AttributeError as error:
            raise OSError("this Windows has no IcmpSendEcho") from error
        word, pointer = ctypes.c_ulong, ctypes.c_void_p
        self._create.restype, self._create.argtypes = pointer, []
        self._close.restype, self._close.argtypes = ctypes.c_int, [pointer]
        self._echo.restype = word
        self._echo.argtypes = [pointer, word, pointer, ctypes.c_ushort, pointer, pointer, word, word]

    def send(self, address: str, ttl: int, seconds: float) -> EchoReply | None:
        """Send one echo request and wait for its answer."""
        handle = self._create()
        if handle in (None, ctypes.c_void_p(-1).value):
            return None
        try:
            payload = b"callready"
            reply = ctypes.create_string_buffer(reply_size(len(payload)))
            options = ctypes.create_string_buffer(pack_options(ttl), _OPTIONS.size)
            (target,) = struct.unpack("=I", IPv4Address(address).packed)
            count = self._echo(
                handle, target, payload, len(payload), options, reply, len(reply), max(1, round(seconds * 1000))
            )
            return parse_reply(reply.raw) if count else None
        finally:
            self._close(handle)


class WindowsPinger:
    """A :class:`readiness.adapters.ping.Pinger`: each request waits for its answer in a thread of a small pool."""

    MOST_WAITING = 20

    def __init__(self, address: str, icmp: Sends | None = None) -> None:
        """Raise OSError where the system offers no such requests, or none for this kind of address."""
        if ":" in address:
            raise OSError("IcmpSendEcho knows IPv4 alone")
        self._address = address
        self._icmp = icmp or Icmp()
        self._found: queue.SimpleQueue[Echo] = queue.SimpleQueue()
        self._pool = ThreadPoolExecutor(self.MOST_WAITING, thread_name_prefix="ping")

    def send(self, sequence: int) -> float:
        """Send one echo request; return when."""
        now = time.perf_counter()
        self._pool.submit(self._ask, sequence)
        return now

    def readable(self) -> Sequence[socket.socket]:
        """Return nothing."""
        return ()

    def writable(self) -> Sequence[socket.socket]:
        """Return nothing."""
        return ()

    def receive(self) -> list[Echo]:
        """Return the answers so far."""
        found = []
        while not self._found.empty():
            found.append(self._found.get())
        return found

    def close(self) -> None:
        """Wait for nothing more."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _ask(self, sequence: int) -> None:
        began = time.perf_counter()
        reply = self._icmp.send(self._address, USUAL_TTL, LOST_AFTER_SECONDS)
        took = time.perf_counter() - began
        if reply is not None and reply.status == SUCCESS and reply.address == self._address:
            # The system counts whole milliseconds; this program may have come back later than that.
            self._found.put(Echo(sequence, min(took, (reply.milliseconds + 1) / 1000), 0.0))


def find_hops(
    address: str, farthest: int, tries: int, found: Callable[[int, str], None], icmp: Sends | None = None
) -> Sequence[threading.Thread]:
    """Ask who drops packets that live for 1 to ``farthest`` hops, all at once; ``found`` is told (hops, router).

    Return the threads that ask. Raises OSError as :class:`Icmp` does.
    """
    sends = icmp or Icmp()

    def ask(hops: int) -> None:
        for _try in range(tries):
            reply = sends.send(address, hops, LOST_AFTER_SECONDS)
            if reply is not None:
                if reply.status == TTL_EXPIRED:
                    found(hops, reply.address)
                return

    threads = [
        threading.Thread(target=ask, args=(hops,), name="find hops", daemon=True) for hops in range(1, farthest + 1)
    ]
    for thread in threads:
        thread.start()
    return threads
