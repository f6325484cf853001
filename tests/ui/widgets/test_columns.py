"""Two parts side by side where there is room, stacked where there is none."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.widgets.card import Card, scrolling
from ui.widgets.columns import Columns
from ui.widgets.text import Text


def long_card():
    card = Card("Many words")
    card.body.addWidget(scrolling(Text("word " * 600)))
    return card


@pytest.mark.parametrize(("width", "percent", "stacked"), [(900, 100, False), (400, 100, True), (900, 200, True)])
def test_they_stand_where_there_is_room(qtbot, worn, width, percent, stacked):
    worn.set_text_percent(percent)
    columns = Columns(QWidget(), QWidget())
    qtbot.addWidget(columns)
    columns.resize(width, 400)
    columns.show()
    assert columns.stacked is stacked


def test_side_by_side_only_what_is_inside_scrolls(qtbot):
    left, right = long_card(), long_card()
    columns = Columns(left, right)
    qtbot.addWidget(columns)
    columns.resize(900, 300)
    columns.show()
    for _round in range(4):
        QApplication.sendPostedEvents()
    outer = columns.findChildren(QScrollArea)[0]
    assert outer.verticalScrollBar().maximum() == 0
    assert abs(left.width() - right.width()) <= 1
    inner = left.findChildren(QScrollArea)[0]
    assert inner.verticalScrollBar().maximum() > 0


def test_stacked_each_keeps_the_height_it_needs(qtbot):
    left, right = long_card(), long_card()
    columns = Columns(left, right, (200, 300))
    qtbot.addWidget(columns)
    columns.resize(400, 250)
    columns.show()
    for _round in range(4):
        QApplication.sendPostedEvents()
    assert (left.height() >= 200, right.height() >= 300) == (True, True)
    assert columns.findChildren(QScrollArea)[0].verticalScrollBar().maximum() > 0
