"""Recordings made from seeds, with known truth: a voice, a room, and one thing that is wrong.

``cases`` yields them the way a corpus would, for the tests of the whole analysis and for ``benchmarks/sound_truth.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from scipy.signal import butter, fftconvolve, resample, sosfilt

from readiness.audio.levels import active_speech_level, rms_dbfs
from readiness.simulation.voice import sentence

RATE = 48000
SECONDS = 6.0
PAUSE_S = 0.8
SPEECH_DBFS = -24.0
FLOOR_DBFS = -78.0

Array = np.ndarray
Truth = dict[str, Any]


def at_level(sound: Array, level_dbfs: float) -> Array:
    """``sound`` with an RMS of ``level_dbfs``."""
    return sound * 10 ** ((level_dbfs - rms_dbfs(sound)) / 20)


def voice(seed: int, level_dbfs: float = SPEECH_DBFS, rate: int = RATE) -> Array:
    """A voice that begins, pauses and ends, its active speech level at ``level_dbfs``."""
    words = sentence(SECONDS - 2 * PAUSE_S, rate, seed).astype(float)
    half = words.size // 2
    near = slice(half - round(0.2 * rate), half + round(0.2 * rate))
    cut = near.start + int(np.argmin(np.convolve(words[near] ** 2, np.ones(480), "same")))
    pause = np.zeros(round(PAUSE_S * rate))
    fade = np.minimum(1, np.arange(words.size) / (0.01 * rate))
    spoken = np.concatenate([pause, words[:cut] * fade[:cut][::-1], pause, words[cut:] * fade[: words.size - cut]])
    return spoken * 10 ** ((level_dbfs - active_speech_level(spoken, rate).level_dbfs) / 20)


def white(seed: int, count: int, level_dbfs: float) -> Array:
    """White noise."""
    return at_level(np.random.default_rng(seed).standard_normal(count), level_dbfs)


def pink(seed: int, count: int, level_dbfs: float) -> Array:
    """Noise whose power falls by 3 dB per octave, as that of rooms does."""
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    spectrum /= np.sqrt(np.maximum(np.fft.rfftfreq(count, 1 / RATE), 20))
    return at_level(np.fft.irfft(spectrum, count), level_dbfs)


def hum(
    seed: int, count: int, frequency_hz: float, level_dbfs: float, orders: tuple[int, ...] = (1, 2, 3, 5, 7)
) -> Array:
    """Mains hum with lines at ``orders`` times ``frequency_hz``."""
    phases = np.random.default_rng(seed).uniform(0, 2 * np.pi, len(orders))
    time = np.arange(count) / RATE
    lines = [np.sin(2 * np.pi * frequency_hz * k * time + phase) / k for k, phase in zip(orders, phases, strict=True)]
    return at_level(np.sum(lines, axis=0), level_dbfs)


def keys(seed: int, count: int, peak_dbfs: float, per_second: float = 6.0) -> Array:
    """Key strokes: bursts of some milliseconds."""
    random = np.random.default_rng(seed)
    sound = np.zeros(count + RATE)
    burst = np.exp(-np.arange(RATE // 50) / (0.0025 * RATE))
    at = 0.05
    while at < count / RATE:
        start = round(at * RATE)
        sound[start : start + burst.size] += burst * random.standard_normal(burst.size) * random.uniform(0.6, 1)
        at += random.uniform(0.7, 1.3) / per_second
    sound = sound[:count]
    return sound * 10 ** (peak_dbfs / 20) / np.abs(sound).max()


def room(seed: int, sound: Array, reverberation_s: float, direct_db: float) -> Array:
    """``sound`` in a room, its direct part ``direct_db`` above the rest."""
    count = round(1.2 * reverberation_s * RATE)
    response = np.random.default_rng(seed).standard_normal(count) * 10 ** (
        -3 * np.arange(count) / reverberation_s / RATE
    )
    response[: RATE // 500] = 0
    response /= np.sqrt(np.sum(response**2))
    response[0] = 10 ** (direct_db / 20)
    heard = fftconvolve(sound, response)[: sound.size]
    return heard * 10 ** ((SPEECH_DBFS - active_speech_level(heard, RATE).level_dbfs) / 20)


def telephone(sound: Array) -> Array:
    """``sound`` over a link of 8000 samples a second."""
    return resample(resample(sound, sound.size // 6), sound.size)


def lost(seed: int, sound: Array, count: int, filled: str) -> tuple[Array, list[float]]:
    """``sound`` with ``count`` holes of 25 ms in its loud parts, ``filled`` with zeros, the last sample or a repeat."""
    random = np.random.default_rng(seed)
    length, period = round(0.025 * RATE), round(0.009 * RATE)
    power = np.convolve(sound**2, np.ones(480) / 480, "same")
    loud = np.flatnonzero(power > 0.5 * np.mean(sound**2))
    loud = loud[(loud > RATE // 5) & (loud < sound.size - RATE // 5)]
    result, starts = sound.copy(), list[int]()
    while len(starts) < count:
        start = int(random.choice(loud))
        if any(abs(start - other) < 0.25 * RATE for other in starts):
            continue
        starts.append(start)
        part = slice(start, start + length)
        if filled == "zeros":
            result[part] = 0
        elif filled == "held":
            result[part] = result[start - 1]
        else:
            result[part] = np.resize(sound[start - period : start], length) * np.linspace(1, 0.6, length)
    return result, sorted(start / RATE for start in starts)


def clipped(sound: Array, share: float, level: float = 1.0) -> Array:
    """``sound`` cut so that ``share`` of its samples are at ``level``."""
    ceiling = np.quantile(np.abs(sound), 1 - share)
    return np.clip(sound, -ceiling, ceiling) / ceiling * level


def stored(sound: Array) -> Array:
    """``sound`` as 16 bits keep it."""
    return (np.clip(np.round(sound * 32768), -32768, 32767) / 32768).astype(np.float32)


def _healthy(seed: int) -> tuple[Array, Truth]:
    return voice(seed), {}


def _noisy(seed: int) -> tuple[Array, Truth]:
    spoken = voice(seed)
    noise = pink(seed, spoken.size, SPEECH_DBFS - 10)
    return spoken + noise, {"snr_db": 10.0, "snr_reliable": True}


def _hum(mains: float) -> Callable[[int], tuple[Array, Truth]]:
    def make(seed: int) -> tuple[Array, Truth]:
        spoken = voice(seed)
        frequency = mains * (1 + 0.0003 * (seed % 5 - 2))
        return spoken + hum(seed, spoken.size, frequency, -44.0), {"hum_freq_hz": frequency, "hum_dbfs": -44.0}

    return make


def _lost(filled: str) -> Callable[[int], tuple[Array, Truth]]:
    def make(seed: int) -> tuple[Array, Truth]:
        spoken = voice(seed)
        heard = spoken + white(seed + 50, spoken.size, FLOOR_DBFS)  # what is lost is lost with its noise
        return lost(seed, heard, 5, filled)[0], {"dropout_count": 5}

    return make


def _two_sides(seed: int) -> tuple[Array, Truth]:
    spoken = voice(seed)
    return np.stack([spoken, white(seed + 90, spoken.size, -70.0)], axis=1), {}


RECIPES: tuple[tuple[str, Callable[[int], tuple[Array, Truth]]], ...] = (
    ("healthy", _healthy),
    ("healthy", lambda seed: (sosfilt(butter(2, 5000, fs=RATE, output="sos"), voice(seed)), {})),
    ("healthy", lambda seed: (room(seed, voice(seed), 0.2, 12.0), {})),
    ("healthy", lambda seed: (voice(seed) + pink(seed, round(SECONDS * RATE), SPEECH_DBFS - 32), {})),
    ("healthy", lambda seed: (np.stack([voice(seed), 0.7 * voice(seed)], axis=1), {})),
    ("muted", lambda seed: (np.zeros(RATE * 4), {"asl_speech_dbov": None})),
    ("no_speech", lambda seed: (pink(seed, RATE * 4, -50.0), {"asl_speech_dbov": None})),
    ("too_quiet", lambda seed: (voice(seed, -46.0), {"asl_speech_dbov": -46.0})),
    ("clipping", lambda seed: (clipped(voice(seed), 0.002), {"asl_speech_dbov": None})),
    ("clipping", lambda seed: (clipped(voice(seed), 0.008, 0.15), {"asl_speech_dbov": None})),
    ("noisy", _noisy),
    ("hum_50", _hum(50.0)),
    ("hum_60", _hum(60.0)),
    ("narrowband", lambda seed: (telephone(voice(seed)), {"bandwidth_hz": 4000})),
    ("dropouts", _lost("zeros")),
    ("dropouts", _lost("held")),
    ("dropouts", _lost("repeated")),
    ("dc_offset", lambda seed: (voice(seed) - 0.05, {"dc_offset_fs": -0.05})),
    ("dead_channel", _two_sides),
    ("reverberant", lambda seed: (room(seed, voice(seed), 1.0, -4.0), {})),
    ("impulsive_noise", lambda seed: (voice(seed) + keys(seed, round(SECONDS * RATE), -14.0), {})),
)
TOLERATED = {"impulsive_noise": ["noisy"], "hum_50": ["noisy"], "hum_60": ["noisy"]}


def case(word: str, make: Callable[[int], tuple[Array, Truth]], seed: int) -> tuple[Truth, Array]:
    """One recording of ``word``, its truth first."""
    sound, known = make(seed)
    if word not in ("muted", "dropouts"):
        floor = white(seed + 50, sound.shape[0], FLOOR_DBFS)
        sound = sound + (floor if sound.ndim == 1 else floor[:, None])
    truth: Truth = {
        "faults": [word],
        "tolerated_extra": TOLERATED.get(word, []),
        "dropout_count": 0,
        "dc_offset_fs": 0.0,
    }
    return truth | {"asl_speech_dbov": SPEECH_DBFS} | known, stored(sound)


def cases(seeds: tuple[int, ...] = (11, 12, 13)) -> Iterator[tuple[Truth, Array, int]]:
    """Every recipe with every seed: truth, samples, rate."""
    for number, (word, make) in enumerate(RECIPES):
        for seed in seeds:
            truth, sound = case(word, make, seed)
            yield truth | {"file": f"{number:02}_{word}_{seed}"}, sound, RATE
