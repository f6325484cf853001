"""Runs real checks in a simulated world, as fast as the computer can compute."""

from __future__ import annotations

from dataclasses import replace

from readiness.check import Setup
from readiness.checklist import CHECKLIST, ESSENTIAL
from readiness.events import CheckAsked, Event, RunFinished
from readiness.model import Finding
from readiness.runner import Run
from readiness.simulation.clock import VirtualClock
from readiness.simulation.scenario import Simulation
from readiness.simulation.scenarios import scenario


class Stage:
    """One simulation, on which checks may be run several times."""

    def __init__(self, name: str) -> None:
        self.clock = VirtualClock(stuck_after=20.0)
        self.simulation: Simulation = scenario(name).begin(self.clock)

    def run(self, *ids: str, **changes: object) -> RunFinished:
        """Run the checks ``ids`` (all for none) with the scenario's setup and ``changes`` to it, to their end."""
        person = self.simulation.person
        ended: list[RunFinished] = []

        def listen(event: Event) -> None:
            person.notice(event)
            if isinstance(event, CheckAsked) and event.question is not None:
                run.answer(event.check, person.answer(event.question))
            elif isinstance(event, RunFinished):
                ended.append(event)

        setup: Setup = replace(self.simulation.setup, **changes)  # type: ignore[arg-type]
        checks = [check for check in CHECKLIST if not ids or check.id in ids]
        run = Run(checks, self.simulation.ports, listen, setup=setup, essential=ESSENTIAL)
        run.start()
        self.clock.run_until(lambda: run.finished, real_limit=120.0)
        return ended[0]


def found(end: RunFinished) -> dict[str, Finding]:
    return {finding.check: finding for finding in end.findings}
