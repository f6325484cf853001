"""The call, and the day to ask again, as calendar files with alarms (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from readiness.interview.dossier import Interview
from readiness.interview.reminders import BEFORE, reminders
from readiness.words import _

_USUAL_LENGTH = timedelta(hours=1)
_LINE_OCTETS = 75  # RFC 5545, 3.1


def call_file(interview: Interview, now: datetime) -> bytes:
    """Return the call as a calendar file (RFC 5545) with its three alarms. Raises ``ValueError`` without a time."""
    if interview.start is None:
        raise ValueError("a calendar entry needs a time")
    end = interview.end or interview.start + _USUAL_LENGTH
    alarms = [
        line
        for before, reminder in zip(BEFORE.values(), reminders(interview), strict=True)
        for line in _alarm(f"-P{before.days}D" if before.days else f"-PT{before.seconds // 60}M", reminder.sentence)
    ]
    details = [interview.join_url, interview.passcode and _("Passcode: {code}").format(code=interview.passcode)]
    details += [f"{one.number}  {one.code}".strip() for one in interview.dial_in[:4]]
    return _calendar(
        f"UID:interview-{interview.id}@callready",
        f"DTSTAMP:{_stamp(now)}",
        f"DTSTART:{_stamp(interview.start)}",
        f"DTEND:{_stamp(end)}",
        "SUMMARY:" + _escaped(interview.title or _("Interview")),
        "LOCATION:" + _escaped(interview.join_url),
        "DESCRIPTION:" + _escaped("\n".join(detail for detail in details if detail)),
        *alarms,
    )


def follow_up_file(interview: Interview, day: date, now: datetime) -> bytes:
    """Return the day to ask again as a calendar file with an alarm at nine in the morning."""
    title = _("Ask again: {name}").format(name=interview.title or _("Interview"))
    return _calendar(
        f"UID:follow-up-{interview.id}@callready",
        f"DTSTAMP:{_stamp(now)}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        "SUMMARY:" + _escaped(title),
        *_alarm("PT9H", title),
    )


def _alarm(trigger: str, sentence: str) -> list[str]:
    return ["BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{trigger}", "DESCRIPTION:" + _escaped(sentence), "END:VALARM"]


def _calendar(*lines: str) -> bytes:
    whole = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Callready//EN",
        "BEGIN:VEVENT",
        *lines,
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join(_folded(line) for line in whole)


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """Break a line after 75 octets, never inside a letter."""
    parts: list[bytes] = [b""]
    for letter in line:
        octets = letter.encode()
        if len(parts[-1]) + len(octets) > _LINE_OCTETS - (len(parts) > 1):
            parts.append(b"")
        parts[-1] += octets
    return b"\r\n ".join(parts) + b"\r\n"
