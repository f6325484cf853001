"""After the call: the thank-you note from what was flagged, and the day to ask again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from readiness.interview.dossier import Interview, Note
from readiness.interview.invitation.calendar_words import WEEKDAY, WEEKDAY_OF
from readiness.interview.invitation.dates import find_dates
from readiness.words import _

THANK_WITHIN = timedelta(hours=24)
_USUAL_WAIT_DAYS = 7
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10,
            "couple": 2, "few": 3}  # fmt: skip
_SPAN = re.compile(
    r"\b(?:in|within|after|next|about)?\s*(?:the next\s+)?(?P<count>\d{1,2}|a couple of|a few|"
    + "|".join(_NUMBERS)
    + r")\s+(?P<unit>(?:working |business |week)?days?|weeks?|months?)\b",
    re.IGNORECASE,
)
_SPEAKS_OF_AN_ANSWER = re.compile(
    r"\b(?:hear|get back|decide|decision|answer|feedback|next step|let (?:me|you) know|follow|respon\w+|result|melden|"
    r"rückmeldung|entscheid\w+|call back|contact)\b",
    re.IGNORECASE,
)
_BY_WEEKDAY = re.compile(rf"\b(?:by|on|until|before|next|this|this coming)\s+(?P<day>{WEEKDAY})\b", re.IGNORECASE)
_NEXT_WEEK = re.compile(r"\b(?:sometime |early |mid |late )?next week\b|\bnächste woche\b", re.IGNORECASE)
_END_OF_WEEK = re.compile(r"\b(?:end of (?:the|this) week|this week|ende der woche)\b", re.IGNORECASE)
_END_OF_MONTH = re.compile(r"\b(?:end of (?:the|this) month|ende des monats)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """Letters ``start`` to ``end`` of the draft came from the note ``note``."""

    start: int
    end: int
    note: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A thank-you note to be edited: ``marks`` show which words came from which note."""

    to: str
    subject: str
    body: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The day to ask again, and the words it follows from, "" when nobody named a day."""

    day: date
    words: str
    note: int | None = None


def thank_you(interview: Interview, notes: Sequence[Note], me: str = "") -> Draft:
    """Return a draft that takes up the first flagged notes; without any, it leaves a blank for one detail."""
    flagged = [note for note in notes if note.flagged and note.text.strip()][:2]
    first = interview.people[0] if interview.people else None
    parts: list[str] = []
    marks: list[Mark] = []

    def write(text: str, note: Note | None = None) -> None:
        if note is not None:
            begin = sum(map(len, parts))
            marks.append(Mark(begin, begin + len(text), note.id))
        parts.append(text)

    name = first.name.split()[0] if first and first.name else ""
    write((_("Hello {name},").format(name=name) if name else _("Hello,")) + "\n\n")
    write(_("thank you for your time today."))
    if flagged:
        write(" " + _("What you said stayed with me: "))
        write(_detail(flagged[0].text), flagged[0])
        write(".")
        if len(flagged) > 1:
            write(" " + _("And I have thought about this since: "))
            write(_detail(flagged[1].text), flagged[1])
            write(".")
    else:
        write(" " + _("I liked hearing about …"))
    role = interview.role
    write("\n\n")
    write(
        _("I would enjoy doing this work as {role}.").format(role=role) if role else _("I would enjoy doing this work.")
    )
    write(" " + _("If anything is open, ask me at any time.") + "\n\n")
    write(_("Kind regards"))
    write(f"\n{me}" if me else "\n…")
    subject = _("Thank you for the talk about {role}").format(role=role) if role else _("Thank you for the talk")
    return Draft(first.email if first else "", subject, "".join(parts), tuple(marks))


def thank_you_due(ended: datetime) -> datetime:
    """Return until when the note should be sent."""
    return ended + THANK_WITHIN


def follow_up(notes: Sequence[Note], ended: date) -> FollowUp:
    """Return when to ask again: the day they named, else a week after the call. Never a Saturday or Sunday."""
    for note in notes:
        if not _SPEAKS_OF_AN_ANSWER.search(note.text):
            continue
        named = _named_day(note.text, ended)
        if named is not None:
            day, words = named
            return FollowUp(_workday(day + timedelta(days=1)), words, note.id)
    return FollowUp(_workday(ended + timedelta(days=_USUAL_WAIT_DAYS)), "")


def _named_day(text: str, ended: date) -> tuple[date, str] | None:
    """Return the last day by which they said they would answer, and their words."""
    fixed = [one for one in find_dates(text, ended) if not one.relative and one.day >= ended]
    if fixed:
        return fixed[0].day, fixed[0].words
    if match := _SPAN.search(text):
        return _after(match, ended), match[0].strip()
    return _by_its_name(text, ended)


def _by_its_name(text: str, ended: date) -> tuple[date, str] | None:
    """A weekday, the end of the week or the month, next week (its Friday)."""
    to_friday = (4 - ended.weekday()) % 7
    month_end = (ended.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    if match := _BY_WEEKDAY.search(text):
        ahead = (WEEKDAY_OF[match["day"].casefold()] - ended.weekday()) % 7 or 7
        return ended + timedelta(days=ahead), match[0]
    for pattern, day in (
        (_END_OF_WEEK, ended + timedelta(days=to_friday)),
        (_NEXT_WEEK, ended + timedelta(days=11 - ended.weekday())),
        (_END_OF_MONTH, month_end),
    ):
        if match := pattern.search(text):
            return day, match[0]
    return None


def _after(match: re.Match[str], ended: date) -> date:
    word = match["count"].casefold()
    count = (
        int(word)
        if word.isdigit()
        else next((_NUMBERS[part] for part in reversed(word.split()) if part in _NUMBERS), 1)
    )
    unit = match["unit"].casefold()
    if unit.startswith(("working", "business", "weekday")):
        day = ended
        while count:
            day += timedelta(days=1)
            count -= day.weekday() < 5
        return day
    if unit.startswith("week"):
        return ended + timedelta(weeks=count)
    return ended + timedelta(days=count * (30 if unit.startswith("month") else 1))


def _workday(day: date) -> date:
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > 4 else day


def _detail(text: str) -> str:
    """A note in the middle of a sentence: without its marks and its full stop."""
    return " ".join(text.split()).strip(" .!?-*•")
