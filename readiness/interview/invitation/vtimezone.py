"""A time zone as a calendar file itself describes it (RFC 5545, 3.6.5).

Needed where the name says nothing ("Customized Time Zone"), and to notice a name and a description that disagree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_OFFSET = re.compile(r"([+-])(\d{2})(\d{2})(?:\d{2})?")
_BYDAY = re.compile(r"([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)")


@dataclass(frozen=True, slots=True)
class Observance:
    """One STANDARD or DAYLIGHT part: from ``start`` (local time) on, and every year by ``rule``, ``offset`` holds."""

    start: datetime
    offset: timedelta
    rule: str = ""

    def last_before(self, moment: datetime) -> datetime | None:
        """Return when this part last began at or before the local time ``moment``, None when it had not begun."""
        if moment < self.start:
            return None
        if not self.rule:
            return self.start
        parts = dict(part.split("=", 1) for part in self.rule.upper().split(";") if "=" in part)
        until = parts.get("UNTIL", "")
        for year in (moment.year, moment.year - 1):
            began = self._in_year(parts, year)
            if began is None or began > moment or began < self.start:
                continue
            if until and began.strftime("%Y%m%dT%H%M%S") > until.rstrip("Z").ljust(15, "9"):
                continue
            return began
        return self.start

    def _in_year(self, parts: dict[str, str], year: int) -> datetime | None:
        month = int(parts["BYMONTH"]) if parts.get("BYMONTH", "").isdigit() else self.start.month
        if not 1 <= month <= 12:
            return None
        first = self.start.replace(year=year, month=month, day=1)
        days = [first + timedelta(days=day) for day in range(31) if (first + timedelta(days=day)).month == month]
        wanted = parts.get("BYMONTHDAY", "")
        if wanted:
            numbers = {int(number) for number in wanted.split(",") if number.lstrip("+-").isdigit()}
            days = [day for day in days if day.day in numbers]
        elif "BYDAY" not in parts:
            days = [day for day in days if day.day == self.start.day]
        match = _BYDAY.fullmatch(parts.get("BYDAY", ""))
        if match:
            days = [day for day in days if _DAYS[day.weekday()] == match[2]]
            place = int(match[1] or 1)
            if match[1] and not wanted:
                days = days[place - 1 : place or None] if place > 0 else days[place : place + 1 or None]
        return days[0] if days else None


def offset_at(observances: Sequence[Observance], moment: datetime) -> timedelta | None:
    """Return the offset at the local time ``moment``: that of the part that began last; None without any part."""
    begun = [(when, part) for part in observances if (when := part.last_before(moment)) is not None]
    if begun:
        return max(begun, key=lambda pair: pair[0])[1].offset
    return min(observances, key=lambda part: part.start).offset if observances else None


def read_offset(text: str) -> timedelta | None:
    """Read "+0100" or "-0330"."""
    match = _OFFSET.fullmatch(text.strip())
    if not match:
        return None
    size = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return size if match[1] == "+" else -size
