"""Dates in a text, each with its place, its year as far as it is known, and what is doubtful about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from readiness.interview.invitation.calendar_words import (
    COUNTED,
    GEZAEHLT,
    MONTH,
    MONTH_OF,
    NEXT,
    ORDINAL_OF,
    THIS,
    TODAY,
    WEEKDAY,
    WEEKDAY_OF,
)

_END = r"(?![\w])"
_YEAR = r"(?:\s*,?\s*(?:de[l]?\s+)?(?P<year>20\d\d)(?!\s*[:.]\d\d(?!\d))(?!\d))?"
_DAY_NAME = rf"(?:(?P<weekday>\b(?:{WEEKDAY}))(?:\s*\.)?[\s,]+(?:(?:the|den|dem|le|el|il|dia|día)\s+)?)?"
_TRAILING = rf"(?:\s*\(?,?\s*(?P<after>{WEEKDAY})\b)?"
_PATTERNS = (
    # the second of December, December the second
    re.compile(rf"{_DAY_NAME}\b(?P<day>(?:{COUNTED})(?=\s+(?:of|de)\s)|(?:{GEZAEHLT}))(?:\s+(?:of|de))?\s+(?P<month>{MONTH})\b\.?{_YEAR}{_TRAILING}", re.I),  # noqa: E501
    re.compile(rf"{_DAY_NAME}\b(?P<month>{MONTH})\s+the\s+(?P<day>{COUNTED})\b{_YEAR}{_TRAILING}", re.I),
    # November 26th, 2026
    re.compile(rf"{_DAY_NAME}\b(?P<month>{MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:\d|\s*(?:am|pm)\b){_YEAR}{_TRAILING}", re.I),  # noqa: E501
    # 26 November 2026, 26. November, 26 de noviembre de 2026, 1er mars
    re.compile(rf"{_DAY_NAME}(?<![\d:.])\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|°)?\.?(?:\s+(?:of|de))?[\s-]+(?P<month>{MONTH})\b\.?-?{_YEAR}{_TRAILING}", re.I),  # noqa: E501
    # 2026-11-26, 2026/11/26
    re.compile(rf"{_DAY_NAME}(?<!\d)(?P<year>20\d\d)(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d){_TRAILING}", re.I),  # noqa: E501
    # 2026年11月26日, 2026년 11월 26일
    re.compile(r"(?<!\d)(?P<year>20\d\d)\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일](?:\s?\(.\))?"),
    # 26.11.2026, 26.11.
    re.compile(rf"{_DAY_NAME}(?<![\d.])(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.(?P<year>\s?20\d\d|\d\d(?!\d|\s*(?:uhr|h\b|:|-)))?(?!\d){_TRAILING}", re.I),  # noqa: E501
    # 11/26/2026 or 26/11/2026
    re.compile(rf"{_DAY_NAME}(?<![\d/])(?!24/7)(?P<first>\d{{1,2}})(?:/(?P<second>\d{{1,2}})(?:/(?P<year>20\d\d|\d\d))?|-(?P<third>\d{{1,2}})-(?P<fourth>20\d\d))(?![\d/-]|\s*(?:hours?|hrs?|h)\b){_TRAILING}", re.I),  # noqa: E501
)  # fmt: skip
_RELATIVE = re.compile(rf"\b(?:(?P<today>{'|'.join(map(re.escape, sorted(TODAY, key=len, reverse=True)))})|(?P<next>{NEXT})\s+(?P<one>{WEEKDAY})|(?:(?:{THIS})\s+)?(?P<two>{WEEKDAY})){_END}", re.I)  # noqa: E501 # fmt: skip

_FAR_OFF = 150  # days after another date that fits, a date is not meant
_IS_A_NAME = re.compile(r"\A(?:Sam|Mar|Dom|Jo)(?!\.)\b")  # "with Sam, 4 December" is no Saturday
_LONG_OVER = 40  # days after which a date is not that of a call to come
_NUMBERED = re.compile(
    r",?\s+(?:(?:the|den|dem|le|el|il|dia|día)\s+(?P<day>\d{1,2})(?:st|nd|rd|th|\.|\b)|"
    r"(?P<bare>\d{1,2})(?:st|nd|rd|th|(?=,?\s+(?:at|um|a las?|à|alle|às|om|kl\.?|o godz\w*\.?)\s)))(?![:.]?\d)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text.

    ``others`` are the further dates it may mean (day and month exchanged, another year). ``weekday`` is the day it was
    given, 0 for Monday, and may contradict the date. ``relative`` marks "tomorrow" and "on Tuesday".
    """

    day: date
    start: int
    end: int
    words: str
    others: tuple[date, ...] = ()
    weekday: int | None = None
    relative: bool = False

    @property
    def contradicts(self) -> bool:
        """Whether the weekday given is not that of the date."""
        return self.weekday is not None and self.day.weekday() != self.weekday


def find_dates(text: str, today: date, *, month_first: bool = False) -> tuple[FoundDate, ...]:
    """Return the dates of ``text`` in order.

    ``today`` decides years left out and relative dates; ``month_first`` which reading of 3/4 is the likelier.
    """
    found: list[FoundDate] = []
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            one = _dated(match, today, month_first)
            if one is not None:
                found.append(one)
                taken.append((match.start(), match.end()))
    for match in _RELATIVE.finditer(text):
        if not any(match.start() < end and start < match.end() for start, end in taken):
            found.extend(_relative(match, today))
    return tuple(sorted(found, key=lambda one: one.start))


def _dated(match: re.Match[str], today: date, month_first: bool) -> FoundDate | None:
    parts = match.groupdict()
    name = parts.get("weekday") or parts.get("after")
    if name and _IS_A_NAME.search(match[0]):
        name = parts.get("after")
    weekday = WEEKDAY_OF.get(name.casefold()) if name else None
    options = sorted(_options(parts, today, month_first), key=lambda day: (today - day).days > _LONG_OVER)
    if not options:
        return None
    fitting = [day for day in options if weekday is None or day.weekday() == weekday]
    if len(fitting) >= 1 and (weekday is not None or len(options) == 1):
        ahead = [day for day in fitting if (today - day).days <= _LONG_OVER]
        fitting = ahead or fitting  # nobody is invited to a day of last spring
        fitting = [day for day in fitting if (day - min(fitting)).days < _FAR_OFF] if name else fitting
        best, others = fitting[0], tuple(fitting[1:])
    else:
        best, others = options[0], tuple(options[1:])
    words = match[0].strip(" ,(")
    return FoundDate(best, match.start(), match.end(), words, others, weekday)


def _options(parts: dict[str, str | None], today: date, month_first: bool) -> Iterator[date]:
    """Every date the digits may mean, the likeliest first."""
    if parts.get("third"):
        parts = {**parts, "second": parts["third"], "year": parts["fourth"]}
    if parts.get("first"):
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        pairs = [(second, first), (first, second)] if first != second else [(second, first)]
        pairs = pairs[::-1] if month_first else pairs
    else:
        name = parts["month"] or ""
        day_said = (parts["day"] or "").casefold()
        number = ORDINAL_OF.get(day_said) or int(day_said or 0)
        pairs = [(int(name) if name.isdecimal() else MONTH_OF[name.casefold()], number)]
    for month, day in pairs:
        if parts.get("year"):
            year = int(parts["year"] or 0)
            yield from _valid(year + 2000 if year < 100 else year, month, day)
            continue
        # Without a year it is the next such day; one that has just passed is more likely than one a year ahead.
        dates = [one for year in (today.year, today.year + 1, today.year - 1) for one in _valid(year, month, day)]
        yield from sorted(dates, key=lambda one: abs((one - today).days - 30))[: 2 if _near_turn(dates, today) else 1]


def _near_turn(dates: list[date], today: date) -> bool:
    """Whether two years are about equally near, so that the year has to be asked."""
    near = sorted(abs((one - today).days) for one in dates)
    return len(near) > 1 and near[1] < 2 * max(near[0], 60)


def _valid(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _relative(match: re.Match[str], today: date) -> Iterator[FoundDate]:
    def found(day: date, others: tuple[date, ...] = (), weekday: int | None = None) -> FoundDate:
        return FoundDate(day, match.start(), match.end(), match[0], others, weekday, relative=True)

    if match["today"]:
        yield found(today + timedelta(days=TODAY[match["today"].casefold()]))
        return
    name = (match["one"] or match["two"]).casefold()
    if len(name) < 4:  # "do", "mar", "mo." are words of their own too often
        return
    weekday = WEEKDAY_OF[name]
    numbered = _NUMBERED.match(match.string, match.end())
    if numbered:  # "Wednesday the 9th"
        for day in (today + timedelta(days=shift) for shift in range(120)):
            if day.weekday() == weekday and day.day == int(numbered["day"] or numbered["bare"]):
                words = match[0] + numbered[0]
                yield replace(found(day, (), weekday), end=numbered.end(), words=words)
                return
    ahead = (weekday - today.weekday()) % 7 or 7
    day = today + timedelta(days=ahead)
    if match["next"]:  # to some the coming one, to others the one of next week
        later = day + timedelta(days=7)
        same_week = day.isocalendar().week == today.isocalendar().week
        yield found(later, (day,), weekday) if same_week else found(day, (later,), weekday)
        return
    yield found(day, (), weekday)
