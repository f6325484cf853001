"""The last minutes, second by second, in bounded memory."""

from __future__ import annotations

from dataclasses import replace

from readiness.model import Mark
from readiness.ports import Probe
from readiness.watchers.connection import ConnectionWatcher
from readiness.watchers.line_history import KEPT_SECONDS, LineHistory
from tests.readiness.watchers.patrol import Patrol


def probes(first: int, count: int, *, milliseconds: float | None = 38.0, server: str = "a") -> list[Probe]:
    """Five a second, from the probe of number ``first``."""
    return [
        Probe(server, n, n / 5, None if milliseconds is None else n / 5 + milliseconds / 1000)
        for n in range(first, first + count)
    ]


def test_a_second_is_its_median_and_its_losses() -> None:
    history = LineHistory()
    sent = probes(0, 10)
    sent[2] = replace(sent[2], received=None)
    sent[3] = replace(sent[3], received=sent[3].sent + 0.5)
    history.add(sent + probes(10, 40), 20.0)
    first = history.seconds()[0]
    assert (first.at, first.sent, first.lost) == (0, 5, 1)
    assert first.round_trip_ms is not None
    assert round(first.round_trip_ms) == 38


def test_what_may_still_be_answered_waits() -> None:
    history = LineHistory()
    under_way = [*probes(0, 10), *probes(10, 5, milliseconds=None)]
    history.add(under_way, 2.9)
    assert [second.lost for second in history.seconds()] == [0]
    history.add([*under_way, *probes(15, 10)], 12.0)
    assert [second.lost for second in history.seconds()] == [0, 0, 5, 0]


def test_each_packet_counts_once_and_silent_servers_never() -> None:
    history = LineHistory()
    sent = sorted([*probes(0, 20), *probes(0, 20, milliseconds=None, server="b")], key=lambda probe: probe.sent)
    sent = [replace(probe, sequence=number) for number, probe in enumerate(sent)]
    for now in (20.0, 21.0, 22.0):
        history.add(sent, now, {"b"})
    assert [(second.sent, second.lost) for second in history.seconds()] == [(5, 0)] * 3


def test_stretches_of_loss_are_marked_and_told() -> None:
    history = LineHistory()
    history.add([*probes(0, 50), *probes(50, 15, milliseconds=None), *probes(65, 60)], 60.0)
    plot = history.plot()
    assert plot is not None
    assert plot.kind == "history"
    assert plot.marks == (Mark("loss", -13.0, -10.0),)
    assert plot.points[-1][0] == 0.0
    assert plot.text == "The last minute: 38 ms there and back, 38 ms at most, 15 packets lost."


def test_nothing_seen_is_no_picture_and_nothing_answered_is_said() -> None:
    history = LineHistory()
    assert history.plot() is None
    history.add(probes(0, 20, milliseconds=None), 60.0)
    plot = history.plot()
    assert plot is not None
    assert plot.text == "The last minute: nothing answered."
    assert plot.points == ()


def test_five_minutes_are_kept_and_no_more() -> None:
    history = LineHistory()
    for minute in range(20):
        history.add(probes(minute * 300, 300), (minute + 1) * 60 + 5.0)
    assert len(history.seconds()) == KEPT_SECONDS
    plot = history.plot()
    assert plot is not None
    assert plot.text.startswith("The last 5 minutes: ")


def test_other_servers_are_numbered_anew_and_the_minutes_stay() -> None:
    history = LineHistory()
    history.add(probes(0, 50), 20.0)
    history.begin()
    history.add([replace(probe, sequence=probe.sequence - 60) for probe in probes(60, 50)], 40.0)
    assert len(history.seconds()) == 9 + 10


def test_the_watched_line_tells_its_minutes_even_while_it_is_gone() -> None:
    patrol = Patrol("all_good", ConnectionWatcher)
    patrol.run(60)
    patrol.world.network.set_line(replace(patrol.world.network.line, udp=False))
    (gone,) = patrol.run(3)
    assert gone.finding is not None
    assert gone.finding.reading is not None
    assert [plot.kind for plot in gone.finding.reading.plots] == ["history"]
    patrol.run(20)
    watcher = patrol.watcher
    assert isinstance(watcher, ConnectionWatcher)
    assert watcher.history.seconds()[-1].round_trip_ms is None
    patrol.world.network.set_line(replace(patrol.world.network.line, udp=True))
    patrol.run(60)
    plot = watcher.history.plot()
    assert plot is not None
    (mark,) = plot.marks
    assert 21 <= mark.end - mark.start <= 25
    last = next(notice.finding for _at, notice in reversed(patrol.seen) if notice.finding is not None)
    assert last.reading is not None
    assert [plot.kind for plot in last.reading.plots] == ["history"]
