"""The frame of the page: banner and list beside the pane, or one below the other where room is short."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import dress, restyles, theme
from ui.widgets.card import scrolling

GAP, SIDE, ABOVE = 18, 20, 18
UNDER_BANNER = 14
PANE_USUAL, PANE_LEAST, LIST_LEAST = 440, 340, 440
PANE_SHARE = 0.4


class Columns(QWidget):
    """Lays out ``banner``, ``main`` and ``pane``. Beside each other both scroll by themselves, below as one."""

    def __init__(self, banner: QWidget, main: QWidget, pane: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banner, self._main, self._pane = banner, main, pane
        for part in (main, pane):
            dress(part, "plain")
        self._stacked: bool | None = None
        self._sized = False
        self._card = QFrame()
        dress(self._card, "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        self._main_scroll = scrolling(QWidget())
        self._pane_scroll = scrolling(QWidget())
        for area in (self._main_scroll, self._pane_scroll):
            area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
            area.setMinimumHeight(0)
        self._content = QWidget()
        self._page_scroll = scrolling(self._content)
        self._left = QVBoxLayout()
        self._left.setSpacing(UNDER_BANNER)
        self._row = QHBoxLayout(self._content)
        self._row.setContentsMargins(SIDE, ABOVE, SIDE, ABOVE)
        self._row.setSpacing(GAP)
        self._row.addLayout(self._left, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page_scroll)
        self._arrange(False)

    @property
    def stacked(self) -> bool:
        """Whether the pane stands between banner and list instead of beside them."""
        return bool(self._stacked)

    def show_pane_top(self) -> None:
        """Bring the pane into view: it asks for something."""
        if self._stacked:
            QTimer.singleShot(
                0, self, lambda: self._page_scroll.verticalScrollBar().setValue(self._pane.y() - UNDER_BANNER)
            )

    def show_top(self) -> None:
        """Bring the banner into view."""
        if self._stacked:
            self._page_scroll.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sized = True
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event) and self._sized:
            self._settle()

    def _settle(self) -> None:
        room = self.width() - 2 * SIDE - GAP
        pane = min(theme().px(PANE_USUAL), max(theme().px(PANE_LEAST), round(room * PANE_SHARE)))
        stacked = room - pane < theme().px(LIST_LEAST)
        if stacked != self._stacked:
            self._arrange(stacked)
        if not stacked:
            self._pane_scroll.setFixedWidth(pane)

    def _arrange(self, stacked: bool) -> None:
        """Move the parts; the focus stays where it was."""
        focused = QApplication.focusWidget()
        self._stacked = stacked
        for part in (self._banner, self._card, self._pane, self._main_scroll, self._pane_scroll):
            part.setParent(None)
        for area in (self._main_scroll, self._pane_scroll):
            taken = area.takeWidget()
            if taken is not None:
                taken.setAutoFillBackground(False)  # which the area had switched on, hiding the card's ground
        inside = self._card.layout()
        assert isinstance(inside, QVBoxLayout)
        # What scrolls by itself never asks the page for height; what does not, does.
        usual, ignored = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored
        self._card.setSizePolicy(usual, usual if stacked else ignored)
        self._left.addWidget(self._banner)
        if stacked:
            self._left.addWidget(self._pane)
            inside.addWidget(self._main)
        else:
            self._main_scroll.setWidget(self._main)
            self._pane_scroll.setWidget(self._pane)
            inside.addWidget(self._main_scroll)
        self._left.addWidget(self._card, 1)
        if not stacked:
            self._row.addWidget(self._pane_scroll)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        for part in (self._banner, self._card, self._pane, self._main, self._main_scroll, self._pane_scroll):
            part.setVisible(not stacked or part not in (self._main_scroll, self._pane_scroll))
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus()
