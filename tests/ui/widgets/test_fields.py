"""Fields of one family, and boxes that grow with what is written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.ui.seen import told
from ui.theme import Choice
from ui.widgets.boxes import Boxes, GrowingEdit
from ui.widgets.fields import ChoiceField, DayField, MomentField, NumberField, Tick

STORY = (("situation", "Situation", "Where was this?"), ("result", "Result", "What changed, in a number?"))


def fields():
    choice = ChoiceField("Held over")
    choice.addItems(["Zoom", "Telephone"])
    number = NumberField("Lasts")
    number.setRange(5, 480)
    number.setSuffix(" min")
    return choice, number, DayField("Ask again on"), MomentField("Begins")


@pytest.mark.parametrize("look", [Choice.LIGHT, Choice.DARK, Choice.CONTRAST])
@pytest.mark.parametrize("percent", [100, 200])
def test_all_are_as_high_as_a_line_to_write_in(qtbot, worn, look, percent):
    worn.choose(look)
    worn.set_text_percent(percent)
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    line = QLineEdit()
    made = fields()
    for field in (line, *made):
        column.addWidget(field)
    page.show()
    heights = {type(field).__name__: field.sizeHint().height() for field in made}
    assert all(abs(height - line.sizeHint().height()) <= 4 for height in heights.values()), heights
    ground = worn.tokens.background
    for field in made:
        seen = field.grab().toImage().pixelColor(field.width() - 5, field.height() // 2)
        assert seen.name() == ground, type(field).__name__


@pytest.mark.parametrize("number", range(4))
def test_each_has_a_name_and_the_wheel_never_changes_it(qtbot, number):
    field = fields()[number]
    qtbot.addWidget(field)
    field.show()
    before = told(field).value
    assert told(field).name
    text = field.grab()
    down = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, down)
    assert (told(field).value, field.grab().toImage()) == (before, text.toImage())


def test_a_day_is_typed_or_chosen(qtbot):
    day = DayField("Ask again on")
    qtbot.addWidget(day)
    day.setDate(QDate(2026, 11, 30))
    assert day.calendarPopup()
    day.setCurrentSection(DayField.Section.DaySection)
    qtbot.keyClick(day, Qt.Key.Key_Down)
    assert day.date() == QDate(2026, 11, 29)


def test_a_point_is_ticked_by_space_and_by_a_click_on_its_words(qtbot):
    tick = Tick("The time is known")
    qtbot.addWidget(tick)
    tick.show()
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 20, tick.height() // 2))
    assert not tick.isChecked()


def test_an_edit_is_as_high_as_its_lines(qtbot, worn):
    edit = GrowingEdit("Situation", least=2)
    qtbot.addWidget(edit)
    edit.resize(300, 20)
    edit.show()
    two = edit.height()
    edit.set_text("\n".join("line" for _line in range(6)))
    assert edit.height() > 2 * two
    edit.set_text("word " * 60)
    wrapped = edit.height()
    assert wrapped > 2 * two
    worn.set_text_percent(200)
    QApplication.sendPostedEvents()
    assert edit.height() > 2 * wrapped
    assert not edit.verticalScrollBar().maximum()


@pytest.mark.parametrize("joined", [True, False])
def test_boxes_tell_of_what_the_hand_writes_alone(qtbot, joined):
    boxes = Boxes(STORY, joined=joined)
    qtbot.addWidget(boxes)
    with qtbot.assertNotEmitted(boxes.edited):
        boxes.set_values({"situation": "A night", "unknown": "x"})
    with qtbot.waitSignal(boxes.edited):
        qtbot.keyClicks(boxes.edits["result"], "7")
    assert boxes.values() == {"situation": "A night", "result": "7"}


def test_tab_goes_from_box_to_box(qtbot):
    boxes = Boxes(STORY)
    qtbot.addWidget(boxes)
    with qtbot.waitActive(boxes):
        boxes.show()
        boxes.activateWindow()
    boxes.edits["situation"].setFocus()
    qtbot.keyClick(boxes.edits["situation"], Qt.Key.Key_Tab)
    assert boxes.edits["result"].hasFocus()
