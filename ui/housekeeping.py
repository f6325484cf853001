"""Backups and clearing away, by themselves and beside the window: a backup an hour, old deletions once a day."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from readiness.store.backups import Backup, back_up_if_due
from readiness.store.errors import StoreError
from readiness.store.store import Store
from ui.errands import Errands
from ui.workspace import Workspace

log = logging.getLogger(__name__)

FIRST_MS, LOOK_MS = 30_000, 10 * 60_000
PURGED = "purged"


class Housekeeping(QObject):
    """Runs while the notes can be written. ``failed`` says once why there is no backup; the next try may succeed."""

    failed = Signal(str)

    def __init__(self, workspace: Workspace, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._errands = workspace, errands
        self._busy = self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tidy)

    def start(self) -> None:
        """Begin half a minute from now: what the person waits for comes first."""
        self._timer.start(FIRST_MS)

    def stop(self) -> None:
        """Begin nothing more; what is under way ends by itself and leaves nothing half done."""
        self._timer.stop()

    def tidy(self) -> None:
        """Make a backup if one is due, and erase for good what was deleted a month ago."""
        self._timer.start(LOOK_MS)
        store = self._workspace.store
        if store is None or store.read_only or self._busy or self._workspace.call_time.running:
            return
        self._busy = True
        folder, now = store.folder, self._workspace.now
        self._errands.run(lambda: _tidy(folder, now), self._done, self._could_not)

    def _done(self, made: Backup | None) -> None:
        self._busy = self._told = False
        if made is not None:
            log.info("a backup was made: %s", made.file.name)

    def _could_not(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, StoreError):
            raise error
        log.warning("no backup: %s", error)
        if not self._told:
            self._told = True
            self.failed.emit(error.sentence)


def _tidy(folder: Path, now: datetime) -> Backup | None:
    """In another thread, so with a connection of its own. Raises a StoreError."""
    made = back_up_if_due(folder, now)
    with Store.open(folder, now=lambda: now) as store:
        today = f"{now:%Y-%m-%d}"
        if store.settings.get(PURGED) != today:
            store.deletions.purge()
            store.settings.set(PURGED, today)
    return made
