from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.seen import clipped, lay_out, overlapping, show_active, told
from ui.theme import Theme
from ui.widgets.check_list import CheckList
from ui.widgets.check_row import CheckRow


@pytest.fixture
def row(qtbot) -> CheckRow:
    made = CheckRow("Stability")
    qtbot.addWidget(made)
    made.set_state("no_go", "38 ms, 4.1 % lost", "in bursts of 6")
    made.set_evidence(QLabel("plot"))
    made.resize(660, made.sizeHint().height())
    made.show()
    return made


@pytest.mark.parametrize(
    ("grade", "word"), [("good", "Good"), ("caution", "Caution"), ("no_go", "No-go"), ("unknown", "Not known yet")]
)
def test_it_is_a_button_with_name_grade_and_sentence(row: CheckRow, grade, word):
    row.set_state(grade, "Steady", "for 4 min")
    face = told(row.header)
    assert face.role == QAccessible.Role.Button
    assert face.name == f"Stability, {word}"
    assert face.description == "Steady for 4 min. Details hidden."
    assert row.grade == grade


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Right])
def test_keys_open_it(row: CheckRow, key, qtbot):
    with qtbot.waitSignal(row.toggled) as told_open:
        qtbot.keyClick(row.header, key)
    assert told_open.args == [True]
    assert row.is_open
    assert row._evidence is not None
    assert row._evidence.isVisible()
    assert told(row.header).description.endswith("Details shown.")
    qtbot.keyClick(row.header, Qt.Key.Key_Left)
    assert not row.is_open


def test_right_to_left_opens_to_the_left(row: CheckRow, qtbot):
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(row.header, Qt.Key.Key_Left)
    assert row.is_open
    qtbot.keyClick(row.header, Qt.Key.Key_Right)
    assert not row.is_open


def test_a_click_anywhere_on_the_line_opens_it(row: CheckRow, qtbot):
    qtbot.mouseClick(row.header.sentence, Qt.MouseButton.LeftButton)
    assert row.is_open
    qtbot.mouseClick(row.header, Qt.MouseButton.LeftButton)
    assert not row.is_open


def test_opening_twice_tells_once(row: CheckRow, qtbot):
    row.set_open(True)
    with qtbot.assertNotEmitted(row.toggled):
        row.set_open(True)


def test_the_buttons_say_what_they_are_about(row: CheckRow, qtbot):
    row.set_action("Plug in")
    row.set_retest(True)
    assert told(row.action).name == "Plug in: Stability"
    assert told(row.retest).name == "Test again: Stability"
    with qtbot.waitSignal(row.action_pressed):
        qtbot.keyClick(row.action, Qt.Key.Key_Space)
    with qtbot.waitSignal(row.retest_pressed):
        qtbot.keyClick(row.retest, Qt.Key.Key_Return)
    row.set_action(None)
    row.set_retest(False)
    assert not row.action.isVisible()
    assert not row.retest.isVisible()


def test_the_arrow_shows_only_where_there_is_something_behind(row: CheckRow):
    assert row.header.chevron.isVisible()
    row.set_retest(True)
    assert not row.header.chevron.isVisible()
    row.set_retest(False)
    row.set_evidence(None)
    assert not row.header.chevron.isVisible()
    assert "Details" not in told(row.header).description


def test_new_evidence_takes_the_place_of_the_old(row: CheckRow, qtbot):
    row.set_open(True)
    fresh = QLabel("fresh")
    row.set_evidence(fresh)
    qtbot.waitUntil(fresh.isVisible)


def test_a_line_is_as_high_as_in_the_drawing(row: CheckRow):
    assert row.heightForWidth(660) == 41


def test_focus_can_be_seen(row: CheckRow, qtbot):
    show_active(row, qtbot)
    row.header.clearFocus()
    before = row.grab().toImage()
    row.header.setFocus()
    assert row.header.hasFocus()
    assert row.grab().toImage() != before


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [340, 560, 860])
def test_nothing_is_clipped(width, percent, qtbot, worn: Theme, qapp: QApplication):
    worn.set_text_percent(percent)
    listed = CheckList()
    listed.add_section("You", "3 of 5 ticked")
    for name in ("Background noise, background noise", "Hintergrundgeräuschunterdrückung"):
        made = listed.add_row(name)
        made.set_state("caution", "Dial-in number and code are ready to scan with your phone", "· and again " * 4)
        made.set_action("Show")
        made.set_retest(True)
    area = lay_out(listed, width, qapp)
    qtbot.addWidget(area)
    assert clipped(listed) == []
    assert overlapping(listed) == []


def test_a_list_walks_and_aligns(qtbot, worn: Theme):
    listed = CheckList()
    qtbot.addWidget(listed)
    section = listed.add_section("Sound")
    first, second = listed.add_row("Microphone"), listed.add_row("Background noises everywhere")
    listed.add_section("Connection")
    third = listed.add_row("Stability")
    listed.resize(700, 400)
    listed.show()
    assert [row._line_above for row in listed.rows] == [False, True, False]
    assert len({row.header.sentence.x() for row in listed.rows}) == 1
    show_active(listed, qtbot)
    first.header.setFocus()
    qtbot.keyClick(first.header, Qt.Key.Key_Down)
    assert second.header.hasFocus()
    qtbot.keyClick(second.header, Qt.Key.Key_Down)
    assert third.header.hasFocus()
    qtbot.keyClick(third.header, Qt.Key.Key_Down)
    assert third.header.hasFocus()
    qtbot.keyClick(third.header, Qt.Key.Key_Up)
    assert second.header.hasFocus()
    section.set_detail("2 of 3")
    assert section.text() == "Sound · 2 of 3"


def test_progress_reaches_the_sign(row: CheckRow):
    row.set_state("checking", "Measuring")
    before = row.header.badge.grab().toImage()
    row.set_progress(0.8)
    assert row.header.badge.grab().toImage() != before
