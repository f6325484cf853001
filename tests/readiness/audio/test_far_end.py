"""What the far end hears, held against signals of known band, level and loss."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.audio.far_end import as_bad_line, as_phone, as_video_call, lost_frames, through_opus
from readiness.audio.levels import active_speech_level
from readiness.simulation.voice import sentence
from tests.readiness.audio import voices

RATE = 48000


@pytest.fixture(scope="module")
def voice() -> np.ndarray:
    return np.asarray(sentence(2.0, RATE, seed=3), dtype=np.float32).reshape(-1) * 0.5


def energy(samples: np.ndarray, low: float, high: float, rate: int = RATE) -> float:
    power = np.abs(np.fft.rfft(samples)) ** 2
    hertz = np.fft.rfftfreq(samples.size, 1 / rate)
    return float(10 * np.log10(power[(hertz >= low) & (hertz < high)].sum() + 1e-12))


@pytest.mark.parametrize("manner", [as_phone, as_video_call])
def test_the_level_of_the_speech_stays(voice: np.ndarray, manner) -> None:
    heard = manner(voice, RATE)
    before, after = active_speech_level(voice, RATE), active_speech_level(heard, RATE)
    assert heard.shape == voice.shape
    assert before is not None
    assert after is not None
    assert after.level_dbfs == pytest.approx(before.level_dbfs, abs=0.3)


@pytest.mark.parametrize("manner", [as_phone, as_video_call])
def test_the_level_stays_where_the_voice_is_as_loud_as_it_can_be(manner) -> None:
    loud = voices.clipped(voices.voice(21), 0.01).astype(np.float32)
    heard = manner(loud, RATE)
    before, after = active_speech_level(loud, RATE), active_speech_level(heard, RATE)
    assert before is not None
    assert after is not None
    assert np.abs(heard).max() <= 1.0
    assert after.level_dbfs == pytest.approx(before.level_dbfs, abs=1.0)


@pytest.mark.parametrize("pause_s", [0, 5])
def test_a_video_call_takes_24_kbit_per_second_whatever_the_pauses(pause_s: int) -> None:
    spoken = voices.voice(22).astype(np.float32)[RATE : 4 * RATE]
    _heard, rate = through_opus(np.concatenate([spoken, np.zeros(pause_s * RATE, np.float32)]))
    assert rate == pytest.approx(24_000, rel=0.1)


def test_a_telephone_carries_300_to_3400_hertz() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, RATE * 2).astype(np.float32)
    heard = as_phone(noise, RATE)
    inside = energy(heard, 500, 3000) - energy(noise, 500, 3000)
    assert energy(heard, 4100, 12000) - energy(noise, 4100, 12000) < inside - 30
    assert energy(heard, 20, 150) - energy(noise, 20, 150) < inside - 15


def test_a_video_call_keeps_the_width_of_the_voice(voice: np.ndarray) -> None:
    heard = as_video_call(voice, RATE)
    assert energy(heard, 4500, 7000) - energy(voice, 4500, 7000) > -10


@pytest.mark.parametrize(("loss", "burst"), [(0.05, 1.0), (0.2, 3.0), (1.0, 1.0)])
def test_the_line_loses_what_it_is_told_in_bursts_as_long_as_told(loss: float, burst: float) -> None:
    lost = lost_frames(20_000, loss, burst, seed=1)
    assert np.mean(lost) == pytest.approx(loss, rel=0.1)
    if loss < 1:
        bursts = np.count_nonzero(np.diff(np.concatenate([[0], lost]).astype(int)) == 1)
        assert sum(lost) / bursts == pytest.approx(burst, rel=0.1)


def test_a_lost_frame_repeats_the_last_one_and_fades(voice: np.ndarray) -> None:
    clean, heard = as_video_call(voice, RATE), as_bad_line(voice, RATE, 0.2, 2.0)
    lost = lost_frames(-(-clean.size // 960), 0.2, 2.0, seed=1)
    first = next(place for place in range(1, len(lost)) if lost[place] and not lost[place - 1])
    frame = slice(first * 960, (first + 1) * 960)
    before = slice((first - 1) * 960, first * 960)
    assert np.allclose(heard[frame], heard[before] * 2 / 3)
    assert np.array_equal(heard, as_bad_line(voice, RATE, 0.2, 2.0))
    kept = [place for place in range(len(lost) - 1) if not lost[place]]
    assert all(np.array_equal(heard[p * 960 : (p + 1) * 960], clean[p * 960 : (p + 1) * 960]) for p in kept)


def test_a_line_without_loss_changes_nothing(voice: np.ndarray) -> None:
    assert np.array_equal(as_bad_line(voice, RATE, 0.0), as_video_call(voice, RATE))


@pytest.mark.parametrize("rate", [8000, 16000, 44100, 96000])
def test_every_rate_and_channel_count(rate: int) -> None:
    stereo = np.random.default_rng(2).normal(0, 0.05, (rate, 2)).astype(np.float32)
    for manner in (as_phone, as_video_call):
        heard = manner(stereo, rate)
        assert heard.shape == (rate,)
        assert np.all(np.isfinite(heard))


@pytest.mark.parametrize("size", [0, 1, 5])
def test_next_to_nothing(size: int) -> None:
    for manner in (as_phone, as_video_call):
        assert manner(np.zeros(size, np.float32), RATE).shape == (size,)


def test_what_is_no_number_is_silence() -> None:
    broken = np.full(RATE, np.nan, np.float32)
    assert np.all(as_phone(broken, RATE) == as_phone(np.zeros(RATE, np.float32), RATE))
