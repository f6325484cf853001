"""The thank-you note and the day to ask again."""

from __future__ import annotations

from datetime import UTC, date, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from readiness.interview.dossier import Interview, Note, Person
from readiness.interview.follow_up import ask_again_on, draft_thanks, hours_left, mail_link

ENDED = datetime(2026, 11, 26, 15, 47, tzinfo=UTC)
INTERVIEW = Interview(company="Northwind Labs", role="Data Engineer", people=(Person("Ada", email="ada@example.com"),))


def note(number: int, text: str, *, second: int, flagged: bool = True) -> Note:
    return Note(number, 1, text, ENDED, second, flagged)


def test_the_draft_speaks_of_the_flagged_notes_and_marks_them() -> None:
    notes = [
        note(1, "the replay problem.", second=700),
        note(2, "salary", second=900, flagged=False),
        note(3, "six people", second=1395),
    ]
    draft = draft_thanks(INTERVIEW, notes)
    assert [draft.body[start:end] for start, end in draft.marked] == ["the replay problem", "six people"]
    assert "salary" not in draft.body
    assert draft.stamps == ("11:40", "23:15")
    assert (draft.to, draft.subject) == ("ada@example.com", "Thank you for the talk about Data Engineer")
    assert draft.body.startswith("Hello Ada,\n\n")


def test_without_flagged_notes_it_asks_for_a_detail() -> None:
    draft = draft_thanks(Interview(), [])
    assert "[One thing they said that stayed with you.]" in draft.body
    assert (draft.to, draft.marked, draft.stamps) == ("", (), ())


def test_a_day_to_say_thanks() -> None:
    assert hours_left(ENDED, ENDED.replace(hour=17, minute=47)) == pytest.approx(22)
    assert hours_left(ENDED, ENDED.replace(day=28)) < 0


@pytest.mark.parametrize(
    ("named", "ended", "day"),
    [
        (date(2026, 11, 30), ENDED, date(2026, 11, 30)),
        (None, ENDED, date(2026, 12, 3)),
        (None, datetime(2026, 11, 28, tzinfo=UTC), date(2026, 12, 7)),
    ],
)
def test_asking_again_waits_for_the_day_they_named_or_a_week_of_working_days(
    named: date | None, ended: datetime, day: date
) -> None:
    assert ask_again_on(Interview(follow_up=named), ended) == day


def test_the_mail_link_carries_every_letter() -> None:
    body = "Hello,\n\nthank you & goodbye: 100 %? ü"
    link = urlsplit(mail_link("ada+hr@example.com", "Thank you & more", body))
    assert (link.scheme, link.path) == ("mailto", "ada+hr@example.com")
    assert parse_qs(link.query) == {"subject": ["Thank you & more"], "body": [body.replace("\n", "\r\n")]}


def test_what_is_no_address_is_left_out() -> None:
    assert mail_link("the hiring team", "s", "b").startswith("mailto:?subject=")
