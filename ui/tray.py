"""A message of the system beside the one in the window, where there is a tray; without one nothing is missed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from readiness.words import _

SHOWN_MS = 30_000


class Tray(QObject):
    """The icon is there only as long as its message; ``pressed`` tells that somebody clicked either."""

    pressed = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tray: QSystemTrayIcon | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SHOWN_MS)
        self._rest.timeout.connect(self.close)

    def tell(self, sentence: str) -> bool:
        """Show ``sentence``; False where this system has no tray."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return False
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon, self)
            self._tray.setToolTip(_("Callready"))
            self._tray.activated.connect(lambda _reason: self.pressed.emit())
            self._tray.messageClicked.connect(self.pressed)
        self._tray.show()
        self._tray.showMessage(_("Callready"), sentence, self._icon, SHOWN_MS)
        self._rest.start()
        return True

    def close(self) -> None:
        """Take the icon away."""
        if self._tray is not None:
            self._tray.hide()
