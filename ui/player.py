"""Hearing a recording: one at a time."""

from __future__ import annotations

from collections.abc import Callable

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
        self._wanted: _Wish | None = None
        self._playback: Playback | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def playing(self) -> object | None:
        """What is heard, or about to be."""
        return self._wanted.what if self._wanted is not None else None

    def toggle(self, recording: Recording, output_id: str | None) -> None:
        """Stop ``recording`` if it is heard, else play it instead of whatever is."""
        self.toggle_made(recording, lambda: recording, output_id)

    def toggle_made(self, what: object, make: Callable[[], Recording], output_id: str | None) -> None:
        """The same for ``what`` has to be made first: ``make`` runs beside the window."""
        was = self.playing
        self.stop()
        if was is what:
            return
        wish = self._wanted = _Wish(what)

        def work() -> Playback:
            sound = make()
            return self._audio_out.play(sound.samples, sound.sample_rate, output_id)

        self._errands.run(
            work, lambda playback: self._began(wish, playback), lambda error: self._could_not(wish, error)
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

    def _began(self, wish: _Wish, playback: Playback) -> None:
        if self._wanted is not wish:  # stopped before it sounded
            self._errands.run(playback.stop, lambda _none: None)
            return
        self._playback = playback
        self._timer.start()

    def _could_not(self, wish: _Wish, error: Exception) -> None:
        if self._wanted is wish:
            self.stop()
        if not isinstance(error, NotAvailable):
            raise error
        self.failed.emit(error.sentence)

    def _look(self) -> None:
        if self._playback is not None and self._playback.done():
            self.stop()


class _Wish:
    """One press: the same sound wanted twice in a row is two wishes, and only the newer may sound."""

    def __init__(self, what: object) -> None:
        self.what = what
