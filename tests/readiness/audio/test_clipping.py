"""Clipping at full scale, below it and soft; loud voices and single samples are none."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.audio.clipping import find_clipping
from tests.readiness.audio import voices

RATE = voices.RATE


@pytest.mark.parametrize("share", [0.001, 0.005, 0.02])
@pytest.mark.parametrize("attenuation_db", [0, -8, -18])
def test_clipping_is_found_wherever_the_ceiling_ended_up(share: float, attenuation_db: float) -> None:
    sound = voices.stored(voices.clipped(voices.voice(61), share, 10 ** (attenuation_db / 20)))
    found = find_clipping(sound, RATE)
    assert found.ratio == pytest.approx(share, rel=0.5)
    assert found.places_s.size >= 3
    assert np.all((found.places_s >= 0) & (found.places_s < sound.size / RATE))


def test_a_saturated_voice_is_found_without_a_flat_top() -> None:
    spoken = voices.voice(62)
    knee = np.quantile(np.abs(spoken), 0.95)
    assert find_clipping(voices.stored(0.89 * np.tanh(spoken / knee)), RATE).ratio > 0.005


@pytest.mark.parametrize("seed", range(71, 75))
def test_a_voice_bent_round_without_any_limit_is_found_at_every_level(seed: int) -> None:
    spoken = voices.voice(seed)
    bent = np.arctan(1.5 * spoken / np.quantile(np.abs(spoken), 0.95))
    assert find_clipping(voices.stored(0.1 * bent), RATE).ratio > 0


def test_tones_have_even_peaks_and_are_not_bent_round() -> None:
    tone = voices.hum(1, 4 * RATE, 50.0, -20.0, orders=(1,)) + voices.white(1, 4 * RATE, -60.0)
    assert find_clipping(voices.stored(tone), RATE, voice=False).ratio == 0


@pytest.mark.parametrize("seed", range(63, 69))
def test_a_loud_voice_just_below_full_scale_is_not_clipped(seed: int) -> None:
    spoken = voices.voice(seed)
    assert find_clipping(voices.stored(spoken / np.abs(spoken).max() * 0.97), RATE).ratio == 0


def test_one_full_scale_sample_is_no_clipping_and_does_not_hide_it() -> None:
    spoken = voices.voice(70)
    spoken[RATE] = 1.0
    assert find_clipping(voices.stored(spoken), RATE).ratio == 0
    cut = voices.clipped(voices.voice(70), 0.005, 0.4)
    cut[RATE] = 0.9
    assert find_clipping(voices.stored(cut), RATE).ratio == pytest.approx(0.005, rel=0.5)


@pytest.mark.parametrize("seed", range(71, 75))
def test_the_last_sample_held_where_something_was_lost_is_no_clipping(seed: int) -> None:
    torn, _ = voices.lost(seed, voices.voice(seed), 6, "held")
    assert find_clipping(voices.stored(torn), RATE).ratio == 0


@pytest.mark.parametrize("nothing", [np.zeros(0, np.float32), np.zeros(RATE, np.float32)])
def test_nothing_is_not_clipped(nothing: np.ndarray) -> None:
    assert find_clipping(nothing, RATE).ratio == 0
