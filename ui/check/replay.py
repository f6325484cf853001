"""Hear yourself: the newest sentence from memory, as it was or as a telephone carries it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from readiness.ports import NotAvailable, Playback, Ports, Recordings
from ui.errands import Errands

if TYPE_CHECKING:
    from readiness.ports import Samples

POLL_MS = 100


class Manner(StrEnum):
    """How the sentence is played."""

    PLAIN = "plain"
    PHONE = "phone"


class Replay(QObject):
    """Plays one thing at a time. ``changed`` tells that playing began or ended; ``failed`` says why it cannot."""

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self,
        ports: Ports,
        errands: Errands,
        as_phone: Callable[[Samples, int], Samples] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports = ports
        self._errands = errands
        self._as_phone = as_phone
        self._playing: Manner | None = None
        self._playback: Playback | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def available(self) -> bool:
        """Whether there is a sentence to hear."""
        return self._ports.recordings.latest(Recordings.SENTENCE) is not None

    @property
    def has_phone(self) -> bool:
        """Whether the telephone can be imitated."""
        return self._as_phone is not None

    @property
    def playing(self) -> Manner | None:
        """What is heard now."""
        return self._playing

    def toggle(self, manner: Manner, output_id: str | None) -> None:
        """Play, or stop what plays. Works out the sound and opens the speakers beside the window."""
        if self._playing is not None:
            self.stop()
            return
        recording = self._ports.recordings.latest(Recordings.SENTENCE)
        if recording is None:
            return
        self._playing = manner

        def work() -> Playback:
            samples = recording.samples
            if manner is Manner.PHONE and self._as_phone is not None:
                samples = self._as_phone(samples, recording.sample_rate)
            return self._ports.audio_out.play(samples, recording.sample_rate, output_id)

        self._errands.run(work, self._began, self._could_not)
        self.changed.emit()

    def stop(self) -> None:
        """Silence it now."""
        playback, self._playback, self._playing = self._playback, None, None
        self._timer.stop()
        if playback is not None:
            self._errands.run(playback.stop, lambda _none: None)
        self.changed.emit()

    def _began(self, playback: Playback) -> None:
        if self._playing is None:  # stopped before it sounded
            self._errands.run(playback.stop, lambda _none: None)
            return
        self._playback = playback
        self._timer.start()

    def _could_not(self, error: Exception) -> None:
        self.stop()
        if not isinstance(error, NotAvailable):
            raise error
        self.failed.emit(error.sentence)

    def _look(self) -> None:
        if self._playback is not None and self._playback.done():
            self.stop()
