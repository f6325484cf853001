"""Changing one's own list by keyboard, with a name on everything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from readiness.checks.person import USUAL_POINTS
from tests.ui.seen import clipped
from ui.check.list_dialog import ListDialog
from ui.own_list import Point, usual

USUAL = usual(USUAL_POINTS, {"quiet_room"})


@pytest.fixture
def dialog(qtbot):
    made = ListDialog((Point("quiet_room", "Quiet room", True), Point("own_1", "Cat out")), USUAL)
    made.told = []
    made.changed.connect(made.told.append)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_point_is_added_renamed_and_required(qtbot, dialog):
    qtbot.keyClick(dialog.add, Qt.Key.Key_Space)
    qtbot.keyClicks(dialog.lines[-1].name, "Tea")
    qtbot.keyClick(dialog.lines[1].required, Qt.Key.Key_Space)
    dialog.lines[0].name.setText("Silent room")
    dialog.keep.click()
    assert dialog.told == [
        (Point("quiet_room", "Silent room", True), Point("own_1", "Cat out", True), Point("own_2", "Tea"))
    ]


def test_removing_and_the_way_back(qtbot, dialog):
    dialog.lines[0].remove.click()
    assert [point.id for point in dialog.points] == ["own_1"]
    dialog.restore.click()
    assert dialog.points == USUAL
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.told == []


def test_everything_is_named_and_whole(qtbot, dialog, worn):
    line = dialog.lines[1]
    assert line.required.accessibleName() == "Required: Cat out"
    line.name.setText("Dog out")
    assert line.remove.accessibleName() == "Remove: Dog out"
    worn.set_text_percent(200)
    dialog.resize(900, 800)
    qtbot.waitUntil(lambda: clipped(dialog) == [])
