"""A list of short lines: an optional sign, the text, and a quiet detail at the end."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import dress, restyles, theme
from ui.widgets.tone import paint_badge, tone_of, word_of

_KEY = int(Qt.ItemDataRole.UserRole)
_DETAIL, _GRADE = _KEY + 1, _KEY + 2
_PAD, _GAP = 10, 10

Index = QModelIndex | QPersistentModelIndex


class _Line(QStyledItemDelegate):
    """Paints one line; the text wraps, the detail keeps its place."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        room = self._room(option, index, QRect(0, 0, width, 10_000))
        metrics = QFontMetrics(self._font(option, strong=True))
        text = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), str(index.data()))
        below = QFontMetrics(self._small(option)).height() if self._detail_below(option, index, width) else 0
        return QSize(width, max(text.height(), metrics.height()) + below + theme().px(19))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme().colour("accent_soft" if chosen else "background"))
            painter.drawRoundedRect(box, 8, 8)
        if focused or (chosen and theme().tokens.contrast):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
        grade = index.data(_GRADE)
        if grade:
            self._paint_sign(painter, option, str(grade))
        room = self._room(option, index, option.rect)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap)
        painter.setFont(self._font(option, strong=chosen and not grade))
        painter.setPen(theme().colour("ink"))
        painter.drawText(room, flags, str(index.data()))
        painter.setFont(self._small(option))
        painter.setPen(theme().colour("muted"))
        if self._detail_below(option, index, option.rect.width()):
            place = QRect(room.left(), room.bottom(), room.width(), QFontMetrics(self._small(option)).height())
            side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        else:
            place = option.rect.adjusted(_PAD, 0, -_PAD, 0)
            side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(QStyle.visualAlignment(option.direction, side)), str(index.data(_DETAIL) or ""))
        painter.restore()

    def _detail_below(self, option: QStyleOptionViewItem, index: Index, width: int) -> bool:
        """Whether the detail would take the room that the longest word needs."""
        detail = str(index.data(_DETAIL) or "")
        if not detail:
            return False
        word = _widest_word(str(index.data()), self._font(option, strong=True).toString())
        return word + self._lead(index) + self._tail(option, detail) > width

    def _lead(self, index: Index) -> int:
        return _PAD + (theme().px(24) + _GAP if index.data(_GRADE) else 0)

    def _tail(self, option: QStyleOptionViewItem, detail: str) -> int:
        return _PAD + (_widest_word(detail, self._small(option).toString(), whole=True) + _GAP if detail else 0)

    def _room(self, option: QStyleOptionViewItem, index: Index, area: QRect) -> QRect:
        below = self._detail_below(option, index, area.width())
        tail = _PAD if below else self._tail(option, str(index.data(_DETAIL) or ""))
        under = QFontMetrics(self._small(option)).height() + theme().px(9) if below else 0
        room = area.adjusted(self._lead(index), 0, -tail, -under)
        return QStyle.visualRect(option.direction, area, room)

    def _paint_sign(self, painter: QPainter, option: QStyleOptionViewItem, grade: str) -> None:
        side = theme().px(20)
        middle = option.rect.center().y() + 1 - side // 2
        place = QStyle.visualRect(option.direction, option.rect, QRect(option.rect.left() + _PAD, middle, side, side))
        paint_badge(painter, grade, QRectF(place))

    def _font(self, option: QStyleOptionViewItem, *, strong: bool = False) -> QFont:
        font = QFont(option.font)
        font.setPixelSize(theme().base_px)
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small(self, option: QStyleOptionViewItem) -> QFont:
        font = QFont(option.font)
        font.setPixelSize(theme().px(13))
        return font


def _say(item: QListWidgetItem, detail: str | None, grade: str | None) -> None:
    if detail is not None:
        item.setData(_DETAIL, detail)
    if grade is not None:
        tone_of(grade or "neutral")
        item.setData(_GRADE, grade)
    spoken = (item.text(), word_of(str(item.data(_GRADE) or "")), str(item.data(_DETAIL) or ""))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in spoken if part))


@lru_cache(maxsize=1024)
def _widest_word(text: str, font: str, *, whole: bool = False) -> int:
    """Width of the longest word, or of all, in the font of that key: a list asks for it many times a paint."""
    made = QFont()
    made.fromString(font)
    metrics = QFontMetrics(made)
    return max((metrics.horizontalAdvance(part) for part in ([text] if whole else text.split())), default=0)


class ItemList(QListWidget):
    """Lines by key. ``chosen`` tells which the person moved to; set_chosen moves without telling."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        dress(self, "items")
        self.setItemDelegate(_Line(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.currentItemChanged.connect(self._tell)
        self.itemSelectionChanged.connect(self._follow_selection)

    def add(self, key: str, text: str, detail: str = "", grade: str = "") -> None:
        """Add a line at the end."""
        item = QListWidgetItem(text)
        item.setData(_KEY, key)
        _say(item, detail, grade)
        self.addItem(item)

    def change(self, key: str, text: str | None = None, detail: str | None = None, grade: str | None = None) -> None:
        """Change what a line says; None leaves a part as it is."""
        item = self._item(key)
        if text is not None:
            item.setText(text)
        _say(item, detail, grade)

    @property
    def key(self) -> str | None:
        """Key of the line that is chosen."""
        item = self.currentItem()
        return None if item is None else str(item.data(_KEY))

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys from top to bottom, as the person may have ordered them."""
        return tuple(str(self.item(row).data(_KEY)) for row in range(self.count()))

    def set_chosen(self, key: str) -> None:
        """Choose a line without a signal."""
        self.blockSignals(True)
        self.setCurrentItem(self._item(key))
        self.blockSignals(False)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if event.size().height() < event.oldSize().height() and self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def _item(self, key: str) -> QListWidgetItem:
        for row in range(self.count()):
            if self.item(row).data(_KEY) == key:
                return self.item(row)
        raise KeyError(key)

    def _tell(self, now: QListWidgetItem | None) -> None:
        if now is not None:
            self.chosen.emit(str(now.data(_KEY)))

    def _follow_selection(self) -> None:
        """A screen reader selects a line without moving to it."""
        selected = self.selectedIndexes()
        if selected and selected[-1].row() != self.currentRow():
            self.setCurrentRow(selected[-1].row())
