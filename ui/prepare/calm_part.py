"""Calm: two minutes of breathing with a quiet circle, letting go of the muscles, seeing it go well."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.interview.calm import BREATHING_SECONDS, Guided, Rhythm, guided, rhythms
from readiness.words import _
from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.breath_ring import BreathRing
from ui.widgets.button import button
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.item_list import ItemList
from ui.widgets.text import Text

FRAME_MS, STILL_MS = 40, 250
Way = Rhythm | Guided


class CalmPart(QWidget):
    """Choose a way at the left; Space or Enter on the button begins and ends it. Nothing makes a sound."""

    def __init__(self, monotonic: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        ways: list[Way] = [*rhythms(), *guided()]
        self._ways = {way.key: way for way in ways}
        self._way: Way = rhythms()[0]
        self._began: float | None = None
        self._said = ""
        self.list = ItemList(_("Ways to become calm"))
        for way in ways:
            self.list.add(way.key, way.name, duration(length_of(way)))
        self.list.chosen.connect(self.choose)
        self.list.itemActivated.connect(lambda _item: self.toggle())
        self.title = Text("", "prompt")
        self.ring = BreathRing()
        self.words = Text("", "prompt")
        self.left = Text("", "small", "muted")
        for text in (self.title, self.words, self.left):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self.go = button("", "primary")
        self.go.clicked.connect(self.toggle)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.beat)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Columns(self._make_left(), self._make_right(), (240, 420), self))
        stop = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        stop.activated.connect(self.stop)
        self.choose(self._way.key)

    @property
    def running(self) -> bool:
        """Whether something is under way."""
        return self._began is not None

    def choose(self, key: str) -> None:
        """Take another way in hand."""
        self.stop()
        self._way = self._ways[key]
        self.list.set_chosen(key)
        self.title.set_text(self._way.name)
        self._show_rest()

    def toggle(self) -> None:
        """Begin, or end."""
        if self.running:
            self.stop()
        else:
            self._began, self._said = self._monotonic(), ""
            self._timer.start(STILL_MS if theme().reduced_motion else FRAME_MS)
            self.beat()
            self._name_button()

    def stop(self) -> None:
        """End it."""
        if self.running:
            self._began = None
            self._timer.stop()
            self._show_rest()

    def beat(self) -> None:
        """Show the moment that it is now."""
        if self._began is None:
            return
        passed = self._monotonic() - self._began
        way = self._way
        total = length_of(way)
        if passed >= total:
            self.stop()
            self.left.set_text(_("Done. Notice how you sit and breathe now."))
            announce(self, self.left.text())
            return
        if isinstance(way, Rhythm):
            phase, seconds, fullness = way.at(passed)
            self.ring.show_breath(phase.words, int(seconds) + 1 if seconds % 1 else int(seconds), fullness)
            self._say(phase.words)
        else:
            self._show_step(way, passed)
        self.left.set_text(_("{time} to go").format(time=duration(int(total - passed))))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()

    def _show_step(self, way: Guided, passed: float) -> None:
        for seconds, words in way.steps:
            if passed < seconds:
                self.words.set_text(words)
                self._say(words)
                return
            passed -= seconds

    def _show_rest(self) -> None:
        way = self._way
        breathing = isinstance(way, Rhythm)
        self.ring.setVisible(breathing)
        self.words.setVisible(not breathing)
        if isinstance(way, Rhythm):
            self.ring.show_breath(_("Ready?"), 0, 0.0)
            self.left.set_text(_("Two minutes. Through the nose in, through the mouth out."))
        else:
            self.words.set_text(way.steps[0][1])
            self.left.set_text(_("About a minute and a half. Read along, or let somebody read it to you."))
        self._name_button()

    def _name_button(self) -> None:
        words = _("Stop") if self.running else _("Begin")
        self.go.setText(words)
        self.go.setAccessibleName(f"{words}: {self._way.name}")

    def _say(self, words: str) -> None:
        if words != self._said:
            self._said = words
            announce(self, words)

    def _make_left(self) -> Card:
        card = Card(_("Calm"), spacing=8)
        said = _("A calm body makes a calm voice. Two minutes, twenty minutes before the call.")
        card.body.addWidget(Text(said, "small", "muted"))
        card.body.addWidget(self.list, 1)
        return card

    def _make_right(self) -> Card:
        card = Card()
        card.body.addWidget(self.title)
        card.body.addWidget(self.ring, 1)
        card.body.addStretch(0)
        card.body.addWidget(self.words, 1)
        card.body.addWidget(self.left)
        card.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignHCenter)
        return card


def length_of(way: Way) -> int:
    """How many seconds it takes in all."""
    return BREATHING_SECONDS if isinstance(way, Rhythm) else way.seconds


def duration(seconds: int) -> str:
    """Minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02d}"
