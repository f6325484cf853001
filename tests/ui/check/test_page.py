"""The Check page: starts by itself, mends with one press, works by keyboard, and has a name on everything."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from readiness.ears import heard_question
from readiness.events import Choice, Guide, GuideKind, Question, QuestionKind
from readiness.interview.dossier import DialIn, Interview
from readiness.model import Action, ActionKind, Area, Finding, Grade, Mark, Plot, Reading, Remedy, Table
from readiness.ports import Level, Recording, Recordings
from readiness.watch import Change
from tests.ui.check.building import check_page
from tests.ui.check.rows import READY
from tests.ui.fakes import FakeCheck, FakeDevices, fake_ports
from tests.ui.seen import clipped
from ui.widgets.plot import Plot as PlotWidget
from ui.widgets.text import Text

UNMUTE = Remedy("Switch it on.", Action(ActionKind.UNMUTE_MICROPHONE, "Unmute", "mic-1"))
SHOW_PLAN_B = Remedy("Dial in by phone.", Action(ActionKind.SHOW_PLAN_B, "Show Plan B"))


class Person(FakeCheck):
    """A point of the person's list: good once it is ticked."""

    def __init__(self, check_id):
        super().__init__(check_id, Area.YOU, "you")

    def judge(self, reading):
        if self.id in self.setups[-1].ticked:
            return Finding(self.id, Area.YOU, Grade.GOOD, "It is done.")
        action = Action(ActionKind.TICK, "Done", self.id)
        return Finding(self.id, Area.YOU, Grade.SKIPPED, "Do it.", remedy=Remedy("Do it.", action))


def sound(check_id="microphone", **more):
    return FakeCheck(check_id, Area.SOUND, "sound", **more)


def named(widget):
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name)


def nameless(page):
    reachable = [w for w in page.findChildren(QWidget) if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisible()]
    assert reachable
    return [type(widget).__name__ for widget in reachable if not named(widget).strip()]


def test_it_starts_by_itself_once_and_ends_in_a_verdict(qtbot):
    check = FakeCheck("battery")
    with check_page(qtbot, check) as built:
        built.page.activated()
        qtbot.waitUntil(built.idle)
        built.page.deactivated()
        built.page.activated()
        qtbot.waitUntil(lambda: built.page.banner.grade == "go")
        assert len(check.setups) == 1


def test_the_banner_shows_how_far_it_is_and_can_be_stopped(qtbot):
    sleeper = FakeCheck("link", Area.CONNECTION, "network", work=lambda task: task.sleep(60))
    with check_page(qtbot, FakeCheck("battery"), sleeper) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.page.banner.progress.value() == 50)
        assert built.page.banner.grade == "checking"
        assert built.page.banner.second.text() == "Stop"
        built.page.banner.second.click()
        qtbot.waitUntil(lambda: built.page.banner.grade == "go")
        assert built.widget("link").header.sentence.text() == "Not tested yet."


def test_escape_stops_and_f5_starts_again(qtbot):
    check = FakeCheck("link", work=lambda task: task.sleep(60 if len(check.setups) == 1 else 0))
    with check_page(qtbot, check) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: len(check.setups) == 1)
        qtbot.keyClick(built.page, Qt.Key.Key_Escape)
        qtbot.waitUntil(built.idle)
        qtbot.keyClick(built.page, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: built.page.banner.grade == "go")


def test_a_bad_row_opens_to_its_evidence_and_closes_when_mended(qtbot):
    check = sound(grade=Grade.NO_GO, remedy=UNMUTE)
    devices = FakeDevices()
    with check_page(qtbot, check, FakeCheck("battery"), ports=fake_ports(devices=devices)) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.page.banner.grade == "no-go")
        assert built.widget("microphone").is_open
        assert not built.widget("battery").is_open
        assert built.page.banner.action.text() == "Unmute"
        check.grade = Grade.GOOD

        built.page.banner.action.click()
        qtbot.waitUntil(lambda: built.page.banner.grade == "go")

        assert devices.done == [("muted mic-1", False)]
        assert not built.widget("microphone").is_open


def test_where_two_things_would_mend_the_other_one_stands_in_the_open_row(qtbot):
    check, devices = sound(grade=Grade.CAUTION), FakeDevices()
    check.remedy = Remedy("Two ways.", UNMUTE.action, Action(ActionKind.SET_INPUT_VOLUME, "Turn it up", "80"))
    with check_page(qtbot, check, ports=fake_ports(devices=devices)) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.page.banner.grade == "caution")
        assert built.page.banner.action.text() == "Unmute"
        row = built.widget("microphone")

        def offered():
            return [made for made in row.findChildren(QPushButton) if made.text() == "Turn it up" and made.isVisible()]

        qtbot.waitUntil(lambda: len(offered()) == 1)
        offered()[0].click()
        qtbot.waitUntil(lambda: devices.done == [("volume mic-1", 80.0)])


def test_a_row_beside_the_first_has_its_own_mending_button(qtbot):
    first, second = sound("microphone", grade=Grade.NO_GO, remedy=UNMUTE), sound("noise", grade=Grade.CAUTION)
    second.remedy = Remedy("Softer.", Action(ActionKind.SET_INPUT_VOLUME, "Turn it down", "60"))
    devices = FakeDevices()
    with check_page(qtbot, first, second, ports=fake_ports(devices=devices)) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.page.banner.grade == "no-go" and built.idle())
        assert built.widget("noise").action.text() == "Turn it down"
        built.widget("noise").action.click()
        qtbot.waitUntil(lambda: len(second.setups) == 2 and built.idle())
        assert devices.done == [("volume mic-1", 60.0)]


def test_one_row_is_tested_again_by_its_button(qtbot):
    check = FakeCheck("battery", grade=Grade.CAUTION)
    other = FakeCheck("clock")
    with check_page(qtbot, check, other) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.page.banner.grade == "caution" and built.idle())
        check.grade = Grade.GOOD
        built.widget("battery").retest.click()
        qtbot.waitUntil(lambda: built.page.banner.grade == "go")
        assert len(other.setups) == 1


def test_a_hanging_check_does_not_freeze_the_page(qtbot):
    release = threading.Event()
    hanging = FakeCheck("connection", Area.CONNECTION, "network", deadline=0.2, work=lambda task: release.wait(30))
    with check_page(qtbot, hanging, FakeCheck("battery")) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.page.banner.grade == "unknown" and built.idle())
        release.set()
        assert "did not answer in time" in built.widget("connection").header.sentence.text()
        assert built.widget("battery").grade == "good"


# --- the guided pane


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


# --- the person's list and Plan B


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


# --- access


class Evident(FakeCheck):
    """Has all kinds of evidence."""

    def judge(self, reading):
        points = ((0.0, 38.0), (1.0, 40.0))
        full = Reading(
            self.id,
            reading.measures,
            plots=(
                Plot("round_trips", "Round trips", "s", "ms", points),
                Plot("levels", "Levels", "s", "dBFS", points),
                Plot("spectrum", "Spectrum", "Hz", "dB", ((100.0, -40.0), (1000.0, -30.0))),
                Plot("history", "The last minutes", "s", "ms", points),
            ),
            tables=(Table((("Router", "3 ms"),), ("Where", "Round trip")),),
        )
        return replace(super().judge(full), detail="Something went wrong.")


def test_what_the_watch_says_keeps_the_way_by_hop_that_was_measured_before(qtbot):
    with check_page(qtbot, Evident("connection", Area.CONNECTION, "network", grade=Grade.GOOD)) as built:
        built.page.activated()
        qtbot.waitUntil(built.idle)
        line = Plot("history", "The last minutes", "s", "ms", ((-1.0, 38.0), (0.0, 38.0)))
        reading = Reading("connection", plots=(line,), tables=(Table((("a.example:3478", "38 ms"),)),))
        steady = Finding("connection", Area.CONNECTION, Grade.GOOD, "Steady for 5 min.", reading=reading)
        built.checkup.observe(Change(datetime.now().astimezone(), 1.0, "connection", "", steady))
        widget = built.widget("connection")
        qtbot.waitUntil(lambda: widget.header.sentence.text().startswith("Steady for 5 min"))
        widget.set_open(True)
        shown = [plot.title for plot in widget.findChildren(PlotWidget)]
        assert shown == ["The last minutes", "Round trips", "Levels", "Spectrum"]
        said = [text.text() for text in widget.findChildren(Text)]
        assert "Router" in said
        assert "a.example:3478" not in said


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


# --- waiting for the call


class Ear:
    """A microphone that somebody else holds open."""

    def __init__(self, dbfs=-52.0):
        self.dbfs = dbfs

    def level(self):
        return Level(0.0, self.dbfs + 6, self.dbfs)

    def recent(self, seconds):
        return None


def test_while_the_watch_listens_the_room_is_told_in_words(qtbot):
    with check_page(qtbot, sound(), ports=fake_ports(audio_in=Ear())) as built:
        built.page.activated()
        qtbot.waitUntil(lambda: built.idle() and built.page.banner.grade == "go")
        assert built.page.guide.room.isHidden()
        built.page.show_noticed(None)
        assert "microphone" not in built.page.footing().status
        built.page.show_listening(True)
        assert "connection, microphone, battery and devices" in built.page.footing().status
        qtbot.waitUntil(built.page.guide.room.isVisible)
        built.page.guide.room.feed(-52.0, 1.0)
        built.page.guide.room.feed(-52.0, 1.0)
        assert "a fan" in built.page.guide.room.words.text()
        assert nameless(built.page) == []
        qtbot.waitUntil(lambda: clipped(built.page) == [])
        built.page.show_listening(False)
        qtbot.waitUntil(built.page.guide.room.isHidden)


def test_the_last_minutes_stand_beside_the_connection(qtbot, worn):
    plot = Plot("history", "The last minutes", "s", "ms", ((-3.0, 38.0), (0.0, 40.0)), (Mark("loss", -2.0, -1.0),))
    told = replace(plot, text="The last minute: 38 ms there and back, 40 ms at most, 1 packet lost.")
    with check_page(qtbot, FakeCheck("connection", Area.CONNECTION, "network"), sound()) as built:
        strip = built.page.rows.minutes
        assert strip.isHidden()
        built.page.rows.show_minutes(told)
        assert strip.isVisible()
        assert strip.accessibleDescription() == told.text
        before = strip.grab().toImage()
        built.page.rows.show_minutes(replace(told, marks=()))
        assert strip.grab().toImage() != before
        worn.set_text_percent(200)
        qtbot.waitUntil(lambda: clipped(built.page) == [])
        built.page.rows.show_minutes(None)
        assert strip.isHidden()


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
