"""Nodes, cables between them, and the wire behind the cables. Lives in a process that has left home."""

from __future__ import annotations

import array
import contextlib
import fcntl
import multiprocessing
import os
import pickle
import socket
import struct
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.lab.network import namespaces, netlink
from tests.lab.network.faults import Faults
from tests.lab.network.wire import Cable, Passage, Wire

SIOCGIFHWADDR, SIOCETHTOOL, ETHTOOL_STXCSUM = 0x8927, 0x8946, 0x17


@dataclass
class Node:
    """A computer or router of the lab: a network namespace."""

    name: str
    namespace: int
    interfaces: int = 0

    @contextlib.contextmanager
    def here(self) -> Iterator[None]:
        """Let what happens inside happen on this node."""
        with namespaces.inside(self.namespace):
            yield


@dataclass(frozen=True)
class Line:
    """A cable between two nodes with the addresses of its ends."""

    number: int
    left: str
    right: str
    left6: str
    right6: str
    left_interface: str
    right_interface: str


@dataclass
class Lab:
    """Build with :meth:`node`, :meth:`line` and :meth:`route`; then run inside ``with lab.running():``."""

    seed: int = 0
    cables: list[Cable] = field(default_factory=list)
    _neighbours: dict[str, bytes] = field(default_factory=dict)
    _passages: list[Passage] = field(default_factory=list)
    _wire_namespace: int = -1

    def __post_init__(self) -> None:
        self._wire_namespace = namespaces.new()

    def node(self, name: str) -> Node:
        """Add a node; ``127.0.0.1`` works on it, and it forwards between its cables."""
        made = Node(name, namespaces.new())
        with made.here():
            netlink.bring_up("lo", arp=True)
            namespaces.sysctl("ipv4.ip_forward", "1")
            namespaces.sysctl("ipv4.ping_group_range", "0 0")
            with contextlib.suppress(FileNotFoundError):
                namespaces.sysctl("ipv6.conf.all.forwarding", "1")
        return made

    def line(self, left: Node, right: Node, up: Faults | None = None, down: Faults | None = None) -> Line:
        """Join two nodes; ``up`` is what happens from left to right."""
        number = len(self.cables)
        line = Line(
            number,
            *(f"10.77.{number}.{end}" for end in (1, 2)),
            *(f"fd77:{number + 1:x}::{end}" for end in (1, 2)),
            f"eth{left.interfaces}",
            f"eth{right.interfaces}",
        )
        left.interfaces += 1
        right.interfaces += 1
        ends = (
            (left, line.left_interface, line.left, line.left6, f"wl{number}"),
            (right, line.right_interface, line.right, line.right6, f"wr{number}"),
        )
        for node, interface, address, address6, wire_end in ends:
            with namespaces.inside(self._wire_namespace):
                netlink.add_veth(wire_end, interface, node.namespace)
                netlink.bring_up(wire_end, arp=False)
            with node.here():
                _compute_checksums(interface)
                netlink.bring_up(interface, arp=False)
                netlink.add_address(interface, f"{address}/24")
                with contextlib.suppress(OSError):
                    netlink.add_address(interface, f"{address6}/64")
                self._neighbours[wire_end] = _hardware_address(interface)
        self.cables.append(
            Cable(f"wl{number}", f"wr{number}", up or Faults(), down or Faults(), seed=1000 * self.seed + number + 1)
        )
        return line

    @staticmethod
    def route(node: Node, destination: str, gateway: str) -> None:
        """Add a route on ``node``."""
        with node.here():
            netlink.add_route(destination, gateway)

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """Let packets flow; afterwards :meth:`passages` tells what became of each."""
        stop_reader, stop_writer = os.pipe()
        ready_reader, ready_writer = os.pipe()
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder, "log")
            process = multiprocessing.get_context("fork").Process(
                target=self._run_wire, args=(stop_reader, stop_writer, ready_writer, log)
            )
            process.start()
            os.close(stop_reader)
            os.close(ready_writer)
            if not os.read(ready_reader, 1):
                raise RuntimeError("the wire did not start")
            os.close(ready_reader)
            try:
                yield
            finally:
                os.close(stop_writer)
                process.join()
                self._passages = pickle.loads(log.read_bytes())

    def passages(self) -> list[Passage]:
        """Return the truth, once the lab has stopped."""
        return self._passages

    def _run_wire(self, stop_reader: int, stop_writer: int, ready: int, log: Path) -> None:
        os.close(stop_writer)
        with namespaces.inside(self._wire_namespace):
            wire = Wire(self.cables, self._neighbours)
            os.write(ready, b"1")
            os.close(ready)
            wire.run(stop_reader, log)


def _hardware_address(interface: str) -> bytes:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as endpoint:
        answer = fcntl.ioctl(endpoint, SIOCGIFHWADDR, struct.pack("16s24x", interface.encode()))
    return answer[18:24]


def _compute_checksums(interface: str) -> None:
    """Virtual cables leave checksums to hardware that is not there; the wire would pass on wrong ones."""
    off = array.array("I", [ETHTOOL_STXCSUM, 0])
    address, _length = off.buffer_info()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as endpoint:
        fcntl.ioctl(endpoint, SIOCETHTOOL, struct.pack("16sP16x", interface.encode(), address))
