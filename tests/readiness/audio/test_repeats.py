"""Copies of what came just before: made up by a link where a packet was lost, or said twice by an artificial voice."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.signal import butter, sosfilt

from readiness.audio.repeats import find_repeats

RATE = 48000
QUIET = 10**-5.0


def drawn_out(period_s: float, copied_s: float, copies: int = 12) -> np.ndarray:
    """Three seconds of ever new sound, in which now and then ``copied_s`` repeat the period before."""
    random = np.random.default_rng(8)
    sound = sosfilt(butter(2, 2500, fs=RATE, output="sos"), random.standard_normal(3 * RATE)) * 0.2
    period, length = round(period_s * RATE), round(copied_s * RATE)
    for start in np.linspace(0.2 * RATE, 2.7 * RATE, copies).astype(int):
        sound[start : start + length] = np.resize(sound[start - period : start], length)
    return sound


@pytest.mark.parametrize("period_s", [0.007, 0.01, 0.014])
def test_a_pitch_period_said_twice_is_no_loss(period_s: float) -> None:
    assert find_repeats(drawn_out(period_s, period_s), RATE, QUIET) == []


@pytest.mark.parametrize(("period_s", "copied_s"), [(0.007, 0.03), (0.014, 0.03), (0.02, 0.02), (0.01, 0.06)])
def test_a_packet_made_up_is_found_from_its_start_to_its_end(period_s: float, copied_s: float) -> None:
    found = find_repeats(drawn_out(period_s, copied_s), RATE, QUIET)
    starts = np.linspace(0.2 * RATE, 2.7 * RATE, 12).astype(int) / RATE
    assert {min(starts, key=lambda start: abs(start - at)) for at, _ in found} == set(starts)
    assert all(0.016 < end - start < copied_s + 0.002 for start, end in found)
