"""The switch between the pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from readiness.words import _
from ui.theme import dress


class Nav(QFrame):
    """One checkable button per page, the way a road runs. Ctrl+Page Up and Page Down walk, Alt+1 and so on jump."""

    page_selected = Signal(str)

    def __init__(self, pages: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """``pages`` are pairs of key and title, from left to right."""
        super().__init__(parent)
        dress(self, "segments")
        self.setAccessibleName(_("Pages"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(4)
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        for number, (key, title) in enumerate(pages, start=1):
            segment = QPushButton(title)
            segment.setCheckable(True)
            segment.setAutoExclusive(True)
            segment.setAccessibleName(title)
            jump = QKeySequence(f"Alt+{number}")
            segment.setToolTip(f"{title} ({jump.toString(QKeySequence.SequenceFormat.NativeText)})")
            dress(segment, "segment")
            self._group.addButton(segment)
            self._buttons[key] = segment
            row.addWidget(segment)
            segment.clicked.connect(lambda _checked=False, key=key: self._choose(key))
            # A screen reader switches a button without clicking it.
            segment.toggled.connect(lambda on, key=key: self._switched(key, on))
            self._shortcut(jump, lambda key=key: self._choose(key))
        self._page = next(iter(self._buttons))
        self._shortcut(QKeySequence("Ctrl+PgUp"), lambda: self._walk(-1))
        self._shortcut(QKeySequence("Ctrl+PgDown"), lambda: self._walk(1))
        self.set_page(self._page)

    @property
    def page(self) -> str:
        """Key of the page that is chosen, "" when none is."""
        return self._page

    def set_page(self, key: str) -> None:
        """Show ``key`` as chosen, without a signal; "" for a page beside the road: none is chosen."""
        before, self._page = self._page, key
        if key:
            self._buttons[key].setChecked(True)
        elif before:
            segment = self._buttons[before]
            # What excludes one another never lets go of the last one.
            self._group.setExclusive(False)
            segment.setAutoExclusive(False)
            segment.setChecked(False)
            segment.setAutoExclusive(True)
            self._group.setExclusive(True)

    def set_available(self, key: str, available: bool) -> None:
        """Let a page be chosen or not."""
        self._buttons[key].setEnabled(available)

    def button(self, key: str) -> QPushButton:
        """Return the button of a page, to hang a hint on."""
        return self._buttons[key]

    def _shortcut(self, keys: QKeySequence, does: object) -> None:
        shortcut = QShortcut(keys, self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(does)

    def _choose(self, key: str) -> None:
        if self._buttons[key].isEnabled():
            self.set_page(key)
            self.page_selected.emit(key)

    def _switched(self, key: str, on: bool) -> None:
        if on and key != self._page:
            self._choose(key)

    def _walk(self, step: int) -> None:
        keys = [key for key, segment in self._buttons.items() if segment.isEnabled()]
        there = keys.index(self._page) + step if self._page in keys else 0
        if 0 <= there < len(keys):
            self._choose(keys[there])
