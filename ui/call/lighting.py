"""Marking what was found, and bringing it into view, wherever it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.places import places_of
from ui.widgets.text import Text

_AIR = 24


def light(root: QWidget, words: Sequence[str]) -> int:
    """Mark every place in the texts within ``root`` where one of ``words`` begins a word; returns how many."""
    count = 0
    for part in root.findChildren(Text):
        places = places_of(part.text(), words) if words else []
        part.set_lit(places)
        count += len(places)
    return count


def bring_into_view(area: QScrollArea, part: QWidget) -> None:
    """Scroll ``area`` so that ``part`` can be seen, its beginning where not all of it has room.

    What was opened a moment ago has no place yet: the layouts are done first.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    bar = area.verticalScrollBar()
    top = part.mapTo(area.viewport(), QPoint(0, 0)).y() + bar.value()
    room = area.viewport().height()
    lowest = max(0, top - _AIR)
    highest = min(lowest, top + part.height() + _AIR - room)
    bar.setValue(min(max(bar.value(), highest), lowest))
