"""The battery over the length of a call."""

from __future__ import annotations

from readiness.model import Grade
from readiness.ports import Battery, NotAvailable
from readiness.simulation.computer import BatteryPack, SimulatedPower
from readiness.watchers.battery import BatteryWatcher
from tests.readiness.watchers.patrol import Patrol


def on(pack: BatteryPack) -> Patrol:
    patrol = Patrol("all_good", BatteryWatcher, {"minutes": 45, "starts": None})
    swap_power(patrol, SimulatedPower(patrol.clock, pack))
    return patrol


def swap_power(patrol: Patrol, power: object) -> None:
    object.__setattr__(patrol.world.ports, "power", power)


def power_of(patrol: Patrol) -> SimulatedPower:
    power = patrol.world.ports.power
    assert isinstance(power, SimulatedPower)
    return power


def test_unplugged_and_plugged_in_are_noticed_at_the_next_look() -> None:
    patrol = on(BatteryPack(83, plugged=True, full_wh=52, watts=18, charge_watts=20))
    (first,) = patrol.run(10)
    assert first.sentence == "Plugged in, 83 %."
    power_of(patrol).plug(False)
    (unplugged,) = patrol.run(2)
    assert unplugged.sentence.startswith("On battery, 83 %: lasts 2 h 2")
    assert unplugged.finding is not None
    assert unplugged.finding.grade is Grade.GOOD
    power_of(patrol).plug(True)
    (plugged,) = patrol.run(2)
    assert plugged.sentence == "Plugged in, 83 %."


def test_a_battery_that_will_not_last_is_said_when_the_charger_is_pulled() -> None:
    patrol = on(BatteryPack(20, plugged=True, full_wh=52, watts=26))
    patrol.run(5)
    power_of(patrol).plug(False)
    (unplugged,) = patrol.run(5)
    assert unplugged.finding is not None
    assert unplugged.finding.grade is Grade.NO_GO
    assert unplugged.sentence == "24 minutes left, your call needs 45: plug in."


def test_the_row_is_refreshed_without_a_word() -> None:
    patrol = on(BatteryPack(83, plugged=False, full_wh=52, watts=18))
    patrol.run(600)
    spoken = patrol.sentences()
    silent = [notice for _at, notice in patrol.seen if not notice.sentence]
    assert len(spoken) == 1
    assert 5 <= len(silent) <= 20
    assert all(notice.finding is not None for notice in silent)


def test_near_the_limit_nothing_flickers() -> None:
    """The call needs 45 minutes, the battery lasts 60: the limit itself."""
    patrol = on(BatteryPack(50, plugged=False, full_wh=30, watts=15))
    patrol.run(600)
    assert len(patrol.sentences()) <= 2


def test_as_the_call_runs_on_time_left_and_time_needed_shrink_alike() -> None:
    patrol = on(BatteryPack(40, plugged=False, full_wh=50, watts=15))
    starts = patrol.clock.at
    patrol.setup = patrol.world.setup.__class__(minutes=60, starts=starts)
    patrol.run(3000)
    assert len(patrol.sentences()) == 1


class Falling:
    """A charger too weak: the charge falls one percent each 80 s while plugged in, and no power is told."""

    def __init__(self, patrol: Patrol) -> None:
        self.patrol = patrol

    def battery(self) -> Battery:
        gone = (self.patrol.clock.seconds - self.patrol.began) / 80
        return Battery(True, percent=float(round(60 - gone)), plugged=True)


def test_a_weak_charger_is_found_by_the_charge_alone() -> None:
    patrol = Patrol("all_good", BatteryWatcher, {"minutes": 90, "starts": None})
    swap_power(patrol, Falling(patrol))
    patrol.run(600)
    assert any("although plugged in" in sentence or "falling" in sentence for sentence in patrol.sentences())


def test_a_full_battery_resting_on_mains_is_no_weak_charger() -> None:
    patrol = on(BatteryPack(100, plugged=True))
    patrol.run(3600)
    assert patrol.sentences() == ["Plugged in, 100 %."]


class Refuses:
    def battery(self) -> Battery:
        raise NotAvailable("Nobody home.")


def test_a_system_that_does_not_tell_says_nothing() -> None:
    patrol = on(BatteryPack())
    swap_power(patrol, Refuses())
    assert patrol.run(5) == []
    assert patrol.refused == 5


def test_after_a_sleep_the_forecast_begins_anew() -> None:
    patrol = on(BatteryPack(83, plugged=False, full_wh=52, watts=18))
    patrol.run(60)
    patrol.clock.forward(3600)
    patrol.watcher.interrupt()
    patrol.run(60)
    assert all("?" not in sentence for sentence in patrol.sentences())
    patrol.watcher.close()
