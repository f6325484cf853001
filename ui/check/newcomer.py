"""A microphone that was just plugged in, offered in one quiet sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.words import _
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.text import Text


class Newcomer(QWidget):
    """Compares each list of microphones with the one before. Hidden while there is nothing to offer."""

    taken = Signal(str)
    """The person wants to use the device with this id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: frozenset[str] | None = None
        self._offered: str | None = None
        self.sentence = Text("", "small")
        self.use = button("", "link")
        self.use.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sentence)
        column.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def compare(self, microphones: Sequence[tuple[str, str]], used: str | None) -> None:
        """``microphones`` are there now, pairs of id and name; ``used`` is the one that a call would use."""
        names = dict(microphones)
        came = [device for device in names if self._known is not None and device not in self._known]
        # Before the first list arrives there is nothing that could be new.
        self._known = frozenset(names) if names or self._known is not None else None
        if self._offered not in names or self._offered == used:
            self._offered = None
        fresh = next((device for device in came if device != used), None)
        if fresh is not None:
            self._offered = fresh
            self.sentence.set_text(_("{name} was plugged in.").format(name=names[fresh]))
            self.use.setText(_("Use it"))
            self.use.setAccessibleName(_("Use {name}").format(name=names[fresh]))
            if self.window().isVisible():
                announce(self, self.sentence.text())
        self.setVisible(self._offered is not None)

    def _take(self) -> None:
        offered, self._offered = self._offered, None
        self.hide()
        if offered is not None:
            self.taken.emit(offered)
