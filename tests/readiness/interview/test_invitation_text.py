from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from readiness.interview.dossier import DialIn, Interview, Person, Service
from readiness.interview.invitation import Invitation, Reader, UnreadableInvitation, read_invitation, to_json
from tests.readiness.interview import pasted

READER = Reader(datetime(2026, 11, 23, 9, tzinfo=UTC), ZoneInfo("Europe/Berlin"), "DE")


@dataclass(frozen=True)
class Truth:
    """What a person would have read. ``asked`` are the fields that have to be asked about."""

    text: str
    start: str | None
    minutes: int | None = None
    zone: str = ""
    url: str = ""
    service: str = "other"
    passcode: str = ""
    numbers: tuple[tuple[str, str, str], ...] = ()
    organizer: tuple[str, str] | None = None
    title: str = ""
    asked: tuple[str, ...] = ()
    warned: str = ""


FRANKFURT = ("+4969365057600", "123456789", "DE")
TEAMS_URL = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_ABC%40thread.v2/0?context=%7b%7d"
ZOOM_URL, MEET_URL = "https://zoom.us/j/91234567890", "https://meet.google.com/abc-defg-hij"
BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
TRUTHS = {
    "zoom": Truth(
        pasted.ZOOM, "2026-11-26 15:00 +0100", zone=BERLIN, service="zoom", passcode="7xK9!a",
        url="https://us06web.zoom.us/j/85223456789?pwd=abcDEF123", organizer=("Jane Doe", ""),
        title="Interview Data Engineer",
        numbers=(("+496938079883", "85223456789", "DE"), ("+16465588656", "85223456789", "US")),
    ),
    "zoom eastern": Truth(
        pasted.ZOOM_EASTERN, "2026-11-26 15:00 -0500", zone=NEW_YORK, url=ZOOM_URL, service="zoom", passcode="123456",
        title="Chat", numbers=(("+16699009128", "91234567890", "US"), ("+12532158782", "91234567890", "US")),
    ),
    "teams without a time": Truth(
        pasted.TEAMS, None, url=TEAMS_URL, service="teams", passcode="aB3dE7", numbers=(FRANKFURT,), asked=("start",),
    ),
    "teams short": Truth(
        pasted.TEAMS_SHORT, None, url="https://teams.microsoft.com/meet/23456789?p=abcDEF", service="teams",
        passcode="Qw3rT9", asked=("start",),
    ),
    "outlook": Truth(
        pasted.OUTLOOK, "2026-11-26 15:00 -0500", 60, NEW_YORK, TEAMS_URL, "teams", "aB3dE7", (FRANKFURT,),
        ("Jane Doe", "jane.doe@northwind.example"), "Interview: Data Engineer",
    ),
    "outlook german": Truth(
        pasted.OUTLOOK_GERMAN, "2026-11-26 15:00 +0100", 60, BERLIN,
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_xyz%40thread.v2/0", "teams",
        numbers=(("+4969365057600", "765432109", "DE"),), organizer=("Klara Klein", "klara.klein@nordwind.example"),
        title="Vorstellungsgespräch",
    ),
    "meet": Truth(
        pasted.MEET, "2026-11-26 15:00 +0100", 60, BERLIN, MEET_URL, "meet", title="Interview with Northwind",
        numbers=(("+49408081617343", "1234567890123", "DE"),),
    ),
    "google calendar": Truth(
        pasted.GOOGLE_CALENDAR, "2026-11-26 15:00 +0100", 60, BERLIN, MEET_URL, "meet",
        title="Interview Data Engineer", numbers=(("+15673292133", "987654321", "US"),),
    ),
    "webex": Truth(
        pasted.WEBEX_MAIL, "2026-11-26 15:00 +0100", 60, BERLIN,
        "https://northwind.webex.com/northwind/j.php?MTID=m1234", "webex", "abC3dEf",
        (("+4961967819736", "23456789012", "DE"),), ("Jane Doe", ""), "Interview Data Engineer",
    ),
    "webex short": Truth(
        pasted.WEBEX_SHORT, "2026-11-26 15:00 +0100", None, BERLIN, "https://northwind.webex.com/meet/jdoe", "webex",
    ),
    "booking page": Truth(
        pasted.BOOKING_PAGE, "2026-11-26 15:00 +0100", 30, BERLIN, "https://zoom.us/j/98765432100", "zoom",
        title="30 Minute Interview",
    ),
    "booking page in 24 hours": Truth(
        pasted.BOOKING_PAGE_24_HOURS, "2026-11-26 15:00 +0100", 30, BERLIN, "https://zoom.us/j/98765432100", "zoom",
    ),
    "recruiter": Truth(
        pasted.RECRUITER, "2026-12-03 15:00 -0500", 45, NEW_YORK, "https://zoom.us/j/99912345678", "zoom", "123456",
        organizer=("Tom Field", ""), asked=("start",),
    ),
    "two proposals": Truth(
        pasted.TWO_PROPOSALS, "2026-12-01 10:30 +0530", zone="Asia/Kolkata", service="phone", organizer=("Anna", ""),
        asked=("start", "time_zone"),
    ),
    "german": Truth(
        pasted.GERMAN, "2026-11-26 15:00 +0100", zone=BERLIN, service="phone",
        numbers=(("+4930901820", "445566", "DE"),), organizer=("Klara Klein", ""), asked=("time_zone",),
    ),
    "german short": Truth(
        pasted.GERMAN_SHORT, "2026-11-26 15:00 +0100", 60, BERLIN, "https://meet.jit.si/nordwind",
        asked=("time_zone",),
    ),
    "french": Truth(
        pasted.FRENCH, "2026-11-26 15:00 +0100", 60, "Europe/Paris", MEET_URL, "meet", organizer=("Anne Petit", ""),
    ),
    "spanish": Truth(pasted.SPANISH, "2026-11-26 15:00 +0100", zone="Europe/Madrid"),
    "one moment in two zones": Truth(
        pasted.TWO_ZONES, "2026-11-26 15:00 +0100", zone=BERLIN, url=MEET_URL, service="meet",
    ),
    "a second zone settles a doubtful one": Truth(
        pasted.TWO_ZONES_IST, "2026-11-26 19:30 +0530", zone="Asia/Kolkata", url=MEET_URL, service="meet",
    ),
    "one moment in three zones": Truth(
        pasted.THREE_ZONES, "2026-12-02 09:00 -0800", zone="America/Los_Angeles",
    ),
    "agenda": Truth(
        pasted.AGENDA, "2026-11-26 13:00 -0500", 90, NEW_YORK, "https://northwind.zoom.us/j/91234567890", "zoom",
        title="Northwind interview schedule",
    ),
    "a number without its country": Truth(
        pasted.UK_PHONE, "2026-11-26 15:00 +0000", zone="Europe/London", service="phone",
        numbers=(("+442079460958", "123456", "GB"),), asked=("dial_in",),
    ),
    "they call": Truth(
        pasted.THEY_CALL, "2026-11-27 10:00 -0800", zone="America/Los_Angeles", service="phone",
        organizer=("Kim", ""),
    ),
    "us short": Truth(pasted.US_SHORT, "2026-11-26 15:00 -0500", 60, NEW_YORK, ZOOM_URL, "zoom"),
    "india": Truth(
        pasted.INDIA_TABLE, "2026-11-26 10:00 +0530", 60, "Asia/Kolkata", MEET_URL, "meet", asked=("time_zone",),
        warned="That is 05:30 your time.",
    ),
    "summer time doubt": Truth(
        pasted.BST, "2027-06-08 14:00 +0100", zone="Europe/London", asked=("time_zone",),
    ),
    "standard time named in summer": Truth(
        pasted.EST_JULY, "2027-07-08 14:00 -0400", zone=NEW_YORK, asked=("time_zone",),
    ),
    "greenwich time in summer": Truth(pasted.GMT, "2027-07-07 14:00 +0000", zone="UTC", asked=("time_zone",)),
    "greenwich time in winter": Truth(pasted.SENTENCE_GMT, "2026-11-26 14:00 +0000", zone="UTC", service="teams"),
    "weekday against date": Truth(
        pasted.WRONG_WEEKDAY, "2026-11-26 15:00 +0100", zone=BERLIN, asked=("start",),
    ),
    "day and month exchanged": Truth(
        pasted.US_DATE, "2027-03-04 14:30 -0800", zone="America/Los_Angeles", asked=("start",),
        warned="That is 23:30 your time.",
    ),
    "the night the clock changes": Truth(
        pasted.CLOCK_CHANGE, "2027-03-28 14:30 +0200", zone=BERLIN, asked=("start", "time_zone"),
    ),
    "military": Truth(pasted.MILITARY, "2026-11-26 15:00 +0000", zone="Europe/London"),
    "quoted reply": Truth(pasted.QUOTED_REPLY, "2026-11-24 16:00 +0100", zone=BERLIN, asked=("start",)),
    "sydney": Truth(
        pasted.SYDNEY, "2026-12-01 09:00 +1100", zone="Australia/Sydney", url=ZOOM_URL, service="zoom",
        warned="That is 23:00 your time.",
    ),
    "two links": Truth(
        pasted.TWO_LINKS, "2026-11-27 11:00 +0100", zone=BERLIN, url=ZOOM_URL, service="zoom", asked=("join_url",),
    ),
    "another service": Truth(
        pasted.OTHER_SERVICE, "2026-12-01 14:00 +0000", zone="UTC", url="https://chime.aws/1234567890",
    ),
    "iso": Truth(pasted.ISO, "2026-11-26 15:00 +0100", zone=BERLIN, url="https://meet.jit.si/northwind"),
    "nothing": Truth(pasted.NOTHING, None, asked=("start",)),
}  # fmt: skip


def read(text: str) -> Invitation:
    return read_invitation(text, READER)


@pytest.mark.parametrize("name", TRUTHS)
def test_every_field_is_right_and_every_doubt_is_asked(name: str) -> None:
    truth = TRUTHS[name]
    found = read(truth.text)
    assert (found.start and found.start.strftime("%Y-%m-%d %H:%M %z")) == truth.start
    length = None if found.end is None or found.start is None else (found.end - found.start).total_seconds() / 60
    assert length == truth.minutes
    assert found.time_zone == truth.zone
    assert found.join_url == truth.url
    assert found.service == truth.service
    assert found.passcode == truth.passcode
    assert tuple((one.number, one.code, one.country) for one in found.dial_in) == truth.numbers
    organizer = found.organizer
    assert (organizer and (organizer.name, organizer.email)) == truth.organizer
    assert found.title == truth.title
    assert tuple(question.field for question in found.questions) == truth.asked
    assert any(truth.warned in warning for warning in found.warnings) if truth.warned else not found.warnings


@pytest.mark.parametrize("name", TRUTHS)
def test_every_field_shows_words_that_stand_in_the_text(name: str) -> None:
    text = TRUTHS[name].text
    plain = " ".join(text.replace("\u202a", "").replace("\u202c", "").split())
    found = read(text)
    for field in ("title", "join_url", "dial_in", "passcode", "meeting_id", "organizer", "code"):
        said = found.words.get(field, "")
        assert " ".join(said.split()) in plain, field
    for part in found.words.get("start", "").split():
        assert part in plain
    present = {"join_url": found.join_url, "passcode": found.passcode, "start": found.start, "title": found.title}
    assert all(field in found.words for field, value in present.items() if value)


def test_an_answer_settles_its_question_and_leaves_the_others() -> None:
    found = read(pasted.TWO_PROPOSALS)
    when, zone = found.questions
    later = found.answered(when, when.choices[1])
    assert later.questions == (zone,)
    dublin = later.answered(zone, zone.choices[2])
    assert dublin.questions == ()
    assert dublin.start == datetime(2026, 12, 2, 14, tzinfo=ZoneInfo("Europe/Dublin"))
    assert dublin.time_zone == "Europe/Dublin"


def test_answers_about_day_half_and_season_change_just_that() -> None:
    found = read(pasted.CLOCK_CHANGE)
    half = found.questions[0]
    night = found.answered(half, half.choices[1])
    assert night.start is not None
    assert night.start.strftime("%H:%M") == "02:30"
    july = read(pasted.EST_JULY)
    strict = july.answered(july.questions[0], july.questions[0].choices[1])
    assert strict.start is not None
    assert strict.start.astimezone(UTC) == datetime(2027, 7, 8, 19, tzinfo=UTC)
    links = read(pasted.TWO_LINKS)
    meet = links.answered(links.questions[0], links.questions[0].choices[1])
    assert (meet.join_url, meet.service) == (MEET_URL, Service.MEET)
    assert meet.start == links.start


def test_a_question_offers_the_value_that_was_taken_first() -> None:
    for truth in TRUTHS.values():
        found = read(truth.text)
        for question in found.questions:
            assert question.sentence.endswith((".", "?"))
            if question.choices and question.field in {"start", "time_zone"}:
                assert found.answered(question, question.choices[0]).start == found.start


def test_people_and_who_calls() -> None:
    assert read(pasted.RECRUITER).people == (Person("Priya Shah", "Engineering Manager"),)
    assert read(pasted.THEY_CALL).who_calls == "they"
    assert read(pasted.GERMAN).who_calls == "you"
    assert read(pasted.OTHER_SERVICE).people == ()


def test_a_number_in_the_signature_is_the_persons_and_not_the_calls() -> None:
    text = (
        "Call on 27 Nov 2026 at 11:00 CET: https://zoom.us/j/91234567890\n\n"
        "Best regards\nTom Field\nTalent Partner\ntom@x.example | +1 415 555 2671"
    )
    found = read(text)
    assert found.dial_in == ()
    assert found.organizer == Person("Tom Field", "Talent Partner", "", "tom@x.example", "+14155552671")


def test_the_json_document_has_every_key_and_null_for_what_is_unknown() -> None:
    document = to_json(read(pasted.MEET))
    assert document == {
        "schema": 1,
        "title": "Interview with Northwind",
        "company": "Northwind",
        "start": "2026-11-26T15:00:00+01:00",
        "end": "2026-11-26T16:00:00+01:00",
        "time_zone": "Europe/Berlin",
        "join_url": MEET_URL,
        "service": "meet",
        "dial_in": [{"number": "+49408081617343", "code": "1234567890123", "country": "DE"}],
        "passcode": None,
        "organizer": None,
        "people": [],
        "warnings": [],
    }
    assert to_json(read(pasted.NOTHING))["warnings"] == ["No day and time were found. Enter them."]


def test_the_dossier_is_filled_with_what_is_said_and_keeps_the_rest() -> None:
    before = Interview(company="Northwind", role="Data Engineer", passcode="old", people=(Person("Jane Doe", "CTO"),))
    after = read(pasted.ZOOM).fill(before)
    assert (after.company, after.role, after.passcode, after.service) == (
        "Northwind", "Data Engineer", "7xK9!a", Service.ZOOM,
    )  # fmt: skip
    assert after.people == (Person("Jane Doe", "CTO"),)
    assert after.dial_in[0] == DialIn("+496938079883", "85223456789", "DE")
    assert read(pasted.NOTHING).fill(before) == before


@pytest.mark.parametrize("nothing", ["", "   \n", b"", b"\x89PNG\0\0\0\1\2"])
def test_what_is_no_invitation_is_a_sentence(nothing: str | bytes) -> None:
    with pytest.raises(UnreadableInvitation, match=r"\.$"):
        read_invitation(nothing, READER)


@pytest.mark.parametrize(
    "text",
    [
        "Unfortunately your interview on 3 December 2026 at 10:00 GMT has to be moved. We will send a new time.",
        "Leider muss das Gespräch am 3.12.2026 um 10 Uhr MEZ verschoben werden. Wir melden uns.",
        "L'entretien du 3 décembre 2026 à 10h (Paris) doit être reporté. Nous revenons vers vous.",
        "Could we push our call of 3 December 2026 from 10am to 2pm GMT?",
        "Friday is better.\nCould we move it? Jo\n\n> Interview: 3 December 2026 at 10:00 GMT",
    ],
)
def test_a_plan_that_may_hold_no_longer_is_asked(text: str) -> None:
    assert any(question.field == "start" for question in read(text).questions)


@pytest.mark.parametrize(
    "text",
    [
        "Your interview has been rescheduled to 3 December 2026, 10:00 GMT.",
        "Interview on 3 December 2026 at 10:00 GMT. If you need to reschedule, reply.",
        "We would like to move you forward: interview on 3 December 2026 at 10:00 GMT.",
    ],
)
def test_a_plan_that_holds_is_not_asked(text: str) -> None:
    assert read(text).questions == ()
