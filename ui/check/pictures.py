"""A plot of the evidence with the way to keep it as a picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from readiness.words import _
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.plot import Plot
from ui.widgets.text import Text


class Pictured(QWidget):
    """``plot`` with a button below and the same in its context menu. What came of saving is said beside it."""

    def __init__(self, plot: Plot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = plot
        self.save = button(_("Save picture…"), "link", _("Save picture: {what}").format(what=plot.title))
        self.said = Text("", "tiny", "muted")
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.save)
        line.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(plot.title, "tiny", "muted"))
        column.addWidget(plot)
        column.addLayout(line)
        action = QAction(self.save.text(), plot)
        plot.addAction(action)
        plot.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        action.triggered.connect(self._ask)
        self.save.clicked.connect(self._ask)

    def keep(self, path: Path) -> None:
        """Write the picture and say so, or that it cannot be."""
        if not path.suffix:
            path = path.with_suffix(".png")
        words = (
            _("Saved as {name}.") if self.plot.save_png(path) else _("{name} could not be saved. Try another folder.")
        )
        self.said.set_text(words.format(name=path.name))
        announce(self.said, self.said.text(), at_once=True)

    def _ask(self) -> None:
        name = f"{self.plot.title}.png"
        path, _kind = QFileDialog.getSaveFileName(self, _("Save picture"), name, _("Picture") + " (*.png)")
        if path:
            self.keep(Path(path))
