"""Which time of a text belongs to which of its dates, and in which zone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from readiness.interview.invitation.clock_times import FoundTime
from readiness.interview.invitation.dates import FoundDate
from readiness.interview.invitation.model import Reader
from readiness.interview.invitation.sentences import DEADLINE, MOVES, NEW, NO_LONGER
from readiness.interview.invitation.threads import Thread
from readiness.interview.invitation.zone_mentions import Mention

_CUE = re.compile(
    r"\b(?:when|wann|quand|cuándo|quando|date|datum|time|zeit|uhrzeit|termin|starts?|interview|call)\b", re.I
)
_CALL = re.compile(r"\b(?:interview|call|gespräch|entretien|entrevista|colloquio)\b", re.I)
_LAST = re.compile(
    r"^[ \t>*]*(?:\w+[ _-])?(?:ends?|end (?:date|time)|finish|until|ende|endet|"
    r"bis|fin|fine|einde|slut|koniec)\b[^\n\d]{0,20}\Z|"
    r"\b(?:done|over|ends?|ending|finish(?:ed|es)?|wrap(?:ped)? up|endet|fertig)\s+(?:by|at|around|um|gegen)\s+\Z",
    re.I,
)
_NEAR_LETTERS, _NEAR_LINES = 260, 4
_EARLY = re.compile(
    r"\b(?:reporting|arrival|arrive|check[- ]?in|log[- ]?in|joining|waiting room)\b[^\n\d]{0,20}\Z", re.I
)
_DEADLINE = 3
_OLD_AND_NEW = 2  # days


@dataclass(frozen=True, slots=True)
class Proposal:
    """A time with its day and the zone beside it."""

    date: FoundDate
    time: FoundTime
    mention: Mention | None


def pair(
    text: str, dates: Sequence[FoundDate], times: Sequence[FoundTime], mentions: Sequence[Mention], thread: Thread
) -> list[Proposal]:
    """Give each time the date it belongs to: those of the newest message first, among them the best introduced."""
    scored: list[tuple[int, int, Proposal]] = []
    above: tuple[FoundTime, FoundDate] | None = None
    for one in times:
        level = thread.level(one.start)
        near = [
            (gap, day)
            for day in dates
            if thread.level(day.start) == level and (gap := _gap(text, day, one)) is not None
        ]
        if not near and above is not None and (gap := _gap(text, above[0], one)) is not None:
            near = [(gap + 2 * _NEAR_LETTERS, above[1])]  # the next line of a plan whose day stands far above
        if not near:
            continue
        day = min(_likelier(near, text, one), key=lambda pair: (pair[0], -pair[1].start))[1]
        above = one, day
        scored.append((level, _rank(text, day, one), Proposal(day, one, _mention_of(text, one, times, mentions))))
    later_first = -1 if _is_moved(text, scored) else 1  # "we move our talk of the 3rd; can you do the 4th?"
    scored.sort(key=lambda entry: (entry[0], entry[1], later_first * entry[2].time.start))
    meant = [entry for entry in scored if entry[1] < _DEADLINE] or scored
    proposals = [proposal for _level, _rank_, proposal in meant]
    if not meant:
        return []
    if meant[0][0] == 0:  # what was looked for before a day was fixed is no choice any more
        settled = not proposals[0].date.relative
        return [one for one in proposals if not (settled and one.date.relative and thread.level(one.time.start))]
    newest_dates = [one for one in dates if thread.level(one.start) == 0]
    newest_times = [one for one in times if thread.level(one.start) == 0]
    halves = _halves(proposals[0], newest_dates, newest_times)
    return [*halves, *proposals] if MOVES.search(text[: thread.starts[1]]) else [*proposals, *halves]


def _is_moved(text: str, scored: list[tuple[int, int, Proposal]]) -> bool:
    """Whether a message with several days says that its call is moved, and no word says which day is the new one."""
    newest = [proposal for level, rank, proposal in scored if level == 0 and rank in {0, 1}]
    if len({one.date.day for one in newest}) != _OLD_AND_NEW or any(rank in {-1, 2} for _level, rank, _one in scored):
        return False
    last = max(one.time.start for one in newest)
    return MOVES.search(text[:last]) is not None


def _likelier(near: list[tuple[int, FoundDate]], text: str, one: FoundTime) -> list[tuple[int, FoundDate]]:
    """Prefer a date to a weekday, unless the weekday alone stands on the line of the time."""
    fixed = [pair for pair in near if not pair[1].relative]
    beside = [pair for pair in near if "\n" not in text[min(pair[1].end, one.end) : max(pair[1].start, one.start)]]
    if not fixed:
        return near
    if any(not day.relative for _gap_, day in beside):
        return beside  # the nearer of "the 30th at 10 or Tuesday 1 December at 12"
    said = {day.day for _gap_, day in fixed}
    return [pair for pair in beside if pair[1].day not in said] or fixed


def _rank(text: str, day: FoundDate, one: FoundTime) -> int:
    """-1 for what is called new, 0 for what is introduced as the call, 1 others, 2 no longer so, last a deadline."""
    before = [text[max(0, place - 60) : place] for place in (day.start, one.start)]
    if DEADLINE.search(before[0]):
        return _DEADLINE
    if any(NO_LONGER.search(words) for words in before):
        return 2
    if _EARLY.search(text[text.rfind("\n", 0, one.start) + 1 : one.start]):
        return 2
    if any(NEW.search(words) for words in before):
        return -1
    first = min(day.start, one.start)
    line, just_before = text[text.rfind("\n", 0, first) + 1 : first], text[max(0, one.start - 25) : one.start]
    return 0 if _CUE.search(line) or _CALL.search(just_before) else 1


def _halves(older: Proposal, dates: Iterable[FoundDate], times: Iterable[FoundTime]) -> list[Proposal]:
    """What a new message leaves half said of an older plan: "Friday instead", "can we make it 4 pm?"."""
    said = older.date.day
    other_days = [one for one in dates if one.day != said and not (one.relative and one.weekday == said.weekday())]
    other_times = [replace(older, time=one) for one in times if one.begin != older.time.begin]
    return other_times + [replace(older, date=one) for one in other_days]


def ahead(proposals: list[Proposal], reader: Reader) -> list[Proposal]:
    """Leave out days that are over, unless nothing else is left: "thank you for the talk on 18 November at 14:00"."""
    yesterday = reader.now.astimezone(reader.home).date() - timedelta(days=1)
    return [one for one in proposals if max((one.date.day, *one.date.others)) >= yesterday] or proposals


def with_last(text: str, proposals: list[Proposal]) -> list[Proposal]:
    """Join "Start: …" and "End: …", each with its day, into one span."""
    if len(proposals) != 2:
        return proposals
    first, last = sorted(proposals, key=lambda one: one.time.start)
    start = last.time.start if first.date is last.date else min(last.date.start, last.time.start)
    ends = _LAST.search(text[text.rfind("\n", 0, start) + 1 : start])
    if not ends or first.date.day != last.date.day or first.time.finish or last.time.begin <= first.time.begin:
        return proposals
    mention = first.mention or last.mention
    return [replace(first, time=replace(first.time, finish=last.time.begin), mention=mention)]


def _gap(text: str, day: FoundDate | FoundTime, one: FoundTime) -> int | None:
    first, last = sorted(((day.start, day.end), (one.start, one.end)))
    between = text[first[1] : last[0]]
    lines = between.count("\n")
    if len(between) > _NEAR_LETTERS or lines > _NEAR_LINES:
        return None
    return len(between) + 60 * lines + (30 if one.start < day.start else 0)


def _mention_of(text: str, one: FoundTime, times: Sequence[FoundTime], mentions: Sequence[Mention]) -> Mention | None:
    """The zone named on the line of this time, before the next time; or just before it."""
    following = min((other.start for other in times if other.start > one.start), default=len(text))
    line_end = text.find("\n", one.end)
    limit = min(following, line_end if line_end >= 0 else len(text))
    after = [mention for mention in mentions if one.end <= mention.start < limit and not mention.label]
    if after:
        return after[0]
    before = [mention for mention in mentions if one.start - 12 <= mention.end <= one.start and not mention.label]
    return before[-1] if before else None
