"""What goes on beside the pages: reminders are said, backups are made, files dropped anywhere find their place."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from readiness.interview.reminders import Reminder
from readiness.place import notes_folder
from readiness.ports import AudioOut, NotAvailable
from readiness.store.backups import list_backups
from readiness.store.errors import StoreError
from readiness.words import _
from ui.backups_dialog import BackupsDialog
from ui.deleted_dialog import DeletedDialog
from ui.drop_dialog import DropDialog
from ui.dropping import Dropping
from ui.errands import Errands
from ui.housekeeping import Housekeeping
from ui.icons import app_icon
from ui.main_window import MainWindow
from ui.reminder_choices import ReminderChoices
from ui.reminding import Reminding
from ui.rooms import Rooms
from ui.tray import Tray
from ui.widgets.notice_bar import Notice

log = logging.getLogger(__name__)

REMINDER, BACKUP, TROUBLE = "reminder", "backup", "trouble"
MOST_AT_ONCE = 3
REST_MS = 15_000
"""Whoever has not typed for so long is not in the middle of a sentence."""
CHIME_RATE = 48_000


class Household(QObject):
    """Made after the first page; :meth:`close` ends everything it began."""

    def __init__(
        self,
        rooms: Rooms,
        window: MainWindow,
        settings: QSettings,
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rooms, self._window, self._folder = rooms, window, folder
        self._told = ""
        self.choices = ReminderChoices(settings)
        self.reminding = Reminding(rooms.workspace, self.choices, rooms.world.home, self)
        self.reminding.came_due.connect(self.remind)
        self.housekeeping = Housekeeping(rooms.workspace, rooms.errands, self)
        self.housekeeping.failed.connect(self._no_backup)
        self.tray = Tray(app_icon(), self)
        self.dropping = Dropping(window, self)
        self.dropping.dropped_files.connect(lambda paths: self._drop().take_files(paths))
        self.dropping.dropped_text.connect(lambda text: self._drop().take_text(text))
        self._pressed: Callable[[], None] = lambda: None
        self._interrupted: tuple[Reminder, str, str | None] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(lambda: self._go_at_rest(later=True))
        self.tray.pressed.connect(self._come)

    def start(self) -> None:
        """Begin; what kept the notes from being opened is said first."""
        workspace = self._rooms.workspace
        if workspace.trouble:
            self._trouble(workspace.trouble)
        workspace.troubled.connect(self._trouble)
        workspace.saved.connect(self._no_trouble)
        self.reminding.start()
        self.housekeeping.start()

    def close(self) -> None:
        """End."""
        self.housekeeping.stop()
        self.reminding.stop()
        self._rest.stop()
        self.tray.close()

    def remind(self, found: Sequence[Reminder]) -> None:
        """Say what came up in one quiet line; ten minutes before the call go to the check, unless somebody types."""
        first = found[0]
        sentence = "\n".join(one.sentence for one in found[:MOST_AT_ONCE])
        self._pressed = lambda: self.go_to(first)
        self._interrupted = (first, sentence, _being_written()) if first.page == "check" else None
        if self._interrupted is not None:
            self._go_at_rest()
        self._say(first, sentence)
        QApplication.alert(self._window)
        if self.choices.tray and not self._window.isActiveWindow():
            self.tray.tell(sentence)
        if self.choices.sound:
            _chime(self._rooms.errands, self._rooms.world.ports.audio_out)

    def _say(self, reminder: Reminder, sentence: str) -> None:
        there = self._window.current == reminder.page and self._rooms.workspace.interview.id == reminder.interview
        action, does = ("", None) if there else (_words_of(reminder.page), self._pressed)
        self._window.notices.add(Notice(REMINDER, sentence, action, does))

    def _go_at_rest(self, *, later: bool = False) -> None:
        """Go to the check now, or, from a field, as soon as nothing was typed in it for a while."""
        if self._interrupted is None or (later and not self._window.notices.holds(REMINDER)):
            self._interrupted = None  # done by hand, or put away
            return
        reminder, sentence, before = self._interrupted
        written = _being_written()
        if written is None or (later and written == before):
            self.go_to(reminder)
            if later:
                self._say(reminder, sentence)
        else:
            self._interrupted = (reminder, sentence, written)
            self._rest.start()

    def go_to(self, reminder: Reminder) -> None:
        """Take the interview in hand and show the page where something can be done."""
        self._interrupted = None
        workspace = self._rooms.workspace
        if workspace.interview.id != reminder.interview and workspace.store is not None:
            try:
                workspace.choose(workspace.store.interviews.get(reminder.interview))
            except StoreError as error:
                workspace.troubled.emit(error.sentence)
                return
        self._window.show_page(reminder.page)

    def show_backups(self) -> None:
        """Let the person look at the backups, and have one back."""
        dialog = BackupsDialog(self._rooms.workspace, self._rooms.errands, notes_folder(self._folder), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.restored.connect(self._no_trouble)
        dialog.open()

    def show_deleted(self) -> None:
        """Let the person bring back what was deleted."""
        dialog = DeletedDialog(self._rooms.workspace, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _drop(self) -> DropDialog:
        """Ask what is what."""
        dialog = DropDialog(self._rooms.workspace, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.kept.connect(lambda: self._window.show_page("prepare"))
        dialog.invitation.connect(self._take_invitation)
        dialog.open()
        return dialog

    def _take_invitation(self, source: object) -> None:
        from ui.prepare.page import PreparePage  # noqa: PLC0415 - loaded with the page

        self._window.show_page("prepare")
        page = self._window.page("prepare")
        if isinstance(page, PreparePage):
            page.take_invitation(source)

    def _trouble(self, sentence: str) -> None:
        """Each sentence once, until something could be saved. During a call its page says it, and nothing moves."""
        workspace = self._rooms.workspace
        if not sentence or sentence == self._told or workspace.call_time.running:
            return
        self._told = sentence
        lost = workspace.store is None and bool(list_backups(notes_folder(self._folder)))
        action, does = (_("Backups…"), self.show_backups) if lost else ("", None)
        self._window.notices.add(Notice(TROUBLE, sentence, action, does, tone="caution"))

    def _no_trouble(self) -> None:
        if self._told:
            self._told = ""
            self._window.notices.withdraw(TROUBLE)

    def _come(self) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._pressed()

    def _no_backup(self, sentence: str) -> None:
        words = _("There is no new backup of your notes. {reason}").format(reason=sentence)
        self._window.notices.add(Notice(BACKUP, words, tone="caution"))


def _words_of(page: str) -> str:
    words = {"check": _("Open the check"), "prepare": _("Open the preparation"), "after": _("Open it")}
    return words[page]


def _being_written() -> str | None:
    """What stands in the field that keys go into, None where they go into none: nobody is torn from a sentence."""
    field = QGuiApplication.focusObject()
    if isinstance(field, QLineEdit | QAbstractSpinBox):
        return field.text()
    return field.toPlainText() if isinstance(field, QPlainTextEdit | QTextEdit) else None


def _chime(errands: Errands, audio_out: AudioOut) -> None:
    """A soft tone beside the window; a computer that cannot play it is told by the sentence alone."""

    def play() -> None:
        from readiness.audio.tones import chime  # noqa: PLC0415 - loads a library

        audio_out.play(chime(CHIME_RATE).reshape(-1, 1), CHIME_RATE)

    def failed(error: Exception) -> None:
        if not isinstance(error, NotAvailable):
            raise error
        log.info("the tone of a reminder was not played: %s", error)

    errands.run(play, lambda _none: None, failed)
