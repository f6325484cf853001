"""One button that mends what stands in the way of a test, beside the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from readiness.check import Setup
from readiness.model import Action
from readiness.ports import AudioDevice, NotAvailable, Ports
from readiness.words import _
from ui.errands import Errands
from ui.mending import Mended, mend
from ui.theme import dress
from ui.widgets.button import button


class MendButton(QWidget):
    """Hidden while there is nothing to offer."""

    pressed = Signal()
    mended = Signal(object, object)
    """What came of it, and the devices there are now."""
    refused = Signal(str)
    """Why not, in a sentence."""

    def __init__(self, ports: Ports, errands: Errands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ports, self._errands = ports, errands
        self._action: Action | None = None
        self.busy = False
        self.button = button("")
        self.button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch(1)
        self.setFocusProxy(self.button)
        self.hide()

    def offer(self, action: Action | None, *, first: bool = False) -> None:
        """Show what ``action`` does, or nothing; ``first`` where it is the one to press before all others."""
        self._action = action
        self.setVisible(action is not None)
        self.button.setEnabled(not self.busy)
        if action is not None:
            dress(self.button, "primary" if first else "plain")
            self.button.setText(action.label)
            self.button.setAccessibleName(action.label)

    def run(self, setup: Setup) -> None:
        """Do what is offered, for the devices of ``setup``."""
        action = self._action
        if action is None or self.busy:
            return
        self.busy = True
        self.button.setEnabled(False)
        self._errands.run(lambda: self._work(action, setup), self._done, self._failed)

    def _work(self, action: Action, setup: Setup) -> tuple[Mended, tuple[AudioDevice, ...]]:
        return mend(action, self._ports, setup), self._ports.devices.devices()

    def _done(self, outcome: tuple[Mended, tuple[AudioDevice, ...]]) -> None:
        self.busy = False
        self.mended.emit(*outcome)

    def _failed(self, error: Exception) -> None:
        self.busy = False
        if isinstance(error, NotAvailable):
            self.refused.emit(error.sentence)
            return
        self.refused.emit(_("That did not work. Try the system's own settings."))
        raise error
