"""The line at the bottom of the window: what goes on, and a quiet remark; one above the other where room is short."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from ui.page import Footing
from ui.theme import dress
from ui.widgets.settling import Settling
from ui.widgets.status import StatusLine
from ui.widgets.text import Text

SIDE, GAP = 20, 18


class Footer(Settling, QFrame):
    """Never shortens what it says: in two lines its words may wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "footer")
        self.status = StatusLine()
        self.status.hide()
        self.remark = Text("", "tiny", "muted")
        self.remark.set_elided(True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(SIDE, 7, SIDE, 7)
        self._row.addWidget(self.status, 1)
        self._row.addStretch(0)
        self._row.addWidget(self.remark)
        self._stacked: bool | None = None
        self._settle()

    def show_footing(self, footing: Footing) -> None:
        """Say what a page says."""
        self.status.set_status(footing.status, footing.tone or "neutral")
        self.status.setVisible(bool(footing.status))
        self.remark.set_text(footing.remark)
        self._settle()

    def _settle(self) -> None:
        self.status.set_elided(True)
        wanted = [part.sizeHint().width() for part in (self.status, self.remark) if part.text()]
        stacked = sum(wanted) + GAP * len(wanted) > self.width() - 2 * SIDE
        self.status.set_elided(not stacked)
        if stacked != self._stacked:
            self._stacked = stacked
            ways = QBoxLayout.Direction
            self._row.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
            self._row.setSpacing(2 if stacked else GAP)
            self.remark.set_elided(not stacked)
