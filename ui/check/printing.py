"""Plan B on paper, for whoever wants it beside the telephone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from ui.check.plan_b_pane import PlanBPane

_CODE_MM = 60


def print_plan_b(pane: PlanBPane, parent: QWidget) -> None:
    """Ask for the printer, then print number, codes and the QR code."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        paint_plan_b(pane, printer)


def paint_plan_b(pane: PlanBPane, printer: QPrinter) -> None:
    """Draw Plan B onto ``printer``, which may be a file."""
    painter = QPainter(printer)
    millimetre = printer.resolution() / 25.4
    font = QFont(pane.font())
    top = 0.0
    for text, points in ((pane.title.text(), 14), (pane.number.text(), 22), (pane.codes.text(), 12)):
        font.setPointSize(points)
        painter.setFont(font)
        height = painter.fontMetrics().height() * 1.5
        painter.setPen(Qt.GlobalColor.black)
        painter.drawText(QRectF(0, top, painter.window().width(), height), int(Qt.AlignmentFlag.AlignLeft), text)
        top += height
    side = _CODE_MM * millimetre
    pane.code.paint(painter, QRectF(0, top, side, side))
    painter.end()
