"""Runs as the terminal follows them, with a simulated world and questions of its own."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest

from readiness.check import NobodyThere, Task
from readiness.events import Choice, Guide, GuideKind, Question, QuestionKind, RunFinished
from readiness.model import Area, Decision, Finding, Grade, Reading
from readiness.ports import Level
from readiness.simulation.clock import VirtualClock
from readiness.simulation.scenarios import scenario
from readiness.terminal.answering import LEFT_OUT, Answer, Unattended
from readiness.terminal.checking import ask_for_ticks
from readiness.terminal.console import Console
from readiness.terminal.following import run_checks
from readiness.terminal.narrator import meter
from readiness.terminal.watching import run as watch
from readiness.terminal.world import World
from tests.readiness.terminal.test_console import Tty

QUESTION = Question(QuestionKind.HEARD, "Left?", "", (Choice("left", "Left"), Choice("not", "Not")))


@dataclass
class Scripted:
    """A check that does what a function says."""

    id: str
    act: Callable[[Task], object]
    lane: str = "one"
    deadline: float = 60.0
    area: Area = Area.SOUND
    title: str = "Scripted"

    def measure(self, task: Task) -> Reading:
        return Reading(self.id, facts={"said": str(self.act(task))})

    def judge(self, reading: Reading) -> Finding:
        return Finding(self.id, self.area, Grade.GOOD, f"It said {reading.facts['said']}.", reading=reading)


class Answers:
    """A person whose answers are known beforehand."""

    def __init__(self, *values: Answer) -> None:
        self.values = list(values)
        self.asked: list[str] = []

    def ask(self, question: Question) -> None:
        self.asked.append(question.title)

    def poll(self) -> Answer:
        return self.values.pop(0)


@contextmanager
def driven() -> Iterator[tuple[World, VirtualClock]]:
    clock = VirtualClock(stuck_after=20.0)
    simulation = scenario("all_good").begin(clock)
    world = World(simulation.ports, simulation.setup, None, None, demo="all_good", notice=simulation.person.notice)  # type: ignore[arg-type]
    done = threading.Event()
    driver = threading.Thread(target=lambda: clock.run_until(done.is_set, real_limit=60.0))
    driver.start()
    try:
        yield world, clock
    finally:
        done.set()
        driver.join()


def run(*checks: Scripted, answers: Answers | Unattended | None = None, err: io.StringIO | None = None) -> RunFinished:
    with driven() as (world, _clock):
        console = Console(io.StringIO(), err or io.StringIO())
        return run_checks(checks, world, console, answers or Unattended(consents=False))


def test_answers_reach_the_check_that_asked() -> None:
    answers = Answers(None, None, "not")
    end = run(Scripted("a", lambda task: task.ask(QUESTION)), answers=answers)
    assert [finding.summary for finding in end.findings] == ["It said not."]
    assert answers.asked == ["Left?"]


def test_questions_of_two_lanes_are_put_one_after_the_other() -> None:
    answers = Answers(None, "left", None, "not")
    end = run(
        Scripted("a", lambda task: task.ask(QUESTION), lane="x"),
        Scripted("b", lambda task: task.ask(replace(QUESTION, title="Right?")), lane="y"),
        answers=answers,
    )
    assert sorted(answers.asked) == ["Left?", "Right?"]
    assert {finding.summary for finding in end.findings} == {"It said left.", "It said not."}


def test_where_nobody_is_there_the_check_may_go_on_without_an_answer() -> None:
    def act(task: Task) -> str:
        try:
            return task.ask(QUESTION)
        except NobodyThere:
            return "nothing"

    end = run(Scripted("a", act), Scripted("b", lambda task: task.ask(QUESTION)))
    assert [finding.grade for finding in end.findings] == [Grade.GOOD, Grade.SKIPPED]
    assert end.verdict.decision is Decision.GO


def test_leaving_a_question_out_leaves_the_check_out() -> None:
    end = run(Scripted("a", lambda task: task.ask(QUESTION)), answers=Answers(LEFT_OUT))
    assert end.findings[0].grade is Grade.SKIPPED


def test_guides_are_told_once_and_the_live_line_shows_the_rest() -> None:
    def act(task: Task) -> None:
        for left in (3, 2, 1):
            task.progress(0.2, guide=Guide(GuideKind.SILENCE, "Please be silent", "We listen.", left))
            task.sleep(0.5)
        task.progress(0.6, guide=Guide(GuideKind.WAIT, "Thank you"))
        task.sleep(0.5)

    err = Tty()
    run(Scripted("a", act), err=err)
    assert err.getvalue().count("Please be silent\n") == 1
    assert "    We listen.\n" in err.getvalue()
    assert "2 s left" in err.getvalue()
    assert "0 of 1 done · Scripted 60 %" in err.getvalue()
    assert "Thank you" not in err.getvalue()


def test_ctrl_c_stops_the_run_and_goes_on_up() -> None:
    class Impatient(Answers):
        def poll(self) -> Answer:
            raise KeyboardInterrupt

    stopped = threading.Event()

    def act(task: Task) -> None:
        try:
            task.ask(QUESTION)
        finally:
            stopped.set()

    with pytest.raises(KeyboardInterrupt):
        run(Scripted("a", act), answers=Impatient())
    assert stopped.wait(1.0)


def test_the_required_points_are_ticked_before_anything_is_measured() -> None:
    from readiness.checks.person import PERSON_CHECKS

    with driven() as (simulated, _clock):
        world = replace(simulated, setup=replace(simulated.setup, ticked=frozenset()))
        person = Answers(None, "done")
        setup = ask_for_ticks(PERSON_CHECKS, world, person, ())
        assert person.asked == ["Quiet room:"]
        assert setup.ticked == {"quiet_room"}
        assert ask_for_ticks(PERSON_CHECKS, world, Answers("open"), ()).ticked == frozenset()
        assert ask_for_ticks(PERSON_CHECKS, world, Answers(), ("quiet_room",)).ticked == frozenset()


@pytest.mark.parametrize(("peak", "filled"), [(-60.0, 0), (-90.0, 0), (-30.0, 12), (0.0, 24), (float("-inf"), 0)])
def test_the_meter_goes_from_sixty_below_to_full_scale(peak: float, filled: int) -> None:
    assert meter(Level(0.0, peak, peak - 10)).count("#") == filled


def test_without_a_microphone_there_is_no_meter() -> None:
    assert meter(None) == ""


def test_the_watch_tells_each_change_in_a_line_until_nobody_reads() -> None:
    class Curious(io.StringIO):
        """Pulls the charger out once the first line came, and leaves after the second."""

        def write(self, text: str) -> int:
            if len(self.getvalue().splitlines()) >= 2:
                raise BrokenPipeError
            return super().write(text)

    out, err = Curious(), io.StringIO()
    with driven() as (world, clock):
        started = clock.monotonic()
        world.ports.power.plug(False)  # type: ignore[attr-defined]
        world.ports.devices.unplug("headset-mic")  # type: ignore[attr-defined]
        code = watch(world, Console(out, err), (), as_json=True)
        assert clock.monotonic() - started < 60
    assert code == 130
    assert "Ctrl+C stops" in err.getvalue()
    lines = out.getvalue().splitlines()
    assert len(lines) == 2
    assert all(line.startswith('{"schema": 1, ') and line.endswith('"demo": "all_good"}') for line in lines)
