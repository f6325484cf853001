"""How long a battery lasts, from its measured drain, with the uncertainty of that (pure).

Charge is in watt-hours where the battery tells them, else in percent. A gauge shows steps, so only the moments at
which it changes count: between two of them the charge that was drawn and the time it took are both known. A gauge of
few, large steps (whole percents) tells so little in minutes that its momentary power, or the system's own guess, is
better at first where there is one: whichever is the more certain is believed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from readiness.computer.runs import Belief, Runs
from readiness.computer.told_power import ToldPower
from readiness.ports import Battery

_ONE_SIDED_95 = 1.645
_FUTURE = 0.08  # of the drain: what is done later is not what is done now
_POWER_ERROR = 0.06  # of what the gauge tells as power, until the charge has shown how true that is
_GUESS_ERROR = 0.2  # the same of the system's own guess
_FLUCTUATION_SECONDS = 3.5  # relative variance of the drain times how long it lasts: 34 % for half a minute
_COARSE_SECONDS = 8.0  # the same where each step may be told up to a minute late
_CHANGE_SECONDS, _COARSE_CHANGE_SECONDS = 2400.0, 900.0  # how often the drain changes for good
_COARSE_STEP = 0.7  # percent
_LATE = 3.0  # the charge must be this much surer than what is told, as variances
_ONE_STEP_ERROR = 0.45  # of the drain, when one step was seen and nobody knows when the one before it was
_USUAL_ERROR = 0.3  # of the drain of another time
_USUAL_SECONDS = 15.0  # what the drain of another time is worth, in seconds of seeing it
_STRETCH_SECONDS = 58.0  # what is drawn meanwhile is one value: shorter ones share one burst of load
_SLOWEST_GAUGE_SECONDS = 125.0  # UPower asks the kernel every 30 to 120 s
_SURE = 3.0  # standard deviations
_USABLE_ERROR = 0.75  # of the drain: with more, nothing is said
_ROUGH_FACTOR = 1.4  # between what is told and its bounds
_LONGEST_SECONDS = 48 * 3600.0
_SLOWEST_DRAIN_SECONDS = 100 * 3600.0


@dataclass(frozen=True, slots=True)
class Drain:
    """What the measured drain says. ``low`` and ``high`` bound ``seconds_left`` with 90 % probability.

    ``high`` is None where the battery might as well last for ever; ``percent_per_hour`` is the drain itself. ``rough``
    says that only few steps of the charge are behind it, so that the bounds should be told rather than what is between.
    """

    seconds_left: float
    low: float
    high: float | None
    percent_per_hour: float | None
    rough: bool = False

    def percent_after(self, percent: float, seconds: float) -> float | None:
        """The charge ``seconds`` from now, starting from ``percent``; never below 0."""
        if self.percent_per_hour is None:
            return None
        return max(0.0, percent - self.percent_per_hour * seconds / 3600)


class DrainForecast:
    """Fed with every look at the battery; answers how long it will last."""

    def __init__(self) -> None:
        self._usual: dict[bool, float] = {}
        self._forget()

    def _forget(self) -> None:
        self._at: float | None = None
        self._in_wh = False
        self._plugged: bool | None = None
        self._percent: float | None = None
        self._shown = 0.0
        self._step = 0.0
        self._percent_step = 0.0
        self._coarse = False
        self._edge: tuple[float, float] | None = None
        self._began = self._changed_at = 0.0
        self._longest_wait = 0.0
        self._charge = Runs(1.0, _FLUCTUATION_SECONDS, _CHANGE_SECONDS)
        self._told = ToldPower(0.0, self._charge)
        self._first_charge = 0.0
        self._started_from: float | None = None

    def add(self, at: float, battery: Battery) -> None:
        """Take in one look at monotonic second ``at``. Plugging in or out begins anew; the drain on battery is kept."""
        charge = battery.energy_wh if battery.energy_wh is not None else battery.percent
        if not battery.present or charge is None:
            self._forget()
            return
        in_wh = battery.energy_wh is not None
        if self._at is None or in_wh != self._in_wh or battery.plugged != self._plugged or at < self._at:
            self._begin(at, charge, battery, in_wh=in_wh)
        elif charge != self._shown:
            self._see_change(at, charge)
        self._at, self._percent = at, battery.percent
        self._see_told(at, battery)

    def interrupt(self) -> None:
        """The computer slept: what was seen before says nothing about the charge now, only about the drain awake."""
        self._remember()
        self._forget()

    @property
    def falling(self) -> bool:
        """Whether the charge surely falls: a drain beyond three standard deviations, seen in the charge itself."""
        belief = self._charge.belief()
        return self._charge.count > 1 and belief is not None and belief.mean > _SURE * belief.variance**0.5

    def estimate(self) -> Drain | None:
        """How long it lasts; None while too little is known, or while the charge does not fall."""
        belief = self._belief()
        if self._at is None or belief is None or belief.mean <= 0:
            return None
        if belief.doubt > _USABLE_ERROR**2:
            return None
        level = self._level(belief.mean)
        seconds = level / belief.mean
        if seconds > _LONGEST_SECONDS:
            return None
        relative = belief.doubt + _FUTURE**2 + (self._step / max(level, self._step)) ** 2 / 12
        factor = math.exp(_ONE_SIDED_95 * math.log1p(relative) ** 0.5)
        return Drain(
            seconds_left=seconds,
            low=seconds / factor,
            high=seconds * factor if seconds * factor <= _LONGEST_SECONDS else None,
            percent_per_hour=self._percent_per_hour(belief.mean),
            rough=factor > _ROUGH_FACTOR and self._told.belief() is None,
        )

    def _percent_per_hour(self, rate: float) -> float | None:
        if not self._in_wh:
            return rate * 3600
        if not self._percent or self._shown <= 0:
            return None
        return rate * 3600 * self._percent / self._shown

    # --- what was seen

    def _begin(self, at: float, charge: float, battery: Battery, *, in_wh: bool) -> None:
        self._remember()
        usual = None if battery.plugged else self._usual.get(in_wh)
        if usual is None and not battery.plugged and in_wh and battery.usual_watts:
            usual = battery.usual_watts / 3600
        self._forget()
        self._at, self._in_wh, self._plugged = at, in_wh, battery.plugged
        self._shown = charge
        self._step = charge / max(1.0, battery.percent or 100.0) if in_wh else 1.0
        self._percent_step, self._coarse = self._step, not in_wh
        self._began = self._changed_at = at
        smallest = max(charge, self._step) / _SLOWEST_DRAIN_SECONDS
        self._started_from = usual
        if in_wh:
            self._charge = Runs(smallest, _FLUCTUATION_SECONDS, _CHANGE_SECONDS, usual, _USUAL_SECONDS)
        else:
            self._charge = Runs(smallest, _COARSE_SECONDS, _COARSE_CHANGE_SECONDS, usual, _USUAL_SECONDS)
        self._told = ToldPower(at, Runs(smallest, _FLUCTUATION_SECONDS, _CHANGE_SECONDS))

    def _remember(self) -> None:
        """The drain on battery, by unit, for the next time without the charger."""
        belief = self._belief() if self._plugged is False else None
        if belief is not None and belief.mean > 0:
            self._usual[self._in_wh] = belief.mean

    def _see_change(self, at: float, charge: float) -> None:
        """The gauge moved: since it moved before, just this much was drawn. How old its first value was is unknown."""
        change = abs(charge - self._shown)
        self._step = min(self._step, change)
        self._coarse = self._step > _COARSE_STEP * self._percent_step
        self._shown = charge
        if self._edge is None:
            self._edge, self._first_charge = (at, charge), charge
            self._told.begin_to_compare()
        elif at - self._edge[0] >= _STRETCH_SECONDS:
            since, before = self._edge
            self._charge.add((before - charge) / (at - since), at - since)
            self._edge = (at, charge)
            self._told.compare(self._first_charge - charge, self._step / 2)
        self._longest_wait = max(0.9 * self._longest_wait, at - self._changed_at)
        self._changed_at = at

    def _see_told(self, at: float, battery: Battery) -> None:
        # Right after the charger was pulled some gauges still show what it gave.
        if battery.watts and self._in_wh and (battery.plugged or battery.watts > 0):
            self._told.look(at, battery.watts / 3600, _POWER_ERROR)
        elif battery.seconds_left and not battery.plugged:
            self._told.look(at, self._shown / battery.seconds_left, _GUESS_ERROR)

    # --- what follows

    def _belief(self) -> Belief | None:
        """The drain: by the charge; by what is told while the charge has not moved enough to know it better.

        Told power is looked at now and then only, so that load which comes and goes in step with that deceives it. But
        a gauge of large steps learns of a change late.
        """
        charge, told = self._by_charge(), self._told.belief()
        if charge is None or told is None:
            return charge or told
        if self._charge.count > 1 and not self._coarse:
            return charge
        return told if told.doubt < _LATE * charge.doubt else charge

    def _by_charge(self) -> Belief | None:
        """A gauge that has not moved for longer than usual says that less is drawn: at most one step since."""
        runs, at = self._charge, self._at or 0.0
        if not runs.count and self._started_from is not None:
            return Belief(self._started_from, (_USUAL_ERROR * self._started_from) ** 2)
        if not runs.count and self._coarse and self._edge is not None:
            rate = self._step / max(1.0, at - self._began)
            return Belief(rate, (_ONE_STEP_ERROR * rate) ** 2)
        waited = at - self._changed_at
        patience = max(1.1 * self._longest_wait, 0.0 if self._coarse else _SLOWEST_GAUGE_SECONDS)
        if self._edge is not None and waited > patience:
            rate, belief = self._step / waited, runs.belief()
            if belief is not None and rate < belief.mean:
                runs = runs.copy()
                runs.add(rate, waited)
        return runs.belief()

    def _level(self, rate: float) -> float:
        """The charge now: what was shown when the gauge moved, less what was drawn since, at most a step."""
        assert self._at is not None
        since = min(rate * (self._at - self._changed_at), self._step)
        return max(0.0, self._shown + (self._step / 2 if self._coarse and self._edge is not None else 0.0) - since)
