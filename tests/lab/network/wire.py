"""The wire between nodes: a process that passes every packet on, or not, and writes down what it did.

It sees packets through AF_PACKET on virtual cables, so it needs no device node, and takes the kernel's receive times:
its log stays the truth however late it is scheduled itself.
"""

from __future__ import annotations

import contextlib
import ctypes
import heapq
import os
import pickle
import select
import socket
import struct
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.lab.network.faults import Faults, FaultyLine

ETH_P_ALL, SOL_PACKET, PACKET_IGNORE_OUTGOING, SO_TIMESTAMPNS = 0x0003, 263, 23, 35
STUN_COOKIE = bytes.fromhex("2112a442")
PROTOCOLS = {1: "icmp", 6: "tcp", 17: "udp", 58: "icmp"}


@dataclass(frozen=True)
class Cable:
    """One wire: its two ends in the wire's namespace, and what happens each way (up: left to right)."""

    left: str
    right: str
    up: Faults = field(default_factory=Faults)
    down: Faults = field(default_factory=Faults)
    seed: int = 1


@dataclass(frozen=True)
class Passage:
    """One packet: which cable and way, when it came in and went out (wall clock ns; None: dropped), its STUN id."""

    cable: int
    up: bool
    came_ns: int
    went_ns: int | None
    size: int
    protocol: str
    stun_id: bytes | None


class _End:
    def __init__(self, interface: str, cable: int, up: bool, line: FaultyLine) -> None:
        self.endpoint = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(ETH_P_ALL))
        self.endpoint.setsockopt(SOL_PACKET, PACKET_IGNORE_OUTGOING, 1)
        self.endpoint.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
        self.endpoint.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 << 20)
        self.endpoint.bind((interface, ETH_P_ALL))
        self.endpoint.setblocking(False)
        self.interface, self.cable, self.up, self.line = interface, cable, up, line
        self.other: _End
        self.neighbour = b""


class Wire:
    """Runs in a process of its own until the pipe closes, then writes its log to ``log``."""

    def __init__(self, cables: list[Cable], neighbours: dict[str, bytes]) -> None:
        """``neighbours`` gives the hardware address that each interface's packets must carry to be taken."""
        self._ends: dict[int, _End] = {}
        self._log: list[Passage] = []
        self._queue: list[tuple[int, int, _End, bytes, int, Passage]] = []
        self._order = 0
        for number, cable in enumerate(cables):
            left = _End(cable.left, number, True, FaultyLine(cable.up, cable.seed * 2 + 1))
            right = _End(cable.right, number, False, FaultyLine(cable.down, cable.seed * 2 + 2))
            left.other, right.other = right, left
            for end in (left, right):
                end.neighbour = neighbours[end.interface]
                self._ends[end.endpoint.fileno()] = end
        self._begun_ns = time.time_ns()

    def run(self, stop: int, log: Path) -> None:
        """Pass packets on until ``stop`` becomes readable."""
        with contextlib.suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))
        ctypes.CDLL(None).prctl(29, 1000, 0, 0, 0)  # timer slack 1 µs
        waiting = [stop, *self._ends]
        while True:
            now = time.time_ns()
            while self._queue and self._queue[0][0] <= now:
                self._send()
            timeout = (self._queue[0][0] - time.time_ns()) / 1e9 if self._queue else None
            readable, _w, _x = select.select(waiting, [], [], None if timeout is None else max(0.0, timeout))
            if stop in readable:
                break
            for descriptor in readable:
                self._take(self._ends[descriptor])
        log.write_bytes(pickle.dumps(self._log))

    def _take(self, end: _End) -> None:
        while True:
            try:
                packet, ancillary, _flags, source = end.endpoint.recvmsg(65536, 256)
            except BlockingIOError:
                return
            except OSError:
                return  # the cable was pulled
            seconds, nanoseconds = struct.unpack("@qq", ancillary[0][2])
            came = seconds * 1_000_000_000 + nanoseconds
            protocol = _protocol(packet)
            due = end.line.deliver((came - self._begun_ns) / 1e9, len(packet) + 14, protocol)
            passage = Passage(end.cable, end.up, came, None, len(packet), protocol, _stun_id(packet))
            if due is None:
                self._log.append(passage)
                continue
            self._order += 1
            due_ns = self._begun_ns + round(due * 1e9)
            heapq.heappush(self._queue, (due_ns, self._order, end.other, packet, source[1], passage))

    def _send(self) -> None:
        _due, _order, end, packet, ether_type, passage = heapq.heappop(self._queue)
        went: int | None = time.time_ns()
        try:
            end.endpoint.sendto(packet, (end.interface, ether_type, 0, 0, end.neighbour))
        except OSError:
            went = None
        self._log.append(
            Passage(passage.cable, passage.up, passage.came_ns, went, passage.size, passage.protocol, passage.stun_id)
        )


def _protocol(packet: bytes) -> str:
    number = packet[9] if packet[0] >> 4 == 4 else packet[6]
    return PROTOCOLS.get(number, "other")


def _stun_id(packet: bytes) -> bytes | None:
    start = (packet[0] & 0x0F) * 4 + 8 if packet[0] >> 4 == 4 else 48
    if _protocol(packet) != "udp" or packet[start + 4 : start + 8] != STUN_COOKIE:
        return None
    return packet[start + 8 : start + 20]
