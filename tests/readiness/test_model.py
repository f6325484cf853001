"""The values refuse what must never be said."""

from __future__ import annotations

import math

import pytest

from readiness.model import (
    Action,
    ActionKind,
    Area,
    Decision,
    Finding,
    Grade,
    Limit,
    Measure,
    Range,
    Reading,
    Remedy,
    Source,
    Verdict,
    worst,
)


@pytest.mark.parametrize("grade", [Grade.CAUTION, Grade.NO_GO])
def test_a_bad_grade_without_a_remedy_cannot_be_made(grade: Grade) -> None:
    with pytest.raises(ValueError, match="without a remedy"):
        Finding("microphone", Area.SOUND, grade, "It is too quiet.")


@pytest.mark.parametrize("grade", [Grade.GOOD, Grade.UNKNOWN, Grade.SKIPPED])
def test_other_grades_need_none(grade: Grade) -> None:
    assert Finding("microphone", Area.SOUND, grade, "So it is.").remedy is None


@pytest.mark.parametrize("text", ["", "  ", "Clear", "Clear, just right,"])
def test_a_summary_a_remedy_and_a_headline_are_sentences(text: str) -> None:
    with pytest.raises(ValueError, match="sentence"):
        Finding("microphone", Area.SOUND, Grade.GOOD, text)
    with pytest.raises(ValueError, match="sentence"):
        Remedy(text)
    with pytest.raises(ValueError, match="sentence"):
        Verdict(Decision.GO, text)


def test_an_action_needs_words_and_a_limit_a_source() -> None:
    with pytest.raises(ValueError, match="words"):
        Action(ActionKind.TICK, "")
    with pytest.raises(ValueError, match="source"):
        Source(" ")
    with pytest.raises(ValueError, match="empty range"):
        Range(2, 1)


def test_an_action_on_the_wire() -> None:
    assert Action(ActionKind.SWITCH_MICROPHONE, "Use it", "alsa_input.usb").wire == "switch_microphone:alsa_input.usb"
    assert Action(ActionKind.SHOW_PLAN_B, "Show").wire == "show_plan_b"


@pytest.mark.parametrize(
    ("grades", "expected"),
    [
        ([], Grade.UNKNOWN),
        ([Grade.SKIPPED], Grade.SKIPPED),
        ([Grade.SKIPPED, Grade.GOOD], Grade.GOOD),
        ([Grade.GOOD, Grade.UNKNOWN], Grade.UNKNOWN),
        ([Grade.UNKNOWN, Grade.CAUTION], Grade.CAUTION),
        ([Grade.CAUTION, Grade.NO_GO, Grade.GOOD], Grade.NO_GO),
    ],
)
def test_the_worst_decides(grades: list[Grade], expected: Grade) -> None:
    assert worst(grades) is expected


@pytest.mark.parametrize(
    ("value", "grade"),
    [
        (-30.0, Grade.GOOD),
        (-16.0, Grade.GOOD),
        (-30.1, Grade.CAUTION),
        (-36.0, Grade.CAUTION),
        (-36.1, Grade.NO_GO),
        (-3.0, Grade.CAUTION),
        (None, Grade.UNKNOWN),
        (math.nan, Grade.UNKNOWN),
        (-math.inf, Grade.NO_GO),
    ],
)
def test_a_limit_grades(value: float | None, grade: Grade) -> None:
    assert Limit("level", "dBFS", Range(-30, -16), Range(-36, None), Source("RFC")).grade(value) is grade


def test_a_strict_limit_is_bad_at_its_bound() -> None:
    limit = Limit("loss", "ratio", Range(None, 0.01), Range(None, 0.03), Source("Meet"), strict=True)
    assert [limit.grade(v) for v in (0.01, 0.02, 0.03)] == [Grade.GOOD, Grade.CAUTION, Grade.NO_GO]


def test_a_limit_without_caution_goes_straight_to_no_go() -> None:
    assert Limit("x", "", Range(0, 1), None, Source("s")).grade(2) is Grade.NO_GO


def test_a_reading_gives_its_values() -> None:
    reading = Reading("microphone", (Measure("noise_level", -61.5, "dBFS"), Measure("bandwidth", None, "Hz")))
    assert reading.value("noise_level") == -61.5
    assert reading.value("bandwidth") is None
    assert reading.value("never_measured") is None
