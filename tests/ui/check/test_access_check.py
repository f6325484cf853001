"""The Check page by keyboard, by name, in small windows and at large text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from readiness.model import Area, Grade
from tests.ui.check.building import Evident, Person, check_page, named, nameless, sound
from tests.ui.check.rows import READY
from tests.ui.fakes import FakeCheck
from tests.ui.seen import clipped


def test_everything_that_can_have_the_focus_has_a_name(qtbot):
    checks = [Evident("connection", Area.CONNECTION, "network", grade=Grade.NO_GO), sound(work=lambda t: t.ask(READY))]
    with check_page(qtbot, *checks, Person("quiet_room")) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: bool(built.page.guide.answers.buttons))
        qtbot.waitUntil(lambda: built.page.banner.grade == "no-go")
        assert built.widget("connection").is_open
        assert nameless(built.page) == []
        built.page.show_plan_b()
        assert nameless(built.page) == []


def test_the_whole_way_can_be_gone_with_tab(qtbot):
    with check_page(qtbot, sound(), FakeCheck("battery", grade=Grade.CAUTION), Person("quiet_room")) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.page.banner.grade == "caution" and built.idle())
        reached = []
        for _step in range(40):
            qtbot.keyClick(built.page.window().focusWidget() or built.page, Qt.Key.Key_Tab)
            focused = built.page.window().focusWidget()
            if focused in reached:
                break
            reached.append(focused)
        names = [named(widget) for widget in reached]
        assert [name for name in names if name.startswith(("Microphone,", "Battery,", "Quiet room,"))] != []
        assert "Test again: Battery" in names
        assert "Done: Quiet room" in names
        assert names.index("Done: Quiet room") < names.index("Laptop speakers")


@pytest.mark.parametrize(
    ("size", "text"), [((1180, 680), 100), ((900, 540), 100), ((900, 540), 200), ((1180, 680), 150)]
)
def test_nothing_is_cut_off_in_small_windows_and_large_text(qtbot, worn, size, text):
    worn.set_text_percent(text)
    checks = [Evident("connection", Area.CONNECTION, "network", grade=Grade.NO_GO), sound(), Person("quiet_room")]
    with check_page(qtbot, *checks, size=size) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.page.banner.grade == "no-go" and built.idle())
        qtbot.waitUntil(lambda: clipped(built.page) == [])


def test_at_large_text_the_pane_stands_under_the_banner(qtbot, worn):
    with check_page(qtbot, FakeCheck("battery")) as built:
        assert not built.page._columns.stacked
        worn.set_text_percent(200)
        qtbot.waitUntil(lambda: built.page._columns.stacked)
        worn.set_text_percent(100)
        qtbot.waitUntil(lambda: not built.page._columns.stacked)
