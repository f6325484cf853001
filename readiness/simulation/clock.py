"""Virtual time: nobody waits, and the order of things is still the order of their times.

Every thread that asks this clock anything takes part. Time jumps to the earliest wake-up once all of them wait or have
ended, so a computation between two waits takes no virtual time, however slow the machine is.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(2026, 11, 26, 13, 50, tzinfo=UTC)
_POLL_SECONDS = 0.0005


class VirtualClock:
    """A clock that :meth:`run_until` moves. ``stuck_after`` real seconds count a silent busy thread as hung."""

    def __init__(self, start: datetime = _EPOCH, stuck_after: float = 0.3) -> None:
        self._start = start
        self._elapsed = 0.0
        self._stuck_after = stuck_after
        self._lock = threading.Lock()
        self._taking_part: set[threading.Thread] = set()
        self._waiting: dict[threading.Thread, tuple[threading.Event, float | None]] = {}
        self._last_sign = time.perf_counter()

    def monotonic(self) -> float:
        """Virtual seconds since the start."""
        self._sign()
        return self._elapsed

    def now(self) -> datetime:
        """The start plus the virtual seconds."""
        return self._start + timedelta(seconds=self.monotonic())

    def wait(self, event: threading.Event, seconds: float | None) -> bool:
        """Wait in virtual time."""
        thread = threading.current_thread()
        self._sign()
        with self._lock:
            wake = None if seconds is None else self._elapsed + max(0.0, seconds)
            self._waiting[thread] = (event, wake)
        try:
            while not event.is_set() and (wake is None or self._elapsed < wake):
                time.sleep(_POLL_SECONDS)
        finally:
            with self._lock:
                self._waiting.pop(thread, None)
            self._sign()
        return event.is_set()

    def run_until(self, done: Callable[[], bool], *, limit: float = 3600.0, real_limit: float = 60.0) -> None:
        """Move time on until ``done()``. Raises TimeoutError past ``limit`` virtual or ``real_limit`` real seconds."""
        began = time.perf_counter()
        with self._lock:
            self._taking_part.discard(threading.current_thread())
        while not done():
            if self._elapsed > limit or time.perf_counter() - began > real_limit:
                raise TimeoutError(f"not done after {self._elapsed:.1f} virtual seconds")
            if not self._jump():
                time.sleep(_POLL_SECONDS)
        with self._lock:
            self._taking_part.discard(threading.current_thread())

    def advance(self, seconds: float) -> None:
        """Move time on by ``seconds``, stopping at every wake-up between."""
        target = self._elapsed + seconds
        with self._lock:
            self._waiting[threading.current_thread()] = (threading.Event(), target)
        try:
            self.run_until(lambda: self._elapsed >= target, limit=target)
        finally:
            with self._lock:
                self._waiting.pop(threading.current_thread(), None)

    def _jump(self) -> bool:
        """Go to the earliest wake-up if nobody is at work; returns whether time moved."""
        with self._lock:
            self._forget_the_dead()
            idle = time.perf_counter() - self._last_sign
            busy = self._taking_part - set(self._waiting)
            if busy and idle < self._stuck_after:
                return False
            if any(
                event.is_set() or (wake is not None and wake <= self._elapsed) for event, wake in self._waiting.values()
            ):
                return False
            wakes = [wake for _, wake in self._waiting.values() if wake is not None]
            if not wakes or idle < _POLL_SECONDS * 2:
                return False
            self._elapsed = min(wakes)
            return True

    def _forget_the_dead(self) -> None:
        self._taking_part = {thread for thread in self._taking_part if thread.is_alive()}

    def _sign(self) -> None:
        with self._lock:
            self._taking_part.add(threading.current_thread())
            self._last_sign = time.perf_counter()
