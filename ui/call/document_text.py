"""Text to read and to copy from, calmly set, with the found words lit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit, QWidget

from readiness.interview.dossier import Document
from readiness.store.search import Hit
from readiness.words import _
from ui.call.blocks import Block, Look, blocks_of, is_markdown
from ui.places import find_passage, places_of
from ui.theme import dress, restyles, theme

_LEADING = 120
_MOST_MARKS = 500
_SIZES = {Look.TITLE: 17, Look.HEADING: 14, Look.ITEM: 14, Look.TEXT: 14}
_ABOVE = {Look.TITLE: 4, Look.HEADING: 14, Look.ITEM: 2, Look.TEXT: 4}


class DocumentText(QTextEdit):
    """The pages of a document one below the other. It never fetches anything that a document names."""

    _set_as: object = None

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        dress(self, "document")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self._shown: Document | None = None
        self._pages: list[int] = []
        self._words: tuple[str, ...] = ()
        self._set()

    def loadResource(self, kind: int, name: object) -> object:
        """Refuse every resource: a document is words, and words fetch nothing."""
        return None

    def show_document(self, document: Document | None) -> None:
        """Show the pages, each under its number where there are several."""
        if document != self._shown:
            self._shown = document
            self.verticalScrollBar().setValue(0)
            self._set()

    def light(self, words: Sequence[str]) -> int:
        """Mark every place where one of ``words`` begins a word; returns how many there are."""
        self._words = tuple(words)
        style = QTextCharFormat()
        style.setBackground(theme().colour("accent_soft"))
        style.setForeground(theme().colour("accent"))
        marks: list[QTextEdit.ExtraSelection] = []
        places = places_of(self.toPlainText(), self._words)
        for start, end in places[:_MOST_MARKS]:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = self._stretch(start, end), style
            marks.append(mark)
        self.setExtraSelections(marks)
        return len(places)

    def go_to(self, hit: Hit) -> bool:
        """Scroll to the place of a hit; False where it cannot be found."""
        first, last = hit.lit[0] if hit.lit else (0, len(hit.snippet))
        return self.go_to_words(hit.page or 1, hit.snippet[first:last], hit.snippet[:first], hit.snippet[last:])

    def go_to_words(self, page: int, words: str, before: str = "", after: str = "") -> bool:
        """Scroll to ``words`` on a page (from 1), between these others; False where they cannot be found."""
        text = self.toPlainText()
        page -= 1
        start = self._pages[page] if page < len(self._pages) else 0
        end = self._pages[page + 1] if page + 1 < len(self._pages) else len(text)
        place = find_passage(text[start:end], before, words, after)
        if place < 0:
            return False
        cursor = self._stretch(start + place, start + place)
        self.setTextCursor(cursor)
        # A third of the way down, so that one sees what leads to it.
        box = self.cursorRect(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + box.top() - self.viewport().height() // 3)
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if restyles(event) and self._set_as is not None and self._set_as != self._looks():
            self._set()

    def _looks(self) -> object:
        return theme().base_px, theme().tokens

    def _set(self) -> None:
        """Set the text afresh in the sizes and colours of the theme; the place in it stays."""
        self._set_as = self._looks()
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self.setExtraSelections([])
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._pages.clear()
        pages = self._shown.pages if self._shown else ()
        markdown = bool(self._shown) and is_markdown(self._shown.name if self._shown else "", "\n".join(pages))
        for number, page in enumerate(pages, 1):
            self._pages.append(cursor.position())
            if len(pages) > 1:
                self._write_page_number(cursor, number)
            for block in blocks_of(page, markdown=markdown):
                self._write(cursor, block)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.light(self._words)
        bar.setValue(round(share * bar.maximum()))

    def _write_page_number(self, cursor: QTextCursor, number: int) -> None:
        style = QTextCharFormat()
        style.setProperty(QTextFormat.Property.FontPixelSize, theme().px(12))
        style.setForeground(theme().colour("muted"))
        layout = QTextBlockFormat()
        layout.setTopMargin(theme().px(18 if number > 1 else 0))
        self._begin_block(cursor, layout)
        cursor.insertText(_("Page {number}").format(number=number), style)

    def _write(self, cursor: QTextCursor, block: Block) -> None:
        layout = QTextBlockFormat()
        layout.setTopMargin(theme().px(_ABOVE[block.look]))
        layout.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        style = QTextCharFormat()
        style.setProperty(QTextFormat.Property.FontPixelSize, theme().px(_SIZES[block.look]))
        style.setForeground(theme().colour("ink"))
        if block.look in (Look.TITLE, Look.HEADING):
            style.setFontWeight(QFont.Weight.DemiBold)
            layout.setHeadingLevel(1 if block.look is Look.TITLE else 2)
        text = block.text
        if block.look is Look.ITEM:
            indent = theme().px(14)
            layout.setLeftMargin(indent)
            layout.setTextIndent(-indent)
            text = f"•\u2002{text}"
        self._begin_block(cursor, layout)
        cursor.insertText(text, style)

    def _begin_block(self, cursor: QTextCursor, layout: QTextBlockFormat) -> None:
        if cursor.position() == 0:
            cursor.setBlockFormat(layout)
        else:
            cursor.insertBlock(layout, QTextCharFormat())

    def _stretch(self, start: int, end: int) -> QTextCursor:
        # Qt counts in UTF-16, Python in letters.
        text = self.toPlainText()
        cursor = QTextCursor(self.document())
        cursor.setPosition(_utf16(text[:start]))
        cursor.setPosition(_utf16(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
