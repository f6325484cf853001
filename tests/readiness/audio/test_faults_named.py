"""The whole analysis on recordings with known truth: every fault is named, none is invented, the numbers are right."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from readiness.audio.analysis import analyse
from readiness.audio.report import SoundReport
from readiness.model import Grade
from tests.readiness.audio import voices

SEEDS = (21, 22)
CASES = [(number, seed) for number in range(len(voices.RECIPES)) for seed in SEEDS]
NAMES = [f"{voices.RECIPES[number][0]}-{number}-{seed}" for number, seed in CASES]


@cache
def heard(number: int, seed: int) -> tuple[dict, SoundReport]:
    word, make = voices.RECIPES[number]
    truth, sound = voices.case(word, make, seed)
    return truth, analyse(sound, voices.RATE)


@pytest.mark.parametrize(("number", "seed"), CASES, ids=NAMES)
def test_exactly_what_is_wrong_is_named(number: int, seed: int) -> None:
    truth, report = heard(number, seed)
    wanted = set(truth["faults"]) - {"healthy"}
    found = {str(fault.word) for fault in report.faults}
    assert wanted <= found <= wanted | set(truth["tolerated_extra"])
    assert (report.grade is Grade.GOOD) == (not found)


def test_the_active_speech_level_is_that_of_the_voice_alone() -> None:
    errors = [
        report.active_speech_level_dbfs - truth["asl_speech_dbov"]
        for truth, report in (heard(*case) for case in CASES)
        if truth["asl_speech_dbov"] is not None
    ]
    assert np.mean(np.abs(errors)) < 0.1
    assert np.max(np.abs(errors)) < 0.4


def test_speech_to_noise_hum_offset_and_dropouts_are_measured_right() -> None:
    for truth, report in (heard(*case) for case in CASES):
        if truth.get("snr_reliable"):
            assert report.snr_db == pytest.approx(truth["snr_db"], abs=1.5)
        if "hum_freq_hz" in truth:
            assert report.hum_frequency_hz == pytest.approx(truth["hum_freq_hz"], abs=0.01)
            assert report.hum_level_dbfs == pytest.approx(truth["hum_dbfs"], abs=1.0)
        assert report.dc_offset == pytest.approx(truth["dc_offset_fs"], abs=0.002)
        if report.dropout_count is not None:
            assert abs(report.dropout_count - truth["dropout_count"]) <= 1


@pytest.mark.parametrize(
    ("sound", "silence", "word"),
    [
        (voices.voice(31), voices.voice(32, -45.0)[: 3 * voices.RATE], "background_speech"),
        (voices.voice(33), voices.hum(1, 3 * voices.RATE, 50.0, -50.0), "hum_50"),
        (voices.voice(34), voices.pink(2, 3 * voices.RATE, voices.SPEECH_DBFS - 12), "noisy"),
    ],
    ids=["voices", "hum", "noise"],
)
def test_what_only_the_guided_silence_tells_is_named(sound: np.ndarray, silence: np.ndarray, word: str) -> None:
    floor = voices.white(3, silence.size, voices.FLOOR_DBFS)
    report = analyse(voices.stored(sound), voices.RATE, silence=voices.stored(silence + floor))
    assert word in {str(fault.word) for fault in report.faults}


def test_voices_that_fill_the_pauses_are_heard_behind_the_voice() -> None:
    near, far = voices.voice(35), sum(voices.voice(seed, voices.SPEECH_DBFS - 12) for seed in (36, 37, 38))
    gap = np.zeros(2 * voices.RATE)
    talker = np.concatenate([near[: near.size // 2], gap, near[near.size // 2 :]])
    others = np.resize(far[round(0.85 * voices.RATE) : round(2.6 * voices.RATE)], talker.size)
    assert "background_speech" in {
        str(fault.word) for fault in analyse(voices.stored(talker + others), voices.RATE).faults
    }


def test_the_same_recording_always_gets_the_same_verdict() -> None:
    _, sound = voices.case(*voices.RECIPES[10], 23)
    first, again = (analyse(sound, voices.RATE) for _ in range(2))
    assert first.measurements() == again.measurements()
    assert first.faults == again.faults


@pytest.mark.parametrize("rate", [8000, 16000, 44100, 96000])
def test_a_healthy_voice_is_healthy_at_every_sample_rate(rate: int) -> None:
    sound = voices.voice(41, rate=rate)
    sound += np.random.default_rng(1).standard_normal(sound.size) * 10 ** (voices.FLOOR_DBFS / 20)
    report = analyse(voices.stored(sound), rate)
    found = {str(fault.word) for fault in report.faults}
    assert found == ({"narrowband"} if rate == 8000 else set())
    assert report.active_speech_level_dbfs == pytest.approx(voices.SPEECH_DBFS, abs=0.4)
