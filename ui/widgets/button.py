"""Push buttons by role, and the disclosure arrow."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import dress, theme


def button(text: str, role: str = "plain", name: str = "", parent: QWidget | None = None) -> QPushButton:
    """Return a push button: ``plain``, ``primary``, ``link`` or ``quiet``.

    ``name`` is what a screen reader says where the text alone is not enough ("Test again" of which row?).
    """
    made = QPushButton(text, parent)
    made.setAutoDefault(True)
    made.setAccessibleName(name or text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    dress(made, role)
    return made


class Chevron(QWidget):
    """A small arrow: to the side when closed, down when open. Decoration; what it means is said by its owner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_open(self, is_open: bool) -> None:
        """Point down when open."""
        self._open = is_open
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(12)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(
                theme().colour("muted"),
                theme().px(14) / 10,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        paint_chevron(
            painter,
            QRectF(self.rect()),
            down=self._open,
            mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )
        painter.end()


def paint_chevron(painter: QPainter, box: QRectF, *, down: bool, mirrored: bool = False) -> None:
    """Draw the two strokes of an arrow into the middle of ``box`` with the pen that is set."""
    reach = min(box.width(), box.height()) / 4
    middle = box.center()
    if down:
        points = [(-reach, -reach / 2), (0.0, reach / 2), (reach, -reach / 2)]
    else:
        side = -1.0 if mirrored else 1.0
        points = [(-reach / 2 * side, -reach), (reach / 2 * side, 0.0), (-reach / 2 * side, reach)]
    painter.drawPolyline(QPolygonF([QPointF(middle.x() + x, middle.y() + y) for x, y in points]))
