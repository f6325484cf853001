"""The noise of the room in words, and what a closed window brings."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.times import clock
from readiness.words import _, number
from ui.check.room_level import SPAN_SECONDS, RoomLevel, compared, words_of
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.text import Span, Text

TEXT_EVERY_S = 0.5
MOST_NOTED = 4


class RoomMeter(QWidget):
    """Feed it the level while nobody speaks. *Compare* remembers the level, and what follows is held against it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = RoomLevel()
        self._before: float | None = None
        self._since_text = math.inf
        self._since_compare = 0.0
        self._deaf_s = 0.0
        self._said = ""
        self.words = Text("", "small")
        self.words.setAccessibleName(_("Noise of your room"))
        self.change = Text("", "small", "muted")
        self.compare = button(_("Compare"), "link", _("Compare: remember how loud the room is now"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addWidget(self.change)
        column.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeft)
        self.noted_title = Text(_("Heard while you wait"), "small", "muted")
        self.noted = Text("", "small")
        self.noted.setAccessibleName(self.noted_title.text())
        self.noted_title.setContentsMargins(0, 8, 0, 0)
        for part in (self.noted_title, self.noted):
            column.addWidget(part)
            part.hide()
        self.change.hide()
        self.compare.clicked.connect(self._remember)
        self._show()

    def offer_compare(self, offered: bool) -> None:
        """Comparing is for when nothing else is asked."""
        self.compare.setVisible(offered)
        self.change.setVisible(offered and bool(self._before is not None))

    def show_noted(self, noises: Sequence[tuple[datetime, str]]) -> None:
        """List what the watch has heard and when, the newest of it last."""
        lines = [f"{clock(at.astimezone())}  {sentence}" for at, sentence in noises[-MOST_NOTED:]]
        self.noted.set_text("\n".join(lines))
        for part in (self.noted_title, self.noted):
            part.setVisible(bool(lines))

    def feed(self, level_dbfs: float | None, seconds: float) -> None:
        """Take in the newest level, ``seconds`` after the last."""
        self._level.feed(level_dbfs, seconds)
        self._deaf_s = self._deaf_s + seconds if level_dbfs is None else 0.0
        self._since_text += seconds
        self._since_compare += seconds
        if self._since_text >= TEXT_EVERY_S:
            self._since_text = 0.0
            self._show()

    def reset(self) -> None:
        """What was heard was another time or another microphone."""
        self._level.forget()
        self._before, self._said, self._deaf_s = None, "", 0.0
        self.change.hide()
        self._since_text = math.inf
        self._show()

    def _remember(self) -> None:
        """Hold what comes against the room as it is now."""
        self._before, self._since_compare, self._said = self._level.dbfs, 0.0, ""
        if self._before is not None:
            self.change.set_text(_("Now close the window, or switch off what hums."))
            self.change.show()
            announce(self.change, self.change.text(), at_once=True)

    def _show(self) -> None:
        now = self._level.dbfs
        self.compare.setEnabled(now is not None)
        deaf = now is None and self._deaf_s >= SPAN_SECONDS
        spans = [Span(_("Your room: ")), Span(_("not known") if deaf else words_of(now), strong=True)]
        if now is not None:
            spans.append(Span(_(" · {level} dBFS").format(level=number(now)), "muted"))
        self.words.set_spans(spans)
        if self._before is None or now is None or self._since_compare < SPAN_SECONDS:
            return
        said = compared(self._before, now)
        if said != self._said:
            self._said = said
            self.change.set_text(said[:1].upper() + said[1:] + ".")
            if self.isVisible():
                announce(self.change, said)
