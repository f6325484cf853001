"""An invitation as a calendar file (RFC 5545), as programs really write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType

from readiness.interview.dossier import Person
from readiness.interview.invitation.blocks import Blocks, choose_event
from readiness.interview.invitation.calendar_zones import Described, read_described, zone_of
from readiness.interview.invitation.companies import find_company
from readiness.interview.invitation.event import Event, Property, read_moment
from readiness.interview.invitation.markup import without_tags
from readiness.interview.invitation.model import Invitation, Reader
from readiness.interview.invitation.persons import read_person
from readiness.interview.invitation.phones import plain
from readiness.interview.invitation.recurrence import next_time
from readiness.interview.invitation.text import find_access, with_access
from readiness.interview.invitation.titles import clean_title
from readiness.interview.invitation.wall import Question, Wall, questions, strange_hour
from readiness.interview.invitation.zones import find_zone
from readiness.words import _

_LINK_FIRST = (
    "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-GOOGLE-CONFERENCE", "CONFERENCE", "X-ONLINE-MEETING-URL", "URL", "LOCATION",
)  # fmt: skip
_MAX_TEXT = 20_000
_MAX_PEOPLE = 30


def read_calendar(data: bytes, reader: Reader) -> Invitation:
    """Return what a calendar file says. Raises :class:`UnreadableInvitation`."""
    blocks = choose_event(data, reader.now.astimezone(reader.home))
    event = Event(blocks.event)
    organizer = next((person for one in event.all("ORGANIZER") if (person := _person(one)) is not None), None)
    title = clean_title(plain(event.text("SUMMARY")))
    said = _said(event)
    inviting = f"{organizer.name} <{organizer.email}>\n" if organizer else ""
    attending = _attendees(event, organizer)
    company, company_words = find_company(inviting + said, title, [one.name for one in (organizer, *attending) if one])
    words = {
        "title": title,
        "company": company_words,
        "organizer": organizer.name or organizer.email if organizer else "",
    }
    invitation = Invitation(
        title=title,
        company=company,
        organizer=organizer,
        people=attending,
        warnings=tuple(_about_file(event, blocks)),
        words=MappingProxyType({key: said for key, said in words.items() if said}),
    )
    invitation = with_access(invitation, find_access(said, reader))
    described = dict(pair for block in blocks.zones if (pair := read_described(block))[0])
    return _with_time(invitation, event, described, blocks, reader)


def _with_time(
    invitation: Invitation, event: Event, described: Described, blocks: Blocks, reader: Reader
) -> Invitation:
    start = event.stamp("DTSTART")
    if start is None or not isinstance(start.value, datetime):
        sentence = (
            _("The file names no day and time. Enter them.")
            if start is None
            else _("The file names the day, {day}, but no time. Enter the time.").format(day=start.value)
        )
        return replace(invitation, questions=(*invitation.questions, Question("start", sentence)))
    value = start.value
    zone, asked = zone_of(start.zone, value, described, find_zone(_header(blocks.head, "X-WR-TIMEZONE")), reader)
    wall = Wall(value.date(), value.time().replace(tzinfo=None), zone)
    wall = replace(wall, minutes=_minutes(event, wall))
    repeats = event.text("RRULE")
    if repeats and wall.start() < reader.now:
        wall = _repeated(wall, repeats, event, blocks, reader)
    asked.extend(questions(wall, from_prose=False))
    begin = wall.start()
    warnings = list(invitation.warnings)
    if repeats and begin >= reader.now:
        warnings.append(_("The call repeats; the time shown is the next one. Check the date."))
    if begin < reader.now:
        warnings.append(_("That time has passed. Check the date."))
    if strange := strange_hour(begin, begin.astimezone(reader.home)):
        warnings.append(strange)
    said = f"{begin.replace(tzinfo=None).isoformat(' ', 'minutes')} {start.zone or zone.words}".strip()
    return replace(
        invitation.at(wall),
        questions=(*asked, *invitation.questions),
        warnings=tuple(warnings),
        words=MappingProxyType({**invitation.words, "start": said}),
    )


def _repeated(wall: Wall, rule: str, event: Event, blocks: Blocks, reader: Reader) -> Wall:
    """The next time of a call that repeats; the first one stays where the rule has ended."""
    first = datetime.combine(wall.day, wall.begin)
    now = reader.now.astimezone(wall.zone.tz()).replace(tzinfo=None)
    lists = ",".join((*(one.value for one in event.all("EXDATE")), *blocks.moved))
    moments = [read_moment(one.strip()) for one in lists.split(",")]
    naive = [_on_wall(one, wall) for one in moments if one is not None]
    found = next_time(rule, first, now, naive)
    return replace(wall, day=found.date(), begin=found.time()) if found else wall


def _on_wall(moment: datetime | date, wall: Wall) -> datetime | date:
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return moment.astimezone(wall.zone.tz()).replace(tzinfo=None)
    return moment


def _minutes(event: Event, wall: Wall) -> int | None:
    """Return the length in minutes from DTEND or DURATION; a wrong order or a day-long end is no length.

    ``wall`` is the start; an end in a zone nobody knows leaves the length unknown.
    """
    end, first, length = event.stamp("DTEND"), event.stamp("DTSTART"), event.duration
    if end is not None and isinstance(end.value, datetime) and first is not None:
        naive = end.value.replace(tzinfo=None)
        named = wall.zone if (end.zone, end.utc) == (first.zone, first.utc) else find_zone(end.zone)
        if end.utc:
            length = end.value - wall.start()
        elif named is None or (named is not wall.zone and named.doubtful):
            length = None
        elif named is wall.zone:
            length = naive - datetime.combine(wall.day, wall.begin)
        else:
            length = naive.replace(tzinfo=named.tz()) - wall.start()
    if length is None:
        return None
    minutes = round(length.total_seconds() / 60)
    return minutes if 0 < minutes <= 24 * 60 else None


def _about_file(event: Event, blocks: Blocks) -> Iterator[str]:
    if blocks.count > 1:
        yield _("The file holds {count} events; this is the next one.").format(count=blocks.count)
    cancelled = event.text("STATUS").upper() == "CANCELLED" or _header(blocks.head, "METHOD").upper() == "CANCEL"
    if cancelled:
        yield _("This file cancels the call. Ask before you wait for it.")


def _attendees(event: Event, organizer: Person | None) -> tuple[Person, ...]:
    people = [person for one in event.all("ATTENDEE")[:_MAX_PEOPLE] if (person := _person(one)) is not None]
    return tuple(one for one in people if organizer is None or one.email != organizer.email)


def _person(given: Property) -> Person | None:
    if given.params.get("CUTYPE", "").upper() in {"RESOURCE", "ROOM"}:
        return None
    email = re.sub(r"^mailto:", "", given.value, flags=re.IGNORECASE).strip()
    named = read_person(plain(given.params.get("CN", "")).strip(" '\""))
    name = named.name if named is not None else ""
    return Person(name, email=email if "@" in email else "") if name or "@" in email else None


def _said(event: Event) -> str:
    """Everything the event says in words, the places where programs put the link first."""
    # a link given as the place is one into the call, whoever's server it is
    parts = [
        f"Location: {one.value}" if key in {"LOCATION", "CONFERENCE"} else one.value
        for key in _LINK_FIRST
        for one in event.all(key)
    ]
    description = event.text("DESCRIPTION") or event.text("X-ALT-DESC")
    if re.search(r"<(?:html|br|p|a|div|span)\b", description, re.IGNORECASE):
        description = without_tags(description)
    return plain("\n\n".join((*parts, description)))[:_MAX_TEXT]


def _header(head: str, key: str) -> str:
    found = re.search(rf"^{key}(?:;[^:\n]*)?:(.*)$", head, re.IGNORECASE | re.MULTILINE)
    return found[1].strip() if found else ""
