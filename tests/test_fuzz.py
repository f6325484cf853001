"""The fuzzer among the tests: a few turns that are the same every time, and two minutes in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import fuzz


def test_broken_documents_and_invitations_end_with_an_answer_or_a_sentence() -> None:
    outcome = fuzz.run(0, seed=20261126, turns=5)
    assert outcome.failures == []
    assert outcome.tried == dict.fromkeys(("invitation", "mail", "calendar", "office", "plain", "pdf"), 5)
    assert all(outcome.read.get(kind, 0) > 0 for kind in outcome.tried)


@pytest.mark.beside
@pytest.mark.timeout(400)
def test_two_minutes_of_them_too(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", "--seconds", "120", "--seed", "20261127", "--keep", str(tmp_path)],
        cwd=Path(__file__).parents[1],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
