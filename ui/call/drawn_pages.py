"""A document as it looks: its pages as pictures, each drawn when it comes into view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from readiness.interview.dossier import Document
from readiness.words import _
from ui.theme import theme
from ui.widgets.card import scrolling

DRAWN_WIDTH = 1200
_A4 = 2**0.5
Draw = Callable[[Document, int, Callable[[bytes], None]], None]


class DrawnPage(QWidget):
    """One page; it asks for its picture when it is first seen."""

    wanted = Signal(int)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self._picture = QPixmap()
        self._asked = False
        self._words = _("Drawing page {number}…").format(number=number)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("Page {number} as it looks").format(number=number))

    @property
    def drawn(self) -> bool:
        """Whether its picture is there."""
        return not self._picture.isNull()

    def show_picture(self, png: bytes) -> None:
        """Show the picture; without one say so."""
        if not self._picture.loadFromData(png):
            self._words = _("Page {number} cannot be drawn. Its text can be read.").format(number=self.number)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self.drawn:
            return round(width * self._picture.height() / self._picture.width())
        return round(width * _A4)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(360), self.heightForWidth(theme().px(360)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._asked:
            self._asked = True
            self.wanted.emit(self.number)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.drawn:
            painter.drawPixmap(QRectF(self.rect()), self._picture, QRectF(self._picture.rect()))
        else:
            painter.fillRect(self.rect(), theme().colour("card"))
            painter.setPen(theme().colour("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(16, 16, -16, -16), int(flags), self._words)
        painter.end()


class DrawnPages(QWidget):
    """All pages of a document, one below the other."""

    def __init__(self, draw: Draw, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self._document: Document | None = None
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 4, 16, 12)
        self._column.setSpacing(10)
        self.area: QScrollArea = scrolling(inner)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(_("Pages as they look"))
        self.setFocusProxy(self.area)
        self.pages: list[DrawnPage] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)

    def show_document(self, document: Document | None) -> None:
        """Show the pages of another document."""
        if document == self._document:
            return
        self._document = document
        for page in self.pages:
            self._column.removeWidget(page)
            page.deleteLater()
        self.pages = [DrawnPage(number) for number in range(1, 1 + len(document.pages if document else ()))]
        for page in self.pages:
            page.wanted.connect(self._wanted)
            self._column.addWidget(page)

    def _wanted(self, number: int) -> None:
        document, page = self._document, self.pages[number - 1]

        def arrived(png: bytes) -> None:
            if page in self.pages:
                page.show_picture(png)

        if document is not None:
            self._draw(document, number, arrived)
