"""The connection: probes, hops, what answers at all, and the load."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class LinkKind(StrEnum):
    """How this computer reaches the network."""

    CABLE = "cable"
    WIFI = "wifi"
    MOBILE = "mobile"
    VPN = "vpn"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Talker:
    """A program and what it moves over the network now, in bytes per second."""

    name: str
    bytes_sent_per_second: float
    bytes_received_per_second: float


@dataclass(frozen=True, slots=True)
class Link:
    """The interface that carries the default route.

    Rates and ``talkers`` count since the call before, so the first call has none; ``talkers`` are those programs that
    the system tells of, the busiest first. ``proxy`` is the web proxy that the system names.
    """

    kind: LinkKind
    interface: str | None = None
    signal_percent: float | None = None
    metered: bool | None = None
    address: str | None = None
    bytes_sent_per_second: float | None = None
    bytes_received_per_second: float | None = None
    proxy: str | None = None
    talkers: tuple[Talker, ...] = ()


@dataclass(frozen=True, slots=True)
class Probe:
    """One STUN request and its fate. Times are seconds of one monotonic clock; ``received`` None means no answer yet.

    ``local_delay`` is how late this computer itself handled the packet, apart from the network.
    """

    server: str
    sequence: int
    sent: float
    received: float | None = None
    local_delay: float = 0.0


class ProbeSession(AbstractContextManager["ProbeSession"], Protocol):
    """Paced probes that go on until closed; leaving the ``with`` closes within 50 ms."""

    def probes(self) -> Sequence[Probe]:
        """Everything sent in the last two minutes, in the order of sending."""
        ...

    def pace(self, packets_per_second: float) -> None:
        """Send at another rate from now on."""
        ...

    def stop(self) -> None:
        """Send no more, but go on listening for answers that are under way."""
        ...

    def failures(self) -> dict[str, str]:
        """Servers that cannot be asked at all, and why (no such name, refused ...)."""
        ...


class HopRole(StrEnum):
    """Which part of the way a hop stands for."""

    GATEWAY = "gateway"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Hop:
    """A router on the way, and the pings it was sent; ``probes`` name its address as their server."""

    role: HopRole
    address: str
    probes: tuple[Probe, ...] = ()


class HopSession(AbstractContextManager["HopSession"], Protocol):
    """Pings to the first routers on the way, paced beside a ProbeSession, until closed."""

    def hops(self) -> tuple[Hop, ...]:
        """The hops found so far, nearest first; empty where this system does not let them be found."""
        ...

    def stop(self) -> None:
        """Send no more, but go on listening."""
        ...


@dataclass(frozen=True, slots=True)
class Reachability:
    """What answers at all. ``date_offset`` is this computer's clock less the network's, in seconds.

    ``refused`` says that a host refused TCP: packets pass, but nobody serves there.
    """

    udp: bool | None = None
    tcp: bool | None = None
    refused: bool = False
    captive_portal: bool | None = None
    date_offset: float | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SpeedTest:
    """What a speed test says; None where its figure could not be believed. ``reason`` says why it has none."""

    down_mbps: float | None = None
    up_mbps: float | None = None
    bytes_used: int | None = None
    server: str | None = None
    reason: str = ""


class SpeedTestRun(AbstractContextManager["SpeedTestRun"], Protocol):
    """A speed test in a child process; leaving the ``with`` ends it at once."""

    def phase(self) -> str:
        """``starting``, ``download``, ``upload`` or ``done``."""
        ...

    def result(self) -> SpeedTest | None:
        """The result once it is done, else None."""
        ...


class Network(Protocol):
    """The connection."""

    def probe(self, servers: Sequence[str], packets_per_second: float) -> ProbeSession:
        """Begin to probe ``servers`` (``host:port``) in turn. Never blocks on names; never raises."""
        ...

    def reachability(self, servers: Sequence[str], seconds: float) -> Reachability:
        """Ask what answers at all besides STUN over UDP; returns within ``seconds``, never raises."""
        ...

    def knock(self, doors: Sequence[str], seconds: float) -> bool:
        """Say whether any of ``doors`` (``host:port``) opens to TCP within ``seconds``; never raises."""
        ...

    def hops(self, server: str) -> HopSession:
        """Begin to ping the first routers on the way to ``server`` (``host:port``). Never blocks; never raises."""
        ...

    def link(self) -> Link:
        """The interface in use. Raises NotAvailable when there is no way out."""
        ...

    def speed_test(self, own_server: str | None = None) -> SpeedTestRun:
        """Start the load. Raises NotAvailable."""
        ...

    def speed_test_hosts(self) -> tuple[str, ...]:
        """Whom a speed test talks to, to be shown before it is asked for."""
        ...
