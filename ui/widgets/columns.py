"""What is chosen at the left, what it is at the right; one above the other where room is short."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.card import scrolling
from ui.widgets.settling import Settling

_LEAST_WIDTH = 560


class _Ground(QWidget):
    """Asks for no more height than its parts can do with; what scrolls inside takes what is left."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else super().heightForWidth(width)


class Columns(Settling, QWidget):
    """Two widgets side by side, equally wide, or stacked in a common scroll."""

    def __init__(
        self, left: QWidget, right: QWidget, least: tuple[int, int] = (280, 360), parent: QWidget | None = None
    ) -> None:
        """``least`` are the heights each part needs when they are stacked; 0 for one that does not scroll itself."""
        super().__init__(parent)
        self._parts, self._least = (left, right), least
        self._stacked: bool | None = None
        self._inner = _Ground()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(self._inner, self))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(18)
        # The parts come last: every further parent would style and measure all of them again.
        for part in self._parts:
            self._row.addWidget(part, 1)
        self._settle()

    @property
    def stacked(self) -> bool:
        """Whether the parts stand one above the other."""
        return bool(self._stacked)

    def _settle(self) -> None:
        stacked = self.width() < theme().px(_LEAST_WIDTH)
        for part, least in zip(self._parts, self._least, strict=True):
            part.setMinimumHeight(theme().px(least) if stacked else 0)
            part.setMinimumWidth(0)
        if stacked != self._stacked:
            self._stacked = stacked
            directions = QBoxLayout.Direction
            self._row.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
