"""A mail with older ones below it: where each begins, and when each was written."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from readiness.interview.invitation.dates import find_dates
from readiness.interview.invitation.model import Reader

_WROTE = r"(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|napisał\w*|skrev)"
_FROM = r"(?:from|von|de|van|da|od|från|fra)"
_OTHER_HEADER = (
    r"(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|para|asunto|inviato|a|oggetto|"
    r"verzonden|aan|onderwerp|assunto|wysłano|do|temat|skickat|till|ämne|sendt|til|emne)"
)
_BELOW = re.compile(
    rf"^[ \t>]*(?:on|am|le|el|il|op|em|w dniu|den)\s[^\n]{{0,160}}(?:\n[^\n]{{0,80}})?{_WROTE}\b[^\n]{{0,60}}:[ \t]*$|"
    r"^[ \t>]*-{2,}\s*(?:original|forwarded|ursprüngliche|weitergeleitete|message|mensaje|messaggio|oorspronkelijk)"
    r"[^\n]*$|"
    rf"^[ \t>*]*{_FROM}[ \t*]*:[^\n]+\n(?:[^\n]*\n)?[ \t>*]*{_OTHER_HEADER}[ \t*]*:|"
    r"(?:\A|(?<=\n))(?<!>)[ \t]*>",
    re.IGNORECASE | re.MULTILINE,
)
WRITTEN = re.compile(
    r"^[ \t>*]*(?:sent|gesendet|envoy[ée]|enviado|inviato|verzonden|wysłano|skickat|sendt|odesláno|"
    r"lähetetty|enviad[ao] em|created|received)[ \t*]*:[^\n]*$|"
    r"^[ \t>*]*(?:date|datum|fecha|data|dato)[ \t*]*:[^\n]*\d{4}[^\n]*"
    rf"(?=\n[ \t>*]*(?:from|von|{_OTHER_HEADER})[ \t*]*:)|"
    rf"^[ \t>]*(?:on|am|le|el|il|op|em|w dniu|den)\s[^\n]*(?:\n[^\n]{{0,80}})?{_WROTE}\b[^\n]*:|"
    r"^\[?\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\]?(?: -)? (?=[^\n:]{2,30}:)",  # a chat
    re.IGNORECASE | re.MULTILINE,
)
_HEADER_LINE = re.compile(r"[ \t>*]*[\w -]{1,24}\*?:[^\n]*\n|\s*\n")
_LONGEST_WAIT = 120  # days between a mail and the call it speaks of


@dataclass(frozen=True, slots=True)
class Thread:
    """The places where the messages of a text begin, the newest first, and the day each was written."""

    starts: tuple[int, ...]
    days: tuple[date, ...]

    def level(self, place: int) -> int:
        """Return in which message ``place`` stands, 0 for the newest."""
        return bisect_right(self.starts, place) - 1

    def parts(self, length: int) -> tuple[tuple[int, int, date], ...]:
        """Return begin, end and day of each message of a text of ``length`` letters."""
        return tuple(zip(self.starts, (*self.starts[1:], length), self.days, strict=True))


def read_thread(text: str, reader: Reader) -> Thread:
    """Return the messages of ``text``; one whose day is not said is taken as of today."""
    top = 0
    while line := _HEADER_LINE.match(text, top):  # the headers of the newest message itself
        top = line.end()
    starts = [0]
    for match in _BELOW.finditer(text, top):
        quoted = match[0].strip() == ">"
        already = len(starts) > 1 and (quoted or not re.search(r"[^\s>]", text[starts[-1] : match.start()]))
        if not already:
            starts.append(match.start())
    today = reader.now.astimezone(reader.home).date()
    days = []
    for start, end in zip(starts, (*starts[1:], len(text)), strict=True):
        header = WRITTEN.search(text, start, end)
        found = [one.day for one in find_dates(header[0], today) if not one.relative] if header else []
        days.append(found[0] if found and abs((found[0] - today).days) < _LONGEST_WAIT else today)
    return Thread(tuple(starts), tuple(days))
