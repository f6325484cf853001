"""Which time of a text belongs to which of its dates, and in which zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from readiness.interview.invitation.clock_times import FoundTime
from readiness.interview.invitation.dates import FoundDate
from readiness.interview.invitation.model import Reader
from readiness.interview.invitation.sentences import NO_LONGER
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


@dataclass(frozen=True, slots=True)
class Proposal:
    """A time with its day and the zone beside it."""

    date: FoundDate
    time: FoundTime
    mention: Mention | None


def pair(
    text: str, dates: Sequence[FoundDate], times: Sequence[FoundTime], mentions: Sequence[Mention]
) -> list[Proposal]:
    """Give each time the date it belongs to, the best introduced first."""
    scored: list[tuple[int, int, Proposal]] = []
    above: tuple[FoundTime, FoundDate] | None = None
    for one in times:
        near = [(gap, day) for day in dates if (gap := _gap(text, day, one)) is not None]
        if not near and above is not None and (gap := _gap(text, above[0], one)) is not None:
            near = [(gap + 2 * _NEAR_LETTERS, above[1])]  # the next line of a plan whose day stands far above
        if not near:
            continue
        gap, day = min(near, key=lambda pair: (pair[0], -pair[1].start))
        above = one, day
        first = min(day.start, one.start)
        line, just_before = text[text.rfind("\n", 0, first) + 1 : first], text[max(0, one.start - 25) : one.start]
        cue = 0 if _CUE.search(line) or _CALL.search(just_before) else 1
        old = any(NO_LONGER.search(text[max(0, place - 60) : place]) for place in (day.start, one.start))
        scored.append((2 if old else cue, gap, Proposal(day, one, _mention_of(text, one, times, mentions))))
    scored.sort(key=lambda entry: (entry[0], entry[2].time.start))
    return [proposal for _cue, _gap_, proposal in scored]


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
