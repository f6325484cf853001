"""A task for the sound checks: a simulated world in one thread, whose time passes only while the check waits."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from readiness.check import Check, NobodyThere, Setup
from readiness.events import CheckProgressed, Guide, GuideKind, Question
from readiness.model import Finding, Reading
from readiness.ports import Ports
from readiness.simulation.scenario import Simulation
from readiness.simulation.scenarios import scenario
from tests.readiness.checks.still_task import StillClock

ENDLESS = 120.0


@dataclass
class SoundTask:
    """What the check holds. ``answers`` come before the simulated person's own; ``on_guide`` may meddle."""

    check: str
    simulation: Simulation
    setup: Setup
    answers: list[str] = field(default_factory=list)
    nobody: bool = False
    on_guide: dict[GuideKind, Callable[[Simulation], None]] = field(default_factory=dict)
    asked: list[Question] = field(default_factory=list)
    guides: list[Guide] = field(default_factory=list)
    fractions: list[float] = field(default_factory=list)
    so_far: list[tuple[float, Finding]] = field(default_factory=list)
    cancelled: bool = False

    def __post_init__(self) -> None:
        self.until = self.ports.clock.monotonic() + ENDLESS

    @property
    def ports(self) -> Ports:
        return self.simulation.ports

    def progress(self, fraction: float, sentence: str = "", *, guide: Guide | None = None, finding=None) -> None:
        assert 0 <= fraction <= 1
        self.fractions.append(fraction)
        if finding is not None:
            self.so_far.append((self.ports.clock.monotonic(), finding))
        self.simulation.person.notice(CheckProgressed(self.check, fraction, sentence, guide))
        if guide is not None:
            self.guides.append(guide)
            if act := self.on_guide.pop(guide.kind, None):
                act(self.simulation)

    def sleep(self, seconds: float) -> None:
        self.ports.clock.wait(threading.Event(), seconds)
        assert self.ports.clock.monotonic() < self.until, "the check never ends"

    def ask(self, question: Question) -> str:
        if self.nobody:
            raise NobodyThere("Nobody is there to answer.")
        self.asked.append(question)
        answer = self.answers.pop(0) if self.answers else self.simulation.person.answer(question)
        assert answer in {choice.value for choice in question.choices}
        return answer


def begun(name: str) -> Simulation:
    """A scenario under way, in time that only waiting moves."""
    return scenario(name).begin(StillClock(seconds=0.0))


def task_for(check: Check, simulation: Simulation, *, answers: list[str] | None = None, **more: object) -> SoundTask:
    """A task on ``simulation``; ``input_id``, ``output_id`` go into the set-up, the rest into the task."""
    chosen = {name: more.pop(name) for name in ("input_id", "output_id") if name in more}
    return SoundTask(check.id, simulation, replace(simulation.setup, **chosen), answers or [], **more)


def read(check: Check, simulation: Simulation, **more: object) -> Reading:
    """Measure alone."""
    return check.measure(task_for(check, simulation, **more))


def found(check: Check, simulation: Simulation, **more: object) -> Finding:
    """Measure and judge."""
    return check.judge(read(check, simulation, **more))
