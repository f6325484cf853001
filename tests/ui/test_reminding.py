"""Reminders in the window: once, in time, as wished, and never during a call."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLineEdit

from readiness.interview.dossier import Interview
from readiness.interview.reminders import ReminderKind
from readiness.store.store import Store
from tests.ui.test_app import program, scenario
from tests.ui.test_workspace import Reader, Time
from ui.bridge import Bridge
from ui.errands import Errands
from ui.reminder_choices import ReminderChoices
from ui.reminding import Reminding, remind_of_thanks, thanks_wanted_at
from ui.widgets.notice_bar import Notice, NoticeBar
from ui.workspace import Workspace

BERLIN = ZoneInfo("Europe/Berlin")


@contextmanager
def reminding(folder, time):
    bridge = Bridge()
    errands = Errands(bridge)
    work = Workspace(Store.open(folder / "data"), errands, Reader(), time)
    choices = ReminderChoices(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
    made = Reminding(work, choices, BERLIN)
    said = []
    made.came_due.connect(lambda found: said.extend(one.sentence.split(".")[0] for one in found))
    try:
        yield made, work, choices, said
    finally:
        made.stop()
        errands.close()
        work.close()
        bridge.close()


@pytest.fixture
def time():
    return Time()


def add(work, company, **before):
    start = work.now + timedelta(**before)
    return work.store.interviews.add(Interview(company=company, start=start))


def test_each_comes_once_and_in_its_time(qtbot, tmp_path, time):
    with reminding(tmp_path, time) as (made, work, _choices, said):
        add(work, "Northwind", days=2)
        made.look()
        assert said == []
        for hours, expected in ((24, ["Northwind in 24 hours"]), (24.5, []), (47.2, ["Northwind in 48 minutes"])):
            time.now = datetime(2026, 11, 26, 14, 0, tzinfo=UTC) + timedelta(hours=hours)
            said.clear()
            made.look()
            made.look()
            assert said == expected


def test_a_program_started_late_says_what_it_missed_once(qtbot, tmp_path, time):
    with reminding(tmp_path, time) as (made, work, _choices, said):
        add(work, "Contoso", hours=26)
        add(work, "Northwind", hours=25)
        made.look()
    time.now += timedelta(hours=24, minutes=30)
    with reminding(tmp_path, time) as (made, _work, _choices, said):
        made.look()
        made.look()
        assert said == ["Northwind in 30 minutes", "Contoso in 90 minutes"]
    with reminding(tmp_path, time) as (made, _work, _choices, said):
        made.look()
        assert said == []


def test_the_first_start_reminds_of_nothing_that_was_before(qtbot, tmp_path, time):
    with reminding(tmp_path, time) as (made, work, _choices, said):
        add(work, "Northwind", minutes=30)
        made.look()
        assert said == []


def test_nothing_is_said_during_a_call_nor_what_is_switched_off(qtbot, tmp_path, time):
    with reminding(tmp_path, time) as (made, work, choices, said):
        add(work, "Northwind", hours=2)
        made.look()
        work.begin_call()
        time.now += timedelta(hours=1)
        made.look()
        assert said == []
        work.end_call()
        choices.want(ReminderKind.HOUR, False)
        made.look()
        assert said == []
        time.now += timedelta(minutes=51)
        made.look()
        assert said == ["Northwind in 9 minutes"]


def test_a_clock_set_back_stops_nothing(qtbot, tmp_path, time):
    with reminding(tmp_path, time) as (made, work, _choices, said):
        made.look()
        time.now -= timedelta(days=3)
        made.look()
        add(work, "Northwind", hours=2)
        time.now += timedelta(hours=1)
        made.look()
        assert said == ["Northwind in 60 minutes"]


def test_thanks_in_the_evening_and_the_day_to_ask(qtbot, tmp_path, time):
    with reminding(tmp_path, time) as (made, work, _choices, said):
        work.change(company="Northwind", follow_up=date(2026, 11, 30))
        work.autosave.flush()
        made.look()
        at = datetime(2026, 11, 26, 19, 0, tzinfo=BERLIN)
        remind_of_thanks(work.store, 99, at)
        remind_of_thanks(work.store, work.interview.id, at)
        assert thanks_wanted_at(work.store, work.interview.id) == at
        time.now = at
        made.look()
        time.now = datetime(2026, 11, 30, 9, 1, tzinfo=BERLIN)
        made.look()
        assert [words.split(":")[0] for words in said] == ["Northwind", "Northwind"]
        assert "thank-you" in said[0]
        assert "today is the day" in said[1]


def test_choices_are_remembered(tmp_path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    first = ReminderChoices(settings)
    assert first.wanted() == frozenset(ReminderKind)
    assert (first.sound, first.tray) == (False, True)
    first.want(ReminderKind.DAY, False)
    first.want_sound(True)
    first.want_tray(False)
    again = ReminderChoices(settings)
    assert again.wanted() == frozenset(ReminderKind) - {ReminderKind.DAY}
    assert (again.sound, again.tray) == (True, False)


def test_the_bar_shows_one_after_the_other_and_never_takes_the_focus(qtbot):
    bar, done = NoticeBar(), []
    qtbot.addWidget(bar)
    bar.add(Notice("a", "First.", "Do it", lambda: done.append("a")))
    bar.add(Notice("b", "Second."))
    bar.add(Notice("a", "First, anew.", "Do it", lambda: done.append("anew")))
    assert bar.words.text() == "First, anew."
    assert not bar.isHidden()
    bar.action.click()
    assert done == ["anew"]
    assert bar.words.text() == "Second."
    assert bar.action.isHidden()
    bar.put_away.click()
    assert bar.isHidden()
    bar.add(Notice("c", "Third."))
    bar.withdraw("c")
    assert bar.isHidden()


def test_ten_minutes_before_the_check_is_in_front_unless_somebody_types(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery",))) as app:
        qtbot.waitUntil(lambda: app.household is not None, timeout=20_000)
        household, work = app.household, app.rooms.workspace
        other = work.store.interviews.add(Interview(company="Contoso", start=work.now + timedelta(minutes=8)))
        told = []
        household.tray.tell = lambda sentence: told.append(sentence) or True
        app.window.show_page("prepare")
        household.reminding._since = work.now - timedelta(minutes=5)
        field = QLineEdit(app.window)
        field.show()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        household.reminding.look()
        assert app.window.current == "prepare"
        assert app.window.notices.words.text().startswith("Contoso in 8 minutes.")
        qtbot.keyClicks(field, "still writing")
        household._rest.timeout.emit()
        assert app.window.current == "prepare"
        app.window.notices.action.click()
        assert app.window.current == "check"
        assert work.interview.id == other.id
        app.window.show_page("prepare")
        field.hide()
        household.reminding._since = work.now - timedelta(minutes=5)
        household.reminding.look()
        assert app.window.current == "check"


def test_who_has_stopped_typing_is_taken_to_the_check_unless_it_was_put_away(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery",))) as app:
        qtbot.waitUntil(lambda: app.household is not None, timeout=20_000)
        household, work = app.household, app.rooms.workspace
        work.store.interviews.add(Interview(company="Contoso", start=work.now + timedelta(minutes=8)))
        app.window.show_page("prepare")
        field = QLineEdit("a sentence", app.window)
        field.show()
        for put_away, page in ((True, "prepare"), (False, "check")):
            field.setFocus()
            qtbot.waitUntil(field.hasFocus)
            household.reminding._since = work.now - timedelta(minutes=5)
            household.reminding.look()
            assert app.window.current == "prepare"
            if put_away:
                app.window.notices.close_notice()
            household._rest.timeout.emit()
            assert app.window.current == page
        assert app.window.notices.words.text().startswith("Contoso in 8 minutes.")
        assert app.window.notices.action.isHidden()
