"""Find the one event that matters in a calendar file of any size, before it is parsed as a whole.

A file may be an export of a whole calendar, twenty megabytes long; parsing all of it takes minutes. The lines are
looked at once, and only the chosen event and the time zones are handed on.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from readiness.interview.invitation.model import UnreadableInvitation
from readiness.words import _

MAX_BYTES = 20 * 1024 * 1024
_MAX_EVENT_LINES = 5000
_MAX_ZONES = 60
_LINE = re.compile(r"[A-Za-z0-9-]+[;:]")
_START = re.compile(r"^DTSTART[^\n]*:(\d{8}(?:T\d{4,6}Z?)?)\s*$", re.MULTILINE | re.IGNORECASE)
_MARK = re.compile(
    r"^(UID|RECURRENCE-ID|SEQUENCE|LAST-MODIFIED|DTSTAMP|STATUS)[^:\n]*:([^\r\n]*)", re.MULTILINE | re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Blocks:
    """The text of the chosen event and of the zones, the head of the calendar, and how many events there were.

    ``moved`` are the starts (RECURRENCE-ID) of single times of the same event that the file gives anew.
    """

    event: str
    zones: tuple[str, ...]
    head: str
    count: int
    moved: tuple[str, ...] = ()


def choose_event(data: bytes, now: datetime) -> Blocks:
    """Return the next event of a calendar file, the last one if all are past. Raises :class:`UnreadableInvitation`.

    Of an event that comes more than once the newest version counts; one that takes place goes before a cancelled one.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableInvitation(_("This calendar file is larger than 20 MB. Save the one invitation by itself."))
    events: list[str] = []
    zones: list[str] = []
    head: list[str] = []
    inside: list[str] | None = None
    ending = ""
    for line in _lines(data):
        upper = line[:40].upper().rstrip()
        if inside is None:
            if upper in {"BEGIN:VEVENT", "BEGIN:VTIMEZONE"}:
                inside, ending = [line], upper.replace("BEGIN", "END")
            elif _LINE.match(line) and not upper.startswith(("BEGIN:", "END:")) and len(head) < 50:
                head.append(line)
            continue
        if len(inside) < _MAX_EVENT_LINES and _LINE.match(line):
            inside.append(line)
        if upper == ending:
            inside[-1] = ending
            (events if ending == "END:VEVENT" else zones).append("\r\n".join(inside))
            inside = None
    if not events:
        raise UnreadableInvitation(
            _("There is no event in this calendar file. Save the invitation again, or paste its text.")
        )
    kept = _newest(events)
    chosen = _next(kept, now)
    uid = _marks(chosen).get("UID")
    moved = [
        marks["RECURRENCE-ID"] for one in kept if (marks := _marks(one)).get("UID") == uid and "RECURRENCE-ID" in marks
    ]
    return Blocks(chosen, tuple(zones[:_MAX_ZONES]), "\n".join(head), len(kept) - len(moved), tuple(moved))


def _lines(data: bytes) -> list[str]:
    """Decode and unfold (RFC 5545, 3.1): a line that begins with white space goes on the one before."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    return re.sub(r"\n[ \t]", "", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")


def _marks(event: str) -> dict[str, str]:
    return {key.upper(): value.strip() for key, value in _MARK.findall(event)}


def _newest(events: list[str]) -> list[str]:
    """Of several versions of one event only the last: by SEQUENCE, else by when it was written."""
    versions: dict[tuple[str, str], list[tuple[tuple[int, str], str]]] = {}
    for place, event in enumerate(events):
        marks = _marks(event)
        name = (marks.get("UID") or str(place), marks.get("RECURRENCE-ID", ""))
        number = marks.get("SEQUENCE", "")
        written = marks.get("LAST-MODIFIED") or marks.get("DTSTAMP", "")
        version = int(number) if number.isdecimal() and len(number) < 10 else 0, written
        versions.setdefault(name, []).append((version, event))
    kept: list[str] = []
    for same in versions.values():
        newest = max(version for version, _event in same)
        # Some exports give every event the same name: what does not differ in its version is no update.
        kept += [event for version, event in same if version == newest]
    return kept


def _next(events: list[str], now: datetime) -> str:
    def start(event: str) -> str:
        found = _START.search(event)
        return found[1].upper() if found else ""

    def ahead(event: str) -> bool:
        """Whether it has not begun; a time without Z is taken as of the place of ``now``, a day as not over."""
        when = start(event)
        if len(when) == 8:
            return when >= now.strftime("%Y%m%d")
        here = now.astimezone(UTC) if when.endswith("Z") else now
        return when >= here.strftime("%Y%m%dT%H%M") or "\nRRULE" in event.upper()

    def cancelled(event: str) -> bool:
        return _marks(event).get("STATUS", "").upper() == "CANCELLED"

    choice = [event for event in events if ahead(event)]
    if not choice:
        return max(events, key=lambda event: (not cancelled(event), start(event)))
    # One that repeats began long ago; what is named with its day goes before it.
    return min(choice, key=lambda event: (cancelled(event), "\nRRULE" in event.upper(), start(event)))
