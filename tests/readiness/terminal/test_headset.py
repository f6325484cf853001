"""``callready headset --json``: where each sound was heard, echo and delay, beside the finding."""

from __future__ import annotations

import pytest

from tests.readiness.terminal.driving import Terminal


def test_a_good_headset_has_all_its_figures(terminal: Terminal) -> None:
    said = terminal("--demo", "all_good", "headset", "--json")
    assert said.code == 0
    found = said.document["headset"]
    assert (found["output"], found["input"]) == ("headset-out", "headset-mic")
    assert [found[side] for side in ("left", "right", "both", "hearing")] == ["left", "right", "both", "sides"]
    assert found["echo"] == {
        "heard": True,
        "return_loss_db": pytest.approx(52, abs=1),
        "none_above_db": None,
    }
    assert found["round_trip_delay_ms"] == pytest.approx(62, abs=1)
    assert [finding["check"] for finding in said.document["findings"]] == ["headset"]


@pytest.mark.parametrize(
    ("scenario", "code", "expected"),
    [
        ("one_sided_headset", 1, {"left": "left", "right": "not", "both": None, "hearing": "right_dead"}),
        ("no_microphone", 3, {"input": None, "round_trip_delay_ms": None, "hearing": "sides"}),
    ],
)
def test_what_is_not_known_is_null(terminal: Terminal, scenario: str, code: int, expected: dict[str, object]) -> None:
    said = terminal("--demo", scenario, "headset", "--json")
    assert said.code == code
    assert {name: said.document["headset"][name] for name in expected} == expected
    if scenario == "no_microphone":
        assert said.document["headset"]["echo"] == {"heard": None, "return_loss_db": None, "none_above_db": None}
