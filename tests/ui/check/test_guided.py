"""The guided pane: questions and answers, the sentence and its level, the devices it takes."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from readiness.ears import heard_question
from readiness.events import Choice, Guide, GuideKind, Question, QuestionKind
from readiness.ports import Level, Recording, Recordings
from tests.ui.check.building import check_page, sound
from tests.ui.check.rows import READY
from tests.ui.fakes import FakeDevices, fake_ports


def test_a_question_is_answered_by_its_letter_from_anywhere(qtbot):
    answers = []
    heard = Question(
        QuestionKind.HEARD, "Where was it?", "A tone.", (Choice("left", "Left", "l"), Choice("right", "Right", "r"))
    )
    with check_page(qtbot, sound(work=lambda task: answers.append(task.ask(heard)))) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: len(built.page.guide.answers.buttons) == 2)
        built.widget("microphone").header.setFocus()
        qtbot.keyClick(built.widget("microphone").header, Qt.Key.Key_R)
        qtbot.waitUntil(built.idle)
        assert answers == ["right"]
        assert built.page.guide.answers.buttons == ()


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_window_never_tells_on_which_side_the_sound_was(qtbot, side):
    with check_page(qtbot, sound(work=lambda task: task.ask(heard_question(side)))) as built:
        built.page.activated()
        answers = built.page.guide.answers
        qtbot.waitUntil(lambda: bool(answers.buttons))
        assert [button.accessibleName() for button in answers.buttons] == [
            "Left",
            "Both",
            "Right",
            "Not at all",
            "Play again",
        ]
        assert {button.property("role") for button in answers.buttons} == {"plain"}
        qtbot.waitUntil(answers.buttons[-1].hasFocus)
        built.checkup.cancel()
        qtbot.waitUntil(built.idle)


def test_enter_gives_the_first_answer_as_the_focus_is_there(qtbot):
    answers = []
    with check_page(qtbot, sound(work=lambda task: answers.append(task.ask(READY)))) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: bool(built.page.guide.answers.buttons))
        first = built.page.guide.answers.buttons[0]
        qtbot.waitUntil(first.hasFocus)
        qtbot.keyClick(first, Qt.Key.Key_Return)
        qtbot.waitUntil(built.idle)
        assert answers == ["ready"]


def test_somebody_at_work_in_the_list_keeps_the_focus(qtbot):
    asked = threading.Event()

    def work(task):
        asked.wait(5)
        task.ask(READY)

    with check_page(qtbot, sound(work=work)) as built:
        built.page.activated()
        header = built.widget("microphone").header
        header.setFocus()
        asked.set()
        qtbot.waitUntil(lambda: bool(built.page.guide.answers.buttons))
        assert header.hasFocus()


def test_the_sentence_the_level_and_the_bars_are_shown_while_reading(qtbot):
    class Voice:
        def level(self):
            return Level(0.0, -6.0, -24.0)

        def recent(self, seconds):
            return None

    guide = Guide(GuideKind.READ, "Read this aloud", "“I built the pipeline.”", 3)

    def work(task):
        task.progress(0.5, "Listening.", guide=guide)
        task.sleep(60)

    with check_page(qtbot, sound(work=work), ports=fake_ports(audio_in=Voice())) as built:
        built.page.activated()
        pane = built.page.guide
        qtbot.waitUntil(lambda: pane.prompt.text() == "“I built the pipeline.”")
        assert (pane.title.text(), pane.seconds.text()) == ("Read this aloud", "3 s left")
        qtbot.waitUntil(lambda: len(pane.waveform.peaks) >= 2 and pane.meter.state.level_dbfs > -30)
        pane.skip.click()
        qtbot.waitUntil(built.idle)
        assert built.widget("microphone").grade == "skipped"
        assert pane.prompt.isHidden()


def test_the_sound_test_can_be_started_where_it_was_left_out(qtbot):
    check = sound(work=lambda task: task.ask(READY))
    with check_page(qtbot, check) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: bool(built.checkup.asking))
        built.checkup.skip("microphone")
        qtbot.waitUntil(built.page.guide.begin.isVisible)
        built.page.guide.begin.click()
        qtbot.waitUntil(lambda: len(check.setups) == 2)
        built.checkup.cancel()
        qtbot.waitUntil(built.idle)


def test_choosing_a_device_switches_and_measures_again(qtbot):
    check = sound()
    with check_page(qtbot, check) as built:
        built.page.activated()
        combo = built.page.guide.microphones.combo
        qtbot.waitUntil(lambda: combo.count() == 2 and built.idle())
        assert combo.currentText() == "Laptop microphone"
        combo.setCurrentIndex(1)
        combo.activated.emit(1)
        qtbot.waitUntil(lambda: len(check.setups) == 2 and built.idle())
        assert check.setups[-1].input_id == "mic-2"


def test_a_chosen_device_that_is_unplugged_is_chosen_no_more(qtbot):
    devices = FakeDevices()
    with check_page(qtbot, sound(), ports=fake_ports(devices=devices)) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.page.guide.microphones.combo.count() == 2 and built.idle())
        built.checkup.choose_devices(input_id="mic-2")
        qtbot.waitUntil(built.idle)
        devices.listed = tuple(device for device in devices.listed if device.id != "mic-2")
        built.page._tools.devices.refresh()
        qtbot.waitUntil(lambda: built.checkup.setup.input_id is None)
        assert built.page.guide.microphones.current == "mic-1"


def test_the_sentence_is_saved_where_the_person_says(qtbot, tmp_path, monkeypatch):
    ports = fake_ports()
    with check_page(qtbot, sound(), ports=ports) as built:
        built.page.activated()
        qtbot.waitUntil(built.idle)
        assert built.page.guide.save.isHidden()
        spoken = np.zeros((480, 1), np.float32)
        ports.recordings.keep(Recordings.SENTENCE, Recording(spoken, 48_000, ports.devices.devices()[0], 0.0))
        built.checkup.measure("microphone")
        qtbot.waitUntil(built.page.guide.save.isVisible)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(tmp_path / "me.flac"), ""))
        qtbot.keyClick(built.page.guide.save, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: built.page.guide.said.text() == "Saved as me.flac.", timeout=20_000)
        assert (tmp_path / "me.flac").exists()
