"""Hearing how a device heard: one recording at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from readiness.ports import AudioOut, NotAvailable, Playback, Recording
from ui.errands import Errands

POLL_MS = 100


class Player(QObject):
    """``changed`` tells that something began or ended; ``failed`` why it cannot be heard."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, audio_out: AudioOut, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._audio_out = audio_out
        self._errands = errands
        self._wanted: Recording | None = None
        self._playback: Playback | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def playing(self) -> Recording | None:
        """What is heard, or about to be."""
        return self._wanted

    def toggle(self, recording: Recording, output_id: str | None) -> None:
        """Stop ``recording`` if it is heard, else play it instead of whatever is."""
        was = self._wanted
        self.stop()
        if was is recording:
            return
        self._wanted = recording
        self._errands.run(
            lambda: self._audio_out.play(recording.samples, recording.sample_rate, output_id),
            lambda playback: self._began(recording, playback),
            lambda error: self._could_not(recording, error),
        )
        self.changed.emit()

    def stop(self) -> None:
        """Silence it now."""
        self._timer.stop()
        playback, self._playback = self._playback, None
        if playback is not None:
            self._errands.run(playback.stop, lambda _none: None)
        if self._wanted is not None:
            self._wanted = None
            self.changed.emit()

    def _began(self, recording: Recording, playback: Playback) -> None:
        if self._wanted is not recording:  # stopped before it sounded
            self._errands.run(playback.stop, lambda _none: None)
            return
        self._playback = playback
        self._timer.start()

    def _could_not(self, recording: Recording, error: Exception) -> None:
        if self._wanted is recording:
            self.stop()
        if not isinstance(error, NotAvailable):
            raise error
        self.failed.emit(error.sentence)

    def _look(self) -> None:
        if self._playback is not None and self._playback.done():
            self.stop()
