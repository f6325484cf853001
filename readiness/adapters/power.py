"""Which source tells about batteries on this system, and what to do when one does not answer."""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Sequence

from readiness.adapters.psutil_power import PsutilPower
from readiness.ports import Battery, NotAvailable, Power
from readiness.words import _

_PAUSE_AFTER_FAILURE = 60.0


class FirstThatAnswers:
    """Asks ``sources`` in order. One that failed is left alone for a minute, so that a hung service costs once."""

    def __init__(self, sources: Sequence[Power], monotonic: Callable[[], float] = time.monotonic) -> None:
        self._sources = tuple(sources)
        self._monotonic = monotonic
        self._left_alone: dict[int, float] = {}

    def battery(self) -> Battery:
        """The first answer. Raises NotAvailable with all that was tried when there is none."""
        failures: list[str] = []
        now = self._monotonic()
        for number, source in enumerate(self._sources):
            if self._left_alone.get(number, now) > now:
                failures.append(_("{source} failed a moment ago.").format(source=type(source).__name__))
                continue
            try:
                battery = source.battery()
            except NotAvailable as why:
                self._left_alone[number] = now + _PAUSE_AFTER_FAILURE
                failures.append(why.detail or why.sentence)
                continue
            self._left_alone.pop(number, None)
            return battery
        raise NotAvailable(_("This system does not tell about its battery."), detail="; ".join(failures))


def system_power() -> Power:
    """The right sources for this system: UPower, sysfs and psutil on Linux, psutil elsewhere."""
    if platform.system() != "Linux":
        return PsutilPower()
    from readiness.adapters.sysfs_power import SysfsPower  # noqa: PLC0415 - Linux alone has these
    from readiness.adapters.upower import UPower  # noqa: PLC0415

    return FirstThatAnswers((UPower(), SysfsPower(), PsutilPower(none_means_mains=False)))
