"""Sets a page of the help: room above headings and between paragraphs, quiet tables."""

from __future__ import annotations

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from ui.theme import theme

LEADING = 140
_HEADINGS = {1: 20, 2: 15, 3: 14}


def typeset(document: QTextDocument) -> None:
    """Give ``document``, read from Markdown, the sizes and colours of the theme."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        form = block.blockFormat()
        level = form.headingLevel()
        in_table = cursor.currentTable() is not None
        form.setTopMargin(theme().px(14) if level > 1 else 0)
        form.setBottomMargin(0 if in_table else theme().px(3 if block.textList() else 7))
        form.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(form)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        if level or in_table:
            size = QTextCharFormat()
            size.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
            size.setProperty(QTextFormat.Property.FontPixelSize, theme().px(_HEADINGS.get(level, 13)))
            cursor.mergeCharFormat(size)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _lay_out(frame)


def _lay_out(table: QTextTable) -> None:
    form = table.format()
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setBorderCollapse(True)
    form.setBorder(1)
    form.setBorderBrush(theme().colour("line"))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setCellPadding(theme().px(5))
    form.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, share) for share in (26, 18, 18, 38)]
    )
    table.setFormat(form)
