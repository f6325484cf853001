"""How long a battery lasts, from its measured drain, with the uncertainty of that (pure).

A Kalman filter of two states, charge and drain. Charge is in watt-hours where the battery tells them, else in percent.
Three things make the general filter fit batteries: a gauge shows steps, so a value counts when it changes, not when
it is repeated; load fluctuates around its mean, which blurs the charge but not the mean; and a lasting change of load
shows in the innovations, one large or several of one sign, upon which the filter forgets what it believed of the drain.
"""

from __future__ import annotations

from dataclasses import dataclass

from readiness.ports import Battery

_ONE_SIDED_95 = 1.645
_FLUCTUATION = 0.28  # of the drain, standard deviation ...
_FLUCTUATION_SECONDS = 30.0  # ... correlated over this time
_WANDER = 0.1  # of the drain, in ...
_WANDER_SECONDS = 600.0
_FUTURE = 0.15  # of the drain: what is done later is not what is done now
_POWER_ERROR = 0.4  # of the gauge's momentary power, as a guess of the mean to come
_GUESS_ERROR = 0.25  # of the system's own guess, or of the drain when last on battery
_GATE = 3.0  # standard deviations of one innovation, or of their cumulative sum ...
_SLACK = 0.5  # ... above this much each (Page's CUSUM)
_INDEPENDENT_SECONDS = 20.0  # values closer together share one burst of load: taken singly they look like a change
_SLOWEST_GAUGE_SECONDS = 150.0  # UPower asks the kernel every 30 to 120 s
_FORGET = 0.6  # of the drain: what remains believed of it after a change
_USABLE_ERROR = 0.75  # of the drain: with more, nothing is said
_LONGEST_HOURS = 48.0


@dataclass(frozen=True, slots=True)
class Drain:
    """What the measured drain says. ``low`` and ``high`` bound ``seconds_left`` with 90 % probability.

    ``high`` is None where the battery might as well last for ever; ``percent_per_hour`` is the drain itself.
    """

    seconds_left: float
    low: float
    high: float | None
    percent_per_hour: float | None

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
        self._changes = 0
        self._corrected_at = float("-inf")
        self._power_counts = True
        self._risen = self._fallen = 0.0
        self._level = 0.0
        self._rate = 0.0
        self._p_level = self._p_both = self._p_rate = 0.0

    def add(self, at: float, battery: Battery) -> None:
        """Take in one look at monotonic second ``at``. Plugging in or out begins anew; the drain on battery is kept."""
        charge = battery.energy_wh if battery.energy_wh is not None else battery.percent
        if not battery.present or charge is None:
            self._forget()
            return
        in_wh = battery.energy_wh is not None
        if self._at is None or in_wh != self._in_wh or battery.plugged != self._plugged or at < self._at:
            self._begin(at, charge, battery, in_wh=in_wh)
        else:
            self._predict(at - self._at)
            self._at = at
            self._see_charge(at, charge)
        self._percent = battery.percent
        self._see_power(battery)

    def interrupt(self) -> None:
        """The computer slept: what was seen before says nothing about the charge now, only about the drain awake."""
        self._remember()
        self._forget()

    @property
    def falling(self) -> bool:
        """Whether the charge surely falls: a drain beyond three standard deviations, seen in the charge itself."""
        return self._changes >= 1 and self._rate > 0 and self._rate**2 > _GATE**2 * self._p_rate

    def estimate(self) -> Drain | None:
        """How long it lasts; None while too little is known, or while the charge does not fall."""
        if self._at is None or self._rate <= 0 or self._p_rate > (_USABLE_ERROR * self._rate) ** 2:
            return None
        level = max(0.0, self._level)
        seconds = level / self._rate
        if seconds > _LONGEST_HOURS * 3600:
            return None
        variance = self._p_rate + (_FUTURE * self._rate) ** 2
        margin = _ONE_SIDED_95 * variance**0.5
        slowest = self._rate - margin
        return Drain(
            seconds_left=seconds,
            low=level / (self._rate + margin),
            high=level / slowest if slowest > 0 else None,
            percent_per_hour=self._percent_per_hour(),
        )

    def _percent_per_hour(self) -> float | None:
        if not self._in_wh:
            return self._rate * 3600
        if not self._percent or self._shown <= 0:
            return None
        return self._rate * 3600 * self._percent / self._shown

    # --- the filter

    def _begin(self, at: float, charge: float, battery: Battery, *, in_wh: bool) -> None:
        self._remember()
        usual = None if battery.plugged else self._usual.get(in_wh)
        if usual is None and not battery.plugged and in_wh and battery.usual_watts:
            usual = battery.usual_watts / 3600
        self._forget()
        self._at, self._in_wh, self._plugged = at, in_wh, battery.plugged
        self._shown = self._level = charge
        self._step = charge * 0.01 if in_wh else 1.0
        self._p_level = self._step**2
        self._p_rate = (max(charge, self._step) / 900) ** 2
        if usual is not None:
            self._believe(usual, _GUESS_ERROR)

    def _remember(self) -> None:
        """The drain on battery, by unit, for the next time without the charger."""
        if self._plugged is False and self._rate > 0:
            self._usual[self._in_wh] = self._rate

    def _predict(self, seconds: float) -> None:
        self._level -= self._rate * seconds
        blur = (_FLUCTUATION * self._scale()) ** 2 * 2 * _FLUCTUATION_SECONDS
        wander = self._wander_density()
        self._p_level += seconds * (seconds * self._p_rate - 2 * self._p_both + blur + wander * seconds**2 / 3)
        self._p_both -= seconds * (self._p_rate + wander * seconds / 2)
        self._p_rate += wander * seconds

    def _see_charge(self, at: float, charge: float) -> None:
        change = abs(charge - self._shown)
        if change > 0:
            if self._changes > 1 and at - self._corrected_at < _INDEPENDENT_SECONDS:
                return
            self._corrected_at = at
            self._changes += 1
            self._step = min(self._step, change)
            self._shown = charge
            self._correct_level(charge, self._step**2 / 12)
            return
        # A value that stands still is news only once it should have moved long ago.
        patience = max(self._step, abs(self._rate) * _SLOWEST_GAUGE_SECONDS)
        if abs(charge - self._level) > patience:
            self._correct_level(charge, patience**2)

    def _see_power(self, battery: Battery) -> None:
        """Momentary power and the system's guess: rough, but there at the first look."""
        if not self._power_counts:
            return
        told = False
        if battery.seconds_left and not battery.plugged:
            self._believe(self._shown / battery.seconds_left, _GUESS_ERROR)
            told = True
        # Right after the charger was pulled some gauges still show what it gave.
        if battery.watts and self._in_wh and (battery.plugged or battery.watts > 0):
            self._believe(battery.watts / 3600, _POWER_ERROR)
            told = True
        self._power_counts = not told

    def _correct_level(self, seen: float, noise: float) -> None:
        innovation = seen - self._level
        spread = self._p_level + noise
        if self._changed(innovation / spread**0.5):
            self._p_rate += (_FORGET * self._scale()) ** 2
            self._p_both = 0.0
            self._p_level += min(innovation**2, self._step**2)
            spread = self._p_level + noise
        gain_level, gain_rate = self._p_level / spread, self._p_both / spread
        self._level += gain_level * innovation
        self._rate += gain_rate * innovation
        self._p_rate -= gain_rate * self._p_both
        self._p_both *= 1 - gain_level
        self._p_level *= 1 - gain_level

    def _changed(self, surprise: float) -> bool:
        self._risen = max(0.0, self._risen + surprise - _SLACK)
        self._fallen = max(0.0, self._fallen - surprise - _SLACK)
        if max(abs(surprise), self._risen, self._fallen) <= _GATE:
            return False
        self._risen = self._fallen = 0.0
        return True

    def _believe(self, rate: float, relative_error: float) -> None:
        """Take in a drain that was told. The first one is taken as it is: before it nothing was known."""
        noise = (relative_error * rate) ** 2
        if not self._rate and not self._changes:
            self._rate, self._p_rate = rate, noise
            return
        gain = self._p_rate / (self._p_rate + noise)
        self._rate += gain * (rate - self._rate)
        self._p_rate *= 1 - gain

    def _wander_density(self) -> float:
        return (_WANDER * self._scale()) ** 2 / _WANDER_SECONDS

    def _scale(self) -> float:
        """The drain that noise is measured against; where none is known, an empty battery in ten hours."""
        return max(abs(self._rate), max(self._level, 0.0) / 36000, 1e-9)
