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
pytestmark = [pytest.mark.lab, pytest.mark.xdist_group("screen reader")]

READER = Path(__file__).with_name("reader.py")
PAGES = ("prepare", "check", "call", "after", "devices", "settings")
PARTS = (
    *("The call", "Match", "Resume", "Job description", "Cover letter", "Company", "Stories", "Questions to ask"),
    *("Script", "Practice", "Calm", "Plan"),
)
IN_PART = {
    "The call": "Paste invitation",
    "Match": "Something they also ask for",
    "Resume": "Replace Resume",
    "Job description": "Replace Job description",
    "Cover letter": "Replace Cover letter",
    "Company": "Mission and values",
    "Stories": "Title of the story",
    "Questions to ask": "A question of your own",
    "Script": "First words",
    "Practice": "A question of your own to practise",
    "Calm": "Ways to become calm",
    "Plan": "Until the call",
}
DIALOGS = ("help", "report", "keys", "failure")
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
    driven = "tests.lab.access.driven"
    program = [sys.executable, "-m", driven, "--demo", "muted_microphone", "--data-dir", str(home / "data")]
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
    assert set(told["pages"]) == {"before", *PAGES, *PARTS, "beside", *DIALOGS}
    for page, seen in told["pages"].items():
        controls = [node for node in seen if node["focusable"]]
        assert len(controls) > (0 if page in DIALOGS else 5), page
        assert [node for node in controls if not node["name"].strip()] == [], page
        text = {"filler"} if page in DIALOGS else set()  # Qt's word for an area that only scrolls what it shows
        assert {node["role"] for node in controls} <= CONTROLS | text, page


def test_a_box_of_choices_says_what_is_chosen_and_what_for(told):
    boxes = [node for seen in told["pages"].values() for node in seen if node["role"] == "combo box"]
    assert len(boxes) > 10
    assert [box for box in boxes if not (box["label"] or box["description"])] == []
    kind = next(node for node in nodes(told, "settings") if node["name"] == "Video")
    assert kind["label"] == "Kind of call"
    assert kind["description"].endswith(".")
    spun = [node for node in nodes(told, "settings") if node["role"] == "spin button"]
    assert [(node["name"], node["value"]) for node in spun] == [("Length", 60)]


def test_every_part_of_the_preparation_is_turned_to_from_its_list(told):
    headings = {part: {node["name"] for node in nodes(told, part)} for part in PARTS}
    for part, words in IN_PART.items():
        assert words in headings[part], part
        assert [other for other in PARTS if other != part and words in headings[other]] == [], part


def test_windows_and_dialogs_are_told_as_such(told):
    assert {page: nodes(told, page)[0]["role"] for page in DIALOGS} == dict.fromkeys(DIALOGS, "dialog")
    assert nodes(told, "beside")[0]["role"] == "frame"
    assert {"Mic not heard", "Plugged in", "New note", "Connection in the last minutes"} <= {
        node["name"] for node in nodes(told, "beside")
    }
    assert {"Report", "Copy the report", "Close"} <= {node["name"] for node in nodes(told, "failure")}
    assert "The report as it will be saved" in {node["name"] for node in nodes(told, "report")}


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
    assert any(text.startswith("This is a sample interview") for text in announced)  # the quiet line above the page
    renamed = [one["text"] for one in told["heard"] if one["kind"] == "object:property-change:accessible-name"]
    assert "Microphone, No-go" in renamed
