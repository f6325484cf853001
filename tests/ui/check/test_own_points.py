"""What the person ticks, and Plan B beside the page."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from readiness.interview.dossier import DialIn, Interview
from readiness.model import Action, ActionKind, Area, Grade, Remedy
from tests.ui.check.building import Person, check_page
from tests.ui.fakes import FakeCheck

SHOW_PLAN_B = Remedy("Dial in by phone.", Action(ActionKind.SHOW_PLAN_B, "Show Plan B"))


def test_points_are_ticked_by_button_and_by_one_key(qtbot):
    with check_page(qtbot, Person("quiet_room"), Person("documents")) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.widget("documents").action.text() == "Done")
        built.widget("documents").action.click()
        qtbot.waitUntil(lambda: built.widget("documents").grade == "good")
        qtbot.keyClick(built.page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: built.widget("quiet_room").grade == "good")
        assert built.checkup.setup.ticked == {"quiet_room", "documents"}


def test_a_tick_can_be_taken_back(qtbot):
    with check_page(qtbot, Person("quiet_room"), ticked=frozenset({"quiet_room"})) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.widget("quiet_room").grade == "good")
        built.widget("quiet_room").header.click()
        back = next(b for b in built.page.findChildren(QPushButton) if b.text() == "Not done after all")
        back.click()
        qtbot.waitUntil(lambda: built.widget("quiet_room").action.text() == "Done")
        assert built.checkup.setup.ticked == frozenset()


def test_plan_b_is_shown_by_its_remedy_and_closed_again(qtbot):
    check = FakeCheck("connection", Area.CONNECTION, "network", grade=Grade.NO_GO, remedy=SHOW_PLAN_B)
    with check_page(qtbot, check) as built:
        built.page.set_interview(Interview(dial_in=(DialIn("+12532050468", "857", "US"),)))
        built.page.activated()
        qtbot.waitUntil(lambda: built.page.banner.action.text() == "Show Plan B")
        built.page.banner.action.click()
        assert built.page.plan_b.isVisible()
        assert built.page.guide.isHidden()
        qtbot.waitUntil(lambda: built.page.plan_b.number.text() == "+1 253 205 0468")
        qtbot.keyClick(built.page, Qt.Key.Key_Escape)
        assert built.page.guide.isVisible()


def test_plan_b_is_ticked_where_its_button_only_shows_it(qtbot):
    class Way(Person):
        def judge(self, reading):
            found = super().judge(reading)
            action = Action(ActionKind.SHOW_PLAN_B, "Show")
            return found if found.remedy is None else replace(found, remedy=Remedy("Scan it.", action))

    with check_page(qtbot, Way("plan_b")) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.widget("plan_b").action.text() == "Show")
        built.widget("plan_b").action.click()
        qtbot.waitUntil(lambda: built.widget("plan_b").action.text() == "Done")
        built.widget("plan_b").action.click()
        qtbot.waitUntil(lambda: built.widget("plan_b").grade == "good")
