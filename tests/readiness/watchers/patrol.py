"""Walks a watcher through simulated time by hand: no threads, no waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from readiness.check import NotAvailable, Setup
from readiness.simulation.scenario import Simulation
from readiness.simulation.scenarios import scenario
from readiness.watchers.notice import Moment, Notice, Scene, Watcher
from readiness.watchers.overheard import Overheard


@dataclass
class HandClock:
    """Two clocks that the test moves, together or apart."""

    seconds: float = 100.0
    at: datetime = datetime(2026, 11, 26, 13, 50, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return self.at

    def wait(self, event: threading.Event, seconds: float | None) -> bool:
        self.forward(seconds or 0.0)
        return event.is_set()

    def forward(self, seconds: float) -> None:
        self.seconds += seconds
        self.at += timedelta(seconds=seconds)


@dataclass
class Patrol:
    """A watcher in a scenario. ``seen`` keeps every notice with the second at which it came.

    ``checks`` is the network of a check beside it.
    """

    name: str
    make: Callable[[Scene], Watcher]
    changes: dict[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.clock = HandClock()
        self.world: Simulation = scenario(self.name).begin(self.clock)
        self.setup = replace(self.world.setup, **self.changes)  # type: ignore[arg-type]
        self.seen: list[tuple[float, Notice]] = []
        self.refused = 0
        self.woken = 0
        self.checks = Overheard(self.world.ports.network)
        self.watcher = self.make(Scene(self.world.ports, self._current, self.checks))
        self.began = self.clock.seconds
        self.watcher.open(self._wake)

    def _current(self) -> Setup:
        return self.setup

    def _wake(self) -> None:
        self.woken += 1

    def run(self, seconds: float) -> list[Notice]:
        """Look at the watcher's pace for ``seconds``; returns what was noticed meanwhile."""
        before, until = len(self.seen), self.clock.seconds + seconds
        while self.clock.seconds < until - 1e-9:
            self.look()
            self.clock.forward(self.watcher.pace)
        return [notice for _at, notice in self.seen[before:]]

    def look(self) -> list[Notice]:
        """One look."""
        try:
            notices = list(self.watcher.look(Moment(self.clock.seconds, self.clock.at)))
        except NotAvailable:
            self.refused += 1
            return []
        self.seen += [(self.clock.seconds - self.began, notice) for notice in notices]
        return notices

    def sentences(self) -> list[str]:
        """All that was said aloud so far."""
        return [notice.sentence for _at, notice in self.seen if notice.sentence]

    def second_of(self, words: str) -> float:
        """When a sentence with ``words`` came."""
        return next(at for at, notice in self.seen if words in notice.sentence)
