"""Hear yourself: the newest sentence from memory, as it was or as the far end hears it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from readiness.ports import NotAvailable, Ports, Recording, Recordings
from ui.check.sound_file import write
from ui.errands import Errands
from ui.player import Player


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
        self._player = Player(ports.audio_out, errands, self)
        self._player.changed.connect(self.changed)
        self._player.failed.connect(self.failed)

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
        playing = self._player.playing
        return playing if isinstance(playing, Manner) else None

    def toggle(self, manner: Manner, output_id: str | None) -> None:
        """Stop ``manner`` if it is heard, else play it instead of whatever is: manners are compared by ear."""
        recording = self._ports.recordings.latest(Recordings.SENTENCE)
        if recording is not None:
            loss = self._loss()
            self._player.toggle_made(manner, lambda: _carried(recording, manner, loss), output_id)

    def save(self, path: Path) -> None:
        """Write the sentence as it was recorded, beside the window; ``saved`` or ``failed`` tell what came of it."""
        recording = self._ports.recordings.latest(Recordings.SENTENCE)
        if recording is not None:
            self._errands.run(lambda: write(recording, path), lambda kept: self.saved.emit(kept.name), self._not_saved)

    def stop(self) -> None:
        """Silence it now."""
        self._player.stop()

    def _not_saved(self, error: Exception) -> None:
        if not isinstance(error, NotAvailable):
            raise error
        self.failed.emit(error.sentence)


def _carried(recording: Recording, manner: Manner, loss: float) -> Recording:
    """The sentence as it arrives; loads the codecs, so it belongs beside the window."""
    if manner is Manner.PLAIN:
        return recording
    from readiness.audio import far_end  # noqa: PLC0415

    samples, rate = recording.samples, recording.sample_rate
    if manner is Manner.PHONE:
        heard = far_end.as_phone(samples, rate)
    elif manner is Manner.VIDEO:
        heard = far_end.as_video_call(samples, rate)
    else:
        heard = far_end.as_bad_line(samples, rate, loss)
    return replace(recording, samples=heard.reshape(-1, 1))
