"""A simulated connection: probes, hops, reachability and speed tests over a :class:`Line`, in the clock's own time."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import TracebackType

from readiness.ports import (
    Clock,
    Hop,
    HopRole,
    HopSession,
    Link,
    NotAvailable,
    Probe,
    ProbeSession,
    Reachability,
    SpeedTest,
    SpeedTestRun,
)
from readiness.simulation.line import Line
from readiness.simulation.timeline import Timeline
from readiness.words import _

KEPT_SECONDS = 120.0
SPEED_TEST_HOST = "speedtest.example.net"
STARTING_SECONDS, DOWNLOAD_SECONDS, UPLOAD_SECONDS = 0.8, 4.0, 4.0
PING_SECONDS = 0.05
BYTES_PER_MEGABIT = 125_000


Fate = Callable[[int, float, float], tuple[str, float | None, float]]
"""Number of a packet, when it is sent by the clock, and how many seconds into its session that is; gives the server,
the seconds until the answer (None: lost), and the local delay."""


class Pacer:
    """Packets sent at a steady rate since it was made; ``fate`` gives the seconds until their answer, or None."""

    def __init__(self, clock: Clock, interval: float, fate: Fate) -> None:
        self._clock = clock
        self._interval = interval
        self._fate = fate
        self._lock = threading.Lock()
        self._began, self._first = clock.monotonic(), 0
        self._start = self._began
        self._ended: float | None = None
        self._sent: deque[tuple[float, Probe, Probe]] = deque()
        """When each packet's fate is known, and how it looks before and after."""
        self._next = 0

    def pace(self, interval: float) -> None:
        """Send each ``interval`` seconds from now on."""
        now = self._clock.monotonic()
        with self._lock:
            if interval != self._interval:
                self._send_until(now)
                self._began, self._first = min(self._due, now + interval), self._next
                self._interval = interval

    def stop(self) -> None:
        """Send no more."""
        if self._ended is None:
            self._ended = self._clock.monotonic()

    def probes(self) -> tuple[Probe, ...]:
        """What was sent in the last two minutes, answers only where they are here by now."""
        now = self._clock.monotonic()
        last = now if self._ended is None else self._ended
        with self._lock:
            self._send_until(last)
            while self._sent and self._sent[0][1].sent <= now - KEPT_SECONDS:
                self._sent.popleft()
            return tuple(after if known <= now else before for known, before, after in self._sent)

    @property
    def _due(self) -> float:
        return self._began + (self._next - self._first) * self._interval

    def _send_until(self, last: float) -> None:
        while (sent := self._due) <= last:
            # To the microsecond: the same packet of a session has the same fate whatever the clock shows.
            server, takes, local = self._fate(self._next, sent, round(sent - self._start, 6))
            before = Probe(server, self._next, sent, None, local)
            known = sent if takes is None else sent + takes
            self._sent.append((known, before, before if takes is None else replace(before, received=known)))
            self._next += 1


class SimulatedProbes:
    """A :class:`readiness.ports.ProbeSession`."""

    def __init__(self, network: SimulatedNetwork, clock: Clock, servers: Sequence[str], rate: float) -> None:
        self._network = network
        self._servers = tuple(servers)
        self._pacer = Pacer(clock, 1.0 / rate, self._fate) if servers else None

    def _fate(self, number: int, sent: float, at: float) -> tuple[str, float | None, float]:
        server = self._servers[number % len(self._servers)]
        line = self._network.line_at(sent)
        local = line.local_delay_ms / 1000
        if not line.udp or not line.tcp or line.captive_portal:
            return server, None, local
        return server, self._network.round_trip(f"{server} {number}", sent, at), local

    def probes(self) -> Sequence[Probe]:
        """Everything sent in the last two minutes."""
        return self._pacer.probes() if self._pacer else ()

    def pace(self, packets_per_second: float) -> None:
        """Send at another rate from now on."""
        if self._pacer:
            self._pacer.pace(1.0 / packets_per_second)

    def stop(self) -> None:
        """Send no more, but go on listening."""
        if self._pacer:
            self._pacer.stop()

    def failures(self) -> dict[str, str]:
        """Every simulated server has a name and an address."""
        return {}

    def __enter__(self) -> SimulatedProbes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


class SimulatedHops:
    """A :class:`readiness.ports.HopSession`: the router and the provider."""

    def __init__(self, network: SimulatedNetwork, clock: Clock) -> None:
        line = network.line
        self._hops = tuple(
            (role, address, Pacer(clock, PING_SECONDS, self._fate(network, address, milliseconds)))
            for role, address, milliseconds in (
                (HopRole.GATEWAY, "192.0.2.1", line.router_ms),
                (HopRole.PROVIDER, "198.51.100.9", line.provider_ms),
            )
        )

    @staticmethod
    def _fate(network: SimulatedNetwork, address: str, milliseconds: float) -> Fate:
        def fate(number: int, sent: float, at: float) -> tuple[str, float | None, float]:
            return address, network.round_trip(f"{address} {number}", sent, at, hop_ms=milliseconds), 0.0

        return fate

    def hops(self) -> tuple[Hop, ...]:
        """Both hops with their pings."""
        return tuple(Hop(role, address, pacer.probes()) for role, address, pacer in self._hops)

    def stop(self) -> None:
        """Send no more, but go on listening."""
        for _role, _address, pacer in self._hops:
            pacer.stop()

    def __enter__(self) -> SimulatedHops:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


class SimulatedSpeedTest:
    """A :class:`readiness.ports.SpeedTestRun` that fills the simulated line for as long as a real one would."""

    def __init__(self, network: SimulatedNetwork, clock: Clock, server: str) -> None:
        self._network = network
        self._clock = clock
        self._server = server
        self._began = clock.monotonic()
        self._phases = ("starting", "download", "upload", "done")
        ends = (STARTING_SECONDS, DOWNLOAD_SECONDS, UPLOAD_SECONDS)
        self._ends = [self._began + sum(ends[: index + 1]) for index in range(len(ends))]
        for phase, at in zip(self._phases[1:], self._ends, strict=True):
            network.loaded.set(at, phase)

    def phase(self) -> str:
        """``starting``, ``download``, ``upload`` or ``done``."""
        now = self._clock.monotonic()
        return self._phases[sum(now >= end for end in self._ends)]

    def result(self) -> SpeedTest | None:
        """The result once it is done."""
        if self.phase() != "done":
            return None
        line = self._network.line
        spent = line.down_mbps * DOWNLOAD_SECONDS + line.up_mbps * UPLOAD_SECONDS
        return SpeedTest(line.down_mbps, line.up_mbps, round(spent * BYTES_PER_MEGABIT), self._server)

    def __enter__(self) -> SimulatedSpeedTest:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._network.loaded.cut(self._clock.monotonic(), "done")


class SimulatedNetwork:
    """A :class:`readiness.ports.Network`. ``set_line`` changes the line from now on."""

    def __init__(self, clock: Clock, line: Line) -> None:
        self._clock = clock
        self._epoch = clock.monotonic()
        self._lines = Timeline(line)
        self.loaded: Timeline[str] = Timeline("done")
        """Which direction a speed test fills, over time."""

    # --- the port

    def probe(self, servers: Sequence[str], packets_per_second: float) -> ProbeSession:
        """Begin to probe ``servers`` in turn."""
        return SimulatedProbes(self, self._clock, servers, packets_per_second)

    def reachability(self, servers: Sequence[str], seconds: float) -> Reachability:
        """What answers at all besides STUN over UDP."""
        line = self.line
        frozen = line.episode is not None and line.episode.hits(self._clock.monotonic() - self._epoch)
        self._clock.wait(threading.Event(), min(seconds, 0.3 if line.tcp and not frozen else seconds))
        frozen = frozen and line.episode is not None and line.episode.hits(self._clock.monotonic() - self._epoch)
        online = line.tcp and not line.captive_portal and not frozen
        return Reachability(
            udp=line.udp and online,
            tcp=online,
            captive_portal=line.captive_portal,
            date_offset=line.clock_offset if online else None,
        )

    def knock(self, doors: Sequence[str], seconds: float) -> bool:
        """Whether any door opens to TCP."""
        line = self.line
        self._clock.wait(threading.Event(), 0.1 if line.tcp else seconds)
        return bool(doors) and line.tcp and not line.captive_portal

    def hops(self, server: str) -> HopSession:
        """Begin to ping the first routers on the way."""
        return SimulatedHops(self, self._clock)

    def link(self) -> Link:
        """The interface in use. Raises NotAvailable without a way out."""
        line = self.line
        if not line.tcp and not line.udp and not line.captive_portal:
            raise NotAvailable(_("This computer is not connected to any network."))
        return line.link

    def speed_test(self, own_server: str | None = None) -> SpeedTestRun:
        """Start the load. Raises NotAvailable."""
        if not self.line.tcp:
            raise NotAvailable(_("No speed test server could be reached."))
        return SimulatedSpeedTest(self, self._clock, own_server or SPEED_TEST_HOST)

    def speed_test_hosts(self) -> tuple[str, ...]:
        """Whom a speed test talks to."""
        return (SPEED_TEST_HOST,)

    # --- the simulation's own side

    @property
    def line(self) -> Line:
        """The line as it is now."""
        return self.line_at(self._clock.monotonic())

    def line_at(self, at: float) -> Line:
        """The line as it was at the clock's time ``at``."""
        return self._lines.at(at)

    def set_line(self, line: Line) -> None:
        """The line is ``line`` from now on."""
        self._lines.set(self._clock.monotonic(), line)

    def round_trip(self, key: str, sent: float, at: float, *, hop_ms: float | None = None) -> float | None:
        """Seconds until the answer to a packet sent at the clock's time ``sent``; None when it is lost.

        The line's episodes come ``at`` seconds into each session, so that a demonstration is the same each time.
        """
        line = self.line_at(sent)
        added = {"download": line.added_ms_down, "upload": line.added_ms_up}.get(self.loaded.at(sent), 0.0)
        return line.round_trip(key, at, hop_ms=hop_ms, added_ms=added)
