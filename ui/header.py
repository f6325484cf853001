"""The top of the window: which call, how long until then, and the switch between the pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from readiness.words import _
from ui.page import Heading
from ui.theme import dress, restyles, theme
from ui.widgets.countdown import Countdown
from ui.widgets.nav import Nav
from ui.widgets.text import Text

SIDE, GAP, HEIGHT = 20, 20, 64
WORDS_LEAST = 160


class Header(QFrame):
    """Title and second line at the left, the countdown, the page switch; in two lines where room is short."""

    def __init__(self, pages: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "header")
        self.title = Text("", "title")
        self.under = Text("", "small", "muted")
        for text in (self.title, self.under):
            text.set_elided(True)
        self.countdown = Countdown()
        self.until = Text("", "tiny", "muted")
        self.until.set_elided(True)
        self.nav = Nav(pages)
        self.more = QToolButton()
        self.more.setAccessibleName(_("More"))
        self.more.setToolTip(_("More (F10)"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        QShortcut(QKeySequence("F10"), self).activated.connect(self._open_more)
        dress(self.more, "more")
        self._words, self._count = _column(self.title, self.under), _column(self.countdown, self.until)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SIDE, 8, SIDE, 8)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(6)
        self._two_lines: bool | None = None
        self._settle()

    def show_heading(self, heading: Heading) -> None:
        """Show the words of a page or of the call."""
        self.title.set_text(heading.title)
        self.under.set_text(heading.under)

    def show_countdown(self, seconds: float | None, until: str) -> None:
        """Show how long until the call and when it is; None hides both."""
        self.countdown.set_remaining(seconds)
        self.until.set_text(until)
        self._count.setVisible(bool(until))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self._settle()

    def _open_more(self) -> None:
        if self.more.menu() is not None:
            self.more.showMenu()

    def _settle(self) -> None:
        self._arrange()
        # A least height of one's own takes the place of the layout's: it must not be less.
        self.setMinimumHeight(max(theme().px(HEIGHT), self._grid.minimumSize().height()))

    def _arrange(self) -> None:
        fixed = self.nav.sizeHint().width() + self.more.sizeHint().width() + self._count.sizeHint().width()
        two_lines = self.width() < fixed + theme().px(WORDS_LEAST) + 2 * SIDE + 3 * GAP
        if two_lines == self._two_lines:
            return
        self._two_lines = two_lines
        for part in (self._words, self._count, self.nav, self.more):
            self._grid.removeWidget(part)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self._words, 0, 0)
        self._grid.addWidget(self._count, 0, 1, middle)
        row, column, width = (1, 0, 3) if two_lines else (0, 3, 1)
        self._grid.addWidget(self.nav, row, column, 1, width, middle | Qt.AlignmentFlag.AlignLeading)
        self._grid.addWidget(self.more, 0, 4, middle)
        self._grid.setColumnStretch(0, 1 if two_lines else 0)
        self._grid.setColumnStretch(2, 0 if two_lines else 1)


def _column(upper: QWidget, lower: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(upper)
    column.addWidget(lower)
    return holder


def demonstration_strip(scenario: str) -> QWidget:
    """Return the line that says that nothing here is real."""
    strip = QFrame()
    dress(strip, "demonstration")
    row = QHBoxLayout(strip)
    row.setContentsMargins(20, 3, 20, 3)
    words = _("Demonstration with simulated devices · {scenario}").format(scenario=scenario)
    row.addWidget(Text(words, "tiny", "accent"))
    return strip
