"""Batteries as psutil tells them (Windows, macOS, and the last resort elsewhere)."""

from __future__ import annotations

from readiness.ports import Battery, NotAvailable
from readiness.words import _


class PsutilPower:
    """The ``Power`` port over psutil. ``none_means_mains`` says whether "no battery found" can be believed here."""

    def __init__(self, *, none_means_mains: bool = True) -> None:
        self._none_means_mains = none_means_mains

    def battery(self) -> Battery:
        """One look. Raises NotAvailable where psutil cannot tell."""
        import psutil  # noqa: PLC0415 - 15 ms that the first frame need not wait for

        read = getattr(psutil, "sensors_battery", None)
        try:
            found = read() if read else None
        except (OSError, ValueError, RuntimeError, psutil.Error) as error:
            raise NotAvailable(_("The system does not tell about batteries."), detail=repr(error)) from error
        if found is None and (read is None or not self._none_means_mains):
            raise NotAvailable(_("The system does not tell about batteries."))
        if found is None:
            return Battery(present=False, plugged=True)
        # secsleft is -1 for unknown and -2 for unlimited: both say nothing about time.
        seconds = float(found.secsleft) if found.secsleft is not None and found.secsleft > 0 else None
        return Battery(
            present=True,
            percent=min(100.0, max(0.0, float(found.percent))),
            plugged=found.power_plugged,
            seconds_left=None if found.power_plugged else seconds,
        )
