"""All notes of the call: read, mend, flag, delete, and bring back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QLineEdit,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from readiness.interview.dossier import Note
from readiness.store.deletions import Deletion
from readiness.words import _
from ui.call.lines import Index, Line, LineDelegate, LineView
from ui.call.note_line import note_stamp
from ui.places import places_of
from ui.theme import dress, theme
from ui.widgets.announce import announce
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import show_words
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Span
from ui.widgets.wrapped import WordsButton
from ui.workspace import Workspace

_SHOWN = "shown"
AT_ONCE = 100
"""As many notes are read at first; earlier ones when they are asked for."""


class NoteDelegate(LineDelegate):
    """Lets a note be mended where it stands. Every key is kept, Escape takes them all back."""

    typed = Signal(int, str)
    finished = Signal(int, str)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line: Line = index.data(int(Qt.ItemDataRole.UserRole))
        editor = QLineEdit(parent)
        editor.setAccessibleName(_("Note at {stamp}").format(stamp=line.head))
        self._show(editor, index)
        editor.textChanged.connect(lambda text: self.typed.emit(line.key, text))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # What is being written stays, whoever writes it.
        if isinstance(editor, QLineEdit) and editor.text() == editor.property(_SHOWN):
            self._show(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            self.finished.emit(index.data(int(Qt.ItemDataRole.UserRole)).key, editor.text())

    def _show(self, editor: QLineEdit, index: Index) -> None:
        words = str(index.data())
        show_words(editor, words)
        editor.setProperty(_SHOWN, words)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        height = min(editor.sizeHint().height(), max(area.height(), theme().px(24)))
        words = self.words_box(option, index, area)
        editor.setGeometry(QRect(words.left() - 10, area.center().y() - height // 2, words.width() + 20, height))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # An editor has room in every line.
        return super().sizeHint(option, index).expandedTo(QSize(0, theme().px(36)))


class NoteList(QWidget):
    """The notes, oldest first, and what can be done with the one in hand. One that was deleted comes back at once."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._notes: dict[int, Note] = {}
        self._before_edit: dict[int, str] = {}
        self._deleted: Deletion | None = None
        self._limit = AT_ONCE
        self._lit: tuple[str, ...] = ()
        self.view = LineView(_("Notes"), editable=True)
        self.delegate = NoteDelegate(self.view, beside=True)
        self.view.set_delegate(self.delegate)
        self.view.installEventFilter(self)
        self.view.doubleClicked.connect(lambda _index: self.edit())
        self.view.selectionModel().currentChanged.connect(lambda *_which: self._offer())
        self.delegate.typed.connect(self._typed)
        self.delegate.finished.connect(self._finished)
        self.delegate.closeEditor.connect(self._closed)
        self.empty = EmptyState(
            _("No notes yet"), _("What you jot down below stands here, with the minute of the call.")
        )
        self.earlier = WordsButton(_("Show earlier notes"), "link")
        self.earlier.clicked.connect(self._show_earlier)
        self._bar = QFrame()
        dress(self._bar, "footer")
        self._flow = FlowLayout(4, self._bar)
        self._flow.setContentsMargins(12, 4, 12, 4)
        self.mend = self._action(_("Edit"), _("Edit the note (Enter)"), self.edit)
        self.flag = self._action(_("Flag"), _("Flag the note for the thank-you (F)"), self.toggle_flag)
        self.remove = self._action(_("Delete"), _("Delete the note (Del)"), self.delete)
        self.undo = self._action(_("Undo delete"), _("Bring the deleted note back (Ctrl+Z)"), self.bring_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self._bar)
        workspace.notes_changed.connect(self.refresh)
        workspace.interview_changed.connect(self._interview_changed)
        self._interview = workspace.interview.id
        self.refresh()
        self.view.scrollToBottom()

    def refresh(self) -> None:
        """Show the notes as they are kept now; the place in the list stays."""
        at_end = self.view.verticalScrollBar().value() >= self.view.verticalScrollBar().maximum()
        notes = self._workspace.recent_notes(self._limit)
        more = bool(self._notes) and len(notes) > len(self._notes)
        self._notes = {note.id: note for note in notes}
        today = self._workspace.now
        self.view.lines.set_lines([_line(note, note_stamp(note, today), self._lit) for note in notes])
        self.view.setVisible(bool(notes))
        self.empty.setVisible(not notes)
        self.earlier.setVisible(len(notes) >= self._limit)
        self._offer()
        if more and at_end:
            self.view.scrollToBottom()

    def reveal(self, note_id: int) -> bool:
        """Take a note in hand, even an old one."""
        while not self.view.choose(note_id):
            if self.earlier.isHidden():
                return False
            self._show_earlier()
        return True

    def light(self, words: tuple[str, ...]) -> None:
        """Mark every place where one of ``words`` begins a word."""
        if words != self._lit:
            self._lit = words
            self.refresh()

    def edit(self) -> None:
        """Mend the note in hand where it stands."""
        line = self.view.chosen
        if line is not None and self._workspace.available and not self._before_edit:
            self._before_edit[line.key] = line.text
            self.view.edit(self.view.currentIndex())

    def toggle_flag(self) -> None:
        """Flag the note in hand for the thank-you, or take the flag back."""
        note = self._in_hand()
        if note is not None:
            self._workspace.edit_note(note, flagged=not note.flagged)
            announce(self.view, _("Flag taken back") if note.flagged else _("Flagged"))

    def delete(self) -> None:
        """Delete the note in hand; the next one is in hand then."""
        note = self._in_hand()
        if note is not None:
            self._deleted = self._workspace.delete_note(note) or self._deleted
            self._offer()

    def bring_back(self) -> None:
        """Undo the last deletion."""
        deleted, self._deleted = self._deleted, None
        if deleted is not None:
            self._workspace.undo(deleted)
        self._offer()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # While a note is being mended its keys are its own; Return reaches the list, too.
        if watched is self.view and isinstance(event, QKeyEvent) and not self._before_edit:
            if event.type() != QEvent.Type.KeyPress:
                return super().eventFilter(watched, event)
            deeds: dict[int, Callable[[], None]] = {
                Qt.Key.Key_Return: self.edit,
                Qt.Key.Key_Enter: self.edit,
                Qt.Key.Key_F2: self.edit,
                Qt.Key.Key_F: self.toggle_flag,
                Qt.Key.Key_Delete: self.delete,
                Qt.Key.Key_Z: self.bring_back,
            }
            deed = deeds.get(event.key())
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            undo = event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if deed is not None and (undo if event.key() == Qt.Key.Key_Z else plain):
                deed()
                return True
        return super().eventFilter(watched, event)

    def _in_hand(self) -> Note | None:
        line = self.view.chosen
        return None if line is None else self._notes.get(line.key)

    def _offer(self) -> None:
        note = self._in_hand()
        for each in (self.mend, self.flag, self.remove):
            each.setVisible(bool(self._notes))
            each.setEnabled(note is not None and self._workspace.available)
        self.flag.setText(_("Take flag back") if note is not None and note.flagged else _("Flag"))
        self.undo.setVisible(self._deleted is not None)
        self._bar.setVisible(bool(self._notes) or self._deleted is not None)

    def _show_earlier(self) -> None:
        self._limit *= 4
        self.refresh()

    def _interview_changed(self, _interview: object) -> None:
        if self._workspace.interview.id != self._interview:
            self._interview, self._limit, self._deleted = self._workspace.interview.id, AT_ONCE, None
            self._notes = {}
            self.refresh()
            self.view.scrollToBottom()

    def _typed(self, key: int, text: str) -> None:
        words = " ".join(text.split())
        if words and words != " ".join(self._notes[key].text.split()):
            self._workspace.autosave.later(("note", key), lambda: self._save(key, words))

    def _save(self, key: int, words: str) -> None:
        store = self._workspace.store
        if store is not None:
            self._notes[key] = store.notes.update(self._notes[key], text=words)

    def _finished(self, key: int, text: str) -> None:
        self._typed(key, text)
        self._before_edit.pop(key, None)
        self._workspace.autosave.flush()
        self._workspace.notes_changed.emit()

    def _closed(self, _editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        for key, text in tuple(self._before_edit.items()):
            if hint is QAbstractItemDelegate.EndEditHint.RevertModelCache:
                self._finished(key, text)
        self._before_edit.clear()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _action(self, words: str, hint: str, deed: Callable[[], None]) -> QPushButton:
        made = WordsButton(words, "quiet", hint)
        made.setToolTip(hint)
        made.clicked.connect(deed)
        self._flow.addWidget(made)
        return made


def _line(note: Note, stamp: str, lit: tuple[str, ...]) -> Line:
    spoken = _("{stamp}, flagged: {text}") if note.flagged else _("{stamp}: {text}")
    words = " ".join(note.text.split())
    spans, at = [], 0
    for start, end in places_of(words, lit) if lit else ():
        spans += [Span(words[at:start]), Span(words[start:end], marked=True)]
        at = end
    spans.append(Span(words[at:]))
    return Line(note.id, stamp, tuple(spans), spoken.format(stamp=stamp, text=words), note.flagged)
