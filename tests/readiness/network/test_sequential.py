from __future__ import annotations

import random

import pytest

from readiness.network.sequential import Decision, LossAlarm, LossCusum, SequentialLossTest


def decide(loss: float, seed: int, limit: int = 100_000) -> SequentialLossTest:
    test = SequentialLossTest(0.01, 0.03, 0.05, 0.05)
    source = random.Random(seed)
    for _packet in range(limit):
        if test.update(source.random() >= loss) is not Decision.UNDECIDED:
            break
    return test


def test_a_clean_line_is_decided_by_the_promised_packet() -> None:
    test = decide(0.0, seed=1)
    assert test.decision is Decision.LOW
    assert test.packets == test.packets_when_clean == 145


@pytest.mark.parametrize(("loss", "wrong"), [(0.01, Decision.HIGH), (0.03, Decision.LOW)])
def test_errors_stay_within_what_was_asked(loss: float, wrong: Decision) -> None:
    errors = sum(decide(loss, seed).decision is wrong for seed in range(400))
    assert errors <= 0.05 * 400 + 13  # three standard deviations of the count


@pytest.mark.parametrize(("loss", "packets"), [(0.05, 115), (0.10, 50)])
def test_bad_lines_are_decided_fast(loss: float, packets: int) -> None:
    taken = [decide(loss, seed).packets for seed in range(200)]
    assert sum(taken) / len(taken) < packets


def test_a_decision_stands() -> None:
    test = decide(0.0, seed=1)
    for _packet in range(50):
        test.update(False)
    assert test.decision is Decision.LOW


@pytest.mark.parametrize(("low", "high"), [(0.0, 0.1), (0.1, 0.1), (0.2, 0.1), (0.1, 1.0)])
def test_refuses_hypotheses_that_are_none(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="low"):
        SequentialLossTest(low, high, 0.05, 0.05)


def test_one_bad_stretch_is_one_alarm() -> None:
    watch = LossCusum(0.01, 0.06, 5.5)
    alarms = [watch.update(False) for _packet in range(20)]
    assert alarms.count(True) == 1
    assert watch.alarmed


def test_the_alarm_ends_after_a_good_stretch_and_can_come_again() -> None:
    watch = LossCusum(0.01, 0.06, 5.5)
    for _packet in range(500):
        watch.update(False)
    for _packet in range(300):
        watch.update(True)
    assert not watch.alarmed
    assert any(watch.update(False) for _packet in range(10))


def test_cusum_needs_a_threshold() -> None:
    with pytest.raises(ValueError, match="positive"):
        LossCusum(0.01, 0.06, 0.0)


PER_SECOND, TWELVE_HOURS = 5, 12 * 3600 * 5


def seconds_until_alarm(loss: float, seed: int) -> float:
    watch, source = LossCusum(0.01, 0.06, 6.0), random.Random(seed)
    for _packet in range(300):
        watch.update(source.random() >= 0.003)
    packets = 0
    while not watch.update(source.random() >= loss):
        packets += 1
    return packets / PER_SECOND


@pytest.mark.parametrize("seed", range(4))
def test_twelve_hours_at_a_third_of_a_percent_cry_wolf_once_at_most(seed: int) -> None:
    watch, source = LossCusum(0.01, 0.06, 6.0), random.Random(seed)
    assert sum(watch.update(source.random() >= 0.003) for _packet in range(TWELVE_HOURS)) <= 1


@pytest.mark.parametrize(("loss", "seconds"), [(0.10, 12.0), (0.25, 4.0), (1.0, 1.0)])
def test_the_watch_notices_soon(loss: float, seconds: float) -> None:
    delays = [seconds_until_alarm(loss, seed) for seed in range(200)]
    assert sum(delays) / len(delays) <= seconds


def test_the_alarm_asks_more_often_for_a_while_after_a_packet_is_missing() -> None:
    alarm = LossAlarm()
    assert alarm.pace(10.0, None) == 5.0
    assert alarm.pace(10.0, 7.5) == 20.0
    assert alarm.pace(10.6, 7.5) == 5.0


def test_the_alarm_sleeps_through_a_little_loss_and_wakes_at_more() -> None:
    chance = random.Random(3)
    quiet, woken = LossAlarm(), LossAlarm()
    assert sum(quiet.update(chance.random() >= 0.003) for _packet in range(50_000)) == 0
    assert not quiet.alarmed
    assert [woken.update(chance.random() >= 0.10) for _packet in range(200)].count(True) >= 1
    assert woken.alarmed
