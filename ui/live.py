"""The newest sound level, thirty times a second, for whoever draws it.

Levels are pulled, never pushed: a slow paint makes the picture coarser, not late. The timer runs only while somebody
looks and a microphone is open.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from readiness.ports import AudioIn

PERIOD_MS = 33
CALM_MS = 250
"""Enough for a room in which nobody is asked to speak."""
SETTLE_SECONDS = 1.5
"""How long the meter falls and rests after the microphone was closed before the timer stops."""
BAR_SECONDS = 0.066
"""One bar of the waveform."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What came since the last beat: RMS level in dBFS (None while no microphone is open), seconds since, and the
    highest peak of the bar that is complete now (0 to 1), if one is."""

    level_dbfs: float | None
    seconds: float
    bar: float | None = None


class Live(QObject):
    """Looks at the open microphone while it is watched."""

    heard = Signal(object)

    def __init__(
        self, audio_in: AudioIn, now: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._audio_in = audio_in
        self._now = now
        self._watched = self._following = False
        self._last = self._last_open = 0.0
        self._bar_began = 0.0
        self._bar_peak = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(PERIOD_MS)
        self._timer.timeout.connect(self.beat)

    @property
    def running(self) -> bool:
        """Whether the timer runs."""
        return self._timer.isActive()

    def watch(self, watched: bool) -> None:
        """Somebody looks now, or nobody does any more."""
        self._watched = watched
        if watched:
            self.wake()
        else:
            self._timer.stop()

    def follow(self, following: bool) -> None:
        """The watch holds the microphone: look now and then, for as long as it does."""
        self._following = following
        self._timer.setInterval(CALM_MS if following else PERIOD_MS)
        self.wake()

    def wake(self) -> None:
        """A microphone may have been opened: look, if anybody watches."""
        if self._watched and not self.running:
            self._last = self._last_open = self._bar_began = self._now()
            self._timer.start()

    def beat(self) -> None:
        """Take the newest level and hand it on."""
        now = self._now()
        level = self._audio_in.level()
        if level is not None:
            self._last_open = now
            self._bar_peak = max(self._bar_peak, _linear(level.peak_dbfs))
        bar = None
        if now - self._bar_began >= BAR_SECONDS:
            bar = self._bar_peak if level is not None else None
            self._bar_began, self._bar_peak = now, 0.0
        elapsed, self._last = now - self._last, now
        self.heard.emit(Heard(None if level is None else level.rms_dbfs, elapsed, bar))
        if now - self._last_open > SETTLE_SECONDS and not self._following:
            self._timer.stop()


def _linear(dbfs: float) -> float:
    return min(1.0, 10 ** (dbfs / 20)) if math.isfinite(dbfs) else 0.0
