"""Three simulated headsets compared with the page's own buttons, as a person would."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from readiness.ports import Direction
from tests.ui.devices.building import demonstration


def press(button):
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(picker, name):
    """Choose as the combo box does: its list is a window of its own."""
    index = picker.combo.findText(name)
    assert index >= 0
    picker.combo.setCurrentIndex(index)
    picker.combo.activated.emit(index)


def numbers(texts):
    return [float(re.search(r"[0-9.]+", text)[0]) for text in texts]


def answering(built, simulation, keys=False):
    """What a person does when asked: presses what they heard, or its letter."""
    pane = built.page.pane

    def act():
        row = pane._row() if pane.running else None
        if row is None or row.question is None or not pane.answers.buttons:
            return
        value = simulation.person.answer(row.question)
        choice = next(choice for choice in row.question.choices if choice.value == value)
        button = next((b for b in pane.answers.buttons if b.accessibleName() == choice.label), None)
        if button is None or not button.isVisible() or row.question != pane.answers._question:
            return
        if keys:
            QTest.keyClick(built.page, choice.key.upper())
        else:
            press(button)

    return act


def test_three_headsets_give_the_table_the_winner_and_the_call_device(qtbot):
    with demonstration(qtbot) as (built, simulation, clock):
        page = built.page
        for count, microphone in enumerate(("Jabra Evolve2", "WH-1000XM4 (hands-free)", "Laptop microphone"), 1):
            press(page.another if page.another.isVisible() else page.empty.action)
            choose(page.pane.microphones, microphone)
            press(page.pane.begin)
            clock.until(lambda: len(page.trials) == count, answering(built, simulation, keys=count == 2))  # noqa: B023
        assert [trial.name for trial in page.trials] == ["Jabra Evolve2", "WH-1000XM4", "Laptop"]
        assert [trial.detail for trial in page.trials] == ["USB", "Bluetooth, hands-free (CVSD)", "Built-in"]
        assert [trial.output_id for trial in page.trials] == ["headset-out", "bluetooth-out", "laptop-speakers"]
        table = page.sheet.table
        shown = {
            table.verticalHeaderItem(row).text(): [table.item(row, column).text() for column in range(3)]
            for row in range(table.rowCount())
        }
        assert numbers(shown["Speech level"]) == pytest.approx([23, 24, 31], abs=1)
        assert numbers(shown["Voice above room noise"]) == pytest.approx([44, 33, 19], abs=1)
        assert numbers(shown["Echo back to the caller"]) == pytest.approx([58, 55, 19], abs=1)
        assert [text.split(",")[0] for text in shown["Echo back to the caller"]] == ["none", "none", "heard"]
        assert shown["Left / right"] == ["both", "both", "both"]
        assert numbers(shown["Delay there and back"]) == pytest.approx([62, 241, 48], abs=1)
        assert page.sheet.banner.accessibleName() == "Jabra Evolve2"
        said = page.sheet.banner.accessibleDescription()
        assert said.startswith("Use this one for calls. Clearer voice, hears 1")
        assert said.endswith(" dB less of your room, and nothing leaks back.")

        simulation.devices.set_default("laptop-mic")
        press(page.sheet.banner.action)
        clock.until(lambda: page.footing().status == "Jabra Evolve2 is your call device now.")
        defaults = {device.direction: device.id for device in simulation.devices.devices() if device.is_default}
        assert defaults == {Direction.INPUT: "headset-mic", Direction.OUTPUT: "headset-out"}

        press(built.play_buttons[1])
        clock.until(lambda: built.play_buttons[1].accessibleName() == "Stop WH-1000XM4")
        press(built.play_buttons[1])
        clock.until(lambda: built.play_buttons[1].accessibleName() == "Hear WH-1000XM4")


def test_a_headset_pulled_out_in_the_middle_is_said_and_the_next_test_works(qtbot):
    with demonstration(qtbot) as (built, simulation, clock):
        page = built.page
        press(page.empty.action)
        press(page.pane.begin)
        clock.until(lambda: page.pane.running and page.pane.prompt.text().startswith("“"), answering(built, simulation))
        simulation.devices.unplug("headset-mic")
        clock.until(lambda: not page.pane.running)
        assert page.pane.prompt.text() == ("“Jabra Evolve2” was unplugged. Plug it in again, or choose another device.")
        assert page.trials == ()
        assert page.pane.microphones.current != "headset-mic"
        clock.until(lambda: not built.checkup.busy)
        choose(page.pane.microphones, "Laptop microphone")
        press(page.pane.begin)
        clock.until(lambda: len(page.trials) == 1, answering(built, simulation))
        assert page.trials[0].name == "Laptop"


def test_a_muted_microphone_is_unmuted_in_the_middle_of_a_test(qtbot):
    with demonstration(qtbot, "muted_microphone") as (built, simulation, clock):
        pane = built.page.pane
        press(built.page.empty.action)
        assert not pane.mend.isVisible()
        press(pane.begin)
        clock.until(lambda: not pane.running, answering(built, simulation))
        assert pane.prompt.text() == "“Jabra Evolve2” is muted. Unmute it; we listen again by ourselves."
        assert pane.mend.button.text() == "Unmute"
        assert pane.mend.button.hasFocus()
        clock.until(lambda: not built.checkup.busy)
        QTest.keyClick(pane.mend.button, Qt.Key.Key_Space)
        clock.until(lambda: pane.running)
        assert not simulation.devices.state("headset-mic").muted
        assert not pane.mend.isVisible()
        clock.until(lambda: len(built.page.trials) == 1, answering(built, simulation))


def test_muted_speakers_are_named_before_anybody_reads_anything(qtbot):
    with demonstration(qtbot) as (built, simulation, clock):
        simulation.devices.set_muted("headset-out", True)
        clock.until(lambda: any(device.muted for device in built.devices.devices))
        pane = built.page.pane
        press(built.page.empty.action)
        press(pane.begin)
        assert not pane.running
        assert pane.prompt.text().startswith("“Jabra Evolve2” is muted. Switch the sound on")
        press(pane.mend.button)
        clock.until(lambda: pane.running)
        state = simulation.devices.state("headset-out")
        assert (state.muted, state.volume) == (False, 50)


def test_a_headset_in_its_telephone_mode_is_switched_over_before_its_test(qtbot):
    with demonstration(qtbot, "bluetooth_handsfree") as (built, simulation, clock):
        pane = built.page.pane
        press(built.page.empty.action)
        assert pane.mend.button.text() == "Switch to mSBC"
        press(pane.mend.button)
        clock.until(lambda: not pane.mend.isVisible())
        assert simulation.devices.state("bluetooth-mic").codec == "msbc"
        assert (pane.microphones.current, pane.speakers.current) == ("bluetooth-mic", "bluetooth-out")
        assert not pane.running
        press(pane.begin)
        clock.until(lambda: len(built.page.trials) == 1, answering(built, simulation))
        assert built.page.trials[0].detail == "Bluetooth, hands-free (mSBC)"
        assert built.page.trials[0].value("bandwidth") > 6500


def test_escape_stops_the_test_and_then_closes_the_pane(qtbot):
    with demonstration(qtbot) as (built, _simulation, clock):
        page = built.page
        press(page.empty.action)
        press(page.pane.begin)
        clock.until(lambda: bool(page.pane.answers.buttons))
        QTest.keyClick(page, Qt.Key.Key_Escape)
        clock.until(lambda: not built.checkup.busy)
        assert page.pane.prompt.text() == "The test was stopped."
        QTest.keyClick(page, Qt.Key.Key_Escape)
        assert page.empty.isVisible()
