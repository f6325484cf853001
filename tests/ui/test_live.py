"""The live level is looked at while somebody watches and a microphone is open, and never otherwise."""

from __future__ import annotations

import math

import pytest

from readiness.ports import Level
from ui.live import BAR_SECONDS, CALM_MS, PERIOD_MS, SETTLE_SECONDS, Live


class Microphone:
    def __init__(self) -> None:
        self.newest: Level | None = None
        self.asked = 0

    def level(self) -> Level | None:
        self.asked += 1
        return self.newest

    def recent(self, seconds: float) -> None:
        return None


class Time:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def live(qapp):
    microphone, time = Microphone(), Time()
    made = Live(microphone, time)
    made.microphone, made.time, made.told = microphone, time, []
    made.heard.connect(made.told.append)
    yield made
    made.watch(False)


def beat(live, seconds=0.033):
    live.time.now += seconds
    live.beat()
    return live.told[-1]


def test_nothing_is_looked_at_before_anybody_watches(live):
    live.wake()
    assert not live.running
    live.watch(True)
    assert live.running
    live.watch(False)
    assert not live.running


def test_the_newest_level_is_handed_on_with_the_time_since_the_last(live):
    live.watch(True)
    live.microphone.newest = Level(0.0, peak_dbfs=-6.0, rms_dbfs=-20.0)

    heard = beat(live, 0.04)

    assert heard.level_dbfs == -20.0
    assert heard.seconds == pytest.approx(0.04)


def test_a_bar_holds_the_highest_peak_of_its_time(live):
    live.watch(True)
    live.microphone.newest = Level(0.0, peak_dbfs=-6.0206, rms_dbfs=-20.0)
    first = beat(live, BAR_SECONDS / 2)
    live.microphone.newest = Level(0.0, peak_dbfs=-20.0, rms_dbfs=-30.0)
    second = beat(live, BAR_SECONDS / 2)

    assert first.bar is None
    assert second.bar == pytest.approx(0.5, abs=1e-4)


@pytest.mark.parametrize(("peak", "bar"), [(-math.inf, 0.0), (0.0, 1.0), (3.0, 1.0)])
def test_silence_and_full_scale_stay_within_the_picture(live, peak, bar):
    live.watch(True)
    live.microphone.newest = Level(0.0, peak_dbfs=peak, rms_dbfs=peak)
    assert beat(live, BAR_SECONDS).bar == bar


def test_the_timer_stops_once_nothing_is_open_and_wakes_again(live):
    live.watch(True)
    live.microphone.newest = Level(0.0, -6.0, -20.0)
    beat(live)
    live.microphone.newest = None
    assert beat(live, SETTLE_SECONDS * 0.9).level_dbfs is None
    assert live.running
    beat(live, SETTLE_SECONDS * 0.2)
    assert not live.running
    live.wake()
    assert live.running


def test_the_timer_really_beats(live, qtbot):
    live.microphone.newest = Level(0.0, -6.0, -20.0)
    live.watch(True)
    qtbot.waitUntil(lambda: len(live.told) >= 3, timeout=2000)


def test_while_the_watch_listens_it_looks_on_calmly_through_pauses(live):
    live.watch(True)
    live.follow(True)
    for _beat in range(20):
        beat(live, 0.25)
    assert live.running
    assert live._timer.interval() == CALM_MS
    live.follow(False)
    assert live._timer.interval() == PERIOD_MS
    beat(live, 0.25)
    for _beat in range(20):
        beat(live, 0.25)
    assert not live.running


def test_nobody_looks_at_what_the_watch_hears_unless_watched(live):
    live.follow(True)
    assert not live.running
