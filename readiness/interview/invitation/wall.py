"""A time as it was said: a day, a time on the clock, a zone. What it means, and when that is doubtful.

All differences are taken in UTC, because a local day may have 23 or 25 hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType

from readiness.interview.invitation.zones import Zone, find_zone
from readiness.times import clock
from readiness.words import _

_NIGHT_ENDS, _NIGHT_BEGINS = 6, 22


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer: its words, what it changes about the time, and what it changes elsewhere."""

    label: str
    wall: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Question:
    """Something the invitation leaves open. ``field`` names the field that is in doubt.

    Without choices the person enters the value; the invitation then holds the best guess or nothing.
    """

    field: str
    sentence: str
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Wall:
    """Day and time on the wall of ``zone``; ``minutes`` is the length, None if unknown.

    ``fold`` picks the second of two equal times in the night the clock goes back, as in :class:`datetime.datetime`.
    """

    day: date
    begin: time
    zone: Zone
    minutes: int | None = None
    fold: int = 0

    def start(self) -> datetime:
        """The moment the call begins, in the zone it was said in."""
        return datetime.combine(self.day, self.begin, tzinfo=self.zone.tz()).replace(fold=self.fold)

    def end(self) -> datetime | None:
        """The moment it ends, None if the length is unknown."""
        if self.minutes is None:
            return None
        return (self.start().astimezone(UTC) + timedelta(minutes=self.minutes)).astimezone(self.zone.tz())

    def changed(self, values: Mapping[str, object]) -> Wall:
        """The same with one answer taken in."""
        return replace(self, **values)  # type: ignore[arg-type]


def zone_label(name: str) -> str:
    """Write an IANA name as people say it: "New York"."""
    if fixed := re.fullmatch(r"Etc/GMT([+-])(\d+)", name):  # the sign is the other way round there
        return f"UTC{'-' if fixed[1] == '+' else '+'}{fixed[2]}"
    return _("UTC") if name == "UTC" else name.rpartition("/")[2].replace("_", " ")


def questions(wall: Wall, *, from_prose: bool) -> Iterator[Question]:
    """Yield what is doubtful about zone and clock. ``from_prose`` marks names people write, who say GMT in July too."""
    zone = wall.zone
    if zone.doubtful and zone.words:
        sentence = _("“{words}” can be several time zones. Which one is meant?")
        yield Question("time_zone", sentence.format(words=zone.words), _zone_choices(wall, zone.candidates))
    elif zone.wrong_season(wall.start()):
        sentence = _("“{words}” does not hold on that day: the clock is changed then. Which time is meant?")
        yield Question("time_zone", sentence.format(words=zone.words), _season_choices(wall))
    elif from_prose and zone.words.upper() == "GMT" and _london_differs(wall):
        sentence = _("“GMT” does not hold in London on that day. Which time is meant?")
        yield Question("time_zone", sentence, _zone_choices(wall, ("UTC", "Europe/London")))
    yield from _clock_change(wall)


def _zone_choices(wall: Wall, names: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            _("{time} in {place}").format(time=clock(wall.begin), place=zone_label(name)),
            {"zone": Zone(wall.zone.words, (name,))},
        )
        for name in names
    )


def _season_choices(wall: Wall) -> tuple[Choice, ...]:
    """The time people of that place live by, or the fixed offset that the name strictly means."""
    name = wall.zone.name
    moment = wall.start()
    saved = moment.dst() or timedelta(hours=1)
    now = moment.utcoffset() or timedelta(0)
    strict = now + saved if wall.zone.summer else now - saved
    fixed = Zone(wall.zone.words, (), strict)
    here = Choice(
        _("{time} in {place} on that day").format(time=clock(wall.begin), place=zone_label(name)),
        {"zone": Zone(wall.zone.words, (name,))},
    )
    there = wall.changed({"zone": fixed}).start().astimezone(wall.zone.tz())
    return here, Choice(
        _("strictly {words}: {time} in {place}").format(
            words=wall.zone.words, time=clock(there), place=zone_label(name)
        ),
        {"zone": fixed},
    )


def _london_differs(wall: Wall) -> bool:
    london = find_zone("Europe/London")
    return london is not None and bool(wall.changed({"zone": london}).start().dst())


def _clock_change(wall: Wall) -> Iterator[Question]:
    """A time that the clock skips or shows twice that night."""
    first, second = wall.changed({"fold": 0}).start(), wall.changed({"fold": 1}).start()
    if first.utcoffset() == second.utcoffset():
        return
    back = first.astimezone(UTC).astimezone(first.tzinfo)
    if back.replace(tzinfo=None) != first.replace(tzinfo=None):
        sentence = _("{time} does not exist on that day: the clock is put forward. Ask when the call begins.")
        yield Question("start", sentence.format(time=clock(wall.begin)))
        return
    sentence = _("{time} comes twice on that day: the clock is put back. Which one is meant?")
    yield Question(
        "start",
        sentence.format(time=clock(wall.begin)),
        (Choice(_("the first, before the change"), {"fold": 0}), Choice(_("the second, after it"), {"fold": 1})),
    )


def strange_hour(start: datetime, home: datetime) -> str:
    """Return a warning when the call lies in the night of the one who reads, "" when not."""
    if _NIGHT_ENDS <= home.hour < _NIGHT_BEGINS or start.utcoffset() == home.utcoffset():
        return ""
    return _("That is {time} your time. Check that the time zone is right.").format(time=clock(home))
