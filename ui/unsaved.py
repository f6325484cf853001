"""Asked when the window should close while something could not be saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from readiness.words import _
from ui.theme import dress
from ui.widgets.button import button
from ui.widgets.text import Text


class UnsavedDialog(QDialog):
    """``save`` tries again and says whether it worked; ``leave`` closes the window. Doing nothing loses nothing."""

    def __init__(self, save: Callable[[], bool], leave: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "page")
        self._save, self._leave = save, leave
        title = _("Your last changes are not saved yet.")
        self.setWindowTitle(title)
        self.explanation = Text(_("The disk may be full, or the folder cannot be written. Make room, then try again."))
        self.again = button(_("Try again"), "primary")
        self.leave = button(_("Close without saving"))
        self.stay = button(_("Stay"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(Text(title, "title"))
        column.addWidget(self.explanation)
        row = QHBoxLayout()
        for each in (self.again, self.stay):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self.leave)
        column.addLayout(row)
        self.again.clicked.connect(self._try)
        self.stay.clicked.connect(self.reject)
        self.leave.clicked.connect(self._go)
        self.again.setFocus()

    def _try(self) -> None:
        if self._save():
            self._go()

    def _go(self) -> None:
        self.accept()
        self._leave()
