"""The real window is killed while somebody types: what is older than half a second is there when it opens again."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from readiness.store import Store
from readiness.store.database import Database
from readiness.store.folder import FILE_NAME
from tests.lab.cli.speaking import ROOT
from tests.lab.window import typist

pytestmark = pytest.mark.lab

HANGS_AFTER_SECONDS = 180
HALF_A_SECOND = 0.5
SLACK_SECONDS = 0.15
"""A timer of the window is late while the computer is busy with other things."""


@contextmanager
def window(work: str, folder: Path, display: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", typist.__name__, work, str(folder)],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        guard = threading.Timer(HANGS_AFTER_SECONDS, process.kill)
        guard.start()
        try:
            yield process
        finally:
            guard.cancel()
            guard.join()
            process.kill()


@dataclass(frozen=True)
class Typed:
    """What the window told before it was killed: the notes that were kept, and the line half a second before."""

    kept: list[str]
    line: str
    last: str


def type_and_kill(folder: Path, display: str, seconds: float) -> Typed:
    with window("type", folder, display) as process:
        assert process.stdout is not None
        told = [process.stdout.readline()]
        killing = threading.Timer(seconds, process.kill)
        killing.start()
        told += process.stdout.readlines()
        killing.join()
    whole = [line.rstrip("\n").split(" ", 2) for line in told if line.endswith("\n")]
    # Its last sign of life, not the moment at which this process hears of its end: a busy machine tells that late.
    killed = float(whole[-1][0])
    kept, line, last = [], "", ""
    for at, what, text in whole:
        if what == "kept":
            kept.append(text)
            line = last = ""
        else:
            last = text
            if killed - float(at) > HALF_A_SECOND + SLACK_SECONDS:
                line = text
    return Typed(kept, line, last)


def look(folder: Path, display: str) -> Any:
    with window("look", folder, display) as process:
        assert process.stdout is not None
        return json.loads(process.stdout.readline())


@pytest.mark.parametrize("kill", range(3))
def test_what_was_typed_is_there_again(kill: int, display: str, tmp_path: Path) -> None:
    typed = type_and_kill(tmp_path, display, random.Random(kill).uniform(0.8, 4.0))
    assert typed.last, "nobody typed"
    found = look(tmp_path, display)
    assert found["platform"] == "xcb"
    assert found["notes"][: len(typed.kept)] == typed.kept
    # A note kept in the very moment of the kill may be there without having been told.
    line = found["line"] if len(found["notes"]) == len(typed.kept) else found["notes"][-1]
    assert line.rstrip().startswith(typed.line.rstrip())
    assert typed.last.startswith(line.rstrip()) or line.startswith(typed.last)
    with Store.open(tmp_path) as store:
        assert store.search("team", store.interviews.at_hand().id) or not found["notes"]
    with Database(tmp_path / FILE_NAME) as database:
        assert database.one("PRAGMA integrity_check")[0] == "ok"


def test_a_kept_note_does_not_come_back_as_a_draft_too(display: str, tmp_path: Path) -> None:
    with window("type", tmp_path, display) as process:
        assert process.stdout is not None
        for told in process.stdout:
            if " kept " in told:
                process.kill()
                break
    found = look(tmp_path, display)
    note = told.rstrip("\n").split(" ", 2)[2]
    assert found["notes"] == [note]
    assert not found["line"].startswith(note)
