"""The interview in the data folder decides what a call needs, in the terminal as in the window."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from readiness.check import CallKind, Setup
from readiness.interview.dossier import DialIn, Interview, Service
from readiness.store.folder import FILE_NAME
from readiness.store.store import Store
from readiness.terminal.calls import with_call
from readiness.terminal.console import Console
from readiness.terminal.outcome import CouldNotRun
from readiness.terminal.world import World

START = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)


def world(folder: Path | None, demo: str | None = None) -> World:
    return World(None, Setup(), None, None, folder, demo)  # type: ignore[arg-type]


def taken(one: World) -> tuple[Setup, str]:
    err = io.StringIO()
    return with_call(one, Console(io.StringIO(), err)).setup, err.getvalue()


def test_the_call_at_hand_is_taken_over_with_its_ticks(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        call = Interview(
            start=START, end=START + timedelta(minutes=45), service=Service.PHONE, dial_in=(DialIn("+12025550142"),)
        )
        kept = store.interviews.add(call)
        store.ticks.set(kept.id, "quiet_room", True)
    setup, said = taken(world(tmp_path))
    assert (setup.starts, setup.minutes, setup.kind, setup.dial_in) == (START, 45.0, CallKind.PHONE, True)
    assert setup.ticked == {"quiet_room"}
    assert said == ""


def test_without_an_interview_nothing_is_known_and_nothing_is_written(tmp_path: Path) -> None:
    assert taken(world(tmp_path)) == (Setup(), "")
    assert list(tmp_path.iterdir()) == []
    with Store.open(tmp_path):
        pass
    assert taken(world(tmp_path)) == (Setup(), "")


def test_a_demonstration_never_looks_into_the_notes(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database at all, but long enough to look like one")
    assert taken(world(tmp_path, "all_good")) == (Setup(), "")


def test_a_folder_that_was_asked_for_must_be_readable(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database at all, but long enough to look like one")
    with pytest.raises(CouldNotRun):
        taken(world(tmp_path))


def test_the_usual_folder_may_be_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database at all, but long enough to look like one")
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *names, **settings: str(tmp_path))
    setup, said = taken(replace(world(tmp_path), data_folder=None))
    assert setup == Setup()
    assert said.strip().endswith(".")
