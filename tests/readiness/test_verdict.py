"""Findings to verdict, as a table."""

from __future__ import annotations

import pytest

from readiness.model import Area, Decision, Finding, Grade, Remedy
from readiness.verdict import ONLY_SAID, decide

AREAS = {
    "microphone": Area.SOUND,
    "connection": Area.CONNECTION,
    "link": Area.CONNECTION,
    "load": Area.CONNECTION,
    "battery": Area.COMPUTER,
    "computer": Area.COMPUTER,
    "clock": Area.COMPUTER,
    "quiet_room": Area.YOU,
}


def found(check: str, grade: Grade, *, preliminary: bool = False) -> Finding:
    remedy = Remedy(f"Mend the {check}.") if grade.needs_attention or grade is Grade.UNKNOWN else None
    return Finding(check, AREAS[check], grade, f"The {check} is {grade}.", remedy=remedy, preliminary=preliminary)


@pytest.mark.parametrize(
    ("findings", "decision", "mend_first"),
    [
        ([], Decision.UNKNOWN, None),
        ([("microphone", Grade.SKIPPED)], Decision.UNKNOWN, None),
        ([("microphone", Grade.GOOD), ("battery", Grade.GOOD)], Decision.GO, None),
        ([("microphone", Grade.GOOD), ("battery", Grade.SKIPPED)], Decision.GO, None),
        ([("microphone", Grade.GOOD), ("battery", Grade.UNKNOWN)], Decision.UNKNOWN, "battery"),
        ([("microphone", Grade.CAUTION), ("battery", Grade.UNKNOWN)], Decision.CAUTION, "microphone"),
        ([("battery", Grade.NO_GO), ("microphone", Grade.CAUTION)], Decision.NO_GO, "battery"),
        ([("battery", Grade.NO_GO), ("connection", Grade.NO_GO)], Decision.NO_GO, "connection"),
        ([("quiet_room", Grade.CAUTION), ("battery", Grade.CAUTION)], Decision.CAUTION, "battery"),
    ],
)
def test_the_worst_decides_and_names_what_to_mend_first(
    findings: list[tuple[str, Grade]], decision: Decision, mend_first: str | None
) -> None:
    verdict = decide([found(check, grade) for check, grade in findings])
    assert (verdict.decision, verdict.mend_first) == (decision, mend_first)


def test_the_headline_is_what_was_seen_and_the_advice_what_to_do() -> None:
    verdict = decide([found("microphone", Grade.CAUTION)])
    assert verdict.headline == "The microphone is caution."
    assert verdict.advice == "Mend the microphone."


def test_go_says_when_something_was_left_out() -> None:
    verdict = decide([found("microphone", Grade.GOOD), found("battery", Grade.SKIPPED)])
    assert verdict.advice == "1 point was left out."


def test_an_essential_check_left_out_is_never_go() -> None:
    verdict = decide([found("microphone", Grade.SKIPPED), found("battery", Grade.GOOD)], {"microphone"})
    assert (verdict.decision, verdict.mend_first) == (Decision.UNKNOWN, "microphone")


def test_a_settled_finding_is_mended_before_a_preliminary_one() -> None:
    findings = [found("microphone", Grade.CAUTION, preliminary=True), found("battery", Grade.CAUTION)]
    assert decide(findings).mend_first == "battery"


@pytest.mark.parametrize("check", sorted(ONLY_SAID))
def test_what_not_every_computer_can_know_is_said_and_keeps_nobody_from_go(check: str) -> None:
    verdict = decide([found("microphone", Grade.GOOD), found(check, Grade.UNKNOWN)], {"microphone"})
    assert (verdict.decision, verdict.mend_first) == (Decision.GO, None)
    assert verdict.headline == "Everything that could be measured is ready."
    assert verdict.advice == f"The {check} is unknown. Mend the {check}."


def test_several_things_that_are_not_known_are_named_without_a_lecture() -> None:
    findings = [found("microphone", Grade.GOOD), found("load", Grade.UNKNOWN), found("clock", Grade.UNKNOWN)]
    assert decide(findings).advice == "The load is unknown. The clock is unknown."


@pytest.mark.parametrize("check", ["microphone", "connection", "battery"])
def test_what_a_call_cannot_do_without_is_never_go_while_it_is_not_known(check: str) -> None:
    others = [found("quiet_room", Grade.GOOD), found("link", Grade.GOOD), found("clock", Grade.GOOD)]
    assert decide([*others, found(check, Grade.UNKNOWN)]).decision is Decision.UNKNOWN


@pytest.mark.parametrize("beside", [[], [("quiet_room", Grade.GOOD)], [("battery", Grade.SKIPPED)]])
def test_ticks_and_unknowns_alone_are_no_measurement(beside: list[tuple[str, Grade]]) -> None:
    verdict = decide([found("clock", Grade.UNKNOWN), *(found(check, grade) for check, grade in beside)])
    assert (verdict.decision, verdict.mend_first) == (Decision.UNKNOWN, "clock")


def test_the_same_checks_count_in_full_when_they_are_bad_or_essential_ones_are_missing() -> None:
    assert decide([found("microphone", Grade.GOOD), found("clock", Grade.NO_GO)]).decision is Decision.NO_GO
    left_out = [found("microphone", Grade.SKIPPED), found("battery", Grade.GOOD), found("clock", Grade.UNKNOWN)]
    assert decide(left_out, {"microphone"}).mend_first == "microphone"
