"""Frames against wall time, without waiting: lost blocks are found, late ones forgiven."""

from __future__ import annotations

import pytest

from readiness.adapters.arrivals import Arrivals

RATE, BLOCK = 48000, 960


def arrivals(seconds: float, *, skew: float = 0.0, lost: tuple[float, float] = (0, 0), late: float = 0.0) -> Arrivals:
    """Blocks of 20 ms over ``seconds``; those from ``lost[0]`` to ``lost[1]`` never come, that at 3 s ``late``."""
    counted = Arrivals(RATE)
    for number in range(round(seconds * RATE / BLOCK) + 1):
        at = number * BLOCK / RATE
        if lost[0] <= at < lost[1]:
            continue
        delay = late if 3.0 <= at < 3.0 + late else 0.0
        counted.came(at * (1 + skew) + (3.0 + late - at if delay else 0.0), BLOCK)
    return counted


def test_a_steady_stream_misses_nothing():
    assert arrivals(60).missing_frames(60.0) == 0


@pytest.mark.parametrize("skew", [-200e-6, 200e-6])
def test_a_cheap_clock_is_no_loss(skew: float):
    assert arrivals(60, skew=skew).missing_frames(60.0 * (1 + skew)) == 0


@pytest.mark.parametrize("milliseconds", [100, 600])
def test_blocks_that_never_come_are_counted(milliseconds: int):
    counted = arrivals(10, lost=(4.0, 4.0 + milliseconds / 1000))
    assert counted.missing_frames(10.0) == pytest.approx(milliseconds * RATE / 1000, abs=BLOCK)


def test_blocks_that_come_late_together_are_forgiven():
    counted = arrivals(10, late=0.4)
    assert counted.missing_frames(10.0) == 0


def test_a_first_block_that_comes_late_with_a_queue_behind_it_is_no_loss():
    counted = Arrivals(RATE)
    for _ in range(30):
        counted.came(1.0, BLOCK)
    for number in range(200):
        counted.came(1.02 + number * 0.02, BLOCK)
    assert counted.missing_frames(5.0) == 0


def test_a_stream_that_stopped_is_stalled_and_misses_more_and_more():
    counted = arrivals(5)
    assert not counted.stalled(5.3)
    assert counted.stalled(5.6)
    assert counted.missing_frames(7.0) == pytest.approx(2 * RATE, abs=BLOCK)


def test_nothing_is_known_before_the_first_block():
    counted = Arrivals(RATE)
    assert (counted.newest, counted.missing_frames(9.0), counted.stalled(9.0)) == (None, 0, False)
