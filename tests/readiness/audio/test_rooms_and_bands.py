"""Bandwidth, reverberation, knocks and other voices, each against what resembles it."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.signal import resample_poly

from readiness.audio.bandwidth import voice_bandwidth
from readiness.audio.excerpt import LONGEST_S, excerpt
from readiness.audio.impulses import clues, hits_in_vowels, knocking, knocks
from readiness.audio.other_voices import weak_voices
from readiness.audio.pauses import noise_between
from readiness.audio.reverberation import reverberation_time
from readiness.audio.spectrogram import spectrogram
from readiness.audio.voice import FRAME_S, speech_probability
from tests.readiness.audio import voices

RATE = voices.RATE
VOICE_POWER = 10 ** (voices.SPEECH_DBFS / 10)


def bandwidth(sound: np.ndarray, noise: np.ndarray | None = None) -> float | None:
    sound = voices.stored(sound)
    picture = spectrogram(sound, RATE)
    heard = speech_probability(sound, RATE)
    frames = np.minimum((picture.times_s / FRAME_S).astype(int), heard.size - 1)
    below = None if noise is None else spectrogram(voices.stored(noise), RATE).power.mean(axis=0)
    return voice_bandwidth(picture, heard[frames] > 0.5, below)


@pytest.mark.parametrize("seed", [91, 92, 93])
def test_a_telephone_link_ends_at_4_khz_and_a_whole_voice_at_half_the_rate(seed: int) -> None:
    floor = voices.white(seed, round(voices.SECONDS * RATE), -82.0)
    assert bandwidth(voices.telephone(voices.voice(seed)) + floor) == pytest.approx(4000, rel=0.1)
    assert bandwidth(voices.voice(seed) + floor) == RATE / 2


@pytest.mark.parametrize("noise_dbfs", [-68.0, -56.0])
def test_noise_that_fills_what_a_telephone_link_cut_does_not_hide_it(noise_dbfs: float) -> None:
    noise = voices.white(90, round(voices.SECONDS * RATE), noise_dbfs)
    assert bandwidth(voices.telephone(voices.voice(90)) + noise, noise) == pytest.approx(4000, rel=0.05)
    assert bandwidth(voices.voice(90) + noise, noise) == RATE / 2


@pytest.mark.parametrize("seed", [94, 95])
def test_the_mirror_images_of_a_poor_resampler_do_not_hide_the_telephone(seed: int) -> None:
    link = resample_poly(voices.voice(seed), 1, 6)
    held, drawn = np.repeat(link, 6), np.interp(np.arange(link.size * 6) / 6, np.arange(link.size), link)
    assert bandwidth(held) == bandwidth(drawn) == 4000


@pytest.mark.parametrize("reverberation_s", [0.8, 1.1])
def test_a_reverberant_room_is_heard_and_a_dry_one_is_not(reverberation_s: float) -> None:
    spoken = voices.voice(96)
    far = spectrogram(voices.stored(voices.room(1, spoken, reverberation_s, -4.0)), RATE)
    assert reverberation_time(far) == pytest.approx(reverberation_s, rel=0.35)
    for near in (spoken, voices.room(1, spoken, 0.2, 11.0)):
        assert reverberation_time(spectrogram(voices.stored(near), RATE)) is None


def strengths(sound: np.ndarray, heard: np.ndarray) -> dict[str, float]:
    return clues(sound, spectrogram(sound, RATE), heard, VOICE_POWER, RATE / 2)


def test_keys_are_heard_behind_the_words_and_consonants_are_no_keys() -> None:
    spoken = voices.voice(97)
    heard = speech_probability(spoken, RATE)
    alone = (spoken + voices.white(97, spoken.size, -75.0)).astype(np.float32)
    typed = strengths((alone + voices.keys(97, spoken.size, -6.0)).astype(np.float32), heard)
    assert knocking(typed)
    assert {name for name, strength in typed.items() if strength > 1} >= {"clicks", "hits", "bright"}
    assert not knocking(strengths(alone, heard))


def test_what_a_lip_leaves_of_each_sign_is_no_knock_and_one_strong_sign_is() -> None:
    assert not knocking({"clicks": 1.0, "hits": 0.4, "pauses": 0.3, "bright": 0.2, "clatter": 0.0})
    assert not knocking({})
    assert knocking({"bright": 1.8})


def test_a_burst_in_a_vowel_is_a_hit_and_one_in_a_pause_or_at_its_edge_is_not() -> None:
    time = np.arange(4 * RATE) / RATE
    vowel = np.sum([np.sin(2 * np.pi * 120 * k * time + k * k) / k for k in range(1, 40)], axis=0)
    sound = (0.1 * vowel * (time % 1 < 0.5)).astype(np.float32)
    burst = 0.02 * np.random.default_rng(3).standard_normal(RATE // 200)
    for at in (0.25, 1.25, 2.25, 0.75, 1.499, 2.501):
        sound[round(at * RATE) : round(at * RATE) + burst.size] += burst
    assert hits_in_vowels(sound, RATE, VOICE_POWER) == 3


def test_knocks_are_not_steady_noise() -> None:
    assert knocks(voices.keys(98, 3 * RATE, -20.0, per_second=1.5), RATE)
    assert not knocks(voices.pink(98, 3 * RATE, -40.0), RATE)
    assert not knocks(np.zeros(3 * RATE), RATE)


def test_the_noise_under_a_voice_is_known_with_pauses_and_without_but_never_guessed() -> None:
    spoken = voices.voice(99)
    noisy = (spoken + voices.pink(99, spoken.size, -36.0)).astype(np.float32)
    picture = spectrogram(noisy, RATE)
    heard = speech_probability(noisy, RATE)
    for probabilities in (heard, np.ones_like(heard)):
        noise = noise_between(noisy, picture, probabilities)
        assert 10 * np.log10(noise.power) == pytest.approx(-36.0, abs=1.5)
    words = spoken[RATE : round(2.5 * RATE)].astype(np.float32)
    assert noise_between(words, spectrogram(words, RATE), np.ones(47)) is None


def test_a_lone_talker_has_no_weak_voices_behind() -> None:
    spoken = voices.voice(100)
    assert not weak_voices(spoken, RATE, speech_probability(spoken, RATE)).any()


def test_of_a_long_recording_two_minutes_are_looked_at_in_step_with_what_was_heard() -> None:
    rate = 1000
    count = 400 * rate
    samples = np.arange(count, dtype=np.float32) / rate
    probabilities = np.arange(0, 400, FRAME_S)
    part, heard = excerpt(samples, rate, probabilities)
    assert part.size == pytest.approx(LONGEST_S * rate, rel=0.01)
    certain = heard != 0.3
    times = part[np.rint(np.arange(heard.size) * FRAME_S * rate).astype(int)]
    assert np.abs(times - heard)[certain].max() < 2 * FRAME_S
    assert excerpt(samples[:1000], rate, probabilities[:32])[0].size == 1000
