"""The whole program on simulated devices: from the first frame to the verdict, with everything closed afterwards."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from readiness.check import CallKind
from readiness.interview.dossier import Service
from readiness.model import Decision
from readiness.store.errors import DiskFull
from tests.ui.fakes import FakeCheck
from ui import theme as themes
from ui.__main__ import demonstration
from ui.app import App, CrashReport
from ui.check.list_dialog import ListDialog
from ui.crash_dialog import CrashDialog
from ui.own_list import Point
from ui.preferences import KIND
from ui.unsaved import UnsavedDialog

WITHOUT_NETWORK = ("microphone", "background_noise", "battery", "computer", "clock", "quiet_room", "plan_b")


@contextmanager
def program(qtbot, folder, make_world, name="demo", language=""):
    before = list(themes._worn)
    app = App(QApplication.instance(), make_world, folder, demonstration=name, family="DejaVu Sans", language=language)
    app.theme.set_reduced_motion(True)
    app.show()
    try:
        yield app
    finally:
        app.close()
        app.window.deleteLater()
        app.deleteLater()
        themes._worn[:] = before


def scenario(name, checks=WITHOUT_NETWORK):
    def make():
        world = demonstration(name)()
        return replace(world, checks=tuple(check for check in world.checks if check.id in checks))

    return make


def settled(app):
    def look():
        checkup = app.rooms.checkup if app.rooms else None
        return checkup is not None and not checkup.busy and any(row.finding for row in checkup.rows)

    return look


def test_the_first_frame_comes_before_the_world_is_made(qtbot, tmp_path):
    made_in = []

    def make():
        made_in.append((threading.current_thread(), app.window.isVisible()))
        return scenario("muted_microphone")()

    with program(qtbot, tmp_path, make) as app:
        assert made_in == []
        qtbot.waitUntil(lambda: app.window.current == "check", timeout=20_000)
        assert made_in[0][0] is not threading.main_thread()
        assert made_in[0][1]


def test_a_muted_microphone_is_no_go_and_one_press_mends_it(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("muted_microphone", ("microphone", "battery"))) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        page = app.window.page("check")
        qtbot.waitUntil(lambda: page.banner.grade == "no-go")
        assert page.banner.action.text() == "Unmute"
        page.banner.action.click()
        qtbot.waitUntil(lambda: bool(page.guide.answers.buttons), timeout=10_000)
        assert not app.rooms.world.ports.devices.devices()[0].muted
        app.rooms.checkup.cancel()


def test_the_interview_of_the_demonstration_is_entered_and_counted_down_to(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("no_microphone")) as app:
        qtbot.waitUntil(lambda: app.window.current == "check", timeout=20_000)
        assert app.window.header.title.text() == "Northwind Labs · Data Engineer"
        assert app.window.header.countdown.text()
        assert app.rooms.checkup.setup.dial_in
        page = app.window.page("check")
        qtbot.waitUntil(lambda: page.plan_b.number.text().startswith("+1 202"), timeout=10_000)


def test_the_checks_follow_the_interview(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery", "clock"))) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        start = app.rooms.workspace.interview.start
        app.rooms.workspace.change(end=start + timedelta(minutes=90))
        qtbot.waitUntil(lambda: app.rooms.checkup.setup.minutes == 90, timeout=5000)
        qtbot.waitUntil(settled(app), timeout=10_000)


def test_the_kind_of_call_is_chosen_and_remembered(qtbot, tmp_path):
    make = scenario("all_good", ("battery",))
    with program(qtbot, tmp_path, make) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        app.preferences.keep(KIND, "audio")
        assert app.rooms.checkup.setup.kind is CallKind.AUDIO
        app.rooms.workspace.change(service=Service.PHONE)
        qtbot.waitUntil(lambda: app.rooms.checkup.setup.kind is CallKind.PHONE, timeout=5000)
        app.rooms.workspace.change(service=Service.ZOOM)
        qtbot.waitUntil(lambda: app.rooms.checkup.setup.kind is CallKind.AUDIO, timeout=5000)
        qtbot.waitUntil(settled(app), timeout=10_000)
    with program(qtbot, tmp_path, make) as again:
        qtbot.waitUntil(settled(again), timeout=20_000)
        assert again.rooms.checkup.setup.kind is CallKind.AUDIO


def test_the_line_is_watched_from_the_launch_on_and_whom_that_asks_is_said(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("microphone",))) as app:
        qtbot.waitUntil(lambda: app.window.current == "check", timeout=20_000)
        page, rooms = app.window.page("check"), app.rooms
        qtbot.waitUntil(lambda: bool(rooms.checkup.asking), timeout=20_000)
        asked = "five small packets a second to stun-a.example.net, stun-b.example.net"
        assert page.footing().status == f"Watching the connection: {asked}"
        assert "watch connection" in {thread.name for thread in threading.enumerate()}
        assert not rooms.watch.running
        rooms.checkup.skip("microphone")
        qtbot.waitUntil(lambda: rooms.watch.running, timeout=5000)
        qtbot.waitUntil(lambda: "battery and devices" in page.footing().status, timeout=5000)


def test_it_listens_while_one_waits_and_the_switch_is_remembered(qtbot, tmp_path):
    make = scenario("all_good", ("microphone", "battery"))
    with program(qtbot, tmp_path, make) as app:
        qtbot.waitUntil(settled_listening(app), timeout=20_000)
        page, audio_in = app.window.page("check"), app.rooms.world.ports.audio_in
        qtbot.waitUntil(lambda: audio_in.level() is not None, timeout=5000)
        assert "microphone" in page.footing().status
        app.rooms.checkup.measure("microphone")
        assert not app.rooms.watch.listening
        app.rooms.checkup.cancel()
        qtbot.waitUntil(lambda: app.rooms.listening.on, timeout=5000)
        app.window.show_page("settings")
        switch = app.window.page("settings").row("Listen until the call").control
        assert switch.isChecked()
        switch.click()
        assert not app.rooms.listening.on
        assert "microphone" not in page.footing().status
    with program(qtbot, tmp_path, make) as again:
        qtbot.waitUntil(lambda: again.rooms is not None, timeout=20_000)
        assert not again.rooms.listening.wanted


def settled_listening(app):
    def look():
        if app.rooms is None:
            return False
        checkup = app.rooms.checkup
        for row in checkup.asking:
            checkup.skip(row.check)
        return app.rooms.listening.on

    return look


def test_ones_own_list_is_changed_ticked_and_remembered(qtbot, tmp_path):
    make = scenario("no_microphone", ("quiet_room", "plan_b", "battery"))
    with program(qtbot, tmp_path, make) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        page, rooms = app.window.page("check"), app.rooms
        assert [point.id for point in rooms.own_list] == ["quiet_room", "plan_b"]
        page.rows.change_list.click()
        (dialog,) = app.window.findChildren(ListDialog)
        dialog.reject()
        rooms.change_own_list((*rooms.own_list[1:], Point("own_1", "Cat out", True)))
        qtbot.waitUntil(settled(app), timeout=5000)
        qtbot.waitUntil(lambda: page.rows.widget("own_1").action.text() == "Done")
        assert [row.check for row in rooms.checkup.rows] == ["battery", "plan_b", "own_1"]
        assert rooms.checkup.verdict.decision is Decision.CAUTION
        rooms.checkup.tick("own_1")
        qtbot.waitUntil(lambda: page.rows.widget("own_1").grade == "good", timeout=5000)
    with program(qtbot, tmp_path, make) as again:
        qtbot.waitUntil(settled(again), timeout=20_000)
        assert again.rooms.own_list[-1] == Point("own_1", "Cat out", True)
        assert "own_1" in again.rooms.checkup.setup.ticked


def test_ticks_outlast_the_window(qtbot, tmp_path):
    make = scenario("bluetooth_handsfree", ("quiet_room", "battery"))
    with program(qtbot, tmp_path, make) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        page = app.window.page("check")
        qtbot.waitUntil(lambda: page.rows.widget("quiet_room").action.text() == "Done")
        page.rows.widget("quiet_room").action.click()
        qtbot.waitUntil(lambda: app.rooms.checkup.verdict.decision is Decision.GO, timeout=5000)
        assert "quiet_room" in app.rooms.workspace.ticks()


def test_pulling_the_charger_changes_row_and_footer_within_two_seconds(qtbot, tmp_path):
    from readiness.adapters.clock import SystemClock
    from readiness.simulation.scenarios import SCENARIOS

    simulation = SCENARIOS["all_good"].begin(SystemClock())

    def make():
        return replace(scenario("all_good", ("battery",))(), ports=simulation.ports, setup=simulation.setup)

    with program(qtbot, tmp_path, make) as app:
        qtbot.waitUntil(lambda: app.rooms is not None and app.rooms.watch.running, timeout=20_000)
        page = app.window.page("check")
        qtbot.waitUntil(lambda: app.window.footer.status.text().startswith("Watching"))
        simulation.power.plug(False)
        qtbot.waitUntil(lambda: "Plugged in" not in page.rows.widget("battery").header.sentence.text(), timeout=2500)


def test_data_that_cannot_be_kept_leaves_the_check_working(qtbot, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with program(qtbot, blocked, scenario("all_good", ("battery",))) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        assert app.rooms.workspace.trouble
        assert app.rooms.checkup.verdict.decision is Decision.GO


def test_what_could_not_be_saved_keeps_the_window_open(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery",))) as app:
        qtbot.waitUntil(settled(app), timeout=20_000)
        full = [True]

        def save():
            if full:
                raise DiskFull(tmp_path)

        app.rooms.workspace.autosave.later("note", save)
        app.window.close()
        assert app.window.isVisible()
        dialog = app.window.findChildren(UnsavedDialog)[0]
        dialog.again.click()
        assert dialog.isVisible()
        full.clear()
        with qtbot.waitSignal(app.window.closing):
            dialog.again.click()


def test_a_failure_of_the_program_is_shown_and_the_window_stays(qtbot, tmp_path):
    with program(qtbot, tmp_path, scenario("all_good", ("battery",))) as app:
        app.bridge.tell(CrashReport("ValueError: broken"))
        qtbot.waitUntil(lambda: bool(app.window.findChildren(CrashDialog)))
        dialog = app.window.findChildren(CrashDialog)[0]
        assert "ValueError: broken" in dialog.report.toPlainText()
        dialog.accept()
        qtbot.waitUntil(settled(app), timeout=20_000)


def test_closing_in_the_middle_of_everything_leaves_no_thread(qtbot, tmp_path):
    before = set(threading.enumerate())
    release = threading.Event()

    def make():
        hanging = FakeCheck("link", lane="network", work=lambda task: release.wait(20))
        return replace(scenario("all_good", ("microphone", "battery"))(), checks=(hanging,))

    with program(qtbot, tmp_path, make) as app:
        qtbot.waitUntil(lambda: app.rooms is not None and app.rooms.checkup.busy, timeout=20_000)
    release.set()
    qtbot.waitUntil(lambda: not [t for t in set(threading.enumerate()) - before if t.is_alive()], timeout=5000)


@pytest.mark.parametrize("key", ["F1"])
def test_the_keys_are_told(qtbot, tmp_path, key):
    with program(qtbot, tmp_path, scenario("all_good", ("battery",))) as app:
        qtbot.waitUntil(lambda: app.window.current == "check", timeout=20_000)
        told = dict(app._keys())
        assert told["F5"] == "Test everything again"
        assert key in told
