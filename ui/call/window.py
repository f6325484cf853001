"""The narrow window beside the call: above the others where the system allows, never taking the focus by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.words import _
from ui.theme import dress

SMALLEST = (360, 560)
USUAL = (420, 820)


def can_stay_on_top() -> bool:
    """Whether this desktop lets a window stay above the others; Wayland does not."""
    return not QGuiApplication.platformName().startswith("wayland")


class CallWindow(QWidget):
    """Holds the call panel while it stands beside the call; ``closed`` gives it back."""

    closed = Signal()

    def __init__(self, panel: QWidget, title: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        dress(self, "page")
        self.setWindowTitle(title or _("Callready"))
        self.setMinimumSize(*SMALLEST)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        self.panel = panel
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panel)
        panel.show()
        self.resize(*USUAL)
        self._on_top = True

    def set_on_top(self, on_top: bool) -> None:
        """Stay above other windows or not; the window does not blink for it."""
        self._on_top = on_top
        handle = self.windowHandle()
        if handle is not None and can_stay_on_top():
            handle.setFlag(Qt.WindowType.WindowStaysOnTopHint, on_top)

    @property
    def on_top(self) -> bool:
        """Whether it is meant to stay above the others."""
        return self._on_top

    def place_beside(self, other: QWidget) -> None:
        """Stand at the right edge of the screen that ``other`` is on, as high as fits."""
        screen = other.screen().availableGeometry()
        height = min(USUAL[1], screen.height() - 40)
        self.resize(min(USUAL[0], screen.width()), height)
        self.move(screen.right() - self.width() - 8, screen.top() + (screen.height() - height) // 2)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            QTimer.singleShot(0, self, lambda: self.set_on_top(self._on_top))
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
