"""One line that settles the time: "15:00 your time = 09:00 New York"."""

from __future__ import annotations

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from readiness.interview.invitation.wall import zone_label
from readiness.times import clock
from readiness.words import _, plural


def both_times(start: datetime, their_zone: str, home: tzinfo) -> str:
    """Return the start in the own zone and in that of the other side; one time where the clocks agree.

    ``their_zone`` is an IANA name, "" if only an offset is known. A different day is said.
    """
    here = start.astimezone(home)
    try:
        there = start.astimezone(ZoneInfo(their_zone)) if their_zone else start
    except (ZoneInfoNotFoundError, ValueError):
        there = start
    if there.utcoffset() == here.utcoffset():
        return _("{time} your time").format(time=clock(here))
    place = zone_label(their_zone) if their_zone else there.strftime("UTC%z")
    days = (there.date() - here.date()).days
    if days > 0:
        return _("{here} your time = {there} {place}, the day after").format(
            here=clock(here), there=clock(there), place=place
        )
    if days < 0:
        return _("{here} your time = {there} {place}, the day before").format(
            here=clock(here), there=clock(there), place=place
        )
    return _("{here} your time = {there} {place}").format(here=clock(here), there=clock(there), place=place)


def time_to_go(start: datetime, now: datetime) -> str:
    """Return how far off the call is, in the largest unit that is not misleading; "" once it has begun."""
    minutes = round((start - now).total_seconds() / 60)
    if minutes <= 0:
        return ""
    if minutes < 120:
        return plural("in {count} minute", "in {count} minutes", minutes).format(count=minutes)
    if minutes < 48 * 60:
        hours = round(minutes / 60)
        return plural("in {count} hour", "in {count} hours", hours).format(count=hours)
    days = round(minutes / 1440)
    return plural("in {count} day", "in {count} days", days).format(count=days)
