"""The watch over the line beside a check that measures or fills it: heard, never doubled, never mistaken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from readiness.model import Grade
from readiness.ports import LinkKind, Probe, ProbeSession
from readiness.simulation.network import SimulatedNetwork
from readiness.watchers.connection import ConnectionWatcher
from tests.readiness.watchers.patrol import Patrol

SERVERS = ("stun-a.example.net:3478", "stun-b.example.net:3478")


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[ProbeSession]:
    """Every session that anybody began, to count what was really sent."""
    sessions: list[ProbeSession] = []
    begin = SimulatedNetwork.probe

    def probe(self: SimulatedNetwork, servers: Sequence[str], rate: float) -> ProbeSession:
        sessions.append(begin(self, servers, rate))
        return sessions[-1]

    monkeypatch.setattr(SimulatedNetwork, "probe", probe)
    return sessions


def line(**changes: object) -> Patrol:
    patrol = Patrol("all_good", ConnectionWatcher)
    change(patrol, **changes)
    return patrol


def change(patrol: Patrol, **changes: object) -> None:
    patrol.world.network.set_line(replace(patrol.world.network.line, **changes))  # type: ignore[arg-type]


def watcher_of(patrol: Patrol) -> ConnectionWatcher:
    assert isinstance(patrol.watcher, ConnectionWatcher)
    return patrol.watcher


def in_second(probes: Sequence[Probe], second: float) -> int:
    return sum(second <= probe.sent < second + 1 for probe in probes)


def test_from_the_launch_on_a_checks_packets_are_heard_and_none_sent_beside_them(sent: list[ProbeSession]) -> None:
    patrol = line()
    patrol.run(0.5)
    began = patrol.clock.seconds
    with patrol.checks.probe(SERVERS, 20.0) as session:
        patrol.run(9)
        own, checks = (list(one.probes()) for one in sent)
        assert len(checks) == pytest.approx(180, abs=2)
        assert len([probe for probe in own if probe.sent > began + 0.5]) <= 1
        session.stop()
        patrol.run(1.0)
    patrol.run(60)
    seconds = watcher_of(patrol).history.seconds()
    assert [second.at - seconds[0].at for second in seconds] == list(range(len(seconds)))  # no hole
    assert {second.sent for second in seconds[2:8]} == {20}
    assert {second.sent for second in seconds[14:-1]} == {5}
    steady = [(at, notice.finding) for at, notice in patrol.seen if notice.finding is not None]
    assert [finding.grade for _at, finding in steady if finding is not None] == [Grade.GOOD] * len(steady)
    at, last = steady[-1]
    assert last is not None
    assert last.summary.startswith(f"Steady for {at - 1:.0f} s: ")  # counted from the launch


def test_a_check_sends_as_many_as_it_wants_to_and_the_watch_leaves_its_pace_alone(sent: list[ProbeSession]) -> None:
    patrol = line()
    patrol.run(10)
    with patrol.checks.probe(SERVERS, 20.0):
        change(patrol, loss=0.3)
        patrol.run(8)
        assert {in_second(sent[1].probes(), patrol.clock.seconds - back) for back in (7, 5, 3)} == {20}
    assert patrol.second_of("losing packets") < 18


def test_an_outage_at_the_end_of_a_check_is_noticed_and_the_switch_is_none() -> None:
    patrol = line()
    patrol.run(10)
    with patrol.checks.probe(SERVERS, 20.0):
        patrol.run(8)
    assert patrol.run(5) == []
    with patrol.checks.probe(SERVERS, 20.0):
        patrol.run(5)
        change(patrol, udp=False)
    patrol.run(4)
    assert patrol.sentences() == ["The connection is gone: nothing answers."]
    with patrol.checks.probe(SERVERS, 20.0):
        patrol.run(3)
    assert patrol.sentences() == ["The connection is gone: nothing answers."]
    change(patrol, udp=True)
    patrol.run(3)
    assert patrol.sentences()[-1].startswith("The connection is back after ")


def test_an_outage_stays_in_the_history_when_a_short_check_falls_into_it() -> None:
    patrol = line()
    patrol.run(10)
    change(patrol, udp=False)
    patrol.run(1.5)
    with patrol.checks.probe(SERVERS, 20.0):
        patrol.run(2.5)
    patrol.run(1)
    change(patrol, udp=True)
    patrol.run(10)
    seconds = watcher_of(patrol).history.seconds()
    assert [second.at - seconds[0].at for second in seconds] == list(range(len(seconds)))
    gone = [second for second in seconds if second.round_trip_ms is None]
    assert 4 <= len(gone) <= 5
    assert all(second.lost == second.sent > 0 for second in gone)


def test_a_line_that_is_filled_on_purpose_has_not_become_slow() -> None:
    patrol = line(added_ms_down=400.0, added_ms_up=600.0)
    patrol.run(30)
    with patrol.checks.probe(SERVERS, 20.0) as session:
        patrol.run(1.5)
        with patrol.checks.speed_test() as run:
            assert run.phase() == "starting"
            while run.result() is None:
                patrol.run(0.5)
        assert session.probes()
    patrol.run(60)
    assert patrol.sentences() == []
    assert watcher_of(patrol).history.seconds()[-1].sent == 5
    steady = patrol.seen[-1][1].finding
    assert steady is not None
    assert steady.summary.startswith("Steady for 76 s: ")  # before, meanwhile and since


def test_nothing_answers_at_launch_and_then_it_does() -> None:
    patrol = line(udp=False, tcp=False)
    with patrol.checks.probe(SERVERS, 20.0):
        assert patrol.run(5) == []  # the check says so itself
    patrol.run(8)
    assert patrol.sentences() == ["The connection is gone: nothing answers."]
    change(patrol, udp=True, tcp=True)
    patrol.run(5)
    assert patrol.sentences()[-1] == "The connection is back."
    assert patrol.seen[-1][1].measure_again
    patrol.run(40)
    assert patrol.seen[-1][1].finding is not None
    assert patrol.seen[-1][1].finding.summary.startswith("Steady for ")


def test_what_is_not_overheard_is_passed_on() -> None:
    patrol = line()
    network, checks = patrol.world.network, patrol.checks
    assert checks.link() == network.link()
    assert checks.link().kind is LinkKind.CABLE
    assert checks.speed_test_hosts() == network.speed_test_hosts()
    assert checks.knock(("door.example.net:443",), 1.0)
    assert checks.reachability(SERVERS, 1.0).tcp
    with checks.hops(SERVERS[0]) as hops:
        assert len(hops.hops()) == 2
    with checks.probe(SERVERS, 5.0) as session:
        session.pace(10.0)
        assert checks.session is session
        assert session.failures() == {}
    assert checks.session is None
    assert not checks.loaded
