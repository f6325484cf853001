"""What a watcher is, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from readiness.check import Setup
from readiness.model import Finding, Grade
from readiness.ports import Ports
from readiness.watchers.overheard import Overheard


@dataclass(frozen=True, slots=True)
class Moment:
    """When a look is taken: ``seconds`` of the monotonic clock, and the time of day."""

    seconds: float
    now: datetime


GAP_SECONDS = 10.0
"""A wait that takes this much longer than it should is a sleep of the computer."""


def gap(before: Moment, after: Moment) -> float:
    """Seconds between two moments by the clock that ran further: some systems stop the monotonic one while asleep."""
    return max(after.seconds - before.seconds, (after.now - before.now).total_seconds())


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a watcher saw.

    ``check`` is the row it belongs to, ``about`` tells several things of one row apart (``mute``, ``volume`` ...).
    ``finding`` is what the row should show from now on; None withdraws what was said before on the same ``about``.
    An empty ``sentence`` refreshes the row without a word. ``measure_again`` says that the row's own check should run.
    """

    check: str
    about: str
    sentence: str = ""
    finding: Finding | None = None
    measure_again: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """What a watcher may use: the world, what is known of the call, and what the checks send meanwhile."""

    ports: Ports
    setup: Callable[[], Setup]
    overheard: Overheard | None = None


class Watcher(Protocol):
    """Keeps an eye on one part of the world. One thread calls everything, ``close`` included."""

    name: str
    pace: float
    """Seconds between two looks."""

    def open(self, wake: Callable[[], None]) -> None:
        """Begin. ``wake`` (from any thread) asks for a look at once."""
        ...

    def look(self, moment: Moment) -> Iterable[Notice]:
        """See what changed since the last look. May raise NotAvailable: then this part is not known just now."""
        ...

    def interrupt(self) -> None:
        """The computer slept: what was seen before says nothing about now. Called from another thread."""
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...


class Settled:
    """A grade that does not flicker: worse counts once it lasted ``worse_after`` seconds, better ``better_after``."""

    def __init__(self, worse_after: float, better_after: float) -> None:
        self._worse_after = worse_after
        self._better_after = better_after
        self._candidate: Grade | None = None
        self._since = 0.0
        self.grade: Grade | None = None

    def update(self, seconds: float, grade: Grade, *, at_once: bool = False) -> bool:
        """Take in the grade of the moment; returns whether the settled one changed."""
        if grade is self.grade:
            self._candidate = None
            return False
        if grade is not self._candidate:
            self._candidate, self._since = grade, seconds
        patience = self._worse_after if self.grade is None or _worse(grade, self.grade) else self._better_after
        if self.grade is not None and not at_once and seconds - self._since < patience:
            return False
        self.grade, self._candidate = grade, None
        return True


def _worse(grade: Grade, than: Grade) -> bool:
    order = (Grade.SKIPPED, Grade.GOOD, Grade.UNKNOWN, Grade.CAUTION, Grade.NO_GO)
    return order.index(grade) > order.index(than)
