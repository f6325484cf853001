"""The ring keeps the newest seconds, whatever the blocks; levels are those of the loudest channel."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.adapters.ring import Ring, level_of


@given(st.lists(st.integers(0, 25), max_size=12), st.integers(-5, 120), st.integers(-5, 120))
def test_it_gives_back_what_was_written_as_long_as_it_is_kept(blocks: list[int], first: int, last: int):
    ring, written = Ring(10, 1, 2.0), np.arange(1, sum(blocks) + 1, dtype=np.float32)
    at = 0
    for size in blocks:
        ring.write(written[at : at + size, None])
        at += size
    kept_from = max(first, 0, at - 20)
    assert ring.frames == at
    assert ring.read(first, last)[:, 0].tolist() == written[kept_from : max(kept_from, last)].tolist()
    assert ring.read(0)[:, 0].tolist() == written[-20:].tolist()


def test_what_was_read_does_not_change_when_more_comes():
    ring = Ring(10, 2, 1.0)
    ring.write(np.ones((10, 2), dtype=np.float32))
    read = ring.read(0)
    ring.write(np.zeros((10, 2), dtype=np.float32))
    assert read.all()


def test_the_level_of_a_sine_is_three_db_below_its_peak():
    sine = np.sin(2 * np.pi * np.arange(480) / 48).astype(np.float32)
    level = level_of(np.column_stack([sine * 0.5, sine * 0.1]), 3.0)
    assert level.at == 3.0
    assert level.peak_dbfs == pytest.approx(-6.02, abs=0.01)
    assert level.rms_dbfs == pytest.approx(-9.03, abs=0.01)
    assert (level.clipped, level.zeros) == (0, False)


@pytest.mark.parametrize("block", [np.zeros((96, 1), dtype=np.float32), np.empty((0, 1), dtype=np.float32)])
def test_zeros_have_no_level_and_say_so(block: np.ndarray):
    level = level_of(block, 0.0)
    assert (level.peak_dbfs, level.rms_dbfs, level.zeros) == (-math.inf, -math.inf, True)


def test_samples_at_full_scale_count_as_clipped():
    block = np.array([[1.0], [-1.0], [32767 / 32768], [0.999]], dtype=np.float32)
    assert level_of(block, 0.0).clipped == 3
