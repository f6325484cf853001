"""What a screen reader is told, and whether words have the room they need."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.card import scrolling
from ui.widgets.pill import Pill
from ui.widgets.text import Text


class Told(NamedTuple):
    """Role, name, description and value as the accessibility tree has them."""

    role: QAccessible.Role
    name: str
    description: str
    value: object


def told(widget: QWidget) -> Told:
    """Ask the accessibility tree about ``widget``."""
    face = QAccessible.queryAccessibleInterface(widget)
    value = face.valueInterface()
    return Told(
        face.role(),
        face.text(QAccessible.Text.Name),
        face.text(QAccessible.Text.Description),
        value.currentValue() if value is not None else None,
    )


def switch(widget: QWidget) -> None:
    """Switch ``widget`` as a screen reader does: without a click."""
    QAccessible.queryAccessibleInterface(widget).actionInterface().doAction(QAccessibleActionInterface.toggleAction())


def lay_out(widget: QWidget, width: int, app, height: int = 700) -> QWidget:
    """Show ``widget`` in a scroll area of ``width``, as pages do, and let its layout settle."""
    area = scrolling(widget)
    area.resize(width, height)
    area.show()
    for _round in range(4):
        app.sendPostedEvents()
    return area


def show_active(widget: QWidget, qtbot) -> None:
    """Show ``widget`` as the window that has the keyboard."""
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def clipped(widget: QWidget) -> list[str]:
    """Return every text within ``widget`` that has less room than it needs."""
    short = []
    for part in (widget, *widget.findChildren(QWidget)):
        if not part.isVisible():
            continue
        if isinstance(part, Text) and part.text():
            needs = part.minimumSizeHint().width() if part.wordWrap() else 0
            if part.width() < needs or part.height() < part.heightForWidth(part.width()):
                short.append(part.text())
        elif isinstance(part, QPushButton | Pill) and part.text() and not _has_room(part):
            short.append(part.text())
    return short


def _has_room(part: QPushButton | Pill) -> bool:
    """Whether the words are shown in full: in one line, or in several where they wrap."""
    if part.hasHeightForWidth() and part.minimumSizeHint().width() <= part.width():
        return part.height() >= part.heightForWidth(part.width())
    return part.sizeHint().boundedTo(part.size()) == part.sizeHint()


def overlapping(widget: QWidget) -> list[tuple[str, str]]:
    """Return pairs of visible texts within ``widget`` that lie on one another."""
    parts = [part for part in widget.findChildren(Text) if part.isVisible() and part.text()]
    boxes = [(part, part.rect().translated(part.mapTo(widget, part.rect().topLeft()))) for part in parts]
    return [
        (first.text(), second.text())
        for number, (first, one) in enumerate(boxes)
        for second, two in boxes[number + 1 :]
        if one.intersects(two)
    ]
