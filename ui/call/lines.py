"""Long lists that stay quick: each line is painted, not a widget, and only those in view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import dress, restyles, theme
from ui.widgets.text import Span

Index = QModelIndex | QPersistentModelIndex
LINE = int(Qt.ItemDataRole.UserRole)
_SIDE, _TOP, _GAP = 16, 7, 10
_LEADING = 1.45


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: where or when (``head``), its words, whether it stands out, and what is said of it."""

    key: int
    head: str
    spans: tuple[Span, ...]
    spoken: str
    starred: bool = False

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(span.text for span in self.spans)


class Lines(QAbstractListModel):
    """The lines of a list. :meth:`set_lines` tells the view only of those that differ, so that its place is kept."""

    def __init__(self, parent: QObject | None = None, *, editable: bool = False) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._editable = editable

    @property
    def lines(self) -> tuple[Line, ...]:
        """All of them, from top to bottom."""
        return tuple(self._lines)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return line if role == LINE else None

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines: what stands at both ends unchanged is left alone."""
        old, new = self._lines, list(lines)
        first = 0
        while first < min(len(old), len(new)) and old[first] == new[first]:
            first += 1
        last = 0
        while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
            last += 1
        gone, come = old[first : len(old) - last], new[first : len(new) - last]
        if [line.key for line in gone] == [line.key for line in come]:
            self._lines = new
            if come:
                self.dataChanged.emit(self.index(first), self.index(first + len(come) - 1))
            return
        if gone:
            self.beginRemoveRows(QModelIndex(), first, first + len(gone) - 1)
            del self._lines[first : first + len(gone)]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), first, first + len(come) - 1)
            self._lines[first:first] = come
            self.endInsertRows()

    def line(self, row: int) -> Line | None:
        """The line of a row, None where there is none."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, key: int) -> int:
        """The row of a key, -1 where it is not."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), -1)


class LineDelegate(QStyledItemDelegate):
    """Paints a line: its head above or beside its words, what was found marked."""

    def __init__(self, parent: QAbstractItemView, *, beside: bool = False) -> None:
        super().__init__(parent)
        self._view = parent
        self._beside = beside
        self._heights: dict[tuple[Line, int], int] = {}

    def forget(self) -> None:
        """The text is another size now."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line, width = index.data(LINE), self._view.viewport().width()
        height = self._heights.get((line, width))
        if height is None:
            words = self.words_box(option, index, QRect(0, 0, width, 0))
            height = words.top() + self._lay_out(line, option, words.width())[1] + _TOP
            if len(self._heights) > 4096:
                self._heights.clear()
            self._heights[line, width] = height
        return QSize(width, height)

    def words_box(self, option: QStyleOptionViewItem, index: Index, area: QRect) -> QRect:
        """Where the words stand within ``area`` (for an editor, too)."""
        line: Line = index.data(LINE)
        head = QFontMetrics(self._small(option))
        star = theme().px(16) if line.starred else 0
        if self._beside:
            lead = head.horizontalAdvance(max(line.head, "00:00", key=len)) + _GAP
            if lead < area.width() / 3:
                return area.adjusted(_SIDE + lead, _TOP, -_SIDE - star, -_TOP)
        return area.adjusted(_SIDE, _TOP + round(head.height() * 1.2), -_SIDE - star, -_TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(area).adjusted(6, 1, -6, -1)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("accent_soft" if chosen else "card"))
            painter.drawRoundedRect(box, 8, 8)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
        words = self.words_box(option, index, area)
        layout, _height = self._lay_out(line, option, words.width())
        painter.setFont(self._small(option))
        painter.setPen(theme().colour("muted"))
        metrics = QFontMetrics(self._small(option))
        # The head stands on the baseline of the first line, or in a line of its own above.
        above = words.top() - area.top() > _TOP
        baseline = area.top() + _TOP + metrics.ascent() + 1
        if not above and layout.lineCount():
            first = layout.lineAt(0)
            baseline = words.top() + round(first.y() + first.ascent())
        room = area.width() - 2 * _SIDE
        painter.drawText(
            area.left() + _SIDE, baseline, metrics.elidedText(line.head, Qt.TextElideMode.ElideRight, room)
        )
        painter.setPen(theme().colour("ink"))
        layout.draw(painter, QPointF(words.topLeft()))
        if line.starred:
            painter.setFont(option.font)
            painter.setPen(theme().colour("accent"))
            star = QRect(area.right() - _SIDE - theme().px(14), words.top(), theme().px(16), theme().px(20))
            painter.drawText(star, int(Qt.AlignmentFlag.AlignCenter), "★")
        painter.restore()

    def _lay_out(self, line: Line, option: QStyleOptionViewItem, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(line.text, option.font)
        how = QTextOption()
        how.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(how)
        layout.setFormats(_formats(line.spans))
        height = round(theme().base_px * _LEADING)
        layout.beginLayout()
        count = 0
        while (row := layout.createLine()).isValid():
            row.setLineWidth(max(1, width))
            row.setPosition(QPointF(0, count * height + (height - row.height()) / 2))
            count += 1
        layout.endLayout()
        return layout, max(1, count) * height

    def _small(self, option: QStyleOptionViewItem) -> QFont:
        font = QFont(option.font)
        font.setPixelSize(theme().px(12))
        return font


class LineView(QListView):
    """A list of lines. Up and Down walk, Enter does what a line is for."""

    def __init__(self, name: str, *, editable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        dress(self, "lines")
        self.lines = Lines(self, editable=editable)
        self.setModel(self.lines)
        self.set_delegate(LineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)

    def set_delegate(self, delegate: LineDelegate) -> None:
        """Paint with another delegate."""
        self.delegate = delegate
        self.setItemDelegate(delegate)

    @property
    def chosen(self) -> Line | None:
        """The line in hand."""
        return self.lines.line(self.currentIndex().row())

    def choose(self, key: int) -> bool:
        """Take a line in hand and bring it into view."""
        row = self.lines.row_of(key)
        if row < 0:
            return False
        self.setCurrentIndex(self.lines.index(row))
        self.scrollTo(self.lines.index(row))
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self.delegate.forget()
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


def _formats(spans: Sequence[Span]) -> list[QTextLayout.FormatRange]:
    ranges, start = [], 0
    for span in spans:
        style = QTextCharFormat()
        if span.tone:
            style.setForeground(theme().colour(span.tone))
        if span.strong:
            style.setFontWeight(QFont.Weight.DemiBold)
        if span.marked:
            style.setBackground(theme().colour("accent_soft"))
        stretch = QTextLayout.FormatRange()
        # A layout counts in UTF-16.
        stretch.start, stretch.length, stretch.format = start, len(span.text.encode("utf-16-le")) // 2, style
        ranges.append(stretch)
        start += stretch.length
    return ranges
