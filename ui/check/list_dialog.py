"""Changing one's own list: names, what is required, points of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from readiness.words import _
from ui.own_list import LONGEST_NAME, MOST_POINTS, Point, fresh, tidied
from ui.theme import dress, theme
from ui.widgets.button import button
from ui.widgets.card import scrolling
from ui.widgets.fields import Tick
from ui.widgets.text import Text


class PointLine(QWidget):
    """One point being changed."""

    removed = Signal()

    def __init__(self, point: Point, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = point.id
        self.name = QLineEdit(point.name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(_("Point"))
        self.required = Tick(_("Required"))
        self.required.setChecked(point.required)
        self.remove = button(_("Remove"))
        self.name.textChanged.connect(self._name_parts)
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.required)
        row.addWidget(self.remove)
        self._name_parts(point.name)

    @property
    def point(self) -> Point:
        """The point as it stands."""
        return Point(self._id, self.name.text(), self.required.isChecked())

    def _name_parts(self, name: str) -> None:
        self.required.setAccessibleName(_("Required: {name}").format(name=name))
        self.remove.setAccessibleName(_("Remove: {name}").format(name=name))


class ListDialog(QDialog):
    """``changed`` tells the new points when the person keeps them."""

    changed = Signal(object)

    def __init__(self, points: Sequence[Point], usual: Sequence[Point], parent: QWidget | None = None) -> None:
        """``usual`` is what the list goes back to on request."""
        super().__init__(parent)
        self._usual = tuple(usual)
        self.lines: list[PointLine] = []
        dress(self, "page")
        self.setWindowTitle(_("Your own list"))
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.addStretch(1)
        self.add = button(_("Add a point"))
        self.restore = button(_("Back to the usual list"), "link")
        self.keep = button(_("Keep"), "primary")
        self.cancel = button(_("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(Text(_("Your own list"), "title"))
        words = _(
            "A required point keeps the verdict at Caution until it is ticked. The list belongs to this interview."
        )
        column.addWidget(Text(words, None, "muted"))
        column.addWidget(scrolling(holder), 1)
        for left, right in ((self.add, self.restore), (self.cancel, self.keep)):
            row = QHBoxLayout()
            row.addWidget(left)
            row.addStretch(1)
            row.addWidget(right)
            column.addLayout(row)
        self.add.clicked.connect(self._add)
        self.restore.clicked.connect(lambda: self._fill(self._usual))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        self.keep.setDefault(True)
        self._fill(points)
        self.resize(theme().px(520), theme().px(460))

    @property
    def points(self) -> tuple[Point, ...]:
        """The points as they stand."""
        return tuple(line.point for line in self.lines)

    def _fill(self, points: Sequence[Point]) -> None:
        for line in tuple(self.lines):
            self._drop(line)
        for point in points:
            self._append(point)

    def _append(self, point: Point) -> PointLine:
        line = PointLine(point)
        line.removed.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)
        self.add.setEnabled(len(self.lines) < MOST_POINTS)
        return line

    def _add(self) -> None:
        self._append(fresh(self.points, "")).name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, line: PointLine) -> None:
        """The focus goes on to the next line, never back to the beginning."""
        at = self.lines.index(line)
        self._drop(line)
        left = self.lines[min(at, len(self.lines) - 1)].remove if self.lines else self.add
        left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, line: PointLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.add.setEnabled(True)

    def _keep(self) -> None:
        self.changed.emit(tidied(self.points))
        self.accept()
