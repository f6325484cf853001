"""Which programs of this computer move data over the network now.

Linux counts bytes for each TCP connection and tells everybody (man 7 sock_diag); whose connection it is stands in /proc
for one's own programs. Other systems tell such things to administrators alone: there nobody is named.
"""

from __future__ import annotations

import re
import socket
import struct
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

import psutil

from readiness.ports import Talker

NETLINK_SOCK_DIAG, SOCK_DIAG_BY_FAMILY, NLMSG_DONE, NLMSG_ERROR = 4, 20, 3, 2
NLM_F_REQUEST_DUMP = 0x301
INET_DIAG_INFO = 2
TCP_ESTABLISHED_ONLY = 1 << 1
BYTES_ACKED_AT = 120
"""Offset in struct tcp_info of tcpi_bytes_acked, which tcpi_bytes_received follows."""
LEAST_BYTES_PER_SECOND = 60_000.0
ANSWER_SECONDS = 0.5
SHORTEST_SPAN = 0.2

_HEADER = struct.Struct("=IHHII")
_REQUEST = struct.Struct("=BBBxI48x")
_SOCKET = struct.Struct("=BBBB2s2s16s16sI8xIIIII")
_ATTRIBUTE = struct.Struct("=HH")
_COUNTS = struct.Struct("=QQ")
_INODE = re.compile(r"socket:\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Counted:
    """Bytes that one connection has moved so far."""

    sent: int
    received: int


class TalkerReader:
    """Remembers the counts, so that the second look on knows who moved how much since the one before."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._at = float("-inf")
        self._before: dict[int, Counted] = {}
        self._latest: tuple[Talker, ...] = ()

    def look(self) -> tuple[Talker, ...]:
        """Return the programs with noticeable traffic since the last look, the busiest first."""
        with self._lock:
            now = time.monotonic()
            if now - self._at >= SHORTEST_SPAN:
                self._latest = self._look(now)
            return self._latest

    def _look(self, now: float) -> tuple[Talker, ...]:
        counts = connections()
        span, before = now - self._at, self._before
        self._at, self._before = now, counts
        rates = {
            inode: ((count.sent - before[inode].sent) / span, (count.received - before[inode].received) / span)
            for inode, count in counts.items()
            if inode in before
        }
        return _by_program({inode: rate for inode, rate in rates.items() if max(rate) >= LEAST_BYTES_PER_SECOND})


def connections(*, local: bool = False) -> dict[int, Counted]:
    """Return the counts of all TCP connections to elsewhere by inode; empty where the system does not tell."""
    if sys.platform != "linux":
        return {}
    found: dict[int, Counted] = {}
    try:
        for family in (socket.AF_INET, socket.AF_INET6):
            found.update(_dump(family, local=local))
    except OSError:
        return {}
    return found


def _dump(family: int, *, local: bool) -> Iterator[tuple[int, Counted]]:
    body = _REQUEST.pack(family, socket.IPPROTO_TCP, 1 << (INET_DIAG_INFO - 1), TCP_ESTABLISHED_ONLY)
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, NETLINK_SOCK_DIAG) as endpoint:
        endpoint.settimeout(ANSWER_SECONDS)
        endpoint.send(_HEADER.pack(_HEADER.size + len(body), SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST_DUMP, 1, 0) + body)
        while True:
            data = endpoint.recv(1 << 16)
            offset = 0
            while offset + _HEADER.size <= len(data):
                length, kind = _HEADER.unpack_from(data, offset)[:2]
                if kind in (NLMSG_DONE, NLMSG_ERROR) or length < _HEADER.size:
                    return
                entry = _entry(data[offset + _HEADER.size : offset + length], local=local)
                if entry is not None:
                    yield entry
                offset += (length + 3) & ~3


def _entry(message: bytes, *, local: bool) -> tuple[int, Counted] | None:
    if len(message) < _SOCKET.size:
        return None
    family, _state, _timer, _again, _from, _to, _source, target, *_rest, inode = _SOCKET.unpack_from(message)
    address = ip_address(target if family == socket.AF_INET6 else target[:4])
    if not inode or (address.is_loopback and not local):
        return None
    offset = _SOCKET.size
    while offset + _ATTRIBUTE.size <= len(message):
        length, kind = _ATTRIBUTE.unpack_from(message, offset)
        counts_at = offset + _ATTRIBUTE.size + BYTES_ACKED_AT
        if kind == INET_DIAG_INFO and offset + length >= counts_at + _COUNTS.size:
            return inode, Counted(*_COUNTS.unpack_from(message, counts_at))
        offset += max(_ATTRIBUTE.size, (length + 3) & ~3)
    return None


def _by_program(rates: dict[int, tuple[float, float]]) -> tuple[Talker, ...]:
    """Add up what belongs to programs of one name; what belongs to nobody we may look at is left out."""
    if not rates:
        return ()
    totals: dict[str, tuple[float, float]] = {}
    for process in psutil.process_iter():
        for inode in _inodes(process.pid) & rates.keys():
            try:
                name = str(process.name())
            except psutil.Error:
                break
            sent, received = totals.get(name, (0.0, 0.0))
            totals[name] = (sent + rates[inode][0], received + rates[inode][1])
    talkers = [Talker(name, sent, received) for name, (sent, received) in totals.items()]
    return tuple(
        sorted(talkers, key=lambda talker: -max(talker.bytes_sent_per_second, talker.bytes_received_per_second))
    )


def _inodes(pid: int) -> set[int]:
    folder = Path("/proc", str(pid), "fd")
    found = set()
    try:
        for entry in folder.iterdir():
            match = _INODE.match(str(entry.readlink()))
            if match:
                found.add(int(match[1]))
    except OSError:
        return found  # not ours to look at, or gone meanwhile
    return found
