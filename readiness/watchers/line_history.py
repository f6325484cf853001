"""The last minutes of the connection, second by second, for the strip that shows them."""

from __future__ import annotations

import math
import statistics
import threading
from collections import deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from readiness.model import Mark, Plot
from readiness.network.assessment import settled
from readiness.plots import title_of
from readiness.ports import Probe
from readiness.words import _, plural

KEPT_SECONDS = 300
EVERY_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Second:
    """What one second brought: the median round trip in ms (None when nothing came back), packets sent and lost."""

    at: int
    round_trip_ms: float | None
    sent: int
    lost: int


class LineHistory:
    """At most five minutes. One thread adds, any thread asks."""

    def __init__(self, seconds: int = KEPT_SECONDS) -> None:
        self._lock = threading.Lock()
        self._seconds: deque[Second] = deque(maxlen=seconds)
        self._kept = seconds
        self._open: tuple[int, list[float], int] | None = None
        self._counted = -1
        self._since = -math.inf
        self._added = -math.inf

    def due(self, now: float) -> bool:
        """Whether a second has passed since the last adding."""
        return now - self._added >= EVERY_SECONDS

    def begin(self, since: float = -math.inf) -> None:
        """Other packets are heard from now on, numbered anew; those sent before ``since`` do not count.

        What was seen stays.
        """
        self._counted, self._since = -1, since

    def add(self, probes: Sequence[Probe], now: float, silent: Collection[str] = ()) -> None:
        """Take in the ``probes`` (in the order of sending) whose fate is known by now; ``silent`` servers do not count.

        A server is silent when it alone never answers: that says nothing about the line.
        """
        self._added = now
        known = {probe.sequence for probe in settled(probes, now)}
        with self._lock:
            self._take_all(takewhile(lambda probe: probe.sequence in known, self._new(probes)), silent)

    def end(self, probes: Sequence[Probe], overdue: float, silent: Collection[str] = ()) -> None:
        """Take in what is left of ``probes``, of which no more will be heard: unanswered since ``overdue`` is lost.

        Younger ones may still be answered where nobody listens, and do not count.
        """
        with self._lock:
            left = (probe for probe in self._new(probes) if probe.received is not None or probe.sent <= overdue)
            self._take_all(left, silent)

    def seconds(self) -> tuple[Second, ...]:
        """The seconds that are complete, oldest first."""
        with self._lock:
            return tuple(self._seconds)

    def plot(self) -> Plot | None:
        """The strip, in seconds before the newest; None before there is anything to see."""
        seconds = self.seconds()
        if len(seconds) < 2:
            return None
        newest = seconds[-1].at
        seconds = tuple(second for second in seconds if newest - second.at < self._kept)
        points = tuple((float(s.at - newest), s.round_trip_ms) for s in seconds if s.round_trip_ms is not None)
        return Plot("history", title_of("history"), "s", "ms", points, _losses(seconds), text=_told(seconds))

    def _new(self, probes: Sequence[Probe]) -> list[Probe]:
        return [probe for probe in probes if probe.sequence > self._counted and probe.sent >= self._since]

    def _take_all(self, probes: Iterable[Probe], silent: Collection[str]) -> None:
        for probe in probes:
            self._counted = probe.sequence
            if probe.server not in silent:
                self._take(probe)

    def _take(self, probe: Probe) -> None:
        at = math.floor(probe.sent)
        if self._open is not None and self._open[0] != at:
            second, trips, lost = self._open
            middle = statistics.median(trips) if trips else None
            self._seconds.append(Second(second, middle, len(trips) + lost, lost))
            self._open = None
        _at, trips, lost = self._open or (at, [], 0)
        if probe.received is None:
            lost += 1
        else:
            trips.append(1000 * (probe.received - probe.sent))
        self._open = (at, trips, lost)


def _losses(seconds: Sequence[Second]) -> tuple[Mark, ...]:
    """One mark for each stretch of seconds that lost something."""
    marks: list[Mark] = []
    newest = seconds[-1].at
    for second in seconds:
        if not second.lost:
            continue
        start = float(second.at - newest)
        if marks and start - marks[-1].end <= 1.0:
            marks[-1] = Mark("loss", marks[-1].start, start + 1.0)
        else:
            marks.append(Mark("loss", start, start + 1.0))
    return tuple(marks)


def _told(seconds: Sequence[Second]) -> str:
    trips = [second.round_trip_ms for second in seconds if second.round_trip_ms is not None]
    minutes = max(1, round((seconds[-1].at - seconds[0].at + 1) / 60))
    span = plural("The last minute", "The last {count} minutes", minutes).format(count=minutes)
    lost = sum(second.lost for second in seconds)
    losses = plural("{count} packet lost", "{count} packets lost", lost).format(count=lost) if lost else _("none lost")
    if not trips:
        return _("{span}: nothing answered.").format(span=span)
    return _("{span}: {usual:.0f} ms there and back, {slowest:.0f} ms at most, {losses}.").format(
        span=span, usual=statistics.median(trips), slowest=max(trips), losses=losses
    )
