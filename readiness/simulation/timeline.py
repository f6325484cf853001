"""A value that changes at known times, so that what was heard then does not change with what is set now."""

from __future__ import annotations

import threading
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Timeline(Generic[T]):
    """A step function of time in seconds. Thread-safe; changes come in the order of their times."""

    def __init__(self, value: T) -> None:
        self._lock = threading.Lock()
        self._times = [float("-inf")]
        self._values = [value]

    def set(self, at: float, value: T) -> None:
        """The value is ``value`` from ``at`` on. A time before the last change counts as that change's time."""
        with self._lock:
            if value != self._values[-1]:
                self._times.append(max(at, self._times[-1]))
                self._values.append(value)

    def cut(self, at: float, value: T) -> None:
        """Forget what was set for ``at`` and later: from then on it is ``value``."""
        with self._lock:
            kept = max(1, bisect_left(self._times, at))
            del self._times[kept:], self._values[kept:]
        self.set(at, value)

    def at(self, time: float) -> T:
        """The value at ``time``."""
        with self._lock:
            return self._values[bisect_right(self._times, time) - 1]

    def pieces(self, first: float, last: float) -> Iterator[tuple[float, float, T]]:
        """The stretches between ``first`` and ``last`` over which the value stays the same: start, end, value."""
        with self._lock:
            index = bisect_right(self._times, first) - 1
            times, values = self._times[index + 1 :], self._values[index:]
        edges = [first, *(time for time in times if time < last), last]
        for start, end, value in zip(edges, edges[1:], values, strict=False):
            if end > start:
                yield start, end, value
