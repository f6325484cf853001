from __future__ import annotations

import itertools
import statistics
import threading
from collections.abc import Sequence

import pytest

from readiness.ports import HopRole, NotAvailable, Probe, Reachability
from readiness.simulation.clock import VirtualClock
from readiness.simulation.line import Episode, Line
from readiness.simulation.network import SimulatedNetwork

SERVERS = ("a.example.net:3478", "b.example.net:3478")


def probed(line: Line, seconds: float = 20.0) -> Sequence[Probe]:
    clock = VirtualClock()
    with SimulatedNetwork(clock, line).probe(SERVERS, 20.0) as session:
        clock.advance(seconds)
        session.stop()
        clock.advance(1.0)
        return session.probes()


def round_trips(probes: Sequence[Probe]) -> list[float]:
    return [1000 * (probe.received - probe.sent) for probe in probes if probe.received is not None]


def lost(probes: Sequence[Probe]) -> float:
    return sum(probe.received is None for probe in probes) / len(probes)


def test_probes_are_paced_and_take_turns() -> None:
    probes = probed(Line())
    assert len(probes) == 401
    assert {probe.server for probe in probes[:2]} == set(SERVERS)
    assert all(b.sent - a.sent == pytest.approx(0.05) for a, b in itertools.pairwise(probes))
    assert statistics.median(round_trips(probes)) == pytest.approx(38.0, abs=1.0)
    assert lost(probes) == 0.0


def test_the_same_seed_gives_the_same_line() -> None:
    assert probed(Line(loss=0.05)) == probed(Line(loss=0.05))
    assert probed(Line(loss=0.05, seed=8)) != probed(Line(loss=0.05))


def test_a_session_sees_the_same_whenever_it_begins() -> None:
    """A demonstration says the same each time, however long the window took to open."""
    clock = VirtualClock()
    line = Line(loss=0.05, near=True, episode=Episode(every=5.2, seconds=0.22, first=1.5), spike_every=3.1, spike_ms=60)
    network = SimulatedNetwork(clock, line)
    seen = []
    for late in (0.0, 1.37, 0.7001, 3.9):
        clock.advance(late)
        began = clock.monotonic()
        with network.probe(SERVERS, 20.0) as session, network.hops(SERVERS[0]) as hops:
            clock.advance(8.0)
            session.stop()
            hops.stop()
            clock.advance(1.0)
            ways = [session.probes(), *(hop.probes for hop in hops.hops())]
        for probes in ways:
            trips = [None if p.received is None else round(p.received - p.sent, 6) for p in probes]
            seen.append([(round(p.sent - began, 6), trip) for p, trip in zip(probes, trips, strict=True)][:160])
    assert seen[:3] == seen[3:6] == seen[6:9] == seen[9:]
    assert None in [trip for _at, trip in seen[0]]


def test_loss_is_as_said() -> None:
    assert lost(probed(Line(loss=0.05), 100.0)) == pytest.approx(0.05, abs=0.02)


def test_an_episode_loses_everything_for_its_time() -> None:
    probes = probed(Line(episode=Episode(every=8.0, seconds=2.5, first=2.0)), 8.0)
    gone = [probe.sent - probes[0].sent for probe in probes if probe.received is None]
    assert min(gone) == pytest.approx(2.0, abs=0.06)
    assert max(gone) == pytest.approx(4.5, abs=0.06)
    assert len(gone) == pytest.approx(50, abs=1)


def test_an_answer_is_not_here_before_its_time() -> None:
    clock = VirtualClock()
    session = SimulatedNetwork(clock, Line(round_trip_ms=300.0)).probe(SERVERS, 20.0)
    clock.advance(0.25)
    assert all(probe.received is None for probe in session.probes())
    clock.advance(0.25)
    assert session.probes()[0].received is not None


def test_blocked_udp_answers_nothing_while_tcp_does() -> None:
    assert lost(probed(Line(udp=False))) == 1.0
    assert reached(Line(udp=False)) == Reachability(udp=False, tcp=True, captive_portal=False, date_offset=0.4)


def reached(line: Line) -> Reachability:
    clock = VirtualClock()
    network = SimulatedNetwork(clock, line)
    answers: list[Reachability] = []
    thread = threading.Thread(target=lambda: answers.append(network.reachability(SERVERS, 2.5)))
    thread.start()
    clock.run_until(lambda: not thread.is_alive())
    assert clock.monotonic() <= 2.5
    return answers[0]


def test_behind_a_captive_portal_nothing_else_answers() -> None:
    captive = reached(Line(captive_portal=True))
    assert (captive.udp, captive.tcp, captive.captive_portal, captive.date_offset) == (False, False, True, None)


def test_without_a_way_out_there_is_no_link() -> None:
    network = SimulatedNetwork(VirtualClock(), Line(udp=False, tcp=False))
    with pytest.raises(NotAvailable):
        network.link()
    with pytest.raises(NotAvailable):
        network.speed_test()


@pytest.mark.parametrize(("near", "router_loses"), [(True, True), (False, False)])
def test_loss_before_the_router_is_seen_at_the_router(near: bool, router_loses: bool) -> None:
    clock = VirtualClock()
    with SimulatedNetwork(clock, Line(loss=0.2, near=near)).hops(SERVERS[0]) as session:
        clock.advance(20.0)
        gateway, provider = session.hops()
    assert (gateway.role, provider.role) == (HopRole.GATEWAY, HopRole.PROVIDER)
    assert (lost(gateway.probes[:-3]) > 0.05) is router_loses


def test_a_speed_test_slows_the_line_while_it_fills_it() -> None:
    clock = VirtualClock()
    network = SimulatedNetwork(clock, Line(jitter_ms=0.0, added_ms_down=80.0, added_ms_up=120.0))
    with network.probe(SERVERS, 20.0) as session, network.speed_test() as test:
        phases = []
        for _ in range(10):
            phases.append(test.phase())
            assert (test.result() is None) is (phases[-1] != "done")
            clock.advance(1.0)
        result = test.result()
        trips = round_trips(session.probes())
    assert phases == ["starting", *["download"] * 4, *["upload"] * 4, "done"]
    assert result is not None
    assert (result.down_mbps, result.up_mbps) == (94.0, 18.0)
    assert trips[5] == pytest.approx(36, abs=1)
    assert trips[40] == pytest.approx(116, abs=1)
    assert trips[120] == pytest.approx(156, abs=1)
    assert trips[-1] == pytest.approx(36, abs=1)


def test_ending_a_speed_test_early_ends_its_load() -> None:
    clock = VirtualClock()
    network = SimulatedNetwork(clock, Line(jitter_ms=0.0, added_ms_down=80.0))
    with network.speed_test():
        clock.advance(2.0)
        assert network.loaded.at(clock.monotonic()) == "download"
    clock.advance(0.1)
    assert network.loaded.at(clock.monotonic()) == "done"


def test_a_line_can_change_under_way() -> None:
    clock = VirtualClock()
    network = SimulatedNetwork(clock, Line())
    session = network.probe(SERVERS, 10.0)
    clock.advance(5.0)
    network.set_line(Line(loss=1.0))
    clock.advance(5.0)
    probes = session.probes()
    assert lost(probes[:50]) == 0.0
    assert lost(probes[52:]) == 1.0
