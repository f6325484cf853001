"""The tabs of the call panel, always one line high: what has no room goes into a menu at its end."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from readiness.words import _
from ui.icons import set_icon
from ui.theme import dress
from ui.widgets.button import button
from ui.widgets.settling import Settling

SIDE = 8


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its key, its title, and the keys that choose it."""

    key: str
    title: str
    keys: QKeySequence

    @property
    def hint(self) -> str:
        """The title with its keys."""
        return f"{self.title} ({self.keys.toString(QKeySequence.SequenceFormat.NativeText)})"


class TabStrip(Settling, QFrame):
    """One checkable button for each tab. The one in view always stands among those that are shown."""

    chosen = Signal(str)
    search_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "header")
        self.setAccessibleName(_("Sections"))
        self._tabs: dict[str, Tab] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._absent: set[str] = set()
        self._current = ""
        self.more = self._glyph("more", _("More sections"))
        self.more.clicked.connect(self._open_menu)
        self.search = self._glyph("search", _("Search everything (Ctrl+F)"))
        self.search.clicked.connect(self.search_asked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIDE, 0, SIDE, 0)
        self._row.setSpacing(2)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self._row.addWidget(self.search)

    def add(self, key: str, title: str) -> Tab:
        """Add a tab at the end; Ctrl and its number choose it."""
        tab = Tab(key, title, QKeySequence(f"Ctrl+{len(self._tabs) + 1}"))
        made = button(title, "tab")
        made.setCheckable(True)
        made.setAutoExclusive(True)
        made.setAutoDefault(False)
        made.setToolTip(tab.hint)
        made.clicked.connect(lambda: self.chosen.emit(key))
        # A screen reader switches a button without clicking it.
        made.toggled.connect(lambda on: self.chosen.emit(key) if on and key != self._current else None)
        self._tabs[key], self._buttons[key] = tab, made
        self._group.addButton(made)
        self._row.insertWidget(len(self._tabs) - 1, made)
        for glyph in (self.more, self.search):
            glyph.raise_()  # after the tabs for the keyboard, too
        if not self._current:
            self.set_current(key)
        return tab

    def set_present(self, key: str, present: bool) -> None:
        """Leave a tab out where there is nothing to show under it."""
        (self._absent.discard if present else self._absent.add)(key)
        self._settle()

    @property
    def current(self) -> str:
        """Key of the tab in view."""
        return self._current

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys, from left to right."""
        return tuple(self._tabs)

    def set_current(self, key: str) -> None:
        """Mark a tab as the one in view, without a signal."""
        self._current = key
        self._buttons[key].setChecked(True)
        for other, made in self._buttons.items():
            # One stop for Tab; the arrow keys walk.
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == key else Qt.FocusPolicy.ClickFocus)
        self._settle()

    def tab(self, key: str) -> QPushButton:
        """The button of a tab."""
        return self._buttons[key]

    def menu(self) -> QMenu:
        """The tabs that have no room, each choosing itself."""
        menu = QMenu(self)
        for key, tab in self._tabs.items():
            if self._buttons[key].isHidden() and key not in self._absent:
                action = menu.addAction(tab.title)
                action.setShortcut(tab.keys)
                action.triggered.connect(lambda _checked=False, key=key: self.chosen.emit(key))
        return menu

    def sizeHint(self) -> QSize:
        wide = sum(made.sizeHint().width() + self._row.spacing() for made in self._buttons.values())
        return QSize(wide + self.search.sizeHint().width() + 2 * SIDE, self._height())

    def minimumSizeHint(self) -> QSize:
        widest = max((made.sizeHint().width() for made in self._buttons.values()), default=0)
        glyphs = self.more.sizeHint().width() + self.search.sizeHint().width() + 2 * self._row.spacing()
        return QSize(widest + glyphs + 2 * SIDE, self._height())

    def _height(self) -> int:
        parts = (*self._buttons.values(), self.search)
        return max(part.sizeHint().height() for part in parts) + 1

    def _settle(self) -> None:
        gap = self._row.spacing()
        room = self.width() - 2 * SIDE - self.search.sizeHint().width() - gap
        widths = {key: made.sizeHint().width() + gap for key, made in self._buttons.items()}
        present = [key for key in self._tabs if key not in self._absent]
        shown = list(present)
        if sum(widths[key] for key in shown) > room:
            room -= self.more.sizeHint().width() + gap
            while len(shown) > 1 and sum(widths[key] for key in shown) > room:
                # The last one goes first; the one in view stays.
                shown.remove(next(key for key in reversed(shown) if key != self._current))
        for key, made in self._buttons.items():
            made.setVisible(key in shown)
        self.more.setVisible(len(shown) < len(present))

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _glyph(self, icon: str, name: str) -> QPushButton:
        made = button("", "glyph", name)
        made.setToolTip(name)
        set_icon(made, icon, "muted")
        return made
