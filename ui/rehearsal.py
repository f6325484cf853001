"""Recording one answer and measuring it, beside the window; the recording stays in memory and gives way to the next."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from readiness.ports import NotAvailable, Ports, Recording
from readiness.rehearsal import record_answer
from readiness.words import _
from ui.errands import Errands
from ui.live import Heard, Live

if TYPE_CHECKING:
    from readiness.audio.spoken_answer import SpokenAnswer

TICK_MS = 250
QUIET_DBFS = -55.0
QUIET_SECONDS = 2.5


@dataclass(frozen=True, slots=True)
class Answered:
    """A recording and what was measured in it."""

    recording: Recording
    sound: SpokenAnswer


class Rehearsal(QObject):
    """``changed`` tells that it began or ended, ``ticked`` that a second passed, ``answered`` what came of it."""

    changed = Signal()
    ticked = Signal(float)
    answered = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        ports: Ports,
        errands: Errands,
        live: Live,
        *,
        microphone: Callable[[], str | None],
        hindered: Callable[[], str] = str,
        parent: QObject | None = None,
    ) -> None:
        """``microphone`` is the one chosen for the call; ``hindered`` says why it must not be opened now, if so."""
        super().__init__(parent)
        self._ports, self._errands, self._live = ports, errands, live
        self._microphone, self._hindered = microphone, hindered
        self._stop: threading.Event | None = None
        self._measuring = False
        self._began: float | None = None
        self._heard_at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        live.heard.connect(self._hear)

    @property
    def recording(self) -> bool:
        """Whether the microphone is open, or about to be."""
        return self._stop is not None

    @property
    def measuring(self) -> bool:
        """Whether what was recorded is being measured."""
        return self._measuring

    @property
    def heard(self) -> bool:
        """Whether something loud enough to be a voice came in lately."""
        return self._began is None or self._ports.clock.monotonic() - self._heard_at < QUIET_SECONDS

    def start(self) -> None:
        """Open the microphone and record, unless something else needs it."""
        if self._stop is not None or self._measuring:
            return
        reason = self._hindered()
        if reason:
            self.failed.emit(reason)
            return
        stop = self._stop = threading.Event()
        began, ports, device = threading.Event(), self._ports, self._microphone()
        self._opened = began
        self._began = None
        self._errands.run(
            lambda: record_answer(ports.audio_in, ports.clock, device, stop, began.set), self._recorded, self._failed
        )
        self._live.watch(True)
        self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """End the answer; it is measured next."""
        if self._stop is not None:
            self._stop.set()

    def _tick(self) -> None:
        now = self._ports.clock.monotonic()
        if self._began is None and self._opened.is_set():
            self._began = self._heard_at = now
        if self._began is not None:
            self.ticked.emit(now - self._began)

    def _hear(self, heard: Heard) -> None:
        level = heard.level_dbfs
        if self._stop is not None and level is not None and math.isfinite(level) and level > QUIET_DBFS:
            self._heard_at = self._ports.clock.monotonic()

    def _recorded(self, recording: Recording) -> None:
        self._end()
        self._measuring = True
        self._errands.run(lambda: _measure(recording), self._measured, self._not_measured)
        self.changed.emit()

    def _measured(self, answered: Answered) -> None:
        self._measuring = False
        self.changed.emit()
        if answered.sound.seconds > 0:
            self.answered.emit(answered)
        else:
            self.failed.emit(_("Nothing was heard. Is the microphone muted, or another one chosen for the call?"))

    def _not_measured(self, error: Exception) -> None:
        self._measuring = False
        self.changed.emit()
        raise error

    def _failed(self, error: Exception) -> None:
        self._end()
        self.changed.emit()
        if not isinstance(error, NotAvailable):
            raise error
        self.failed.emit(error.sentence)

    def _end(self) -> None:
        self._stop = None
        self._timer.stop()
        self._live.watch(False)


def _measure(recording: Recording) -> Answered:
    from readiness.audio.spoken_answer import measure_answer  # noqa: PLC0415 - loads libraries, so beside the window

    return Answered(recording, measure_answer(recording.samples, recording.sample_rate))
