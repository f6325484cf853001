from __future__ import annotations

import socket
import time
from collections.abc import Callable

import pytest

from readiness.adapters import names, stun_target
from readiness.adapters.stun_probe import StunProbeSession
from readiness.network import stun
from tests.readiness.adapters.network.stun_responder import closed_port, plainly, responding
from tests.readiness.adapters.network.waiting import until

RATE = 200.0


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_asks_and_times_answers(host: str) -> None:
    with responding(host=host) as server, StunProbeSession([server], RATE) as session:
        until(lambda: len(session.probes()) >= 20)
        session.stop()
        until(lambda: all(probe.received for probe in session.probes()))
        probes = session.probes()
    assert [probe.sequence for probe in probes] == list(range(len(probes)))
    assert {probe.server for probe in probes} == {server}
    assert all(0.0 < probe.received - probe.sent < 0.2 for probe in probes if probe.received)
    assert session.failures() == {}


def test_what_is_not_answered_stays_open() -> None:
    def every_third(number: int, transaction_id: bytes, source: tuple[str, int]) -> list[bytes]:
        return [] if number % 3 == 0 else plainly(number, transaction_id, source)

    with responding(every_third) as server, StunProbeSession([server], RATE) as session:
        until(lambda: len(session.probes()) >= 30)
        session.stop()
        until(
            lambda: sum(probe.received is not None for probe in session.probes()) * 3 >= len(session.probes()) * 2 - 2
        )
        probes = session.probes()
    assert [probe.received is None for probe in probes] == [index % 3 == 0 for index in range(len(probes))]


def test_strangers_duplicates_and_nonsense_count_for_nothing() -> None:
    def oddly(number: int, transaction_id: bytes, source: tuple[str, int]) -> list[bytes]:
        right = stun.binding_response(transaction_id, source)
        return [b"nonsense", stun.binding_response(b"x" * 12, source), right, right]

    with responding(oddly) as server, StunProbeSession([server], RATE) as session:
        until(lambda: len(session.probes()) >= 10)
        session.stop()
        until(lambda: all(probe.received for probe in session.probes()))
        before = session.probes()
        assert session.probes() == before


def test_the_pace_is_kept_over_all_servers_together() -> None:
    with responding() as one, responding() as two, StunProbeSession([one, two], 50.0) as session:
        until(lambda: len(session.probes()) >= 22)
        probes = session.probes()[2:]  # each server is greeted at once
    paced = [probe.sent for probe in probes]
    assert (paced[-1] - paced[0]) / (len(paced) - 1) == pytest.approx(0.02, rel=0.3)  # a busy machine catches up
    assert [probe.server for probe in probes[:4]] in ([one, two, one, two], [two, one, two, one])


def test_the_pace_can_be_changed_and_holds_at_once() -> None:
    with responding() as server, StunProbeSession([server], 0.1) as session:
        until(lambda: len(session.probes()) >= 1)
        session.pace(RATE)
        until(lambda: len(session.probes()) >= 20)


def test_a_refusing_server_is_a_failure_and_no_loss() -> None:
    server = f"127.0.0.1:{closed_port()}"
    with StunProbeSession([server], RATE) as session:
        until(lambda: session.failures() == {server: "refused"})
        assert session.probes() == ()


def test_a_refusing_server_beside_a_good_one_is_left_alone() -> None:
    with responding() as good:
        bad = f"127.0.0.1:{closed_port()}"
        with StunProbeSession([bad, good], RATE) as session:
            until(lambda: bad in session.failures() and len(session.probes()) >= 20)
            assert {probe.server for probe in session.probes()} == {good}


@pytest.mark.parametrize("server", ["", "host:port", "host:0", "host:70000", "[::1:3478"])
def test_an_address_that_is_none_is_a_failure(server: str) -> None:
    with StunProbeSession([server], RATE) as session:
        assert session.failures() == {server: "address"}


def looked_up_as(outcome: list[names.Address] | OSError) -> Callable[..., None]:
    def look_up(host: str, port: int, kind: socket.SocketKind, answer: Callable[[object], None]) -> None:
        answer(outcome)

    return look_up


def test_a_name_that_is_not_found_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "look_up", looked_up_as(OSError("no such name")))
    with StunProbeSession(["nowhere.example:3478"], RATE) as session:
        until(lambda: session.failures() == {"nowhere.example:3478": "name"})


def test_a_name_is_asked_for_again_until_it_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readiness.adapters.stun_probe.RETRY_SECONDS", 0.05)
    with responding() as server:
        outcomes = [
            OSError("not yet"),
            OSError("not yet"),
            names.addresses(*names.split_host_port(server), socket.SOCK_DGRAM),
        ]

        def look_up(host: str, port: int, kind: socket.SocketKind, answer: Callable[[object], None]) -> None:
            answer(outcomes.pop(0) if outcomes else OSError("again"))

        monkeypatch.setattr(names, "look_up", look_up)
        with StunProbeSession(["soon.example:3478"], RATE) as session:
            until(lambda: any(probe.received for probe in session.probes()))
            assert session.failures() == {}


def test_a_name_that_hangs_neither_blocks_nor_stays_unsaid(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readiness.adapters.stun_probe.NAME_SECONDS", 0.1)
    monkeypatch.setattr(names, "look_up", lambda *ignored: None)
    with StunProbeSession(["slow.example:3478"], RATE) as session:
        until(lambda: session.failures() == {"slow.example:3478": "name"})


def test_of_two_families_the_one_that_answers_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    with responding() as server, socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as silent:
        silent.bind(("::1", 0))
        dead = names.Address(socket.AF_INET6, ("::1", silent.getsockname()[1], 0, 0))
        alive = names.addresses(*names.split_host_port(server), socket.SOCK_DGRAM)
        monkeypatch.setattr(names, "look_up", looked_up_as([dead, *alive]))
        with StunProbeSession(["both.example:3478"], RATE) as session:
            until(lambda: sum(probe.received is not None for probe in session.probes()) >= 10)
            session.stop()
            until(lambda: all(probe.received for probe in session.probes()))


def test_closing_is_quick_and_may_come_twice() -> None:
    with responding() as server:
        session = StunProbeSession([server], RATE)
        until(session.probes)
        begun = time.perf_counter()
        session.close()
        session.close()
        session.stop()
    assert time.perf_counter() - begun < 0.1
    assert session.probes()


def test_old_probes_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readiness.adapters.stun_probe.KEEP_SECONDS", 0.05)
    with responding() as server, StunProbeSession([server], RATE) as session:
        until(lambda: session.probes() and session.probes()[0].sequence > 10)
        assert len(session.probes()) < 25


def test_a_rate_must_be_one() -> None:
    with pytest.raises(ValueError, match="positive"):
        StunProbeSession([], 0.0)


def test_after_a_silence_the_route_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stun_target, "SILENT_SECONDS", 0.0)
    target = stun_target.Target("x", names.addresses("127.0.0.1", closed_port(), socket.SOCK_DGRAM))
    first = target.endpoints()
    target.send(0)
    assert target.endpoints() == first
    monkeypatch.setattr(stun_target, "_local_host", lambda endpoint: endpoint.fileno())
    target.send(1)
    assert len(target.endpoints()) == 1
    assert target.endpoints() != first
    target.close()
