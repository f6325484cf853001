"""Bad recordings get a clear answer and never an exception."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.audio.analysis import analyse
from readiness.audio.report import Fault, FaultWord
from readiness.audio.sentences import describe
from readiness.model import Grade

RANDOM = np.random.default_rng(9)


@pytest.mark.parametrize("shape", [(0,), (0, 2)])
def test_no_samples_are_not_known_to_be_anything(shape: tuple[int, ...]) -> None:
    report = analyse(np.zeros(shape), 48000)
    assert report.grade is Grade.UNKNOWN
    assert report.faults == ()
    assert set(report.measurements().values()) == {None}


@pytest.mark.parametrize(
    ("sound", "rate"),
    [
        (np.zeros(48000), 48000),
        (np.array([0.5]), 48000),
        (np.full(48000, np.nan), 48000),
        (np.full((48000, 2), np.inf), 48000),
        (np.full(48000, 0.5), 48000),
        (RANDOM.normal(0, 4e-5, 96000), 48000),
    ],
    ids=["zeros", "one sample", "not a number", "infinite", "constant", "converter noise"],
)
def test_what_carries_no_sound_is_muted(sound: np.ndarray, rate: int) -> None:
    assert [fault.word for fault in analyse(sound, rate).faults] == [FaultWord.MUTED]


@pytest.mark.parametrize(
    ("count", "channels", "rate"),
    [(100, 1, 48000), (48000, 1, 8000), (200000, 8, 192000), (60000, 2, 47999), (300, 1, 100)],
)
def test_noise_of_any_shape_and_rate_has_no_voice(count: int, channels: int, rate: int) -> None:
    report = analyse(RANDOM.normal(0, 0.05, (count, channels)), rate)
    assert report.has(FaultWord.NO_SPEECH)
    assert report.active_speech_level_dbfs is None
    assert report.duration_s == pytest.approx(count / rate)
    assert all(describe(fault, report).endswith(".") for fault in report.faults)


def test_a_rate_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="sample rate"):
        analyse(np.zeros(100), 0)


def test_every_fault_has_its_sentence() -> None:
    report = analyse(np.zeros(100), 48000)
    sentences = {describe(Fault(word, Grade.CAUTION), report) for word in FaultWord}
    assert len(sentences) >= len(FaultWord) - 1
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in sentences)
