"""The keyboard never leads out of sight: what takes the focus is scrolled into view, however many areas it lies in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QWidget

_SIDE, _ABOVE = 8, 24


def follow_focus(before: QWidget | None, now: QWidget | None) -> None:
    """Connect with ``QApplication.focusChanged``. Qt scrolls only the areas that the focus was in already.

    Nothing moves under a pressed mouse, nor when a window is in front again and has its focus back.
    """
    if before is None or now is None or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return
    around = now.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and now.height() <= around.viewport().height():
            around.ensureWidgetVisible(now, _SIDE, _ABOVE)
        around = around.parentWidget()
