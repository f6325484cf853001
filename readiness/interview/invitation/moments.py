"""When the call is, out of a pasted text: which of its dates, which of its times, in which zone.

What the text leaves open becomes a question with the possible answers. Nothing is settled silently.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from readiness.interview.invitation.agreement import Walled, agenda, compare, with_both, with_places
from readiness.interview.invitation.clock_times import FoundTime, find_times, with_old
from readiness.interview.invitation.dates import FoundDate, find_dates
from readiness.interview.invitation.doubts import about_day, about_zone, still_so, warnings, which, which_half
from readiness.interview.invitation.lengths import find_duration
from readiness.interview.invitation.model import Reader
from readiness.interview.invitation.pairing import Proposal, ahead, pair, with_last
from readiness.interview.invitation.sentences import (
    LENGTH_LINE,
    MOVES,
    NEW,
    blank,
    is_put_off,
    without,
    without_other_days,
)
from readiness.interview.invitation.signatures import signature
from readiness.interview.invitation.threads import WRITTEN, Thread, read_thread
from readiness.interview.invitation.wall import Question, Wall, questions
from readiness.interview.invitation.zone_mentions import ISO, Mention, find_mentions, places_named
from readiness.interview.invitation.zones import Zone, country_of
from readiness.words import _

_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\b\d{1,2}:\d\d(?!\d)", re.I)
_MOST = 150  # dates and times; more of them are a table, and no invitation


@dataclass(frozen=True, slots=True)
class Moment:
    """What was understood: the time, its words, the questions and warnings it leaves."""

    wall: Wall | None
    words: str = ""
    questions: tuple[Question, ...] = ()
    warnings: tuple[str, ...] = ()


def find_moment(text: str, reader: Reader) -> Moment:
    """Return when the call of ``text`` is."""
    text = re.sub(r"(\d{4}-\d\d-\d\d)T(?=\d\d:\d\d)", rf"\1{ISO}", text)
    thread = read_thread(text, reader)
    text = without_other_days(blank(WRITTEN, text))
    minutes = find_duration(text)
    text = blank(LENGTH_LINE, text)
    text = blank(re.compile(r"(?:https?|tel|mailto):\S+|\+\d[\d ().-]{6,}\d[,#*\d]*"), text)
    month_first = _month_first(text, reader)
    dates = tuple(
        replace(one, start=one.start + begin, end=one.end + begin)
        for begin, end, day in thread.parts(len(text))
        for one in find_dates(text[begin:end], day, month_first=month_first)
    )
    dates = _named_again(dates)
    bare = without(text, [(one.start, one.end) for one in dates])
    times = find_times(without(bare, [(one.start, one.end) for one in find_mentions(bare, [])]))
    times = tuple(with_old(one, text) for one in times)
    closing = signature(text)
    closed = min((start for start in thread.starts if start > closing[0]), default=closing[1])
    times = tuple(one for one in times if not closing[0] <= one.start < closed) or times  # hours of the office
    beside = [(one.start, one.end) for one in times] + [(one.start, one.end) for one in dates]
    mentions = find_mentions(bare, beside)
    proposals = with_last(text, ahead(pair(text, dates[:_MOST], times[:_MOST], mentions, thread), reader))
    if not proposals:
        return _nothing(dates, times)
    moment = _settle(proposals, mentions, text, reader, today=thread.days[0], minutes=minutes)
    if moment.wall and _is_shaky(proposals[0], text, thread) and all(one.field != "start" for one in moment.questions):
        return replace(moment, questions=(still_so(moment.words, moment.wall), *moment.questions))
    return moment


def _is_shaky(chosen: Proposal, text: str, thread: Thread) -> bool:
    """Whether the only time there is may hold no longer: the newest mail speaks of another, or of putting it off."""
    newest = text[: thread.starts[1]] if len(thread.starts) > 1 else text
    if thread.level(chosen.time.start) > 0:
        return MOVES.search(newest) is not None
    first = min(chosen.time.start, chosen.date.start)
    return is_put_off(newest) and not NEW.search(text[max(0, first - 60) : first])


def _named_again(dates: Sequence[FoundDate]) -> tuple[FoundDate, ...]:
    """Take "still Thursday" for the third of December where the text has that date, and it is one."""
    fixed = {one.day.weekday(): one.day for one in reversed(dates) if not one.relative}
    return tuple(
        replace(one, day=fixed[one.weekday], others=())
        if one.relative and one.weekday in fixed and not one.others and fixed[one.weekday] > one.day
        else one
        for one in dates
    )


def _month_first(text: str, reader: Reader) -> bool:
    """Whether 3/4 is rather the fourth of March: where the zone named is one of the United States, else the reader."""
    zones = [one.zone for one in find_mentions(text, [(match.start(), match.end()) for match in _CLOCK.finditer(text)])]
    countries = {country_of(zone.name) for zone in zones if zone is not None} - {None}
    return "US" in countries if countries else reader.region == "US"


def _nothing(dates: Sequence[FoundDate], times: Sequence[FoundTime]) -> Moment:
    if dates:
        sentence = _("The day is {day}, but no time is given. Enter the time.").format(day=dates[0].words)
        return Moment(None, dates[0].words, (Question("start", sentence),))
    if times:
        sentence = _("The time is {time}, but no day is given. Enter the day.").format(time=times[0].words)
        return Moment(None, times[0].words, (Question("start", sentence),))
    return Moment(None, "", (Question("start", _("No day and time were found. Enter them.")),))


def _settle(
    proposals: list[Proposal],
    mentions: Sequence[Mention],
    text: str,
    reader: Reader,
    *,
    today: date,
    minutes: int | None,
) -> Moment:
    general = next((mention for mention in mentions if mention.label), None) or next(
        (mention for mention in mentions if mention.zone is not None), None
    )
    places = places_named(text)
    walls: list[Walled] = [(proposal, *_wall(proposal, general, minutes, reader, places)) for proposal in proposals]
    walls = [
        (one, with_places(with_both(wall, mention, mentions, text), places), mention) for one, wall, mention in walls
    ]
    chosen, wall, named = walls[0]
    asked: list[Question] = []
    if (whole := agenda(walls)) is not None:
        chosen = min(walls, key=lambda entry: entry[1].start())[0]
        walls, wall = [(chosen, whole, named)], whole
    same_moment, others = compare(walls)
    if same_moment is not None:
        wall = same_moment
    elif others:
        asked.append(which(walls, others))
    day, one = chosen.date, chosen.time
    asked.extend(about_day(day, wall))
    if one.other is not None:
        asked.append(which_half(one.begin, one.other))
    if one.latest is not None:
        asked.append(which_half(one.begin, one.latest))
    asked.extend(about_zone(wall, named, reader))
    if same_moment is None:
        asked.extend(questions(wall, from_prose=True))
    else:
        asked.extend(question for question in questions(wall, from_prose=True) if question.field == "start")
    return Moment(wall, _words(chosen, named), tuple(asked), tuple(warnings(wall, reader, today)))


def _wall(
    proposal: Proposal, general: Mention | None, minutes: int | None, reader: Reader, places: Collection[str]
) -> tuple[Wall, Mention | None]:
    mention = proposal.mention or general
    home = Zone("", (reader.home.key,))
    zone = mention.zone if mention is not None and mention.zone is not None else home
    if mention is None and len(places) == 1 and reader.home.key not in places:
        zone = Zone("", (*places, reader.home.key))  # asked
    zone = _with_name(zone, datetime.combine(proposal.date.day, proposal.time.begin), reader)
    begin, finish = proposal.time.begin, proposal.time.finish
    if finish is not None:
        span = (finish.hour * 60 + finish.minute) - (begin.hour * 60 + begin.minute)
        minutes = span % 1440 or None
    return Wall(proposal.date.day, begin, zone, minutes), mention


def _with_name(zone: Zone, local: datetime, reader: Reader) -> Zone:
    """A bare offset that is that of the own zone on that day is called by it: the clocks agree."""
    if zone.candidates or local.replace(tzinfo=reader.home).utcoffset() != zone.offset:
        return zone
    return replace(zone, candidates=(reader.home.key,))


def _words(proposal: Proposal, mention: Mention | None) -> str:
    zone = mention.zone.words if mention is not None and mention.zone is not None else ""
    return " ".join(part for part in (proposal.date.words, proposal.time.words, zone) if part)
