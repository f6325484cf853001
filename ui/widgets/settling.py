"""What lays itself out anew when it is another size, or is dressed in another font or other colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent

from ui.theme import restyles

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object


class Settling(_Widget):
    """Stands before the widget's own class; calls its ``_settle``, which does nothing when all is as it was."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self._settle()

    def _settle(self) -> None:
        raise NotImplementedError
