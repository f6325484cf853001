"""Holes filled with faint noise are found; gates, stops and clicks are none."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.audio.noisy_holes import find_noisy_holes
from tests.readiness.audio import voices

RATE = voices.RATE
QUIET = 10 ** ((voices.SPEECH_DBFS - 18) / 10)


def holes(sound: np.ndarray) -> list[tuple[float, float]]:
    return find_noisy_holes(voices.stored(sound), RATE, QUIET)


@pytest.mark.parametrize("fill_dbfs", [-90.0, -66.0])
@pytest.mark.parametrize("seed", [41, 42, 43])
def test_what_was_lost_is_found_under_the_noise_that_fills_it(seed: int, fill_dbfs: float) -> None:
    torn, starts = voices.lost(seed, voices.voice(seed), 6, "zeros")
    found = holes(torn + voices.white(seed, torn.size, fill_dbfs))
    assert abs(len(found) - 6) <= 1
    near = [min(abs(start - at) for at in starts) for start, _ in found]
    assert sum(distance < 0.005 for distance in near) >= 5


@pytest.mark.parametrize("seed", [44, 45, 46])
def test_a_voice_alone_in_a_room_or_among_keys_has_no_holes(seed: int) -> None:
    spoken = voices.voice(seed) + voices.white(seed, round(voices.SECONDS * RATE), voices.FLOOR_DBFS)
    for sound in (spoken, spoken + voices.keys(seed, spoken.size, -8.0), voices.room(seed, spoken, 0.2, 11.0)):
        assert holes(sound) == []


def test_a_voice_cut_between_two_different_sounds_is_artificial_and_not_torn() -> None:
    random = np.random.default_rng(47)
    hiss, hum = random.standard_normal((2, RATE // 5))
    low = np.convolve(hum, np.ones(48), "same")
    pair = np.concatenate([hiss / hiss.std(), np.zeros(RATE // 50), low / low.std(), np.zeros(RATE // 3)])
    sound = np.tile(pair, 8) * 10 ** (voices.SPEECH_DBFS / 20)
    assert holes(sound + voices.white(47, sound.size, -80.0)) == []


@pytest.mark.parametrize("nothing", [np.zeros(0), np.zeros(20), np.zeros(RATE)])
def test_nothing_has_no_holes(nothing: np.ndarray) -> None:
    assert holes(nothing) == []
