"""The computer: its power, how busy it is, what waits and who disturbs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Battery:
    """The computer's own batteries taken together. ``present`` False means a computer without one.

    ``percent`` 0 to 100; ``plugged`` whether mains power is there; ``watts`` drawn from (positive) or put into the
    battery; ``energy_wh`` stored now; ``seconds_left`` only the system's own guess; ``usual_watts`` what this computer
    drew while it last ran on battery, from the system's history.
    """

    present: bool
    percent: float | None = None
    plugged: bool | None = None
    charging: bool | None = None
    watts: float | None = None
    energy_wh: float | None = None
    seconds_left: float | None = None
    usual_watts: float | None = None


class Power(Protocol):
    """Batteries and mains."""

    def battery(self) -> Battery:
        """The state now. Raises NotAvailable when the system does not tell."""
        ...


@dataclass(frozen=True, slots=True)
class Busy:
    """A program that uses much of the processor (1.0 is one whole core) or memory (bytes)."""

    name: str
    processor: float
    memory: int = 0


@dataclass(frozen=True, slots=True)
class HostLoad:
    """How busy the computer is. Ratios 0 to 1 of the whole machine; None where not known."""

    processor: float | None
    memory_available: float | None
    disk_free_bytes: int | None
    temperature_celsius: float | None = None
    throttled: bool | None = None
    heaviest: tuple[Busy, ...] = ()


class Host(Protocol):
    """The computer besides its power."""

    def load(self, pause: Callable[[float], None]) -> HostLoad:
        """Measure over about a second, spent in ``pause``."""
        ...

    def glance(self) -> HostLoad:
        """The same without names of programs, cheap enough for every few seconds.

        Processor and throttling are those since the glance before, None at the first.
        """
        ...

    def restart_waiting(self) -> bool | None:
        """Whether an update waits for a restart."""
        ...

    def microphone_users(self) -> tuple[str, ...] | None:
        """Names of the programs that hold the microphone now."""
        ...

    def camera_users(self) -> tuple[str, ...] | None:
        """Names of the programs that hold a camera now."""
        ...

    def call_programs(self) -> tuple[str, ...]:
        """Names of the call programs that run, one entry per running copy."""
        ...

    def clock_synchronised(self) -> bool | None:
        """Whether the system says that its clock follows network time."""
        ...

    def do_not_disturb(self) -> bool | None:
        """Whether notifications are silenced."""
        ...

    def notification_sounds(self) -> bool | None:
        """Whether notifications are heard while they are not silenced."""
        ...

    def open_settings(self, page: str) -> bool:
        """Open the system's settings; False if it cannot.

        ``page`` is one of :data:`readiness.computer.settings.PAGES`.
        """
        ...

    def keep_awake(self) -> AbstractContextManager[bool]:
        """Keep the screen and the computer awake while entered; gives whether the system agreed."""
        ...
