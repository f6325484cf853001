"""Three answers, and what they say of a headset."""

from __future__ import annotations

import itertools

import pytest

from readiness.ears import BOTH, LEFT, NOT, RIGHT, Ears, Hearing, heard_question
from readiness.events import QuestionKind


@pytest.mark.parametrize(
    ("to_left", "to_right", "hearing", "channels"),
    [
        (LEFT, RIGHT, Hearing.SIDES, 2),
        (BOTH, BOTH, Hearing.MONO, 2),
        (RIGHT, LEFT, Hearing.SWAPPED, 2),
        (NOT, RIGHT, Hearing.LEFT_DEAD, 1),
        (LEFT, NOT, Hearing.RIGHT_DEAD, 1),
        (RIGHT, RIGHT, Hearing.LEFT_DEAD, 1),
        (LEFT, LEFT, Hearing.RIGHT_DEAD, 1),
        (RIGHT, NOT, Hearing.LEFT_DEAD, 1),
        (NOT, LEFT, Hearing.RIGHT_DEAD, 1),
        (BOTH, RIGHT, Hearing.SIDES, 2),
        (LEFT, BOTH, Hearing.SIDES, 2),
        (BOTH, NOT, Hearing.RIGHT_DEAD, 2),
        (NOT, BOTH, Hearing.LEFT_DEAD, 2),
        (NOT, NOT, Hearing.NOTHING, 0),
        ("", "", Hearing.UNKNOWN, None),
        (LEFT, "", Hearing.UNKNOWN, None),
    ],
)
def test_every_pair_of_answers(to_left: str, to_right: str, hearing: Hearing, channels: int | None):
    ears = Ears(to_left, to_right)
    assert (ears.hearing, ears.channels_heard) == (hearing, channels)


def test_no_pair_of_answers_is_left_without_a_meaning():
    for pair in itertools.product((LEFT, RIGHT, BOTH, NOT), repeat=2):
        assert Ears(*pair).hearing is not Hearing.UNKNOWN


@pytest.mark.parametrize(
    ("to_both", "hearing"),
    [
        (BOTH, Hearing.SIDES),
        ("", Hearing.SIDES),
        (LEFT, Hearing.UNEVEN),
        (RIGHT, Hearing.UNEVEN),
        (NOT, Hearing.UNEVEN),
    ],
)
def test_a_side_that_goes_under_beside_the_other_is_told(to_both: str, hearing: Hearing):
    assert Ears(LEFT, RIGHT, to_both).hearing is hearing
    assert Ears(RIGHT, LEFT, to_both).hearing is Hearing.SWAPPED


@pytest.mark.parametrize("pair", [*itertools.product((LEFT, RIGHT, BOTH, NOT, ""), repeat=2)])
def test_both_are_asked_for_only_where_each_was_heard(pair: tuple[str, str]):
    wanted = Ears(*pair).hearing in (Hearing.SIDES, Hearing.SWAPPED, Hearing.MONO)
    assert Ears(*pair).each_heard is wanted


def test_a_low_volume_is_told_with_the_question():
    assert "12 %" in heard_question(BOTH, 12.0).text
    assert "%" not in heard_question(BOTH, 60.0).text


@pytest.mark.parametrize("side", [LEFT, RIGHT, BOTH])
def test_enter_answers_the_side_that_was_meant_and_the_words_do_not_give_it_away(side: str):
    question = heard_question(side)
    assert question.kind is QuestionKind.HEARD
    assert question.choices[0].value == side
    assert sorted(choice.key for choice in question.choices) == ["a", "b", "l", "n", "r"]
    assert "left" not in (question.title + question.text).lower()
    assert "right" not in (question.title + question.text).lower()
    assert question.text == heard_question(LEFT).text
