"""Icons by name, drawn as lines in the colour of their role."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QAbstractButton

import assets
from ui.theme import theme

_SIZE = 16


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    return assets.path("icons", f"{name}.svg").read_text("utf-8")


def pixmap(name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
    """Paint an icon as ``side`` logical pixels in ``colour`` (``#rrggbb``) for a screen of ``ratio``, once."""
    key = f"callready {name} {colour} {side} {ratio}"
    painted = QPixmap()
    if QPixmapCache.find(key, painted):
        return painted
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - a window without icons starts without it

    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    painted = QPixmap(round(side * ratio), round(side * ratio))
    painted.setDevicePixelRatio(ratio)
    painted.fill(Qt.GlobalColor.transparent)
    painter = QPainter(painted)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    QPixmapCache.insert(key, painted)
    return painted


def icon(name: str, role: str = "ink", side: int = _SIZE) -> QIcon:
    """Return an icon in the colour of ``role`` as the theme has it now, for screens of 100 and 200 %."""
    made = QIcon()
    for mode, tint in ((QIcon.Mode.Normal, role), (QIcon.Mode.Disabled, "muted")):
        for ratio in (1.0, 2.0):
            made.addPixmap(pixmap(name, getattr(theme().tokens, tint), theme().px(side), ratio), mode)
    return made


class _Wearer(QObject):
    """Keeps a button's icon in the colours and the size of the theme; lives as long as the button."""

    def __init__(self, button: QAbstractButton, name: str, role: str) -> None:
        super().__init__(button)
        self._button, self._name, self._role = button, name, role
        theme().changed.connect(self.wear)
        self.wear()

    def wear(self) -> None:
        side = theme().px(_SIZE)
        self._button.setIconSize(QSize(side, side))
        self._button.setIcon(icon(self._name, self._role))


def set_icon(button: QAbstractButton, name: str, role: str = "ink") -> None:
    """Give ``button`` an icon that follows the theme; again to change it."""
    for worn in button.findChildren(_Wearer, options=Qt.FindChildOption.FindDirectChildrenOnly):
        worn.setParent(None)
        worn.deleteLater()
    _Wearer(button, name, role)


SMALL = 24
"""Below so many pixels the mark has a drawing of its own, with fewer and thicker strokes."""


def app_icon() -> QIcon:
    """Return the mark of the program, from 16 pixels to 256."""
    made = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(pixmap("callready" if side >= SMALL else "callready-small", "#000000", side))
    return made
