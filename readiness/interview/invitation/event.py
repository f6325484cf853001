"""The properties of one event, read line by line, so that one broken line does not take the others down.

icalendar reads the syntax of a line. Times it does not get to see: it keeps the custom zones of a file for the next,
and stumbles over names that Exchange writes without quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_TIME = re.compile(
    r"(?P<key>DTSTART|DTEND)(?P<params>(?:;.*)?):(?P<value>\d{8}(?:T\d{4}(?:\d\d)?Z?)?)\s*", re.IGNORECASE
)
_ZONE = re.compile(r';TZID=(?:"([^"]*)"|([^;]*))', re.IGNORECASE)
_DURATION = re.compile(r"\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A DTSTART or DTEND: the time on the wall, or a whole day; ``zone`` is its TZID, ``utc`` whether it ends in Z."""

    value: datetime | date
    zone: str = ""
    utc: bool = False


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its value as text, and its parameters by name in capitals."""

    value: str
    params: Mapping[str, str]


class Event:
    """The lines of one VEVENT."""

    def __init__(self, block: str) -> None:
        self._properties: dict[str, list[Property]] = {}
        self._stamps: dict[str, Stamp] = {}
        self.duration: timedelta | None = None
        depth = 0
        for line in block.splitlines():
            upper = line[:20].upper()
            if upper.startswith(("BEGIN:", "END:")):
                depth += 1 if upper.startswith("BEGIN:") else -1  # an alarm inside the event has lines of its own
            elif depth == 1:
                self._take(line)

    def stamp(self, key: str) -> Stamp | None:
        """Return DTSTART or DTEND, None if it is missing or no date."""
        return self._stamps.get(key)

    def all(self, key: str) -> tuple[Property, ...]:
        """Return every property called ``key``."""
        return tuple(self._properties.get(key, ()))

    def text(self, key: str) -> str:
        """Return the value of the first property called ``key``, "" without one."""
        found = self._properties.get(key)
        return found[0].value.strip() if found else ""

    def _take(self, line: str) -> None:
        match = _TIME.fullmatch(line)
        if match:
            stamp = _stamp(match)
            if stamp is not None:
                self._stamps.setdefault(match["key"].upper(), stamp)
            return
        if line.upper().startswith("DURATION"):
            self.duration = _length(line.rpartition(":")[2])
            return
        for name, found in _parsed(line):
            self._properties.setdefault(name, []).append(found)


def _parsed(line: str) -> Iterator[tuple[str, Property]]:
    from icalendar.parser import Contentline  # noqa: PLC0415 - slow, and only needed here

    try:
        name, params, value = Contentline(line).parts()  # type: ignore[no-untyped-call]
        given = {str(key).upper(): _joined(one) for key, one in params.items()}
    except (ValueError, IndexError, KeyError, TypeError):
        return
    yield str(name).upper(), Property(str(value), given)


def _joined(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def read_moment(value: str) -> datetime | date | None:
    """Read "20261126T150000", "20261126T140000Z" (aware, UTC) or "20261126" (a date); None for anything else."""
    value = value.upper()
    form = "%Y%m%d" if len(value) == 8 else "%Y%m%dT%H%M%S" if len(value.rstrip("Z")) == 15 else "%Y%m%dT%H%M"
    try:
        moment = datetime.strptime(value.rstrip("Z"), form)
    except ValueError:
        return None
    if len(value) == 8:
        return moment.date()
    return moment.replace(tzinfo=UTC) if value.endswith("Z") else moment


def _stamp(match: re.Match[str]) -> Stamp | None:
    moment, zone = read_moment(match["value"]), _ZONE.search(match["params"])
    if not isinstance(moment, datetime):
        return None if moment is None else Stamp(moment)
    if moment.tzinfo is not None:
        return Stamp(moment, utc=True)
    return Stamp(moment, (zone[1] or zone[2] or "").strip() if zone else "")


def _length(text: str) -> timedelta | None:
    match = _DURATION.fullmatch(text.strip())
    if not match:
        return None
    weeks, days, hours, minutes, seconds = (int((part or "0")[:6]) for part in match.groups())
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
