"""Catching a note: a line at the bottom, Enter keeps it with the minute of the call."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from readiness.interview.dossier import Note
from readiness.store.deletions import Deletion
from readiness.words import _
from ui.theme import dress
from ui.widgets.button import button
from ui.widgets.card import Card, scrolling
from ui.widgets.text import Text
from ui.workspace import Workspace


def note_stamp(note: Note) -> str:
    """When a note was made: the minute of the call, else the time of day (with the date when it is not today)."""
    if note.call_second is not None:
        minutes, seconds = divmod(note.call_second, 60)
        return f"{minutes}:{seconds:02d}"
    at = note.created_at.astimezone()
    return f"{at:%H:%M}" if at.date() == datetime.now().astimezone().date() else f"{at:%d.%m. %H:%M}"


class NoteEdit(QLineEdit):
    """One line; Enter keeps it, Ctrl+Enter keeps it flagged for the thank-you note."""

    kept = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(_("Jot something down… Enter adds the time"))
        self.setAccessibleName(_("New note"))
        self.setAccessibleDescription(_("Enter keeps the note with the time, Ctrl+Enter also flags it."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.text().strip():
                self.kept.emit(self.text(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            return
        super().keyPressEvent(event)


class NoteLine(QFrame):
    """The last note, whether it is saved, and the line for the next one."""

    list_asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "footer")
        self._workspace = workspace
        self._last = button("", "quiet")
        self._last.setToolTip(_("Show all notes (Ctrl+7)"))
        self._last.clicked.connect(self.list_asked)
        self._state = Text("", "tiny", "go")
        self.edit = NoteEdit()
        self.edit.kept.connect(self._keep)
        self.edit.textEdited.connect(self._typed)
        top = QHBoxLayout()
        top.addWidget(self._last)
        top.addStretch(1)
        top.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.edit)
        workspace.notes_changed.connect(self.refresh)
        workspace.interview_changed.connect(self._interview_changed)
        workspace.saved.connect(self._saved)
        workspace.troubled.connect(self._troubled)
        self._shown = workspace.interview.id
        self._restore_draft()
        self.refresh()

    def refresh(self) -> None:
        """Show the newest note."""
        notes = self._workspace.notes()
        text = _("No notes yet") if not notes else f"{note_stamp(notes[-1])} {notes[-1].text}"
        self._last.setText(
            self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(160, self.width() - 120))
        )
        self._last.setAccessibleName(_("Last note: {note}. Show all notes").format(note=text))

    def _keep(self, text: str, flagged: bool) -> None:
        if self._workspace.add_note(text, flagged=flagged):
            self.edit.clear()
            self._save_draft("")

    def _typed(self, text: str) -> None:
        self._state.set_text("")
        self._workspace.autosave.later("draft", lambda: self._save_draft(text))

    def _save_draft(self, text: str) -> None:
        """An unfinished line is kept too: it is there again after a crash."""
        store = self._workspace.store
        if store is not None and not store.read_only:
            store.settings.set(f"draft:{self._workspace.interview.id}", text)

    def _restore_draft(self) -> None:
        store = self._workspace.store
        if store is not None:
            self.edit.setText(store.settings.get(f"draft:{self._workspace.interview.id}"))

    def _interview_changed(self, _interview: object) -> None:
        if self._workspace.interview.id != self._shown:
            self._shown = self._workspace.interview.id
            self._restore_draft()

    def _saved(self) -> None:
        self._state.set_tone("go")
        self._state.set_text(_("saved"))
        self._state.setToolTip("")

    def _troubled(self, sentence: str) -> None:
        self._state.set_tone("no_go")
        self._state.set_text(_("not saved"))
        self._state.setToolTip(sentence)


class NoteCard(Card):
    """One note in the list: its stamp, its text to edit, flag and delete."""

    def __init__(self, workspace: Workspace, note: Note, parent: QWidget | None = None) -> None:
        super().__init__(margin=10, spacing=6, parent=parent)
        self._workspace, self.note = workspace, note
        stamp = note_stamp(note)
        self._text = QLineEdit(note.text)
        self._text.setAccessibleName(_("Note at {stamp}").format(stamp=stamp))
        self._text.textEdited.connect(self._edited)
        self._flag = button(_("Flagged") if note.flagged else _("Flag"), "quiet", _("Flag this note for the thank-you"))
        self._flag.setCheckable(True)
        self._flag.setChecked(note.flagged)
        self._flag.toggled.connect(lambda on: workspace.edit_note(self.note, flagged=on))
        self.delete = button(_("Delete"), "quiet", _("Delete the note at {stamp}").format(stamp=stamp))
        line = QHBoxLayout()
        line.addWidget(Text(stamp, "small", "muted"))
        line.addStretch(1)
        line.addWidget(self._flag)
        line.addWidget(self.delete)
        self.body.addLayout(line)
        self.body.addWidget(self._text)

    def _edited(self, text: str) -> None:
        store = self._workspace.store
        if store is not None and text.strip():

            def save() -> None:
                self.note = store.notes.update(self.note, text=text)

            self._workspace.autosave.later(("note", self.note.id), save)


class NoteList(QWidget):
    """All notes, oldest first; a deleted one can be brought back at once."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._deleted: Deletion | None = None
        self._cards: list[NoteCard] = []
        self._empty = Text(_("What you jot down below stands here, with the minute of the call."), tone="muted")
        self._undo = button(_("Bring the deleted note back"), "link")
        self._undo.clicked.connect(self._bring_back)
        self._undo.hide()
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(10)
        self._column.addWidget(self._empty)
        self._column.addWidget(self._undo)
        self._column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(inner)
        layout.addWidget(self._area)
        workspace.notes_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the notes as they are kept now; a line being typed in stays untouched."""
        notes = self._workspace.notes()
        if [card.note for card in self._cards] == list(notes):
            return
        focused = next((card.note.id for card in self._cards if card.isAncestorOf(self.focusWidget() or self)), None)
        for card in self._cards:
            card.deleteLater()
        self._cards = [NoteCard(self._workspace, note) for note in notes]
        for place, card in enumerate(self._cards):
            card.delete.clicked.connect(lambda _checked=False, note=card.note: self._delete(note))
            self._column.insertWidget(place + 1, card)
            if card.note.id == focused:
                card.setFocus()
        self._empty.setVisible(not notes)

    def reveal(self, note_id: int) -> None:
        """Scroll to a note."""
        for card in self._cards:
            if card.note.id == note_id:
                self._area.ensureWidgetVisible(card)

    def _delete(self, note: Note) -> None:
        self._deleted = self._workspace.delete_note(note)
        self._undo.setVisible(self._deleted is not None)

    def _bring_back(self) -> None:
        if self._deleted is not None:
            self._workspace.undo(self._deleted)
        self._deleted = None
        self._undo.hide()
