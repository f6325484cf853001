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


class Number(NumberField):
    """A whole number with its unit; ``within`` names the least and the first that is too much."""

    def __init__(self, name: str, within: range, unit: str, now: int, keep: Callable[[int], None]) -> None:
        super().__init__(name)
        self.setRange(within.start, within.stop - 1)
        self.setSuffix(f" {unit}")
        self.setValue(now)
        self.setKeyboardTracking(False)
        self.valueChanged.connect(keep)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(WIDTH), super().sizeHint().height())


class Switch(Tick):
    """On or off. Its name stands beside it, so it has no words of its own."""

    def __init__(self, name: str, on: bool, keep: Callable[[bool], None]) -> None:
        super().__init__("")
        self.setAccessibleName(name)
        self.setChecked(on)
        self.toggled.connect(keep)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(18) + 4, super().sizeHint().height())


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
