"""A task for checks that ask nobody: simulated ports, a clock that stands still."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from readiness.check import Check, Setup
from readiness.model import Finding
from readiness.ports import Battery, NotAvailable, Ports, Reachability
from readiness.simulation.computer import Machine, SimulatedHost

NOW = datetime(2026, 11, 26, 13, 50, tzinfo=UTC)


@dataclass
class StillClock:
    """Time that only the test moves."""

    at: datetime = NOW
    seconds: float = 100.0

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return self.at

    def wait(self, event: threading.Event, seconds: float | None) -> bool:
        self.seconds += seconds or 0.0
        return event.is_set()


@dataclass
class ToldPower:
    """A battery as the test says."""

    told: Battery | NotAvailable

    def battery(self) -> Battery:
        if isinstance(self.told, NotAvailable):
            raise self.told
        return self.told


@dataclass
class ToldNetwork:
    """A network that knows nothing but the date."""

    told: Reachability | NotAvailable = field(default_factory=Reachability)
    asked: int = 0

    def reachability(self, servers: object, seconds: float) -> Reachability:
        self.asked += 1
        if isinstance(self.told, NotAvailable):
            raise self.told
        return self.told


@dataclass
class StillTask:
    """What a check is given."""

    ports: Ports
    setup: Setup = field(default_factory=Setup)
    cancelled: bool = False

    def progress(self, fraction: float, sentence: str = "", **more: Any) -> None:
        assert 0 <= fraction <= 1

    def sleep(self, seconds: float) -> None:
        self.ports.clock.wait(threading.Event(), seconds)

    def ask(self, question: object) -> str:
        raise AssertionError("nobody should be asked")


def look(
    check: Check,
    *,
    setup: Setup | None = None,
    battery: Battery | NotAvailable | None = None,
    machine: Machine | None = None,
    host: SimulatedHost | None = None,
    network: ToldNetwork | None = None,
    now: datetime = NOW,
) -> Finding:
    """Measure and judge."""
    ports: Any = Ports(
        clock=StillClock(now),
        devices=None,  # type: ignore[arg-type]
        audio_in=None,  # type: ignore[arg-type]
        audio_out=None,  # type: ignore[arg-type]
        network=network or ToldNetwork(),  # type: ignore[arg-type]
        power=ToldPower(battery or Battery(present=False, plugged=True)),
        host=host or SimulatedHost(machine or Machine()),
    )
    return check.judge(check.measure(StillTask(ports, setup or Setup())))
