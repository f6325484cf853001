"""Hum against low voices, in words and in silence; what is found is taken out."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.audio.hum import find_hum
from readiness.audio.levels import rms_dbfs
from tests.readiness.audio import voices

RATE = voices.RATE


@pytest.mark.parametrize("mains", [50.0, 60.0])
@pytest.mark.parametrize("orders", [(1,), (2, 4, 6), (1, 3, 5, 7)], ids=["tone", "rectifier", "ground loop"])
@pytest.mark.parametrize("level_dbfs", [-35.0, -58.0])
def test_hum_in_three_seconds_of_silence(mains: float, orders: tuple[int, ...], level_dbfs: float) -> None:
    frequency = mains * 1.0006
    room = voices.hum(1, 3 * RATE, frequency, level_dbfs, orders) + voices.white(2, 3 * RATE, -80.0)
    found, clean = find_hum(room.astype(np.float32), RATE)
    assert found is not None
    assert found.mains_hz == mains
    assert found.frequency_hz == pytest.approx(frequency, abs=0.05)
    assert found.level_dbfs == pytest.approx(level_dbfs, abs=0.5)
    assert rms_dbfs(clean) < level_dbfs - 15


@pytest.mark.parametrize("seed", range(50, 56))
def test_a_voice_alone_does_not_hum(seed: int) -> None:
    assert find_hum(voices.voice(seed).astype(np.float32), RATE)[0] is None


@pytest.mark.parametrize("tone_hz", [50.0, 60.0, 100.0, 120.0])
def test_a_tone_that_wavers_like_a_low_voice_is_no_hum(tone_hz: float) -> None:
    random = np.random.default_rng(4)
    drift = np.cumsum(random.standard_normal(6 * RATE)) * 0.03
    wavering = 0.05 * np.sin(2 * np.pi * tone_hz * np.arange(6 * RATE) / RATE + drift)
    found, _ = find_hum((wavering + voices.white(5, 6 * RATE, -70.0)).astype(np.float32), RATE)
    assert found is None


def test_noise_and_too_little_of_anything_do_not_hum() -> None:
    assert find_hum(voices.pink(6, 3 * RATE, -40.0).astype(np.float32), RATE)[0] is None
    assert find_hum(voices.hum(7, RATE, 50.0, -30.0).astype(np.float32), RATE)[0] is None


def test_hum_over_a_long_recording_is_found_section_by_section() -> None:
    room = voices.hum(8, 35 * RATE, 50.02, -45.0) + voices.white(9, 35 * RATE, -75.0)
    found, clean = find_hum(room.astype(np.float32), RATE)
    assert found is not None
    assert found.frequency_hz == pytest.approx(50.02, abs=0.01)
    assert rms_dbfs(clean) < -65
