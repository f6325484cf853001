"""The watch as a whole: threads in virtual time, one stream, a clean end, and nothing left behind."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from readiness.simulation.clock import VirtualClock
from readiness.simulation.scenario import Simulation
from readiness.simulation.scenarios import scenario
from readiness.watch import LOG_LENGTH, Change, Watch
from readiness.watchers.connection import ConnectionWatcher
from readiness.watchers.notice import Moment
from tests.readiness.watchers.patrol import HandClock


@dataclass
class Shift:
    """A watch over a scenario, and what it told."""

    name: str = "all_good"
    listen: bool = False
    changes: list[Change] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = VirtualClock()
        self.world: Simulation = scenario(self.name).begin(self.clock)
        self.watch = Watch(self.world.ports, self.world.setup, self.changes.append, listen=self.listen)

    def until(self, words: str, *, within: float = 60.0) -> Change:
        """Let time pass until a sentence with ``words`` was said."""
        began = self.clock.monotonic()

        def said() -> list[Change]:
            return [change for change in tuple(self.changes) if words in change.sentence]

        self.clock.run_until(lambda: bool(said()), limit=began + within)
        return said()[-1]

    def pass_time(self, seconds: float) -> float:
        """Let ``seconds`` pass and return what the clock shows then."""
        self.clock.advance(seconds)
        return self.clock.monotonic()


def watchers_alive() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("watch ")]


@pytest.fixture
def shift() -> Shift:
    return Shift()


def test_what_happens_is_told_within_two_seconds(shift: Shift) -> None:
    with shift.watch:
        began = shift.pass_time(20)
        shift.world.devices.unplug("headset-mic")
        assert shift.until("Jabra Evolve2 is gone").seconds - began <= 2
        began = shift.pass_time(5)
        shift.world.power.plug(False)
        assert shift.until("On battery").seconds - began <= 2
        began = shift.pass_time(5)
        shift.world.network.set_line(replace(shift.world.network.line, udp=False))
        assert shift.until("connection is gone").seconds - began <= 2


def test_the_one_sentence_is_the_worst_and_the_newest(shift: Shift) -> None:
    with shift.watch as watch:
        shift.pass_time(10)
        assert watch.current is None
        shift.world.devices.set_volume("headset-mic", 10)
        shift.until("turned down")
        assert watch.current is not None
        assert watch.current.check == "microphone"
        shift.world.devices.set_muted("headset-mic", True)
        shift.until("is muted")
        assert watch.current.sentence == "The microphone is muted."
        shift.world.devices.set_muted("headset-mic", False)
        well = shift.until("on again")
        assert well.finding is not None  # the volume is still down
        assert well.finding.summary.endswith("10 %.")
        shift.world.devices.set_volume("headset-mic", 90)
        shift.clock.run_until(lambda: watch.current is None, limit=shift.clock.monotonic() + 5)
        assert shift.changes[-1].cleared


def test_the_log_keeps_what_was_said_and_no_refreshes(shift: Shift) -> None:
    with shift.watch as watch:
        shift.pass_time(100)
        shift.world.devices.set_muted("headset-mic", True)
        shift.until("is muted")
    assert any(change.silent for change in shift.changes)
    assert [change.sentence for change in watch.log] == [
        change.sentence for change in shift.changes if not change.silent
    ]
    assert all(change.at.tzinfo is not None for change in watch.log)


def test_stopping_ends_every_thread_and_lets_the_computer_sleep(shift: Shift) -> None:
    shift.watch.start()
    with pytest.raises(RuntimeError):
        shift.watch.start()
    shift.until("stays awake")
    assert shift.world.host.awake == 1
    assert shift.watch.running
    shift.watch.stop()
    shift.watch.stop()
    assert not shift.watch.running
    assert watchers_alive() == []
    assert shift.world.host.awake == 0
    told = len(shift.changes)
    shift.world.devices.set_muted("headset-mic", True)
    assert len(shift.changes) == told


def test_the_line_is_watched_first_and_the_rest_joins_it(shift: Shift) -> None:
    shift.watch.start_line()
    with pytest.raises(RuntimeError):
        shift.watch.start_line()
    shift.pass_time(40)
    assert not shift.watch.running
    assert sorted(watchers_alive()) == ["watch connection", "watch sleep"]
    steady = [change.finding.summary for change in shift.changes if change.finding is not None]
    assert steady
    assert steady[-1].startswith("Steady for ")
    shift.watch.start()
    with pytest.raises(RuntimeError):
        shift.watch.start()
    shift.until("stays awake")
    assert shift.watch.running
    assert len(watchers_alive()) == 7
    shift.watch.stop()
    assert watchers_alive() == []


def test_it_tells_whether_the_computer_is_kept_awake_and_follows_the_persons_word(shift: Shift) -> None:
    with shift.watch as watch:
        shift.until("stays awake")
        assert watch.staying_awake
        watch.set_call(False)
        shift.until("may sleep again", within=2)
        assert not watch.staying_awake
        assert shift.world.host.awake == 0
        shift.changes.clear()
        watch.set_call(True)
        shift.until("stays awake", within=2)
        assert watch.staying_awake
    assert shift.world.host.awake == 0


def test_a_watch_that_never_started_stops_as_well(shift: Shift) -> None:
    shift.watch.stop()
    assert shift.watch.log == ()


def test_a_listener_that_fails_or_stops_the_watch_harms_nobody() -> None:
    clock = VirtualClock()
    world = scenario("muted_microphone").begin(clock)
    heard: list[Change] = []

    def listen(change: Change) -> None:
        heard.append(change)
        if change.check == "microphone":
            watch.stop()
        raise ValueError("a listener's own fault")

    watch = Watch(world.ports, world.setup, listen)
    watch.start()
    clock.run_until(lambda: not watch.running, limit=60)
    watch.stop()
    assert watchers_alive() == []
    assert heard


def test_a_new_setup_is_followed_at_once(shift: Shift) -> None:
    with shift.watch as watch:
        began = shift.pass_time(10)
        watch.update(replace(shift.world.setup, input_id="laptop-mic"))
        assert shift.until("is now Laptop microphone").seconds - began <= 1


def test_one_part_that_hangs_does_not_blind_the_rest(shift: Shift) -> None:
    hangs = threading.Event()
    power = shift.world.ports.power

    class Hanging:
        def battery(self) -> object:
            shift.clock.wait(hangs, None)
            return power.battery()

    object.__setattr__(shift.world.ports, "power", Hanging())
    with shift.watch:
        shift.pass_time(10)
        shift.world.devices.set_muted("headset-mic", True)
        shift.until("is muted")
        hangs.set()
        shift.until("Plugged in")


def test_one_part_that_crashes_goes_on_later(shift: Shift, caplog: pytest.LogCaptureFixture) -> None:
    power, crashes = shift.world.ports.power, [True]

    class Crashing:
        def battery(self) -> object:
            if crashes:
                raise ZeroDivisionError("inside the system")
            return power.battery()

    object.__setattr__(shift.world.ports, "power", Crashing())
    with shift.watch:
        shift.pass_time(30)
        crashes.clear()
        shift.until("Plugged in")
    assert len([record for record in caplog.records if "watching battery" in record.message]) == 1


def test_listening_hears_that_the_room_became_loud() -> None:
    shift = Shift("noisy_room", listen=True)
    with shift.watch:
        shift.until("noisy where you are", within=60)
    assert shift.world.ports.audio_in.level() is None


def test_listening_is_switched_while_it_watches() -> None:
    shift = Shift()
    audio_in = shift.world.ports.audio_in
    with shift.watch as watch:
        shift.pass_time(5)
        assert not watch.listening
        assert audio_in.level() is None
        watch.set_listening(True)
        shift.clock.run_until(lambda: audio_in.level() is not None, limit=shift.clock.monotonic() + 2)
        watch.set_listening(False)
        shift.clock.run_until(lambda: audio_in.level() is None, limit=shift.clock.monotonic() + 1)


def test_a_computer_that_slept_is_measured_again(shift: Shift) -> None:
    clock, jump = shift.clock, [0.0]
    now: Callable[[], datetime] = clock.now

    def later() -> datetime:
        return datetime.fromtimestamp(now().timestamp() + jump[0], UTC)

    clock.now = later  # type: ignore[method-assign]
    with shift.watch:
        shift.pass_time(20)
        jump[0] = 1800.0
        woke = shift.until("slept")
    assert woke.measure_again


def test_whoever_slept_is_told_before_it_looks_again(shift: Shift, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the first look after a sleep would take the silence of the line for an outage."""
    clock, jump, steps = shift.clock, [0.0], []
    now: Callable[[], datetime] = clock.now
    clock.now = lambda: now() + timedelta(seconds=jump[0])  # type: ignore[method-assign]
    monkeypatch.setattr(ConnectionWatcher, "interrupt", lambda self: steps.append("told"))
    monkeypatch.setattr(ConnectionWatcher, "look", lambda self, moment: steps.append(f"{moment.now:%H:%M}") or ())
    with shift.watch:
        shift.pass_time(10)
        assert set(steps) == {"13:50"}
        jump[0] = 3600.0
        shift.pass_time(10)
    assert steps.index("told") < steps.index("14:50")


# --- three hours


def handles() -> int:
    return len(os.listdir("/proc/self/fd")) if sys.platform == "linux" else 0  # noqa: PTH208 - a count, not paths


PACES = {"connection": 15.0, "microphone": 1.0}
"""Looks further apart than in earnest, where only their number costs time here."""


@dataclass
class LongShift:
    """A whole watch whose watchers are walked through the hours by hand, one after the other."""

    def __post_init__(self) -> None:
        self.clock = HandClock()
        self.world = scenario("all_good").begin(self.clock)
        self.told = 0
        self.watch = Watch(self.world.ports, replace(self.world.setup, starts=None), self._count)
        self.due = dict.fromkeys(self.watch._watchers, 0.0)
        for watcher in self.due:
            watcher.open(lambda: None)

    def _count(self, change: Change) -> None:
        self.told += 1

    def run(self, seconds: float) -> None:
        until = self.clock.seconds + seconds
        while self.clock.seconds < until:
            moment = Moment(self.clock.seconds, self.clock.at)
            for watcher, due in self.due.items():
                if due <= moment.seconds:
                    self.watch._take(list(watcher.look(moment)), moment)
                    self.due[watcher] = moment.seconds + PACES.get(watcher.name, watcher.pace)
            self.clock.forward(1.0)

    def trouble(self) -> None:
        """Ten minutes in which everything happens once."""
        devices, host, line = self.world.devices, self.world.host, self.world.network.line
        machine = host.machine
        devices.set_muted("headset-mic", True)
        self.world.power.plug(False)
        host.machine = replace(machine, load=replace(machine.load, processor=0.95))
        self.run(60)
        devices.unplug("headset-mic")
        self.world.network.set_line(replace(line, udp=False))
        self.run(60)
        devices.plug("headset-mic")
        devices.set_muted("headset-mic", False)
        self.world.power.plug(True)
        self.world.network.set_line(line)
        host.machine = machine
        self.clock.forward(30)  # a short sleep of the computer
        self.run(450)


def test_three_hours_in_which_much_happens_leave_no_memory_threads_or_handles_behind() -> None:
    shift = LongShift()
    shift.trouble()
    shift.trouble()
    assert shift.told > 30
    # The log is meant to grow, up to its bound: what counts is the rest.
    shift.watch._changes.clear()
    gc.collect()
    threads, files, before = threading.active_count(), handles(), sys.getallocatedblocks()
    for _round in range(18):
        shift.trouble()
    assert shift.watch.staying_awake
    assert 100 < len(shift.watch.log) < LOG_LENGTH
    shift.watch._changes.clear()
    gc.collect()
    grown = sys.getallocatedblocks() - before
    assert threading.active_count() == threads
    assert handles() == files
    for watcher in shift.due:
        watcher.close()
    assert grown < 2000
    assert shift.world.host.awake == 0
