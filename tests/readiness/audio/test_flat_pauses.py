"""Voices whose pauses are flat (artificial ones, or gated) have no holes; sound that breaks off in them still has."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.audio.dropouts import find_dropouts
from readiness.audio.levels import rms_dbfs

RATE = 48000
WORD_S, CLOSURE_S, FADE_S = 0.3, 0.08, 0.002


def words(level_dbfs: float, count: int = 20, floor_dbfs: float | None = None) -> np.ndarray:
    """Noise in words that fade within 2 ms into closures of exact silence, or of noise at ``floor_dbfs``."""
    random = np.random.default_rng(3)
    word = random.standard_normal((count, round(WORD_S * RATE)))
    fade = np.linspace(0, 1, round(FADE_S * RATE))
    word[:, : fade.size] *= fade
    word[:, -fade.size :] *= fade[::-1]
    gap = np.zeros((count, round(CLOSURE_S * RATE)))
    sound = np.hstack([word, gap]).ravel()
    sound *= 10 ** ((level_dbfs - rms_dbfs(sound)) / 20)
    if floor_dbfs is not None:
        sound += random.standard_normal(sound.size) * 10 ** (floor_dbfs / 20)
    pause = sound[-round(CLOSURE_S * RATE) :]
    return np.concatenate([sound, np.tile(pause, 8)]).astype(np.float32)


def holes(sound: np.ndarray, level_dbfs: float) -> int:
    stored = (np.round(sound * 32768) / 32768).astype(np.float32)
    return len(find_dropouts(stored, stored, RATE, 10 ** (level_dbfs / 10)))


@pytest.mark.parametrize("level_dbfs", [-18.0, -30.0, -42.0])
def test_closures_of_exact_silence_are_not_lost_sound(level_dbfs: float) -> None:
    assert holes(words(level_dbfs), level_dbfs) == 0


def test_a_faint_voice_between_the_last_steps_of_sixteen_bits_has_no_holes() -> None:
    assert holes(words(-60.0, floor_dbfs=-96.0), -60.0) == 0


@pytest.mark.parametrize("floor_dbfs", [None, -72.0])
def test_a_word_that_breaks_off_is_found_among_flat_pauses_and_among_noisy_ones(floor_dbfs: float | None) -> None:
    sound = words(-24.0, floor_dbfs=floor_dbfs)
    for word in range(2, 18, 2):
        start = round((word * (WORD_S + CLOSURE_S) + WORD_S / 2) * RATE)
        sound[start : start + RATE // 50] = 0.0
    assert 6 <= holes(sound, -24.0) <= 8


@pytest.mark.parametrize(("lost_s", "count"), [(0.0019, 0), (0.0027, 8)])
def test_a_codec_is_flat_for_two_thousandths_of_a_second_and_a_lost_buffer_longer(lost_s: float, count: int) -> None:
    sound = np.random.default_rng(4).standard_normal(4 * RATE) * 0.06
    for number in range(8):
        start = round((0.4 + 0.4 * number) * RATE)
        sound[start : start + round(lost_s * RATE)] = 0.0
    assert holes(sound.astype(np.float32), -24.0) == count
