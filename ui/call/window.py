"""The narrow window beside the call: above the others where the system allows, never taking the focus by itself."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QRect, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from readiness.words import _
from ui.theme import dress

SMALLEST = (360, 560)
USUAL = (420, 820)
GEOMETRY, ON_TOP = "call/geometry", "call/on_top"
BACK_KEY = "Ctrl+B"


def can_stay_on_top() -> bool:
    """Whether this desktop lets a window stay above the others; Wayland does not."""
    return not QGuiApplication.platformName().startswith("wayland")


class CallWindow(QMainWindow):
    """Holds the call panel while it stands beside the call; ``closed`` gives it back.

    A main window, because a screen reader takes no other plain widget for a window.
    """

    closed = Signal()

    def __init__(self, panel: QWidget, title: str, settings: QSettings) -> None:
        super().__init__()
        inner = QWidget()
        dress(inner, "page")
        self.setCentralWidget(inner)
        self.setWindowTitle(title or _("Callready"))
        self.setMinimumSize(*SMALLEST)
        self.panel = panel
        self._settings = settings
        self._on_top = can_stay_on_top() and str(settings.value(ON_TOP, "true")).lower() == "true"
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panel)
        panel.show()
        for keys in (BACK_KEY, QKeySequence.StandardKey.Close):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)

    @property
    def on_top(self) -> bool:
        """Whether it is meant to stay above the others."""
        return self._on_top

    def set_on_top(self, on_top: bool) -> None:
        """Stay above other windows or not; the window does not blink for it, and it is remembered."""
        self._on_top = on_top
        self._settings.setValue(ON_TOP, "true" if on_top else "false")
        self._apply_on_top()

    def place(self, beside: QWidget) -> None:
        """Stand where it stood last time, else at the right edge of the screen that ``beside`` is on."""
        kept = self._settings.value(GEOMETRY)
        if isinstance(kept, QByteArray) and self.restoreGeometry(kept):
            return
        screen: QRect = beside.screen().availableGeometry()
        height = min(USUAL[1], screen.height() - 40)
        self.resize(min(USUAL[0], screen.width()), height)
        self.move(screen.right() - self.width() - 8, screen.top() + (screen.height() - height) // 2)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            # The platform's window is there only after this event.
            QTimer.singleShot(0, self, self._apply_on_top)
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue(GEOMETRY, self.saveGeometry())
        self.closed.emit()
        super().closeEvent(event)

    def _apply_on_top(self) -> None:
        handle = self.windowHandle()
        if handle is not None and can_stay_on_top():
            handle.setFlag(Qt.WindowType.WindowStaysOnTopHint, self._on_top)
