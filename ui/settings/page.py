"""Everything that can be chosen, on one page that can be searched. Whatever is changed is kept at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness.ports import Direction
from readiness.words import _
from ui.page import Footing, Heading, Page
from ui.preferences import MICROPHONE, SPEAKERS
from ui.settings.controls import Choice
from ui.settings.row import SettingRow
from ui.settings.sections import SettingsTools, offered_devices, sections
from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.card import Card, rule, scrolling
from ui.widgets.search_line import SearchLine
from ui.widgets.text import Text

WIDEST, BAR = 760, 10


class SettingsPage(Page):
    """One card for each section."""

    def __init__(self, tools: SettingsTools, parent: QWidget | None = None) -> None:
        self.title = _("Settings")
        super().__init__(parent)
        self._tools = tools
        self.search = SearchLine(_("Search the settings"))
        self.search.text_changed.connect(self._filter)
        self.nothing = Text(_("Nothing here has these words."), None, "muted")
        self.nothing.hide()
        self._cards: list[tuple[Card, str, list[tuple[SettingRow, QWidget | None]]]] = []
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        for title, rows in sections(tools):
            self._add(title, rows)
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        centred = QWidget()
        middle = QHBoxLayout(centred)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(inner, 1000)
        middle.addStretch(1)
        self._inner = inner
        self._area = scrolling(centred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 0)
        layout.setSpacing(12)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, BAR, 0)  # where the cards have their scroll bar
        top.addStretch(1)
        top.addWidget(self.search, 1000)
        top.addStretch(1)
        layout.addLayout(top)
        layout.addWidget(self._area, 1)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.field.setFocus)
        tools.devices.changed.connect(self._other_devices)
        theme().changed.connect(self._narrow)
        self._narrow()

    @property
    def rows(self) -> tuple[SettingRow, ...]:
        """Every row, in order."""
        return tuple(row for _card, _title, rows in self._cards for row, _line in rows)

    def row(self, name: str) -> SettingRow:
        """The row of that name. Raises KeyError."""
        return {row.name: row for row in self.rows}[name]

    def activated(self) -> None:
        self._tools.devices.refresh()
        self.search.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def heading(self) -> Heading:
        return Heading(self.title, _("Kept at once; nothing needs a restart."))

    def footing(self) -> Footing:
        return Footing(remark=_("Everything stays on this computer."))

    def _add(self, title: str, rows: list[SettingRow]) -> None:
        card = Card(title)
        lined: list[tuple[SettingRow, QWidget | None]] = []
        for row in rows:
            line = rule() if lined else None
            if line is not None:
                card.body.addWidget(line)
            card.body.addWidget(row)
            lined.append((row, line))
        self._cards.append((card, title, lined))
        self._column.addWidget(card)

    def _filter(self, words: str) -> None:
        found = 0
        for card, title, rows in self._cards:
            shown = [row.matches(words, title) for row, _line in rows]
            first = shown.index(True) if any(shown) else -1
            for at, (row, line) in enumerate(rows):
                row.setVisible(shown[at])
                if line is not None:
                    line.setVisible(shown[at] and at > first)
            card.setVisible(any(shown))
            found += sum(shown)
        self.nothing.setVisible(not found)
        if not found:
            announce(self, self.nothing.text())

    def _other_devices(self) -> None:
        for direction, key in ((Direction.INPUT, MICROPHONE), (Direction.OUTPUT, SPEAKERS)):
            for row in self.rows:
                if isinstance(row.control, Choice) and row.control.property("key") == key:
                    row.control.offer(
                        offered_devices(self._tools.devices, direction), self._tools.preferences.text(key)
                    )

    def _narrow(self) -> None:
        for part in (self._inner, self.search):
            part.setMaximumWidth(theme().px(WIDEST))
