"""The person's own list."""

from __future__ import annotations

import pytest

from readiness.check import Setup
from readiness.checks.person import PLAN_B_READY, QUIET_ROOM, USUAL_POINTS, PersonCheck
from readiness.model import ActionKind, Grade
from tests.readiness.checks.still_task import look


@pytest.mark.parametrize("check", USUAL_POINTS, ids=lambda check: check.id)
def test_ticked_is_good_open_is_left_out_and_required_keeps_the_caution(check: PersonCheck) -> None:
    nothing: frozenset[str] = frozenset()
    only = frozenset({check.id})
    assert look(check, setup=Setup(ticked=only, required=only)).grade is Grade.GOOD
    open_point = look(check, setup=Setup(ticked=nothing, required=nothing))
    assert open_point.grade is Grade.SKIPPED
    required = look(check, setup=Setup(ticked=nothing, required=only))
    assert required.grade is Grade.CAUTION
    for finding in (open_point, required):
        assert finding.remedy is not None
        assert finding.remedy.action is not None
        assert (finding.remedy.action.kind, finding.remedy.action.target) == (ActionKind.TICK, check.id)


def test_the_quiet_room_is_required_unless_the_person_says_otherwise() -> None:
    assert look(QUIET_ROOM).grade is Grade.CAUTION
    assert look(QUIET_ROOM).summary == "Shut the door, tell the others, switch off fans and music."


def test_plan_b_shows_the_dial_in_where_there_is_one() -> None:
    finding = look(PLAN_B_READY, setup=Setup(dial_in=True))
    assert finding.summary == "Dial-in number and code are ready to scan with your phone."
    assert finding.remedy is not None
    assert finding.remedy.action is not None
    assert finding.remedy.action.kind is ActionKind.SHOW_PLAN_B


def test_a_point_of_ones_own() -> None:
    own = PersonCheck("own_1", "Cat fed", "Feed the cat.", "The cat is fed.")
    assert own.title == "Cat fed"
    assert look(own, setup=Setup(ticked=frozenset({"own_1"}))).summary == "The cat is fed."
