"""Python clears away cycles of objects in whichever thread makes the next one; what is Qt's must go in Qt's own."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class GarbageInTurn(QObject):
    """Clears away cycles from the window's thread, by the interpreter's own thresholds; elsewhere nothing is cleared.

    A widget or timer that Python deletes in a thread of a check ends the program.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.clear)

    def begin(self) -> None:
        """From now on."""
        if self._was_enabled:
            gc.disable()
            self._timer.start()

    def settle(self) -> None:
        """Everything is loaded: it is taken to stay, so that looking through it never holds up a key."""
        if self._was_enabled:
            gc.freeze()

    def end(self) -> None:
        """Give it back to the interpreter."""
        self._timer.stop()
        if self._was_enabled:
            gc.unfreeze()
            gc.enable()

    def clear(self) -> None:
        """Look through the oldest generation that is due, if any is."""
        due = [count > limit > 0 for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[0]:
            gc.collect(2 if all(due) else 1 if due[1] else 0)
