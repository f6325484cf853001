"""Text that wraps, keeps its leading and may say a part of itself more quietly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from ui.theme import dress, theme

_LEADING = 1.45
_READABLE_WIDTH = 560
_ANY_WIDTH = 1_000_000
_KEPT_WIDTHS = 64
_KEPT_TOGETHER = re.compile(r"(?<=·) (?=[−\d])|(?<=\d) (?=(?:dBFS|dB|Hz|kHz|ms|s|min|h|kbit/s|Mbit/s|MB|GB)\b|%)")
"""The spaces around a number and its unit, where no line breaks; they take as much room as any other."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text: its colour role, whether it weighs more, whether it is marked as with a pen."""

    text: str
    tone: str | None = None
    strong: bool = False
    marked: bool = False


class Text(QLabel):
    """A label with spans. Its whole text is what a screen reader says; painting is all that differs from a QLabel."""

    def __init__(
        self, text: str = "", role: str | None = None, tone: str | None = None, parent: QWidget | None = None
    ) -> None:
        """``role`` is a type role of the stylesheet (``title``, ``small``), ``tone`` a colour role."""
        super().__init__(parent)
        self._spans: tuple[Span, ...] = ()
        self._tone = tone
        self._lit: tuple[tuple[int, int], ...] = ()
        self._measured: dict[int, tuple[int, int]] = {}
        self._line = 0
        self._font_key = ""
        self._elided = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if role:
            dress(self, role)
        self.set_text(text)

    @property
    def tone(self) -> str | None:
        """The colour role of spans that name none."""
        return self._tone

    def set_text(self, text: str, rest: str = "") -> None:
        """Show ``text``, then ``rest`` muted."""
        spans = [Span(text)] if text else []
        if rest:
            spans.append(Span(f" {rest}" if text else rest, "muted"))
        self.set_spans(spans)

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show spans one after the other, as they are, without spaces between."""
        if tuple(spans) != self._spans:
            self._spans = tuple(spans)
            self._lit = ()
            self._measured.clear()
            self.setText("".join(span.text for span in spans))
            self.updateGeometry()
            self.update()

    @property
    def lit(self) -> tuple[tuple[int, int], ...]:
        """The places that are marked beside those of the spans."""
        return self._lit

    def set_lit(self, places: Sequence[tuple[int, int]]) -> None:
        """Mark these (start, end) places as found; an empty sequence takes the marks away. Nothing moves."""
        if tuple(places) != self._lit:
            self._lit = tuple(places)
            self.update()

    def set_tone(self, tone: str | None) -> None:
        """Change the colour role."""
        self._tone = tone
        self.update()

    def set_elided(self, elided: bool) -> None:
        """Keep to one line and end it in an ellipsis where room is short; the tool tip then has all of it."""
        self._elided = elided
        self.setWordWrap(not elided)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(*self._measure(2 * _ANY_WIDTH if self._elided else theme().px(_READABLE_WIDTH)))

    def minimumSizeHint(self) -> QSize:
        if self._elided:
            return QSize(min(self.sizeHint().width(), theme().px(48)), self._line_height())
        return QSize(min(self._measure(1)[0], theme().px(150)), self._line_height() if self.text() else 0)

    def hasHeightForWidth(self) -> bool:
        return not self._elided

    def heightForWidth(self, width: int) -> int:
        return self._measure(2 * _ANY_WIDTH if self._elided else width)[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.contentsRect()
        layout, _width, height = self._lay_out(area.width(), wrap=not self._elided)
        top = float(area.top())
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max(0, area.height() - height) / 2
        elif self.alignment() & Qt.AlignmentFlag.AlignBottom:
            top += max(0, area.height() - height)
        painter = QPainter(self)
        painter.setPen(theme().colour(self._tone or "ink"))
        if self._elided and layout.lineAt(0).naturalTextWidth() > area.width():
            shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), shown)
        else:
            layout.draw(painter, QPointF(area.left(), top))
        painter.end()

    def _line_height(self) -> int:
        self._keep_up()
        return self._line

    def _keep_up(self) -> None:
        """Forget what was measured in another font. Every new parent restyles, but few change the font."""
        self.ensurePolished()
        key = self.font().key()
        if key != self._font_key:
            self._font_key = key
            self._measured.clear()
            self._line = max(self.fontMetrics().height(), round(self.fontInfo().pixelSize() * _LEADING))

    def _measure(self, width: int) -> tuple[int, int]:
        """Width that the text with its margins takes of ``width``, and its height."""
        self._keep_up()
        margins = self.contentsMargins()
        sides = margins.left() + margins.right()
        used, height = self._measure_words(max(1, width - sides))
        return used + sides, height + margins.top() + margins.bottom()

    def _measure_words(self, room: int) -> tuple[int, int]:
        found = self._measured.get(room)
        if found is None:
            if len(self._measured) > _KEPT_WIDTHS:
                self._measured.clear()
            whole = self._measure_words(_ANY_WIDTH) if room < _ANY_WIDTH else None
            found = whole if whole is not None and whole[0] <= room else self._lay_out(room, wrap=True)[1:]
            self._measured[room] = found
        return found

    def _lay_out(self, width: int, *, wrap: bool) -> tuple[QTextLayout, int, int]:
        # A text layout breaks at the line separator of Unicode, not at a newline.
        text = _KEPT_TOGETHER.sub("\u00a0", self.text()).replace("\n", "\u2028")
        layout = QTextLayout(text, self.font(), self)
        alignment = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        option = QTextOption(alignment & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setTextDirection(self.layoutDirection())
        # Measuring the widest word needs word boundaries alone; painting may break a word rather than lose it.
        modes = QTextOption.WrapMode
        option.setWrapMode(
            (modes.WrapAtWordBoundaryOrAnywhere if width > 1 else modes.WordWrap) if wrap else modes.NoWrap
        )
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        line_height = self._line_height()
        used, count = 0.0, 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * line_height + (line_height - line.height()) / 2))
            used = max(used, line.naturalTextWidth())
            count += 1
        layout.endLayout()
        # One pixel more than measured: a fraction cut off would wrap the last word.
        return layout, int(used) + 1, count * line_height

    def _formats(self) -> list[QTextLayout.FormatRange]:
        ranges, start = [], 0
        for span in self._spans:
            length = _utf16(span.text)
            style = QTextCharFormat()
            if span.tone:
                style.setForeground(theme().colour(span.tone))
            if span.strong:
                style.setFontWeight(QFont.Weight.DemiBold)
            if span.marked:
                style.setBackground(theme().colour("accent_soft"))
            stretch = QTextLayout.FormatRange()
            stretch.start, stretch.length, stretch.format = start, length, style
            ranges.append(stretch)
            start += length
        for first, last in self._lit:
            found = QTextCharFormat()
            found.setBackground(theme().colour("accent_soft"))
            found.setForeground(theme().colour("accent"))
            stretch = QTextLayout.FormatRange()
            text = self.text()
            stretch.start, stretch.length, stretch.format = _utf16(text[:first]), _utf16(text[first:last]), found
            ranges.append(stretch)
        return ranges


def _utf16(text: str) -> int:
    """Letters as Qt counts them."""
    return len(text.encode("utf-16-le")) // 2
