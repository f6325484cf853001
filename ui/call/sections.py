"""The tabs of the call panel and what stands under them, every section one key away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.call.tabs import TabStrip
from ui.theme import theme

SIDE_BY_SIDE_FROM = 760
_LEAST_HEIGHT = 72


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

    @property
    def side_by_side(self) -> bool:
        """Whether both are in view."""
        return self.width() >= theme().px(SIDE_BY_SIDE_FROM)

    def show_pane(self, pane: QWidget) -> None:
        """Make sure that ``pane`` can be seen."""
        self._asked = pane
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        for pane in self._panes:
            pane.setVisible(self.side_by_side or pane is self._asked)


class Deck(QStackedWidget):
    """A stack that takes the height it is given: what does not fit scrolls inside, and squeezes nothing outside."""

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        least = self.minimumSizeHint()
        return QSize(super().sizeHint().width(), max(least.height(), theme().px(_LEAST_HEIGHT)))


@runtime_checkable
class TakesFocus(Protocol):
    """A section that knows best where the keyboard belongs in it."""

    def take_focus(self) -> None:
        """Put the keyboard where it is of most use."""


@dataclass(slots=True)
class _Section:
    make: Callable[[], QWidget]
    show: Callable[[], None] | None
    content: QWidget | None = None


class Sections(QWidget):
    """A tab strip over a stack. What stands under a tab is made when it is first chosen."""

    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: dict[str, _Section] = {}
        self.bar = TabStrip()
        self.bar.chosen.connect(self.choose)
        self.stack = Deck()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.stack, 1)

    def add(self, key: str, title: str, make: Callable[[], QWidget], show: Callable[[], None] | None = None) -> None:
        """Add a tab at the end. ``show`` is called whenever it is chosen (to bring out a pane of a pair, say)."""
        self._sections[key] = _Section(make, show)
        tab = self.bar.add(key, title)
        QShortcut(tab.keys, self).activated.connect(lambda: self._go_to(key))

    def hasHeightForWidth(self) -> bool:
        return False

    @property
    def current(self) -> str:
        """Key of the section in view."""
        return self.bar.current

    def choose(self, key: str) -> None:
        """Show a section."""
        section = self._sections[key]
        if section.content is None:
            section.content = section.make()
            if self.stack.indexOf(section.content) < 0:
                self.stack.addWidget(section.content)
        self.bar.set_current(key)
        self.stack.setCurrentWidget(section.content)
        if section.show is not None:
            section.show()
        self.shown.emit(key)

    def _go_to(self, key: str) -> None:
        """By its key: what stands there gets the next keys."""
        self.choose(key)
        content = self.stack.currentWidget()
        if isinstance(content, TakesFocus):
            content.take_focus()
        elif content is not None:
            content.setFocus(Qt.FocusReason.ShortcutFocusReason)
