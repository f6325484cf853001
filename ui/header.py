"""The top of the window: which call, how long until then, and the switch between the pages."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from readiness.words import _
from ui.page import Heading
from ui.theme import dress, theme
from ui.widgets.countdown import Countdown
from ui.widgets.nav import Nav
from ui.widgets.settling import Settling
from ui.widgets.text import Text

SIDE, GAP, HEIGHT = 20, 20, 64
UNTIL_LEAST = 110


class Arrangement(Enum):
    """How the parts of the header stand: where room is short, pages and time go into lines of their own."""

    ONE_LINE = "one line"
    PAGES_BELOW = "pages below"
    TIME_BELOW = "time below"
    TIME_LAST = "time last"


_NAV = {
    Arrangement.ONE_LINE: (0, 3, 1, 1),
    Arrangement.PAGES_BELOW: (1, 0, 1, 3),
    Arrangement.TIME_BELOW: (1, 0, 1, 1),
    Arrangement.TIME_LAST: (1, 0, 1, 5),
}
_COUNT = {
    Arrangement.ONE_LINE: (0, 1, 1, 1),
    Arrangement.PAGES_BELOW: (0, 1, 1, 1),
    Arrangement.TIME_BELOW: (1, 3, 1, 1),
    Arrangement.TIME_LAST: (2, 0, 1, 5),
}
"""Row, column and how many of each they span."""


class Header(Settling, QFrame):
    """Title and second line at the left, the countdown, the page switch."""

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
        self._count.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SIDE, 8, SIDE, 8)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(6)
        self._arrangement: Arrangement | None = None
        self._settle()

    def show_heading(self, heading: Heading) -> None:
        """Show the words of a page or of the call."""
        self.title.set_text(heading.title)
        self.under.set_text(heading.under)
        self._settle()

    def show_countdown(self, seconds: float | None, until: str) -> None:
        """Show how long until the call and when it is; None hides both."""
        self.countdown.set_remaining(seconds)
        if until != self.until.text():
            self.until.set_text(until)
            self._count.setVisible(bool(until))
            self._settle()

    def _open_more(self) -> None:
        if self.more.menu() is not None:
            self.more.showMenu()

    def _settle(self) -> None:
        for holder in (self._words, self._count):  # the grid remembers how high they were with the words of before
            holder.updateGeometry()
        self._grid.invalidate()
        self._arrange()
        # A least height of one's own takes the place of the layout's: it must not be less.
        # The grid shares out widths it has rounded: a pixel less than it measured with may cost one of height.
        wrapped = self._grid.heightForWidth(self.width()) + 1 if self._grid.hasHeightForWidth() else 0
        self.setMinimumHeight(max(theme().px(HEIGHT), self._grid.minimumSize().height(), wrapped))

    def _arrange(self) -> None:
        arrangement = self._fitting()
        if arrangement is self._arrangement:
            return
        self._arrangement = arrangement
        for part in (self._words, self._count, self.nav, self.more):
            self._grid.removeWidget(part)
        middle = Qt.AlignmentFlag.AlignVCenter
        one_line = arrangement is Arrangement.ONE_LINE
        below = arrangement in (Arrangement.TIME_BELOW, Arrangement.TIME_LAST)
        self._grid.addWidget(self._words, 0, 0, 1, 4 if below else 1)
        self._grid.addWidget(self._count, *_COUNT[arrangement], middle)
        self._grid.addWidget(self.nav, *_NAV[arrangement], middle | Qt.AlignmentFlag.AlignLeading)
        self._grid.addWidget(self.more, 0, 4, middle | Qt.AlignmentFlag.AlignTrailing)
        for text in (self.title, self.under, self.until):
            text.set_elided(not below)  # with lines of their own they may wrap
        self._grid.setColumnStretch(0, 0 if one_line or below else 1)
        self._grid.setColumnStretch(3, 1 if below else 0)
        self._grid.setColumnStretch(2, 1 if one_line else 0)

    def _fitting(self) -> Arrangement:
        """The lowest arrangement in which the words of the call and its time are whole."""
        room = self.width() - 2 * SIDE - 4 * GAP - self.more.sizeHint().width()
        words = max(self.title.sizeHint().width(), self.under.sizeHint().width())
        count = 0 if self._count.isHidden() else max(self.countdown.sizeHint().width(), self.until.sizeHint().width())
        if words + count + self.nav.sizeHint().width() <= room:
            return Arrangement.ONE_LINE
        if words + count <= room:
            return Arrangement.PAGES_BELOW
        fits = self.nav.sizeHint().width() + min(count, theme().px(UNTIL_LEAST)) <= room
        return Arrangement.TIME_BELOW if fits else Arrangement.TIME_LAST


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
