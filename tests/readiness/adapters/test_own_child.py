from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from readiness.adapters import device_lister, document_reader, speed_test
from readiness.adapters.own_child import own_child
from readiness.cli import CHILDREN


def test_from_source_the_interpreter_runs_the_module() -> None:
    done = subprocess.run([*own_child("--child", "platform")], capture_output=True, text=True, check=True)
    assert done.stdout.strip()


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "callready.exe"))
    assert own_child("--child-read", "module") == [str(tmp_path / "callready.exe"), "--child-read"]
    terminal = tmp_path / "callready-terminal.exe"
    terminal.touch()
    assert own_child("--child-read", "module") == [str(terminal), "--child-read"]


def test_every_child_has_a_word_that_the_frozen_program_understands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    commands = (document_reader.child_command(), speed_test.child_command(), device_lister.command())
    assert {command[1] for command in commands} == set(CHILDREN)
