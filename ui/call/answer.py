"""How long this answer has run, and the begin and end of the call: one strip, one key."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from readiness.words import _
from ui.call.header import clock_words
from ui.theme import dress, theme
from ui.widgets.ring import AnswerRing
from ui.widgets.settling import Settling
from ui.widgets.text import Text
from ui.widgets.wrapped import WordsButton
from ui.workspace import Workspace

KEY, STOP_KEY = "F8", "Shift+F8"
_TICK_MS = 250
_SIDE, _GAP = 16, 12
_WORDS_LEAST = 132
TIGHT_RING = 48


class AnswerStrip(Settling, QFrame):
    """The ring fills while one answers; the button begins it anew. Before and after the call it starts and ends it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "header")
        self._workspace = workspace
        self._began: datetime | None = None
        self._tight = False
        self._beside: bool | None = None
        self.ring = AnswerRing()
        self.title = Text("", "strong")
        self.advice = Text("", "small", "muted")
        self.words = QWidget(self)
        words = QVBoxLayout(self.words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.advice)
        self.main = WordsButton("")
        self.main.clicked.connect(self._press)
        self.other = WordsButton("", "quiet")
        self.other.clicked.connect(self._press_other)
        self._buttons = QWidget()
        stack = QVBoxLayout(self._buttons)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(2)
        stack.addWidget(self.main)
        stack.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDE, 10, _SIDE, 10)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        workspace.call_changed.connect(self.refresh)
        self.refresh()

    @property
    def running(self) -> bool:
        """Whether an answer is being timed."""
        return self._began is not None

    def begin_answer(self) -> None:
        """Count from zero: they have asked, now you answer."""
        self._began = self._workspace.now
        self.tick()
        if self.isVisible():
            self._timer.start()

    def stop_answer(self) -> None:
        """Count no more, and show nothing."""
        self._began = None
        self._timer.stop()
        self.ring.set_seconds(None)

    def tick(self) -> None:
        """Bring the ring up to date."""
        if self._began is not None:
            self.ring.set_seconds((self._workspace.now - self._began).total_seconds())

    def refresh(self) -> None:
        """Say what the buttons do as the call stands."""
        call = self._workspace.call_time
        if call.lasted is not None:
            self.stop_answer()
            self._say(
                _("The call has ended"),
                _("It lasted {time}. Your notes are kept.").format(time=clock_words(call.lasted)),
                (_("It goes on"), _("The call goes on after all"), "plain"),
            )
        elif call.running:
            self._say(
                _("Your answer"),
                _("Aim for one to two minutes, then stop and let them ask."),
                (_("New question"), _("New question: time your answer from zero ({key})").format(key=KEY), "plain"),
                (_("End call"), _("The call has ended")),
            )
        else:
            self._say(
                _("Before the call"),
                _("Press when it begins: your notes then carry its minute."),
                (_("Call started"), _("The call starts now"), "primary"),
            )

    def set_tight(self, tight: bool) -> None:
        """Where height is short the words are left to the tool tip."""
        if tight != self._tight:
            self._tight = tight
            self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tick()
        if self.running:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _say(self, title: str, advice: str, main: tuple[str, str, str], other: tuple[str, str] | None = None) -> None:
        self.title.set_text(title)
        self.advice.set_text(advice)
        words, name, role = main
        self.main.setText(words)
        self.main.setAccessibleName(name)
        self.main.setToolTip(f"{name}\n{advice}")
        dress(self.main, role)
        self.other.setVisible(other is not None)
        if other is not None:
            self.other.setText(other[0])
            self.other.setAccessibleName(other[1])
        self._settle()

    def _settle(self) -> None:
        """Ring, words, buttons in one line where the words have room, else the words below."""
        self.words.setVisible(not self._tight)
        ring = theme().px(TIGHT_RING) if self._tight else self.ring.sizeHint().width()
        if ring != self.ring.width():
            self.ring.setFixedSize(ring, ring)
        self._grid.setContentsMargins(_SIDE, 4 if self._tight else 10, _SIDE, 4 if self._tight else 10)
        fixed = ring + self._buttons.sizeHint().width() + 2 * (_SIDE + _GAP)
        beside = self.width() - fixed >= theme().px(_WORDS_LEAST)
        if beside == self._beside:
            return
        self._beside = beside
        for part in (self.ring, self.words, self._buttons):
            self._grid.removeWidget(part)
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(self.ring, 0, 0)
        self._grid.addWidget(self._buttons, 0, 2, end)
        if beside:
            self._grid.addWidget(self.words, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._grid.addWidget(self.words, 1, 0, 1, 3)

    def _press(self) -> None:
        call = self._workspace.call_time
        if call.running:
            self.begin_answer()
        elif call.lasted is not None:
            self._workspace.resume_call()
        else:
            self._workspace.begin_call()

    def _press_other(self) -> None:
        self._workspace.end_call()
