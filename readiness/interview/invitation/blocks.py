"""Find the one event that matters in a calendar file of any size, before it is parsed as a whole.

A file may be an export of a whole calendar, twenty megabytes long; parsing all of it takes minutes. The lines are
looked at once, and only the chosen event and the time zones are handed on.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from datetime import datetime

from readiness.interview.invitation.model import UnreadableInvitation
from readiness.words import _

MAX_BYTES = 20 * 1024 * 1024
_MAX_EVENT_LINES = 5000
_MAX_ZONES = 60
_LINE = re.compile(r"[A-Za-z0-9-]+[;:]")
_START = re.compile(r"^DTSTART[^:\n]*:(\d{8})", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Blocks:
    """The text of the chosen event and of the zones, the head of the calendar, and how many events there were."""

    event: str
    zones: tuple[str, ...]
    head: str
    count: int


def choose_event(data: bytes, now: datetime) -> Blocks:
    """Return the next event of a calendar file, the last one if all are past. Raises :class:`UnreadableInvitation`."""
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
    return Blocks(_next(events, now), tuple(zones[:_MAX_ZONES]), "\n".join(head), len(events))


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


def _next(events: list[str], now: datetime) -> str:
    def day(event: str) -> str:
        found = _START.search(event)
        return found[1] if found else ""

    today = now.strftime("%Y%m%d")
    ahead = [event for event in events if day(event) >= today]
    return min(ahead, key=day) if ahead else max(events, key=day)
