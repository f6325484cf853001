"""A known vulnerability fails, and so does a database that does not answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from release import audit

CERTIFI = {"name": "certifi", "version": "2026.10.18", "vulns": []}
OLD = {
    "name": "pillow",
    "version": "9.0.0",
    "vulns": [{"id": "PYSEC-2022-168", "fix_versions": ["9.0.1"]}, {"id": "PYSEC-2099-1", "fix_versions": []}],
}
UNHEARD = {"name": "numpy", "skip_reason": "Dependency not found on PyPI and could not be audited: numpy (2.4.6)"}


def test_what_is_known_to_be_sound_passes() -> None:
    assert audit.judged({"dependencies": [CERTIFI]}, "") == (0, "audit: 1 packages, no known vulnerability")


def test_a_known_vulnerability_fails_and_says_what_mends_it() -> None:
    code, words = audit.judged({"dependencies": [CERTIFI, OLD, UNHEARD]}, "")
    assert code == 1
    assert "pillow 9.0.0: PYSEC-2022-168, mended in 9.0.1" in words
    assert "PYSEC-2099-1, mended in no version yet" in words
    assert "numpy: Dependency not found" in words


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (None, "Traceback\n  File x\nrequests.exceptions.ConnectionError: no route"),
        (None, ""),
        ({"dependencies": [CERTIFI, UNHEARD]}, ""),
        ({"dependencies": []}, ""),
    ],
)
def test_a_database_that_does_not_answer_is_no_clean_answer(report: dict | None, said: str) -> None:
    code, words = audit.judged(report, said)
    assert code == audit.NOT_ASKED
    assert "nothing is known" in words
    assert not said or said.splitlines()[-1] in words


def test_another_database_can_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(audit.OSV, raising=False)
    assert "osv" not in audit.command(Path("a.txt"), Path("a.json"))
    monkeypatch.setenv(audit.OSV, "http://[::1]:8000/v1/query")
    command = audit.command(Path("a.txt"), Path("a.json"))
    assert command[command.index("--osv-url") + 1] == "http://[::1]:8000/v1/query"
