"""The computer sleeps in the middle of a watch, and its sound server wakes slowly."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from readiness.adapters.devices_pulse import PulseDevices
from readiness.ports import AudioDevice, NotAvailable
from readiness.simulation.scenarios import scenario
from readiness.watch import Change, Watch
from tests.lab.sound.conftest import own_server
from tests.lab.sound.server import SoundServer

pytestmark = pytest.mark.lab

__all__ = ["own_server"]


class SleptThrough:
    """This computer's clocks after ``slept``: the monotonic one stood still meanwhile, as Linux has it."""

    slept = timedelta(0)

    def monotonic(self) -> float:
        return time.monotonic()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.slept

    def wait(self, event: threading.Event, seconds: float | None) -> bool:
        return event.wait(seconds)


class Overseen(PulseDevices):
    """Counts how often the sound server did not answer."""

    refused = 0

    def devices(self) -> tuple[AudioDevice, ...]:
        try:
            return super().devices()
        except NotAvailable:
            self.refused += 1
            raise


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_sleep_is_noticed_and_a_sound_server_that_wakes_slowly_is_no_fault(own_server: SoundServer) -> None:
    clock, devices, told = SleptThrough(), Overseen(), list[Change]()
    world = scenario("all_good").begin(clock)

    def said(words: str) -> list[Change]:
        return [change for change in tuple(told) if words in change.sentence]

    with Watch(replace(world.ports, devices=devices), world.setup, told.append, stay_awake=False):
        own_server.mute()
        until(lambda: bool(said("The microphone is muted.")))
        own_server.mute(False)
        until(lambda: bool(said("The microphone is on again.")))
        own_server.freeze()
        try:
            clock.slept = timedelta(minutes=37)
            until(lambda: bool(said("The computer slept from")))
            until(lambda: devices.refused > 0)
        finally:
            own_server.thaw()
        own_server.mute()
        until(lambda: len(said("The microphone is muted.")) == 2)
    (slept,) = said("slept")
    assert (slept.check, slept.measure_again) == ("connection", True)
    assert any(change.check == "clock" and change.measure_again for change in told)
    assert said("sound system") == []
