"""Catching a note: a line at the bottom, Enter keeps it with the minute of the call."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from readiness.interview.dossier import Note
from readiness.times import clock, short_day
from readiness.words import _
from ui.theme import dress, restyles, theme
from ui.widgets.fields import show_words
from ui.widgets.text import Text
from ui.workspace import Workspace


def note_stamp(note: Note, today: datetime) -> str:
    """When a note was made: the minute of the call, else the time of day (with the date when it is not today)."""
    if note.call_second is not None:
        minutes, seconds = divmod(note.call_second, 60)
        return f"{minutes}:{seconds:02d}"
    at, today = note.created_at.astimezone(), today.astimezone()
    return clock(at) if at.date() == today.date() else f"{short_day(at)} {clock(at)}"


class NoteEdit(QLineEdit):
    """One line; Enter keeps it, Ctrl+Enter keeps it flagged for the thank-you note."""

    kept = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(_("Jot something down… Enter adds the time"))
        self.setAccessibleName(_("New note"))
        keys = _("Enter keeps the note with the time, Ctrl+Enter also flags it for the thank-you.")
        self.setAccessibleDescription(keys)
        self.setToolTip(keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.text().strip():
                self.kept.emit(self.text(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            return
        super().keyPressEvent(event)


class LastNote(QPushButton):
    """The newest note in one quiet line, as much of it as fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "quiet", "lead")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._words = ""

    def show_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(_("Last note: {note}. Show all notes").format(note=words))
        self.setToolTip(f"{words}\n{_('Show all notes (Ctrl+7)')}")
        self._elide()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(theme().px(120), self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(60), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, max(0, self.width() - 10))
        if shown != self.text():
            self.setText(shown)


class NoteLine(QFrame):
    """The last note, whether it is saved, and the line for the next one."""

    list_asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "footer")
        self._workspace = workspace
        self.last = LastNote()
        self.last.clicked.connect(self.list_asked)
        self.state = Text("", "tiny", "go")
        self.state.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.edit = NoteEdit()
        self.edit.kept.connect(self._keep)
        self.edit.textChanged.connect(self._typed)
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(10)
        top.addWidget(self.last, 1)
        top.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(4)
        column.addWidget(self._top)
        column.addWidget(self.edit)
        workspace.notes_changed.connect(self.refresh)
        workspace.interview_changed.connect(self._interview_changed)
        workspace.saved.connect(self._saved)
        workspace.troubled.connect(self._troubled)
        self._shown = workspace.interview.id
        show_words(self.edit, workspace.draft())
        self.refresh()

    def refresh(self) -> None:
        """Show the newest note."""
        newest = self._workspace.recent_notes(1)
        words = _("No notes yet")
        if newest:
            words = f"{note_stamp(newest[0], self._workspace.now)} {' '.join(newest[0].text.split())}"
        self.last.show_words(words)

    def set_tight(self, tight: bool) -> None:
        """Where height is short only the line itself stays; what cannot be saved is said in the panel."""
        self._top.setVisible(not tight)

    def _keep(self, text: str, flagged: bool) -> None:
        if self._workspace.add_note(text, flagged=flagged):
            show_words(self.edit, "")
            self._workspace.keep_draft("")
            # At once, so that a crash now does not bring the line back beside its note.
            self._workspace.autosave.flush()

    def _typed(self, text: str) -> None:
        if not self._workspace.trouble:
            self.state.set_text("")
        self._workspace.keep_draft(text)

    def _interview_changed(self, _interview: object) -> None:
        if self._workspace.interview.id != self._shown:
            self._shown = self._workspace.interview.id
            show_words(self.edit, self._workspace.draft())

    def _saved(self) -> None:
        self.state.set_tone("go")
        self.state.set_text(_("saved"))
        self.state.setToolTip("")

    def _troubled(self, sentence: str) -> None:
        self.state.set_tone("no_go")
        self.state.set_text(_("not saved"))
        self.state.setToolTip(sentence)
