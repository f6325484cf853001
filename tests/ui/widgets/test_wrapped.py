"""Words that take a second line where they have no room: buttons, rows, ticks, pills."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui.seen import clipped, lay_out, show_active, told
from ui.theme import Theme
from ui.widgets.card import scrolling
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.pill import Pill
from ui.widgets.text import Span
from ui.widgets.wrapped import RowButton, TickRow, WordsButton, walk

LONG = "Bring the job description here and go on"


@pytest.mark.parametrize("percent", [100, 200])
def test_a_button_breaks_its_words_where_it_is_narrow_and_joins_them_again(percent, qtbot, worn: Theme) -> None:
    worn.set_text_percent(percent)
    made = WordsButton(LONG, "primary", "Say it")
    qtbot.addWidget(made)
    one_line = made.sizeHint()
    narrow = one_line.width() // 2
    assert made.heightForWidth(narrow) > made.heightForWidth(one_line.width()) == one_line.height()
    made.resize(narrow, made.heightForWidth(narrow))
    made.show()
    assert clipped(made) == []
    assert (made.text(), told(made).name) == (LONG, "Say it")
    assert made.sizeHint() == one_line
    made.setText("Go")
    assert made.heightForWidth(narrow) == one_line.height()


def test_a_flow_gives_what_is_wider_than_a_line_the_height_it_needs(qtbot, qapp: QApplication) -> None:
    holder = QWidget()
    flow = FlowLayout(8, holder)
    parts = [WordsButton(LONG), Pill("Connection steady Connection steady", "good")]
    for part in parts:
        flow.addWidget(part)
    area = lay_out(holder, 150, qapp)
    qtbot.addWidget(area)
    assert clipped(holder) == []
    for part in parts:
        assert part.width() <= 150
        assert part.height() == part.heightForWidth(part.width()) > part.sizeHint().height()
        assert not part.grab().isNull()
    assert parts[1].y() >= parts[0].geometry().bottom()


def test_a_row_is_pressed_by_enter_space_and_mouse_and_breaks_long_words(qtbot, qapp: QApplication) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    row = RowButton("", spans=[Span("Rebuilt the "), Span("Donaudampfschifffahrtsgesellschaft", marked=True)])
    row.setAccessibleName("Rebuilt")
    column.addWidget(row)
    area = lay_out(holder, 140, qapp)
    qtbot.addWidget(area)
    assert row.width() <= 140
    pressed: list[int] = []
    row.clicked.connect(lambda: pressed.append(1))
    show_active(area, qtbot)
    row.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(row, key)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert len(pressed) == 3


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_tick_row_is_a_check_box_wherever_it_is_pressed(direction, qtbot) -> None:
    made = TickRow("What would make you say after six months that I was the right choice?")
    made.setLayoutDirection(direction)
    qtbot.addWidget(made)
    made.resize(200, made.heightForWidth(200))
    show_active(made, qtbot)
    assert told(made).role == QAccessible.Role.CheckBox
    before = made.grab().toImage()
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(made.width() // 2, made.height() - 4))
    assert made.isChecked()
    assert made.words.tone == "muted"
    assert made.grab().toImage() != before
    made.setFocus()
    qtbot.keyClick(made, Qt.Key.Key_Return)
    assert not made.isChecked()


def test_the_arrow_keys_walk_from_row_to_row(qtbot) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    rows = [RowButton(f"Row {number}") for number in range(30)]
    for row in rows:
        column.addWidget(row)
    area = scrolling(holder)
    area.resize(200, 120)
    qtbot.addWidget(area)
    show_active(area, qtbot)

    class Walker(QWidget):
        def eventFilter(self, watched, event):
            return walk(rows, watched, event, area)

    walker = Walker(area)
    for row in rows:
        row.installEventFilter(walker)
    rows[0].setFocus()
    for _step in range(20):
        qtbot.keyClick(area.window().focusWidget(), Qt.Key.Key_Down)
    assert rows[20].hasFocus()
    assert not rows[20].visibleRegion().isEmpty()
    qtbot.keyClick(rows[20], Qt.Key.Key_Up)
    assert rows[19].hasFocus()
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Up)
    assert rows[0].hasFocus()


def test_an_empty_state_is_never_a_window_of_its_own(qtbot, qapp: QApplication) -> None:
    before = {widget for widget in qapp.topLevelWidgets() if widget.isVisible()}
    state = EmptyState("No resume yet", "Add it once.", "Add your resume…")
    assert {widget for widget in qapp.topLevelWidgets() if widget.isVisible()} == before
    qtbot.addWidget(state)
    state.resize(200, 400)
    state.show()
    assert clipped(state) == []
