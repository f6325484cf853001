from __future__ import annotations

from pathlib import Path

import assets
from tests.readiness.terminal.driving import Terminal

RESUME, JOB = (str(assets.path("sample", name)) for name in ("resume.md", "job.md"))


def test_the_requirements_stand_beside_the_lines_that_answer_them(terminal: Terminal) -> None:
    said = terminal("--demo", "all_good", "match", "--resume", RESUME, "--job", JOB, "--json")
    document = said.document
    assert said.code == 0
    assert list(document) == ["schema", "requirements", "covered", "total"]
    assert document["total"] == len(document["requirements"]) >= 12
    spark = next(r for r in document["requirements"] if "Spark" in r["requirement"])
    assert (spark["kind"], spark["status"]) == ("task", "covered")
    assert "nightly Spark pipeline" in spark["evidence"][0]["text"]
    assert "Spark" in spark["evidence"][0]["because"]
    assert list(spark["evidence"][0]) == ["text", "page", "score", "because"]


def test_people_read_how_many_are_covered_and_by_what(terminal: Terminal) -> None:
    said = terminal("--demo", "all_good", "match", "--resume", RESUME, "--job", JOB)
    assert " covered\n" in said.out
    assert "✓ Build and own batch pipelines in Spark (suggested)" in said.out


def test_a_job_description_that_asks_for_nothing_is_said(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "job.txt").write_text("Hello.\n")
    said = terminal("match", "--resume", RESUME, "--job", str(tmp_path / "job.txt"), "--json")
    assert said.code == 3
    assert "asks for" in said.document["error"]
