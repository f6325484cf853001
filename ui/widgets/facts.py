"""Numbers in columns, quiet and small: what stands behind a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.text import Span, Text


class Facts(QWidget):
    """Rows of short texts in common columns; a span gives a cell its own tone or weight."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._said: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(0)

    def set_rows(self, rows: Sequence[Sequence[str | Span]]) -> None:
        """Show other rows; the last column takes the room that is left."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        said = ((cell.text if isinstance(cell, Span) else cell for cell in row) for row in rows)
        self._said = tuple(", ".join(part for part in parts if part) for parts in said)
        columns = max((len(row) for row in rows), default=0)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                text = Text("", "small", "muted")
                text.set_spans([cell if isinstance(cell, Span) else Span(cell)])
                self._grid.addWidget(text, number, column)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column == columns - 1 else 0)

    def texts(self) -> tuple[str, ...]:
        """Return what each row says, for a summary."""
        return self._said
