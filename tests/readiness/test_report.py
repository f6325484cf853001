from __future__ import annotations

import json
import math

import pytest

from readiness.model import (
    Action,
    ActionKind,
    Area,
    Decision,
    Finding,
    Grade,
    Measure,
    Reading,
    Remedy,
    Verdict,
)
from readiness.report import PLAIN_SIGNS, SIGNS, error_document, run_document, run_table
from readiness.verdict import decide

NARROW = Finding(
    "microphone",
    Area.SOUND,
    Grade.CAUTION,
    "Your headset microphone sounds like an old phone line.",
    "-24 dBFS",
    Remedy(
        "Use the laptop microphone and keep the headset for listening.",
        Action(ActionKind.SWITCH_MICROPHONE, "Use laptop microphone", "laptop-mic"),
    ),
    Reading(
        "microphone",
        (
            Measure("active_speech_level", -24.1, "dBFS"),
            Measure("bandwidth", None, "Hz"),
            Measure("noise_level", -math.inf, "dBFS"),
            Measure("something_new", 1.0, "x"),
        ),
    ),
    seconds=3.14159,
)
STEADY = Finding("connection", Area.CONNECTION, Grade.GOOD, "Steady: 38 ms.", "voice 4.3 of 4.5")
HUNG = Finding(
    "battery",
    Area.COMPUTER,
    Grade.UNKNOWN,
    "This did not answer in time, so it is not known.",
    detail="no file /home/anna/power at 192.168.1.7",
)
FINDINGS = (NARROW, STEADY, HUNG)
TITLES = {"microphone": "Microphone", "connection": "Stability", "battery": "Battery"}


def document() -> dict[str, object]:
    return json.loads(json.dumps(run_document(FINDINGS, decide(FINDINGS), 14.236), allow_nan=False))


def test_the_document_has_all_keys_of_the_wire_format_and_no_other() -> None:
    whole = document()
    assert list(whole) == ["schema", "verdict", "headline", "mend_first", "seconds", "findings"]
    assert (whole["schema"], whole["verdict"], whole["mend_first"], whole["seconds"]) == (
        1,
        "caution",
        "microphone",
        14.24,
    )
    for finding in whole["findings"]:  # type: ignore[attr-defined]
        assert list(finding) == ["check", "area", "grade", "summary", "remedy", "seconds", "detail", "readings"]


def test_a_finding_says_what_to_do_and_what_was_measured_with_its_limits() -> None:
    finding = run_document(FINDINGS, decide(FINDINGS), 14.2)["findings"][0]
    assert finding["summary"] == "Your headset microphone sounds like an old phone line · -24 dBFS"
    assert finding["remedy"]["action"] == "switch_microphone:laptop-mic"
    level, bandwidth, noise, new = finding["readings"]
    assert level["value"] == -24.1
    assert noise["good"] == [None, -60]
    assert noise["caution"] == [None, -45]
    assert level["source"].startswith("RFC 7874")
    assert bandwidth["value"] is None
    assert noise["value"] is None
    assert (new["good"], new["caution"], new["source"]) == (None, None, None)
    assert all(list(r) == ["metric", "value", "unit", "good", "caution", "source"] for r in finding["readings"])


def test_private_data_is_taken_out() -> None:
    text = json.dumps(document(), ensure_ascii=False) + run_table(FINDINGS, decide(FINDINGS), TITLES)
    assert "anna" not in text
    assert "192.168" not in text


def test_a_demonstration_says_so() -> None:
    assert run_document((), decide(()), 0.0, demo="noisy_room")["demo"] == "noisy_room"
    assert error_document("No such file.") == {"schema": 1, "error": "No such file."}
    assert error_document("Nobody at 192.0.2.7.")["error"] == "Nobody at (address)."
    assert error_document("No port in 192.0.2.7.", typed=True)["error"] == "No port in 192.0.2.7."


def test_the_table_has_verdict_rows_signs_and_remedies() -> None:
    assert run_table(FINDINGS, decide(FINDINGS), TITLES).splitlines() == [
        "Caution: Your headset microphone sounds like an old phone line.",
        "         Use the laptop microphone and keep the headset for listening.",
        "",
        "Sound",
        "  ! Microphone  Your headset microphone sounds like an old phone line · -24 dBFS",
        "                → Use the laptop microphone and keep the headset for listening.",
        "",
        "Connection",
        "  ✓ Stability   Steady: 38 ms · voice 4.3 of 4.5",
        "",
        "Computer",
        "  ? Battery     This did not answer in time, so it is not known.",
        "                no file ~/power at (address)",
    ]


@pytest.mark.parametrize("width", [40, 60, 200])
def test_the_table_keeps_to_the_width(width: int) -> None:
    assert max(map(len, run_table(FINDINGS, decide(FINDINGS), TITLES, width=width).splitlines())) <= width


def test_a_plain_table_needs_nothing_but_ascii_for_its_signs() -> None:
    lines = run_table(FINDINGS, decide(FINDINGS), TITLES, plain=True).splitlines()
    assert lines[5].startswith("                -> Use the laptop")
    assert lines[8].startswith("  + Stability")


def test_every_grade_has_its_own_sign_and_every_decision_its_word() -> None:
    assert len(set(SIGNS.values())) == len(set(PLAIN_SIGNS.values())) == len(Grade)
    words = {run_table((), Verdict(decision, "So it is."), {}).split(":")[0] for decision in Decision}
    assert words == {"Go", "Caution", "No-go", "Not known yet"}
