"""The Check page: starts by itself, mends with one press, and tells what it found."""

from __future__ import annotations

import threading
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from readiness.model import Action, ActionKind, Area, Finding, Grade, Plot, Reading, Remedy, Table
from readiness.watch import Change
from tests.ui.check.building import Evident, check_page, sound
from tests.ui.fakes import FakeCheck, FakeDevices, fake_ports
from ui.widgets.plot import Plot as PlotWidget
from ui.widgets.text import Text

UNMUTE = Remedy("Switch it on.", Action(ActionKind.UNMUTE_MICROPHONE, "Unmute", "mic-1"))


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
        wanted = ["The last minutes", "Round trips", "Levels", "Spectrum"]
        qtbot.waitUntil(lambda: [plot.title for plot in widget.findChildren(PlotWidget)] == wanted)
        said = [text.text() for text in widget.findChildren(Text)]
        assert "Router" in said
        assert "a.example:3478" not in said
