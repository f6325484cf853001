"""The tabs of the call panel and what stands under them, every section one key away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from readiness.words import _
from ui.theme import dress
from ui.widgets.button import button

SIDE_BY_SIDE_FROM = 760


@dataclass(frozen=True, slots=True)
class Section:
    """One tab: its key, its title, its content."""

    key: str
    title: str
    content: QWidget


class Pair(QSplitter):
    """Two panes side by side where there is room, else the one that was asked for."""

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._panes = (first, second)
        self._asked = first
        for pane in self._panes:
            pane.setMinimumWidth(0)
            self.addWidget(pane)
        self._settle()

    def show_pane(self, pane: QWidget) -> None:
        """Make sure that ``pane`` can be seen."""
        self._asked = pane
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        both = self.width() >= SIDE_BY_SIDE_FROM
        for pane in self._panes:
            pane.setVisible(both or pane is self._asked)


class Sections(QWidget):
    """A tab bar over a stack. ``Ctrl+1`` and so on choose; ``search_asked`` tells that the glass was pressed."""

    shown = Signal(str)
    search_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._show: dict[str, Callable[[], None]] = {}
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setAccessibleName(_("Sections"))
        self.stack = QStackedWidget()
        search = button("⌕", "quiet", _("Search everything (Ctrl+F)"))
        search.setToolTip(_("Search everything (Ctrl+F)"))
        search.clicked.connect(self.search_asked)
        top = QFrame()
        dress(top, "header")
        row = QHBoxLayout(top)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(self.bar, 1)
        row.addWidget(search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self.stack, 1)
        self.bar.currentChanged.connect(self._changed)

    def add(self, section: Section, show: Callable[[], None] | None = None) -> None:
        """Add a tab at the end; ``show`` is called whenever it is chosen (a pane inside a pair, say)."""
        if self.stack.indexOf(section.content) < 0:
            self.stack.addWidget(section.content)
        content = section.content

        def bring() -> None:
            self.stack.setCurrentWidget(content)
            if show is not None:
                show()

        self._keys.append(section.key)
        self._show[section.key] = bring
        place = self.bar.addTab(section.title)
        keys = QKeySequence(f"Ctrl+{place + 1}")
        self.bar.setTabToolTip(place, f"{section.title} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        shortcut = QShortcut(keys, self)
        shortcut.activated.connect(lambda: self.choose(section.key))

    @property
    def current(self) -> str:
        """Key of the section in view."""
        return self._keys[self.bar.currentIndex()]

    def choose(self, key: str) -> None:
        """Show a section."""
        place = self._keys.index(key)
        if self.bar.currentIndex() == place:
            self._changed(place)
        self.bar.setCurrentIndex(place)

    def _changed(self, place: int) -> None:
        if 0 <= place < len(self._keys):
            self._show[self._keys[place]]()
            self.shown.emit(self._keys[place])
