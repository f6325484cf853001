"""The top of the panel: who, how long, pills, the answer timer, and the tabs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from readiness.interview.dossier import Person
from readiness.model import Mark, Plot
from tests.ui.call.conftest import Clock, settle
from tests.ui.seen import told
from ui.call.panel import CallPanel
from ui.theme import Theme
from ui.workspace import Workspace


def test_it_names_the_person_how_to_say_it_and_who_else_is_there(panel: CallPanel, workspace: Workspace) -> None:
    header = panel.header
    assert (header.name.text(), header.role.text()) == ("Ada Okafor", "Engineering Manager")
    assert told(header.name).description == "Say: AH-dah oh-KAH-for\nAlso there: Tom Lindqvist"
    workspace.change(people=(Person("Tom Lindqvist"),))
    assert (header.name.text(), header.role.isVisible(), header.name.toolTip()) == ("Tom Lindqvist", False, "")
    workspace.change(people=())
    assert (header.name.text(), header.role.text()) == ("Northwind Labs", "Data Engineer")
    workspace.change(company="")
    assert header.name.text() == "Your call"


def test_the_clock_counts_down_then_up_then_stands(panel: CallPanel, workspace: Workspace, clock: Clock) -> None:
    header = panel.header
    assert (header.clock.text(), told(header.clock).name) == ("−8:00", "8 minutes until the call")
    workspace.begin_call()
    clock.forward(728)
    header.tick()
    assert (header.clock.text(), told(header.clock).name) == ("12:08", "12 minutes into the call")
    assert header.clock.property("tone") == ""
    clock.forward(28 * 60)
    header.tick()
    assert header.clock.property("tone") == "caution"
    assert told(header.clock).name == "40 minutes into the call, 4 minutes left"
    clock.forward(10 * 60)
    header.tick()
    assert told(header.clock).name == "50 minutes into the call, past its planned end"
    workspace.end_call()
    clock.forward(500)
    header.tick()
    assert (header.clock.text(), told(header.clock).name) == ("50:08", "The call lasted 50 minutes")


def test_without_a_time_there_is_no_clock_before_the_call(panel: CallPanel, workspace: Workspace) -> None:
    workspace.change(start=None, end=None)
    assert panel.header.clock.text() == ""
    assert not panel.header.clock.isVisible()


def test_a_pill_says_the_whole_sentence_to_whoever_asks(panel: CallPanel) -> None:
    panel.header.set_pill("connection", "Connection shaky", "caution", "Packets are being lost.")
    pill = panel.header._pills["connection"]
    face = told(pill)
    assert (pill.isVisible(), face.name, face.description) == (True, "Connection shaky", "Packets are being lost.")
    panel.header.set_pill("connection", "", "neutral")
    assert not pill.isVisible()


def test_where_height_is_short_only_the_worst_pill_stays(panel: CallPanel, worn: Theme, qapp: QApplication) -> None:
    for thing, grade in (("connection", "good"), ("microphone", "no-go"), ("battery", "caution")):
        panel.header.set_pill(thing, thing, grade)
    assert all(pill.isVisible() for pill in panel.header._pills.values())
    worn.set_text_percent(200)
    panel.resize(360, 560)
    settle(qapp)
    assert [name for name, pill in panel.header._pills.items() if pill.isVisible()] == ["microphone"]
    panel.header.set_pill("microphone", "microphone", "good")
    assert [name for name, pill in panel.header._pills.items() if pill.isVisible()] == ["battery"]


def test_one_key_times_an_answer_and_another_stops_it(
    qtbot, panel: CallPanel, workspace: Workspace, clock: Clock
) -> None:
    workspace.begin_call()
    panel.line.edit.setFocus()
    qtbot.keyClick(panel.line.edit, Qt.Key.Key_F8)
    assert panel.answer.running
    for seconds, text, tone in ((76, "1:16", "go"), (20, "1:36", "caution"), (30, "2:06", "no_go")):
        clock.forward(seconds)
        panel.answer.tick()
        assert (panel.answer.ring.text(), panel.answer.ring.tone) == (text, tone)
    qtbot.keyClick(panel.line.edit, Qt.Key.Key_F8)
    assert panel.answer.ring.text() == "0:00"
    qtbot.keyClick(panel.line.edit, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert not panel.answer.running
    assert panel.line.edit.text() == ""


def test_the_key_stands_in_the_tool_tip(panel: CallPanel, workspace: Workspace) -> None:
    workspace.begin_call()
    assert "F8" in panel.answer.main.toolTip()
    assert "F8" in told(panel.answer.main).name


def test_the_strip_starts_ends_and_resumes_the_call(
    qtbot, panel: CallPanel, workspace: Workspace, clock: Clock
) -> None:
    answer = panel.answer
    assert (answer.main.text(), answer.other.isVisible()) == ("Call started", False)
    qtbot.mouseClick(answer.main, Qt.MouseButton.LeftButton)
    assert workspace.call_time.running
    assert (answer.main.text(), answer.other.text()) == ("New question", "End call")
    qtbot.mouseClick(answer.main, Qt.MouseButton.LeftButton)
    assert answer.running
    clock.forward(90)
    qtbot.mouseClick(answer.other, Qt.MouseButton.LeftButton)
    assert not answer.running
    assert "1:30" in answer.advice.text()
    qtbot.mouseClick(answer.main, Qt.MouseButton.LeftButton)
    assert workspace.call_second() == 90


def test_every_section_is_one_key_away(qtbot, panel: CallPanel) -> None:
    keys = panel.sections.bar.keys
    assert keys[:7] == ("match", "resume", "job", "stories", "ask", "script", "notes")
    for number, key in enumerate(keys[:7], start=1):
        qtbot.keyClick(panel.line.edit, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        assert panel.sections.current == key
        assert panel.sections.bar.tab(key).isChecked()
        panel.line.edit.setFocus()


@pytest.mark.parametrize("width", [200, 300, 360, 420, 800])
def test_tabs_without_room_go_into_a_menu_but_never_the_one_in_view(
    width, panel: CallPanel, qapp: QApplication
) -> None:
    bar = panel.sections.bar
    bar.setParent(None)
    bar.show()
    for key in bar.keys[:7]:
        bar.set_current(key)
        bar.resize(width, bar.sizeHint().height())
        settle(qapp)
        assert bar.tab(key).isVisible()
        hidden = [other for other in bar.keys[:7] if not bar.tab(other).isVisible()]
        assert [action.text() for action in bar.menu().actions()] == [bar.tab(other).text() for other in hidden]
        assert bar.more.isVisible() == bool(hidden)
    bar.deleteLater()


def test_a_tab_in_the_menu_can_be_chosen(panel: CallPanel, qapp: QApplication) -> None:
    bar = panel.sections.bar
    panel.resize(360, 820)
    settle(qapp)
    last = bar.menu().actions()[-1]
    last.trigger()
    assert panel.sections.current == "notes"
    assert bar.tab("notes").isVisible()


def test_the_last_minutes_of_the_connection_come_without_moving_anything(panel: CallPanel, qapp: QApplication) -> None:
    header = panel.header
    assert not header.minutes.isVisible()
    before = header.sizeHint()
    points = tuple((float(second), 38.0) for second in range(-60, 0))
    marks = (Mark("loss", -20.0, -18.0),)
    plot = Plot("history", "The last minutes", "s", "ms", points, marks, text="The last minute: 38 ms, 2 packets lost.")
    header.show_minutes(plot)
    settle(qapp)
    assert header.minutes.isVisible()
    assert header.sizeHint() == before
    face = told(header.minutes)
    assert (face.name, face.description) == ("Connection in the last minutes", plot.text)
    header.set_tight(True)
    assert not header.minutes.isVisible()
    header.set_tight(False)
    assert header.minutes.isVisible()
