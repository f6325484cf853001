"""Simple checks and ports for the window's tests: quick, real threads, nothing of the machine."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import monotonic
from typing import Any

from readiness.check import Task
from readiness.model import Area, Finding, Grade, Measure, Reading, Remedy
from readiness.ports import AudioDevice, Direction, NotAvailable, Ports


class RealClock:
    def monotonic(self) -> float:
        return monotonic()

    def now(self) -> datetime:
        return datetime(2026, 11, 26, 13, 50, tzinfo=UTC)

    def wait(self, event: threading.Event, seconds: float | None) -> bool:
        return event.wait(seconds)


@dataclass
class FakeDevices:
    listed: tuple[AudioDevice, ...] = (
        AudioDevice("mic-1", "Laptop microphone", Direction.INPUT, is_default=True),
        AudioDevice("mic-2", "USB headset", Direction.INPUT),
        AudioDevice("out-1", "Laptop speakers", Direction.OUTPUT, is_default=True),
        AudioDevice("out-2", "USB headset", Direction.OUTPUT),
    )
    done: list[tuple[str, object]] = field(default_factory=list)
    refuses: bool = False
    after_profile: tuple[AudioDevice, ...] = ()

    def devices(self) -> tuple[AudioDevice, ...]:
        return self.listed

    def set_muted(self, device_id: str, muted: bool) -> None:
        self._do(f"muted {device_id}", muted)

    def set_volume(self, device_id: str, percent: float) -> None:
        self._do(f"volume {device_id}", percent)

    def set_default(self, device_id: str) -> None:
        self._do("default", device_id)

    def set_profile(self, device_id: str, profile: str) -> tuple[AudioDevice, ...]:
        self._do(f"profile {device_id}", profile)
        return self.after_profile

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        return lambda: None

    def _do(self, what: str, value: object) -> None:
        if self.refuses:
            raise NotAvailable("The system refused.")
        self.done.append((what, value))


@dataclass
class FakeHost:
    opens: bool = True
    awake: bool = True
    opened: list[str] = field(default_factory=list)
    held: int = 0

    def open_settings(self, page: str) -> bool:
        self.opened.append(page)
        return self.opens

    @contextmanager
    def keep_awake(self):
        self.held += 1
        try:
            yield self.awake
        finally:
            self.held -= 1


class Silent:
    """An audio port of which nothing is open."""

    def level(self) -> None:
        return None

    def recent(self, seconds: float) -> None:
        return None


def fake_ports(**parts: Any) -> Ports:
    nothing: Any = None
    given = {"devices": FakeDevices(), "host": FakeHost(), "audio_in": Silent(), **parts}
    return Ports(
        clock=given.get("clock", RealClock()),
        devices=given["devices"],
        audio_in=given["audio_in"],
        audio_out=given.get("audio_out", nothing),
        network=given.get("network", nothing),
        power=given.get("power", nothing),
        host=given["host"],
    )


@dataclass
class FakeCheck:
    """Measures by calling ``work``; ``grade`` may be changed between two runs."""

    id: str
    area: Area = Area.COMPUTER
    lane: str = "computer"
    deadline: float = 20.0
    grade: Grade = Grade.GOOD
    remedy: Remedy | None = None
    work: Callable[[Task], None] = lambda task: None
    setups: list[Any] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.id.replace("_", " ").capitalize()

    def measure(self, task: Task) -> Reading:
        self.setups.append(task.setup)
        self.work(task)
        return Reading(self.id, (Measure("round_trip_time", 40.0, "ms"),))

    def judge(self, reading: Reading) -> Finding:
        remedy = self.remedy or (Remedy("Mend it.") if self.grade.needs_attention else None)
        return Finding(self.id, self.area, self.grade, f"{self.title} is {self.grade}.", remedy=remedy, reading=reading)
