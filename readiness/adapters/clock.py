"""Real time."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta, tzinfo


class LocalZone(tzinfo):
    """This computer's zone with all its rules, so that a time beyond the next clock change comes out right.

    ``datetime.now().astimezone()`` carries only today's offset.
    """

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """Offset at ``moment``, as the operating system knows it."""
        return None if moment is None else _as_system(moment).utcoffset()

    def dst(self, moment: datetime | None) -> timedelta | None:
        """Summer time at ``moment``."""
        if moment is None:
            return None
        return timedelta(hours=1) if time.localtime(_as_system(moment).timestamp()).tm_isdst > 0 else timedelta(0)

    def tzname(self, moment: datetime | None) -> str | None:
        """Short name at ``moment``, such as CET."""
        return None if moment is None else _as_system(moment).tzname()

    def fromutc(self, moment: datetime) -> datetime:
        """The wall time of ``moment``, whose fields are UTC; autumn's repeated hour has ``fold=1`` the second time."""
        local = moment.replace(tzinfo=UTC).astimezone()
        wall = local.replace(tzinfo=self, fold=0)
        return wall if wall.utcoffset() == local.utcoffset() else wall.replace(fold=1)


LOCAL_ZONE = LocalZone()


class SystemClock:
    """The computer's clock."""

    def monotonic(self) -> float:
        """Seconds that never run backwards, of the same clock by which packets and sound are timed."""
        return time.perf_counter()

    def now(self) -> datetime:
        """The time in this computer's zone."""
        return datetime.now(LOCAL_ZONE)

    def wait(self, event: threading.Event, seconds: float | None) -> bool:
        """Wait for ``event``, at most ``seconds``."""
        return event.wait(seconds)


def _as_system(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None).astimezone()
