"""Making many widgets without holding up the window: a few at a time, the rest when it has nothing better to do."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

SLICE_SECONDS = 0.005


class Slices(QObject):
    """Does small deeds in their order. The first few are done at once, so that what is in view is there at once."""

    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._deeds: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is still to be done."""
        return bool(self._deeds)

    def begin(self, deeds: Iterable[Callable[[], object]], *, later: bool = False) -> None:
        """Do these; what was still to be done is forgotten. ``later``: none of them at once."""
        self._deeds = deque(deeds)
        self._timer.start()
        if not later:
            self._go_on()

    def finish(self) -> None:
        """Do all that is left now: somebody wants to see the last of it."""
        while self._deeds:
            self._deeds.popleft()()
        self._done()

    def _go_on(self) -> None:
        until = time.perf_counter() + SLICE_SECONDS
        while self._deeds and time.perf_counter() < until:
            self._deeds.popleft()()
        if not self._deeds:
            self._done()

    def _done(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.finished.emit()
