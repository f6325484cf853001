"""Keeps an eye on what strains the computer: processor, memory, disk, heat, and a restart that begins to wait."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from readiness import strain
from readiness.limits import LIMITS
from readiness.model import Grade
from readiness.ports import HostLoad
from readiness.strain import Problem
from readiness.watchers.notice import Moment, Notice, Scene, Settled
from readiness.words import _

ROW = "computer"
_GIGABYTE = 1e9
_MEAN_SECONDS = 20.0
_RESTART_SECONDS = 60.0
_SAY_AGAIN_SECONDS = 60.0
"""What was said a moment ago is not said again because it became worse still; the row follows."""
_MARGINS = {"processor_load": 0.1, "memory_available": -0.02, "disk_free": -0.2, "processor_temperature": 5.0}
"""How much better than the limit a value must become before it counts as better: nothing flickers at the limit."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What one glance found, apart from programs: the metric behind it, and its value."""

    about: str
    metric: str
    value: float | None


class ComputerWatcher:
    """A cheap glance every five seconds. Programs are looked for by name only once something is wrong."""

    name = "computer"
    pace = 5.0

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._busy: deque[tuple[float, float]] = deque()
        self._settled: dict[str, Settled] = {}
        self._said: dict[str, float] = {}
        self._restart: bool | None = None
        self._restart_at: float | None = None

    def open(self, wake: Callable[[], None]) -> None:
        """Nothing to open."""

    def look(self, moment: Moment) -> Iterable[Notice]:
        """Say what has become bad and lasted, and what is well again."""
        load = self._scene.ports.host.glance()
        disk = None if load.disk_free_bytes is None else load.disk_free_bytes / _GIGABYTE
        looks = (
            _Look("processor", "processor_load", self._mean(moment, load.processor)),
            _Look("memory", "memory_available", load.memory_available),
            _Look("disk", "disk_free", disk),
            _Look("heat", "processor_temperature", load.temperature_celsius),
        )
        for look in looks:
            if self._changed(moment, look, load):
                yield from self._told(moment, look, load)
        yield from self._restarts(moment)

    def interrupt(self) -> None:
        """What was busy before a sleep is long ago."""
        self._busy.clear()

    def close(self) -> None:
        """Nothing is held."""

    def _mean(self, moment: Moment, processor: float | None) -> float | None:
        """Over the last seconds; None until there are enough of them. A burst is no load."""
        if processor is not None:
            self._busy.append((moment.seconds, processor))
        while self._busy and self._busy[0][0] < moment.seconds - _MEAN_SECONDS:
            self._busy.popleft()
        if not self._busy or self._busy[-1][0] - self._busy[0][0] < 0.7 * _MEAN_SECONDS:
            return None
        return sum(value for _at, value in self._busy) / len(self._busy)

    def _changed(self, moment: Moment, look: _Look, load: HostLoad) -> bool:
        """Whether the settled grade became bad, worse, or well after it was bad."""
        settled = self._settled.setdefault(look.about, Settled(worse_after=10.0, better_after=30.0))
        grade = _held(look, settled.grade)
        if look.about == "heat" and load.throttled is not None:
            # Where no sensor tells degrees, not slowing down is all that can be known of heat, and enough.
            grade = Grade.CAUTION if load.throttled else Grade.GOOD if grade is Grade.UNKNOWN else grade
        if grade is Grade.UNKNOWN:
            return False
        before = settled.grade
        if not settled.update(moment.seconds, grade):
            return False
        return grade.needs_attention or (before is not None and before.needs_attention)

    def _told(self, moment: Moment, look: _Look, load: HostLoad) -> Iterator[Notice]:
        problem = self._problem(look, load)
        if problem is not None:
            said = self._said.get(look.about)
            again = said is not None and moment.seconds - said < _SAY_AGAIN_SECONDS
            if not again:
                self._said[look.about] = moment.seconds
            yield Notice(ROW, look.about, "" if again else problem.summary, problem.finding())
        else:
            self._said.pop(look.about, None)
            # The row's own check looks again: it may have found the same before the watch began.
            yield Notice(ROW, look.about, _well_again(look.about), measure_again=True)

    def _problem(self, look: _Look, load: HostLoad) -> Problem | None:
        if not self._bad(look.about):
            return None
        if look.about == "disk":
            return strain.disk(look.value)
        if look.about == "heat":
            return strain.heat(load.throttled, look.value)
        service = self._scene.setup().service
        heaviest = self._scene.ports.host.load(self._pause).heaviest
        if look.about == "memory":
            return strain.memory(look.value, strain.hungriest(heaviest) or "", service)
        return strain.processor(look.value, strain.busiest(heaviest) or "", service)

    def _bad(self, about: str) -> bool:
        grade = self._settled[about].grade
        return grade is not None and grade.needs_attention

    def _pause(self, seconds: float) -> None:
        self._scene.ports.clock.wait(threading.Event(), seconds)

    def _restarts(self, moment: Moment) -> Iterator[Notice]:
        """An update that finishes while one waits for the call. What waited before is the check's to say."""
        if self._restart_at is not None and moment.seconds - self._restart_at < _RESTART_SECONDS:
            return
        self._restart_at = moment.seconds
        before, self._restart = self._restart, self._scene.ports.host.restart_waiting()
        problem = strain.restart(self._restart)
        if problem is not None and before is False:
            yield Notice(ROW, "restart", problem.summary, problem.finding())


def _held(look: _Look, standing: Grade | None) -> Grade:
    """The grade of the value; only a value clearly better than the limit is better than what stands."""
    limit = LIMITS[look.metric]
    grade = limit.grade(look.value)
    if look.value is None or standing is None or not standing.needs_attention:
        return grade
    doubted = limit.grade(look.value + _MARGINS[look.metric])
    order = (Grade.GOOD, Grade.CAUTION, Grade.NO_GO)
    return max(grade, min(doubted, standing, key=order.index), key=order.index)


def _well_again(about: str) -> str:
    return {
        "processor": _("The computer is no longer so busy."),
        "memory": _("There is enough memory again."),
        "disk": _("There is enough room on the disk again."),
        "heat": _("The processor has cooled down."),
    }[about]
