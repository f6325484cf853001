"""Keeps the computer awake from ten minutes before the call to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import timedelta

from readiness.watchers.notice import Moment, Notice, Scene
from readiness.words import _

_BEFORE = timedelta(minutes=10)


class AwakeWatcher:
    """Holds the system awake while the call is near or on; with no time known, as long as the watch lasts.

    A call that the person began lasts until they end it, however long that is after the time that was agreed.
    """

    name = "awake"
    pace = 5.0

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._held: AbstractContextManager[bool] | None = None
        self.agreed = False
        self.call: bool | None = None
        """Whether the call is on, as the person said it; None to go by the time that was agreed."""

    def open(self, wake: Callable[[], None]) -> None:
        """The first look decides."""

    def look(self, moment: Moment) -> Iterable[Notice]:
        """Take hold or let go when the time has come."""
        wanted = self._wanted(moment)
        if wanted and self._held is None:
            held = self._scene.ports.host.keep_awake()
            self.agreed = held.__enter__()
            self._held = held
            if self.agreed:
                yield Notice("computer", "awake", _("The computer stays awake until the call ends."))
        elif not wanted and self._held is not None:
            told = self.agreed
            self.close()
            if told:
                yield Notice("computer", "awake", _("The call is over; the computer may sleep again."))

    def interrupt(self) -> None:
        """Some systems forget inhibitions over a sleep; what was held is still held here, and harmless."""

    def close(self) -> None:
        """Let the computer sleep again."""
        held, self._held, self.agreed = self._held, None, False
        if held is not None:
            held.__exit__(None, None, None)

    def _wanted(self, moment: Moment) -> bool:
        setup = self._scene.setup()
        if self.call is not None:
            return self.call
        if setup.starts is None:
            return True
        return setup.starts - _BEFORE <= moment.now < setup.starts + timedelta(minutes=setup.minutes)
