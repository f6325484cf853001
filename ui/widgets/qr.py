"""A code for the camera of a phone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from readiness.words import _
from ui.theme import theme
from ui.widgets.plot import Plot

_QUIET_ZONE = 4
_SIDE = 218


class QrCode(Plot):
    """Dark and light modules. Always dark on white, in whole pixels, with the quiet zone that cameras need."""

    def __init__(self, title: str = "") -> None:
        super().__init__(title or _("Code for your phone"))
        self._modules: tuple[tuple[bool, ...], ...] = ()
        self._meaning = ""

    def set_code(self, modules: Sequence[Sequence[bool]], meaning: str) -> None:
        """Show ``modules`` by rows, True is dark; ``meaning`` says what scanning does."""
        self._modules = tuple(tuple(bool(module) for module in row) for row in modules)
        self._meaning = meaning
        self.setToolTip(meaning)
        self.refresh()

    def describe(self) -> str:
        return self._meaning if self._modules else _("No code yet.")

    def sizeHint(self) -> QSize:
        side = theme().px(_SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        # A module under two pixels is hard on a camera.
        side = 2 * (len(self._modules) + 2 * _QUIET_ZONE)
        return QSize(side, side)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(theme().colour("line"))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if not self._modules:
            return
        count = len(self._modules)
        module = max(1, int(min(area.width(), area.height()) / (count + 2 * _QUIET_ZONE)))
        left = int(area.center().x() - module * count / 2)
        top = int(area.center().y() - module * count / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for row, modules in enumerate(self._modules):
            for column, dark in enumerate(modules):
                if dark:
                    painter.fillRect(
                        QRect(left + column * module, top + row * module, module, module), Qt.GlobalColor.black
                    )
