"""Will the battery last the call?"""

from __future__ import annotations

from datetime import datetime, timedelta
from types import MappingProxyType

from readiness.check import Setup, Task
from readiness.computer.forecast import Drain, DrainForecast
from readiness.limits import LIMITS
from readiness.model import Action, ActionKind, Area, Fact, Finding, Grade, Measure, Reading, Remedy
from readiness.ports import Battery
from readiness.words import _, number, plural

_SAME_SITTING = timedelta(hours=3)
_WEAK_CHARGER_WATTS = 1.0


class BatteryCheck:
    """Charge, mains, and the time left beyond the end of the call."""

    id = "battery"
    area = Area.COMPUTER
    lane = "computer"
    deadline = 8.0

    @property
    def title(self) -> str:
        """What the row is called."""
        return _("Battery")

    def measure(self, task: Task) -> Reading:
        """One look at the battery, and what it says about its drain."""
        clock, battery = task.ports.clock, task.ports.power.battery()
        forecast = DrainForecast()
        forecast.add(clock.monotonic(), battery)
        return reading(battery, forecast.estimate(), minutes_needed(task.setup, clock.now()))

    def judge(self, reading: Reading) -> Finding:
        """Plugged in is good; else the forecast decides, and the charge alone where there is none."""
        percent = reading.value("battery_charge")
        if not reading.flag("present"):
            return self._finding(reading, Grade.GOOD, _("No battery, on mains."))
        if reading.flag("plugged") and not reading.flag("charge_falls"):
            return self._plugged(reading, percent)
        if reading.value("battery_margin") is not None:
            return self._lasting(reading, percent)
        if reading.flag("plugged"):
            return self._finding(reading, Grade.CAUTION, _weak_charger(percent), remedy=_stronger_charger())
        return self._unplugged(reading, percent)

    def _plugged(self, reading: Reading, percent: float | None) -> Finding:
        summary = _("Plugged in.") if percent is None else _("Plugged in, {percent:.0f} %.").format(percent=percent)
        minutes = reading.number("minutes_if_unplugged")
        lasts = _("lasts {time} if unplugged").format(time=duration(minutes)) if minutes else ""
        return self._finding(reading, Grade.GOOD, summary, aside=lasts)

    def _lasting(self, reading: Reading, percent: float | None) -> Finding:
        plugged = reading.flag("plugged")
        grade = LIMITS["battery_margin"].grade(reading.value("battery_margin"))
        left, needed = reading.number("minutes_left") or 0.0, reading.number("minutes_needed") or 0.0
        rough = bool(reading.flag("rough"))
        if rough and grade is Grade.GOOD and (reading.number("minutes_left_low") or 0.0) < needed:
            grade = Grade.CAUTION
        short = left < 60 and needed < 60
        words = {
            "left": _range(reading) if rough else duration(left),
            "needed": number(needed) if short else duration(needed),
            "percent": _whole(percent),
        }
        if grade is Grade.GOOD:
            summary = _("On battery, {percent} %: lasts {left}, your call needs {needed}.").format(**words)
            if plugged:
                summary = _("Plugged in, {percent} %, but falling: the charger is weak. It lasts {left}.").format(
                    **words
                )
            return self._finding(reading, grade, summary, aside=_bounds(reading))
        if grade is Grade.CAUTION:
            summary = _("{left} left, your call needs {needed}: that is tight.").format(**words)
        elif plugged:
            summary = _("{left} left although plugged in, your call needs {needed}.").format(**words)
        else:
            summary = _("{left} left, your call needs {needed}: plug in.").format(**words)
        remedy = _stronger_charger() if plugged else _plug_in()
        return self._finding(reading, grade, summary, aside=_bounds(reading), remedy=remedy)

    def _unplugged(self, reading: Reading, percent: float | None) -> Finding:
        grade = LIMITS["battery_charge"].grade(percent)
        if grade is Grade.UNKNOWN:
            return self._finding(
                reading, grade, _("There is a battery, but it does not tell how full it is."), remedy=_plug_in()
            )
        if reading.flag("plugged") is None:
            summary = _("The battery is at {percent} %; whether it is plugged in is not known.")
        elif grade is Grade.GOOD:
            summary = _("On battery, {percent} %; how long it lasts is not known yet.")
        else:
            summary = _("On battery, only {percent} % left: plug in.")
        return self._finding(reading, grade, summary.format(percent=_whole(percent)), remedy=_plug_in())

    def _finding(
        self, reading: Reading, grade: Grade, summary: str, *, aside: str = "", remedy: Remedy | None = None
    ) -> Finding:
        return Finding(self.id, self.area, grade, summary, aside, remedy, reading)


def reading(battery: Battery, drain: Drain | None, needed: float, *, charge_falls: bool = False) -> Reading:
    """What is known of ``battery``, for the judgement; ``charge_falls`` where the charge itself was seen to fall."""
    left = None if drain is None else drain.seconds_left / 60
    weak = bool(battery.plugged) and (charge_falls or (battery.watts or 0.0) > _WEAK_CHARGER_WATTS)
    counts = battery.present and left is not None and (not battery.plugged or weak)
    at_end = drain.percent_after(battery.percent, needed * 60) if drain and counts and battery.percent else None
    facts: dict[str, Fact] = {
        "present": battery.present,
        "plugged": battery.plugged,
        "charging": battery.charging,
        "charge_falls": weak,
        "minutes_needed": needed,
        "minutes_left": left,
        "minutes_left_low": drain.low / 60 if drain else None,
        "rough": None if drain is None else drain.rough,
        "minutes_left_high": drain.high / 60 if drain and drain.high is not None else None,
        "charge_at_end": at_end,
        "minutes_if_unplugged": _minutes_if_unplugged(battery),
    }
    measures = (
        Measure("battery_charge", battery.percent if battery.present else None, "%"),
        Measure("battery_margin", left - needed if counts and left is not None else None, "min"),
    )
    return Reading(BatteryCheck.id, measures if battery.present else (), MappingProxyType(facts))


def minutes_needed(setup: Setup, now: datetime) -> float:
    """Minutes until the call ends; of a call later than three hours from now, or one that is over, its length."""
    if setup.starts is None:
        return setup.minutes
    until_start = setup.starts - now
    until_end = until_start + timedelta(minutes=setup.minutes)
    if until_start > _SAME_SITTING or until_end <= timedelta(0):
        return setup.minutes
    return until_end.total_seconds() / 60


def duration(minutes: float) -> str:
    """``minutes`` in words: 1 minute, 45 minutes, 2 h 10."""
    whole = max(0, int(minutes + 0.5))
    if whole < 60:
        return plural("{count} minute", "{count} minutes", whole).format(count=whole)
    return _("{hours} h {minutes:02d}").format(hours=whole // 60, minutes=whole % 60)


def _minutes_if_unplugged(battery: Battery) -> float | None:
    if not battery.plugged or battery.energy_wh is None or not battery.usual_watts:
        return None
    return 60 * battery.energy_wh / battery.usual_watts


def _bounds(reading: Reading) -> str:
    """The uncertainty, and the charge at the end of the call."""
    if reading.number("minutes_left_low") is None:
        return ""
    at_end = reading.number("charge_at_end")
    if reading.flag("rough"):
        # The sentence gives the bounds, and what is left in the end is as little known.
        return ""
    said = _range(reading)
    if at_end:
        said = _("{range}, {percent:.0f} % at the end").format(range=said, percent=at_end)
    return said


def _range(reading: Reading) -> str:
    """From how long to how long it may last: 40 to 55 minutes, 55 minutes to 1 h 20, 3 h 10 at least."""
    low, high = reading.number("minutes_left_low") or 0.0, reading.number("minutes_left_high")
    if high is None:
        return _("{low} at least").format(low=duration(low))
    if high < 59.5:
        return _("{low} to {high} minutes").format(low=number(low), high=number(high))
    return _("{low} to {high}").format(low=duration(low), high=duration(high))


def _whole(percent: float | None) -> str:
    return "?" if percent is None else number(percent)


def _weak_charger(percent: float | None) -> str:
    return _("Plugged in, but the charge falls: {percent} % now.").format(percent=_whole(percent))


def _plug_in() -> Remedy:
    return Remedy(_("Plug in the charger before the call; without one, save power in the settings."), _save_power())


def _stronger_charger() -> Remedy:
    text = _("Use the charger that came with the computer, or close programs you do not need.")
    return Remedy(text, _save_power())


def _save_power() -> Action:
    return Action(ActionKind.OPEN_SETTINGS, _("Open the power settings"), "power")
