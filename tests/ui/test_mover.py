"""The notes move to another folder while the program runs: everything follows, or everything stays."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from readiness.place import notes_folder
from readiness.store import Store
from tests.ui.test_app import program, scenario


@pytest.fixture
def app(qtbot, tmp_path):
    with program(qtbot, tmp_path / "home", scenario("all_good", ("battery",))) as made:
        qtbot.waitUntil(lambda: made.window.current == "check", timeout=60_000)
        made.window.show_page("settings")
        yield made


def choose(qtbot, app, monkeypatch, folder):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    app.window.page("settings").row("Move your notes").control.click()
    qtbot.waitUntil(lambda: app.window.isEnabled() and app.window.notices.isVisible(), timeout=20_000)
    return app.window.notices.words.text()


def test_notes_are_written_where_they_were_moved_without_a_restart(qtbot, app, tmp_path, monkeypatch):
    workspace = app.rooms.workspace
    workspace.add_note("before")
    told = choose(qtbot, app, monkeypatch, tmp_path / "elsewhere")
    assert told == f"Your notes are now in {tmp_path / 'elsewhere'}."
    assert app.window.current == "settings"
    assert str(tmp_path / "elsewhere") in app.window.page("settings").row("Data folder").sentence
    workspace.add_note("after")
    assert not (app.folder / "callready.db").exists()
    for home in (app.folder, tmp_path / "elsewhere"):
        with Store.open(home, read_only=True) as store:
            assert [note.text for note in store.notes.list(workspace.interview.id)][-2:] == ["before", "after"]
    for key in app.window.keys:
        app.window.show_page(key)
    assert workspace.trouble == ""


def test_where_it_cannot_be_and_in_a_call_nothing_changes_and_the_reason_is_said(qtbot, app, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    window, workspace = app.window, app.rooms.workspace
    assert "may not write in" in choose(qtbot, app, monkeypatch, tmp_path / "file" / "below")
    assert app.window is window
    assert notes_folder(app.folder) == app.folder
    workspace.add_note("still saved")
    assert workspace.trouble == ""
    workspace.begin_call()
    assert choose(qtbot, app, monkeypatch, tmp_path / "elsewhere") == "A call is running. Move your notes after it."
    assert not (tmp_path / "elsewhere").exists()
