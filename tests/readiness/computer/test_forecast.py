"""The forecast against simulated batteries whose truth is known."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from readiness.computer.forecast import Drain, DrainForecast
from readiness.ports import Battery

FULL_WH = 50.0
Draw = Callable[[float, random.Random], float]


def drain(
    draw: Draw,
    seconds: float,
    *,
    in_percent: bool = False,
    gauge_seconds: float = 30.0,
    look_seconds: float = 2.0,
    plugged: bool = False,
    tells_watts: bool = False,
    forecast: DrainForecast | None = None,
    began: float = 0.0,
    energy: float = 45.0,
) -> tuple[DrainForecast, float]:
    """Watch a battery for ``seconds``; returns the forecast and the energy that is really left."""
    chance, forecast = random.Random(7), forecast or DrainForecast()
    shown, shown_at, at = energy, began, began
    while at <= began + seconds:
        watts = draw(at, chance)
        if at - shown_at >= gauge_seconds:
            shown, shown_at = energy, at
        percent = 100 * shown / FULL_WH
        forecast.add(
            at,
            Battery(
                present=True,
                percent=float(round(percent)) if in_percent else percent,
                plugged=plugged,
                energy_wh=None if in_percent else round(shown, 2),
                watts=watts if tells_watts else None,
            ),
        )
        energy -= watts * look_seconds / 3600
        at += look_seconds
    return forecast, energy


def steady(at: float, chance: random.Random) -> float:
    return 10.0


def uneven(at: float, chance: random.Random) -> float:
    return max(2.0, chance.gauss(10.0, 4.0))


def alternating(at: float, chance: random.Random) -> float:
    return 14.0 if int(at) // 60 % 2 else 6.0


def told(forecast: DrainForecast) -> Drain:
    estimate = forecast.estimate()
    assert estimate is not None
    return estimate


@pytest.mark.parametrize("draw", [steady, uneven, alternating])
@pytest.mark.parametrize("tells_watts", [True, False])
@pytest.mark.parametrize("gauge_seconds", [2.0, 30.0, 60.0])
def test_within_ten_percent_after_five_minutes(draw: Draw, tells_watts: bool, gauge_seconds: float) -> None:
    forecast, energy = drain(draw, 300, gauge_seconds=gauge_seconds, tells_watts=tells_watts)
    assert told(forecast).seconds_left == pytest.approx(3600 * energy / 10, rel=0.10)


@pytest.mark.parametrize("gauge_seconds", [2.0, 60.0])
def test_whole_percents_are_enough_when_the_battery_drains_in_an_hour(gauge_seconds: float) -> None:
    forecast, energy = drain(lambda at, chance: 45.0, 300, in_percent=True, gauge_seconds=gauge_seconds)
    assert told(forecast).seconds_left == pytest.approx(3600 * energy / 45, rel=0.10)


@pytest.mark.parametrize("minutes", [10, 20, 40, 60])
def test_it_stays_within_ten_percent_for_the_whole_hour(minutes: float) -> None:
    forecast, energy = drain(uneven, 60 * minutes)
    assert told(forecast).seconds_left == pytest.approx(3600 * energy / 10, rel=0.10)


@pytest.mark.parametrize(("before", "after"), [(10.0, 25.0), (25.0, 10.0)])
@pytest.mark.parametrize(("in_percent", "minutes"), [(False, 5), (True, 12)])
def test_a_change_of_the_drain_is_followed(before: float, after: float, in_percent: bool, minutes: float) -> None:
    forecast, energy = drain(
        lambda at, chance: before if at < 1200 else after, 1200 + 60 * minutes, in_percent=in_percent
    )
    assert told(forecast).seconds_left == pytest.approx(3600 * energy / after, rel=0.15)


@pytest.mark.parametrize(("spread", "burst_seconds"), [(0.4, 30), (0.3, 60)])
@pytest.mark.parametrize("gauge_seconds", [2.0, 30.0])
def test_bursts_of_load_are_not_taken_for_a_change(spread: float, burst_seconds: float, gauge_seconds: float) -> None:
    """Minutes of idling between minutes of work: the mean counts, and hardly ever is it missed by much."""
    errors = []
    for seed in range(8):

        def bursts(at: float, chance: random.Random, seed: int = seed) -> float:
            return max(1.0, random.Random(f"{seed} {at // burst_seconds}").gauss(20.0, 20.0 * spread))

        for minutes in (20, 30, 40):
            forecast, energy = drain(bursts, 60 * minutes, gauge_seconds=gauge_seconds)
            errors.append(abs(told(forecast).seconds_left / (3600 * energy / 20) - 1))
    assert sorted(errors)[len(errors) * 9 // 10] < 0.2
    assert max(errors) < 0.8


@pytest.mark.parametrize("gauge_seconds", [2.0, 30.0])
def test_whole_cycles_of_use_are_averaged(gauge_seconds: float) -> None:
    """Half a minute of work in every minute, wherever in it one begins to look."""
    for phase in range(0, 60, 10):
        forecast, energy = drain(
            lambda at, chance, phase=phase: 15.0 if (at + phase) % 60 < 30 else 5.0, 300, gauge_seconds=gauge_seconds
        )
        assert told(forecast).seconds_left == pytest.approx(3600 * energy / 10, rel=0.10)


@pytest.mark.parametrize(
    ("in_percent", "gauge_seconds", "spread"), [(False, 30.0, 0.4), (True, 2.0, 0.3), (True, 60.0, 0.3)]
)
def test_the_bounds_hold_the_truth_in_nine_of_ten(in_percent: bool, gauge_seconds: float, spread: float) -> None:
    held = []
    for seed in range(20):
        watts = random.Random(seed).uniform(10, 40)

        def bursts(at: float, chance: random.Random, seed: int = seed, watts: float = watts) -> float:
            return max(1.0, random.Random(f"{seed} {at // 30}").gauss(watts, watts * spread))

        forecast, energy = drain(bursts, 300, in_percent=in_percent, gauge_seconds=gauge_seconds)
        estimate = told(forecast)
        held.append(estimate.low < 3600 * energy / watts < (estimate.high or float("inf")))
    assert sum(held) >= 18


def test_few_steps_of_a_coarse_gauge_are_only_roughly_known() -> None:
    """Two whole percents in five minutes: the bounds say so, and an hour later they are told no more."""
    early, energy = drain(steady, 300, in_percent=True)
    assert told(early).rough
    assert told(early).low < 3600 * energy / 10 < (told(early).high or 0)
    assert not told(drain(steady, 3600, in_percent=True)[0]).rough


def test_a_single_step_gives_an_order_of_magnitude() -> None:
    forecast, energy = drain(lambda at, chance: 6.0, 320, in_percent=True, gauge_seconds=2.0)
    assert told(forecast).rough
    assert told(forecast).low < 3600 * energy / 6 < (told(forecast).high or float("inf"))


def test_a_gauge_of_whole_percents_that_tells_its_power_learns_of_a_change_by_that() -> None:
    forecast, battery = DrainForecast(), 45.0
    for at in range(0, 1400, 2):
        watts = 10.0 if at < 1200 else 25.0
        percent = float(round(100 * battery / FULL_WH))
        shown = FULL_WH * percent / 100
        forecast.add(at, Battery(True, percent, plugged=False, energy_wh=shown, watts=1.2 * watts))
        battery -= watts * 2 / 3600
    # The gauge's power is a fifth too high, which the charge has shown by then.
    assert told(forecast).seconds_left == pytest.approx(3600 * battery / 25, rel=0.2)
    assert not told(forecast).rough


def test_the_truth_lies_between_the_bounds() -> None:
    forecast, energy = drain(uneven, 600)
    estimate = told(forecast)
    assert estimate.high is not None
    assert estimate.low < 3600 * energy / 10 < estimate.high


def test_the_bounds_close_in() -> None:
    def width(seconds: float) -> float:
        estimate = told(drain(lambda at, chance: 45.0, seconds, in_percent=True)[0])
        return (estimate.high or float("inf")) - estimate.low

    assert width(1500) < width(300)


def test_one_look_takes_the_gauges_power_and_the_systems_guess() -> None:
    forecast = DrainForecast()
    forecast.add(0, Battery(present=True, percent=40, plugged=False, watts=10, energy_wh=20, seconds_left=7200))
    assert told(forecast).seconds_left == pytest.approx(7200, rel=0.05)
    assert told(forecast).percent_after(40, 3600) == pytest.approx(20, abs=1)


def test_only_the_systems_guess_is_taken_as_it_is() -> None:
    forecast = DrainForecast()
    forecast.add(0, Battery(present=True, percent=35, plugged=False, seconds_left=1260))
    assert told(forecast).seconds_left == pytest.approx(1260, rel=0.02)


def test_nothing_is_said_of_a_single_percentage() -> None:
    forecast = DrainForecast()
    forecast.add(0, Battery(present=True, percent=80, plugged=False))
    assert forecast.estimate() is None


def test_charging_has_no_end() -> None:
    forecast = DrainForecast()
    for at in range(0, 600, 2):
        forecast.add(at, Battery(present=True, percent=50, plugged=True, watts=-20, energy_wh=25 + at * 20 / 3600))
    assert forecast.estimate() is None
    assert not forecast.falling


def test_a_weak_charger_is_seen_in_the_charge_alone() -> None:
    forecast, _energy = drain(lambda at, chance: 30.0, 480, in_percent=True, plugged=True)
    assert forecast.falling


def test_a_full_battery_on_mains_that_rests_does_not_fall() -> None:
    forecast, _energy = drain(lambda at, chance: 0.0, 1800, in_percent=True, plugged=True)
    assert not forecast.falling


def test_plugging_in_begins_anew_and_the_next_drain_starts_from_the_last() -> None:
    forecast, energy = drain(steady, 600)
    drain(lambda at, chance: -20.0, 120, plugged=True, forecast=forecast, began=602, energy=energy)
    assert forecast.estimate() is None
    drain(steady, 4, forecast=forecast, began=724, energy=energy)
    assert told(forecast).seconds_left == pytest.approx(3600 * energy / 10, rel=0.2)


def test_after_a_sleep_only_the_drain_is_believed() -> None:
    forecast, _energy = drain(steady, 600)
    forecast.interrupt()
    assert forecast.estimate() is None
    drain(steady, 2, forecast=forecast, began=9000, energy=20)
    assert told(forecast).seconds_left == pytest.approx(7200, rel=0.1)


def test_a_battery_that_is_taken_out() -> None:
    forecast, _energy = drain(steady, 600)
    forecast.add(700, Battery(present=False, plugged=True))
    assert forecast.estimate() is None
