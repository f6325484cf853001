"""What takes the focus by keyboard comes into view, in every area around it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.card import scrolling
from ui.widgets.in_view import follow_focus


@pytest.fixture
def nested(qtbot) -> tuple[QScrollArea, list[QPushButton]]:
    """Buttons in an area in an area, each higher than what holds it."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    buttons = [QPushButton(str(number)) for number in range(30)]
    for button in buttons:
        column.addWidget(button)
    inner = scrolling(inside)
    inner.setFixedHeight(400)
    holder = QWidget()
    QVBoxLayout(holder).addWidget(inner)
    outer = scrolling(holder)
    qtbot.addWidget(outer)
    outer.resize(200, 150)
    outer.show()
    return outer, buttons


def test_it_comes_into_view_through_all_areas(nested: tuple[QScrollArea, list[QPushButton]]) -> None:
    _outer, buttons = nested
    assert buttons[-1].visibleRegion().isEmpty()
    follow_focus(buttons[0], buttons[-1])
    assert not buttons[-1].visibleRegion().isEmpty()
    follow_focus(buttons[-1], buttons[0])
    assert not buttons[0].visibleRegion().isEmpty()


def test_a_window_that_comes_back_stays_where_it_was_scrolled_to(nested: tuple[QScrollArea, list[QPushButton]]) -> None:
    outer, buttons = nested
    follow_focus(None, buttons[-1])
    follow_focus(buttons[0], None)
    assert outer.verticalScrollBar().value() == 0
    assert buttons[-1].visibleRegion().isEmpty()
