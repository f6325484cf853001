"""A task on a simulated line, in the time of one thread."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Any

from readiness.check import Check, Setup
from readiness.events import Question
from readiness.model import Finding
from readiness.ports import Network, Ports
from readiness.simulation.line import Line
from readiness.simulation.network import SimulatedNetwork
from tests.readiness.checks.still_task import StillClock

SERVERS = ("stun-a.example.net:3478", "stun-b.example.net:3478")


@dataclass
class NetworkTask:
    """Keeps what the check told, with the seconds since its start; answers every question with ``answer``."""

    ports: Ports
    setup: Setup
    answer: str = "yes"
    cancelled: bool = False
    asked: list[Question] = field(default_factory=list)
    told: list[tuple[float, str, Finding | None]] = field(default_factory=list)
    began: float = 0.0

    def progress(
        self, fraction: float, sentence: str = "", *, guide: object = None, finding: Finding | None = None
    ) -> None:
        assert 0.0 <= fraction <= 1.0
        self.told.append((self.elapsed, sentence, finding))

    def sleep(self, seconds: float) -> None:
        self.ports.clock.wait(threading.Event(), seconds)

    def ask(self, question: Question) -> str:
        self.asked.append(question)
        return self.answer

    @property
    def elapsed(self) -> float:
        return self.ports.clock.monotonic() - self.began


def task_on(line: Line | Network, answer: str = "yes", **setup: Any) -> NetworkTask:
    clock = StillClock()
    network = SimulatedNetwork(clock, line) if isinstance(line, Line) else line
    unused: Any = None
    ports = Ports(clock, unused, unused, unused, network, unused, unused)
    chosen = Setup(**{"servers": SERVERS, **setup})
    return NetworkTask(ports, chosen, answer, began=clock.monotonic())


def look(check: Check, line: Line | Network, answer: str = "yes", **setup: Any) -> tuple[Finding, NetworkTask]:
    """Measure and judge on ``line``."""
    task = task_on(line, answer, **setup)
    return check.judge(check.measure(task)), task
