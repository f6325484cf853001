"""What all plots share: a name and a summary for who cannot see them, and a picture to keep."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import restyles, theme

_MARGIN, _UNDER_TITLE = 16, 8


class Plot(QLabel):
    """A picture of measured values. A screen reader meets it as text: its title and what it shows in a sentence."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def title(self) -> str:
        """What is plotted."""
        return self._title

    @property
    def summary(self) -> str:
        """What there is to see, in a sentence."""
        return self.describe()

    def describe(self) -> str:
        """Return the sentence; each plot has its own."""
        raise NotImplementedError

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw into ``area``; each plot does it in its own way."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Take note of new values: paint again, and say what they are."""
        self.setAccessibleDescription(self.describe())
        self.update()

    def save_png(self, path: Path) -> bool:
        """Write what is seen as a PNG picture, under its title; False where the file cannot be written."""
        font = QFont(self.font())
        font.setPixelSize(theme().px(14))
        above = _MARGIN + QFontMetrics(font).height() + _UNDER_TITLE
        ratio = self.devicePixelRatioF()
        sheet = QPixmap(QSize(self.width() + 2 * _MARGIN, above + self.height() + _MARGIN) * ratio)
        sheet.setDevicePixelRatio(ratio)
        sheet.fill(theme().colour("card"))
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        painter.setPen(theme().colour("ink"))
        painter.drawText(QPointF(_MARGIN, _MARGIN + QFontMetrics(font).ascent()), self._title)
        painter.translate(_MARGIN, above)
        self.paint(painter, QRectF(self.rect()))
        painter.end()
        return sheet.save(str(path), "PNG")

    def axis_font(self) -> QFont:
        """Return the small type of axes and marks."""
        font = QFont(self.font())
        font.setPixelSize(theme().px(11))
        return font

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRectF(self.rect()))
        painter.end()
