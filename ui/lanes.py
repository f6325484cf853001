"""The order in which checks run in the window: one run per lane at a time, the rest waits its turn.

A row that is to be measured again while its lane is at work waits until the lane is free, so that two checks never
record, or load the line, at the same time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from readiness.check import Check, Setup
from readiness.events import Event
from readiness.ports import Ports
from readiness.runner import Run


@dataclass(frozen=True, slots=True)
class LaneEvent:
    """An event of the engine, whose lanes and which lane it came from, and which of its runs told it."""

    source: Lanes
    lane: str
    run: int
    event: Event


@dataclass(slots=True)
class _Lane:
    waiting: list[str] = field(default_factory=list)
    run: Run | None = None
    number: int = 0
    stopped: bool = False


class Lanes:
    """Starts, stops and queues checks. Every method belongs to the window's thread; ``tell`` is called from others.

    ``begin`` calls the start of a run elsewhere, because starting threads may wait.
    """

    def __init__(
        self,
        checks: Sequence[Check],
        ports: Ports,
        tell: Callable[[LaneEvent], None],
        begin: Callable[[Callable[[], None]], None],
        overhear: Callable[[Event], None] | None = None,
    ) -> None:
        self._checks = {check.id: check for check in checks}
        self._ports = ports
        self._tell = tell
        self._begin = begin
        self._overhear = overhear
        self._lanes: dict[str, _Lane] = {check.lane: _Lane() for check in checks}

    def exchange(self, lane: str, checks: Sequence[Check]) -> None:
        """Put other ``checks`` in the place of all of ``lane``, at the end; what runs or waits there is stopped."""
        if lane in self._lanes:
            self.stop(lane)
        self._lanes.setdefault(lane, _Lane())
        self._checks = {key: check for key, check in self._checks.items() if check.lane != lane}
        self._checks.update({check.id: check for check in checks})

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits."""
        return any(lane.run is not None or lane.waiting for lane in self._lanes.values())

    def ids_of(self, lane: str) -> tuple[str, ...]:
        """The checks of ``lane`` in the order of the checklist."""
        return tuple(check.id for check in self._checks.values() if check.lane == lane)

    def lane_of(self, check_id: str) -> str:
        """The lane of a check."""
        return self._checks[check_id].lane

    def queue(self, check_ids: Iterable[str], setup: Setup) -> None:
        """Measure these as soon as their lanes are free, with ``setup`` as it is then."""
        order = list(self._checks)
        for check_id in check_ids:
            waiting = self._lanes[self.lane_of(check_id)].waiting
            if check_id not in waiting:
                waiting.append(check_id)
                waiting.sort(key=order.index)
        self.proceed(setup)

    def proceed(self, setup: Setup) -> None:
        """Start a run in every lane that is free and has something waiting."""
        for name, lane in self._lanes.items():
            if lane.run is None and lane.waiting:
                batch = [self._checks[check_id] for check_id in lane.waiting]
                lane.waiting.clear()
                lane.number += 1
                lane.stopped = False
                lane.run = Run(batch, self._ports, self._listener(name, lane.number), setup=setup)
                self._begin(lane.run.start)

    def counts(self, told: LaneEvent) -> bool:
        """Whether an event still means something: what a stopped run goes on telling does not."""
        lane = self._lanes[told.lane]
        return told.run == lane.number and not lane.stopped

    def ended(self, lane: str) -> None:
        """The run of ``lane`` told its end."""
        self._lanes[lane].run = None

    def stop(self, lane: str | None = None) -> None:
        """Forget what waits and stop what runs, in one lane or in all."""
        for name, each in self._lanes.items():
            if lane in (None, name):
                each.waiting.clear()
                if each.run is not None:
                    each.stopped = True
                    each.run.cancel()

    def skip(self, check_id: str) -> None:
        """Leave a check out, whether it runs or its lane has not reached it."""
        lane = self._lanes[self.lane_of(check_id)]
        if check_id in lane.waiting:
            lane.waiting.remove(check_id)
        elif lane.run is not None:
            lane.run.skip(check_id)

    def answer(self, check_id: str, value: str) -> bool:
        """Answer the open question of a check; False when there is none."""
        run = self._lanes[self.lane_of(check_id)].run
        return run is not None and run.answer(check_id, value)

    def close(self, seconds: float) -> None:
        """Stop everything and wait, ``seconds`` for each lane at most."""
        self.stop()
        for lane in self._lanes.values():
            if lane.run is not None:
                lane.run.wait(seconds)

    def _listener(self, lane: str, number: int) -> Callable[[Event], None]:
        def listen(event: Event) -> None:
            if self._overhear is not None:
                self._overhear(event)
            self._tell(LaneEvent(self, lane, number, event))

        return listen
