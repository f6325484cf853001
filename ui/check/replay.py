"""Hear yourself: the newest sentence from memory, as it was or as the far end hears it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from readiness.ports import NotAvailable, Playback, Ports, Recording, Recordings
from ui.check.sound_file import write
from ui.errands import Errands

if TYPE_CHECKING:
    from readiness.ports import Samples

POLL_MS = 100


class Manner(StrEnum):
    """How the sentence is played."""

    PLAIN = "plain"
    PHONE = "phone"
    VIDEO = "video"
    LOSSY = "lossy"


class Replay(QObject):
    """Plays one thing at a time. ``changed`` tells that playing began or ended; ``failed`` says why it cannot."""

    changed = Signal()
    failed = Signal(str)
    saved = Signal(str)
    """The sentence was written to a file of this name."""

    def __init__(
        self,
        ports: Ports,
        errands: Errands,
        loss: Callable[[], float] = lambda: 0.0,
        parent: QObject | None = None,
    ) -> None:
        """``loss`` gives the part of the packets (0 to 1) that this connection was last seen to lose."""
        super().__init__(parent)
        self._ports = ports
        self._errands = errands
        self._loss = loss
        self._playing: Manner | None = None
        self._playback: Playback | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def available(self) -> bool:
        """Whether there is a sentence to hear."""
        return self._ports.recordings.latest(Recordings.SENTENCE) is not None

    def offers(self, manner: Manner) -> bool:
        """Whether there is anything to hear in this manner; a line that loses nothing has no bad sound."""
        return self.available and (manner is not Manner.LOSSY or self._loss() > 0)

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
        loss = self._loss()

        def work() -> Playback:
            samples = _carried(recording, manner, loss)
            return self._ports.audio_out.play(samples, recording.sample_rate, output_id)

        self._errands.run(work, self._began, self._could_not)
        self.changed.emit()

    def save(self, path: Path) -> None:
        """Write the sentence as it was recorded, beside the window; ``saved`` or ``failed`` tell what came of it."""
        recording = self._ports.recordings.latest(Recordings.SENTENCE)
        if recording is not None:
            self._errands.run(lambda: write(recording, path), lambda kept: self.saved.emit(kept.name), self._not_saved)

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

    def _not_saved(self, error: Exception) -> None:
        if not isinstance(error, NotAvailable):
            raise error
        self.failed.emit(error.sentence)

    def _look(self) -> None:
        if self._playback is not None and self._playback.done():
            self.stop()


def _carried(recording: Recording, manner: Manner, loss: float) -> Samples:
    """The sentence as it arrives; loads the codecs, so it belongs beside the window."""
    if manner is Manner.PLAIN:
        return recording.samples
    from readiness.audio import far_end  # noqa: PLC0415

    samples, rate = recording.samples, recording.sample_rate
    if manner is Manner.PHONE:
        heard = far_end.as_phone(samples, rate)
    elif manner is Manner.VIDEO:
        heard = far_end.as_video_call(samples, rate)
    else:
        heard = far_end.as_bad_line(samples, rate, loss)
    return heard.reshape(-1, 1)
