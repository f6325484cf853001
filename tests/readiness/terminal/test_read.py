from __future__ import annotations

from pathlib import Path

import assets
from tests.readiness.terminal.driving import Terminal


def test_the_text_of_a_resume(terminal: Terminal) -> None:
    said = terminal("read", str(assets.path("sample", "resume.md")), "--json")
    assert said.code == 0
    assert list(said.document) == ["schema", "text", "pages", "warnings"]
    assert "nightly Spark pipeline" in said.document["text"]
    assert said.document["pages"] == 1


def test_people_get_the_text_alone(terminal: Terminal) -> None:
    said = terminal("read", str(assets.path("sample", "job.md")))
    assert "Build and own batch pipelines in Spark" in said.out


def test_what_cannot_be_read_ends_with_a_sentence(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "page.pdf").write_text("<html><body>no resume</body></html>")
    said = terminal("read", str(tmp_path / "page.pdf"), "--json")
    assert said.code == 3
    assert said.document["error"]
    assert terminal("read", str(tmp_path / "missing.pdf")).code == 3
