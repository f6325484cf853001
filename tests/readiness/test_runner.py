"""The runner under virtual time: lanes, deadlines, cancel, isolation, questions."""

from __future__ import annotations

import threading
import types
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from readiness.check import Cancelled, NobodyThere, NotAvailable, Setup, Skipped, Task
from readiness.events import (
    CheckAsked,
    CheckFinished,
    CheckProgressed,
    CheckStarted,
    Choice,
    Event,
    Question,
    QuestionKind,
    RunFinished,
)
from readiness.model import Area, Decision, Finding, Grade, Reading
from readiness.runner import Run
from readiness.simulation.clock import VirtualClock

QUESTION = Question(
    QuestionKind.HEARD, "Left?", "Where did you hear it?", (Choice("left", "Left"), Choice("not", "Not"))
)


@dataclass
class Scripted:
    """A check that does what a function says."""

    id: str
    act: Callable[[Task], object] = lambda task: None
    lane: str = "one"
    deadline: float = 10.0
    area: Area = Area.COMPUTER
    title: str = "Scripted"

    def measure(self, task: Task) -> Reading:
        said = self.act(task)
        return Reading(self.id, facts={"said": str(said)})

    def judge(self, reading: Reading) -> Finding:
        return Finding(self.id, self.area, Grade.GOOD, f"All is well, {reading.facts['said']}.", reading=reading)


@dataclass
class Heard:
    """A listener that remembers."""

    events: list[Event] = field(default_factory=list)

    def __call__(self, event: Event) -> None:
        self.events.append(event)

    def of(self, kind: type[Any]) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


def start(
    clock: VirtualClock, *checks: Scripted, listener: Callable[[Event], None] | None = None, **more: Any
) -> tuple[Run, Heard]:
    heard = Heard()
    ports = types.SimpleNamespace(clock=clock)
    run = Run(checks, ports, listener or heard, **more)  # type: ignore[arg-type]
    run.start()
    return run, heard


def finish(clock: VirtualClock, run: Run) -> dict[str, Finding]:
    clock.run_until(lambda: run.finished)
    return {finding.check: finding for finding in run.findings}


def test_checks_of_one_lane_never_overlap_and_lanes_run_side_by_side(clock: VirtualClock) -> None:
    spans: dict[str, tuple[float, float]] = {}

    def busy(name: str) -> Callable[[Task], None]:
        def act(task: Task) -> None:
            began = clock.monotonic()
            task.sleep(3)
            spans[name] = (began, clock.monotonic())

        return act

    run, heard = start(clock, *(Scripted(n, busy(n), lane=lane) for n, lane in [("a", "x"), ("b", "x"), ("c", "y")]))
    finish(clock, run)
    assert spans["a"] == (0, 3)
    assert spans["b"] == (3, 6)
    assert spans["c"] == (0, 3)
    assert heard.of(RunFinished)[0].seconds == pytest.approx(6)


def test_findings_stand_in_the_order_of_the_checklist(clock: VirtualClock) -> None:
    slow = Scripted("slow", lambda task: task.sleep(5), lane="x")
    quick = Scripted("quick", lane="y")
    run, heard = start(clock, slow, quick)
    finish(clock, run)
    assert [f.check for f in heard.of(RunFinished)[0].findings] == ["slow", "quick"]
    assert [e.finding.check for e in heard.of(CheckFinished)] == ["quick", "slow"]


def test_a_crash_is_a_finding_and_the_next_check_runs(clock: VirtualClock, caplog: pytest.LogCaptureFixture) -> None:
    def crash(task: Task) -> None:
        raise ZeroDivisionError("by nothing")

    run, _heard = start(clock, Scripted("bad", crash), Scripted("next"))
    found = finish(clock, run)
    assert found["bad"].grade is Grade.UNKNOWN
    assert found["bad"].detail == "ZeroDivisionError: by nothing"
    assert found["next"].grade is Grade.GOOD
    assert "check bad crashed" in caplog.text


@pytest.mark.parametrize(
    ("error", "detail"),
    [
        (NotAvailable("There is no microphone.", detail="ALSA said no"), "ALSA said no"),
        (PermissionError(13, "refused"), "[Errno 13] refused"),
        (SystemExit(2), "SystemExit: 2"),
    ],
)
def test_what_is_missing_or_refused_is_unknown_with_its_reason(
    clock: VirtualClock, error: BaseException, detail: str
) -> None:
    def act(task: Task) -> None:
        raise error

    run, _heard = start(clock, Scripted("it", act))
    finding = finish(clock, run)["it"]
    assert finding.grade is Grade.UNKNOWN
    assert finding.detail == detail
    assert finding.remedy is not None


def test_a_check_that_never_answers_is_left_behind_at_its_deadline(clock: VirtualClock) -> None:
    release = threading.Event()

    def hang(task: Task) -> None:
        release.wait()

    run, heard = start(clock, Scripted("stuck", hang, deadline=4), Scripted("next"))
    found = finish(clock, run)
    release.set()
    assert found["stuck"].grade is Grade.UNKNOWN
    assert "4 seconds" in (found["stuck"].detail or "")
    assert found["stuck"].seconds == pytest.approx(4)
    assert found["next"].grade is Grade.GOOD
    assert len([e for e in heard.of(CheckFinished) if e.finding.check == "stuck"]) == 1


def test_an_answer_after_the_deadline_counts_for_nothing(clock: VirtualClock) -> None:
    late = threading.Event()
    done = threading.Event()

    def act(task: Task) -> None:
        late.wait()
        try:
            task.progress(1.0)
        except Cancelled:
            done.set()

    run, heard = start(clock, Scripted("late", act, deadline=1))
    finish(clock, run)
    late.set()
    assert done.wait(5)
    assert not heard.of(CheckProgressed)
    assert run.findings[0].grade is Grade.UNKNOWN


def test_cancel_wakes_a_sleeping_check_and_ends_the_run(clock: VirtualClock) -> None:
    run, heard = start(clock, Scripted("sleeper", lambda task: task.sleep(100), deadline=200), Scripted("never"))
    clock.run_until(lambda: bool(heard.of(CheckStarted)))
    run.cancel()
    clock.run_until(lambda: run.finished)
    last = heard.of(RunFinished)[0]
    assert last.cancelled
    assert last.findings == ()
    assert last.verdict.decision is Decision.UNKNOWN
    assert [e.check for e in heard.of(CheckStarted)] == ["sleeper"]


def test_cancel_walks_away_from_a_deaf_check_after_one_second(clock: VirtualClock) -> None:
    inside, release = threading.Event(), threading.Event()

    def hear_nothing(task: Task) -> None:
        inside.set()
        release.wait()

    run, heard = start(clock, Scripted("deaf", hear_nothing, deadline=1000))
    clock.run_until(inside.is_set)
    run.cancel()
    clock.run_until(lambda: run.finished)
    release.set()
    assert heard.of(RunFinished)[0].seconds == pytest.approx(1.0)


def test_skip_leaves_out_a_running_a_waiting_and_a_coming_check(clock: VirtualClock) -> None:
    run, heard = start(
        clock,
        Scripted("running", lambda task: task.sleep(100), lane="x", deadline=200),
        Scripted("asking", lambda task: task.ask(QUESTION), lane="y"),
        Scripted("coming", lambda task: task.sleep(1), lane="y"),
    )
    clock.run_until(lambda: len(heard.of(CheckStarted)) == 2 and bool(heard.of(CheckAsked)))
    for check in ("running", "asking", "coming"):
        run.skip(check)
    found = finish(clock, run)
    assert {f.grade for f in found.values()} == {Grade.SKIPPED}
    assert heard.of(RunFinished)[0].verdict.decision is Decision.UNKNOWN


def test_a_check_that_was_left_out_ahead_does_not_even_begin(clock: VirtualClock) -> None:
    began: list[str] = []
    heard = Heard()
    run = Run([Scripted("clock", lambda task: began.append("clock"))], types.SimpleNamespace(clock=clock), heard)  # type: ignore[arg-type]
    run.skip("clock")
    run.start()
    assert finish(clock, run)["clock"].grade is Grade.SKIPPED
    assert began == []


def test_waiting_for_the_person_stops_the_deadline(clock: VirtualClock) -> None:
    def act(task: Task) -> str:
        task.sleep(2)
        answer = task.ask(QUESTION)
        task.sleep(2)
        return answer

    run, heard = start(
        clock, Scripted("ask", act, deadline=5), Scripted("other", lambda t: t.sleep(60), lane="z", deadline=99)
    )
    clock.run_until(lambda: bool(heard.of(CheckAsked)))
    clock.advance(50)
    assert not run.answer("ask", "sideways")
    assert run.answer("ask", "left")
    found = finish(clock, run)
    assert found["ask"].summary == "All is well, left."
    assert [e.question for e in heard.of(CheckAsked)] == [QUESTION, None]


def test_a_deadline_goes_on_after_the_answer(clock: VirtualClock) -> None:
    def act(task: Task) -> None:
        task.sleep(3)
        task.ask(QUESTION)
        task.sleep(3)

    run, heard = start(clock, Scripted("ask", act, deadline=5))
    clock.run_until(lambda: bool(heard.of(CheckAsked)))
    run.answer("ask", "left")
    assert finish(clock, run)["ask"].grade is Grade.UNKNOWN


def test_where_nobody_can_answer_the_check_is_left_out_and_says_so(clock: VirtualClock) -> None:
    run, heard = start(clock, Scripted("headset", lambda task: task.ask(QUESTION)))
    clock.run_until(lambda: bool(heard.of(CheckAsked)))
    assert run.refuse("headset")
    finding = finish(clock, run)["headset"]
    assert finding.grade is Grade.SKIPPED
    assert finding.summary == "Nobody was there to answer."
    assert [asked.question for asked in heard.of(CheckAsked)] == [QUESTION, None]


def test_a_check_may_go_on_without_an_answer_and_ask_again(clock: VirtualClock) -> None:
    def act(task: Task) -> str:
        try:
            return task.ask(QUESTION)
        except NobodyThere:
            return task.ask(QUESTION)

    run, heard = start(clock, Scripted("headset", act))
    clock.run_until(lambda: bool(heard.of(CheckAsked)))
    assert not run.refuse("microphone")
    assert run.refuse("headset")
    clock.run_until(lambda: len(heard.of(CheckAsked)) == 3)
    assert run.answer("headset", "left")
    assert "left" in finish(clock, run)["headset"].summary


def test_an_answer_without_a_question_is_refused(clock: VirtualClock) -> None:
    run, _heard = start(clock, Scripted("it"))
    finish(clock, run)
    assert not run.answer("it", "left")


def test_a_listener_that_raises_is_logged_and_harms_nobody(
    clock: VirtualClock, caplog: pytest.LogCaptureFixture
) -> None:
    def listener(event: Event) -> None:
        raise RuntimeError("deaf")

    run, _heard = start(clock, Scripted("it"), listener=listener)
    assert finish(clock, run)["it"].grade is Grade.GOOD
    assert "a listener failed" in caplog.text


def test_progress_is_told_within_its_bounds(clock: VirtualClock) -> None:
    run, heard = start(clock, Scripted("it", lambda task: task.progress(1.7, "Nearly.")))
    finish(clock, run)
    assert [(e.fraction, e.sentence) for e in heard.of(CheckProgressed)] == [(1.0, "Nearly.")]


def test_a_check_may_leave_itself_out(clock: VirtualClock) -> None:
    def act(task: Task) -> None:
        raise Skipped("Nobody was there to answer.")

    run, _heard = start(clock, Scripted("it", act))
    finding = finish(clock, run)["it"]
    assert (finding.grade, finding.summary) == (Grade.SKIPPED, "Nobody was there to answer.")


def test_a_bad_judgement_is_isolated_too(clock: VirtualClock) -> None:
    class Unjust(Scripted):
        def judge(self, reading: Reading) -> Finding:
            return Finding(self.id, self.area, Grade.NO_GO, "Bad, and no remedy.")

    run, _heard = start(clock, Unjust("it"))
    finding = finish(clock, run)["it"]
    assert finding.grade is Grade.UNKNOWN
    assert "without a remedy" in (finding.detail or "")


def test_an_empty_run_finishes_and_is_never_go(clock: VirtualClock) -> None:
    run, heard = start(clock)
    assert run.wait(1)
    assert heard.of(RunFinished)[0].verdict.decision is Decision.UNKNOWN


def test_a_run_starts_once(clock: VirtualClock) -> None:
    run, _heard = start(clock, Scripted("it"))
    with pytest.raises(RuntimeError, match="starts once"):
        run.start()
    finish(clock, run)
    with pytest.raises(RuntimeError, match="starts once"):
        run.start()


def test_essential_checks_left_out_keep_it_from_go(clock: VirtualClock) -> None:
    def leave(task: Task) -> None:
        raise Skipped("The microphone was left out.")

    run, heard = start(clock, Scripted("microphone", leave), Scripted("clock"), essential={"microphone"}, setup=Setup())
    finish(clock, run)
    verdict = heard.of(RunFinished)[0].verdict
    assert (verdict.decision, verdict.mend_first) == (Decision.UNKNOWN, "microphone")
