"""What strains the computer over the length of a call."""

from __future__ import annotations

from dataclasses import replace

import pytest

from readiness.model import Grade
from readiness.ports import Busy
from readiness.simulation.computer import GIGABYTE
from readiness.watchers.computer import ComputerWatcher
from tests.readiness.watchers.patrol import Patrol


def patrol() -> Patrol:
    made = Patrol("all_good", ComputerWatcher)
    made.run(60)
    assert made.sentences() == []
    return made


def load(made: Patrol, **changes: object) -> None:
    host = made.world.host
    host.machine = replace(host.machine, load=replace(host.machine.load, **changes))  # type: ignore[arg-type]


def test_a_lasting_load_is_told_with_the_program_and_again_when_it_is_over() -> None:
    made = patrol()
    load(made, processor=0.95, heaviest=(Busy("Dropbox", 3.2),))
    (notice,) = made.run(60)
    assert notice.sentence == "The computer is 95 % busy, mostly with Dropbox."
    assert notice.finding is not None
    assert notice.finding.grade is Grade.NO_GO
    assert notice.finding.remedy is not None
    assert notice.finding.remedy.text == "Close Dropbox, or let it finish before the call."
    load(made, processor=0.2)
    (over,) = made.run(120)
    assert (over.sentence, over.finding, over.measure_again) == ("The computer is no longer so busy.", None, True)


def test_it_is_told_within_half_a_minute() -> None:
    made = patrol()
    load(made, processor=0.95)
    made.run(35)
    assert made.second_of("busy") - 60 <= 35


def test_a_burst_is_no_load() -> None:
    made = patrol()
    for _burst in range(10):
        load(made, processor=1.0)
        made.run(10)
        load(made, processor=0.1)
        made.run(30)
    assert made.sentences() == []


def test_at_the_limit_nothing_flickers() -> None:
    made = patrol()
    for turn in range(200):
        load(made, processor=0.68 if turn // 8 % 2 else 0.72)
        made.run(5)
    assert len(made.sentences()) <= 1


def test_from_caution_to_no_go_is_said_and_back_again_too() -> None:
    made = patrol()
    for processor in (0.8, 0.97, 0.78, 0.2):
        load(made, processor=processor)
        made.run(120)
    assert made.sentences() == [
        "The computer is 80 % busy.",
        "The computer is 97 % busy.",
        "The computer is 78 % busy.",
        "The computer is no longer so busy.",
    ]


@pytest.mark.parametrize("steps", [(0.75, 0.78, 0.82, 0.9, 0.97), (0.8, 0.8, 0.99), (0.95, 0.99)])
def test_a_load_that_rises_fast_is_told_once_and_the_row_follows(steps: tuple[float, ...]) -> None:
    made = patrol()
    for processor in steps:
        load(made, processor=processor)
        made.run(10)
    made.run(40)
    assert len(made.sentences()) == 1
    finding = made.seen[-1][1].finding
    assert finding is not None
    assert finding.grade is Grade.NO_GO


@pytest.mark.parametrize(
    ("changes", "sentence", "well"),
    [
        (
            {"memory_available": 0.03, "heaviest": (Busy("GIMP", 0.1, 12 * GIGABYTE),)},
            "Only 3 % of the memory is free; GIMP uses the most.",
            "There is enough memory again.",
        ),
        (
            {"disk_free_bytes": GIGABYTE // 10},
            "The disk is almost full: 100 MB are left.",
            "There is enough room on the disk again.",
        ),
        (
            {"throttled": True},
            "The processor is too hot and slows itself down.",
            "The processor has cooled down.",
        ),
        (
            {"temperature_celsius": 99.0},
            "The processor is 99 °C hot and may slow itself down.",
            "The processor has cooled down.",
        ),
    ],
)
def test_memory_disk_and_heat(changes: dict[str, object], sentence: str, well: str) -> None:
    made = patrol()
    load(made, throttled=False, temperature_celsius=60.0 if "temperature_celsius" in changes else None)
    made.run(60)
    before = {name: getattr(made.world.host.machine.load, name) for name in changes}
    load(made, **changes)
    made.run(60)
    load(made, **before)
    made.run(60)
    assert made.sentences() == [sentence, well]


def test_a_system_that_does_not_tell_says_nothing() -> None:
    made = patrol()
    nothing = {"processor": None, "memory_available": None, "disk_free_bytes": None}
    load(made, **nothing)
    made.run(120)
    assert made.sentences() == []


def test_programs_are_looked_for_only_when_something_is_wrong() -> None:
    made, looked = patrol(), [0]
    whole = made.world.host.load

    def counted(pause: object) -> object:
        looked[0] += 1
        return whole(pause)  # type: ignore[arg-type]

    made.world.host.load = counted  # type: ignore[assignment, method-assign]
    made.run(600)
    assert looked == [0]
    load(made, processor=0.95)
    made.run(600)
    assert looked == [1]


def test_an_update_that_finishes_meanwhile_is_told_once_and_one_from_before_never() -> None:
    made = patrol()
    made.world.host.machine = replace(made.world.host.machine, restart_waiting=True)
    made.run(600)
    assert made.sentences() == ["A restart is waiting to finish an update."]
    before = Patrol("all_good", ComputerWatcher)
    before.world.host.machine = replace(before.world.host.machine, restart_waiting=True)
    before.run(600)
    assert before.sentences() == []


def test_after_a_sleep_the_mean_begins_anew() -> None:
    made = patrol()
    load(made, processor=0.95)
    made.run(10)
    made.watcher.interrupt()
    load(made, processor=0.1)
    made.run(60)
    assert made.sentences() == []
    made.watcher.close()
