"""Pings and the finding of hops, as far as the loopback address shows them; the lab has real routers."""

from __future__ import annotations

import socket
import struct
import sys
import time
from collections.abc import Callable

import pytest

from readiness.adapters import hop_discovery, names, ping
from readiness.adapters.hops import PingSession
from readiness.adapters.ping import ConnectPinger, Echo
from readiness.ports import Hop, HopRole
from tests.readiness.adapters.network.speedtest_server import closed_port
from tests.readiness.adapters.network.waiting import until


def echoes(pinger: ConnectPinger) -> Callable[[], list[Echo]]:
    found: list[Echo] = []

    def look() -> list[Echo]:
        found.extend(pinger.receive())
        return found

    return look


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_a_refused_connection_is_a_round_trip(host: str) -> None:
    pinger = ConnectPinger(host, closed_port())
    pinger.send(7)
    look = echoes(pinger)
    until(look)
    assert [echo.sequence for echo in look()] == [7]
    assert 0.0 < look()[0].round_trip < 0.2
    pinger.close()


def test_an_accepted_connection_is_one_too() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        pinger = ConnectPinger("127.0.0.1", listener.getsockname()[1])
        pinger.send(1)
        until(echoes(pinger))
        pinger.close()


def test_old_attempts_are_given_up_and_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ping, "LOST_AFTER_SECONDS", -1.0)
    pinger = ConnectPinger("127.0.0.1", closed_port())
    pinger.send(1)
    assert pinger.writable() == ()
    assert echoes(pinger)() == []


class Router:
    """A pinger that answers every packet but each third, at once."""

    def __init__(self, address: str) -> None:
        self._waiting: list[Echo] = []

    def send(self, sequence: int) -> float:
        if sequence % 3:
            self._waiting.append(Echo(sequence, 0.004, 0.001))
        return time.perf_counter()

    def readable(self) -> tuple[socket.socket, ...]:
        return ()

    def writable(self) -> tuple[socket.socket, ...]:
        return ()

    def receive(self) -> list[Echo]:
        answers, self._waiting = self._waiting, []
        return answers

    def close(self) -> None:
        pass


class Found:
    """A discovery that knows at once."""

    def __init__(self, address: names.Address) -> None:
        self.done = True

    def roles(self) -> dict[HopRole, str]:
        return {HopRole.PROVIDER: "198.51.100.1", HopRole.GATEWAY: "192.168.1.1"}

    def endpoints(self) -> list[socket.socket]:
        return []

    def step(self) -> None:
        pass

    def close(self) -> None:
        pass


@pytest.fixture
def routers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readiness.adapters.hops.open_pinger", Router)
    monkeypatch.setattr("readiness.adapters.hops.Discovery", Found)
    monkeypatch.setattr("readiness.adapters.hops.PING_SECONDS", 0.005)


@pytest.mark.usefixtures("routers")
def test_hops_are_pinged_side_by_side_and_told_nearest_first() -> None:
    with PingSession("127.0.0.1:3478") as session:
        until(lambda: session.hops() and len(session.hops()[0].probes) >= 9)
        session.stop()
        until(lambda: all(probe.received for hop in session.hops() for probe in hop.probes if probe.sequence % 3))
        hops = session.hops()
    assert [(hop.role, hop.address) for hop in hops] == [
        (HopRole.GATEWAY, "192.168.1.1"),
        (HopRole.PROVIDER, "198.51.100.1"),
    ]
    for probe in hops[0].probes:
        assert (probe.received is None) == (probe.sequence % 3 == 0)
        assert probe.received is None or probe.received - probe.sent == pytest.approx(0.004)


@pytest.mark.usefixtures("routers")
def test_only_the_last_pings_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readiness.adapters.hops.KEEP", 5)
    with PingSession("127.0.0.1:3478") as session:
        until(lambda: session.hops() and session.hops()[0].probes[-1].sequence > 8)
        assert len(session.hops()[0].probes) == 5


@pytest.mark.parametrize("server", ["", "nowhere:port", "127.0.0.1:3478"])
def test_no_hops_is_an_answer_too(server: str) -> None:
    with PingSession(server) as session:
        assert session.hops() == () or isinstance(session.hops()[0], Hop)


def discovered(found: dict[int, str], arrived: int | None = None, *, done: bool = True) -> dict[HopRole, str]:
    discovery = hop_discovery.Discovery(names.Address(socket.AF_INET, ("127.0.0.1", closed_port())))
    discovery._found.update(found)
    discovery._arrived = arrived
    discovery._tries = hop_discovery.TRIES if done else 0
    roles = discovery.roles()
    discovery.close()
    return roles


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who dropped a packet")
@pytest.mark.parametrize(
    ("found", "arrived", "done", "roles"),
    [
        ({1: "192.168.1.1", 2: "203.0.113.1"}, None, False, ("192.168.1.1", "203.0.113.1")),
        ({1: "192.168.1.1", 2: "10.0.0.1", 3: "203.0.113.1"}, None, False, ("192.168.1.1", "203.0.113.1")),
        ({1: "192.168.1.1", 2: "10.0.0.1"}, None, False, ("192.168.1.1", None)),
        ({1: "192.168.1.1", 2: "10.0.0.1"}, None, True, ("192.168.1.1", "10.0.0.1")),
        ({1: "192.168.1.1", 2: "100.64.0.1"}, None, False, ("192.168.1.1", "100.64.0.1")),
        ({2: "203.0.113.1"}, None, True, (None, "203.0.113.1")),
        ({1: "192.168.1.1"}, 2, True, ("192.168.1.1", None)),
        ({}, 1, True, (None, None)),
    ],
)
def test_who_is_gateway_and_who_provider(
    found: dict[int, str], arrived: int | None, done: bool, roles: tuple[str | None, str | None]
) -> None:
    told = discovered(found, arrived, done=done)
    assert (told.get(HopRole.GATEWAY), told.get(HopRole.PROVIDER)) == roles


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who dropped a packet")
def test_reads_who_dropped_the_packet_and_who_refused_it() -> None:
    discovery = hop_discovery.Discovery(names.Address(socket.AF_INET, ("127.0.0.1", closed_port())))
    offender = struct.pack("=HH4s8x", socket.AF_INET, 0, socket.inet_aton("192.168.1.1"))
    discovery._note(1, struct.pack("=IBBBxII", 113, 2, 11, 0, 0, 0) + offender)
    discovery._note(3, struct.pack("=IBBBxII", 111, 2, 3, 3, 0, 0) + offender)
    discovery._note(2, struct.pack("=IBBBxII", 90, 1, 11, 0, 0, 0) + offender)  # this computer's own complaint
    assert discovery._found == {1: "192.168.1.1"}
    assert discovery._arrived == 3
    discovery.close()


@pytest.mark.parametrize(
    ("printed", "gateway"),
    [("   route to: default\n    gateway: 192.168.1.1\n  interface: en0\n", "192.168.1.1"), ("", None), (None, None)],
)
def test_macos_names_its_gateway(monkeypatch: pytest.MonkeyPatch, printed: str | None, gateway: str | None) -> None:
    monkeypatch.setattr(hop_discovery.sys, "platform", "darwin")
    monkeypatch.setattr(hop_discovery.command, "output", lambda asked: printed)
    assert hop_discovery.gateway_of_macos() == gateway
