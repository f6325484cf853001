"""The thank-you note and the day to ask again."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from readiness.interview.dossier import Interview, Note, Person
from readiness.interview.follow_up import follow_up, thank_you, thank_you_due

ENDED = datetime(2026, 11, 26, 15, 47, tzinfo=UTC)  # a Thursday
INTERVIEW = Interview(company="Northwind Labs", role="Data Engineer", people=(Person("Ada", email="ada@example.com"),))


def note(number: int, text: str, *, second: int = 700, flagged: bool = True) -> Note:
    return Note(number, 1, text, ENDED, second, flagged)


def test_the_draft_speaks_of_the_flagged_notes_and_marks_them() -> None:
    notes = [
        note(1, "the replay problem."),
        note(2, "salary", second=900, flagged=False),
        note(3, "six people", second=1395),
    ]
    draft = thank_you(INTERVIEW, notes)
    marked = [(draft.body[mark.start : mark.end], mark.note) for mark in draft.marks]
    assert marked == [("the replay problem", 1), ("six people", 3)]
    assert "salary" not in draft.body
    assert (draft.to, draft.subject) == ("ada@example.com", "Thank you for the talk about Data Engineer")
    assert draft.body.startswith("Hello Ada,\n\n")


def test_without_flagged_notes_it_leaves_a_blank_for_a_detail() -> None:
    draft = thank_you(Interview(), [])
    assert "I liked hearing about …" in draft.body
    assert (draft.to, draft.marks) == ("", ())


def test_a_note_of_marks_alone_is_no_detail() -> None:
    assert thank_you(INTERVIEW, [note(1, "   ")]).marks == ()


def test_a_day_to_say_thanks() -> None:
    assert thank_you_due(ENDED) - ENDED == timedelta(hours=24)


@pytest.mark.parametrize(
    ("ended", "day"),
    [
        (date(2026, 11, 26), date(2026, 12, 3)),
        (date(2026, 11, 28), date(2026, 12, 7)),  # a week after a Saturday is a Saturday: the Monday after it
    ],
)
def test_asking_again_waits_a_week_and_for_a_working_day(ended: date, day: date) -> None:
    found = follow_up([], ended)
    assert (found.day, found.words, found.note) == (day, "", None)


def test_the_note_that_named_the_day_is_told() -> None:
    found = follow_up([note(4, "nice office"), note(5, "they decide by Wednesday")], ENDED.date())
    assert (found.day, found.words, found.note) == (date(2026, 12, 3), "by Wednesday", 5)
