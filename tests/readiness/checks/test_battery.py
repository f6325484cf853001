"""Will the battery last the call: the sentence on screen for each state."""

from __future__ import annotations

from datetime import timedelta

import pytest

from readiness.check import Setup
from readiness.checks.battery import BatteryCheck, duration, minutes_needed, reading
from readiness.computer.forecast import Drain
from readiness.model import Finding, Grade
from readiness.ports import Battery, NotAvailable
from tests.readiness.checks.still_task import NOW, look


def judged(battery: Battery, minutes: float = 45) -> Finding:
    return look(BatteryCheck(), battery=battery, setup=Setup(minutes=minutes))


def test_plugged_in() -> None:
    finding = judged(Battery(True, percent=83, plugged=True, energy_wh=26, usual_watts=12))
    assert (finding.grade, finding.summary, finding.aside) == (
        Grade.GOOD,
        "Plugged in, 83 %.",
        "lasts 2 h 10 if unplugged",
    )


def test_too_little_left() -> None:
    finding = judged(Battery(True, percent=18, plugged=False, seconds_left=21 * 60))
    assert finding.grade is Grade.NO_GO
    assert finding.summary == "21 minutes left, your call needs 45: plug in."
    assert finding.remedy is not None
    assert finding.remedy.text == "Plug in the charger before the call; without one, save power in the settings."
    assert finding.remedy.action is not None
    assert finding.remedy.action.wire == "open_settings:power"


def test_tight() -> None:
    finding = judged(Battery(True, percent=30, plugged=False, seconds_left=50 * 60))
    assert finding.grade is Grade.CAUTION
    assert finding.summary == "50 minutes left, your call needs 45: that is tight."


def rough(low: float, left: float, high: float | None) -> Finding:
    """What is said of a battery of which a few whole percents were seen to go."""
    drain = Drain(60 * left, 60 * low, None if high is None else 60 * high, 30.0, rough=True)
    return BatteryCheck().judge(reading(Battery(True, percent=30, plugged=False), drain, 45))


@pytest.mark.parametrize(
    ("low", "left", "high", "grade", "summary"),
    [
        (50, 70, 98, Grade.GOOD, "On battery, 30 %: lasts 50 minutes to 1 h 38, your call needs 45 minutes."),
        (40, 61, 93, Grade.CAUTION, "40 minutes to 1 h 33 left, your call needs 45 minutes: that is tight."),
        (35, 47, 58, Grade.CAUTION, "35 to 58 minutes left, your call needs 45: that is tight."),
        (20, 30, 45, Grade.NO_GO, "20 to 45 minutes left, your call needs 45: plug in."),
        (200, 900, None, Grade.GOOD, "On battery, 30 %: lasts 3 h 20 at least, your call needs 45 minutes."),
    ],
)
def test_what_is_known_roughly_is_said_as_a_range(
    low: float, left: float, high: float | None, grade: Grade, summary: str
) -> None:
    finding = rough(low, left, high)
    assert (finding.grade, finding.summary, finding.aside) == (grade, summary, "")


def test_enough() -> None:
    finding = judged(Battery(True, percent=83, plugged=False, watts=10, energy_wh=40, seconds_left=4 * 3600))
    assert finding.grade is Grade.GOOD
    assert finding.summary == "On battery, 83 %: lasts 4 h 00, your call needs 45 minutes."
    assert "at the end" in finding.aside


def test_a_desktop() -> None:
    finding = judged(Battery(False, plugged=True))
    assert (finding.grade, finding.summary) == (Grade.GOOD, "No battery, on mains.")


def test_a_full_or_limited_battery_on_mains_with_nothing_flowing() -> None:
    finding = judged(Battery(True, percent=80, plugged=True, charging=False, watts=0.0, energy_wh=40))
    assert (finding.grade, finding.summary, finding.aside) == (Grade.GOOD, "Plugged in, 80 %.", "")


def test_an_almost_empty_battery_on_mains_is_good() -> None:
    assert judged(Battery(True, percent=4, plugged=True, charging=True, watts=-30, energy_wh=2)).grade is Grade.GOOD


def test_a_weak_charger_that_will_not_carry_the_call() -> None:
    finding = judged(Battery(True, percent=10, plugged=True, charging=False, watts=20, energy_wh=5))
    assert finding.grade is Grade.NO_GO
    assert finding.summary == "15 minutes left although plugged in, your call needs 45."
    assert finding.remedy is not None
    assert "charger that came with the computer" in finding.remedy.text


def test_a_weak_charger_that_will_do() -> None:
    finding = judged(Battery(True, percent=90, plugged=True, charging=False, watts=5, energy_wh=45))
    assert finding.grade is Grade.GOOD
    assert finding.summary == "Plugged in, 90 %, but falling: the charger is weak. It lasts 9 h 00."


def test_a_charge_seen_falling_on_mains_without_a_forecast() -> None:
    finding = BatteryCheck().judge(reading(Battery(True, percent=60, plugged=True), None, 45, charge_falls=True))
    assert (finding.grade, finding.summary) == (Grade.CAUTION, "Plugged in, but the charge falls: 60 % now.")


@pytest.mark.parametrize(
    ("percent", "grade", "summary"),
    [
        (83.0, Grade.GOOD, "On battery, 83 %; how long it lasts is not known yet."),
        (20.0, Grade.CAUTION, "On battery, only 20 % left: plug in."),
        (5.0, Grade.NO_GO, "On battery, only 5 % left: plug in."),
        (None, Grade.UNKNOWN, "There is a battery, but it does not tell how full it is."),
    ],
)
def test_without_a_forecast_the_charge_counts(percent: float | None, grade: Grade, summary: str) -> None:
    finding = judged(Battery(True, percent=percent, plugged=False))
    assert (finding.grade, finding.summary) == (grade, summary)


def test_where_it_is_not_known_whether_it_is_plugged_in() -> None:
    finding = judged(Battery(True, percent=70, plugged=None))
    assert finding.summary == "The battery is at 70 %; whether it is plugged in is not known."


def test_a_system_that_does_not_tell_is_not_known() -> None:
    with pytest.raises(NotAvailable):
        look(BatteryCheck(), battery=NotAvailable("Nobody home."))


@pytest.mark.parametrize(
    ("starts_in", "needed"),
    [
        (None, 45),
        (timedelta(minutes=10), 55),
        (timedelta(minutes=-30), 15),
        (timedelta(hours=5), 45),
        (timedelta(days=-1), 45),
    ],
)
def test_minutes_until_the_end_of_the_call(starts_in: timedelta | None, needed: float) -> None:
    setup = Setup(minutes=45, starts=None if starts_in is None else NOW + starts_in)
    assert minutes_needed(setup, NOW) == needed


def test_the_call_in_ten_minutes_needs_more_than_its_length() -> None:
    setup = Setup(minutes=45, starts=NOW + timedelta(minutes=10))
    finding = look(BatteryCheck(), battery=Battery(True, 30, plugged=False, seconds_left=50 * 60), setup=setup)
    assert finding.grade is Grade.NO_GO


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0.2, "0 minutes"), (1, "1 minute"), (59.4, "59 minutes"), (59.6, "1 h 00"), (130, "2 h 10"), (-3, "0 minutes")],
)
def test_durations_in_words(minutes: float, words: str) -> None:
    assert duration(minutes) == words


def test_the_bounds_are_told() -> None:
    drain = Drain(seconds_left=3600, low=2700, high=5400, percent_per_hour=40)
    finding = BatteryCheck().judge(reading(Battery(True, 40, plugged=False), drain, 30))
    assert finding.aside == "45 minutes to 1 h 30, 20 % at the end"
    open_ended = Drain(seconds_left=3600, low=2700, high=None, percent_per_hour=None)
    assert (
        BatteryCheck().judge(reading(Battery(True, 40, plugged=False), open_ended, 30)).aside == "45 minutes at least"
    )
