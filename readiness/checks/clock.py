"""Is the clock right, and does everybody mean the same hour?"""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from types import MappingProxyType

from readiness.check import NotAvailable, Task
from readiness.limits import LIMITS
from readiness.model import Action, ActionKind, Area, Fact, Finding, Grade, Measure, Reading, Remedy
from readiness.times import clock, short_day
from readiness.words import _, plural

_ASKING_SECONDS = 2.0


class ClockCheck:
    """The clock against network time, the zone of the call against this computer's, a clock change in between."""

    id = "clock"
    area = Area.COMPUTER
    lane = "computer"
    deadline = 10.0

    @property
    def title(self) -> str:
        """What the row is called."""
        return _("Clock")

    def measure(self, task: Task) -> Reading:
        """Ask the system whether it follows network time; only where it does not, compare with the network's date."""
        synchronised = task.ports.host.clock_synchronised()
        offset, detail = (None, None) if synchronised else _ask_network(task)
        now = task.ports.clock.now()
        facts: dict[str, Fact] = {
            "synchronised": synchronised,
            "detail": detail,
            **_times(now, task.setup.starts, task.setup.zone),
        }
        return Reading(self.id, (Measure("clock_offset", _size(offset), "s"),), MappingProxyType(facts | _side(offset)))

    def judge(self, reading: Reading) -> Finding:
        """A measured offset decides; else the system's word counts; else it is not known."""
        offset = reading.value("clock_offset")
        grade = LIMITS["clock_offset"].grade(offset)
        if grade is Grade.UNKNOWN and reading.flag("synchronised"):
            grade = Grade.GOOD
        if grade is Grade.GOOD:
            summary, aside = _right(reading)
            return Finding(self.id, self.area, grade, summary, aside, reading=reading)
        if grade is Grade.UNKNOWN:
            summary = (
                _("Nothing keeps this clock right, and it could not be compared.")
                if reading.flag("synchronised") is False
                else _("It is not known whether this clock is right.")
            )
            remedy = Remedy(_("Compare it with the clock of your phone."), _open_settings())
            return Finding(
                self.id, self.area, grade, summary, "", remedy, reading, detail=reading.text("detail") or None
            )
        words = _("Your clock is {time} fast.") if reading.flag("fast") else _("Your clock is {time} slow.")
        return Finding(
            self.id,
            self.area,
            grade,
            words.format(time=_length(offset or 0.0)),
            reading.text("zones"),
            Remedy(_("Switch on “set the time automatically” in the settings."), _open_settings()),
            reading,
        )


def _ask_network(task: Task) -> tuple[float | None, str | None]:
    """How far off the clock is by a server's date; nobody is asked where no test server is named."""
    if not task.setup.servers:
        return None, None
    try:
        reached = task.ports.network.reachability(task.setup.servers, _ASKING_SECONDS)
    except NotAvailable as why:
        return None, why.detail or why.sentence
    return reached.date_offset, reached.detail or None


def _times(now: datetime, starts: datetime | None, zone: tzinfo | None) -> dict[str, Fact]:
    """The hour of the call here and there, and by how much this computer's clock will have been changed till then."""
    if starts is None:
        return {"zones": None, "change_minutes": None}
    here = starts.astimezone(now.tzinfo)
    there = starts.astimezone(zone) if zone is not None else here
    change = None if starts < now else _minutes(here.utcoffset()) - _minutes(now.utcoffset())
    zones = None
    if here.utcoffset() != there.utcoffset():
        words = _("{here} here is {there} in {place}")
        if here.date() != there.date():
            words = _("{here} here is {there} on {day} in {place}")
        zones = words.format(here=clock(here), there=clock(there), day=short_day(there), place=_place(zone, there))
    return {"zones": zones, "change_minutes": change or None, "starts_here": clock(here)}


def _right(reading: Reading) -> tuple[str, str]:
    """What is said of a clock that is right, and the hour elsewhere."""
    zones, change = reading.text("zones"), reading.number("change_minutes")
    if not change:
        return _("Your clock is right."), zones
    words = (
        _("Your clock is right. It goes forward before the call, which starts at {time} new time.")
        if change > 0
        else _("Your clock is right. It goes back before the call, which starts at {time} new time.")
    )
    return words.format(time=reading.text("starts_here")), zones


def _place(zone: tzinfo | None, there: datetime) -> str:
    """``America/New_York`` as New York; an offset where the zone has no name."""
    key = getattr(zone, "key", None)
    return str(key).rpartition("/")[2].replace("_", " ") if key else there.tzname() or f"UTC{there:%z}"


def _minutes(offset: timedelta | None) -> int:
    return 0 if offset is None else round(offset.total_seconds() / 60)


def _size(offset: float | None) -> float | None:
    return None if offset is None else abs(offset)


def _side(offset: float | None) -> dict[str, Fact]:
    return {"fast": None if offset is None else offset > 0}


def _length(seconds: float) -> str:
    if seconds < 90:
        return plural("{count} second", "{count} seconds", round(seconds)).format(count=round(seconds))
    if seconds < 5400:
        return plural("{count} minute", "{count} minutes", round(seconds / 60)).format(count=round(seconds / 60))
    return plural("{count} hour", "{count} hours", round(seconds / 3600)).format(count=round(seconds / 3600))


def _open_settings() -> Action:
    return Action(ActionKind.OPEN_SETTINGS, _("Open the clock’s settings"), "time")
