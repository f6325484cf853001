"""Times of day in a text: from, to, and what is doubtful (three o'clock in the morning or in the afternoon)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import time

from readiness.interview.invitation.sentences import MOVES
from readiness.interview.invitation.spoken_times import find_spoken

_HALF = r"(?:(?:a\.?\s?m|p\.?\s?m)(?!\w)\.?|(?<=\d)[ap](?=[\s.,;)]|$))"
_HOUR = r"uhr|uur|o['’]clock|noon\b|midday\b|h(?:rs|oras|eures|s)?\b|u(?=[.)\s]|$)"
_ONE = rf"(?P<h{{n}}>\d{{{{1,2}}}})(?:(?P<sep{{n}}>[:.hu]|\s?(?:h|uhr|uur|u)\s?)(?P<m{{n}}>[0-5]\d)(?!\d)(?::[0-5]\d)?)?\s?(?P<half{{n}}>{_HALF})?(?:\s?(?P<unit{{n}}>{_HOUR}))?"  # noqa: E501 # fmt: skip
_DASH = (
    r"\s*(?:-|–|—|−|to|until|till|bis|à|às|as|a|hasta|alle|tot|até|do)\s*"
    r"(?:(?:ca\.?|circa|etwa|approx\.?|about|environ|las|ore|les|kl\.?|godz\.?|klo)\s+)?"
)
_AND = r"\s*(?:and|und|et|y|e|en|i|a)\s*(?:(?:las|le)\s+)?"
_AT = (
    r"(?P<at>(?P<between>\b(?:between|zwischen|entre|tra|fra|tussen|między)\s+(?:(?:las|le)\s+)?)|"
    r"\b(?:at|@|um|ab|von|from|à|a las|(?:d?alle )?ore|alle|om|às|den|godz\.?|kl\.?|klo|saat)\s+|[⋅·|,]\s*)?"
)
_EAST = r"(?:(?P<east>上午|下午|午前|午後|오전|오후)\s?)?"  # before and after noon
_TIME = re.compile(
    rf"(?<![\w:./+-]){_AT}{_EAST}(?<![\d:.])(?<!\d[-/]){_ONE.format(n=1)}(?:(?(between)(?:{_AND}|{_DASH})|"
    rf"{_DASH}){_ONE.format(n=2)})?(?!:\d|[\d/])(?!\.\d)(?![^\W\d_]\d)",
    re.I,
)
_BEFORE = re.compile(r"(?:\b[^\W\d]+\s(?:las\s)?)?\Z")  # "at ", "a las "
_FROM = re.compile(r"\b(?:from|von|de|du|da|dalle|van|z|od)\s+\Z", re.I)
_MILITARY = re.compile(r"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?:hrs?|hours|h|uhr)\b", re.IGNORECASE)
_NOON = re.compile(r"\b(?:12 noon|noon|midday|mittags?|midi|mediod[ií]a|mezzogiorno|meio-dia)\b", re.I)
_MORNING = re.compile(
    r"(?<!\w)(?:in the\s+morning|de la\s+mañana|du matin|del mattino|di mattina|da manhã|morgens|vormittags?|"
    r"(?:in de |'s )(?:ochtend|morgen)s?|rano)\b",
    re.I,
)
_AFTERNOON = re.compile(
    r"(?<!\w)(?:(?:in the |this |tomorrow |day )(?:afternoon|evening)|de la\s+(?:tarde|noche)|de l['’]après-midi|"
    r"du soir|"
    r"del pomeriggio|di sera|da (?:tarde|noite)|nachmittags?|abends?|(?:'s |in de )(?:middag|avond)s?|po południu)\b",
    re.I,
)
_LONGEST = 4  # hours
_EARLIEST, _LATEST = 7, 18  # hours between which a time without am or pm is believed


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time of day, or a span.

    ``other`` is the start it may mean instead (twelve hours apart); ``latest`` the end of a window in which the call
    begins at some time: "between 9 and 11".
    """

    begin: time
    finish: time | None
    start: int
    end: int
    words: str
    other: time | None = None
    latest: time | None = None


def find_times(text: str) -> tuple[FoundTime, ...]:
    """Return the times of ``text`` in order. Dates must have been blanked out, or their digits are taken for hours."""
    found = list(_in_digits(text))
    for match in _MILITARY.finditer(text):
        begin = time(int(match["hour"]), int(match["minute"]))
        found.append(FoundTime(begin, None, match.start(), match.end(), match[0]))
    for one in (*_noons(text), *_spoken(text)):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return tuple(_in_named_half(one, text) for one in _joined(sorted(found, key=lambda one: one.start), text))


def _in_digits(text: str) -> Iterator[FoundTime]:
    """The times in digits; what was no span may end in a time: "on the 2nd at 16"."""
    match = _TIME.search(text)
    while match:
        one = _timed(match)
        if one is not None:
            yield one
        elif match["h2"] is not None:
            match = _TIME.search(text, match.start("h2") - len(_BEFORE.search(text[: match.start("h2")])[0]))  # type: ignore[index]
            continue
        match = _TIME.search(text, max(match.end(), match.start() + 1))


def with_old(one: FoundTime, text: str) -> FoundTime:
    """Read "push our chat from 10am to 2pm" as a new time, of which the old one stays open."""
    begin = text.rfind("\n\n", 0, one.start) + 1
    sentence = re.split(r"[.!?]\s", text[begin : one.start])[-1]
    if one.finish is None or not _FROM.search(sentence) or not MOVES.search(sentence):
        return one
    return replace(one, begin=one.finish, finish=None, latest=one.begin)


def _joined(found: Sequence[FoundTime], text: str) -> Iterator[FoundTime]:
    """Make one span of a named time and the one it goes on to: "noon to 1 pm"."""
    before: FoundTime | None = None
    for one in found:
        if before is not None:
            goes_on = before.finish is None and one.finish is None
            if goes_on and re.fullmatch(_DASH, text[before.end : one.start], re.IGNORECASE):
                words = text[before.start : one.end]
                yield replace(before, finish=one.begin, end=one.end, words=words)
                before = None
                continue
            yield before
        before = one
    if before is not None:
        yield before


def _in_named_half(one: FoundTime, text: str) -> FoundTime:
    """Settle the half of the day where the words beside it say it: "at 3 in the afternoon"."""
    beside = re.match(rf"\s*(?:{_MORNING.pattern}|{_AFTERNOON.pattern})", text[one.end : one.end + 30], re.I)
    if beside:
        one = replace(one, end=one.end + beside.end())  # a zone may follow
    if one.other is None:
        return one
    line = text[max(text.rfind("\n", 0, one.start), one.start - 20) + 1 : one.end + 25].partition("\n\n")[0]
    morning, afternoon = _MORNING.search(line), _AFTERNOON.search(line)
    if bool(morning) == bool(afternoon):
        return one
    return replace(one, other=None) if afternoon else replace(one, begin=one.other, other=None, finish=_early(one))


def _early(one: FoundTime) -> time | None:
    """The end of a span that turned out to be in the morning."""
    if one.finish is None or one.finish.hour < 12:
        return one.finish
    return time(one.finish.hour - 12, one.finish.minute)


def _timed(match: re.Match[str]) -> FoundTime | None:
    sure_first = _is_marked(match, "1") or _is_dotted_span(match)
    introduced = (match["at"] or "").strip() not in {"", ",", "|", "·", "⋅"}
    has_second = match["h2"] is not None and (_is_marked(match, "2") or sure_first or introduced)
    first = _read(match, "1")
    if first is None or not (sure_first or has_second or introduced):
        return None  # a bare number
    if not has_second and not introduced and _is_a_length(match):
        return None
    second = _read(match, "2") if has_second else None
    has_second = second is not None
    half_second = _half(match, "2") if has_second else ""
    if second is not None and not _half(match, "1") and half_second:
        # "3:00 – 4:00pm": the half that makes the span short
        options = [option for half in "ap" if (option := _in_half(int(match["h1"]), first.minute, half)) is not None]
        latest = _minutes(second)
        first = min(options, key=lambda option: (latest - _minutes(option)) % 1440, default=first)
    sure = (
        bool(_half(match, "1") or half_second) or _is_24_hours(match, "1") or (has_second and _is_24_hours(match, "2"))
    )
    other = None
    if not sure and first.hour <= 12 and not _EARLIEST < first.hour <= 12:
        other, first = first, _in_half(first.hour or 12, first.minute, "p") or first
        if second is not None and second < first:
            second = _in_half(second.hour or 12, second.minute, "p") or second
    if second is not None and second < first and not (_half(match, "1") or half_second) and second.hour <= 12:
        later = _in_half(second.hour, second.minute, "p")  # 11:30 - 1:00
        second = later if later is not None and later > first and not _is_24_hours(match, "2") else second
    end = match.end() if has_second else (match.end("unit1") if match["unit1"] else _end_of_first(match))
    start = match.start("h1")
    words = match.string[start:end].strip()
    if match["between"] and second is not None:
        return FoundTime(first, None, start, end, words, other, second)
    return FoundTime(first, second, start, end, words, other)


def _is_a_length(match: re.Match[str]) -> bool:
    """Whether this is rather how long something takes: "1h", "2 h"."""
    return (match["unit1"] or "").casefold() == "h" and match["m1"] is None and int(match["h1"]) <= _LONGEST


def _end_of_first(match: re.Match[str]) -> int:
    return max(match.end(group) for group in ("h1", "m1", "half1") if match[group] is not None)


def _is_marked(match: re.Match[str], n: str) -> bool:
    """Whether the digits say themselves that they are a time."""
    if match[f"half{n}"] or match[f"unit{n}"]:
        return True
    separator = (match[f"sep{n}"] or "").strip().lower()
    return match[f"m{n}"] is not None and separator in {":", "h", "u", "uhr", "uur"}


def _is_dotted_span(match: re.Match[str]) -> bool:
    """Whether this is "13.00-14.00" or "8.30–9.15": two times with full stops, and no prices."""
    if match["sep1"] != "." or match["sep2"] != "." or re.search(r"[€$£]\s?\Z", match.string[: match.start("h1")]):
        return False
    round_minutes = int(match["m1"]) % 5 == 0 and int(match["m2"]) % 5 == 0
    return round_minutes and not re.match(r"\s?(?:[€$£%k]|eur\b|usd\b|gbp\b)", match.string[match.end() :], re.I)


def _is_24_hours(match: re.Match[str], n: str) -> bool:
    """Whether the way it is written leaves no second half of the day open."""
    unit = (match[f"unit{n}"] or "").casefold()
    separator = (match[f"sep{n}"] or "").strip().casefold()
    return (
        not 0 < int(match[f"h{n}"]) <= 12
        or unit in {"uhr", "uur", "u", "h", "hs", "heures", "horas", "noon", "midday"}
        or separator in {"h", "u", "uhr", "uur"}
    )


def _half(match: re.Match[str], n: str) -> str:
    if n == "1" and match["east"]:
        return "a" if match["east"] in {"上午", "午前", "오전"} else "p"
    return (match[f"half{n}"] or "")[:1].casefold()


def _read(match: re.Match[str], n: str) -> time | None:
    hour, minute = int(match[f"h{n}"]), int(match[f"m{n}"] or 0)
    half = _half(match, n)
    if half and hour <= 12:
        return _in_half(hour, minute, half)
    if hour == 24 and minute == 0:
        return time(0)
    return time(hour, minute) if hour < 24 else None


def _in_half(hour: int, minute: int, half: str) -> time | None:
    if hour > 12:
        return None
    return time(hour % 12 + (12 if half == "p" else 0), minute)


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _noons(text: str) -> Iterator[FoundTime]:
    for match in _NOON.finditer(text):
        yield FoundTime(time(12), None, match.start(), match.end(), match[0])


def _spoken(text: str) -> Iterator[FoundTime]:
    """Times in words; three o'clock is that of the afternoon, and asked."""
    for by_night, start, end in find_spoken(text):
        by_day = time((by_night.hour + 12) % 24, by_night.minute)
        if by_night.hour > _EARLIEST or by_night.hour == 0:
            first, other = by_night if by_night.hour else by_day, None
        else:
            first, other = by_day, by_night
        yield FoundTime(first, None, start, end, text[start:end], other)
