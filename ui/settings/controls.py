"""The controls of the Settings page: each shows what is kept and keeps what is chosen, at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from ui.theme import theme
from ui.widgets.fields import ChoiceField, NumberField, Tick

WIDTH = 250


class Choice(ChoiceField):
    """One of several; ``offered`` are pairs of value and words."""

    def __init__(self, name: str, offered: Sequence[tuple[str, str]], now: str, keep: Callable[[str], None]) -> None:
        super().__init__(name)
        self.offer(offered, now)
        self.activated.connect(lambda at: keep(str(self.itemData(at))))

    def offer(self, offered: Sequence[tuple[str, str]], now: str) -> None:
        """Offer other values; one that is kept but not there is shown all the same, by its own name."""
        self.clear()
        for value, words in offered:
            self.addItem(words, value)
        if self.findData(now) < 0:
            self.addItem(now, now)
        self.setCurrentIndex(self.findData(now))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), super().sizeHint().height())


def number(name: str, within: range, unit: str, now: int, keep: Callable[[int], None]) -> NumberField:
    """A whole number with its unit; ``within`` names the least and the first that is too much."""
    made = NumberField(name)
    made.setRange(within.start, within.stop - 1)
    made.setSuffix(f" {unit}")
    made.setValue(now)
    made.setKeyboardTracking(False)
    made.valueChanged.connect(keep)
    return made


def switch(name: str, on: bool, keep: Callable[[bool], None]) -> Tick:
    """On or off."""
    made = Tick("")
    made.setAccessibleName(name)
    made.setChecked(on)
    made.toggled.connect(keep)
    return made


class Line(QLineEdit):
    """A line of text. ``keep`` gets it when it is done, and may refuse it by a ValueError with a sentence."""

    def __init__(self, name: str, hint: str, now: str, keep: Callable[[str], None]) -> None:
        super().__init__(now)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._keep = keep
        self.refused: Callable[[str], None] = lambda _sentence: None
        self.editingFinished.connect(self._done)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(WIDTH), super().sizeHint().height())

    def _done(self) -> None:
        try:
            self._keep(self.text().strip())
        except ValueError as wrong:
            self.refused(str(wrong))
        else:
            self.refused("")
