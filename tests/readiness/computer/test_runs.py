"""The mean of what fluctuates, before and after a change for good."""

from __future__ import annotations

import random

import pytest

from readiness.computer.runs import Runs


def seen(values: list[float], *, usual: float | None = None) -> Runs:
    runs = Runs(0.01, 3.5, 2400.0, usual, 15.0)
    for value in values:
        runs.add(value, 60.0)
    return runs


def mean_of(runs: Runs) -> float:
    belief = runs.belief()
    assert belief is not None
    return belief.mean


def doubt_of(runs: Runs) -> float:
    belief = runs.belief()
    assert belief is not None
    return float(belief.doubt**0.5)


def test_nothing_seen_is_nothing_known() -> None:
    assert seen([]).belief() is None


def test_what_was_usual_counts_until_something_is_seen() -> None:
    assert mean_of(seen([], usual=12.0)) == pytest.approx(12.0)
    assert mean_of(seen([6.0] * 5, usual=12.0)) == pytest.approx(6.0, rel=0.05)


def test_bursts_are_averaged_over_and_leave_their_doubt() -> None:
    bursts = seen([4.0, 16.0] * 10)
    assert mean_of(bursts) == pytest.approx(10.0, rel=0.05)
    assert doubt_of(bursts) > 2 * doubt_of(seen([10.0] * 20))


@pytest.mark.parametrize("after", [5.0, 20.0])
def test_after_a_change_for_good_what_was_before_counts_no_more(after: float) -> None:
    assert mean_of(seen([10.0] * 20 + [after] * 4)) == pytest.approx(after, rel=0.12)


def test_right_after_it_the_doubt_is_greater() -> None:
    assert doubt_of(seen([10.0] * 20 + [20.0])) > 2 * doubt_of(seen([10.0] * 20))


def test_many_values_cost_no_more_than_few() -> None:
    chance = random.Random(1)
    runs = seen([chance.gauss(10.0, 2.0) for _minute in range(300)])
    assert len(runs._runs) <= 60
    assert mean_of(runs) == pytest.approx(10.0, rel=0.1)
