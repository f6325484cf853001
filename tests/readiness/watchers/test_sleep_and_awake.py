"""A computer that slept, and one that is kept from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from readiness.model import Grade
from readiness.watchers.awake import AwakeWatcher
from readiness.watchers.notice import Scene, Settled
from readiness.watchers.sleep import SleepWatcher
from tests.readiness.watchers.patrol import Patrol


def sleeper() -> tuple[Patrol, list[str]]:
    woken: list[str] = []

    def make(scene: Scene) -> SleepWatcher:
        return SleepWatcher(lambda: woken.append("woke"))

    patrol = Patrol("all_good", make)
    patrol.run(5)
    return patrol, woken


def test_a_sleep_in_which_the_monotonic_clock_stood_still() -> None:
    patrol, woken = sleeper()
    patrol.clock.at += timedelta(minutes=37)
    first, second = patrol.run(1)
    assert first.sentence == "The computer slept from 13:50 to 14:27; measuring again."
    assert (first.check, second.check) == ("connection", "clock")
    assert first.measure_again
    assert second.measure_again
    assert woken == ["woke"]


def test_a_sleep_in_which_it_ran_on() -> None:
    patrol, woken = sleeper()
    patrol.clock.forward(600)
    assert len(patrol.run(1)) == 2
    assert woken == ["woke"]


def test_a_clock_that_is_set_a_little() -> None:
    patrol, _woken = sleeper()
    patrol.clock.at += timedelta(seconds=40)
    assert patrol.run(1)[0].sentence.startswith("The computer slept for a moment, or its clock was set")


def test_a_sleep_of_some_seconds_names_no_hours() -> None:
    patrol, _woken = sleeper()
    patrol.clock.forward(14)
    assert patrol.run(1)[0].sentence == "The computer slept for a moment; measuring again."


def test_a_busy_moment_is_no_sleep() -> None:
    patrol, woken = sleeper()
    patrol.clock.forward(6)
    patrol.clock.at -= timedelta(seconds=3)
    assert patrol.run(5) == []
    assert woken == []


def test_a_call_that_was_begun_is_held_until_it_is_ended_however_long_it_lasts() -> None:
    patrol = Patrol("all_good", AwakeWatcher)
    host, watcher = patrol.world.host, patrol.watcher
    assert isinstance(watcher, AwakeWatcher)
    patrol.setup = replace(patrol.setup, starts=patrol.clock.at, minutes=30)
    watcher.call = True
    patrol.run(3 * 3600)
    assert host.awake == 1
    watcher.call = False
    patrol.run(10)
    assert host.awake == 0
    assert patrol.sentences()[-1] == "The call is over; the computer may sleep again."


def test_a_call_that_ended_early_lets_the_computer_sleep() -> None:
    patrol = Patrol("all_good", AwakeWatcher)
    watcher = patrol.watcher
    assert isinstance(watcher, AwakeWatcher)
    patrol.setup = replace(patrol.setup, starts=patrol.clock.at, minutes=60)
    patrol.run(600)
    assert patrol.world.host.awake == 1
    watcher.call = False
    patrol.run(10)
    assert patrol.world.host.awake == 0


def test_awake_from_ten_minutes_before_to_the_end() -> None:
    patrol = Patrol("all_good", AwakeWatcher)
    host = patrol.world.host
    starts = patrol.clock.at + timedelta(minutes=20)
    patrol.setup = type(patrol.setup)(starts=starts, minutes=30)
    patrol.run(9 * 60)
    assert host.awake == 0
    (held,) = patrol.run(2 * 60)
    assert held.sentence == "The computer stays awake until the call ends."
    assert host.awake == 1
    patrol.run(30 * 60)
    assert host.awake == 1
    (released,) = patrol.run(10 * 60)
    assert "may sleep again" in released.sentence
    assert host.awake == 0


def test_without_a_time_it_is_awake_while_it_is_watched() -> None:
    patrol = Patrol("all_good", AwakeWatcher, {"starts": None})
    patrol.look()
    assert patrol.world.host.awake == 1
    patrol.watcher.interrupt()
    patrol.watcher.close()
    patrol.watcher.close()
    assert patrol.world.host.awake == 0


def test_a_grade_settles_before_it_counts() -> None:
    settled = Settled(worse_after=3, better_after=10)
    assert settled.update(0, Grade.GOOD)
    assert not settled.update(1, Grade.CAUTION)
    assert not settled.update(2, Grade.GOOD)
    assert not settled.update(3, Grade.CAUTION)
    assert settled.update(6, Grade.CAUTION)
    assert not settled.update(7, Grade.GOOD)
    assert not settled.update(16, Grade.GOOD)
    assert settled.update(17, Grade.GOOD)
    assert settled.update(17.1, Grade.NO_GO, at_once=True)
    assert settled.grade is Grade.NO_GO
