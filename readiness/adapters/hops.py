"""Pings to the first routers on the way, beside the probes to the server."""

from __future__ import annotations

import contextlib
import select
import socket
import threading
import time
from types import TracebackType

from readiness.adapters import names
from readiness.adapters.hop_discovery import Discovery, gateway_of_macos
from readiness.adapters.ping import Pinger, open_pinger
from readiness.ports import Hop, HopRole, Probe

PING_SECONDS = 0.05
CLOSE_SECONDS = 0.05
KEEP = 2400


class _Watched:
    """One hop, how it is pinged and what came of it."""

    def __init__(self, address: str, pinger: Pinger) -> None:
        self.address = address
        self.pinger = pinger
        self.probes: dict[int, Probe] = {}


class PingSession:
    """A :class:`readiness.ports.HopSession`."""

    def __init__(self, server: str) -> None:
        self._lock = threading.Lock()
        self._hops: dict[HopRole, _Watched] = {}
        self._resolved: list[names.Address] = []
        self._discovery: Discovery | None = None
        self._stopped = False
        self._closed = False
        self._wake_reader, self._wake_writer = socket.socketpair()
        self._wake_reader.setblocking(False)
        self._wake_writer.setblocking(False)
        with contextlib.suppress(ValueError):
            host, port = names.split_host_port(server)
            names.look_up(host, port, socket.SOCK_DGRAM, self._take_name)
        self._thread = threading.Thread(target=self._run, name="ping hops", daemon=True)
        self._thread.start()

    def hops(self) -> tuple[Hop, ...]:
        """Return the hops found so far, nearest first."""
        with self._lock:
            return tuple(
                Hop(role, self._hops[role].address, tuple(self._hops[role].probes.values()))
                for role in HopRole
                if role in self._hops
            )

    def stop(self) -> None:
        """Send no more, but go on listening."""
        self._stopped = True
        self._wake()

    def close(self) -> None:
        """End the thread within 50 ms."""
        self._stopped = self._closed = True
        self._wake()
        self._thread.join(CLOSE_SECONDS)

    def __enter__(self) -> PingSession:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _take_name(self, outcome: list[names.Address] | OSError) -> None:
        if not isinstance(outcome, OSError):
            self._resolved = outcome
        self._wake()

    def _wake(self) -> None:
        with contextlib.suppress(AttributeError, OSError):
            self._wake_writer.send(b"\0")

    def _run(self) -> None:
        due = time.perf_counter()
        gateway = gateway_of_macos()
        if gateway is not None:
            self._watch(HopRole.GATEWAY, gateway)
        try:
            sequence = 0
            while not self._closed:
                self._discover()
                now = time.perf_counter()
                if now >= due:
                    due = max(due + PING_SECONDS, now)
                    if not self._stopped:
                        self._ping(sequence)
                        sequence += 1
                self._listen(due - time.perf_counter())
        finally:
            if self._discovery is not None:
                self._discovery.close()
            for hop in self._hops.values():
                hop.pinger.close()
            self._wake_reader.close()
            self._wake_writer.close()

    def _discover(self) -> None:
        if self._discovery is None and self._resolved:
            with contextlib.suppress(OSError):
                self._discovery = Discovery(self._resolved[0])
            self._resolved = []
        if self._discovery is None:
            return
        self._discovery.step()
        for role, address in self._discovery.roles().items():
            if role not in self._hops:
                self._watch(role, address)
        if self._discovery.done:
            self._discovery.close()

    def _watch(self, role: HopRole, address: str) -> None:
        pinger = open_pinger(address)
        if pinger is not None:
            with self._lock:
                self._hops[role] = _Watched(address, pinger)

    def _ping(self, sequence: int) -> None:
        for hop in self._hops.values():
            probe = Probe(hop.address, sequence, hop.pinger.send(sequence))
            with self._lock:
                hop.probes[sequence] = probe
                if len(hop.probes) > KEEP:
                    del hop.probes[next(iter(hop.probes))]

    def _listen(self, seconds: float) -> None:
        readable: list[socket.socket] = [self._wake_reader]
        writable: list[socket.socket] = []
        for hop in self._hops.values():
            readable += hop.pinger.readable()
            writable += hop.pinger.writable()
        if self._discovery is not None:
            readable += self._discovery.endpoints()
        select.select(readable, writable, [], max(0.0, seconds))
        with contextlib.suppress(OSError):
            self._wake_reader.recv(4096)
        for hop in self._hops.values():
            for echo in hop.pinger.receive():
                self._note(hop, echo.sequence, echo.round_trip, echo.read_late)

    def _note(self, hop: _Watched, sequence: int, round_trip: float, read_late: float) -> None:
        with self._lock:
            probe = hop.probes.get(sequence)
            if probe is not None:
                received = probe.sent + round_trip
                hop.probes[sequence] = Probe(probe.server, sequence, probe.sent, received, read_late)
