"""An answer spoken aloud: how long it took, where it paused, how fast it was. Not what was said."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from readiness.audio.levels import Samples
from readiness.audio.pace import Pace, pace
from readiness.audio.recording import prepare
from readiness.audio.voice import FRAME_S, SPEECH_PROBABILITY, speech_probability

PAUSE_S = 0.5
"""A silence between words from which on a listener hears a pause."""

_STOP_S = 0.2  # shorter silences are closed lips, not pauses


@dataclass(frozen=True, slots=True)
class SpokenAnswer:
    """Seconds from the first word to the last, the pauses in it (start and end in seconds of the recording), the pace.

    ``seconds`` is 0 where nobody was heard; ``pace`` None where there is too little to count.
    """

    seconds: float
    pauses: tuple[tuple[float, float], ...]
    pace: Pace | None

    @property
    def longest_pause(self) -> float:
        """The longest pause in seconds, 0 without one."""
        return max((end - start for start, end in self.pauses), default=0.0)


def measure_answer(samples: Samples, sample_rate: int) -> SpokenAnswer:
    """Return what the recording ``samples`` (n,) or (n, channels) of one answer tells."""
    voice = prepare(samples, sample_rate).voice
    heard = speech_probability(voice, sample_rate) > SPEECH_PROBABILITY
    speaking = _without_stops(heard)
    frames = np.flatnonzero(speaking)
    if frames.size == 0:
        return SpokenAnswer(0.0, (), None)
    first, last = int(frames[0]), int(frames[-1]) + 1
    pauses = tuple(
        (start * FRAME_S, end * FRAME_S)
        for start, end in _stretches(~speaking[first:last], first)
        if (end - start) * FRAME_S >= PAUSE_S
    )
    return SpokenAnswer((last - first) * FRAME_S, pauses, pace(voice, sample_rate, speaking, FRAME_S))


def _without_stops(heard: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Close silences that are too short to be heard as one."""
    closed = heard.copy()
    for start, end in _stretches(~heard, 0):
        if start > 0 and end < heard.size and (end - start) * FRAME_S < _STOP_S:
            closed[start:end] = True
    return closed


def _stretches(mask: NDArray[np.bool_], offset: int) -> list[tuple[int, int]]:
    """Return (first, last + 1) of every run of true values, counted from ``offset``."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [(int(start) + offset, int(end) + offset) for start, end in edges.reshape(-1, 2)]
