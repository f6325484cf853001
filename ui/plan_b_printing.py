"""Plan B on one page of paper, for whoever wants it beside the telephone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from readiness.words import _
from ui.plan_b import Prepared
from ui.widgets.qr import QrCode

_CODE_MM, _GAP_MM = 60, 5


def print_plan_b(prepared: Prepared, parent: QWidget) -> None:
    """Ask for the printer, then print."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        paint_plan_b(prepared, printer, parent.font())


def paint_plan_b(prepared: Prepared, printer: QPrinter, font: QFont) -> float:
    """Draw Plan B onto ``printer``, which may be a file; returns what share of the page's height it takes.

    The number in big type, the code for the phone, then everything else that is needed without a network.
    """
    painter = QPainter(printer)
    millimetre = printer.resolution() / 25.4
    width, height = painter.window().width(), painter.window().height()
    top = 0.0

    def write(text: str, points: int) -> None:
        nonlocal top
        font.setPointSize(points)
        painter.setFont(font)
        painter.setPen(Qt.GlobalColor.black)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        area = QRectF(0, top, width, height)
        taken = painter.boundingRect(area, flags, text)
        painter.drawText(area, flags, text)
        top = taken.bottom() + 2 * millimetre

    write(_("Plan B: call in by phone"), 14)
    if prepared.plan.ways:
        best = prepared.plan.ways[0]
        write(best.number, 26)
        if best.code:
            write(_("Code {code} #").format(code=best.code), 18)
        code = QrCode()
        code.set_code(prepared.codes[0], best.number)
        side = _CODE_MM * millimetre
        code.paint(painter, QRectF(0, top, side, side))
        top += side + _GAP_MM * millimetre
    write(prepared.page, 11)
    painter.end()
    return top / height
