"""The real network behind the :class:`readiness.ports.Network` port."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.adapters import reachability, speed_test
from readiness.adapters.hops import PingSession
from readiness.adapters.link import LinkReader
from readiness.adapters.stun_probe import StunProbeSession
from readiness.ports import HopSession, Link, ProbeSession, Reachability, SpeedTestRun


class SystemNetwork:
    """Probes, pings, links and loads of this computer."""

    def __init__(self) -> None:
        self._links = LinkReader()

    def probe(self, servers: Sequence[str], packets_per_second: float) -> ProbeSession:
        """Begin to probe ``servers`` in turn."""
        return StunProbeSession(servers, packets_per_second)

    def reachability(self, servers: Sequence[str], seconds: float) -> Reachability:
        """Ask what answers besides STUN over UDP."""
        return reachability.reachability(servers, seconds)

    def knock(self, doors: Sequence[str], seconds: float) -> bool:
        """Say whether any door opens to TCP."""
        return reachability.any_opens(doors, seconds)

    def hops(self, server: str) -> HopSession:
        """Begin to ping the first routers on the way."""
        return PingSession(server)

    def link(self) -> Link:
        """Return the interface in use."""
        return self._links.link()

    def speed_test(self, own_server: str | None = None) -> SpeedTestRun:
        """Start the load: speedtest-cli, or flows to the URL given."""
        return speed_test.LoadRun(own_server)

    def speed_test_hosts(self) -> tuple[str, ...]:
        """Return whom speedtest-cli talks to, before it has chosen a server near by."""
        return speed_test.HOSTS
