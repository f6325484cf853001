from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from readiness.interview.dossier import DialIn, Person, Service
from readiness.interview.invitation import Invitation, Reader, UnreadableInvitation, read_invitation, to_json

READER = Reader(datetime(2026, 11, 23, 9, tzinfo=UTC), ZoneInfo("Europe/Berlin"), "DE")
BERLIN = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:{summer}
TZOFFSETTO:{winter}
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:{winter}
TZOFFSETTO:{summer}
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""
UTC_START = "DTSTART:20261126T140000Z"


def zone(name: str, winter: str = "+0100", summer: str = "+0200") -> str:
    return BERLIN.format(name=name, winter=winter, summer=summer)


def event(*lines: str) -> str:
    return "BEGIN:VEVENT\nUID:1\n" + "\n".join(lines) + "\nEND:VEVENT\n"


def calendar(*lines: str, head: str = "", zones: str = "") -> bytes:
    whole = f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{zones}{event(*lines)}END:VCALENDAR\n"
    return whole.replace("\n", "\r\n").encode()


def read(*lines: str, head: str = "", zones: str = "") -> Invitation:
    return read_invitation(calendar(*lines, head=head, zones=zones), READER)


@pytest.mark.parametrize(
    ("line", "zones", "start", "name"),
    [
        (UTC_START, "", "2026-11-26 14:00 +0000", "UTC"),
        ("DTSTART;TZID=Europe/Berlin:20261126T150000", "", "2026-11-26 15:00 +0100", "Europe/Berlin"),
        ("DTSTART;TZID=W. Europe Standard Time:20261126T150000", zone("W. Europe Standard Time"),
         "2026-11-26 15:00 +0100", "Europe/Berlin"),
        ("DTSTART;TZID=W. Europe Standard Time:20270726T150000", zone("W. Europe Standard Time"),
         "2027-07-26 15:00 +0200", "Europe/Berlin"),
        ("DTSTART;TZID=India Standard Time:20261126T150000", "", "2026-11-26 15:00 +0530", "Asia/Kolkata"),
        ("DTSTART;TZID=/softwarestudio.org/Olson_20011030_5/America/New_York:20261126T150000", "",
         "2026-11-26 15:00 -0500", "America/New_York"),
        ('DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20261126T150000', "",
         "2026-11-26 15:00 -0500", "America/New_York"),
        ("DTSTART;TZID=tzone://Microsoft/Utc:20261126T150000", "", "2026-11-26 15:00 +0000", "UTC"),
        ("DTSTART;TZID=tzone://Microsoft/Custom:20261126T150000", zone("tzone://Microsoft/Custom", "-0500", "-0400"),
         "2026-11-26 15:00 -0500", ""),
        ("DTSTART;TZID=Customized Time Zone:20261126T150000", zone("Customized Time Zone", "-0530", "-0430"),
         "2026-11-26 15:00 -0530", ""),
        ("DTSTART;TZID=Customized Time Zone:20270726T150000", zone("Customized Time Zone", "-0530", "-0430"),
         "2027-07-26 15:00 -0430", ""),
        ("DTSTART;TZID=Customized Time Zone:20261126T150000", zone("Customized Time Zone"),
         "2026-11-26 15:00 +0100", "Europe/Berlin"),
        ("DTSTART;TZID=IST:20261126T150000", zone("IST", "+0200", "+0300"), "2026-11-26 15:00 +0200",
         "Asia/Jerusalem"),
        ("DTSTART;VALUE=DATE-TIME;TZID=GMT+0200:20261126T150000", "", "2026-11-26 15:00 +0200", ""),
        ("dtstart;tzid=europe/berlin:20261126T150000", "", "2026-11-26 15:00 +0100", "Europe/Berlin"),
    ],
)  # fmt: skip
def test_a_zone_is_understood_however_programs_write_it(line: str, zones: str, start: str, name: str) -> None:
    found = read(line, zones=zones)
    assert found.start is not None
    assert (found.start.strftime("%Y-%m-%d %H:%M %z"), found.time_zone) == (start, name)
    assert found.questions == ()


def test_zones_of_one_file_do_not_leak_into_the_next() -> None:
    line = "DTSTART;TZID=Customized Time Zone:20261126T150000"
    one = read(line, zones=zone("Customized Time Zone", "+0530", "+0530"))
    other = read(line, zones=zone("Customized Time Zone", "-0400", "-0400"))
    assert one.start is not None
    assert other.start is not None
    assert (other.start - one.start).total_seconds() == 9.5 * 3600


@pytest.mark.parametrize(
    ("line", "head", "zones", "guess", "asked", "choices"),
    [
        ("DTSTART:20261126T150000", "", "", "15:00 +0100", "names no time zone", ["15:00 in Berlin"]),
        ("DTSTART;TZID=Middle Earth:20261126T150000", "", "", "15:00 +0100", "“Middle Earth” is not known",
         ["15:00 in Berlin"]),
        ("DTSTART;TZID=IST:20261126T150000", "", "", "15:00 +0530", "several time zones",
         ["15:00 in Kolkata", "15:00 in Jerusalem", "15:00 in Dublin"]),
        ("DTSTART;TZID=America/New_York:20261126T150000", "", zone("America/New_York"), "15:00 +0100",
         "describes another one", ["15:00 at UTC+0100", "15:00 in New York"]),
        ("DTSTART;TZID=Europe/Berlin:20271031T023000", "", "", "02:30 +0200", "comes twice",
         ["the first, before the change", "the second, after it"]),
        ("DTSTART;TZID=Europe/Berlin:20270328T023000", "", "", "02:30 +0100", "does not exist", []),
    ],
)  # fmt: skip
def test_a_doubtful_time_is_asked(line: str, head: str, zones: str, guess: str, asked: str, choices: list[str]) -> None:
    found = read(line, head=head, zones=zones)
    assert found.start is not None
    assert found.start.strftime("%H:%M %z") == guess
    (question,) = found.questions
    assert asked in question.sentence
    assert [choice.label for choice in question.choices] == choices
    assert question.sentence in to_json(found)["warnings"]


def test_the_zone_of_the_calendar_holds_for_times_without_one() -> None:
    found = read("DTSTART:20261126T150000", head="X-WR-TIMEZONE:America/Chicago\n")
    assert found.time_zone == "America/Chicago"
    assert found.questions == ()


@pytest.mark.parametrize("line", ["DTSTART;VALUE=DATE:20261126", "DTSTART:20261126"])
def test_a_day_without_a_time_is_asked(line: str) -> None:
    found = read(line)
    assert found.start is None
    assert found.questions[0].sentence == "The file names the day, 2026-11-26, but no time. Enter the time."


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        (("DTEND:20261126T150000Z",), 60),
        (("DURATION:PT45M",), 45),
        (("DURATION:P0DT1H30M0S",), 90),
        (("DTEND:20261126T130000Z",), None),
        (("DTEND:20261128T140000Z",), None),
        (("DURATION:nonsense",), None),
        ((), None),
    ],
)
def test_the_length_comes_from_end_or_duration(lines: tuple[str, ...], minutes: int | None) -> None:
    found = read(UTC_START, *lines)
    assert found.start is not None
    assert (None if found.end is None else (found.end - found.start).total_seconds() / 60) == minutes


def test_names_come_from_organizer_and_attendees_without_rooms() -> None:
    found = read(
        UTC_START,
        "SUMMARY;LANGUAGE=en:Interview: Data Engineer\\, Northwind",
        'ORGANIZER;CN="Doe, Jane":mailto:jane@northwind.example',
        "ATTENDEE;CN=sam@home.example;RSVP=TRUE:mailto:sam@home.example",
        "ATTENDEE;CN=Max Mill:MAILTO:max@northwind.example",
        "ATTENDEE;CN=Jane Doe:mailto:jane@northwind.example",
        "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room@northwind.example",
    )
    assert found.title == "Interview: Data Engineer, Northwind"
    assert found.organizer == Person("Jane Doe", email="jane@northwind.example")
    assert found.people == (Person("", email="sam@home.example"), Person("Max Mill", email="max@northwind.example"))


def test_link_number_and_codes_come_from_the_description_folded_and_escaped() -> None:
    found = read(
        UTC_START,
        "LOCATION:https://us06web.zoom.us/j/85223456789?pwd=abc",
        "DESCRIPTION:Join\\nhttps://us06web.zoom.us/j/852234\n 56789?pwd=abc\\nMeeting ID: 852 2345 6789\\nPasscode: "
        "482913\\n+496938079883\\,\\,85223456789#\\,\\,\\,\\,*482913# Germany",
    )
    assert (found.join_url, found.service) == ("https://us06web.zoom.us/j/85223456789?pwd=abc", Service.ZOOM)
    assert (found.passcode, found.meeting_id) == ("482913", "852 2345 6789")
    assert found.dial_in == (DialIn("+496938079883", "85223456789", "DE"),)
    assert found.questions == ()


def test_a_link_is_found_in_html_in_a_property_of_its_own_and_in_wrapping() -> None:
    page = 'X-ALT-DESC;FMTTYPE=text/html:<html><a href="https://teams.microsoft.com/l/meetup-join/abc">Join</a></html>'
    assert read(UTC_START, page).join_url == "https://teams.microsoft.com/l/meetup-join/abc"
    google = "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij"
    assert read(UTC_START, google).service == Service.MEET
    wrapped = (
        "DESCRIPTION:<https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fl"
        "%2Fmeetup-join%2Fabc&data=05>"
    )
    assert read(UTC_START, wrapped).join_url == "https://teams.microsoft.com/l/meetup-join/abc"


def test_what_is_odd_about_the_file_is_said() -> None:
    found = read(UTC_START, "STATUS:CANCELLED", "RRULE:FREQ=WEEKLY")
    assert found.warnings == (
        "This file cancels the call. Ask before you wait for it.",
        "The call repeats; the time shown is the next one. Check the date.",
    )
    assert "has passed" in read("DTSTART:20251126T140000Z").warnings[0]
    assert read("DTSTART;TZID=America/Chicago:20261126T150000").warnings == (
        "That is 22:00 your time. Check that the time zone is right.",
    )


def test_broken_lines_do_not_take_the_others_down() -> None:
    found = read(UTC_START, "nonsense", 'ORGANIZER;CN="open:mailto:x@y.example', "SUMMARY:Interview", "DTEND:tomorrow")
    assert (found.title, found.end) == ("Interview", None)
    assert found.start is not None


def test_an_alarm_in_the_event_keeps_its_words_to_itself() -> None:
    alarm = "BEGIN:VALARM\nTRIGGER:-PT15M\nDURATION:PT5M\nSUMMARY:Wake up\nDESCRIPTION:Reminder\nEND:VALARM"
    found = read(UTC_START, alarm, "SUMMARY:Interview")
    assert (found.title, found.end) == ("Interview", None)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_file_may_begin_with_a_mark_and_be_written_in_any_way(encoding: str) -> None:
    data = calendar(UTC_START, "SUMMARY:Gespräch").decode().encode(encoding)
    assert read_invitation(data, READER).title == "Gespräch"


def test_of_a_whole_calendar_the_next_event_is_taken() -> None:
    past = event("DTSTART:20251126T140000Z", "SUMMARY:past", "DESCRIPTION:" + "words " * 100)
    soon, later = event(UTC_START, "SUMMARY:soon"), event("DTSTART:20270101T140000Z", "SUMMARY:later")
    data = f"BEGIN:VCALENDAR\n{past * 12_000}{later}{soon}{past * 12_000}END:VCALENDAR\n".encode()
    assert 15e6 < len(data) < 20 * 1024 * 1024
    found = read_invitation(data, READER)
    assert found.title == "soon"
    assert "24002 events" in found.warnings[0]


def whole(*events: str, head: str = "") -> bytes:
    bodies = "".join(f"BEGIN:VEVENT\n{one}\nEND:VEVENT\n" for one in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{bodies}END:VCALENDAR\n".encode()


FIRST = "UID:a\nDTSTART:20261126T140000Z\nSUMMARY:old"
WEEKLY = "UID:a\nDTSTART;TZID=Europe/Berlin:20260907T100000\nDTEND;TZID=Europe/Berlin:20260907T103000\nSUMMARY:weekly\n"


@pytest.mark.parametrize(
    ("data", "title", "start"),
    [
        (whole(f"{FIRST}\nSEQUENCE:0", "UID:a\nSEQUENCE:2\nDTSTART:20261127T140000Z\nSUMMARY:new"),
         "new", "11-27 14:00"),
        (whole("UID:a\nSEQUENCE:10\nDTSTART:20261127T140000Z\nSUMMARY:new", f"{FIRST}\nSEQUENCE:9"),
         "new", "11-27 14:00"),
        (whole("UID:a\nLAST-MODIFIED:20261120T100000Z\nDTSTART:20261127T140000Z\nSUMMARY:new",
               f"{FIRST}\nLAST-MODIFIED:20261110T100000Z"), "new", "11-27 14:00"),
        (whole(f"{FIRST}\nSTATUS:CANCELLED", "UID:b\nDTSTART:20261127T140000Z\nSUMMARY:on"), "on", "11-27 14:00"),
        (whole("UID:a\nDTSTART:20261126T160000Z\nSUMMARY:late", "UID:b\nDTSTART:20261126T090000Z\nSUMMARY:early"),
         "early", "11-26 09:00"),
        (whole("UID:a\nDTSTART:20261123T080000Z\nSUMMARY:over", "UID:b\nDTSTART:20261123T150000Z\nSUMMARY:today"),
         "today", "11-23 15:00"),
        (whole(WEEKLY + "RRULE:FREQ=WEEKLY;BYDAY=MO,TH"), "weekly", "11-23 10:00"),
        (whole(WEEKLY + "RRULE:FREQ=WEEKLY;BYDAY=MO,TH\nEXDATE;TZID=Europe/Berlin:20261123T100000"),
         "weekly", "11-26 10:00"),
        (whole(WEEKLY + "RRULE:FREQ=WEEKLY\nEXDATE:20261123T090000Z"), "weekly", "11-30 10:00"),
        (whole(WEEKLY + "RRULE:FREQ=WEEKLY;COUNT=40",
               "UID:a\nRECURRENCE-ID;TZID=Europe/Berlin:20261123T100000\nDTSTART;TZID=Europe/Berlin:20261124T113000\n"
               "SUMMARY:moved"), "moved", "11-24 11:30"),
        (whole(WEEKLY + "RRULE:FREQ=WEEKLY;UNTIL=20261001T000000Z"), "weekly", "09-07 10:00"),
        (whole(WEEKLY + "RRULE:FREQ=WEEKLY;COUNT=3"), "weekly", "09-07 10:00"),
        (whole(WEEKLY + "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"), "weekly", "09-07 10:00"),
        (whole(WEEKLY + "RRULE:FREQ=SECONDLY"), "weekly", "09-07 10:00"),
        (whole(WEEKLY + "RRULE:nonsense"), "weekly", "09-07 10:00"),
    ],
)  # fmt: skip
def test_of_updates_cancellations_and_repetitions_the_call_that_takes_place_is_read(
    data: bytes, title: str, start: str
) -> None:
    found = read_invitation(data, READER)
    assert found.start is not None
    assert (found.title, found.start.strftime("%m-%d %H:%M")) == (title, start)


@pytest.mark.parametrize(
    ("end", "minutes"),
    [
        ("DTEND;TZID=Europe/London:20261127T140000", 60),
        ("DTEND:20261127T134500Z", 45),
        ("DTEND;TZID=Middle Earth:20261127T150000", None),
    ],
)
def test_the_end_may_stand_in_another_zone(end: str, minutes: int | None) -> None:
    found = read("DTSTART;TZID=Europe/Berlin:20261127T140000", end)
    assert found.start is not None
    assert (None if found.end is None else (found.end - found.start).total_seconds() / 60) == minutes


def test_a_fixed_offset_that_people_call_a_place_by_is_asked_in_summer() -> None:
    found = read("DTSTART;TZID=EST:20270727T140000")
    assert [question.field for question in found.questions] == ["time_zone"]
    assert read("DTSTART;TZID=CET:20270727T140000").questions == ()


def test_a_number_ready_to_be_pressed_counts_without_any_word_of_dialling() -> None:
    found = read(
        UTC_START,
        "DESCRIPTION:https://us02web.zoom.us/j/81234567890\\n+16699009128\\,\\,81234567890#\\,\\,\\,\\,*12# US",
    )
    assert [(one.number, one.code) for one in found.dial_in] == [("+16699009128", "81234567890")]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "no event"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261126T140000Z\r\n", "no event"),
        (b"BEGIN:VCALENDAR\r\n" + b"x" * (21 * 1024 * 1024), "larger than 20 MB"),
    ],
)
def test_a_file_without_an_event_is_a_sentence(data: bytes, told: str) -> None:
    with pytest.raises(UnreadableInvitation, match=told):
        read_invitation(data, READER)
