"""Saving by itself: half a second after the first unsaved key, again when it failed, at once when the window goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from readiness.store.errors import StoreError

REST_MS = 500
RETRY_MS = 2000


class Autosave(QObject):
    """Holds the newest unsaved change of each thing until it is on the disk.

    Nothing that could not be saved is dropped: it is tried again every two seconds, and a newer change of the same
    thing takes its place.
    """

    saved = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pending: dict[object, Callable[[], object]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def pending(self) -> bool:
        """Whether something typed is not on the disk yet."""
        return bool(self._pending)

    def holds(self, thing: object) -> bool:
        """Whether the newest change of this thing is not on the disk yet."""
        return thing in self._pending

    def later(self, thing: object, save: Callable[[], object]) -> None:
        """Call ``save`` within half a second; ``thing`` names what is saved, so that only the newest counts.

        Whoever types on without a rest is saved twice a second all the same: a crash costs no more than that.
        """
        self._pending[thing] = save
        if not self._timer.isActive():
            self._timer.start(REST_MS)

    def flush(self) -> bool:
        """Save everything now. Returns whether all of it is on the disk."""
        self._timer.stop()
        if not self._pending:
            return True
        for thing in tuple(self._pending):
            try:
                self._pending[thing]()
            except StoreError as error:
                self._timer.start(RETRY_MS)
                self.failed.emit(error.sentence)
                return False
            del self._pending[thing]
        self.saved.emit()
        return True
