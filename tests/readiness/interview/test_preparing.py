from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest

from readiness.interview import nudges, starters
from readiness.interview.calendar_out import call_file, follow_up_file
from readiness.interview.dossier import DialIn, Interview, Note, Person
from readiness.interview.follow_up import follow_up, thank_you, thank_you_due
from readiness.interview.invitation import Reader, read_invitation
from readiness.interview.reminders import (
    EVERYTHING,
    ReminderKind,
    due,
    follow_up_reminder,
    passed,
    reminders,
    thanks_reminder,
    tonight,
)

NOW = datetime(2026, 11, 26, 14, tzinfo=UTC)  # a Thursday
CALL = Interview(
    id=7, company="Northwind", role="Data Engineer", start=NOW, end=NOW + timedelta(minutes=45),
    join_url="https://meet.google.com/abc-defg-hij", dial_in=(DialIn("+496938079883", "123456", "DE"),),
    passcode="x,y;z", people=(Person("Jane Doe", "Manager", email="jane@northwind.example"),),
)  # fmt: skip


def note(text: str, *, flagged: bool = True, number: int = 1) -> Note:
    return Note(number, 7, text, NOW, 700, flagged)


def every_starter() -> list[starters.Starter]:
    made = (starters.script(), starters.questions_to_ask(), starters.hard_questions(), starters.question_bank())
    return [starter for group in made for starter in group]


def test_starters_are_whole_and_no_two_alike() -> None:
    for starter in every_starter():
        assert starter.theme
        assert starter.title
        if starter.text:
            assert starter.text.endswith((".", "?")), starter.text
    titles = [starter.title for starter in every_starter()]
    assert len(set(titles)) == len(titles)
    assert {starter.theme for starter in starters.script()} == {"opening", "talking", "closing"}
    assert {"gap", "pay", "change", "leaving"} <= {starter.theme for starter in starters.hard_questions()}
    assert [key for key, _name, _hint in starters.story_boxes()] == ["situation", "task", "action", "result"]
    assert len(starters.company_boxes()) == 5


def test_gaps_are_closed_with_names_and_open_ones_become_blanks() -> None:
    opening = starters.script()[0].text
    assert (
        starters.filled(opening, CALL, me="Sam")
        == "Hello Jane Doe, this is Sam. I am glad to meet you. Can you hear me well?"
    )
    for starter in every_starter():
        assert "{" not in starters.filled(starter.text, Interview())
    assert starters.BLANK in starters.filled("I {reason}.", CALL)


def test_topics_of_the_job_become_questions() -> None:
    assert [one.title for one in starters.topic_questions(("Kafka",))] == [
        "How have you worked with this: Kafka?",
        "What went wrong with it, and what did you do: Kafka?",
    ]


def test_a_result_without_a_number_and_an_action_of_we_are_remarked() -> None:
    def story(action: str, result: str) -> list[str]:
        return list(nudges.about_story({"situation": "x", "task": "y", "action": action, "result": result}))

    assert story("I rewrote it.", "Six hours became forty minutes.") == []
    assert story("I rewrote it.", "It got better.") == [
        "The result has no number. How much, how many, how long, how often?"
    ]
    assert story("We rewrote it and we shipped it.", "40 % less.") == [
        "The action says “we”. What did you do yourself?"
    ]
    assert story("", "") == []
    assert any("two minutes" in remark for remark in story("I did. " * 200, "3"))


def test_a_claim_wants_an_example() -> None:
    assert list(nudges.about_claim("I am a team player.")) == ["“team player” is a claim. When did you show it?"]
    assert list(nudges.about_claim("I am a team player: once I took two weekends off a colleague.")) == []
    assert list(nudges.about_claim("I like rowing.")) == []


def test_leaving_is_told_short_and_kind() -> None:
    assert "“toxic”" in next(nudges.about_leaving("The mood was toxic."))
    assert list(nudges.about_leaving("I look for more responsibility.")) == []
    assert list(nudges.about_leaving("word " * 80)) == ["Two sentences are enough here. What is the one reason?"]
    assert nudges.spoken_seconds("word " * 140) == 60


def test_hard_answers_are_kind_give_a_range_and_look_ahead() -> None:
    assert list(nudges.about_hard("pay", "Between 60,000 and 70,000, and the whole package matters.")) == []
    assert list(nudges.about_hard("pay", "I want 70k.")) == [
        "One number ties you. Say a range, and ask about the whole package."
    ]
    assert list(nudges.about_hard("pay", "What is usual here?")) == []
    assert "“toxic”" in next(nudges.about_hard("failure", "It was a toxic team."))
    assert list(nudges.about_hard("gap", "I cared for my father and learnt SQL.")) == [
        "End with what lies ahead: why you are ready now."
    ]
    assert list(nudges.about_hard("gap", "I cared for my father. Now I am ready to work.")) == []
    assert list(nudges.about_hard("leaving", "word " * 80)) == [
        "Two sentences are enough here. What is the one reason?"
    ]


def test_news_want_a_date_and_products_want_you() -> None:
    assert list(nudges.about_news("They opened an office in Porto.")) != []
    assert list(nudges.about_news("They opened an office in Porto in October (their blog).")) == []
    assert list(nudges.about_news("")) == list(nudges.about_products("")) == []
    assert list(nudges.about_products("A parcel tracker.")) == ["And how could you help with it?"]
    assert list(nudges.about_products("A parcel tracker; I could make its maps faster.")) == []


def test_the_thank_you_note_takes_up_what_was_flagged_and_marks_it() -> None:
    notes = [note("- The replay problem.", number=4), note("on call", flagged=False), note("team of 6", number=5)]
    draft = thank_you(CALL, notes, "Sam")
    assert (draft.to, draft.subject) == ("jane@northwind.example", "Thank you for the talk about Data Engineer")
    assert [(draft.body[mark.start : mark.end], mark.note) for mark in draft.marks] == [
        ("The replay problem", 4),
        ("team of 6", 5),
    ]
    assert draft.body.startswith("Hello Jane,\n\nthank you")
    assert draft.body.endswith("Kind regards\nSam")
    empty = thank_you(Interview(), [])
    assert (empty.to, empty.marks) == ("", ())
    assert "I liked hearing about …" in empty.body
    assert thank_you_due(NOW) == NOW + timedelta(hours=24)


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("They decide within three working days", "2026-12-02", "within three working days"),
        ("we hear by Wednesday", "2026-12-03", "by Wednesday"),
        ("answer next week", "2026-12-07", "next week"),
        ("feedback in two weeks", "2026-12-11", "in two weeks"),
        ("decision end of the month", "2026-12-01", "end of the month"),
        ("will get back on 8 December", "2026-12-09", "8 December"),
        ("hear in a few days", "2026-11-30", "in a few days"),
        ("result end of this week", "2026-11-30", "end of this week"),
        ("meet the team next week", "2026-12-03", ""),
        ("", "2026-12-03", ""),
    ],
)
def test_one_asks_again_the_working_day_after_the_one_they_named(text: str, day: str, words: str) -> None:
    found = follow_up([note(text)] if text else [], NOW.date())
    assert (found.day.isoformat(), found.words) == (day, words)
    assert found.day.weekday() < 5


def test_reminders_come_a_day_an_hour_and_ten_minutes_before() -> None:
    found = reminders(CALL)
    assert [NOW - one.at for one in found] == [timedelta(days=1), timedelta(hours=1), timedelta(minutes=10)]
    assert [one.page for one in found] == ["prepare", "prepare", "check"]
    assert found[2].sentence == "Northwind · Data Engineer in 10 minutes. Check microphone and connection now."
    assert reminders(Interview()) == ()


def test_a_computer_that_slept_reminds_once_with_the_time_that_is_left() -> None:
    def shown(since: timedelta, now: timedelta) -> list[str]:
        return [one.sentence.split(".")[0] for one in due([CALL, Interview(id=8)], NOW - since, NOW - now)]

    assert shown(timedelta(days=2), timedelta(hours=23)) == ["Northwind · Data Engineer in 23 hours"]
    assert shown(timedelta(days=2), timedelta(minutes=5)) == ["Northwind · Data Engineer in 5 minutes"]
    assert shown(timedelta(minutes=50), timedelta(minutes=30)) == []
    assert shown(timedelta(days=2), timedelta(minutes=-1)) == []


def test_one_that_is_switched_off_gives_way_to_the_one_before() -> None:
    wanted = EVERYTHING - {ReminderKind.TEN_MINUTES}
    (found,) = due([CALL], NOW - timedelta(days=2), NOW - timedelta(minutes=5), wanted)
    assert found.kind is ReminderKind.HOUR
    assert found.sentence.startswith("Northwind · Data Engineer in 5 minutes.")
    assert due([CALL], NOW - timedelta(days=2), NOW - timedelta(minutes=5), ()) == ()


def test_the_soonest_call_is_reminded_of_first() -> None:
    later = replace(CALL, id=9, company="Contoso", start=NOW + timedelta(minutes=2))
    found = due([later, CALL], NOW - timedelta(days=2), NOW - timedelta(minutes=5))
    assert [one.interview for one in found] == [7, 9]


@pytest.mark.parametrize(
    ("now", "when"),
    [("2026-11-26T15:00", "26T19:00"), ("2026-11-26T18:30", "26T19:30"), ("2026-11-26T23:10", "27T09:00")],
)
def test_tonight_is_the_evening_or_as_soon_as_is_kind(now: str, when: str) -> None:
    assert f"{tonight(datetime.fromisoformat(now).replace(tzinfo=UTC)):%dT%H:%M}" == when


def test_thanks_and_the_day_to_ask_come_up_once() -> None:
    both = (thanks_reminder(CALL, NOW), follow_up_reminder(CALL, date(2026, 11, 26), NOW))
    assert [one.page for one in both] == ["after", "after"]
    assert f"{both[1].at:%d %H:%M}" == "26 09:00"
    assert passed(both, NOW - timedelta(hours=1), NOW) == both[:1]
    assert passed(both, NOW, NOW + timedelta(hours=1)) == ()
    assert passed(both, NOW - timedelta(days=1), NOW, {ReminderKind.FOLLOW_UP}) == both[1:]


def test_the_call_file_is_read_by_others_and_by_us() -> None:
    data = call_file(CALL, NOW)
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert event.decoded("DTSTART") == NOW
    assert [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")] == [
        -timedelta(days=1), -timedelta(hours=1), -timedelta(minutes=10),
    ]  # fmt: skip
    assert "Passcode: x,y;z" in str(event["DESCRIPTION"])
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    from zoneinfo import ZoneInfo

    found = read_invitation(data, Reader(NOW - timedelta(days=2), ZoneInfo("Europe/Berlin"), "DE"))
    assert (found.title, found.start, found.end) == (CALL.title, CALL.start, CALL.end)
    assert found.join_url == CALL.join_url
    with pytest.raises(ValueError, match="time"):
        call_file(Interview(), NOW)


def test_the_day_to_ask_again_is_a_file_with_an_alarm_at_nine() -> None:
    (event,) = icalendar.Calendar.from_ical(follow_up_file(CALL, date(2026, 12, 2), NOW)).walk("VEVENT")
    assert event.decoded("DTSTART") == date(2026, 12, 2)
    assert [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")] == [timedelta(hours=9)]
