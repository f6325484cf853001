"""One quiet line above the page: something to know, what can be done about it, and a way to put it away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from readiness.words import _
from ui.icons import set_icon
from ui.theme import dress
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.text import Text
from ui.widgets.wrapped import WordsButton

DO, CLOSE = "F7", "Shift+F7"


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence and, if there is something to do, the words of its button and the deed.

    A later notice of the same ``about`` takes the place of the earlier one.
    """

    about: str
    sentence: str
    action: str = ""
    does: Callable[[], None] | None = None
    tone: str = "accent"


class NoticeBar(QFrame):
    """Shows one notice at a time; the others wait. Never takes the focus. F7 does it, Shift+F7 puts it away."""

    shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "notice")
        self._waiting: list[Notice] = []
        self.words = Text("", "small")
        self.action = WordsButton("", "primary")
        self.action.setToolTip(DO)
        self.action.clicked.connect(self._do)
        self.put_away = button("", "glyph", _("Put this message away (Shift+F7)"))
        self.put_away.setToolTip(_("Put away (Shift+F7)"))
        self.put_away.clicked.connect(self.close_notice)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 14, 8)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.action, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.put_away, 0, Qt.AlignmentFlag.AlignVCenter)
        for keys, does in ((DO, self._do), (CLOSE, self.close_notice)):
            QShortcut(QKeySequence(keys), self).activated.connect(does)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What is shown now."""
        return self._waiting[0] if self._waiting else None

    def add(self, notice: Notice) -> None:
        """Show ``notice``, now or after those that came before."""
        abouts = [one.about for one in self._waiting]
        if notice.about in abouts:
            self._waiting[abouts.index(notice.about)] = notice
        else:
            self._waiting.append(notice)
        self._show()

    def holds(self, about: str) -> bool:
        """Whether something about this is shown, or waits to be."""
        return any(one.about == about for one in self._waiting)

    def withdraw(self, about: str) -> None:
        """What this was about is settled."""
        self._waiting = [one for one in self._waiting if one.about != about]
        self._show()

    def close_notice(self) -> None:
        """Put away what is shown; the next one follows."""
        del self._waiting[:1]
        self._show()

    def _do(self) -> None:
        notice = self.notice
        if notice is not None and notice.does is not None:
            self.close_notice()
            notice.does()

    def _show(self) -> None:
        notice = self.notice
        self.setVisible(notice is not None)
        if notice is None:
            return
        self.action.setVisible(bool(notice.action))
        if self.words.text() == notice.sentence:
            return
        if self.put_away.icon().isNull():  # drawing icons loads a library: not before there is something to say
            set_icon(self.put_away, "close", "muted")
        dress(self, tone=notice.tone)
        self.setAccessibleName(notice.sentence)
        self.words.set_text(notice.sentence)
        self.action.setText(notice.action)
        self.action.setAccessibleName(f"{notice.action} ({DO})")
        announce(self, notice.sentence)
        self.shown.emit(notice)
