"""Find out which time zone a name means, and whether that is certain.

Names come from calendar programs (IANA, Windows, display names of Outlook, fixed offsets) and from people (ET, London
time, UTC+1). What means two places is never settled silently: :class:`Zone` carries every candidate.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

from readiness.interview.invitation.zone_words import CITIES, DOUBTFUL, LONG, SHORT

_OFFSET = re.compile(r"(?:UTC|GMT|Z)?\s*([+-−–])\s*(\d{1,2})(?:[:.]?(\d{2}))?\Z", re.IGNORECASE)
_SHOWN = re.compile(r"\s*\((?:UTC|GMT)\s*(?:([+-−–])\s*(\d{1,2})[:.](\d{2}))?\)\s*(.*)", re.IGNORECASE | re.DOTALL)
_LEADING = ("Europe/Berlin", "Europe/Paris", "Europe/Budapest", "Europe/Warsaw", "Europe/London", "Asia/Shanghai")
_RENAMED = {
    "Asia/Calcutta": "Asia/Kolkata", "Asia/Katmandu": "Asia/Kathmandu", "Asia/Rangoon": "Asia/Yangon",
    "Asia/Saigon": "Asia/Ho_Chi_Minh", "Europe/Kiev": "Europe/Kyiv", "America/Buenos_Aires":
    "America/Argentina/Buenos_Aires", **dict.fromkeys(
        ("GMT", "GMT0", "GMT+0", "GMT-0", "UCT", "Zulu", "Universal", "Greenwich", "Etc/UTC", "Etc/UCT", "Etc/GMT",
         "Etc/GMT0", "Etc/GMT+0", "Etc/GMT-0", "Etc/Zulu", "Etc/Universal", "Etc/Greenwich"), "UTC"),
    "US/Eastern": "America/New_York", "US/Central": "America/Chicago", "US/Mountain": "America/Denver",
    "US/Pacific": "America/Los_Angeles", "EST5EDT": "America/New_York", "CST6CDT": "America/Chicago",
    "MST7MDT": "America/Denver", "PST8PDT": "America/Los_Angeles",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Zone:
    """What a name means: ``candidates`` are IANA names, the likeliest first, or ``offset`` alone for one without name.

    ``summer`` is the season the name itself claims (EST: False, EDT: True), None where it does not.
    """

    words: str
    candidates: tuple[str, ...] = ()
    offset: timedelta | None = None
    summer: bool | None = None

    @property
    def doubtful(self) -> bool:
        """Whether the name means different places to different people."""
        return len(self.candidates) > 1

    @property
    def name(self) -> str:
        """The likeliest IANA name, "" for a bare offset."""
        return self.candidates[0] if self.candidates else ""

    def tz(self) -> tzinfo:
        """The likeliest zone."""
        if self.candidates:
            return UTC if self.candidates[0] == "UTC" else ZoneInfo(self.candidates[0])
        return timezone(self.offset or timedelta(0))

    def wrong_season(self, moment: datetime) -> bool:
        """Whether the name claims summer time in winter or the reverse: "EST" in July."""
        if self.summer is None:
            return False
        return bool(moment.replace(tzinfo=self.tz()).dst()) != self.summer


def fixed_name(offset: timedelta | None) -> str:
    """Return the IANA name of an offset of whole hours, "" for any other."""
    hours = round((offset or timedelta(0)).total_seconds() / 3600)
    if offset == timedelta(0):
        return "UTC"
    return f"Etc/GMT{-hours:+d}" if offset == timedelta(hours=hours) and -12 <= hours <= 14 else ""


def find_zone(name: str) -> Zone | None:
    """Return what ``name`` means, None when nobody could know."""
    words = " ".join(name.strip().strip('"').split())
    plain = words.casefold()
    if not words:
        return None
    if words.upper() in DOUBTFUL:
        return Zone(words, DOUBTFUL[words.upper()])
    if words.upper() in SHORT:
        zone, summer = SHORT[words.upper()]
        return Zone(words, (zone,), summer=summer)
    known = _iana().get(plain) or _windows().get(plain) or LONG.get(plain) or _city(plain)
    if known:
        return Zone(words, (_RENAMED.get(known, known),))
    if plain.startswith("tzone://"):  # Exchange: tzone://Microsoft/Utc, tzone://Microsoft/Custom
        return Zone(words, ("UTC",)) if plain.endswith("/utc") else None
    return _by_parts(words, plain)


def _by_parts(words: str, plain: str) -> Zone | None:
    """Zones named inside a longer name: a path of another program, an offset, Outlook's list of cities."""
    parts = plain.strip("/").split("/")  # /citadel.org/20250101_1/Europe/Berlin
    for count in (3, 2):
        known = _iana().get("/".join(parts[-count:])) if len(parts) > count else None
        if known:
            return Zone(words, (_RENAMED.get(known, known),))
    if match := _OFFSET.match(words):
        offset = _offset(match[1], match[2], match[3] or "0")
        return Zone(words, ("UTC",) if offset == timedelta(0) else (), offset) if offset is not None else None
    if match := _SHOWN.match(words):
        offset = _offset(match[1], match[2], match[3]) if match[2] else timedelta(0)
        inside = _from_list(match[4], offset)
        if inside:
            return Zone(words, (inside,))
        return Zone(words, ("UTC",) if offset == timedelta(0) else (), offset) if offset is not None else None
    inside = _from_list(words, None)
    return Zone(words, (inside,)) if inside else None


def _from_list(text: str, offset: timedelta | None) -> str:
    """Return the zone of "Amsterdam, Berlin, Rome" or "Eastern Time (US & Canada)"; it must fit the offset shown."""
    text = re.sub(r"\((?:us|u\.s\.)\s*(?:&|and)\s*canada\)", "", text, flags=re.IGNORECASE)
    found = []
    for piece in re.split(r"[,;/–-]| and ", text):
        plain = piece.strip(" .()").casefold()
        known = LONG.get(plain) or _city(plain)
        if known and (offset is None or _standard_offset(known) == offset):
            found.append(known)
    # Lists are sorted by letter; the zone of the whole list goes by its largest city.
    return next((zone for zone in _LEADING if zone in found), found[0] if found else "")


def _offset(sign: str, hours: str, minutes: str) -> timedelta | None:
    size = timedelta(hours=int(hours), minutes=int(minutes))
    if size > timedelta(hours=14) or int(minutes) > 59:
        return None
    return size if sign == "+" else -size


def _standard_offset(name: str) -> timedelta | None:
    """The offset without summer time, which is what Outlook shows in brackets all year."""
    zone = ZoneInfo(name)
    offsets = []
    for month in (1, 7):
        moment = datetime(2026, month, 15, tzinfo=zone)
        offset = moment.utcoffset()
        if offset is not None:
            offsets.append(offset - (moment.dst() or timedelta(0)))
    return min(offsets) if offsets else None


def _city(plain: str) -> str:
    return CITIES.get(plain) or _cities().get(plain, "")


@cache
def _iana() -> dict[str, str]:
    return {name.casefold(): name for name in available_timezones() if not name.startswith(("posix", "right"))}


@cache
def _cities() -> dict[str, str]:
    areas = ("Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/", "Atlantic/")
    return {
        name.rpartition("/")[2].replace("_", " ").casefold(): name
        for name in sorted(available_timezones())
        if name.startswith(areas) and not name.startswith(("America/Indiana", "America/North", "America/Kentucky"))
    }


def country_of(name: str) -> str | None:
    """Return the country (ISO 3166) of an IANA zone, None for UTC and for names the table does not have."""
    return _countries().get(name)


@cache
def _countries() -> dict[str, str]:
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {row[2]: row[0] for row in rows if len(row) > 2}


@cache
def _windows() -> dict[str, str]:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415 - slow, and seldom needed

    return {name.casefold(): zone for name, zone in WINDOWS_TO_OLSON.items()}
