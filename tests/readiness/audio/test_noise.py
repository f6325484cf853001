"""Three seconds of silence: how loud, and what it is."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.audio.faults import Heard, judge
from readiness.audio.noise import analyse_silence
from readiness.audio.pauses import floor_power
from readiness.audio.report import FaultWord, Measurements, NoiseKind, SoundReport
from readiness.audio.sentences import describe
from readiness.audio.spectrogram import spectrogram
from readiness.model import Grade
from tests.readiness.audio import voices

RATE = voices.RATE
COUNT = 3 * RATE


def room(kind: NoiseKind, seed: int) -> np.ndarray:
    level = -55.0 + 4 * (seed % 5)
    sounds = {
        NoiseKind.NONE: np.zeros(COUNT),
        NoiseKind.STEADY: voices.pink(seed, COUNT, level),
        NoiseKind.HUM: voices.hum(seed, COUNT, (50.0, 60.0)[seed % 2], level),
        NoiseKind.IMPULSIVE: voices.keys(seed, COUNT, level + 30, per_second=3.0),
        NoiseKind.SPEECH: voices.voice(seed, level)[RATE : RATE + COUNT],
    }
    return voices.stored(sounds[kind] + voices.white(seed + 7, COUNT, -79.0))


@pytest.mark.parametrize("seed", range(71, 76))
@pytest.mark.parametrize("kind", list(NoiseKind))
def test_the_kind_of_noise_is_told(kind: NoiseKind, seed: int) -> None:
    found = analyse_silence(room(kind, seed), RATE)
    assert found.kind is kind
    assert (found.hum_frequency_hz is not None) == (kind is NoiseKind.HUM)


def test_the_level_is_that_of_the_noise() -> None:
    assert analyse_silence(voices.pink(1, COUNT, -47.0), RATE).noise_level_dbfs == pytest.approx(-47.0, abs=0.1)


@pytest.mark.parametrize("noise_dbfs", [-60.0, -30.0])
def test_what_a_voice_never_falls_below_is_at_most_its_noise(noise_dbfs: float) -> None:
    sound = voices.voice(76) + voices.pink(76, round(voices.SECONDS * RATE), noise_dbfs)
    floor = floor_power(spectrogram(voices.stored(sound), RATE))
    assert floor is not None
    assert noise_dbfs - 3 < 10 * np.log10(floor) < noise_dbfs
    assert floor_power(spectrogram(np.zeros(100), RATE)) is None


def test_noise_that_fills_every_pause_is_named_although_its_level_is_not_known() -> None:
    (fault,) = judge(Measurements(active_speech_level_dbfs=-24.0), Heard(sound=True, voice=True, buried=True))
    assert (fault.word, fault.grade) == (FaultWord.NOISY, Grade.CAUTION)
    assert describe(fault, SoundReport()).startswith("The noise fills every pause")


def test_zeros_have_no_level_and_no_kind() -> None:
    found = analyse_silence(np.zeros((COUNT, 2)), RATE)
    assert found.noise_level_dbfs is None
    assert found.kind is NoiseKind.NONE
