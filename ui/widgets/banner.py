"""The verdict: one word, why, and the one button that mends it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from readiness.words import _
from ui.theme import dress, restyles, theme
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.text import Text
from ui.widgets.tone import tone_of, word_of

_SIDE, _EDGE, _GAP = 17, 15, 16
_TEXT_ROOM = 210


class VerdictBanner(QFrame):
    """Says ``go``, ``caution``, ``no_go``, ``checking`` or ``unknown``. Stacks its parts where room is short."""

    action_pressed = Signal()
    second_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grade = "unknown"
        self._stacked = False
        self._room: int | None = None
        self._word = Text("", "verdict")
        self._headline = Text("", "headline")
        self._sentence = Text("", "small")
        self.action = button("", "primary")
        self.second = button("")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("How far the check is"))
        dress(self.progress, "thin")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        for text in (self._headline, self._sentence):
            texts.addWidget(text)
        texts.addWidget(self.progress)
        texts.setSpacing(2)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.second)
        buttons.addWidget(self.action)
        self._texts, self._buttons = QWidget(), QWidget()
        for holder, layout in ((self._texts, texts), (self._buttons, buttons)):
            layout.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(layout)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDE, _EDGE, _SIDE, _EDGE)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(8)
        self._arrange()
        for hidden in (self.action, self.second, self.progress):
            hidden.hide()
        self.action.clicked.connect(self.action_pressed)
        self.second.clicked.connect(self.second_pressed)
        self.show_verdict("unknown", "")

    @property
    def grade(self) -> str:
        """The verdict shown."""
        return self._grade

    def show_verdict(self, grade: str, headline: str, sentence: str = "", word: str = "") -> None:
        """Show a verdict and tell a screen reader where it changed; ``word`` replaces the grade's own."""
        changed = self._grade != grade or self._headline.text() != headline
        self._grade = grade
        self._word.set_text(word or word_of(grade))
        self._headline.set_text(headline)
        self._sentence.set_text(sentence)
        self._headline.setVisible(bool(headline))
        self._sentence.setVisible(bool(sentence))
        tone = tone_of(grade)
        dress(self, "banner", tone.text)
        for text in (self._word, self._headline, self._sentence):
            text.set_tone(tone.text)
        said = " ".join(part for part in (headline, sentence) if part)
        self.setAccessibleName(self._word.text())
        self.setAccessibleDescription(said)
        if changed and self.isVisible():
            announce(self, f"{self._word.text()}. {said}", at_once=grade in ("no_go", "no-go"))
        self._settle()

    def set_action(self, text: str | None, *, primary: bool = True) -> None:
        """Offer the mending button, or none."""
        dress(self.action, "primary" if primary else "plain")
        self._offer(self.action, text)

    def set_second(self, text: str | None) -> None:
        """Offer a second, quieter button, or none."""
        self._offer(self.second, text)

    def set_progress(self, done: int | None, total: int = 0) -> None:
        """Show how many of ``total`` parts are done; None hides it."""
        self.progress.setVisible(done is not None)
        if done is not None:
            self.progress.setRange(0, total)
            self.progress.setValue(done)

    def minimumSizeHint(self) -> QSize:
        parts = (self._word, self._texts, self._buttons)
        widest = max(part.minimumSizeHint().width() for part in parts)
        return QSize(widest + 2 * _SIDE, super().minimumSizeHint().height() if self._stacked else theme().px(64))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room = event.size().width()
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self._settle()

    def _offer(self, which: QPushButton, text: str | None) -> None:
        which.setText(text or "")
        which.setAccessibleName(text or "")
        which.setVisible(bool(text))
        self._settle()

    def _settle(self) -> None:
        buttons = 0 if self.action.isHidden() and self.second.isHidden() else self._buttons.sizeHint().width() + _GAP
        needed = self._word.sizeHint().width() + _GAP + theme().px(_TEXT_ROOM) + buttons + 2 * _SIDE
        stacked = self._room is not None and self._room < needed
        if stacked != self._stacked:
            self._stacked = stacked
            self._arrange()

    def _arrange(self) -> None:
        left = Qt.AlignmentFlag.AlignLeft
        places = ((0, 0), (1, 0), (2, 0)) if self._stacked else ((0, 0), (0, 1), (0, 2))
        for part, (row, column) in zip((self._word, self._texts, self._buttons), places, strict=True):
            self._grid.removeWidget(part)
            if part is self._buttons:
                self._grid.addWidget(part, row, column, left if self._stacked else left | Qt.AlignmentFlag.AlignVCenter)
            else:
                self._grid.addWidget(part, row, column)
        self._grid.setColumnStretch(0, 1 if self._stacked else 0)
        self._grid.setColumnStretch(1, 0 if self._stacked else 1)
