from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.ballistics import DECAY_DB_PER_S, FLOOR_DBFS, HOLD_S, Ballistics, step


def test_it_rises_at_once_to_the_eye():
    assert step(Ballistics(), -20, 0.033).level_dbfs == pytest.approx(-20, abs=0.2)


def test_it_falls_twenty_decibels_in_1_7_seconds():
    state = Ballistics(level_dbfs=-10, hold_dbfs=-10)
    for _frame in range(100):
        state = step(state, None, 0.017)
    assert state.level_dbfs == pytest.approx(-30, abs=0.01)


def test_the_marker_stands_then_falls():
    state = step(Ballistics(), -6, 1.0)
    state = step(state, None, HOLD_S)
    assert state.hold_dbfs == pytest.approx(-6, abs=0.01)
    state = step(state, None, 0.5)
    assert state.hold_dbfs == pytest.approx(-16, abs=0.01)


def test_a_louder_moment_takes_the_marker_along():
    state = step(step(Ballistics(), -30, 1.0), -12, 1.0)
    assert state.hold_dbfs == pytest.approx(-12, abs=0.01)
    assert state.held_s == 0


@pytest.mark.parametrize("level", [-math.inf, math.nan, -500.0, None])
def test_what_is_no_level_counts_as_the_floor(level):
    assert step(Ballistics(), level, 0.1).level_dbfs == FLOOR_DBFS


@given(
    st.lists(st.tuples(st.floats(-120, 6), st.floats(0, 0.5)), max_size=50),
)
def test_the_bar_never_leaves_what_was_heard_nor_passes_the_marker(heard):
    state = Ballistics()
    for level, dt in heard:
        before = state
        state = step(state, level, dt)
        assert state.hold_dbfs >= state.level_dbfs >= FLOOR_DBFS
        assert state.level_dbfs <= max(level, before.level_dbfs) + 1e-9
        assert before.level_dbfs - state.level_dbfs <= DECAY_DB_PER_S * dt + 1e-9


@given(st.floats(-90, 0), st.integers(2, 40))
def test_the_fall_does_not_depend_on_the_pace(level, frames):
    start = Ballistics(level_dbfs=level, hold_dbfs=level)
    once, often = step(start, None, 2.5), start
    for _frame in range(frames):
        often = step(often, None, 2.5 / frames)
    assert often.level_dbfs == pytest.approx(once.level_dbfs, abs=1e-6)
    assert often.hold_dbfs == pytest.approx(once.hold_dbfs, abs=1e-6)
