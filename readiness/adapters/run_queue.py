"""How long the computer kept a thread from a processor: being late because others had it, and for no other reason.

A thread of this program may also wait for Python's own lock. That is the program's doing and says nothing about the
computer, so lateness alone is not believed: Linux counts the time a thread was ready and not run, and how often it ran
(schedstat, see Documentation/scheduler/sched-stats.rst). Who waits for the lock asks for a processor every 5 ms, so
only the usual wait for one turn counts, and only while other programs use half of the processors or more: else it was
this program's own work that was in the way. Elsewhere lateness counts only while others fill the processors.
"""

from __future__ import annotations

import os
import sys
import time

import psutil

HALF_SHARE, FULL_SHARE = 0.5, 0.85
LOOK_SECONDS = 0.5
_SCHEDSTAT = "/proc/thread-self/schedstat"


class RunQueue:
    """Made and used by one thread; :meth:`mark` before it goes to sleep, :meth:`held` once it was late."""

    def __init__(self, schedstat: str = _SCHEDSTAT) -> None:
        self._counter: int | None = None
        if sys.platform == "linux":
            try:
                self._counter = os.open(schedstat, os.O_RDONLY | os.O_CLOEXEC)
            except OSError:
                self._counter = None
        self._others = _Others()
        self._marked = self._waited()

    def mark(self) -> None:
        """Count from here on."""
        self._others.look()
        self._marked = self._waited()

    def held(self, late: float) -> float:
        """Return how many of the ``late`` seconds since the mark the computer let this thread wait for a processor."""
        if self._counter is None:
            return late if self._others.share >= FULL_SHARE else 0.0
        if self._others.share < HALF_SHARE:
            return 0.0
        seconds, turns = self._waited()
        waited, taken = seconds - self._marked[0], turns - self._marked[1]
        return min(late, max(0.0, waited) / max(1, taken))

    def close(self) -> None:
        """Let go of the counter."""
        if self._counter is not None:
            os.close(self._counter)
            self._counter = None

    def _waited(self) -> tuple[float, int]:
        """Seconds ready but not run, and turns on a processor, since the thread began."""
        if self._counter is None:
            return 0.0, 0
        try:
            _ran, waited, turns = os.pread(self._counter, 128, 0).split()
        except (OSError, ValueError):
            return 0.0, 0
        return int(waited) / 1e9, int(turns)


class _Others:
    """The share of all processors that other programs used over the last half second or more, 0 to 1."""

    def __init__(self) -> None:
        self.share = 0.0
        self._process = psutil.Process()
        self._at = time.perf_counter()
        self._before = self._times()

    def look(self) -> None:
        now = time.perf_counter()
        if now - self._at < LOOK_SECONDS:
            return
        self._at = now
        busy, total, own = self._times()
        before_busy, before_total, before_own = self._before
        self._before = busy, total, own
        if total > before_total:
            others = (busy - before_busy) - (own - before_own)
            self.share = min(1.0, max(0.0, others / (total - before_total)))

    def _times(self) -> tuple[float, float, float]:
        machine, own = psutil.cpu_times(), self._process.cpu_times()
        total = sum(machine) - getattr(machine, "guest", 0.0) - getattr(machine, "guest_nice", 0.0)
        return total - machine.idle - getattr(machine, "iowait", 0.0), total, own.user + own.system
