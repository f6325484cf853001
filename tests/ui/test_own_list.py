"""The person's own list: kept as text, tidied, and turned into rows."""

from __future__ import annotations

import pytest

from readiness.checks.person import PERSON_CHECKS, QUIET_ROOM, USUAL_POINTS
from ui.own_list import MOST_POINTS, Point, checks_of, fresh, read, required_of, tidied, usual, written

USUAL = usual(USUAL_POINTS, {"quiet_room"})


def test_the_usual_list_has_the_fixed_ids_and_a_spare_device():
    fixed = ["quiet_room", "documents", "water_and_pen", "phone_silent", "plan_b"]
    assert [point.id for point in USUAL] == [*fixed[:4], "own_spare_device", *fixed[4:]]
    assert [check.id for check in PERSON_CHECKS] == fixed
    assert required_of(USUAL) == {"quiet_room"}


def test_what_is_written_is_read_again():
    points = (*USUAL, Point("own_1", "Zoom-Link öffnen", True))
    assert read(written(points)) == points
    assert read(written(())) == ()


@pytest.mark.parametrize("text", ["", "nonsense", "3", "[1]", "[[1, 2]]", "{}x"])
def test_what_cannot_be_understood_is_no_list(text):
    assert read(text) is None


def test_points_of_ones_own_have_their_own_ids():
    first = fresh(USUAL, "Cat out")
    assert (first.id, fresh((*USUAL, first), "Tea").id) == ("own_1", "own_2")


def test_empty_and_endless_names_are_tidied():
    points = (Point("own_1", "  "), Point("own_2", " a \n b "), Point("own_3", "x" * 500))
    assert [point.name for point in tidied(points)] == ["a b", "x" * 80]
    assert len(tidied([Point(f"own_{n}", "x") for n in range(99)])) == MOST_POINTS


def test_rows_keep_their_advice_and_take_the_new_name():
    same, renamed, own = checks_of((USUAL[0], Point("documents", "Papers"), Point("own_1", "Cat out")))
    assert same is QUIET_ROOM
    assert (renamed.id, renamed.title) == ("documents", "Papers")
    assert renamed.advice == USUAL_POINTS[1].advice
    assert (own.id, own.title) == ("own_1", "Cat out")
