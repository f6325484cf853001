"""The comparison as a file: a picture, a PDF, or Markdown. Made as bytes, so that writing it can happen elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.comparison import Comparison, Trial, as_markdown
from readiness.words import _
from ui.devices.sheet import Sheet
from ui.theme import dress
from ui.widgets.text import Text

COLUMNS_A_PAGE = 5
SHEET_WIDTH = 1140
MARGIN = 20
PAPER_MM = 12


def kinds() -> tuple[tuple[str, str], ...]:
    """What may be saved: the words for the dialog, and the ending."""
    return ((_("Picture"), ".png"), (_("PDF"), ".pdf"), (_("Markdown"), ".md"))


def report(ending: str, trials: Sequence[Trial], comparison: Comparison, measured: str) -> bytes:
    """The file with that ``ending``; ``measured`` says when and how. Anything unknown becomes a picture."""
    if ending == ".md":
        return f"{as_markdown(trials, comparison)}\n{measured}\n".encode()
    if ending == ".pdf":
        return _pdf(trials, comparison, measured)
    return _picture(trials, comparison, measured)


def _picture(trials: Sequence[Trial], comparison: Comparison, measured: str) -> bytes:
    paper = _paper(trials, comparison, measured, slice(None))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paper.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())


def _pdf(trials: Sequence[Trial], comparison: Comparison, measured: str) -> bytes:
    """Landscape pages, as many columns on each as stay readable."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(_("Devices compared"))
    margins = QMarginsF(PAPER_MM, PAPER_MM, PAPER_MM, PAPER_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    painter = QPainter(writer)
    for first in range(0, len(trials), COLUMNS_A_PAGE):
        if first:
            writer.newPage()
        paper = _paper(trials, comparison, measured, slice(first, first + COLUMNS_A_PAGE))
        scale = min(writer.width() / paper.width(), writer.height() / paper.height())
        painter.save()
        painter.scale(scale, scale)
        paper.render(painter, QPoint())
        painter.restore()
    painter.end()
    return bytes(buffer.data().data())


def _paper(trials: Sequence[Trial], comparison: Comparison, measured: str, only: slice) -> QWidget:
    """The sheet without its buttons, as wide as all its columns need."""
    paper = QWidget()
    dress(paper, "page")
    sheet = Sheet()
    sheet.fill(trials, comparison, only=only)
    column = QVBoxLayout(paper)
    column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    column.setSpacing(12)
    column.addWidget(sheet)
    column.addWidget(Text(measured, "small", "muted"))
    paper.ensurePolished()
    wanted = max(SHEET_WIDTH, sheet.table.width_of_all() + 2 * MARGIN + 2)
    paper.resize(wanted, max(paper.sizeHint().height(), paper.heightForWidth(wanted)))
    return paper
