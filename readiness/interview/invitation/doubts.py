"""What a pasted text leaves open about the time, as questions with their answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta

from readiness.interview.invitation.agreement import Walled
from readiness.interview.invitation.dates import FoundDate
from readiness.interview.invitation.model import Reader
from readiness.interview.invitation.wall import Choice, Question, Wall, strange_hour, zone_label
from readiness.interview.invitation.zone_mentions import Mention
from readiness.interview.invitation.zones import Zone
from readiness.times import clock
from readiness.times import day as day_words
from readiness.words import _


def which(walls: Sequence[Walled], others: Sequence[Wall]) -> Question:
    """Ask which of several times is the call."""
    choices: list[Choice] = []
    for wall in (walls[0][1], *others):
        place = zone_label(wall.zone.name) if wall.zone.name else wall.zone.words
        label = _("{day} at {time} ({place})").format(day=day_words(wall.day), time=clock(wall.begin), place=place)
        change = {"day": wall.day, "begin": wall.begin, "zone": wall.zone, "minutes": wall.minutes}
        if all(label != choice.label for choice in choices):
            choices.append(Choice(label, change))
    return Question("start", _("The text names several times. Which one is the call?"), tuple(choices))


def about_day(day: FoundDate, wall: Wall) -> Iterator[Question]:
    """Ask for the day where weekday and date differ, or the words may mean several."""
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


def still_so(words: str, wall: Wall) -> Question:
    """Ask whether the plan of an older mail still holds, when a newer one speaks of changing it."""
    sentence = _("“{words}” is taken as {day}. Is that right?").format(words=words, day=wall.day.isoformat())
    return Question("start", sentence, (Choice(day_words(wall.day), {"day": wall.day}),))


def which_half(begin: time, other: time) -> Question:
    """Ask whether three o'clock is by night or by day, or when in a window of hours the call begins."""
    choices = tuple(Choice(clock(one), {"begin": one}) for one in (begin, other))
    return Question("start", _("Is it {one} or {other}?").format(one=clock(begin), other=clock(other)), choices)


def about_zone(wall: Wall, mention: Mention | None, reader: Reader) -> Iterator[Question]:
    """Ask for the zone where none is named."""
    if mention is not None and (mention.zone is not None or mention.whose == "yours"):
        return
    if mention is None and wall.zone.doubtful:
        sentence = _("No time zone is named, but {place} is. Which time is meant?")
        yield Question(
            "time_zone",
            sentence.format(place=zone_label(wall.zone.name)),
            tuple(
                Choice(
                    _("{time} in {place}").format(time=clock(wall.begin), place=zone_label(name)),
                    {"zone": Zone("", (name,))},
                )
                for name in wall.zone.candidates
            ),
        )
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


def warnings(wall: Wall, reader: Reader, today: date) -> Iterator[str]:
    """Say that the day is over, or that the call is at night where the reader lives."""
    start = wall.start()
    if start < reader.now and wall.day < today:
        yield _("That day has passed. Check the date.")
    strange = strange_hour(start, start.astimezone(reader.home))
    if strange:
        yield strange
