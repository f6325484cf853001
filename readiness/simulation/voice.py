"""A voice made from nothing: syllables of a buzzing glottis through moving formants, with hisses between them.

Not words, but close enough to speech for level meters, for the voice detector and for the ear of a demonstration.
The same seed always gives the same samples.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, lfilter, sosfilt

FloatArray = NDArray[np.float64]

VOWELS = (
    (730.0, 1090.0, 2440.0, 3400.0),
    (530, 1840, 2480, 3500),
    (270, 2290, 3010, 3700),
    (570, 840, 2410, 3300),
    (300, 870, 2240, 3300),
    (490, 1350, 1690, 3300),
)
"""The first four formants in Hz of six vowels of an adult speaker."""

BANDWIDTHS = (80, 100, 130, 200)
FRAME_S = 0.005


@lru_cache(maxsize=8)
def sentence(seconds: float, sample_rate: int, seed: int = 1) -> NDArray[np.float32]:
    """Return ``seconds`` of a voice at ``sample_rate`` Hz, shape (n,), its peak at one half, read only."""
    random = np.random.default_rng(seed)
    mouth = _Mouth(round(seconds * sample_rate), sample_rate, random)
    mouth.speak()
    noise = random.standard_normal(mouth.voiced.size)
    buzz = (_glottis(mouth.pitch, sample_rate, random) + 0.004 * noise) * mouth.voiced
    vowels = _tract(buzz, mouth.formants, sample_rate)
    band = [min(3500.0, 0.3 * sample_rate), min(15000.0, 0.45 * sample_rate)]
    consonants = sosfilt(butter(2, band, "bandpass", fs=sample_rate, output="sos"), noise) * mouth.hissed
    mixed = vowels / np.abs(vowels).max() + 0.3 * consonants
    result: NDArray[np.float32] = (0.5 * mixed / np.abs(mixed).max()).astype(np.float32)
    result.setflags(write=False)
    return result


class _Mouth:
    """What the parts of speech do over time; every array has one value (formants: four) for each sample."""

    def __init__(self, frames: int, sample_rate: int, random: np.random.Generator) -> None:
        self._rate = sample_rate
        self._random = random
        self._at = 0.0
        self._vowel = np.array(VOWELS[0])
        self.voiced = np.zeros(frames)
        self.hissed = np.zeros(frames)
        self.pitch = np.zeros(frames)
        self.formants = np.tile(self._vowel, (frames, 1))

    def speak(self) -> None:
        """Fill the time with phrases of five to eight syllables, a short breath between them."""
        end = self.voiced.size / self._rate
        while self._at < end:
            syllables = int(self._random.integers(5, 9))
            for syllable in range(syllables):
                if self._random.random() < 0.55:
                    self._consonant()
                self._syllable(pitch=118 * (1.15 - 0.3 * syllable / syllables))
            self._at += self._random.uniform(0.25, 0.4)

    def _consonant(self) -> None:
        length = self._random.uniform(0.05, 0.1)
        self._lay(self.hissed, length, self._random.uniform(0.15, 0.5), edge=0.012)
        self._at += length * 0.85

    def _syllable(self, pitch: float) -> None:
        length = self._random.uniform(0.11, 0.24)
        following = np.array(VOWELS[int(self._random.integers(len(VOWELS)))]) * self._random.uniform(0.95, 1.05)
        first = round(self._at * self._rate)
        last = min(self.voiced.size, round((self._at + length) * self._rate))
        if first < last:
            glide = 0.5 - 0.5 * np.cos(np.pi * np.clip(np.linspace(0, 1.8, last - first), 0, 1))
            self.formants[first:last] = self._vowel + glide[:, None] * (following - self._vowel)
            self.formants[last:] = following
            bend = np.linspace(self._random.uniform(0.98, 1.1), self._random.uniform(0.9, 1.0), last - first)
            self.pitch[first:last] = pitch * bend
            self._lay(self.voiced, length, self._random.uniform(0.5, 1.0), edge=0.025)
        self._vowel = following
        self._at += length + self._random.uniform(0.0, 0.045)

    def _lay(self, envelope: FloatArray, length: float, height: float, *, edge: float) -> None:
        """Raise ``envelope`` to ``height`` for ``length`` seconds from now, with soft edges."""
        first = round(self._at * self._rate)
        hump = np.full(round(length * self._rate), height)
        ramp = round(edge * self._rate)
        rise = 0.5 - 0.5 * np.cos(np.pi * (np.arange(ramp) + 0.5) / ramp)
        hump[:ramp] *= rise
        hump[-ramp:] *= rise[::-1]
        stretch = envelope[first : first + hump.size]
        np.maximum(stretch, hump[: stretch.size], out=stretch)


def _glottis(pitch: FloatArray, sample_rate: int, random: np.random.Generator) -> FloatArray:
    """Pulses of the vocal folds at ``pitch`` Hz, a little unsteady, falling with the frequency."""
    knots = np.arange(0, pitch.size + sample_rate // 50, sample_rate // 50)
    unsteady = np.interp(np.arange(pitch.size), knots, 1 + 0.012 * random.standard_normal(knots.size))
    phase = np.cumsum(np.where(pitch > 0, pitch, 100.0) * unsteady) / sample_rate
    pulses = np.diff(np.floor(phase), prepend=0.0)
    damping = np.exp(-2 * np.pi * 90 / sample_rate)
    result: FloatArray = lfilter([1 - damping], [1, -damping], pulses)
    return result


def _tract(source: FloatArray, formants: FloatArray, sample_rate: int) -> FloatArray:
    """``source`` through four resonances that move every five milliseconds."""
    hop = max(1, round(FRAME_S * sample_rate))
    sound = source
    for index, bandwidth in enumerate(BANDWIDTHS):
        radius = np.exp(-np.pi * bandwidth / sample_rate)
        state = np.zeros(2)
        filtered = np.empty_like(sound)
        for start in range(0, sound.size, hop):
            frequency = min(formants[start, index], 0.45 * sample_rate)
            a = [1.0, -2 * radius * np.cos(2 * np.pi * frequency / sample_rate), radius**2]
            filtered[start : start + hop], state = lfilter([sum(a)], a, sound[start : start + hop], zi=state)
        sound = filtered
    result: FloatArray = np.diff(sound, prepend=0.0)
    return result
