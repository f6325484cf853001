"""Earlier tests of each device, quietly, under the table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from readiness.device_history import PastTest, by_device, told
from readiness.words import _
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.widgets.text import Text

TESTS_SHOWN = 3
DEVICES_SHOWN = 12


class PastCard(Card):
    """A line for each test; hidden while there is none."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Earlier tests"), spacing=4, parent=parent)
        self.clear = button(_("Clear"), "link", _("Clear earlier tests"))
        self.clear.setToolTip(_("Numbers only are kept, in your data folder. No recordings."))
        self.clear.clicked.connect(self.cleared)
        self.put_at_end(self.clear)
        self._lines: list[Text] = []
        self.hide()

    @property
    def lines(self) -> tuple[str, ...]:
        """What is shown."""
        return tuple(line.text() for line in self._lines)

    def show_tests(self, tests: Iterable[PastTest], now: datetime) -> None:
        """Show the newest tests of each device."""
        for old in self._lines:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = []
        for name, past in list(by_device(tests).items())[:DEVICES_SHOWN]:
            for test in past[:TESTS_SHOWN]:
                line = Text("", "small")
                line.set_text(name, told(test, now))
                self.body.addWidget(line)
                self._lines.append(line)
        self.setVisible(bool(self._lines))
