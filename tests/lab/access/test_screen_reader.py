"""The whole window as a screen reader meets it, over AT-SPI on a bus and a display of the test's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.lab.window.conftest import display

__all__ = ["display"]
pytestmark = pytest.mark.lab

READER = Path(__file__).with_name("reader.py")
CONTROLS = {
    *("push button", "toggle button", "check box", "radio button", "combo box", "text", "spin button"),
    *("list", "list item", "label", "scroll pane", "document frame"),
}


@pytest.fixture(scope="module")
def told(display: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What the reader saw and heard."""
    home = tmp_path_factory.mktemp("reader")
    environment = {
        **{name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"},
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_RUNTIME_DIR": str(home),
    }
    program = [sys.executable, "-m", "ui", "--demo", "muted_microphone", "--data-dir", str(home / "data")]
    run = subprocess.run(
        ["dbus-run-session", "--", "/usr/bin/python3", str(READER), *program],
        env=environment,
        capture_output=True,
        text=True,
        timeout=140,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return json.loads(run.stdout.splitlines()[-1])


def nodes(told: dict, page: str) -> list[dict]:
    return told["pages"][page]


def test_every_control_on_every_page_has_a_name_and_a_role(told):
    for page, seen in told["pages"].items():
        controls = [node for node in seen if node["focusable"]]
        assert len(controls) > 8, page
        assert [node for node in controls if not node["name"].strip()] == [], page
        assert {node["role"] for node in controls} <= CONTROLS | {
            "list item",
            "label",
            "scroll pane",
            "document frame",
        }, page


def test_the_verdict_and_the_rows_are_in_the_tree(told):
    seen = nodes(told, "before")
    verdict = next(node for node in seen if node["name"] == "No-go" and node["role"] == "panel")
    assert "is muted" in verdict["description"]
    row = next(node for node in seen if node["name"] == "Microphone, No-go")
    assert row["role"] == "push button"
    assert row["description"].endswith("Details shown.")
    assert any(node["name"] == "Why? How it is measured: Microphone" for node in seen)
    progress = next(node for node in seen if node["role"] == "progress bar")
    assert progress["name"] == "How far the check is"
    assert 0 < progress["value"] <= 100


def test_a_press_from_outside_opens_a_row_and_a_switch_from_outside_turns_the_page(told):
    checked = {
        page: [node["name"] for node in nodes(told, page) if node["role"] == "radio button" and node["checked"]]
        for page in ("before", "prepare", "call", "after", "check")
    }
    assert checked["before"] == ["Check"]
    for page in ("prepare", "call", "after", "check"):
        assert page.capitalize() in checked[page]
    opened = {page: [node["name"] for node in nodes(told, page)] for page in ("before", "check")}
    assert "Why? How it is measured: Battery" not in opened["before"]
    assert "Why? How it is measured: Battery" in opened["check"]


def test_changes_are_announced_as_they_come(told):
    announced = [one["text"] for one in told["heard"] if one["kind"] == "object:announcement"]
    assert any(text.startswith("No-go. ") for text in announced)  # the verdict
    assert any(text.startswith("Microphone: No-go. ") for text in announced)  # the row
    renamed = [one["text"] for one in told["heard"] if one["kind"] == "object:property-change:accessible-name"]
    assert "Microphone, No-go" in renamed
