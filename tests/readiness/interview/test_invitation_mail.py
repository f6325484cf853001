from datetime import UTC, datetime
from email.message import EmailMessage
from zoneinfo import ZoneInfo

import pytest

from readiness.interview.dossier import Person
from readiness.interview.invitation import Reader, UnreadableInvitation, read_invitation
from readiness.interview.invitation.mail import is_mail, read_mail
from tests.readiness.interview import pasted
from tests.readiness.interview.test_invitation_calendar import UTC_START, calendar

READER = Reader(datetime(2026, 11, 23, 9, tzinfo=UTC), ZoneInfo("Europe/Berlin"), "DE")
WORDS = "Hello Sam,\n\nwe talk tomorrow at 15:00 CET: https://zoom.us/j/91234567890\n\nBest regards\nTom Field\n"


def mail(text: str, *, subtype: str = "plain") -> EmailMessage:
    message = EmailMessage()
    message["From"] = '"Field, Tom" <tom@northwind.example>'
    message["To"] = "sam@home.example"
    message["Date"] = "Tue, 24 Nov 2026 09:00:00 +0000"
    message["Subject"] = "Interview: Gespräch mit Northwind"
    message["Message-ID"] = "<1@northwind.example>"
    message.set_content(text, subtype=subtype)
    return message


@pytest.mark.parametrize("subtype", ["plain", "html"])
def test_a_saved_mail_is_read_from_the_day_it_was_sent(subtype: str) -> None:
    link = "https://zoom.us/j/91234567890"
    text = WORDS if subtype == "plain" else "<p>" + WORDS.replace(link, f"<a href='{link}'>join</a>") + "</p>"
    found = read_invitation(mail(text, subtype=subtype).as_bytes(), READER)
    assert found.title == "Interview: Gespräch mit Northwind"
    assert found.start == datetime(2026, 11, 25, 15, tzinfo=ZoneInfo("Europe/Berlin"))
    assert found.join_url == "https://zoom.us/j/91234567890"
    assert found.organizer == Person("Tom Field", email="tom@northwind.example")


def test_the_calendar_part_of_a_mail_wins_over_its_words() -> None:
    message = mail(WORDS)
    message.add_attachment(calendar(UTC_START, "SUMMARY:From the calendar"), "text", "calendar", filename="invite.ics")
    assert read_invitation(message.as_bytes(), READER).title == "From the calendar"
    empty = mail(WORDS)
    empty.add_attachment(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "text", "calendar")
    assert read_invitation(empty.as_bytes(), READER).title == "Interview: Gespräch mit Northwind"


def test_pasted_words_under_a_subject_line_are_no_mail_file() -> None:
    assert not is_mail(pasted.OUTLOOK.encode())
    assert not is_mail(b"")
    assert not is_mail(b"A:\r" * 5000)
    assert is_mail(mail(WORDS).as_bytes())


def test_an_unknown_letter_set_does_no_harm() -> None:
    data = mail(WORDS).as_bytes().replace(b'charset="utf-8"', b'charset="klingon"')
    assert read_invitation(data, READER).join_url == "https://zoom.us/j/91234567890"


def test_a_calendar_without_an_event_is_no_text() -> None:
    with pytest.raises(UnreadableInvitation, match="no event"):
        read_invitation(b"BEGIN:VAVAILABILITY\r\nDTSTART:20261126T140000Z\r\nEND:VAVAILABILITY\r\n", READER)


@pytest.mark.parametrize(
    "header",
    [
        "Date: Thu, 26 Nov 99999999999999999999 15:00 +0000",
        'To: =?utf-8?q?=?=, "',
        "Date: Thu, 26 Nov 2026 15:00 +9" + "9" * 30,
    ],
)
def test_a_header_that_the_library_stumbles_over_is_taken_as_it_stands(header: str) -> None:
    data = f"From: a@example.com\n{header}\nSubject: Interview\nMIME-Version: 1.0\nMessage-ID: <1@x>\n\nInterview\n"
    _calendar, text = read_mail(data.encode())
    assert header in text
    assert text.endswith("Interview")
