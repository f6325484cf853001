"""Catching notes: the line, the list, what is never lost and what never moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from readiness.interview.dossier import Interview
from readiness.store.errors import DiskFull
from tests.ui.call.conftest import Clock, settle
from tests.ui.seen import told
from ui.call.note_list import AT_ONCE, NoteList
from ui.call.panel import CallPanel
from ui.workspace import Workspace

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def notes(panel: CallPanel, workspace: Workspace, clock: Clock) -> NoteList:
    workspace.begin_call()
    for text in ("first", "second", "third"):
        clock.forward(60)
        workspace.add_note(text)
    pane = panel.pane("notes")
    assert isinstance(pane, NoteList)
    return pane


def texts(notes: NoteList) -> list[str]:
    return [line.text for line in notes.view.lines.lines]


def editor(notes: NoteList) -> QLineEdit:
    return notes.view.viewport().findChild(QLineEdit)


def test_enter_keeps_a_note_with_its_minute_and_control_enter_flags_it(
    qtbot, panel: CallPanel, workspace: Workspace, clock: Clock
) -> None:
    workspace.begin_call()
    clock.forward(700)
    edit = panel.line.edit
    qtbot.keyClicks(edit, "team of 6, on-call one week in five")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == ""
    qtbot.waitUntil(lambda: panel.line.last.text() == "11:40 team of 6, on-call one week in five")
    assert panel.line.state.text() == "saved"
    qtbot.keyClicks(edit, "wind")
    qtbot.keyClick(edit, Qt.Key.Key_Return, CTRL)
    assert [(note.text, note.call_second, note.flagged) for note in workspace.notes()] == [
        ("team of 6, on-call one week in five", 700, False),
        ("wind", 700, True),
    ]
    qtbot.keyClicks(edit, "   ")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert len(workspace.notes()) == 2


def test_a_kept_note_leaves_no_draft_behind(qtbot, panel: CallPanel, workspace: Workspace) -> None:
    qtbot.keyClicks(panel.line.edit, "half")
    workspace.autosave.flush()
    assert workspace.draft() == "half"
    qtbot.keyClick(panel.line.edit, Qt.Key.Key_Return)
    assert (workspace.draft(), workspace.autosave.pending) == ("", False)


def test_each_interview_has_its_own_unfinished_line(qtbot, panel: CallPanel, workspace: Workspace) -> None:
    first = workspace.interview
    qtbot.keyClicks(panel.line.edit, "for Ada")
    workspace.choose(workspace.store.interviews.add(Interview(company="Contoso")))
    assert panel.line.edit.text() == ""
    workspace.choose(first)
    assert panel.line.edit.text() == "for Ada"


def test_what_cannot_be_saved_stays_in_the_line_and_is_said(
    qtbot, panel: CallPanel, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    def full(*_given, **_named):
        raise DiskFull(tmp_path)

    with monkeypatch.context() as patch:
        patch.setattr(workspace.store.notes, "add", full)
        qtbot.keyClicks(panel.line.edit, "do not lose me")
        qtbot.keyClick(panel.line.edit, Qt.Key.Key_Return)
        assert panel.line.edit.text() == "do not lose me"
        assert panel.line.state.text() == "not saved"
        assert "is full" in panel.trouble.text()
        assert panel.trouble.isVisible()
    qtbot.keyClick(panel.line.edit, Qt.Key.Key_Return)
    assert [note.text for note in workspace.notes()] == ["do not lose me"]
    assert not panel.trouble.isVisible()


def test_the_last_note_is_cut_to_its_room_and_leads_to_the_list(qtbot, panel: CallPanel, workspace: Workspace) -> None:
    assert panel.line.last.text() == "No notes yet"
    workspace.add_note("a very long note " * 20)
    assert panel.line.last.text().endswith("…")
    assert "a very long note " * 3 in told(panel.line.last).name
    qtbot.mouseClick(panel.line.last, Qt.MouseButton.LeftButton)
    assert panel.sections.current == "notes"


def test_notes_are_listed_with_their_minute_and_spoken(notes: NoteList, workspace: Workspace) -> None:
    assert [(line.head, line.text) for line in notes.view.lines.lines] == [
        ("1:00", "first"),
        ("2:00", "second"),
        ("3:00", "third"),
    ]
    workspace.edit_note(workspace.notes()[0], flagged=True)
    assert [line.spoken for line in notes.view.lines.lines][:2] == ["1:00, flagged: first", "2:00: second"]


def test_a_note_is_mended_where_it_stands(qtbot, notes: NoteList, workspace: Workspace) -> None:
    notes.view.choose(workspace.notes()[1].id)
    notes.view.setFocus()
    qtbot.keyClick(notes.view, Qt.Key.Key_Return)
    field = editor(notes)
    assert told(field).name == "Note at 2:00"
    field.selectAll()
    qtbot.keyClicks(field, "mended")
    qtbot.waitUntil(lambda: workspace.notes()[1].text == "mended", timeout=3000)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(notes) == ["first", "mended", "third"], timeout=3000)
    assert notes.view.chosen.text == "mended"


def test_escape_takes_every_key_back_even_what_was_saved_meanwhile(
    qtbot, notes: NoteList, workspace: Workspace
) -> None:
    notes.view.choose(workspace.notes()[1].id)
    notes.edit()
    field = editor(notes)
    qtbot.keyClicks(field, " and more")
    qtbot.waitUntil(lambda: workspace.notes()[1].text != "second", timeout=3000)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: workspace.notes()[1].text == "second", timeout=3000)
    assert texts(notes) == ["first", "second", "third"]


def test_a_note_is_never_emptied_by_editing(qtbot, notes: NoteList, workspace: Workspace) -> None:
    notes.view.choose(workspace.notes()[0].id)
    notes.edit()
    field = editor(notes)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert workspace.notes()[0].text == "first"


def test_flag_delete_and_undo_by_keys(qtbot, notes: NoteList, workspace: Workspace) -> None:
    notes.view.choose(workspace.notes()[1].id)
    notes.view.setFocus()
    qtbot.keyClick(notes.view, Qt.Key.Key_F)
    assert [note.flagged for note in workspace.notes()] == [False, True, False]
    assert notes.flag.text() == "Take flag back"
    qtbot.keyClick(notes.view, Qt.Key.Key_Delete)
    assert texts(notes) == ["first", "third"]
    assert notes.undo.isVisible()
    qtbot.keyClick(notes.view, Qt.Key.Key_Z, CTRL)
    assert texts(notes) == ["first", "second", "third"]
    assert not notes.undo.isVisible()


def test_flag_delete_and_undo_by_buttons(qtbot, notes: NoteList, workspace: Workspace) -> None:
    notes.view.choose(workspace.notes()[0].id)
    for made in (notes.flag, notes.remove):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    assert texts(notes) == ["second", "third"]
    qtbot.mouseClick(notes.undo, Qt.MouseButton.LeftButton)
    assert workspace.notes()[0].flagged


def test_the_last_deleted_note_comes_back_even_when_none_is_left(notes: NoteList, workspace: Workspace) -> None:
    for note in workspace.notes():
        notes.view.choose(note.id)
        notes.delete()
    assert notes.empty.isVisible()
    assert notes.undo.isVisible()
    notes.bring_back()
    assert texts(notes) == ["third"]


def test_a_new_note_leaves_one_being_mended_alone(qtbot, notes: NoteList, workspace: Workspace) -> None:
    notes.view.choose(workspace.notes()[0].id)
    notes.edit()
    field = editor(notes)
    qtbot.keyClicks(field, "!")
    workspace.add_note("fourth")
    assert texts(notes)[-1] == "fourth"
    assert field.isVisible()
    assert field.text().endswith("!")


def test_only_the_newest_notes_are_read_until_earlier_ones_are_wanted(
    qtbot, panel: CallPanel, workspace: Workspace, clock: Clock, qapp: QApplication
) -> None:
    with workspace.store.together():
        for number in range(AT_ONCE + 50):
            clock.forward(1)
            workspace.store.notes.add(workspace.interview.id, f"note {number}", created_at=clock())
    oldest = workspace.notes()[0].id
    pane = panel.pane("notes")
    assert isinstance(pane, NoteList)
    settle(qapp)
    assert (len(texts(pane)), texts(pane)[-1]) == (AT_ONCE, f"note {AT_ONCE + 49}")
    assert pane.earlier.isVisible()
    assert pane.reveal(oldest)
    assert pane.view.chosen.text == "note 0"
    assert not pane.earlier.isVisible()
    assert not pane.reveal(10_000_000)


def test_a_new_note_scrolls_only_where_one_was_at_the_end(
    panel: CallPanel, workspace: Workspace, qapp: QApplication
) -> None:
    for number in range(60):
        workspace.add_note(f"note {number}")
    pane = panel.pane("notes")
    settle(qapp)
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    workspace.add_note("newest")
    settle(qapp)
    assert bar.value() == bar.maximum()
    bar.setValue(0)
    workspace.add_note("newer still")
    settle(qapp)
    assert bar.value() == 0


def test_notes_that_cannot_be_changed_offer_nothing(notes: NoteList, workspace: Workspace) -> None:
    workspace.store.read_only = True
    notes.view.choose(workspace.notes()[0].id)
    notes.refresh()
    assert not any(made.isEnabled() for made in (notes.mend, notes.flag, notes.remove))
    notes.edit()
    assert editor(notes) is None
