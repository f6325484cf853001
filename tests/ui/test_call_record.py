"""The connection of a whole call: longer than the watch remembers, over a restart, each interview its own."""

from __future__ import annotations

from datetime import timedelta

import pytest

from readiness.interview.dossier import Interview
from readiness.store.store import Store
from readiness.watchers.line_history import Second
from tests.ui.test_workspace import Reader, Time
from ui.bridge import Bridge
from ui.call_record import CallRecord
from ui.errands import Errands
from ui.workspace import Workspace


class Line:
    """A watch that remembers five minutes, and the two clocks."""

    def __init__(self, time: Time) -> None:
        self.time, self.monotonic_now, self.seen = time, 5000.0, []

    def pass_by(self, seconds: int, lost: int = 0) -> None:
        for _second in range(seconds):
            self.seen.append(Second(int(self.monotonic_now), 40.0, 5, lost))
            self.monotonic_now += 1
        self.seen = self.seen[-300:]
        self.time.now += timedelta(seconds=seconds)

    def __call__(self):
        return tuple(self.seen)

    def monotonic(self) -> float:
        return self.monotonic_now


@pytest.fixture
def time():
    return Time()


def opened(folder, time, line):
    work = Workspace(Store.open(folder), Errands(Bridge()), Reader(), time)
    return work, CallRecord(work, line, line.monotonic)


def test_a_call_longer_than_the_watch_remembers_is_kept_whole_and_over_a_restart(qtbot, tmp_path, time):
    line = Line(time)
    work, record = opened(tmp_path, time, line)
    line.pass_by(200, lost=5)
    work.begin_call()
    for _time in range(3):
        line.pass_by(250)
        record.take()
    assert [record.seconds[0].second, record.seconds[-1].second, len(record.seconds)] == [0, 749, 750]
    work.close()
    work, record = opened(tmp_path, time, line)
    assert len(record.seconds) == 750
    line.pass_by(50, lost=1)
    work.end_call()
    assert len(record.seconds) == 800
    line.pass_by(100)
    record.take()
    assert len(record.seconds) == 801
    assert sum(one.lost for one in record.seconds) == 50
    other = work.store.interviews.add(Interview(company="Contoso"))
    first = work.interview
    work.choose(other)
    assert record.seconds == ()
    work.choose(first)
    assert len(record.seconds) == 801
    work.begin_call()
    assert record.seconds == ()
    work.close()
