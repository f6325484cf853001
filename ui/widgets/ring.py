"""How long an answer has run: a ring that fills, with the time in its middle."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from readiness.words import _
from ui.theme import dress, restyles, theme


class AnswerRing(QProgressBar):
    """Green until ``fine_s``, amber until ``long_s`` when the ring is full, red after. Silent and still otherwise."""

    def __init__(self, fine_s: int = 90, long_s: int = 120, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fine, self._long = fine_s, long_s
        self._seconds: int | None = None
        dress(self, "ring")
        self.setRange(0, long_s)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Length of your answer"))
        self.set_seconds(None)

    @property
    def tone(self) -> str:
        """``go``, ``caution`` or ``no_go``."""
        seconds = self._seconds or 0
        if seconds < self._fine:
            return "go"
        return "caution" if seconds < self._long else "no_go"

    def set_seconds(self, seconds: float | None) -> None:
        """Show ``seconds`` since the answer began; None while nobody answers."""
        whole = None if seconds is None else max(0, int(seconds))
        if whole == self._seconds and self._seconds is not None:
            return
        self._seconds = whole
        self.setValue(min(whole or 0, self._long))
        spoken = {"go": _("good length"), "caution": _("come to the end"), "no_go": _("too long")}[self.tone]
        self.setAccessibleDescription(f"{self.text()}, {spoken}" if whole is not None else "")
        self.update()

    def text(self) -> str:
        """Return minutes and seconds."""
        minutes, seconds = divmod(self._seconds or 0, 60)
        return f"{minutes}:{seconds:02d}"

    def sizeHint(self) -> QSize:
        side = theme().px(54)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = float(min(self.width(), self.height()))
        width = side / 9
        ring = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        ring.adjust(width * 0.67, width * 0.67, -width * 0.67, -width * 0.67)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("trough"), width))
        painter.drawEllipse(ring)
        if self._seconds:
            colour = theme().colour(self.tone)
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(ring, 90 * 16, -round(min(self._seconds / self._long, 1.0) * 360 * 16))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setPixelSize(theme().px(13 if (self._seconds or 0) < 600 else 11))
        painter.setFont(font)
        painter.setPen(theme().colour("ink"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()
