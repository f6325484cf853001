"""Frames against wall time: what a sound system drops without a word.

PipeWire on a busy machine loses up to 0.6 s with no overflow flag. A block that comes late catches up again; a block
that is lost leaves the stream behind the clock for good. So the least lag of the last second, less the least lag ever
seen, is what is missing.
"""

from __future__ import annotations

from collections import deque

WINDOW_S = 1.0
JITTER_S = 0.06  # servers deliver in clumps of up to two blocks of 20 ms, and change their clumps while running
CLOCK_SKEW = 300e-6  # of cheap converters against the computer's clock
STALLED_S = 0.5


class Arrivals:
    """Counts frames as they come. ``came`` belongs to the callback's thread; reading is safe from any other."""

    def __init__(self, sample_rate: int) -> None:
        self._rate = sample_rate
        self._first: float | None = None
        self._newest: tuple[float, int] = (0.0, 0)
        self._least_ever = 0.0
        self._recent: deque[tuple[float, float]] = deque()

    @property
    def newest(self) -> float | None:
        """When the newest block came, None before the first."""
        return None if self._first is None else self._newest[0]

    def came(self, at: float, frames: int) -> None:
        """Note that ``frames`` came at ``at`` seconds of a monotonic clock."""
        if self._first is None:
            self._first = at
            self._newest = (at, 0)  # nobody knows when the first block began: counting starts behind it
        else:
            self._newest = (at, self._newest[1] + frames)
        lag = at - self._first - self._newest[1] / self._rate
        self._least_ever = min(self._least_ever, lag)
        while self._recent and self._recent[-1][1] >= lag:
            self._recent.pop()
        self._recent.append((at, lag))
        while self._recent[0][0] < at - WINDOW_S:
            self._recent.popleft()

    def stalled(self, now: float) -> bool:
        """Whether blocks came, and then none for half a second."""
        return self._first is not None and now - self._newest[0] > STALLED_S

    def missing_frames(self, now: float) -> int:
        """How many frames should have come by ``now`` and did not; 0 within what jitter and clock skew explain."""
        if self._first is None:
            return 0
        recent = tuple(self._recent)
        lag = min((item[1] for item in recent), default=0.0) - self._least_ever
        if self.stalled(now):
            lag += now - self._newest[0]
        allowed = JITTER_S + CLOCK_SKEW * (now - self._first)
        return round(lag * self._rate) if lag > allowed else 0
