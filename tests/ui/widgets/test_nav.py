from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.ui.seen import clipped, show_active, told
from ui.theme import Theme
from ui.widgets.nav import Nav

PAGES = (("prepare", "Prepare"), ("check", "Check"), ("call", "Call"), ("after", "After"))


@pytest.fixture
def nav(qtbot) -> Nav:
    made = Nav(PAGES)
    qtbot.addWidget(made)
    made.set_page("check")
    show_active(made, qtbot)
    return made


def test_one_page_is_chosen(nav: Nav):
    assert nav.page == "check"
    assert [nav.button(key).isChecked() for key, _title in PAGES] == [False, True, False, False]
    face = QAccessible.queryAccessibleInterface(nav.button("check"))
    assert face.role() == QAccessible.Role.RadioButton
    assert told(nav.button("check")).name == "Check"


@pytest.mark.parametrize(("number", "key"), list(enumerate([key for key, _title in PAGES], start=1)))
def test_alt_and_a_number_jump(nav: Nav, number, key, qtbot):
    nav.set_page("prepare" if key != "prepare" else "after")
    with qtbot.waitSignal(nav.page_selected) as chosen:
        qtbot.keyClick(nav, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.AltModifier)
    assert chosen.args == [key]
    assert nav.page == key


def test_page_keys_walk_and_stop_at_the_ends(nav: Nav, qtbot):
    def turn(key: Qt.Key) -> None:
        qtbot.keyClick(nav, key, Qt.KeyboardModifier.ControlModifier)

    turn(Qt.Key.Key_PageDown)
    assert nav.page == "call"
    turn(Qt.Key.Key_PageDown)
    turn(Qt.Key.Key_PageDown)
    assert nav.page == "after"
    turn(Qt.Key.Key_PageUp)
    assert nav.page == "call"


def test_a_page_that_is_not_available_is_passed_over(nav: Nav, qtbot):
    nav.set_available("call", False)
    qtbot.keyClick(nav, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert nav.page == "after"
    with qtbot.assertNotEmitted(nav.page_selected):
        qtbot.keyClick(nav, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)


def test_a_click_chooses_and_a_call_does_not_tell(nav: Nav, qtbot):
    with qtbot.waitSignal(nav.page_selected):
        qtbot.mouseClick(nav.button("after"), Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(nav.page_selected):
        nav.set_page("prepare")


def test_nothing_is_clipped_at_double_size(qtbot, worn: Theme):
    worn.set_text_percent(200)
    made = Nav(PAGES)
    qtbot.addWidget(made)
    made.show()
    made.resize(made.sizeHint())
    assert clipped(made) == []


def test_beside_the_road_no_page_is_chosen_and_the_keys_lead_back(nav: Nav, qtbot):
    chosen = []
    nav.page_selected.connect(chosen.append)
    nav.set_page(PAGES[1][0])
    nav.set_page("")
    assert nav.page == ""
    assert not any(nav.button(key).isChecked() for key, _title in PAGES)
    assert chosen == []
    nav.button(PAGES[1][0]).click()
    assert set(chosen) == {PAGES[1][0]}
    assert [nav.button(key).isChecked() for key, _title in PAGES].count(True) == 1
    nav.set_page("")
    qtbot.keyClick(nav, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert nav.page == PAGES[0][0]
