"""``callready check`` on the computer's own rows of simulated devices."""

from __future__ import annotations

import pytest

from readiness.checklist import CHECKLIST
from tests.readiness.terminal.driving import Terminal

COMPUTER = "battery,computer,clock"


def test_the_document_has_every_key_and_nothing_else_is_on_standard_output(terminal: Terminal) -> None:
    said = terminal("--demo", "all_good", "check", "--only", COMPUTER, "--json")
    document = said.document
    assert said.code == 0
    assert list(document) == ["schema", "verdict", "headline", "mend_first", "seconds", "findings", "demo"]
    assert [finding["check"] for finding in document["findings"]] == COMPUTER.split(",")
    assert document["demo"] == "all_good"
    assert said.err == "Demonstration with simulated devices: all_good\n"


def test_people_get_a_table_with_the_verdict_first(terminal: Terminal) -> None:
    said = terminal("--demo", "all_good", "check", "--only", COMPUTER)
    lines = said.out.splitlines()
    assert lines[0] == "Go: Everything is ready."
    assert "  ✓ Battery  Plugged in, 83 % · lasts 2 h 10 if unplugged" in lines


def test_a_battery_that_will_not_last_is_no_go(terminal: Terminal) -> None:
    said = terminal("--demo", "battery_low", "check", "--only", COMPUTER, "--json")
    assert said.code == 2
    assert said.document["mend_first"] == "battery"
    assert "your call needs" in said.document["headline"]


def test_a_check_that_is_left_out_is_said_to_be(terminal: Terminal) -> None:
    said = terminal("--demo", "all_good", "check", "--only", COMPUTER, "--skip", "clock", "--json")
    grades = {finding["check"]: finding["grade"] for finding in said.document["findings"]}
    assert grades == {"battery": "good", "computer": "good", "clock": "skipped"}
    assert said.code == 0


def test_the_list_of_the_person_is_ticked_in_the_demonstration(terminal: Terminal) -> None:
    ids = "quiet_room,documents,water_and_pen,phone_silent,plan_b"
    said = terminal("--demo", "all_good", "check", "--only", ids, "--json")
    assert {finding["grade"] for finding in said.document["findings"]} == {"good"}
    said = terminal("--demo", "bluetooth_handsfree", "check", "--only", ids, "--json")
    grades = {finding["check"]: finding["grade"] for finding in said.document["findings"]}
    assert (said.code, grades["quiet_room"], grades["plan_b"]) == (1, "caution", "skipped")


@pytest.mark.parametrize(
    ("scenario", "code", "mend_first"), [("all_good", 0, None), ("noisy_room", 2, "background_noise")]
)
def test_the_whole_checklist_runs_by_itself_in_a_demonstration(
    terminal: Terminal, scenario: str, code: int, mend_first: str | None
) -> None:
    said = terminal("--demo", scenario, "check", "--json")
    assert (said.code, said.document["mend_first"]) == (code, mend_first)
    assert [finding["check"] for finding in said.document["findings"]] == [check.id for check in CHECKLIST]
    assert said.document["seconds"] < 25
    assert "Please be silent\n" in said.err
    assert "Read this aloud\n" in said.err
