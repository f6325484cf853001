"""When an event that repeats (RFC 5545, 3.3.10) comes next, by the clock on its own wall."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import islice

_LOOK_AHEAD = timedelta(days=3 * 366)
_MOST = 20_000  # a call every day for fifty years
_FREQUENCY = re.compile(r"(?:^|;)FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)", re.IGNORECASE)
_LIMIT = re.compile(r";?\b(COUNT|UNTIL)=([^;]*)", re.IGNORECASE)


def next_time(rule: str, first: datetime, now: datetime, left_out: Iterable[datetime | date] = ()) -> datetime | None:
    """Return the first time of ``rule`` that is not before ``now``; ``first`` is its beginning.

    All times are naive and on the wall of the event. ``left_out`` are times or whole days that were taken out. None
    when the rule has ended, or is none that calls repeat by.
    """
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - seldom needed

    if not _FREQUENCY.search(rule) or first.year < 1900:
        return None
    limits = {key.upper(): value for key, value in _LIMIT.findall(rule)}
    until = _until(limits.get("UNTIL", ""))
    last = max(first, now) + _LOOK_AHEAD
    bare = _LIMIT.sub("", rule).strip(";")
    try:
        times = rrulestr(f"{bare};UNTIL={min(until or last, last):%Y%m%dT%H%M%S}", dtstart=first)
        count = int(limits["COUNT"]) if limits.get("COUNT") else _MOST
        gone = set(left_out)
        ahead = (one for one in islice(times, min(count, _MOST)) if one >= now)
        return next((one for one in ahead if one not in gone and one.date() not in gone), None)
    except (ValueError, TypeError, KeyError, OverflowError):
        return None


def _until(text: str) -> datetime | None:
    """The end of the rule; one given in UTC may be off by the zone, which decides only about its very last time."""
    found = re.fullmatch(r"(\d{8})(?:T(\d{6}))?Z?", text.strip())
    if not found:
        return None
    moment = datetime.strptime(found[1] + (found[2] or "235959"), "%Y%m%d%H%M%S")
    return moment + timedelta(hours=14) if text.strip().endswith("Z") else moment
