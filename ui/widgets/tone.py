"""How a grade looks and reads: word, sign and colour, so that none of the three has to carry it alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from readiness.words import _
from ui.theme import theme


@dataclass(frozen=True, slots=True)
class Tone:
    """Names of the colours of a grade: its text and sign on its ground."""

    text: str
    ground: str
    sign: str


TONES: dict[str, Tone] = {
    "good": Tone("go", "go_soft", "check"),
    "go": Tone("go", "go_soft", "check"),
    "caution": Tone("caution", "caution_soft", "mark"),
    "no_go": Tone("no_go", "no_go_soft", "cross"),
    "unknown": Tone("muted", "background", ""),
    "checking": Tone("accent", "accent_soft", "arc"),
    "skipped": Tone("muted", "background", "dash"),
    "neutral": Tone("muted", "background", ""),
    "accent": Tone("accent", "accent_soft", ""),
}


def tone_of(grade: str) -> Tone:
    """Return the tone of a grade; ``no-go`` and ``no_go`` are the same."""
    return TONES[grade.replace("-", "_")]


def word_of(grade: str) -> str:
    """Return the grade in one or two plain words."""
    words = {
        "good": _("Good"),
        "go": _("Go"),
        "caution": _("Caution"),
        "no_go": _("No-go"),
        "unknown": _("Not known yet"),
        "checking": _("Checking"),
        "skipped": _("Skipped"),
    }
    return words.get(grade.replace("-", "_"), "")


def text_colour(grade: str) -> QColor:
    """Return the colour of text and sign of a grade in the theme in use."""
    return theme().colour(tone_of(grade).text)


def ground_colour(grade: str) -> QColor:
    """Return the colour behind a grade in the theme in use."""
    return theme().colour(tone_of(grade).ground)


def paint_badge(painter: QPainter, grade: str, box: QRectF) -> None:
    """Draw the round sign of a grade that stands still; what is not known has a dashed rim and no sign."""
    colour = text_colour(grade)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground_colour(grade))
    if tone_of(grade) is TONES["unknown"]:
        rim = QPen(colour, 1)
        rim.setDashPattern([2.5, 2.0])
        painter.setPen(rim)
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawEllipse(box)
    paint_sign(painter, tone_of(grade).sign, box, colour)


def paint_sign(painter: QPainter, sign: str, box: QRectF, colour: QColor) -> None:
    """Draw a sign (``check``, ``mark``, ``cross``, ``dash``) into ``box``, its lines scaled with it."""
    unit = box.width() / 20
    pen = QPen(colour, 2.1 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)

    def at(x: float, y: float) -> QPointF:
        return QPointF(box.x() + x * unit, box.y() + y * unit)

    if sign == "check":
        painter.drawPolyline(QPolygonF([at(6.6, 10.3), at(9, 12.6), at(13.4, 7.8)]))
    elif sign == "mark":
        painter.drawLine(at(10, 5.8), at(10, 10.6))
        painter.drawPoint(at(10, 14))
    elif sign == "cross":
        painter.drawLine(at(7.2, 7.2), at(12.8, 12.8))
        painter.drawLine(at(12.8, 7.2), at(7.2, 12.8))
    elif sign == "dash":
        painter.drawLine(at(6.8, 10), at(13.2, 10))
