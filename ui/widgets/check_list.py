"""The rows of the check in their sections, names in one column."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import restyles, theme
from ui.widgets.check_row import CheckRow
from ui.widgets.text import Span, Text

_NAME_WIDTH, _NAME_WIDTH_LIMIT = 138, 200


class SectionHeader(Text):
    """The quiet title of a section, with a detail such as ``3 of 5 ticked``."""

    def __init__(self, title: str, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", "section", "muted", parent)
        self._title = title
        self.setContentsMargins(16, 10, 16, 3)
        self.set_detail(detail)

    def set_detail(self, detail: str) -> None:
        """Show ``detail`` after the title."""
        self.set_spans([Span(self._title)] + ([Span(f" · {detail}")] if detail else []))


class CheckList(QWidget):
    """Sections of :class:`CheckRow`, walked with the arrow keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CheckRow] = []
        self._fresh_section = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    @property
    def rows(self) -> tuple[CheckRow, ...]:
        """The rows from top to bottom."""
        return tuple(self._rows)

    def add_section(self, title: str, detail: str = "", beside: QWidget | None = None) -> SectionHeader:
        """Begin a section; rows added from now on belong to it. ``beside`` stands at the end of its line."""
        header = SectionHeader(title, detail)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 16, 0)
        line.addWidget(header, 1)
        if beside is not None:
            line.addWidget(beside, 0, Qt.AlignmentFlag.AlignBottom)
        self._column.insertLayout(self._column.count() - 1, line)
        self._fresh_section = True
        return header

    def add_row(self, name: str) -> CheckRow:
        """Add a row to the section begun last."""
        row = CheckRow(name)
        row.set_line_above(not self._fresh_section)
        self._fresh_section = False
        self._rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        row.header.stepping.connect(lambda step, row=row: self._step(row, step))
        self._align()
        return row

    def remove_row(self, row: CheckRow) -> None:
        """Take a row away for good. Rows added next stand at the end."""
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self._align()

    def _align(self) -> None:
        widest = max((row.name_width_hint() for row in self._rows), default=0)
        width = min(max(widest, theme().px(_NAME_WIDTH)), theme().px(_NAME_WIDTH_LIMIT))
        for row in self._rows:
            row.header.set_name_width(width)

    def _step(self, row: CheckRow, step: int) -> None:
        there = self._rows.index(row) + step
        if 0 <= there < len(self._rows):
            self._rows[there].header.setFocus()
