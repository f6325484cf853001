"""Which zone a time in a calendar file is in: by its name, by the file's own description, and where the two part."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from readiness.interview.invitation.model import Reader
from readiness.interview.invitation.vtimezone import Observance, offset_at, read_offset
from readiness.interview.invitation.wall import Choice, Question, zone_label
from readiness.interview.invitation.zones import Zone, find_zone
from readiness.times import clock
from readiness.words import _

Described = dict[str, list[Observance]]


def zone_of(
    name: str, value: datetime, described: Described, calendar_zone: Zone | None, reader: Reader
) -> tuple[Zone, list[Question]]:
    """Return the zone of a start time, and the questions it leaves.

    ``name`` is its TZID, "" without one; ``value`` as parsed; ``calendar_zone`` what the whole calendar claims.
    """
    local = value.replace(tzinfo=None)
    if not name and value.tzinfo is not None:
        return Zone("UTC", ("UTC",)), []
    if not name:
        if calendar_zone is not None and not calendar_zone.doubtful:
            return calendar_zone, []
        return _home(_("The file names no time zone. Is {time} meant in your time ({place})?"), "", local, reader)
    return _named(name, local, offset_at(described.get(name, []), local), calendar_zone, reader)


def _named(
    name: str, local: datetime, offset: timedelta | None, calendar_zone: Zone | None, reader: Reader
) -> tuple[Zone, list[Question]]:
    """``offset`` is what the file itself says about the zone called ``name``, None where it says nothing."""
    named = find_zone(name)
    if named is not None and named.doubtful and offset is not None:  # the description settles which one it is
        fitting = [one for one in named.candidates if _offset(Zone(name, (one,)), local) == offset]
        named = Zone(name, (fitting[0],)) if fitting else None
    if named is not None:
        # "EST" alone is a fixed offset to some programs and New York to others; "CET" follows the clock everywhere.
        season = named.summer if offset is None and name.upper() not in {"CET", "EET", "WET"} else None
        plain = Zone(name, named.candidates, named.offset, season)
        if offset is None or _offset(named, local) == offset:
            return plain, []
        stated = Zone(name, (), offset)
        return stated, [_disagreeing(name, local, stated, plain)]
    if offset is None:
        sentence = _("The time zone “{name}” is not known. Is {time} meant in your time ({place})?")
        return _home(sentence, name, local, reader)
    likely = (calendar_zone, Zone(name, (reader.home.key,)))
    agreeing = [one for one in likely if one is not None and not one.doubtful and _offset(one, local) == offset]
    return Zone(name, agreeing[0].candidates if agreeing else (), offset), []


def _home(sentence: str, name: str, local: datetime, reader: Reader) -> tuple[Zone, list[Question]]:
    home = Zone(name, (reader.home.key,))
    time, place = clock(local), zone_label(reader.home.key)
    choice = Choice(_("{time} in {place}").format(time=time, place=place), {"zone": home})
    return home, [Question("time_zone", sentence.format(name=name, time=time, place=place), (choice,))]


def _disagreeing(name: str, local: datetime, stated: Zone, named: Zone) -> Question:
    sentence = _("The file calls the zone “{name}” but describes another one. Which time is meant?")
    choices = (
        Choice(
            _("{time} at {offset}").format(
                time=clock(local), offset=local.replace(tzinfo=stated.tz()).strftime("UTC%z")
            ),
            {"zone": stated},
        ),
        Choice(
            _("{time} in {place}").format(
                time=clock(local), place=zone_label(named.name) if named.name else named.words
            ),
            {"zone": named},
        ),
    )
    return Question("time_zone", sentence.format(name=name), choices)


def _offset(zone: Zone, local: datetime) -> timedelta | None:
    return local.replace(tzinfo=zone.tz()).utcoffset()


def read_described(block: str) -> tuple[str, list[Observance]]:
    """Read one VTIMEZONE by its lines: programs write it too loosely for a strict parser."""
    name, found = "", []
    part: dict[str, str] = {}
    for line in block.splitlines():
        key, _colon, value = line.partition(":")
        key = key.split(";")[0].upper()
        if key == "TZID":
            name = value.strip().strip('"')
        elif key == "BEGIN":
            part = {}
        elif key == "END" and part.get("TZOFFSETTO"):
            offset = read_offset(part["TZOFFSETTO"])
            start = re.match(r"(\d{8})T(\d{6})", part.get("DTSTART", "19700101T000000"))
            if offset is not None and start:
                try:
                    begun = datetime.strptime(start[0], "%Y%m%dT%H%M%S")
                except ValueError:
                    continue
                found.append(Observance(begun, offset, part.get("RRULE", "")))
        else:
            part[key] = value.strip()
    return name, found
