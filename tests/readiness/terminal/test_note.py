"""A note by the command line, while another program has the same notes open."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from readiness.interview.call_time import CallTime
from readiness.interview.dossier import Interview
from readiness.store.store import Store
from tests.readiness.terminal.driving import Terminal


def test_a_note_is_kept_while_the_window_has_the_notes_open(terminal: Terminal, tmp_path: Path) -> None:
    with Store.open(tmp_path) as window:
        interview = window.interviews.add(Interview(company="Northwind", role="Engineer"))
        window.interviews.choose(interview)
        before = window.changes_elsewhere()
        said = terminal("--demo", "all_good", "--data-dir", str(tmp_path), "note", "team of", "six", "--flag")
        assert (said.code, said.out.strip()) == (0, f"Noted for {interview.title}.")
        (note,) = window.notes.list(interview.id)
        assert (note.text, note.flagged, note.call_second) == ("team of six", True, None)
        assert window.changes_elsewhere() != before


def test_during_a_call_it_carries_the_second(terminal: Terminal, tmp_path: Path) -> None:
    first = terminal("--demo", "all_good", "--data-dir", str(tmp_path), "note", "before", "--json").document
    with Store.open(tmp_path) as window:
        (note,) = window.notes.list(window.interviews.at_hand().id)
        window.settings.set(f"call:{note.interview}", CallTime(note.created_at - timedelta(seconds=700)).written())
    said = terminal("--demo", "all_good", "--data-dir", str(tmp_path), "note", "during", "--json").document
    assert (first["call_second"], said["note"], said["flagged"]) == (None, "during", False)
    assert said["call_second"] >= 700
    assert list(said) == ["schema", "note", "interview", "created_at", "call_second", "flagged"]


def test_no_words_a_demonstration_and_a_folder_that_is_none_are_sentences(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("no folder")
    for code, words, told in (
        (64, ("--data-dir", str(tmp_path), "note", "  "), "empty"),
        (3, ("note", "hello"), "demonstration keeps no notes"),
        (3, ("--data-dir", str(file), "note", "hello"), "callready:"),
    ):
        said = terminal("--demo", "all_good", *words)
        assert said.code == code
        assert told in said.err
        assert "Traceback" not in said.err
