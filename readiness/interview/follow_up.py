"""After the call: a thank-you note from what was caught, and when to ask again (pure).

Sources: hiring guides agree on a thank-you within a day; a polite week before asking again when nobody named a date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import quote

from readiness.interview.dossier import Interview, Note
from readiness.words import _

THANK_WITHIN = timedelta(hours=24)
ASK_AGAIN_DAYS = 7
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter to begin with. ``marked`` are the (start, end) places of ``body`` that came from the person's notes."""

    to: str
    subject: str
    body: str
    marked: tuple[tuple[int, int], ...] = ()
    stamps: tuple[str, ...] = ()


def draft_thanks(interview: Interview, notes: Sequence[Note]) -> Draft:
    """Write a thank-you note around the flagged notes; without any, one that asks for a detail in its place."""
    person = interview.people[0] if interview.people else None
    flagged = [note for note in notes if note.flagged]
    greeting = _("Hello {name},").format(name=person.name) if person and person.name else _("Hello,")
    opening = _("thank you for your time today.")
    body, marked = f"{greeting}\n\n{opening} ", []
    if flagged:
        body += _("I keep thinking of what you said about ")
        for place, note in enumerate(flagged):
            words = note.text.strip().rstrip(".")
            if place:
                body += _(" and ") if place == len(flagged) - 1 else ", "
            marked.append((len(body), len(body) + len(words)))
            body += words
        body += "."
    else:
        body += _("[One thing they said that stayed with you.]")
    role = interview.role
    interest = (
        _("Our talk made me even more interested in the role of {role}.").format(role=role)
        if role
        else _("Our talk made me even more interested in the role.")
    )
    body += f"\n\n{interest} " + _("If anything is still open, I am glad to answer it.")
    body += "\n\n" + _("Kind regards") + "\n"
    subject = _("Thank you for the talk about {role}").format(role=role) if role else _("Thank you for our talk")
    stamps = tuple(_stamp(note) for note in flagged)
    return Draft(person.email if person else "", subject, body, tuple(marked), stamps)


def hours_left(ended: datetime, now: datetime) -> float:
    """Hours until the thank-you is late; below 0 when it is."""
    return (ended + THANK_WITHIN - now).total_seconds() / 3600


def ask_again_on(interview: Interview, ended: datetime) -> date:
    """The day to ask how things stand: the one they named, else a week after, never on a weekend."""
    if interview.follow_up is not None:
        return interview.follow_up
    day = ended.date() + timedelta(days=ASK_AGAIN_DAYS)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day


def mail_link(to: str, subject: str, body: str) -> str:
    """A ``mailto:`` link (RFC 6068), lines ended by CRLF."""
    address = to.strip() if re.fullmatch(r"[^\s@]+@[^\s@]+", to.strip()) else ""
    lines = body.replace("\r\n", "\n").replace("\n", "\r\n")
    return f"mailto:{quote(address, safe='@+')}?subject={quote(subject)}&body={quote(lines)}"


def _stamp(note: Note) -> str:
    if note.call_second is None:
        return f"{note.created_at.astimezone():%H:%M}"
    minutes, seconds = divmod(note.call_second, 60)
    return f"{minutes}:{seconds:02d}"
