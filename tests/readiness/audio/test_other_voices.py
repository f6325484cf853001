"""What others who speak behind a voice add to it, where they were heard alone."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.audio.other_voices import SHARE, noise_of, weak_voices
from readiness.audio.pauses import Noise
from tests.readiness.audio import voices

RATE = voices.RATE
WEAK = np.arange(60) % 30 < 20


def test_what_they_add_is_a_share_of_their_power_alone_beside_the_noise() -> None:
    sound = voices.white(1, round(60 * 0.032 * RATE), -40.0).astype(np.float32)
    alone = noise_of(sound, RATE, WEAK, None)
    assert 10 * np.log10(alone.power / SHARE) == pytest.approx(-40.0, abs=0.2)
    assert float(alone.spectrum.sum()) == pytest.approx(alone.power)
    both = noise_of(sound, RATE, WEAK, Noise(1e-4, np.full(alone.spectrum.size, 1e-4 / alone.spectrum.size), 1.0))
    assert both.power == pytest.approx(alone.power + 1e-4)


def test_who_is_cut_off_in_a_word_is_not_somebody_else() -> None:
    power = np.full(100, -20.0)
    power[45:60] = power[:9] = power[-9:] = -30.0
    sound = (np.repeat(10 ** (power / 20), round(0.032 * RATE)) * np.tile([1.0, -1.0], 76800)).astype(np.float32)
    assert np.flatnonzero(weak_voices(sound, RATE, np.ones(100))).size == 0
    power[45:70] = -30.0
    sound = (np.repeat(10 ** (power / 20), round(0.032 * RATE)) * np.tile([1.0, -1.0], 76800)).astype(np.float32)
    assert np.flatnonzero(weak_voices(sound, RATE, np.ones(100))).tolist() == list(range(45, 70))
