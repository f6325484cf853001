"""A row that goes on in the next line where it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lines of widgets at their preferred size, from the leading edge, each line centred on its tallest."""

    def __init__(self, spacing: int = 8, parent: QWidget | None = None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._last_at_end = False
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        if parent is not None:
            parent.setLayout(self)

    def set_last_at_end(self, at_end: bool) -> None:
        """Push the last widget to the far end of its line."""
        self._last_at_end = at_end
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        self.invalidate()
        return item

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        return self._framed(QSize(width, max((size.height() for size in shown), default=0)))

    def minimumSize(self) -> QSize:
        widest = QSize()
        for item in self._items:
            if not item.isEmpty():
                widest = widest.expandedTo(item.minimumSize())
        return self._framed(widest)

    def _framed(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, area: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        room = area.marginsRemoved(margins)
        owner = self.parentWidget()
        mirrored = owner is not None and owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        y = room.top()
        for line in self._lines(room.width()):
            height = max(_size(item, room.width()).height() for item in line)
            x = room.left()
            for item in line:
                size = _size(item, room.width())
                if self._last_at_end and item is self._items[-1]:
                    x = max(x, room.left() + room.width() - size.width())
                if move:
                    place = QRect(x, y + (height - size.height()) // 2, size.width(), size.height())
                    if mirrored:
                        place.moveRight(room.right() - (x - room.left()))
                    item.setGeometry(place)
                x += size.width() + self.spacing()
            y += height + self.spacing()
        used = y - room.top() - (self.spacing() if y > room.top() else 0)
        return used + margins.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += wide + self.spacing()
        return lines


def _size(item: QLayoutItem, room: int) -> QSize:
    """The preferred size; what is wider than a whole line and can wrap gets the height it then needs."""
    size = item.sizeHint()
    if size.width() <= room:
        return size
    return QSize(room, item.heightForWidth(room) if item.hasHeightForWidth() else size.height())
