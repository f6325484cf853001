"""Notices that the computer slept, or that its clock was set."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from readiness.times import clock
from readiness.watchers.notice import GAP_SECONDS, Moment, Notice, gap
from readiness.words import _


class SleepWatcher:
    """Compares two clocks: some systems stop the monotonic one while they sleep, others let it run on."""

    name = "sleep"
    pace = 1.0

    def __init__(self, woke: Callable[[], None]) -> None:
        self._woke = woke
        self._last: Moment | None = None

    def open(self, wake: Callable[[], None]) -> None:
        """Nothing to open."""

    def look(self, moment: Moment) -> Iterable[Notice]:
        """A gap on either clock of much more than the pace is a sleep; everybody is told to begin anew."""
        last, self._last = self._last, moment
        if last is None:
            return
        ran = moment.seconds - last.seconds
        passed = (moment.now - last.now).total_seconds()
        if gap(last, moment) < self.pace + GAP_SECONDS:
            return
        self._woke()
        sentence = _("The computer slept from {since} to {until}; measuring again.")
        if passed < 60:
            sentence = _("The computer slept for a moment, or its clock was set; measuring again.")
            if ran >= self.pace + GAP_SECONDS:
                sentence = _("The computer slept for a moment; measuring again.")
        for check in ("connection", "clock"):
            said = sentence.format(since=clock(last.now), until=clock(moment.now)) if check == "connection" else ""
            yield Notice(check, "sleep", said, measure_again=True)

    def interrupt(self) -> None:
        """It is the one who tells."""

    def close(self) -> None:
        """Nothing is held."""
