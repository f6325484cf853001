"""Several devices side by side, a line for each thing measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from readiness.words import _
from ui.theme import dress, restyles, theme
from ui.widgets.pill import paint_pill, pill_size
from ui.widgets.tone import word_of

_SIDE = 16
_DETAIL = int(Qt.ItemDataRole.UserRole) + 1
_GRADE = int(Qt.ItemDataRole.UserRole) + 2

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """What one device came to: words, and a grade where there is one; then it is a pill."""

    text: str
    grade: str = ""


def _scaled(font: QFont, pixels: float, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setPixelSize(theme().px(pixels))
    made.setWeight(weight)
    return made


class _CellPainter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(_scaled(option.font, 15, QFont.Weight.Normal))
        width = metrics.horizontalAdvance(str(index.data() or "")) + 2 * _SIDE + 2 * theme().px(9)
        return QSize(width, metrics.height() + theme().px(23))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), theme().colour("line"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(5, 4, -5, -3), 7, 7)
        text, grade = str(index.data() or ""), str(index.data(_GRADE) or "")
        room = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if grade:
            font = _scaled(option.font, 12, QFont.Weight.DemiBold)
            size = pill_size(text, QFontMetrics(font)).boundedTo(room.size())
            middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.setFont(font)
            paint_pill(painter, text, grade, QRectF(QStyle.alignedRect(option.direction, middle, size, room)))
        else:
            painter.setFont(_scaled(option.font, 15, QFont.Weight.Normal))
            painter.setPen(theme().colour("ink"))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(room, int(flags), text)
        painter.restore()


class _DeviceHeader(QHeaderView):
    """Name of a device, and under it what it is."""

    def sectionSizeFromContents(self, section: int) -> QSize:
        name, detail = self._words(section)
        big = QFontMetrics(_scaled(self.font(), 15, QFont.Weight.Bold))
        small = QFontMetrics(_scaled(self.font(), 12, QFont.Weight.Normal))
        width = max(big.horizontalAdvance(name), small.horizontalAdvance(detail)) + 2 * _SIDE + 2
        return QSize(width, big.height() + small.height() + theme().px(26))

    def paintSection(self, painter: QPainter, area: QRect, section: int) -> None:
        name, detail = self._words(section)
        big = _scaled(self.font(), 15, QFont.Weight.Bold)
        small = _scaled(self.font(), 12, QFont.Weight.Normal)
        first = QFontMetrics(big).height()
        used = first + QFontMetrics(small).height()
        top = area.top() + (area.height() - used) // 2
        painter.save()
        painter.setFont(big)
        painter.setPen(theme().colour("ink"))
        line = QRect(area.left() + _SIDE, top, area.width() - 2 * _SIDE, first)
        painter.drawText(
            line,
            int(Qt.AlignmentFlag.AlignLeading),
            QFontMetrics(big).elidedText(name, Qt.TextElideMode.ElideRight, line.width()),
        )
        painter.setFont(small)
        painter.setPen(theme().colour("muted"))
        line.moveTop(top + first)
        painter.drawText(
            line,
            int(Qt.AlignmentFlag.AlignLeading),
            QFontMetrics(small).elidedText(detail, Qt.TextElideMode.ElideRight, line.width()),
        )
        painter.restore()

    def _words(self, section: int) -> tuple[str, str]:
        model = self.model()
        shown = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        return shown, str(model.headerData(section, Qt.Orientation.Horizontal, _DETAIL) or "")


class _MetricHeader(QHeaderView):
    """Names of what was measured."""

    def sectionSizeFromContents(self, section: int) -> QSize:
        metrics = QFontMetrics(_scaled(self.font(), 15, QFont.Weight.Normal))
        text = str(self.model().headerData(section, Qt.Orientation.Vertical) or "")
        return QSize(
            max(metrics.horizontalAdvance(text) + 2 * _SIDE, min(theme().px(230), 230)),
            metrics.height() + theme().px(23),
        )

    def paintSection(self, painter: QPainter, area: QRect, section: int) -> None:
        painter.save()
        painter.fillRect(QRect(area.left(), area.top(), area.width(), 1), theme().colour("line"))
        painter.setFont(_scaled(self.font(), 15, QFont.Weight.Normal))
        painter.setPen(theme().colour("muted"))
        text = str(self.model().headerData(section, Qt.Orientation.Vertical) or "")
        room = area.adjusted(_SIDE, 0, -_SIDE, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), text)
        painter.restore()


class CompareTable(QTableWidget):
    """A real table with headers of both kinds, walked with the arrow keys; as high as what is in it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        dress(self, "compare")
        self.setHorizontalHeader(_DeviceHeader(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(_MetricHeader(Qt.Orientation.Vertical, self))
        self.setItemDelegate(_CellPainter(self))
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalScrollBar().rangeChanged.connect(lambda _low, _high: self.updateGeometry())
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def set_devices(self, devices: Sequence[tuple[str, str]]) -> None:
        """Begin again with a column for each device, pairs of name and what it is."""
        self.clear()
        self.setRowCount(0)
        self.setColumnCount(len(devices))
        for column, (name, detail) in enumerate(devices):
            item = QTableWidgetItem(name)
            item.setData(_DETAIL, detail)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {detail}" if detail else name)
            self.setHorizontalHeaderItem(column, item)
        self._fit()

    def add_line(self, metric: str, cells: Sequence[Cell | None]) -> None:
        """Add what was measured, a cell for each device; None says that it is not known."""
        row = self.rowCount()
        self.insertRow(row)
        self.setVerticalHeaderItem(row, QTableWidgetItem(metric))
        for column, cell in enumerate(cells):
            item = QTableWidgetItem(cell.text if cell else _("not known"))
            grade = cell.grade if cell else "unknown"
            item.setData(_GRADE, grade)
            spoken = f"{item.text()}, {word_of(grade)}" if grade else item.text()
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.setItem(row, column, item)
        self._fit()

    def add_buttons(self, metric: str, buttons: Sequence[QPushButton | None]) -> None:
        """Add a line of buttons, one for each device or none."""
        row = self.rowCount()
        self.insertRow(row)
        self.setVerticalHeaderItem(row, QTableWidgetItem(metric))
        for column, made in enumerate(buttons):
            self.setItem(row, column, QTableWidgetItem(""))
            if made is not None:
                holder = QWidget()
                line = QHBoxLayout(holder)
                line.setContentsMargins(_SIDE, 5, _SIDE, 4)
                line.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
                self.setCellWidget(row, column, holder)
        self._fit()

    def width_of_all(self) -> int:
        """How wide it must be to show every column at once."""
        return (
            self.verticalHeader().sizeHint().width() + self.columnCount() * self.horizontalHeader().minimumSectionSize()
        )

    def sizeHint(self) -> QSize:
        width = self.verticalHeader().sizeHint().width() + self.columnCount() * theme().px(140)
        return QSize(width, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), self._height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self._fit()

    def _height(self) -> int:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return self.horizontalHeader().sizeHint().height() + rows + below + 2

    def _fit(self) -> None:
        # Columns share the width while every cell fits; then the table scrolls sideways.
        # A header never asks for less than its minimum: it must be let go before it is asked.
        self.horizontalHeader().setMinimumSectionSize(0)
        columns = range(self.columnCount())
        contents = [max(self.sizeHintForColumn(n), self.horizontalHeader().sectionSizeHint(n)) for n in columns]
        self.horizontalHeader().setMinimumSectionSize(max([theme().px(110), *contents]))
        self.updateGeometry()
