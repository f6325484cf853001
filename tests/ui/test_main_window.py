"""The window shows its pages, remembers its place, and says when a demonstration is one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QSettings, QSize, Qt

from readiness.interview.dossier import Interview, Person, Service
from tests.ui.seen import clipped
from ui.call_words import heading_of, seconds_until, until_of
from ui.header import Header
from ui.looks import restore_looks
from ui.main_window import MainWindow, PageEntry
from ui.more import AboutDialog, KeysDialog, MoreMenu
from ui.page import Footing, Heading, Page
from ui.theme import Choice
from ui.widgets.text import Text


class Room(Page):
    """A page that writes down what is asked of it."""

    def __init__(self, title, own_heading=None):
        self.title = title
        super().__init__()
        self.told = []
        self.own_heading = own_heading

    def activated(self):
        self.told.append("activated")

    def deactivated(self):
        self.told.append("deactivated")

    def heading(self):
        return self.own_heading

    def footing(self):
        return Footing(f"{self.title} is here", "a remark", "good")


ROADS = [("prepare", "Prepare"), ("check", "Check")]


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot, settings):
    made = MainWindow(ROADS, settings)
    qtbot.addWidget(made)
    made.show()
    return made


def registered(window):
    rooms = {}

    def maker(key, **more):
        def make():
            rooms[key] = Room(key.capitalize(), **more)
            return rooms[key]

        return make

    window.register(
        [
            PageEntry("prepare", "Prepare", maker("prepare")),
            PageEntry("check", "Check", maker("check")),
            PageEntry(
                "devices",
                "Devices",
                maker("devices", own_heading=Heading("Devices", "Try them")),
                in_nav=False,
                under="check",
            ),
        ]
    )
    return rooms


def test_pages_are_made_when_they_are_first_wanted(window):
    rooms = registered(window)
    window.show_page("check")
    assert list(rooms) == ["check"]
    window.show_page("prepare")
    window.show_page("check")
    assert rooms["check"].told == ["activated", "deactivated", "activated"]
    assert rooms["prepare"].told == ["activated", "deactivated"]


def test_the_road_at_the_top_and_its_keys_change_the_page(window, qtbot):
    registered(window)
    window.show_page("check")
    window.header.nav.button("prepare").click()
    assert window.current == "prepare"
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.current == "check"


def test_a_page_off_the_road_stands_under_its_own_and_brings_its_heading(window):
    registered(window)
    window.set_call(Heading("Northwind Labs", "with Ada"))
    window.show_page("check")
    assert window.header.title.text() == "Northwind Labs"
    window.show_page("prepare")
    window.show_page("devices")
    assert window.header.title.text() == "Devices"
    assert window.header.nav.page == "check"
    assert window.footer.status.text() == "Devices is here"


def test_the_first_frame_is_told_once(qtbot, settings):
    made = MainWindow(ROADS, settings)
    qtbot.addWidget(made)
    told = []
    made.first_painted.connect(lambda: told.append(made.isVisible()))
    made.show()
    qtbot.waitUntil(lambda: bool(told))
    made.repaint()
    qtbot.wait(5)
    assert told == [True]


def test_size_and_place_are_remembered(qtbot, settings):
    first = MainWindow(ROADS, settings)
    qtbot.addWidget(first)
    first.show()
    first.resize(900, 700)
    with qtbot.waitSignal(first.closing):
        first.close()
    second = MainWindow(ROADS, settings)
    qtbot.addWidget(second)
    assert second.size() == QSize(900, 700)


def test_a_demonstration_is_marked(qtbot, settings):
    made = MainWindow(ROADS, settings, "train_wifi")
    qtbot.addWidget(made)
    made.show()
    assert any(
        text.text() == "Demonstration with simulated devices · train_wifi" and text.isVisible()
        for text in made.findChildren(Text)
    )


@pytest.mark.parametrize(("percent", "width"), [(100, 900), (150, 900), (200, 900), (200, 1180)])
def test_the_header_fits_the_smallest_window(qtbot, worn, percent, width):
    worn.set_text_percent(percent)
    header = Header([("prepare", "Prepare"), ("check", "Check"), ("call", "Call"), ("after", "After")])
    qtbot.addWidget(header)
    header.show_heading(Heading("Northwind Labs · Data Engineer", "with Ada Okafor, Engineering Manager · Zoom"))
    header.show_countdown(582, "until 15:00 your time (09:00 New York)")
    header.resize(width, header.sizeHint().height())
    header.show()
    qtbot.waitUntil(lambda: header.minimumSizeHint().width() <= 900)
    assert clipped(header) == []
    # At twice the size in the smallest window the time ends in dots, and its tool tip has all of it.
    for words in (header.title, header.under, *([] if (percent, width) == (200, 900) else [header.until])):
        assert words.width() >= words.sizeHint().width(), words.text()


# --- what the header says


def call(**more):
    start = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
    return Interview(company="Northwind Labs", role="Data Engineer", start=start, **more)


def test_without_a_call_it_says_that_the_check_works_all_the_same():
    heading = heading_of(Interview())
    assert heading.title == "No call entered yet"
    assert "works without one" in heading.under


def test_the_call_in_two_lines():
    heading = heading_of(call(people=(Person("Ada Okafor", "Engineering Manager"),), service=Service.ZOOM))
    assert heading == Heading("Northwind Labs · Data Engineer", "with Ada Okafor, Engineering Manager · Zoom")


def test_both_zones_are_told_where_they_differ(monkeypatch):
    far = call(time_zone="Pacific/Kiritimati")
    here = far.start.astimezone()
    assert until_of(far) == f"until {here:%H:%M} your time (04:00 Kiritimati)"
    assert until_of(call()) == f"until {here:%H:%M} your time"
    assert until_of(call(time_zone="Nowhere/At_All")) == f"until {here:%H:%M} your time"
    assert until_of(Interview()) == ""


@pytest.mark.parametrize(("minutes", "left"), [(10, 600.0), (0, None), (-5, None)])
def test_the_countdown_ends_when_the_call_begins(minutes, left):
    interview = call()
    assert seconds_until(interview, interview.start - timedelta(minutes=minutes)) == left
    assert seconds_until(Interview(), interview.start) is None


# --- behind the three dots


def find(menu, words):
    return next(action for action in menu.actions() if action.text() == words)


def test_looks_are_restored(worn, settings):
    settings.setValue("look/theme", "dark")
    settings.setValue("look/text", "150")
    restore_looks(worn, settings)
    assert (worn.choice, worn.text_percent) == (Choice.DARK, 150)


def test_nonsense_in_the_settings_is_ignored(worn, settings):
    settings.setValue("look/theme", "polka dots")
    settings.setValue("look/text", "huge")
    restore_looks(worn, settings)
    assert (worn.choice, worn.text_percent) == (Choice.LIGHT, 100)


def test_pages_off_the_road_have_a_line_and_a_key(window):
    opened = []
    menu = MoreMenu([[("Devices", "Ctrl+5", lambda: opened.append("devices"))]], window)
    find(menu, "Devices").trigger()
    assert opened == ["devices"]


def test_the_keys_and_what_this_is_are_told(qtbot, window):
    for dialog in (KeysDialog([("F5", "Test everything again")], window), AboutDialog(window)):
        dialog.open()
        qtbot.waitUntil(dialog.isVisible)
        assert clipped(dialog) == []
        dialog.accept()


@pytest.mark.parametrize(("percent", "width"), [(100, 900), (150, 900), (200, 900), (200, 1180)])
def test_the_header_has_room_for_german(qtbot, worn, percent, width):
    worn.set_text_percent(percent)
    header = Header([("prepare", "Vorbereiten"), ("check", "Prüfen"), ("call", "Gespräch"), ("after", "Danach")])
    qtbot.addWidget(header)
    header.show_heading(Heading("Northwind Labs · Data Engineer", "mit Ada Okafor, Engineering Manager · Zoom"))
    header.show_countdown(582, "bis 15:00 Ihrer Zeit (09:00 New York)")
    header.resize(width, 100)
    header.show()
    qtbot.waitUntil(lambda: header.resize(width, header.minimumHeight()) or clipped(header) == [])
    assert header.height() < 260


def test_nothing_is_shortened_when_text_is_large(qtbot, window, worn):
    """At twice the size, in the smallest window: header and footer wrap, and no dots take the place of words."""
    window.resize(900, 640)
    window.show()
    window.set_call(heading_of(call()))
    window.header.show_countdown(600, "until 15:00 your time (09:00 New York)")
    footing = Footing("Watching connection, microphone, battery and devices", "Recordings are gone", "good")
    window.footer.show_footing(footing)
    worn.set_text_percent(200)
    parts = (window.header.title, window.header.until, window.footer.status, window.footer.remark)
    qtbot.waitUntil(lambda: all(part.height() >= part.heightForWidth(part.width()) for part in parts))
    assert not any(part._elided and part.sizeHint().width() > part.width() for part in parts)
    worn.set_text_percent(100)
    qtbot.waitUntil(lambda: window.footer.status.y() == window.footer.remark.y())
