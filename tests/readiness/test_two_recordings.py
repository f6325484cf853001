"""A silence and a sentence, also from a person who never is silent."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from readiness.audio.voice import speech_probability
from readiness.ports import AudioDevice, Direction, Recording
from readiness.simulation.voice import sentence
from readiness.two_recordings import hear

RATE = 48000
MIC = AudioDevice("mic", "Mic", Direction.INPUT)


def recording(samples: np.ndarray) -> Recording:
    return Recording(samples.astype(np.float32)[:, None], RATE, MIC, 0.0)


def voice(seconds: float, dbfs: float, seed: int) -> np.ndarray:
    """Words with pauses between them."""
    spoken = sentence(seconds, RATE, seed).astype(np.float64)
    spoken *= 10 ** (dbfs / 20) / np.sqrt(np.mean(spoken**2))
    pauses = np.ones(spoken.size)
    for at in range(RATE, spoken.size, 2 * RATE):
        pauses[at : at + RATE // 2] = 0
    return spoken * pauses


def noise(seconds: float, dbfs: float) -> np.ndarray:
    return np.random.default_rng(4).standard_normal(round(seconds * RATE)) * 10 ** (dbfs / 20)


@pytest.mark.parametrize("noise_dbfs", [-65.0, -40.0])
def test_a_true_silence_tells_the_noise(noise_dbfs: float):
    heard = hear(recording(voice(5, -24, 1) + noise(5, noise_dbfs)), recording(noise(3, noise_dbfs)))
    assert heard.silent
    assert heard.report.noise_level_dbfs == pytest.approx(noise_dbfs, abs=1)


def test_who_talks_through_the_silence_is_not_told_that_the_room_is_as_loud():
    heard = hear(recording(voice(5, -24, 1) + noise(5, -60)), recording(voice(3, -24, 2) + noise(3, -60)))
    assert not heard.silent
    assert heard.report.snr_db == pytest.approx(36, abs=4)


def test_other_voices_far_behind_stay_other_voices():
    heard = hear(recording(voice(5, -24, 1) + noise(5, -70)), recording(voice(3, -44, 2) + noise(3, -70)))
    assert heard.silent
    assert heard.report.noise_level_dbfs > -50


def test_what_a_detector_heard_while_it_was_recorded_is_not_listened_to_again(monkeypatch: pytest.MonkeyPatch):
    spoken, silence = voice(5, -24, 1) + noise(5, -65), recording(noise(3, -65))
    before = hear(recording(spoken), silence).report
    heard = replace(recording(spoken), speech=speech_probability(spoken, RATE))

    def deaf(samples: np.ndarray, sample_rate: int) -> np.ndarray:
        raise AssertionError("listened again")

    monkeypatch.setattr("readiness.audio.analysis.speech_probability", deaf)
    assert hear(heard, silence).report.measurements() == before.measurements()
