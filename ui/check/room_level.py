"""How loud the room is, in plain words, and what closing the window has brought. Plain values, no widget."""

from __future__ import annotations

import math
from collections import deque

from readiness.limits import LIMITS
from readiness.model import Grade
from readiness.words import _

SPAN_SECONDS = 3.0
LEAST_SECONDS = 1.0
QUIET_PART = 0.3
SAME_DB = 2.0
"""Less than this is heard by nobody, and rooms change by it from one second to the next."""


class RoomLevel:
    """The level of the last three seconds without the words that fall into them."""

    def __init__(self) -> None:
        self._heard: deque[tuple[float, float]] = deque(maxlen=200)

    def feed(self, level_dbfs: float | None, seconds: float) -> None:
        """Take in the level (dBFS, RMS) of the last ``seconds``; None and exact zeros say nothing about a room."""
        if level_dbfs is None or not math.isfinite(level_dbfs):
            return
        self._heard.append((seconds, level_dbfs))
        while self._known() - self._heard[0][0] >= SPAN_SECONDS:
            self._heard.popleft()

    def forget(self) -> None:
        """Begin again."""
        self._heard.clear()

    @property
    def dbfs(self) -> float | None:
        """The quiet part of what was heard; None before there is enough."""
        if self._known() < LEAST_SECONDS:
            return None
        levels = sorted(level for _seconds, level in self._heard)
        return levels[int(QUIET_PART * len(levels))]

    def _known(self) -> float:
        return sum(seconds for seconds, _level in self._heard)


def words_of(dbfs: float | None) -> str:
    """How loud a room of ``dbfs`` is, by the limits of the noise."""
    if dbfs is None:
        return _("Listening to your room …")
    return {
        Grade.GOOD: _("Quiet"),
        Grade.CAUTION: _("A little noise, like a fan or the street"),
    }.get(LIMITS["noise_level"].grade(dbfs), _("Loud"))


def compared(before: float, now: float) -> str:
    """What has changed since ``before`` (both in dBFS): ``6 dB quieter than before``."""
    change = round(before - now)
    if abs(before - now) < SAME_DB:
        return _("as loud as before")
    if change > 0:
        return _("{count} dB quieter than before").format(count=change)
    return _("{count} dB louder than before").format(count=-change)
