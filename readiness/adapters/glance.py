"""A cheap look at the load: counters that the system keeps anyway, compared with those of the look before."""

from __future__ import annotations

import os
import time
from pathlib import Path

from readiness.adapters import processes
from readiness.ports import HostLoad

_SLOW_SECONDS = 30.0


class Glance:
    """Remembers the counters. Heat and disk change slowly and are read twice a minute at most."""

    def __init__(self, sysfs: Path = Path("/sys")) -> None:
        self._sysfs = sysfs
        self._before: tuple[float, float, float] | None = None
        self._throttles: int | None = None
        self._slow_at: float | None = None
        self._slow: tuple[int | None, float | None, bool | None] = (None, None, None)

    def look(self) -> HostLoad:
        """Everything but the names of programs, what this program itself uses taken off."""
        import psutil  # noqa: PLC0415 - 15 ms that the first frame need not wait for

        memory = psutil.virtual_memory()
        disk, temperature, throttled = self._slow_facts()
        return HostLoad(
            processor=self._processor(),
            memory_available=memory.available / memory.total if memory.total else None,
            disk_free_bytes=disk,
            temperature_celsius=temperature,
            throttled=throttled,
        )

    def _processor(self) -> float | None:
        own = os.times()
        now = (*processes.machine_times(), own.user + own.system)
        before, self._before = self._before, now
        if before is None:
            return None
        busy, total, ours = (after - earlier for after, earlier in zip(now, before, strict=True))
        # The total counts all cores, and so does our own part of it.
        return processes.ratio(busy, total, ours / total) if total > 0 else None

    def _slow_facts(self) -> tuple[int | None, float | None, bool | None]:
        now = time.monotonic()
        if self._slow_at is None or now - self._slow_at >= _SLOW_SECONDS:
            before, self._throttles = self._throttles, processes.throttles(self._sysfs)
            first, self._slow_at = self._slow_at is None, now
            throttled = None if first else processes.throttled(before, self._throttles)
            self._slow = (processes.disk_free(), processes.temperature(), throttled)
        return self._slow
