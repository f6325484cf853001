from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.network import statistics

DELAYS = st.lists(st.floats(0, 5, allow_subnormal=False), min_size=1, max_size=80)


@pytest.mark.parametrize(
    ("hits", "trials", "low", "high"),
    [(0, 100, 0.0, 0.03699), (5, 100, 0.02154, 0.11175), (100, 100, 0.96301, 1.0), (0, 0, 0.0, 1.0)],
)
def test_wilson_interval(hits: int, trials: int, low: float, high: float) -> None:
    assert statistics.wilson_interval(hits, trials) == pytest.approx((low, high), abs=1e-5)


@given(DELAYS, st.floats(0, 100))
def test_percentile_is_numpys(values: list[float], q: float) -> None:
    assert statistics.percentile(values, q) == pytest.approx(float(np.percentile(values, q)), abs=1e-9)


def test_percentile_of_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="no values"):
        statistics.percentile([], 50)


def test_loss_counts_ratio_bursts_and_interval() -> None:
    loss = statistics.loss([True] * 90 + [False, True, False, False, False] + [True] * 5)
    assert (loss.sent, loss.lost, loss.longest_burst, loss.mean_burst) == (100, 4, 3, 2.0)
    assert loss.ratio == pytest.approx(0.04)
    assert loss.low < 0.04 < loss.high


def test_loss_of_nothing_is_not_zero() -> None:
    assert statistics.loss([]).ratio is None


@given(st.lists(st.booleans(), max_size=60))
def test_bursts_add_up_to_what_was_lost(answered: list[bool]) -> None:
    assert sum(statistics.burst_lengths(answered)) == answered.count(False)


def test_delay_variation_sees_the_spikes_that_rfc3550_jitter_smooths_away() -> None:
    # Ten seconds at 50 packets/s, 10 packets late by 120 ms in every 125: Wi-Fi that goes looking for other channels.
    delays = [0.030 + (0.120 if index % 125 < 10 else 0.0) for index in range(500)]
    assert statistics.delay_variation(delays, 95) == pytest.approx(0.120)
    assert statistics.rfc3550_jitter(delays) < 0.004


def test_rfc3550_jitter_follows_its_recursion() -> None:
    assert statistics.rfc3550_jitter([0.01, 0.03, 0.02]) == pytest.approx((0.02 / 16) + (0.01 - 0.02 / 16) / 16)
    assert statistics.rfc3550_jitter([0.01]) == 0.0


def test_each_excursion_is_one_spike() -> None:
    excess = [0.0, 0.2, 0.3, None, 0.2, 0.0, 0.15, 0.0]
    assert statistics.spikes(list(range(8)), excess, 0.1) == [1, 6]


@pytest.mark.parametrize(("times", "most"), [([], 0), ([1.0], 1), ([0.0, 9.0, 18.0, 19.5], 2), ([1, 2, 3, 12], 3)])
def test_most_events_in_a_window(times: list[float], most: int) -> None:
    assert statistics.most_in_window(times, 10.0) == most


def times(count: int, step: float = 0.05) -> list[float]:
    return [index * step for index in range(count)]


def test_a_freeze_runs_from_the_first_bad_packet_to_the_next_good_one() -> None:
    usable = [True] * 10 + [False] * 6 + [True] * 4
    assert statistics.freezes(times(20), usable, 0.2) == [statistics.Interval(0.5, 0.8)]


def test_single_losses_are_no_freeze_however_rare_the_packets() -> None:
    assert statistics.freezes(times(3, 1.0), [True, False, True], 0.2) == []


def test_a_freeze_may_last_to_the_end() -> None:
    frozen = statistics.freezes(times(20), [True] * 10 + [False] * 10, 0.2)
    assert frozen[0].seconds == pytest.approx(0.45)


def test_four_packets_at_fifty_milliseconds_are_two_hundred() -> None:
    jittery = [when + (0.0004 if index % 2 else 0.0) for index, when in enumerate(times(20))]
    assert len(statistics.freezes(jittery, [True] * 5 + [False] * 4 + [True] * 11, 0.2)) == 1
