"""Several of a kind under one another: further people, further numbers; each with a few short fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from readiness.words import _
from ui.icons import set_icon
from ui.theme import dress
from ui.widgets.button import button
from ui.widgets.fields import show_words

PER_LINE = 2


class Entry(QFrame):
    """One of them: its fields in two columns, and a way to take it out."""

    edited = Signal()
    unwanted = Signal()

    def __init__(self, fields: Sequence[tuple[str, str]], what: str) -> None:
        """``fields`` are keys and names; ``what`` is what one entry is called."""
        super().__init__()
        dress(self, "field")
        self.edits: dict[str, QLineEdit] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for place, (key, name) in enumerate(fields):
            edit = self.edits[key] = QLineEdit()
            edit.setPlaceholderText(name)
            edit.setAccessibleName(f"{what}: {name}")
            edit.textChanged.connect(self.edited)
            grid.addWidget(edit, place // PER_LINE, place % PER_LINE)
        self.remove = button("", "glyph", _("Take this out: {what}").format(what=what))
        self.remove.setToolTip(_("Take out"))
        set_icon(self.remove, "trash", "muted")
        self.remove.clicked.connect(self.unwanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 4, 8)
        row.addLayout(grid, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def values(self) -> dict[str, str]:
        """What is written."""
        return {key: edit.text().strip() for key, edit in self.edits.items()}

    def set_values(self, values: Mapping[str, str]) -> None:
        """Show other words; a field that says the same keeps its cursor."""
        for key, edit in self.edits.items():
            if edit.text().strip() != values.get(key, ""):
                show_words(edit, values.get(key, ""))


class Entries(QWidget):
    """``edited`` comes with every key, and when one is taken out."""

    edited = Signal()

    def __init__(self, fields: Sequence[tuple[str, str]], what: str, add: str, parent: QWidget | None = None) -> None:
        """``add`` are the words of the button that begins another one."""
        super().__init__(parent)
        self._fields, self._what = fields, what
        self.entries: list[Entry] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.add = button(add)
        self.add.clicked.connect(self.begin)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def begin(self) -> None:
        """Another one, its first field in hand."""
        entry = self._append()
        next(iter(entry.edits.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> list[dict[str, str]]:
        """What is written in each that is not empty."""
        return [values for entry in self.entries if any((values := entry.values()).values())]

    def set_values(self, values: Sequence[Mapping[str, str]]) -> None:
        """Show others. While the same are shown, an empty one that was just begun stays."""
        if self.values() == [dict(one) for one in values]:
            return
        while len(self.entries) > len(values):
            self._drop(self.entries[-1])
        while len(self.entries) < len(values):
            self._append()
        for entry, one in zip(self.entries, values, strict=True):
            entry.set_values(one)

    def _append(self) -> Entry:
        entry = Entry(self._fields, self._what)
        entry.edited.connect(self.edited)
        entry.unwanted.connect(lambda: self._take_out(entry))
        self.entries.append(entry)
        self._column.insertWidget(self._column.count() - 1, entry)
        return entry

    def _take_out(self, entry: Entry) -> None:
        self._drop(entry)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _drop(self, entry: Entry) -> None:
        self.entries.remove(entry)
        self._column.removeWidget(entry)
        entry.hide()
        entry.deleteLater()
