"""A simulated computer: its battery, which drains in the clock's own time, and everything else about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace

from readiness.ports import Battery, Busy, Clock, HostLoad, NotAvailable
from readiness.words import _

GIGABYTE = 10**9


@dataclass(frozen=True, slots=True)
class BatteryPack:
    """A battery of ``full_wh`` at ``percent`` that gives ``watts`` while unplugged and takes ``charge_watts`` else."""

    percent: float = 83.0
    plugged: bool = True
    full_wh: float = 52.0
    watts: float = 19.9
    charge_watts: float = 0.0


class SimulatedPower:
    """A :class:`readiness.ports.Power`; without a pack a computer on mains alone."""

    def __init__(self, clock: Clock, pack: BatteryPack | None) -> None:
        self._clock = clock
        self._pack = pack
        self._since = clock.monotonic()
        self._energy = 0.0 if pack is None else pack.full_wh * pack.percent / 100

    def battery(self) -> Battery:
        """The state now."""
        pack = self._pack
        if pack is None:
            return Battery(present=False)
        energy = self._energy_now(pack)
        charging = pack.plugged and pack.charge_watts > 0 and energy < pack.full_wh
        flow = 0.0 if pack.plugged and not charging else -pack.charge_watts if charging else pack.watts
        return Battery(
            present=True,
            percent=100 * energy / pack.full_wh,
            plugged=pack.plugged,
            charging=charging,
            watts=flow,
            energy_wh=energy,
            seconds_left=None if pack.plugged else 3600 * energy / pack.watts,
            usual_watts=pack.watts,
        )

    def plug(self, plugged: bool) -> None:
        """Put the charger in, or pull it out."""
        pack = self._pack
        if pack is None:
            raise NotAvailable(_("This computer has no battery."))
        self._energy = self._energy_now(pack)
        self._since = self._clock.monotonic()
        self._pack = replace(pack, plugged=plugged)

    def _energy_now(self, pack: BatteryPack) -> float:
        hours = (self._clock.monotonic() - self._since) / 3600
        flow = pack.charge_watts if pack.plugged else -pack.watts
        return min(pack.full_wh, max(0.0, self._energy + flow * hours))


QUIET = HostLoad(
    processor=0.12,
    memory_available=0.46,
    disk_free_bytes=118 * GIGABYTE,
    heaviest=(Busy("Files", 0.04, 160_000_000),),
)


@dataclass(frozen=True, slots=True)
class Machine:
    """Everything about a computer but its power; None where its system does not tell."""

    load: HostLoad = field(default_factory=lambda: QUIET)
    restart_waiting: bool | None = False
    microphone_users: tuple[str, ...] | None = ()
    camera_users: tuple[str, ...] | None = ()
    call_programs: tuple[str, ...] = ()
    clock_synchronised: bool | None = True
    do_not_disturb: bool | None = True
    notification_sounds: bool | None = None
    keeps_awake: bool = True


class SimulatedHost:
    """A :class:`readiness.ports.Host`. ``opened`` and ``awake`` tell what it was asked to do."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.opened: list[str] = []
        self.awake = 0

    def load(self, pause: Callable[[float], None]) -> HostLoad:
        """Measure over a second, spent in ``pause``."""
        pause(1.0)
        return self.machine.load

    def glance(self) -> HostLoad:
        """The load without the names of programs."""
        return replace(self.machine.load, heaviest=())

    def restart_waiting(self) -> bool | None:
        """Whether an update waits for a restart."""
        return self.machine.restart_waiting

    def microphone_users(self) -> tuple[str, ...] | None:
        """Names of the programs that hold the microphone."""
        return self.machine.microphone_users

    def camera_users(self) -> tuple[str, ...] | None:
        """Names of the programs that hold a camera."""
        return self.machine.camera_users

    def call_programs(self) -> tuple[str, ...]:
        """Names of the call programs that run."""
        return self.machine.call_programs

    def clock_synchronised(self) -> bool | None:
        """Whether the clock follows network time."""
        return self.machine.clock_synchronised

    def do_not_disturb(self) -> bool | None:
        """Whether notifications are silenced."""
        return self.machine.do_not_disturb

    def notification_sounds(self) -> bool | None:
        """Whether notifications are heard."""
        return self.machine.notification_sounds

    def open_settings(self, page: str) -> bool:
        """Remember the page; no settings open in a simulation."""
        self.opened.append(page)
        return True

    def keep_awake(self) -> AbstractContextManager[bool]:
        """Keep awake while entered."""
        return self._awake()

    @contextmanager
    def _awake(self) -> Iterator[bool]:
        self.awake += 1
        try:
            yield self.machine.keeps_awake
        finally:
            self.awake -= 1
