"""Backups by themselves, having one back, having what was deleted back; and what is said when the disk says no."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from readiness.interview.dossier import CardKind
from readiness.store.backups import back_up, list_backups
from readiness.store.database import Database
from readiness.store.errors import DiskFull
from readiness.store.folder import FILE_NAME
from readiness.store.store import Store
from tests.ui.seen import clipped
from tests.ui.test_app import program, scenario
from tests.ui.test_workspace import Reader, Time
from ui import housekeeping as module
from ui.backups_dialog import BackupsDialog
from ui.bridge import Bridge
from ui.deleted_dialog import DeletedDialog
from ui.errands import Errands
from ui.housekeeping import Housekeeping
from ui.workspace import Workspace


@contextmanager
def workspace(folder):
    bridge, time = Bridge(), Time()
    errands = Errands(bridge)
    work = Workspace(Store.open(folder / "data", now=time), errands, Reader(), time)
    try:
        yield work, errands, time
    finally:
        errands.close()
        work.close()
        bridge.close()


def texts(work):
    return [note.text for note in work.notes()]


def test_a_backup_an_hour_and_old_deletions_once_a_day(qtbot, tmp_path):
    with workspace(tmp_path) as (work, errands, time):
        keeping = Housekeeping(work, errands)
        work.add_note("kept")
        work.add_note("old")
        work.delete_note(work.notes()[-1])
        time.now += timedelta(days=31)
        for hours, count in ((0, 1), (0.5, 1), (1, 2)):
            time.now += timedelta(hours=hours)
            keeping.tidy()
            qtbot.waitUntil(lambda: not keeping._busy, timeout=5000)
            assert len(list_backups(tmp_path / "data")) == count
        assert work.store.deletions.list() == ()
        assert texts(work) == ["kept"]
        keeping.stop()


def test_no_backup_is_said_once_and_tried_again(qtbot, tmp_path, monkeypatch):
    def full(folder, now):
        raise DiskFull(folder)

    with workspace(tmp_path) as (work, errands, _time):
        keeping, said = Housekeeping(work, errands), []
        keeping.failed.connect(said.append)
        monkeypatch.setattr(module, "_tidy", full)
        for _try in range(2):
            keeping.tidy()
            qtbot.waitUntil(lambda: not keeping._busy, timeout=5000)
        assert len(said) == 1
        assert "is full" in said[0]
        keeping.stop()


@contextmanager
def backups(qtbot, work, errands, folder):
    dialog = BackupsDialog(work, errands, folder / "data")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.list.count() > 0 or bool(dialog.remark.text()), timeout=5000)
    yield dialog
    dialog.close()


def test_a_backup_is_had_back_and_that_is_undone(qtbot, tmp_path):
    with workspace(tmp_path) as (work, errands, time):
        work.add_note("early")
        back_up(tmp_path / "data", time.now)
        time.now += timedelta(hours=25)
        work.add_note("late")
        work.store.cards.add(work.interview.id, CardKind.STORY, "A story", {})
        with backups(qtbot, work, errands, tmp_path) as dialog:
            item = dialog.list.item(0)
            assert item.text().startswith("Yesterday at")
            assert "1 interview · 1 note · 0 documents" in item.data(Qt.ItemDataRole.AccessibleTextRole)
            dialog.use.click()
            assert texts(work) == ["early", "late"]
            assert "kept as a backup" in dialog.remark.text()
            with qtbot.waitSignal(dialog.restored, timeout=5000):
                dialog.use.click()
            assert texts(work) == ["early"]
            assert work.cards(CardKind.STORY) == ()
            qtbot.waitUntil(lambda: dialog.list.count() == 2, timeout=5000)
            with qtbot.waitSignal(dialog.restored, timeout=5000):
                dialog.undo.click()
            assert texts(work) == ["early", "late"]
            assert work.add_note("later still")


def test_without_a_backup_one_can_be_made(qtbot, tmp_path, worn):
    worn.set_text_percent(200)
    with workspace(tmp_path) as (work, errands, _time), backups(qtbot, work, errands, tmp_path) as dialog:
        assert "no backup yet" in dialog.remark.text()
        assert not dialog.use.isEnabled()
        dialog.make.click()
        qtbot.waitUntil(lambda: dialog.list.count() == 1 and dialog.use.isEnabled(), timeout=5000)
        assert clipped(dialog) == []


def test_a_backup_that_cannot_be_read_is_not_offered(qtbot, tmp_path):
    with workspace(tmp_path) as (work, errands, time):
        made = back_up(tmp_path / "data", time.now)
        made.file.write_bytes(b"nothing of ours" * 400)
        with backups(qtbot, work, errands, tmp_path) as dialog:
            assert "cannot be read" in dialog.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
            assert not dialog.use.isEnabled()


def test_what_was_deleted_is_brought_back(qtbot, tmp_path):
    with workspace(tmp_path) as (work, _errands, _time):
        work.add_note("gone by mistake")
        work.delete_note(work.notes()[0])
        dialog = DeletedDialog(work)
        qtbot.addWidget(dialog)
        assert dialog.list.item(0).text() == "gone by mistake"
        dialog.back.click()
        assert texts(work) == ["gone by mistake"]
        assert dialog.list.count() == 0
        assert "is back" in dialog.remark.text()


@pytest.fixture
def folder(tmp_path):
    data = tmp_path / "data"
    with Store.open(data) as store:
        store.notes.add(store.interviews.at_hand().id, "written before")
    return data


@contextmanager
def said_at_start(qtbot, folder):
    with program(qtbot, folder, scenario("bluetooth_handsfree", ("battery",))) as app:
        qtbot.waitUntil(lambda: app.household is not None, timeout=20_000)
        notice = app.window.notices.notice
        yield app, notice


def test_a_damaged_file_is_said_and_a_backup_helps(qtbot, folder):
    from datetime import UTC, datetime

    back_up(folder, datetime(2026, 11, 20, tzinfo=UTC))
    (folder / FILE_NAME).write_bytes(b"\x00" * 8192)
    with said_at_start(qtbot, folder) as (app, notice):
        assert "is damaged" in notice.sentence
        assert notice.action == "Backups…"
        app.window.notices.action.click()
        (dialog,) = app.window.findChildren(BackupsDialog)
        qtbot.waitUntil(dialog.use.isEnabled, timeout=5000)
        dialog.use.click()
        with qtbot.waitSignal(dialog.restored, timeout=5000):
            dialog.use.click()
        assert texts(app.rooms.workspace)[0] == "written before"
        assert app.window.notices.notice is None
        assert app.rooms.workspace.available


def test_notes_of_a_newer_version_are_said_to_be_and_left_alone(qtbot, folder):
    with Database(folder / FILE_NAME) as database:
        database.execute("PRAGMA user_version = 99")
    before = (folder / FILE_NAME).read_bytes()
    with said_at_start(qtbot, folder) as (_app, notice):
        assert "newer version" in notice.sentence
    assert (folder / FILE_NAME).read_bytes() == before


def test_what_may_not_be_written_can_be_read_all_the_same(qtbot, folder, monkeypatch):
    from readiness.store import store as store_module
    from readiness.store.errors import ReadOnlyFolder

    def refuse(file):
        raise ReadOnlyFolder(file.parent)

    monkeypatch.setattr(store_module, "touch_private", refuse)
    with said_at_start(qtbot, folder) as (app, notice):
        assert "may not write" in notice.sentence
        work = app.rooms.workspace
        assert not work.available
        assert texts(work) == ["written before"]
        assert not work.add_note("not kept")


def test_a_disk_that_fills_up_and_a_second_program_are_said_and_withdrawn(qtbot, folder):
    with program(qtbot, folder, scenario("bluetooth_handsfree", ("battery",))) as app:
        qtbot.waitUntil(lambda: app.household is not None, timeout=20_000)
        work, full = app.rooms.workspace, [True]

        def save():
            if full:
                raise DiskFull(folder)

        work.autosave.later("something", save)
        assert not work.autosave.flush()
        assert "is full" in app.window.notices.notice.sentence
        app.window.notices.close_notice()
        assert not work.autosave.flush()
        assert app.window.notices.notice is None
        full.clear()
        assert work.autosave.flush()
        with Database(folder / FILE_NAME) as other:
            other.execute("BEGIN IMMEDIATE")
            assert not work.add_note("held up")
            assert "Another program is writing" in app.window.notices.notice.sentence
            other.execute("ROLLBACK")
        assert work.add_note("kept now")
        assert app.window.notices.notice is None
