"""Text as a word processor's file gives it, put together in reading order.

A text box stands inside the paragraph it is anchored to, a table cell inside its row: a stack of places keeps them
apart until each is complete.
"""

from __future__ import annotations

from dataclasses import dataclass, field

BULLET = "• "
_PAGE = "\f"


@dataclass(slots=True)
class _Place:
    """A body, a cell or a text box: finished lines, and the paragraph being written."""

    lines: list[str] = field(default_factory=list)
    paragraph: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)  # text boxes anchored in the open paragraph
    prefix: str = ""


class Flow:
    """Collects paragraphs, cells and pages into the text of pages."""

    def __init__(self) -> None:
        self._places = [_Place()]
        self._rows: list[list[list[str]]] = []

    def write(self, text: str) -> None:
        """Add words to the paragraph."""
        self._places[-1].paragraph.append(text)

    def bullet(self) -> None:
        """The paragraph is an item of a list."""
        self._places[-1].prefix = BULLET

    def end_paragraph(self) -> None:
        """Finish the paragraph; the text boxes anchored in it follow."""
        place = self._places[-1]
        text = "".join(place.paragraph).strip(" ")
        if text.strip(_PAGE + " "):
            # A page break before the first word belongs before the bullet, too.
            breaks = len(text) - len(text.lstrip(_PAGE + " "))
            text = text[:breaks] + place.prefix + text[breaks:]
        place.lines.extend(text.split("\n"))
        place.lines.extend(place.after)
        place.paragraph, place.after, place.prefix = [], [], ""

    def page_break(self) -> None:
        """A new page begins here."""
        self.write(_PAGE)

    def open_box(self) -> None:
        """A text box begins."""
        self._places.append(_Place())

    def close_box(self) -> None:
        """The text box ends; it is read after the paragraph it hangs on."""
        self._places[-2].after.extend(self._close())

    def open_row(self) -> None:
        """A table row begins."""
        self._rows.append([])

    def open_cell(self) -> None:
        """A table cell begins."""
        self._places.append(_Place())

    def close_cell(self) -> None:
        """The cell ends."""
        lines = self._close()
        if self._rows:
            self._rows[-1].append(lines)
        else:
            self._places[-1].lines.extend(lines)

    def close_row(self) -> None:
        """The row ends: short cells share a line, as one reads a table; long ones follow one another, as columns."""
        cells = [cell for cell in (self._trimmed(cell) for cell in self._rows.pop()) if cell]
        place = self._places[-1]
        if all(len(cell) == 1 for cell in cells):
            line = "\t".join(cell[0].replace(_PAGE, "") for cell in cells)
            if line:
                broken = any(_PAGE in cell[0] for cell in cells)
                place.lines.append(_PAGE + line if broken else line)
            return
        for cell in cells:
            place.lines.extend(cell)

    def pages(self) -> list[str]:
        """Return the text page by page, empty pages left out."""
        while len(self._places) > 1:  # a cut-off file: keep what was read
            self.close_box()
        if self._places[0].paragraph:
            self.end_paragraph()
        return [text for page in "\n".join(self._places[0].lines).split(_PAGE) if (text := page.strip("\n "))]

    def _close(self) -> list[str]:
        place = self._places[-1]
        if place.paragraph or place.after:
            self.end_paragraph()
        self._places.pop()
        return place.lines

    @staticmethod
    def _trimmed(cell: list[str]) -> list[str]:
        return [line for line in cell if line.strip()]
