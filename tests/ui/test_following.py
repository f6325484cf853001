"""The whole program follows what is chosen in the settings at once: servers, length, devices, language."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest
import shiboken6

from readiness import words
from readiness.check import CallKind
from readiness.language import CHOICE
from tests.ui.test_app import program, scenario, settled
from ui.looks import TEXT, THEME
from ui.preferences import KIND, LOAD, MICROPHONE, MINUTES, SERVERS, SERVICE
from ui.theme import Choice


def test_checks_and_watch_use_the_servers_that_were_named(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery", "clock"))) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        checkup, told = app.rooms.checkup, []
        checkup.setup_changed.connect(told.append)
        usual = checkup.setup.servers
        app.preferences.keep(SERVERS, "stun.example.org:3478")
        assert (checkup.setup.servers, checkup.setup.own_servers) == (("stun.example.org:3478",), True)
        assert checkup.row("clock").busy  # it asks the same servers
        assert told[-1].servers == ("stun.example.org:3478",)  # the watch is told by this signal
        app.preferences.keep(SERVERS, "")
        assert (checkup.setup.servers, checkup.setup.own_servers) == (usual, False)
        qtbot.waitUntil(settled(app), timeout=20_000)


def test_what_the_interview_leaves_open_follows_the_settings(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery",))) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        preferences, checkup = app.preferences, app.rooms.checkup
        for key, value in ((MINUTES, "90"), (KIND, "audio"), (SERVICE, "webex"), (LOAD, "none")):
            preferences.keep(key, value)
        setup = checkup.setup
        assert (setup.kind, setup.load) == (CallKind.AUDIO, "none")
        interview = app.rooms.workspace.interview
        assert setup.minutes == (interview.end - interview.start) / timedelta(minutes=1)
        assert setup.service == str(interview.service)
        app.rooms.workspace.change(start=None, end=None, service=type(interview.service).OTHER)
        qtbot.waitUntil(lambda: checkup.setup.minutes == 90, timeout=5000)
        assert checkup.setup.service == "webex"
        qtbot.waitUntil(settled(app), timeout=20_000)


def test_a_chosen_microphone_is_used_whenever_it_is_there(qtbot, tmp_path):
    make = scenario("three_headsets", ("battery",))
    with program(qtbot, tmp_path, make) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        qtbot.waitUntil(lambda: bool(app.rooms.devices.devices), timeout=5000)
        other = next(d.id for d in app.rooms.devices.devices if d.direction == "input" and not d.is_default)
        app.preferences.keep(MICROPHONE, other)
        assert app.rooms.checkup.setup.input_id == other
        app.rooms.checkup.choose_devices(input_id="")
    with program(qtbot, tmp_path, make) as again:
        qtbot.waitUntil(settled(again), timeout=20_000)
        qtbot.waitUntil(lambda: again.rooms.checkup.setup.input_id == other, timeout=5000)
        again.preferences.keep(MICROPHONE, "")
        assert again.rooms.checkup.setup.input_id is None


def test_looks_follow_at_once(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery",))) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        app.preferences.keep(THEME, "dark")
        app.preferences.keep(TEXT, "150")
        assert (app.theme.choice, app.theme.text_percent) == (Choice.DARK, 150)
        app.preferences.keep(TEXT, "")
        assert app.theme.text_percent == 100


@pytest.mark.parametrize("times", [3])
def test_the_language_changes_at_once_and_nothing_is_lost(qtbot, tmp_path, times):
    with program(qtbot, tmp_path, scenario("muted_microphone", ("microphone", "battery", "quiet_room"))) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        rooms = app.rooms
        for key in app.window.keys:
            app.window.show_page(key)
        app.window.show_page("settings")
        rooms.workspace.add_note("keep me")
        rooms.checkup.tick("quiet_room")
        before = {row.check: row.finding.grade for row in rooms.checkup.rows}
        for time in range(times):
            old, tag = app.window, ("qps", "")[time % 2]
            app.preferences.keep(CHOICE, tag)
            qtbot.waitUntil(lambda old=old: app.window is not old, timeout=10_000)
            qtbot.waitUntil(lambda old=old: not shiboken6.isValid(old))
            assert app.window.current == "settings"
            assert words.language() == (tag or "en")
            assert app.window.header.title.text() == ("Settings Settings" if tag else "Settings")
            assert {row.check: row.finding.grade for row in rooms.checkup.rows} == before
            for key in app.window.keys:
                app.window.show_page(key)
            app.window.show_page("settings")
            # Whatever was connected to the pages that are gone must be gone too.
            rooms.checkup.standing_changed.emit()
            rooms.call_changed.emit(rooms.workspace.interview)
            rooms.watch_changed.emit(None)
            rooms.devices.changed.emit()
            rooms.listening.decide()
            rooms.workspace.change(role=f"Engineer {time}")
        assert rooms.checkup.row("microphone").finding.summary.count("muted") == 2
        assert "keep me" in [note.text for note in rooms.workspace.notes()]


def test_a_running_check_is_not_disturbed_by_another_language(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("microphone", "battery"))) as app:
        qtbot.waitUntil(lambda: app.rooms is not None and bool(app.rooms.checkup.asking), timeout=20_000)
        window = app.window
        app.preferences.keep(CHOICE, "qps")
        app._speak()
        assert app.window is window
        app.rooms.checkup.cancel()
        qtbot.waitUntil(lambda: app.window is not window, timeout=10_000)


def test_help_keys_and_report_open_from_every_page(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery",))) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        lines = {action.text(): action for action in app.window.header.more.menu().actions()}
        assert lines["Help"].shortcut().toString() == "F1"
        assert lines["Settings"].shortcut().toString() == "Ctrl+,"
        for key in app.window.keys:
            app.window.show_page(key)
            lines["Help"].trigger()
            assert app.help_dialog.page == key
        app.explain("plan_b")
        assert app.help_dialog.page == "you"
        row = app.window.page("check").rows.widget("battery")
        app.window.show_page("check")
        row.set_open(True)
        why = next(made for made in row.findChildren(type(row.action)) if made.text() == "Why?")
        why.click()
        assert app.help_dialog.page == "battery"
        app.help_dialog.close()


def test_a_sample_interview_comes_and_goes(qtbot, tmp_path):
    make = scenario("all_good", ("battery",))
    with program(qtbot, tmp_path, lambda: replace(make(), sample=None)) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        workspace = app.rooms.workspace
        app.window.show_page("prepare")
        page = app.window.page("prepare")
        mine = workspace.interview.id
        assert page.sample.isVisible()
        page.sample.click()
        assert workspace.interview.company == "Northwind Labs"
        assert workspace.interview.start is not None
        assert len(workspace.store.documents.list(workspace.interview.id)) == 3
        assert not page.sample.isVisible()
        sample = workspace.interview.id
        app.show_sample()  # again: the same one
        assert workspace.interview.id == sample
        app.play.remove()
        assert workspace.interview.id == mine
        assert [one.id for one in workspace.store.interviews.list()] == [mine]
        app.play.remove()  # nothing is left to remove
        qtbot.waitUntil(settled(app), timeout=20_000)


def test_the_first_frame_loads_no_names_of_locales():
    code = (
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from PySide6.QtWidgets import QApplication\n"
        "import PySide6.QtCore as core\n"
        "qt = QApplication([])\n"
        "from ui.language import use\n"
        "core.QLocale = None\n"
        "print(use(qt, ''), use(qt, 'de'))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["en", "de"]


def test_qt_speaks_the_language_too(qapp):
    from PySide6.QtCore import QCoreApplication, QLocale

    from ui.language import teach_qt

    teach_qt(qapp, "de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().toString(1.5) == "1,5"
    teach_qt(qapp, "en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
