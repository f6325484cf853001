"""Recording an answer of any length from a microphone that remembers a minute."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from readiness import rehearsal
from readiness.ports import AudioDevice, Direction, NotAvailable, StreamHealth
from readiness.rehearsal import record_answer

RATE = 1000


class Mouth:
    """A microphone of 1 kHz that counts its frames; each frame says its number. Time passes while one waits."""

    sample_rate = RATE
    device = AudioDevice("mic", "Mic", Direction.INPUT)
    health = StreamHealth()

    def __init__(self, speaks: float, breaks: float = 1e9) -> None:
        self.now, self.speaks, self.breaks, self.closed = 0.0, speaks, breaks, False

    def open(self, device_id, *, calm=False):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self.closed = True

    @property
    def frames(self):
        return round(self.now * RATE)

    def read(self, first, last=None):
        if self.now > self.breaks:
            raise NotAvailable("It was pulled out.")
        end = self.frames if last is None else min(last, self.frames)
        first = max(first, self.frames - 60 * RATE)
        return np.repeat(np.arange(first, end, dtype=np.float32)[:, None], 2, axis=1)

    def monotonic(self):
        return self.now

    def wait(self, event, seconds):
        self.now = min(self.now + seconds, self.speaks)
        if self.now >= self.speaks:
            event.set()
        return event.is_set()


@pytest.mark.parametrize("seconds", [3.0, 61.5, 200.0])
def test_nothing_is_missing_however_long(seconds: float) -> None:
    mouth, began = Mouth(seconds), []
    recording = record_answer(mouth, mouth, None, threading.Event(), lambda: began.append(True))
    assert began == [True]
    assert recording.samples.shape == (round(seconds * RATE), 1)
    assert np.array_equal(recording.samples[:, 0], np.arange(round(seconds * RATE)))
    assert mouth.closed


def test_five_minutes_are_the_most() -> None:
    mouth = Mouth(10_000)
    assert record_answer(mouth, mouth, None, threading.Event()).samples.shape[0] == rehearsal.LONGEST_S * RATE


def test_a_microphone_pulled_out_leaves_what_was_said() -> None:
    mouth = Mouth(100, breaks=12)
    assert record_answer(mouth, mouth, None, threading.Event()).samples.shape[0] == 10 * RATE
    broken = Mouth(100, breaks=1)
    with pytest.raises(NotAvailable):
        record_answer(broken, broken, None, threading.Event())
