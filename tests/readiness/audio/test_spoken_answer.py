"""How long, where it paused, how fast: against voices whose syllables and pauses are known."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.audio.pace import ERROR, nuclei
from readiness.audio.spoken_answer import measure_answer
from readiness.simulation.voice import _Mouth, sentence

RATE = 16_000


def syllables(seconds: float, seed: int) -> int:
    """How many syllables :func:`sentence` speaks for this seed: counted where it decides on them."""
    counted = []

    class Counting(_Mouth):
        def _syllable(self, pitch: float) -> None:
            if self._at < seconds:
                counted.append(pitch)
            super()._syllable(pitch)

    Counting(round(seconds * RATE), RATE, np.random.default_rng(seed)).speak()
    return len(counted)


def quiet(seconds: float, seed: int = 9) -> np.ndarray:
    return (1e-4 * np.random.default_rng(seed).standard_normal(round(seconds * RATE))).astype(np.float32)


def test_syllables_are_counted_within_the_band() -> None:
    off = []
    for seed in range(1, 9):
        true = syllables(10.0, seed)
        off.append(nuclei(sentence(10.0, RATE, seed), RATE).size / true - 1)
    assert np.mean(np.abs(off)) < ERROR
    assert max(map(abs, off)) < 0.3


@pytest.mark.parametrize("gap", [0.7, 1.5, 3.0])
def test_pauses_are_exact(gap: float) -> None:
    voice = sentence(4.0, RATE, 3)
    spoken = np.concatenate([quiet(1.0), voice, quiet(gap), voice, quiet(2.0)])
    found = measure_answer(spoken[:, None], RATE)
    assert found.seconds == pytest.approx(8.0 + gap, abs=0.35)
    long_ones = [end - start for start, end in found.pauses if end - start > 0.5]
    assert len(long_ones) == 1
    assert long_ones[0] == pytest.approx(gap, abs=0.25)
    assert found.longest_pause == long_ones[0]
    assert found.pace is not None
    assert found.pace.low < found.pace.syllables_a_minute < found.pace.high


def test_silence_is_no_answer_and_a_word_has_no_pace() -> None:
    assert measure_answer(quiet(3.0), RATE).seconds == 0
    assert measure_answer(np.zeros(0, np.float32), RATE).pauses == ()
    short = measure_answer(np.concatenate([quiet(0.5), sentence(2.0, RATE, 3), quiet(0.5)]), RATE)
    assert short.pace is None
    assert short.seconds > 1
    assert nuclei(np.zeros(10, np.float32), RATE).size == 0


def test_a_tone_is_not_counted_as_syllables() -> None:
    tone = np.sin(2 * np.pi * 440 * np.arange(10 * RATE) / RATE).astype(np.float32)
    assert nuclei(tone, RATE).size <= 2
