"""The round sign of a grade."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import restyles, theme
from ui.widgets.tone import paint_badge, text_colour, tone_of, word_of

_TURN_MS = 50
_TURN_DEGREES = 18


class Badge(QLabel):
    """A grade as a round sign; its word is its accessible name and its tool tip.

    ``checking`` turns an arc, or shows how far it is once :meth:`set_progress` knows; under reduced motion the arc
    stands still.
    """

    def __init__(self, grade: str = "unknown", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grade = grade
        self._progress: float | None = None
        self._angle = 90
        self._turning = QTimer(self)
        self._turning.setInterval(_TURN_MS)
        self._turning.timeout.connect(self._turn)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._settle)
        self.set_grade(grade)

    @property
    def grade(self) -> str:
        """The grade shown."""
        return self._grade

    @property
    def turning(self) -> bool:
        """Whether the arc is in motion."""
        return self._turning.isActive()

    def set_grade(self, grade: str) -> None:
        """Show ``good``, ``caution``, ``no_go``, ``unknown``, ``checking`` or ``skipped``."""
        tone_of(grade)
        self._grade = grade
        self._progress = None
        self.setAccessibleName(word_of(grade))
        self.setToolTip(word_of(grade))
        self._settle()

    def set_progress(self, share: float | None) -> None:
        """Show how far a check is, 0 to 1; None when it cannot tell."""
        self._progress = None if share is None else min(max(share, 0.0), 1.0)
        self._settle()

    def sizeHint(self) -> QSize:
        side = theme().px(20)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = float(min(self.width(), self.height()))
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, self._grade, box)
        if self._grade == "checking":
            self._paint_arc(painter, box)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._turning.stop()

    def _paint_arc(self, painter: QPainter, box: QRectF) -> None:
        width = max(2.0, box.width() / 10)
        ring = box.adjusted(width, width, -width, -width)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour("trough"), width))
        painter.drawEllipse(ring)
        painter.setPen(
            QPen(
                text_colour("checking"),
                width,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        if self._progress is None:
            painter.drawArc(ring, self._angle * 16, -100 * 16)
        else:
            painter.drawArc(ring, 90 * 16, -round(self._progress * 360 * 16))

    def _turn(self) -> None:
        self._angle = (self._angle - _TURN_DEGREES) % 360
        self.update()

    def _settle(self) -> None:
        moves = self._grade == "checking" and self._progress is None and not theme().reduced_motion
        if moves and self.isVisible():
            self._turning.start()
        else:
            self._turning.stop()
            self._angle = 90
        self.update()
