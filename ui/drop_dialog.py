"""What is what: every file that was dropped, what it seems to be, and one key to keep them all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from readiness.interview.documents.guess import INVITATION, Guess, guess
from readiness.interview.documents.model import ReadDocument, UnreadableDocument
from readiness.interview.dossier import DocumentKind, Interview
from readiness.words import _
from ui.theme import dress, theme
from ui.widgets.button import button
from ui.widgets.card import scrolling
from ui.widgets.fields import ChoiceField, Tick
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Text
from ui.workspace import Workspace

WIDTH = 560
LEAVE = "leave"
INVITATION_ENDINGS = (".ics", ".vcs", ".eml")


@dataclass(slots=True)
class Dropped:
    """One file, or pasted text: its bytes, what was read, and where the person says it belongs."""

    name: str
    original: bytes
    read: ReadDocument | None
    field: ChoiceField
    remark: Text


class DropDialog(QDialog):
    """Reads beside the window; ``invitation`` hands over what only the Prepare page understands."""

    invitation = Signal(object)
    kept = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "page")
        self._workspace = workspace
        self._closed = False
        self._waiting = 0
        self.items: list[Dropped] = []
        self.setWindowTitle(_("What is what?"))
        self.setModal(True)
        self.finished.connect(self._close)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self.whose = Text("", "small", "muted")
        self.new = Tick(_("For a new interview"))
        self.keep = button(_("Keep these"), "primary")
        self.keep.clicked.connect(self._keep)
        self.leave = button(_("Cancel"))
        self.leave.clicked.connect(self.reject)
        foot = QWidget()
        flow = FlowLayout(8, foot)
        flow.addWidget(self.keep)
        flow.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(Text(_("What is what?"), "title"))
        column.addWidget(self.whose)
        column.addWidget(scrolling(inside), 1)
        column.addWidget(self.new)
        column.addWidget(foot)
        title = workspace.interview.title
        self.whose.set_text(_("For {interview}.").format(interview=title) if title else _("For your interview."))
        self.new.setVisible(bool(title))
        self.resize(theme().px(WIDTH), theme().px(320))
        self.keep.setFocus()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read every file and say what it seems to be."""
        for path in paths:
            item = self._add(path.name)
            if path.suffix.lower() in INVITATION_ENDINGS:
                self._take_invitation(item, path)
                continue
            self._waiting += 1
            self._workspace.read_beside(
                path,
                partial(self._arrived, item),
                partial(self._refused, item),
            )
        self._offer()

    def take_text(self, text: str) -> None:
        """Take dropped words as if they were a file."""
        self._arrived(self._add(_("Dropped text")), text.encode(), ReadDocument((text,)), waited=False)

    def _add(self, name: str) -> Dropped:
        row = self._grid.rowCount()
        field = ChoiceField(_("What {file} is").format(file=name))
        for words, kind in _kinds():
            field.addItem(words, kind)
        field.setCurrentIndex(field.findData(LEAVE))
        field.setEnabled(False)
        field.currentIndexChanged.connect(lambda _index: self._offer())
        title, remark = Text(name, "strong"), Text(_("Reading…"), "small", "muted")
        self._grid.addWidget(title, row, 0)
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(remark, row + 1, 0, 1, 2)
        item = Dropped(name, b"", None, field, remark)
        self.items.append(item)
        return item

    def _take_invitation(self, item: Dropped, path: Path) -> None:
        try:
            item.original = path.read_bytes()[: 20 * 1024 * 1024 + 1]
        except OSError as error:
            sentence = _("{file} could not be opened: {reason}. Choose another file, or check that it is there.")
            item.remark.set_text(sentence.format(file=path.name, reason=error.strerror or str(error)))
            return
        self._show_guess(item, Guess(INVITATION, True))

    def _arrived(self, item: Dropped, original: bytes, read: ReadDocument, *, waited: bool = True) -> None:
        self._waiting -= waited
        if not self._closed:
            item.original, item.read = original, read
            self._show_guess(item, guess(item.name, read.text))
            self._offer()

    def _refused(self, item: Dropped, error: UnreadableDocument) -> None:
        self._waiting -= 1
        if self._closed:
            return
        words = _("{reason} Drop it on its own part of the preparation to enter the password.")
        item.remark.set_text(words.format(reason=error.sentence) if error.password else error.sentence)
        item.remark.set_tone("caution")
        self._offer()

    def _show_guess(self, item: Dropped, found: Guess) -> None:
        kind = found.kind if found.kind != DocumentKind.OTHER else LEAVE
        item.field.setCurrentIndex(max(0, item.field.findData(kind)))
        item.field.setEnabled(True)
        item.remark.set_tone("muted" if found.sure else "caution")
        item.remark.set_text("" if found.sure else _("Not sure: please look whether this is right."))
        item.remark.setVisible(not found.sure)

    def _offer(self) -> None:
        chosen = [item for item in self.items if item.field.currentData() != LEAVE]
        ready = not self._waiting and bool(chosen)
        # What was switched off lost the keyboard to its neighbour: Enter should keep, not cancel.
        takes_over = ready and not self.keep.isEnabled() and self.focusWidget() in (None, self.leave)
        self.keep.setEnabled(ready)
        if takes_over:
            self.keep.setFocus()

    def _keep(self) -> None:
        workspace = self._workspace
        if self.new.isChecked():
            made = workspace.change_now(lambda store: store.interviews.add(Interview()))
            if made is None:
                return
            workspace.choose(made)
        invitations = []
        for item in self.items:
            kind = item.field.currentData()
            if kind == INVITATION:
                invitations.append(item)
            elif kind != LEAVE and item.read is not None:
                workspace.keep_read(DocumentKind(kind), item.name, item.original, item.read)
        self.accept()
        self.kept.emit()
        for item in invitations[:1]:
            self.invitation.emit(item.original if item.read is None else item.read.text)

    def _close(self) -> None:
        self._closed = True


def _kinds() -> tuple[tuple[str, str], ...]:
    return (
        (_("Invitation"), INVITATION),
        (_("Resume"), DocumentKind.RESUME.value),
        (_("Job description"), DocumentKind.JOB.value),
        (_("Cover letter"), DocumentKind.COVER_LETTER.value),
        (_("Leave it out"), LEAVE),
    )
