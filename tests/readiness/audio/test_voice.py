"""The voice detector as a stream: what is no voice is none, and the pieces never change the answer."""

from __future__ import annotations

import os
import threading

import numpy as np
import psutil
import pytest

from readiness.audio.voice import VoiceDetector, frames_of, speech_probability
from tests.readiness.audio import voices

RATE = voices.RATE


@pytest.mark.parametrize("rate", [48000, 44100, 16000])
def test_how_the_stream_is_cut_changes_nothing(rate: int) -> None:
    sound = voices.voice(81, rate=rate)[: 3 * rate].astype(np.float32)
    whole, pieces = VoiceDetector(rate), VoiceDetector(rate)
    whole.feed(sound)
    for start in range(0, sound.size, 777):
        pieces.feed(sound[start : start + 777])
    assert np.array_equal(whole.probabilities, pieces.probabilities)
    heard = whole.speech_seconds
    assert heard > 1.0
    whole.reset()
    assert whole.speech_seconds == 0
    whole.feed(sound)
    assert whole.speech_seconds == heard


@pytest.mark.parametrize(
    "sound",
    [voices.pink(1, 4 * RATE, -40.0), voices.hum(2, 4 * RATE, 50.0, -30.0), voices.keys(3, 4 * RATE, -10.0)],
    ids=["fan", "hum", "keys"],
)
def test_what_is_no_voice_never_becomes_enough_speech(sound: np.ndarray) -> None:
    detector = VoiceDetector(RATE)
    detector.feed(sound)
    assert detector.speech_seconds < 0.2


def test_a_faint_voice_is_a_voice() -> None:
    assert np.mean(speech_probability(voices.voice(82, -54.0), RATE) > 0.5) > 0.4


def test_there_is_one_probability_for_each_32_ms_begun() -> None:
    assert speech_probability(voices.white(4, RATE + 1, -50.0), RATE).size == 32
    assert frames_of(np.ones(3), RATE, RATE).tolist() == [1.0] * 3 + [0.0] * 29


def test_listening_starts_no_threads_and_leaves_the_environment_alone() -> None:
    detector, counted = VoiceDetector(RATE), []

    def listen() -> None:
        counted.append(psutil.Process().num_threads())
        detector.feed(np.zeros(RATE, dtype=np.float32))
        counted.append(psutil.Process().num_threads())

    listener = threading.Thread(target=listen)
    listener.start()
    listener.join()
    assert detector.probabilities.size
    assert counted[0] == counted[1]
    assert "OMP_THREAD_LIMIT" not in os.environ
