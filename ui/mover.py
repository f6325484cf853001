"""Moves the notes to another folder while the program runs: beside the window, which rests meanwhile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from readiness.store.errors import StoreError
from readiness.store.moving import clear, move
from readiness.store.store import Store
from readiness.words import _
from ui.errands import Errands
from ui.widgets.notice_bar import Notice
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.app import App
    from ui.rooms import Rooms

MOVED = "moved"


class Mover(QObject):
    """``began`` tells that nothing may be written until ``ended``, which says how it went; ``moved`` comes before it.

    ``moved`` means that the workspace reads another store, so that whoever held the old one has to let go of it.
    """

    began = Signal()
    moved = Signal()
    ended = Signal(str, bool)

    def __init__(self, workspace: Workspace, errands: Errands, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._errands, self._home = workspace, errands, home

    def move(self, chosen: Path) -> None:
        """Move everything to ``chosen``; where that is not possible everything stays as it is."""
        workspace, home = self._workspace, self._home
        if workspace.call_time.running:
            self.ended.emit(_("A call is running. Move your notes after it."), False)
            return
        if not workspace.autosave.flush():
            self.ended.emit(workspace.trouble, False)
            return
        self.began.emit()
        self._errands.run(lambda: move(home, chosen), self._arrived, self._could_not)

    def _arrived(self, places: tuple[Path, Path]) -> None:
        old, new = places
        try:
            store = Store.open(self._home)
        except StoreError as error:  # the copy stands, and the old notes are still there: the next start opens them
            self._could_not(error)
            return
        self._workspace.reload(store)
        self.moved.emit()
        self._errands.run(lambda: clear(old), lambda cleared: self._cleared(old, new, cleared))

    def _cleared(self, old: Path, new: Path, cleared: bool) -> None:
        sentence = _("Your notes are now in {folder}.").format(folder=new)
        if not cleared:
            left = _("Your notes are now in {folder}. What was in {old} could not be removed; you can delete it.")
            sentence = left.format(folder=new, old=old)
        self.ended.emit(sentence, True)

    def _could_not(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        self.ended.emit(error.sentence, False)


def move_notes(app: App, rooms: Rooms, chosen: Path) -> None:
    """Move the interviews; then the window stands anew over the other folder, and says so in one quiet line."""

    def tell(sentence: str, moved: bool) -> None:
        app.window.setEnabled(True)
        app.window.notices.add(Notice(MOVED, sentence, tone="accent" if moved else "caution"))

    mover = Mover(rooms.workspace, app.errands, app.folder, app)
    mover.began.connect(lambda: app.window.setEnabled(False))
    mover.moved.connect(lambda: app.move_house(rooms))
    mover.ended.connect(tell)
    mover.ended.connect(mover.deleteLater)
    mover.move(chosen)
