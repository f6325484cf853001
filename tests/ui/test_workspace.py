"""The interview at hand: documents, notes, the call, and what is never lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from readiness.interview.documents.model import Layout, ReadDocument, UnreadableDocument
from readiness.interview.dossier import DocumentKind
from readiness.store.errors import DiskFull, DiskTrouble
from readiness.store.store import Store
from ui.autosave import Autosave
from ui.bridge import Bridge
from ui.errands import Errands
from ui.workspace import Workspace


class Reader:
    """Reads plain text, refuses everything else."""

    def read(
        self, source: Path | bytes, *, layout: Layout = Layout.COLUMNS, password: str | None = None
    ) -> ReadDocument:
        assert isinstance(source, Path)
        if source.suffix != ".txt":
            raise UnreadableDocument("This is no text.")
        text = source.read_text()
        if text.startswith("password: ") and not text.endswith(str(password)):
            raise UnreadableDocument("This file has a password.", password=True)
        return ReadDocument((text,))

    def render(self, source: Path | bytes, page: int, *, width: int = 1000, password: str | None = None) -> bytes:
        assert isinstance(source, bytes)
        if page > 1:
            raise UnreadableDocument("There is no such page.")
        return source


class Time:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.autosave.REST_MS", 1)
    monkeypatch.setattr("ui.autosave.RETRY_MS", 1)


@pytest.fixture
def time() -> Time:
    return Time()


def open_workspace(folder: Path, time: Time) -> Workspace:
    return Workspace(Store.open(folder), Errands(Bridge()), Reader(), time)


@pytest.fixture
def workspace(qtbot: QtBot, tmp_path: Path, time: Time) -> Iterator[Workspace]:
    work = open_workspace(tmp_path / "data", time)
    yield work
    work.close()


def test_a_file_is_read_beside_the_window_and_kept(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "resume.txt"
    file.write_text("Built a pipeline")
    with qtbot.waitSignal(workspace.documents_changed, timeout=5000):
        workspace.import_file(file, DocumentKind.RESUME)
    document = workspace.document(DocumentKind.RESUME)
    assert document is not None
    assert (document.text, document.name) == ("Built a pipeline", "resume.txt")
    assert workspace.search("pipe")[0].lit


@pytest.mark.parametrize(("name", "said"), [("gone.txt", "gone.txt could not be opened"), ("photo.png", "no text")])
def test_what_cannot_be_read_is_said_and_nothing_changes(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, name: str, said: str
) -> None:
    if name == "photo.png":
        (tmp_path / name).write_bytes(b"x")
    with qtbot.waitSignal(workspace.unreadable, timeout=5000) as unreadable:
        workspace.import_file(tmp_path / name, DocumentKind.RESUME)
    kind, refused = unreadable.args
    assert (kind, refused.path) == ("resume", tmp_path / name)
    assert said in refused.sentence
    assert not refused.password
    assert workspace.document(DocumentKind.RESUME) is None
    assert workspace.trouble == ""


def test_a_password_is_asked_for_and_used(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "locked.txt"
    file.write_text("password: 1234")
    with qtbot.waitSignal(workspace.unreadable, timeout=5000) as unreadable:
        workspace.import_file(file, DocumentKind.RESUME)
    assert unreadable.args[1].password
    with qtbot.waitSignal(workspace.documents_changed, timeout=5000):
        workspace.import_file(file, DocumentKind.RESUME, password="1234")


def test_a_page_is_drawn_from_the_original_or_not_at_all(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.paste_text("a resume", DocumentKind.RESUME)
    document = workspace.document(DocumentKind.RESUME)
    assert document is not None
    drawn: list[bytes] = []
    for page in (1, 2):
        workspace.draw_page(document, page, drawn.append)
        qtbot.waitUntil(lambda page=page: len(drawn) == page, timeout=5000)
    assert drawn == [b"a resume", b""]


def test_notes_carry_the_minute_of_the_call(workspace: Workspace, time: Time) -> None:
    workspace.add_note("before")
    workspace.begin_call()
    time.now += timedelta(minutes=11, seconds=40)
    workspace.add_note("team of six", flagged=True)
    workspace.end_call()
    workspace.add_note("after")
    assert [(n.text, n.call_second, n.flagged) for n in workspace.notes()] == [
        ("before", None, False),
        ("team of six", 700, True),
        ("after", None, False),
    ]


def test_the_call_goes_on_after_a_restart(qtbot: QtBot, tmp_path: Path, time: Time) -> None:
    first = open_workspace(tmp_path, time)
    first.begin_call()
    first.close()
    time.now += timedelta(seconds=90)
    second = open_workspace(tmp_path, time)
    assert second.call_second() == 90
    second.close()


def test_a_call_ended_by_mistake_goes_on(workspace: Workspace, time: Time) -> None:
    workspace.begin_call()
    time.now += timedelta(seconds=30)
    workspace.end_call()
    assert (workspace.call_second(), workspace.call_time.lasted) == (None, 30)
    time.now += timedelta(seconds=10)
    workspace.resume_call()
    assert (workspace.call_second(), workspace.call_time.running) == (40, True)


def test_only_the_newest_notes_are_read_when_no_more_are_wanted(workspace: Workspace, time: Time) -> None:
    for count in range(5):
        time.now += timedelta(seconds=1)
        workspace.add_note(str(count))
    assert [note.text for note in workspace.recent_notes(2)] == ["3", "4"]
    note = workspace.edit_note(workspace.notes()[0], text="zero", flagged=True)
    assert note is not None
    assert (note, note.text, note.flagged) == (workspace.notes()[0], "zero", True)


def test_an_unfinished_line_is_kept_for_its_interview(qtbot: QtBot, workspace: Workspace) -> None:
    assert workspace.store is not None
    workspace.keep_draft("half a thou")
    workspace.choose(workspace.store.interviews.add(type(workspace.interview)(company="Contoso")))
    assert workspace.draft() == ""
    workspace.choose(workspace.interviews()[-1])
    assert workspace.draft() == "half a thou"


def test_a_question_that_was_asked_is_no_point_of_the_list(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.tick("quiet_room", True)
    with qtbot.assertNotEmitted(workspace.ticks_changed), qtbot.waitSignal(workspace.asked_changed):
        assert workspace.set_asked(7, True)
    assert (workspace.asked(), workspace.ticks()) == ({7}, {"quiet_room"})
    workspace.set_asked(7, False)
    assert workspace.asked() == frozenset()


def test_a_disk_that_cannot_be_read_is_said(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(interview: int) -> None:
        raise DiskTrouble(Path("/disk"), "input/output error")

    assert workspace.store is not None
    monkeypatch.setattr(workspace.store.notes, "list", refuse)
    assert workspace.notes() == ()
    assert "input/output error" in workspace.trouble


def test_a_deleted_note_comes_back(workspace: Workspace) -> None:
    workspace.add_note("keep me")
    deletion = workspace.delete_note(workspace.notes()[0])
    assert workspace.notes() == ()
    assert deletion is not None
    workspace.undo(deletion)
    assert [note.text for note in workspace.notes()] == ["keep me"]


def test_fields_are_saved_after_a_rest_and_survive(qtbot: QtBot, tmp_path: Path, time: Time) -> None:
    first = open_workspace(tmp_path, time)
    first.change(company="Northwind Labs")
    first.change(role="Data Engineer")
    with qtbot.waitSignal(first.saved, timeout=3000):
        pass
    second = open_workspace(tmp_path, time)
    assert second.interview.title == "Northwind Labs · Data Engineer"
    second.close()
    first.close()


def test_without_a_store_nothing_pretends_to_be_saved(qtbot: QtBot, time: Time) -> None:
    workspace = Workspace(None, Errands(Bridge()), Reader(), time, trouble="The folder cannot be written.")
    with qtbot.waitSignal(workspace.troubled) as trouble:
        assert not workspace.add_note("important")
    assert trouble.args == ["The folder cannot be written."]
    assert not workspace.available
    assert not workspace.set_asked(1, True)
    assert (workspace.draft(), workspace.recent_notes(3), workspace.asked()) == ("", (), frozenset())
    assert workspace.notes() == ()
    assert workspace.search("anything") == ()


def test_a_full_disk_loses_nothing_and_is_tried_again(qtbot: QtBot) -> None:
    autosave = Autosave()
    room: list[str] = []
    tries: list[int] = []

    def save() -> None:
        tries.append(1)
        if not room:
            raise DiskFull(Path("/full"))

    with qtbot.waitSignal(autosave.failed, timeout=3000) as failed:
        autosave.later("note", save)
    assert "full" in failed.args[0]
    assert autosave.pending
    room.append("yes")
    with qtbot.waitSignal(autosave.saved, timeout=4000):
        pass
    assert not autosave.pending
    assert len(tries) == 2


def test_typing_without_a_rest_is_saved_all_the_same(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.autosave.REST_MS", 40)
    autosave = Autosave()
    saved: list[int] = []
    typed: list[int] = []

    def type_on() -> None:
        typed.append(len(typed))
        autosave.later("note", lambda: saved.append(len(typed)))

    keys = QTimer()
    keys.setInterval(5)
    keys.timeout.connect(type_on)
    keys.start()
    qtbot.waitUntil(lambda: len(saved) >= 2, timeout=5000)
    keys.stop()
    assert autosave.flush()
    assert saved[-1] == len(typed)


def test_only_the_newest_change_of_a_thing_is_saved(qtbot: QtBot) -> None:
    autosave = Autosave()
    saved: list[str] = []
    autosave.later("a", lambda: saved.append("old"))
    autosave.later("a", lambda: saved.append("new"))
    autosave.later("b", lambda: saved.append("other"))
    assert autosave.flush()
    assert saved == ["new", "other"]


def test_choosing_another_interview_shows_its_own(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.add_note("for the first")
    assert workspace.store is not None
    other = workspace.store.interviews.add(type(workspace.interview)(company="Contoso"))
    with qtbot.waitSignal(workspace.interview_changed):
        workspace.choose(other)
    assert workspace.notes() == ()
    assert workspace.interview.company == "Contoso"


def test_ticks_are_remembered_for_the_interview(qtbot: QtBot, workspace: Workspace) -> None:
    with qtbot.waitSignal(workspace.ticks_changed) as ticks:
        workspace.tick("quiet_room", True)
    assert ticks.args == [frozenset({"quiet_room"})]
    assert workspace.ticks() == {"quiet_room"}


def test_a_note_that_another_program_keeps_is_shown(qtbot: QtBot, workspace: Workspace) -> None:
    assert workspace.store is not None
    told: list[int] = []
    workspace.notes_changed.connect(lambda: told.append(1))
    workspace.look_elsewhere()
    workspace.add_note("mine")
    workspace.look_elsewhere()
    assert len(told) == 1
    with Store.open(workspace.store.folder) as other:
        other.notes.add(workspace.interview.id, "from a shortcut")
    workspace.look_elsewhere()
    workspace.look_elsewhere()
    assert len(told) == 2
    assert [note.text for note in workspace.notes()][-1] == "from a shortcut"
