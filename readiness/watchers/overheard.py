"""The network as the checks use it: the watch hears what they send, so that two never ask servers at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from types import TracebackType

from readiness.ports import (
    HopSession,
    Link,
    Network,
    Probe,
    ProbeSession,
    Reachability,
    SpeedTest,
    SpeedTestRun,
)


class Overheard:
    """A :class:`readiness.ports.Network` that passes everything on; what it tells may be asked from any thread."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._lock = threading.Lock()
        self._sessions: list[ProbeSession] = []
        self._loads: list[SpeedTestRun] = []

    @property
    def session(self) -> ProbeSession | None:
        """The probes that a check sends now; None while it sends none."""
        with self._lock:
            return self._sessions[-1] if self._sessions else None

    @property
    def loaded(self) -> bool:
        """Whether a check fills the line now: what is seen meanwhile says nothing about the line itself."""
        with self._lock:
            return bool(self._loads)

    def probe(self, servers: Sequence[str], packets_per_second: float) -> ProbeSession:
        """Begin to probe, and be heard until sending stops."""
        session = _Session(self._network.probe(servers, packets_per_second), self._ended)
        with self._lock:
            self._sessions.append(session)
        return session

    def speed_test(self, own_server: str | None = None) -> SpeedTestRun:
        """Start the load."""
        run = _Load(self._network.speed_test(own_server), self._unloaded)
        with self._lock:
            self._loads.append(run)
        return run

    def reachability(self, servers: Sequence[str], seconds: float) -> Reachability:
        """Ask what answers besides STUN over UDP."""
        return self._network.reachability(servers, seconds)

    def knock(self, doors: Sequence[str], seconds: float) -> bool:
        """Say whether any door opens to TCP."""
        return self._network.knock(doors, seconds)

    def hops(self, server: str) -> HopSession:
        """Begin to ping the first routers on the way."""
        return self._network.hops(server)

    def link(self) -> Link:
        """Return the interface in use."""
        return self._network.link()

    def speed_test_hosts(self) -> tuple[str, ...]:
        """Return whom a speed test talks to."""
        return self._network.speed_test_hosts()

    def _ended(self, session: ProbeSession) -> None:
        with self._lock:
            if session in self._sessions:
                self._sessions.remove(session)

    def _unloaded(self, run: SpeedTestRun) -> None:
        with self._lock:
            if run in self._loads:
                self._loads.remove(run)


class _Session:
    """A session that tells when it sends no more."""

    def __init__(self, session: ProbeSession, ended: Callable[[ProbeSession], None]) -> None:
        self._session = session
        self._ended = ended

    def probes(self) -> Sequence[Probe]:
        return self._session.probes()

    def pace(self, packets_per_second: float) -> None:
        self._session.pace(packets_per_second)

    def stop(self) -> None:
        self._session.stop()
        self._ended(self)

    def failures(self) -> dict[str, str]:
        return self._session.failures()

    def __enter__(self) -> ProbeSession:
        self._session.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended(self)
        self._session.__exit__(kind, error, trace)


class _Load:
    """A speed test that tells when it is over."""

    def __init__(self, run: SpeedTestRun, over: Callable[[SpeedTestRun], None]) -> None:
        self._run = run
        self._over = over

    def phase(self) -> str:
        return self._run.phase()

    def result(self) -> SpeedTest | None:
        return self._run.result()

    def __enter__(self) -> SpeedTestRun:
        self._run.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over(self)
        self._run.__exit__(kind, error, trace)
