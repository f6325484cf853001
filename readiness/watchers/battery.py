"""Keeps an eye on the battery: the charger first, then whether the charge lasts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from readiness.checks.battery import BatteryCheck, minutes_needed, reading
from readiness.computer.forecast import DrainForecast
from readiness.ports import Battery
from readiness.watchers.notice import Moment, Notice, Scene, Settled

_WORSE_AFTER = 20.0
_BETTER_AFTER = 60.0
_REFRESH = 30.0


class BatteryWatcher:
    """One look a second; the forecast learns the drain meanwhile."""

    name = "battery"
    pace = 1.0

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._check = BatteryCheck()
        self._forecast = DrainForecast()
        self._settled = Settled(_WORSE_AFTER, _BETTER_AFTER)
        self._state: tuple[bool, bool | None, bool] | None = None
        self._weak = False
        self._said = ""
        self._refreshed = 0.0

    def open(self, wake: Callable[[], None]) -> None:
        """Nothing to open: looking is cheap."""

    def look(self, moment: Moment) -> Iterable[Notice]:
        """The charger at once, the grade once it lasts, the figures of the row every half minute."""
        battery = self._scene.ports.power.battery()
        self._forecast.add(moment.seconds, battery)
        state = (battery.present, battery.plugged, self._charger_too_weak(battery))
        needed = minutes_needed(self._scene.setup(), moment.now)
        finding = self._check.judge(reading(battery, self._forecast.estimate(), needed, charge_falls=self._weak))
        switched = state != self._state
        self._state = state
        changed = self._settled.update(moment.seconds, finding.grade, at_once=switched)
        if switched or changed:
            self._said, self._refreshed = finding.summary, moment.seconds
            yield Notice(finding.check, "battery", finding.summary, finding)
        elif self._due(moment, finding.summary) and finding.grade is self._settled.grade:
            self._said, self._refreshed = finding.summary, moment.seconds
            yield Notice(finding.check, "battery", "", finding)

    def interrupt(self) -> None:
        """Sleeping drains differently."""
        self._forecast.interrupt()

    def close(self) -> None:
        """Nothing is held."""

    def _due(self, moment: Moment, summary: str) -> bool:
        return summary != self._said and moment.seconds - self._refreshed >= _REFRESH

    def _charger_too_weak(self, battery: Battery) -> bool:
        """Once the charge was seen to fall on mains it stays so until the charger is pulled, or charges."""
        if not battery.plugged or battery.charging:
            self._weak = False
        elif self._forecast.falling:
            self._weak = True
        return self._weak
