"""Which interview: found by two letters or a pasted number; a new one, the next round, put away, deleted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from readiness.interview.dossier import Interview
from readiness.interview.rounds import next_round
from readiness.store.deletions import Deletion
from readiness.store.errors import StoreError
from readiness.store.store import Store
from readiness.times import clock, day_without_year
from readiness.words import _
from ui.errands import Errands
from ui.prepare.transfer import Transfer
from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.item_list import ItemList
from ui.widgets.search_line import SearchLine
from ui.widgets.text import Text
from ui.workspace import Workspace

WIDTH, HEIGHT = 600, 420
_LEAST_DIGITS = 5  # of what can be a telephone number
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Switcher(QDialog):
    """Type, Enter: the surprise call is at hand. Up and Down work from the search line.

    Ctrl+Enter opens its notes beside the call too; so does Enter on a number: somebody is ringing.
    """

    chosen = Signal()
    call_wanted = Signal()
    """The notes of the one that was taken are wanted beside the call."""

    def __init__(self, workspace: Workspace, errands: Errands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._transfer = Transfer(workspace, errands, self)
        self._transfer.said.connect(self._say)
        self._transfer.arrived.connect(self._show_arrived)
        self._found: dict[str, Interview] = {}
        self._deleted: Deletion | None = None
        self.setWindowTitle(_("Interviews"))
        self.setModal(True)
        self.search = SearchLine(_("Two letters of a name, or a phone number"))
        self.search.text_changed.connect(lambda _text: self.refresh())
        self.search.field.installEventFilter(self)
        self.search.next_wanted.connect(self.open_chosen)
        self.search.closed.connect(self.reject)
        self.list = ItemList(_("Interviews"))
        self.list.itemActivated.connect(lambda _item: self.open_chosen())
        self.list.chosen.connect(lambda _key: self._offer())
        self.nothing = Text("", None, "muted")
        self.remark = Text("", "small", "muted")
        self.remark.hide()
        foot = self._make_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        for part in (self.search, self.list, self.nothing, self.remark, foot):
            column.addWidget(part, 1 if part is self.list else 0)
        for keys, does in (
            ("Ctrl+Return", self.open_for_call),
            ("Ctrl+Enter", self.open_for_call),
            ("Ctrl+N", self.begin),
            ("Ctrl+D", self.begin_next_round),
            ("Ctrl+Del", self.delete_chosen),
            ("Ctrl+Z", self.bring_back),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(does)
        self.resize(theme().px(WIDTH), theme().px(HEIGHT))
        self.search.field.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Show what is found; without words all, those put away at the end."""
        store, words = self._workspace.store, self.search.text().strip()
        before = self.list.key
        found: tuple[Interview, ...] = ()
        if store is not None:
            self._workspace.autosave.flush()
            try:
                found = store.interviews.find(words) if words else _all(store)
            except StoreError as error:
                self._workspace.troubled.emit(error.sentence)
        self._found = {str(one.id): one for one in found}
        self.list.blockSignals(True)
        self.list.clear()
        for key, one in self._found.items():
            self.list.add(key, title_of(one), detail_of(one))
        self.list.blockSignals(False)
        if self._found:
            at_hand = str(self._workspace.interview.id)
            wanted = next((key for key in (before, at_hand) if key in self._found and not words), None)
            self.list.set_chosen(wanted or next(iter(self._found)))
        self.nothing.set_text("" if self._found else _("Nothing found. Other letters, or a new interview?"))
        self.nothing.setVisible(not self._found)
        self._offer()

    @property
    def interview(self) -> Interview | None:
        """The one that is marked."""
        return self._found.get(self.list.key or "")

    def open_chosen(self) -> None:
        """Make the marked one the one at hand."""
        interview = self.interview
        if interview is not None:
            self._take(interview)
            if _is_number(self.search.text()):
                self.call_wanted.emit()

    def open_for_call(self) -> None:
        """Make the marked one the one at hand, its notes beside the call."""
        interview = self.interview
        if interview is not None:
            self._take(interview)
            self.call_wanted.emit()

    def begin(self) -> None:
        """A new interview without a name: what is written above becomes its company."""
        words = self.search.text().strip()
        company = words if any(letter.isalpha() for letter in words) else ""
        made = self._workspace.change_now(lambda store: store.interviews.add(Interview(company=company)))
        if made is not None:
            self._take(made)

    def begin_next_round(self) -> None:
        """The next round with the same company."""
        interview = self.interview
        if interview is not None:
            made = self._workspace.change_now(
                lambda store: store.interviews.duplicate(interview, next_round(interview.stage))
            )
            if made is not None:
                self._take(made)

    def put_away(self) -> None:
        """Put the marked one away, or take it out again; nothing is lost."""
        interview = self.interview
        if interview is None:
            return
        if interview.id == self._workspace.interview.id:
            self._workspace.change(archived=not interview.archived)
        else:
            self._workspace.change_now(
                lambda store: store.interviews.save(replace(interview, archived=not interview.archived)),
            )
        self.refresh()

    def delete_chosen(self) -> None:
        """Delete the marked one; it can be brought back."""
        interview = self.interview
        if interview is None:
            return
        deleted = self._workspace.change_now(lambda store: store.interviews.delete(interview))
        if deleted is None:
            return
        self._deleted = deleted
        if interview.id == self._workspace.interview.id:
            after = self._workspace.change_now(lambda store: store.interviews.at_hand())
            if after is not None:
                self._workspace.choose(after)
        self.undo.show()
        self.refresh()
        announce(self, _("Deleted. Ctrl+Z brings it back."))

    def bring_back(self) -> None:
        """Bring back what was deleted last."""
        if self._deleted is not None:
            deleted, self._deleted = self._deleted, None
            self._workspace.change_now(lambda store: store.deletions.undo(deleted))
            self.undo.hide()
            self.refresh()

    def export_chosen(self) -> None:
        """Save the marked one as files."""
        interview = self.interview
        if interview is not None:
            self._transfer.ask_where_to(interview, self)

    def import_one(self) -> None:
        """Read back one that was saved."""
        self._transfer.ask_where_from(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _STEPS:
            row = self.list.currentRow() + _STEPS[Qt.Key(event.key())]
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
            return True
        return super().eventFilter(watched, event)

    def _show_arrived(self, interview: Interview) -> None:
        self.search.field.clear()
        self.refresh()
        if str(interview.id) in self._found:
            self.list.set_chosen(str(interview.id))
            self._offer()

    def _say(self, words: str) -> None:
        self.remark.set_text(words)
        self.remark.show()
        announce(self, words)

    def _make_foot(self) -> QWidget:
        self.use = button(_("Open"), "primary", _("Open this interview (Enter)"))
        self.use.clicked.connect(self.open_chosen)
        self.beside = button(_("Open beside the call"))
        self.beside.setToolTip("Ctrl+Enter")
        self.beside.clicked.connect(self.open_for_call)
        self.new = button(_("New interview"), name=_("New interview (Ctrl+N)"))
        self.new.clicked.connect(self.begin)
        self.next_round = button(_("Next round"), name=_("Next round of this interview (Ctrl+D)"))
        self.next_round.setToolTip(_("Company, people, documents and stories come along; time and notes do not."))
        self.next_round.clicked.connect(self.begin_next_round)
        self.save = button(_("Save as…"), name=_("Save this interview as a folder of files or a ZIP"))
        self.save.clicked.connect(self.export_chosen)
        self.read = button(_("Read back…"), name=_("Read back an interview that was saved as a ZIP or a folder"))
        self.read.clicked.connect(self.import_one)
        self.archive = button(_("Put away"), name=_("Put this interview away, or take it out again"))
        self.archive.clicked.connect(self.put_away)
        self.delete = button(_("Delete"), "quiet", _("Delete this interview (Ctrl+Del)"))
        self.delete.clicked.connect(self.delete_chosen)
        self.undo = button(_("Undo delete"), "link", _("Bring the deleted interview back (Ctrl+Z)"))
        self.undo.clicked.connect(self.bring_back)
        self.undo.hide()
        foot = QWidget()
        flow = FlowLayout(8, foot)
        for made in (
            self.use,
            self.beside,
            self.new,
            self.next_round,
            self.archive,
            self.save,
            self.read,
            self.undo,
            self.delete,
        ):
            made.setAutoDefault(False)
            flow.addWidget(made)
        flow.set_last_at_end(True)
        return foot

    def _take(self, interview: Interview) -> None:
        self._workspace.choose(interview)
        self.chosen.emit()
        self.accept()

    def _offer(self) -> None:
        interview = self.interview
        for made in (self.use, self.beside, self.next_round, self.archive, self.save, self.delete):
            made.setEnabled(interview is not None)
        self.archive.setText(_("Take out again") if interview and interview.archived else _("Put away"))


def _is_number(words: str) -> bool:
    digits = sum(map(str.isdigit, words))
    return digits >= _LEAST_DIGITS and not any(map(str.isalpha, words))


def _all(store: Store) -> tuple[Interview, ...]:
    return store.interviews.list() + store.interviews.list(archived=True)


def title_of(interview: Interview) -> str:
    """Company and role, or that it has no name yet."""
    return interview.title or _("An interview without a name")


def detail_of(interview: Interview) -> str:
    """When, which round, and whether it is put away."""
    start = interview.start.astimezone() if interview.start else None
    when = f"{day_without_year(start)} {clock(start)}" if start else ""
    away = _("put away") if interview.archived else ""
    return " · ".join(part for part in (interview.stage, when, away) if part)
