"""The connection over the length of a call, on a simulated line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from readiness.model import Grade
from readiness.ports import Link, LinkKind
from readiness.simulation.line import Episode
from readiness.watchers.connection import ConnectionWatcher
from tests.readiness.watchers.patrol import Patrol


def line(**changes: object) -> Patrol:
    patrol = Patrol("all_good", ConnectionWatcher)
    change(patrol, **changes)
    return patrol


def change(patrol: Patrol, **changes: object) -> None:
    patrol.world.network.set_line(replace(patrol.world.network.line, **changes))  # type: ignore[arg-type]


def test_a_steady_line_says_nothing_and_refreshes_its_row() -> None:
    patrol = line()
    patrol.run(300)
    assert patrol.sentences() == []
    last = patrol.seen[-1][1].finding
    assert last is not None
    assert last.grade is Grade.GOOD
    assert last.summary == "Steady for 5 min: 38 ms, jitter 4 ms, 0.0 % lost."
    assert last.aside.startswith("voice 4.")
    assert last.reading is not None
    assert last.reading.plots


def test_an_outage_is_said_within_two_seconds_and_its_end_too() -> None:
    patrol = line()
    patrol.run(20)
    change(patrol, udp=False)
    (gone,) = patrol.run(3)
    assert gone.finding is not None
    assert gone.finding.grade is Grade.NO_GO
    assert gone.sentence == "The connection is gone: nothing answers."
    assert patrol.second_of("gone") - 20 <= 2.0
    patrol.run(9)
    change(patrol, udp=True)
    notices = patrol.run(3)
    assert patrol.sentences()[-1] in ("The connection is back after 12 s.", "The connection is back after 13 s.")
    assert all(notice.finding is None for notice in notices)


def test_a_line_that_freezes_again_and_again_is_not_good_while_it_answers() -> None:
    patrol = line()
    patrol.run(20)
    change(patrol, episode=Episode(every=8.0, seconds=2.5, first=patrol.clock.seconds - 100.0 + 5.0))
    patrol.run(30)
    assert patrol.second_of("gone") - 20 <= 15.0
    broken = [notice for _at, notice in patrol.seen if notice.about == "breaks"]
    assert broken[0].sentence == "The connection keeps breaking off: 2 times in the last minute."
    assert broken[0].finding is not None
    assert broken[0].finding.grade is Grade.NO_GO
    change(patrol, episode=None)
    patrol.run(70)
    assert patrol.sentences()[-1] == "The connection is steady again."
    assert [notice.finding for _at, notice in patrol.seen if notice.about == "breaks"][-1] is None


def test_a_single_outage_is_not_held_against_the_line() -> None:
    patrol = line()
    patrol.run(20)
    change(patrol, udp=False)
    patrol.run(3)
    change(patrol, udp=True)
    patrol.run(90)
    assert [notice for _at, notice in patrol.seen if notice.about == "breaks"] == []


def test_a_missing_packet_makes_it_ask_more_often_for_a_moment() -> None:
    patrol = line()
    patrol.run(20)
    change(patrol, loss=1.0)
    patrol.run(0.5)
    change(patrol, loss=0.0)
    patrol.run(20)
    watcher = patrol.watcher
    assert isinstance(watcher, ConnectionWatcher)
    sent = [second.sent for second in watcher.history.seconds()]
    assert sent[10:18] == [5] * 8
    assert max(sent) == 20
    assert 40 <= sum(count - 5 for count in sent) <= 60
    assert sent[-8:] == [5] * 8


def test_after_an_outage_its_lost_packets_are_not_told_again() -> None:
    patrol = line()
    patrol.run(20)
    change(patrol, udp=False)
    patrol.run(10)
    change(patrol, udp=True)
    patrol.run(60)
    assert [s for s in patrol.sentences() if "losing" in s] == []


@pytest.mark.parametrize(("loss", "within"), [(0.10, 12.0), (0.25, 6.0)])
def test_loss_is_found(loss: float, within: float) -> None:
    patrol = line()
    patrol.run(30)
    change(patrol, loss=loss)
    patrol.run(60)
    at = patrol.second_of("losing packets")
    assert 30 < at <= 30 + within
    change(patrol, loss=0.0)
    patrol.run(120)
    assert patrol.sentences()[-1] == "The connection is steady again."


def test_a_little_loss_cries_no_wolf_for_half_an_hour() -> None:
    patrol = line(loss=0.003)
    patrol.run(1800)
    assert patrol.sentences() == []


def test_a_line_that_becomes_slow() -> None:
    patrol = line()
    patrol.run(30)
    change(patrol, round_trip_ms=400.0)
    patrol.run(40)
    said = [notice for _at, notice in patrol.seen if "slow" in notice.sentence]
    assert said
    assert said[-1].finding is not None
    assert said[-1].finding.grade is Grade.NO_GO


def test_a_line_that_becomes_uneven_does_not_flicker() -> None:
    patrol = line()
    patrol.run(30)
    change(patrol, jitter_ms=60.0)
    patrol.run(300)
    assert 1 <= len(patrol.sentences()) <= 3


def test_where_udp_never_passed_tcp_is_asked() -> None:
    patrol = Patrol("udp_blocked", ConnectionWatcher)
    patrol.run(60)
    assert patrol.sentences() == []
    change(patrol, tcp=False)
    patrol.run(15)
    assert patrol.sentences() == ["The connection is gone: nothing answers."]
    change(patrol, tcp=True)
    patrol.run(15)
    assert patrol.sentences()[-1] == "The connection is back."


def test_nothing_at_all_from_the_beginning() -> None:
    patrol = line(udp=False, tcp=False)
    patrol.run(10)
    assert patrol.sentences() == ["The connection is gone: nothing answers."]
    change(patrol, udp=True, tcp=True)
    patrol.run(5)
    assert patrol.sentences()[-1] == "The connection is back."


def test_another_network() -> None:
    patrol = line()
    patrol.run(10)
    change(patrol, link=Link(LinkKind.WIFI, "wlan0"))
    (moved,) = patrol.run(6)
    assert (moved.check, moved.sentence, moved.measure_again) == ("link", "You are connected over Wi-Fi now.", True)


def test_a_sleep_is_no_outage() -> None:
    patrol = line()
    patrol.run(20)
    change(patrol, udp=False)
    patrol.watcher.interrupt()
    assert patrol.run(5) == []
    change(patrol, udp=True)
    patrol.run(30)
    assert patrol.sentences() == []


def test_other_servers_begin_anew_and_none_sends_nothing() -> None:
    patrol = line()
    patrol.run(10)
    patrol.setup = replace(patrol.setup, servers=("other.example.net:3478",))
    patrol.run(10)
    patrol.setup = replace(patrol.setup, servers=())
    assert patrol.run(10) == []
    patrol.watcher.close()
