"""Backups: when they were made, what they hold, and how to have one back. Restoring can itself be undone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from readiness.store.backups import Backup, Contents, back_up, contents, list_backups, restore
from readiness.store.errors import StoreError
from readiness.store.store import Store
from readiness.times import clock, day, day_without_year
from readiness.words import _, plural
from ui.errands import Errands
from ui.theme import dress, theme
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.item_list import ItemList
from ui.widgets.text import Text
from ui.workspace import Workspace

WIDTH, HEIGHT = 560, 440
Listed = tuple[Backup, Contents | None]
"""A backup and what it holds; None for one that cannot be read."""


class BackupsDialog(QDialog):
    """Reads and writes beside the window. ``restored`` tells that other notes are in place now."""

    restored = Signal()

    def __init__(self, workspace: Workspace, errands: Errands, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "page")
        self._workspace, self._errands, self._folder = workspace, errands, folder
        self._listed: dict[str, Listed] = {}
        self._before: Backup | None = None
        self._sure = self._closed = False
        self.finished.connect(self._close)
        self.setWindowTitle(_("Backups"))
        self.setModal(True)
        said = Text(
            _("Made every hour while you work, fewer the older they are. They stay on this computer."), "small", "muted"
        )
        self.list = ItemList(_("Backups, the newest first"))
        self.list.chosen.connect(lambda _key: self._ask_again())
        self.remark = Text("", "small")
        self.use = button(_("Restore"), "primary", _("Restore the chosen backup"))
        self.use.clicked.connect(self.restore_chosen)
        self.make = button(_("Make one now"), name=_("Make a backup now"))
        self.make.clicked.connect(self.make_now)
        self.undo = button(_("Undo restoring"), name=_("Have the notes of before back"))
        self.undo.clicked.connect(self.take_back)
        self.undo.hide()
        self.shut = button(_("Close"))
        self.shut.clicked.connect(self.accept)
        foot = QWidget()
        flow = FlowLayout(8, foot)
        for made in (self.use, self.make, self.undo, self.shut):
            made.setAutoDefault(False)
            flow.addWidget(made)
        flow.set_last_at_end(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        for part in (Text(_("Backups"), "title"), said, self.list, self.remark, foot):
            column.addWidget(part, 1 if part is self.list else 0)
        self.resize(theme().px(WIDTH), theme().px(HEIGHT))
        self.list.setFocus()
        self._rest(False)
        self.refresh()

    def refresh(self) -> None:
        """Look what there is, beside the window."""
        folder = self._folder
        self._errands.run(lambda: _look(folder), self._show, self._failed)

    def restore_chosen(self) -> None:
        """Ask once, then put the chosen backup in place of the notes."""
        chosen = self._listed.get(self.list.key or "")
        if chosen is None:
            return
        if not self._sure:
            self._sure = True
            self.use.setText(_("Yes, restore it"))
            when = moment(chosen[0].at, self._workspace.now)
            self._say(
                _("Your notes become as they were {when}. What is there now is kept as a backup.").format(when=when)
            )
            return
        self._put_back(chosen[0])

    def take_back(self) -> None:
        """Have back what was there before the restoring."""
        if self._before is not None:
            self._put_back(self._before)

    def make_now(self) -> None:
        """Make a backup now."""
        self._workspace.autosave.flush()
        folder, now = self._folder, self._workspace.now
        self._rest(True)
        self._errands.run(lambda: back_up(folder, now), lambda _made: self._made(), self._failed)

    def _made(self) -> None:
        if not self._closed:
            self._say(_("A backup was made."))
            self.refresh()

    def _put_back(self, backup: Backup) -> None:
        self._workspace.autosave.flush()
        self._rest(True)
        folder, now = self._folder, self._workspace.now
        self._errands.run(
            lambda: _restore(folder, backup, now), lambda before: self._restored(backup, before), self._failed
        )

    def _close(self) -> None:
        """What is under way beside the window ends by itself, and has nowhere to say so."""
        self._closed = True

    def _restored(self, backup: Backup, before: Path | None) -> None:
        workspace = self._workspace
        if workspace.store is None:
            try:
                workspace.reload(Store.open(self._folder))
            except StoreError as error:
                self._failed(error)
                return
        else:
            workspace.reload()
        self.restored.emit()
        if self._closed:
            return
        self._rest(False)
        made = [one for one in list_backups(self._folder) if one.file == before]
        self._before = made[0] if made else None
        self.undo.setVisible(self._before is not None)
        self._say(_("Your notes are as they were {when}.").format(when=moment(backup.at, workspace.now)))
        self.refresh()

    def _show(self, found: Sequence[Listed]) -> None:
        if self._closed:
            return
        self._rest(False)
        chosen, now = self.list.key, self._workspace.now
        self._listed = {one.file.name: (one, held) for one, held in found}
        self.list.blockSignals(True)
        self.list.clear()
        for key, (one, held) in self._listed.items():
            when = moment(one.at, now)
            self.list.add(key, when[:1].upper() + when[1:], _told(held))
        self.list.blockSignals(False)
        if self._listed:
            self.list.set_chosen(chosen if chosen in self._listed else next(iter(self._listed)))
        elif not self.remark.text():
            self._say(_("There is no backup yet. The first is made by itself, or now if you like."))
        self._offer()

    def _ask_again(self) -> None:
        if self._sure:
            self._sure = False
            self.use.setText(_("Restore"))
            self._say("")
        self._offer()

    def _offer(self) -> None:
        chosen = self._listed.get(self.list.key or "")
        self.use.setEnabled(chosen is not None and chosen[1] is not None)

    def _rest(self, busy: bool) -> None:
        self._sure = False
        self.use.setText(_("Restore"))
        for made in (self.use, self.make, self.undo):
            made.setEnabled(not busy)
        self._offer()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        if self._closed:
            self._workspace.troubled.emit(error.sentence)
            return
        self._rest(False)
        self._say(error.sentence)

    def _say(self, words: str) -> None:
        self.remark.set_text(words)
        if words:
            announce(self, words)


def moment(at: datetime, now: datetime) -> str:
    """A day and a time as people say them."""
    here, today = at.astimezone(), now.astimezone()
    days = (today.date() - here.date()).days
    if days == 0:
        return _("today at {time}").format(time=clock(here))
    if days == 1:
        return _("yesterday at {time}").format(time=clock(here))
    named = day_without_year(here) if here.year == today.year else day(here)
    return _("on {day} at {time}").format(day=named, time=clock(here))


def _told(held: Contents | None) -> str:
    if held is None:
        return _("cannot be read")
    parts = (
        plural("{count} interview", "{count} interviews", held.interviews).format(count=held.interviews),
        plural("{count} note", "{count} notes", held.notes).format(count=held.notes),
        plural("{count} document", "{count} documents", held.documents).format(count=held.documents),
    )
    return " · ".join(parts)


def _look(folder: Path) -> tuple[Listed, ...]:
    found: list[Listed] = []
    for backup in list_backups(folder):
        try:
            found.append((backup, contents(backup)))
        except StoreError:
            found.append((backup, None))
    return tuple(found)


def _restore(folder: Path, backup: Backup, now: datetime) -> Path | None:
    before = restore(folder, backup, now)
    Store.open(folder).close()  # brings an older backup up to this program's schema
    return before
