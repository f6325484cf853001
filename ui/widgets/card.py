"""The ground that everything stands on: a card, with or without a title."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import dress
from ui.widgets.text import Text


class Card(QFrame):
    """A titled card. Content goes into ``body``."""

    def __init__(self, title: str = "", margin: int = 16, spacing: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(spacing)
        self.head = QHBoxLayout()
        self.head.setSpacing(10)
        self.title = Text(title, "title")
        if title:
            self.setAccessibleName(title)
            self.head.addWidget(self.title)
            self.head.addStretch(1)
            self.body.addLayout(self.head)

    def put_beside(self, widget: QWidget) -> None:
        """Put a small thing right after the title."""
        self.head.insertWidget(1, widget)

    def put_at_end(self, widget: QWidget) -> None:
        """Put a small thing at the far end of the title's line."""
        self.head.addWidget(widget)

    def set_title(self, title: str) -> None:
        """Change the title of a card that has one."""
        self.title.set_text(title)
        self.setAccessibleName(title)


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a line of one pixel between two parts."""
    line = QFrame(parent)
    dress(line, "rule")
    return line


def scrolling(content: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """Return ``content`` in a scroll area that shows nothing of itself and never scrolls sideways."""
    area = QScrollArea(parent)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    dress(content, "plain")
    area.setWidget(content)
    return area
