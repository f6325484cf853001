"""What was deleted in the last month, and how to have it back."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from readiness.store.deletions import KEEP_DAYS, Deletion
from readiness.store.errors import StoreError
from readiness.words import _, plural
from ui.backups_dialog import moment
from ui.theme import dress, theme
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.item_list import ItemList
from ui.widgets.text import Text
from ui.workspace import Workspace

WIDTH, HEIGHT = 560, 440


class DeletedDialog(QDialog):
    """Enter brings back the marked one."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "page")
        self._workspace = workspace
        self._found: dict[str, Deletion] = {}
        self.setWindowTitle(_("Deleted items"))
        self.setModal(True)
        kept = plural(
            "Kept for {count} day, then erased for good.", "Kept for {count} days, then erased for good.", KEEP_DAYS
        )
        self.list = ItemList(_("Deleted items, the newest first"))
        self.list.itemActivated.connect(lambda _item: self.bring_back())
        self.remark = Text("", "small")
        self.back = button(_("Bring back"), "primary", _("Bring the marked item back (Enter)"))
        self.back.clicked.connect(self.bring_back)
        self.shut = button(_("Close"))
        self.shut.clicked.connect(self.accept)
        foot = QWidget()
        flow = FlowLayout(8, foot)
        for made in (self.back, self.shut):
            made.setAutoDefault(False)
            flow.addWidget(made)
        flow.set_last_at_end(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        title, said = Text(_("Deleted items"), "title"), Text(kept.format(count=KEEP_DAYS), "small", "muted")
        for part in (title, said, self.list, self.remark, foot):
            column.addWidget(part, 1 if part is self.list else 0)
        QShortcut(QKeySequence("Return"), self.list).activated.connect(self.bring_back)
        self.resize(theme().px(WIDTH), theme().px(HEIGHT))
        self.list.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Show what can still be brought back."""
        store, now = self._workspace.store, self._workspace.now
        try:
            found = store.deletions.list() if store is not None else ()
        except StoreError as error:
            self._say(error.sentence)
            found = ()
        self._found = {str(one.id): one for one in found}
        self.list.clear()
        for key, one in self._found.items():
            self.list.add(key, one.label or _names()[one.place], f"{_names()[one.place]} · {moment(one.at, now)}")
        if self._found:
            self.list.set_chosen(next(iter(self._found)))
        elif not self.remark.text():
            self.remark.set_text(_("Nothing was deleted."))
        self.back.setEnabled(bool(self._found))

    def bring_back(self) -> None:
        """Bring the marked one back."""
        chosen = self._found.get(self.list.key or "")
        if chosen is not None:
            self._workspace.undo(chosen)
            self._workspace.cards_changed.emit()
            self._say(_("“{what}” is back.").format(what=chosen.label or _names()[chosen.place]))
            self.refresh()

    def _say(self, words: str) -> None:
        self.remark.set_text(words)
        announce(self, words)


def _names() -> dict[str, str]:
    return {
        "interviews": _("Interview"),
        "documents": _("Document"),
        "notes": _("Note"),
        "cards": _("Card"),
    }
