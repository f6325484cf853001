"""When the call is, out of a pasted text: which of its dates, which of its times, in which zone.

What the text leaves open becomes a question with the possible answers. Nothing is settled silently.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from readiness.interview.invitation.clock_times import FoundTime, find_duration, find_times
from readiness.interview.invitation.dates import FoundDate, find_dates
from readiness.interview.invitation.model import Reader
from readiness.interview.invitation.persons import signature
from readiness.interview.invitation.wall import Choice, Question, Wall, questions, strange_hour, zone_label
from readiness.interview.invitation.zone_mentions import ISO, Mention, find_mentions
from readiness.interview.invitation.zones import Zone, fixed_name
from readiness.times import clock
from readiness.times import day as day_words
from readiness.words import _

_WRITTEN = re.compile(
    r"^[ \t>*]*(?:sent|gesendet|envoy[ée]|enviado|inviato|verzonden|wysłano|skickat|sendt|odesláno|"
    r"lähetetty|enviad[ao] em|created|received)\s*:[^\n]*$|"
    r"^[ \t>]*date\s*:[^\n]*(?=\n[ \t>]*(?:to|subject|from|an|betreff)\s*:)|"
    r"^[ \t>]*(?:on|am|le)\s[^\n]*(?:wrote|schrieb|écrit)\s*:",
    re.IGNORECASE | re.MULTILINE,
)  # fmt: skip
_NOT_THE_CALL = re.compile(
    r"\b(?:reply by|respond by|confirm by|by no later than|no later than|deadline|until then|expires?|"
    r"(?:send|reply|respond|confirm|submit|return|complete|finish|rsvp|let (?:us|me) know|apply)\b[^.\n]{0,60}\bby\b|"
    r"(?:melden?|antworten?|bestätigen?|schicken?|senden?|zusagen?|absagen?|geben?|gib|teilen?|lassen?)\b[^.\n]{0,60}\bbis\b|"
    r"(?:confirmer|répondre|envoyer|confirmar|enviar|responder|confermare|inviare)\b[^.\n]{0,60}"
    r"\b(?:avant|antes de|entro)\b|"
    r"(?:öffnungszeiten|bürozeiten|sprechzeiten|servicezeiten|opening hours|horaires d['’]ouverture)\b|"
    r"valid until|bis spätestens|rückmeldung bis|apply by|posted on|start date|starting date|available from|"
    r"office hours|working hours|born|copyright)\b",
    re.IGNORECASE,
)  # fmt: skip
_CUE = re.compile(
    r"\b(?:when|wann|quand|cuándo|quando|date|datum|time|zeit|uhrzeit|termin|starts?|interview|call)\b", re.I
)
_CALL = re.compile(r"\b(?:interview|call|gespräch|entretien|entrevista|colloquio)\b", re.I)
_NO_LONGER = re.compile(
    r"\b(?:instead of|rather than|(?:moved|rescheduled|postponed|changed) from|originally(?: \w+){0,2}|"
    r"previously(?: \w+){0,2}|not on|statt|anstatt|anstelle(?: von)?|ursprünglich|au lieu d[eu']|"
    r"en lugar del?|invece di|"
    r"(?:pasa|cambia|passe|spostato|verlegt|verschoben) (?:del?|du|dal|vom|von)|in plaats van|"
    r"(?:former|old|previous|original|bisherige|alte|ancien|anterior)r?n? (?:time|date|termin|zeit|horaire|fecha))"
    r"\W+(?:\w+\W+){0,2}\Z",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"^[ \t>*]*(?:\w+[ _-])?(?:ends?|end (?:date|time)|finish|until|ende|endet|"
    r"bis|fin|fine|einde|slut|koniec)\b[^\n\d]{0,20}\Z|"
    r"\b(?:done|over|ends?|ending|finish(?:ed|es)?|wrap(?:ped)? up|endet|fertig)\s+(?:by|at|around|um|gegen)\s+\Z",
    re.I,
)
_ENDS_IN_BY = re.compile(r"\s(?:by|bis|avant|antes de|entro)\Z", re.I)  # what stands before may be the call itself
_SENTENCE_END = re.compile(r"\n|(?<!\b\d)(?<!\b\d\d)[.!?](?=\s|\Z)")  # not the one of "7. Dezember"
_NEAR_LETTERS, _NEAR_LINES = 260, 4
_MOST = 150  # dates and times; more of them are a table, and no invitation
_PAUSE = timedelta(minutes=60)  # between two talks of one afternoon


@dataclass(frozen=True, slots=True)
class Moment:
    """What was understood: the time, its words, the questions and warnings it leaves."""

    wall: Wall | None
    words: str = ""
    questions: tuple[Question, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Proposal:
    date: FoundDate
    time: FoundTime
    mention: Mention | None


_Walled = tuple[_Proposal, Wall, Mention | None]


def find_moment(text: str, reader: Reader) -> Moment:
    """Return when the call of ``text`` is."""
    text = re.sub(r"(\d{4}-\d\d-\d\d)T(?=\d\d:\d\d)", rf"\1{ISO}", text)
    today = _written_on(text, reader)
    text = _without_other_days(_blank(_WRITTEN, text))
    text = _blank(re.compile(r"(?:https?|tel|mailto):\S+|\+\d[\d ().-]{6,}\d[,#*\d]*"), text)
    dates = find_dates(text, today)
    fixed = tuple(one for one in dates if not one.relative)
    bare = _without(text, [(one.start, one.end) for one in dates])
    times = find_times(_without(bare, [(one.start, one.end) for one in find_mentions(bare, [])]))
    closing = signature(text)
    times = tuple(one for one in times if not closing[0] <= one.start < closing[1]) or times  # hours of the office
    beside = [(one.start, one.end) for one in times] + [(one.start, one.end) for one in dates]
    mentions = find_mentions(bare, beside)
    proposals = _with_last(text, _ahead(_pair(text, (fixed or dates)[:_MOST], times[:_MOST], mentions), reader))
    if not proposals:
        return _nothing(dates, times)
    return _settle(proposals, mentions, text, reader, today)


def _nothing(dates: Sequence[FoundDate], times: Sequence[FoundTime]) -> Moment:
    if dates:
        sentence = _("The day is {day}, but no time is given. Enter the time.").format(day=dates[0].words)
        return Moment(None, dates[0].words, (Question("start", sentence),))
    if times:
        sentence = _("The time is {time}, but no day is given. Enter the day.").format(time=times[0].words)
        return Moment(None, times[0].words, (Question("start", sentence),))
    return Moment(None, "", (Question("start", _("No day and time were found. Enter them.")),))


def _written_on(text: str, reader: Reader) -> date:
    """Return the day the mail was sent, from which "tomorrow" counts; today where it does not say."""
    today = reader.now.astimezone(reader.home).date()
    header = _WRITTEN.search(text)
    if header is None:
        return today
    days = [one.day for one in find_dates(header[0], today) if not one.relative]
    return days[0] if days and abs((days[0] - today).days) < 120 else today


def _pair(
    text: str, dates: Sequence[FoundDate], times: Sequence[FoundTime], mentions: Sequence[Mention]
) -> list[_Proposal]:
    """Give each time the date it belongs to, the best introduced first."""
    scored: list[tuple[int, int, _Proposal]] = []
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
        old = any(_NO_LONGER.search(text[max(0, place - 60) : place]) for place in (day.start, one.start))
        scored.append((2 if old else cue, gap, _Proposal(day, one, _mention_of(text, one, times, mentions))))
    scored.sort(key=lambda entry: (entry[0], entry[2].time.start))
    return [proposal for _cue, _gap_, proposal in scored]


def _ahead(proposals: list[_Proposal], reader: Reader) -> list[_Proposal]:
    """Leave out days that are over, unless nothing else is left: "thank you for the talk on 18 November at 14:00"."""
    yesterday = reader.now.astimezone(reader.home).date() - timedelta(days=1)
    return [one for one in proposals if max((one.date.day, *one.date.others)) >= yesterday] or proposals


def _with_last(text: str, proposals: list[_Proposal]) -> list[_Proposal]:
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


def _settle(proposals: list[_Proposal], mentions: Sequence[Mention], text: str, reader: Reader, today: date) -> Moment:
    general = next((mention for mention in mentions if mention.label), None) or next(
        (mention for mention in mentions if mention.zone is not None), None
    )
    minutes = find_duration(text)
    walls: list[_Walled] = [(proposal, *_wall(proposal, general, minutes, reader)) for proposal in proposals]
    walls = [(one, _with_both(wall, mention, mentions, text), mention) for one, wall, mention in walls]
    chosen, wall, named = walls[0]
    asked: list[Question] = []
    if (agenda := _agenda(walls)) is not None:
        chosen = min(walls, key=lambda entry: entry[1].start())[0]
        walls, wall = [(chosen, agenda, named)], agenda
    same_moment, others = _compare(walls)
    if same_moment is not None:
        wall = same_moment
    elif others:
        asked.append(_which(walls, others))
    day, one = chosen.date, chosen.time
    asked.extend(_about_day(day, wall))
    if one.other is not None:
        asked.append(_which_half(one.begin, one.other))
    asked.extend(_about_zone(wall, named, reader))
    if same_moment is None:
        asked.extend(questions(wall, from_prose=True))
    else:
        asked.extend(question for question in questions(wall, from_prose=True) if question.field == "start")
    return Moment(wall, _words(chosen, named), tuple(asked), tuple(_warnings(wall, reader, today)))


def _wall(
    proposal: _Proposal, general: Mention | None, minutes: int | None, reader: Reader
) -> tuple[Wall, Mention | None]:
    mention = proposal.mention or general
    home = Zone("", (reader.home.key,))
    zone = mention.zone if mention is not None and mention.zone is not None else home
    zone = _with_name(zone, datetime.combine(proposal.date.day, proposal.time.begin), reader)
    begin, finish = proposal.time.begin, proposal.time.finish
    if finish is not None:
        span = (finish.hour * 60 + finish.minute) - (begin.hour * 60 + begin.minute)
        minutes = span % 1440 or None
    return Wall(proposal.date.day, begin, zone, minutes), mention


def _with_both(wall: Wall, mention: Mention | None, mentions: Sequence[Mention], text: str) -> Wall:
    """Leave both zones open where two that disagree stand side by side: "16:00 (GMT+2) Berlin"."""
    beside = next((one for one in mentions if mention and one.zone and 0 <= one.start - mention.end <= 3), None)
    if mention is None or mention.zone is None or beside is None or beside.zone is None or mention.zone.doubtful:
        return wall
    other = wall.changed({"zone": beside.zone})
    names = tuple(one.zone.name or fixed_name(one.start().utcoffset()) for one in (wall, other))
    if beside.zone.doubtful or not all(names) or other.start() == wall.start():
        return wall
    likelier_first = names[::-1] if mention.zone.candidates else names  # "Eastern (Sydney)": the place says more
    return wall.changed({"zone": Zone(text[mention.start : beside.end].strip(" ()"), likelier_first)})


def _agenda(walls: Sequence[_Walled]) -> Wall | None:
    """Return the whole of a day of several talks that follow one another, None when the times are no such plan."""
    if len(walls) < 2:
        return None
    ordered = sorted((wall for _proposal, wall, _mention in walls), key=lambda wall: wall.start())
    for before, after in pairwise(ordered):
        end = before.end()
        if end is None or after.zone != before.zone or not timedelta(0) <= after.start() - end <= _PAUSE:
            return None
    end = ordered[-1].end()
    if end is None:
        return None
    length = end.astimezone(UTC) - ordered[0].start().astimezone(UTC)
    return replace(ordered[0], minutes=round(length.total_seconds() / 60))


def _with_name(zone: Zone, local: datetime, reader: Reader) -> Zone:
    """A bare offset that is that of the own zone on that day is called by it: the clocks agree."""
    if zone.candidates or local.replace(tzinfo=reader.home).utcoffset() != zone.offset:
        return zone
    return replace(zone, candidates=(reader.home.key,))


def _compare(walls: Sequence[_Walled]) -> tuple[Wall | None, list[Wall]]:
    """Tell one moment given in two zones ("15:00 CET / 9:00 ET") from several proposals.

    Returns the wall that the second zone confirms, or None and the other walls that mean another moment.
    """
    first_proposal, first, _mention = walls[0]
    others: list[Wall] = []
    confirmed: Wall | None = None
    for proposal, wall, mention in walls[1:]:
        beside = proposal.date is first_proposal.date and mention is not None and mention is proposal.mention
        if beside and wall.zone.words != first.zone.words:
            agreed = _agreeing(first, wall)
            if agreed is not None:
                confirmed = agreed
                continue
        if wall.start().astimezone(UTC) != first.start().astimezone(UTC):
            others.append(wall)
    return (confirmed, []) if confirmed is not None and not others else (None, others)


def _agreeing(first: Wall, second: Wall) -> Wall | None:
    """Return ``first`` in the one of its possible zones in which it is the same moment as ``second`` in one of its."""
    for mine in first.zone.candidates or ("",):
        for theirs in second.zone.candidates or ("",):
            one = first.changed({"zone": replace(first.zone, candidates=(mine,))}) if mine else first
            other = second.changed({"zone": replace(second.zone, candidates=(theirs,))}) if theirs else second
            gap = abs(one.start().astimezone(UTC) - other.start().astimezone(UTC))
            if gap in {timedelta(0), timedelta(days=1)}:  # the other zone may have another day
                return one
    return None


def _which(walls: Sequence[_Walled], others: Sequence[Wall]) -> Question:
    choices: list[Choice] = []
    for wall in (walls[0][1], *others):
        place = zone_label(wall.zone.name) if wall.zone.name else wall.zone.words
        label = _("{day} at {time} ({place})").format(day=day_words(wall.day), time=clock(wall.begin), place=place)
        change = {"day": wall.day, "begin": wall.begin, "zone": wall.zone, "minutes": wall.minutes}
        if all(label != choice.label for choice in choices):
            choices.append(Choice(label, change))
    return Question("start", _("The text names several times. Which one is the call?"), tuple(choices))


def _about_day(day: FoundDate, wall: Wall) -> Iterator[Question]:
    if day.contradicts and day.weekday is not None:
        near = [wall.day + timedelta(days=shift) for shift in range(-3, 4)]
        named = [one for one in near if one.weekday() == day.weekday]
        sentence = _("“{words}”: that weekday is not that date. Which day is meant?").format(words=day.words)
        yield Question("start", sentence, tuple(Choice(day_words(one), {"day": one}) for one in (wall.day, *named)))
    elif day.others:
        sentence = _("“{words}” can be several days. Which one is meant?").format(words=day.words)
        yield Question(
            "start", sentence, tuple(Choice(day_words(one), {"day": one}) for one in (wall.day, *day.others))
        )
    elif day.relative:
        sentence = _("“{words}” is taken as {day}. Is that right?").format(words=day.words, day=wall.day.isoformat())
        yield Question("start", sentence, (Choice(day_words(wall.day), {"day": wall.day}),))


def _which_half(begin: time, other: time) -> Question:
    choices = tuple(Choice(clock(one), {"begin": one}) for one in (begin, other))
    return Question("start", _("Is it {one} or {other}?").format(one=clock(begin), other=clock(other)), choices)


def _about_zone(wall: Wall, mention: Mention | None, reader: Reader) -> Iterator[Question]:
    if mention is not None and (mention.zone is not None or mention.whose == "yours"):
        return
    home = Choice(
        _("{time} in {place}").format(time=clock(wall.begin), place=zone_label(reader.home.key)),
        {"zone": Zone("", (reader.home.key,))},
    )
    sentence = (
        _("No time zone is named. Is {time} meant in your time ({place})?")
        if mention is None
        else _("The time is theirs, but their zone is not named. Is {time} meant in your time ({place})?")
    )
    place = zone_label(reader.home.key)
    yield Question("time_zone", sentence.format(time=clock(wall.begin), place=place), (home,))


def _warnings(wall: Wall, reader: Reader, today: date) -> Iterator[str]:
    start = wall.start()
    if start < reader.now and wall.day < today:
        yield _("That day has passed. Check the date.")
    strange = strange_hour(start, start.astimezone(reader.home))
    if strange:
        yield strange


def _words(proposal: _Proposal, mention: Mention | None) -> str:
    zone = mention.zone.words if mention is not None and mention.zone is not None else ""
    return " ".join(part for part in (proposal.date.words, proposal.time.words, zone) if part)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def _without_other_days(text: str) -> str:
    """Blank the sentences that speak of deadlines and the like. Letters keep their places."""
    places = []
    ends = [(found.start(), found.end()) for found in _SENTENCE_END.finditer(text)]
    for match in _NOT_THE_CALL.finditer(text):
        before, after = bisect_left(ends, (match.start(),)), bisect_left(ends, (match.end(),))
        start = match.start() if _ENDS_IN_BY.search(match[0]) else ends[before - 1][1] if before else 0
        places.append((start, ends[after][0] if after < len(ends) else len(text)))
    return _without(text, places)


def _without(text: str, places: Sequence[tuple[int, int]]) -> str:
    for start, end in places:
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text
