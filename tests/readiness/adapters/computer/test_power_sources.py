"""Several sources in order, and psutil's sentinels."""

from __future__ import annotations

import types
from collections.abc import Callable

import psutil
import pytest

from readiness.adapters.power import FirstThatAnswers, system_power
from readiness.adapters.psutil_power import PsutilPower
from readiness.checks.battery import BatteryCheck
from readiness.ports import Battery, NotAvailable
from tests.readiness.checks.still_task import look


class Source:
    def __init__(self, answer: Battery | None) -> None:
        self.answer = answer
        self.asked = 0

    def battery(self) -> Battery:
        self.asked += 1
        if self.answer is None:
            raise NotAvailable("Nobody home.")
        return self.answer


class Hand:
    time = 0.0

    def __call__(self) -> float:
        return self.time


def test_the_first_that_answers_counts() -> None:
    broken, second, third = Source(None), Source(Battery(True, 50)), Source(Battery(True, 1))
    assert FirstThatAnswers([broken, second, third]).battery().percent == 50
    assert third.asked == 0


def test_one_that_failed_is_asked_again_after_a_minute() -> None:
    clock, broken, second = Hand(), Source(None), Source(Battery(True, 50))
    power = FirstThatAnswers([broken, second], clock)
    for clock.time in (0.0, 1.0, 59.0):
        power.battery()
    assert broken.asked == 1
    broken.answer, clock.time = Battery(True, 70), 61.0
    assert power.battery().percent == 70


def test_nobody_answers() -> None:
    power = FirstThatAnswers([Source(None), Source(None)])
    for _again in range(2):
        with pytest.raises(NotAvailable, match="does not tell"):
            power.battery()


def told_by_psutil(monkeypatch: pytest.MonkeyPatch, read: Callable[[], object] | None) -> PsutilPower:
    monkeypatch.setattr(psutil, "sensors_battery", read, raising=False)
    return PsutilPower()


@pytest.mark.parametrize("sentinel", [-1, -2, None])
def test_unknown_and_unlimited_are_no_times(monkeypatch: pytest.MonkeyPatch, sentinel: int | None) -> None:
    found = types.SimpleNamespace(percent=40, secsleft=sentinel, power_plugged=False)
    battery = told_by_psutil(monkeypatch, lambda: found).battery()
    assert battery.seconds_left is None
    finding = look(BatteryCheck(), battery=battery)
    assert finding.summary == "On battery, 40 %; how long it lasts is not known yet."


def test_a_time_on_mains_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    found = types.SimpleNamespace(percent=140, secsleft=600, power_plugged=True)
    battery = told_by_psutil(monkeypatch, lambda: found).battery()
    assert battery.seconds_left is None
    assert battery.percent == 100


def test_a_time_on_battery_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    found = types.SimpleNamespace(percent=40.0, secsleft=1260, power_plugged=False)
    assert told_by_psutil(monkeypatch, lambda: found).battery().seconds_left == 1260


def test_none_is_a_desktop_where_that_can_be_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told_by_psutil(monkeypatch, lambda: None).battery() == Battery(present=False, plugged=True)
    with pytest.raises(NotAvailable):
        PsutilPower(none_means_mains=False).battery()


def refuses() -> object:
    raise OSError("refused")


def test_a_refusal_or_a_system_without_the_function_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotAvailable):
        told_by_psutil(monkeypatch, refuses).battery()
    with pytest.raises(NotAvailable):
        told_by_psutil(monkeypatch, None).battery()


@pytest.mark.parametrize(
    ("system", "kind"), [("Linux", FirstThatAnswers), ("Windows", PsutilPower), ("Darwin", PsutilPower)]
)
def test_each_system_has_its_sources(monkeypatch: pytest.MonkeyPatch, system: str, kind: type[object]) -> None:
    monkeypatch.setattr("platform.system", lambda: system)
    assert isinstance(system_power(), kind)
