"""When the first sample of a stream sounded, as the server's answers tell it."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.adapters.pulse_exchange import _Side, origin_of, sounding
from readiness.adapters.pulse_streams import TimingInfo

BYTES_PER_SECOND = 48_000 * 8


def info(**told: int) -> TimingInfo:
    return TimingInfo(timestamp_s=100, timestamp_us=500_000, playing=1, **told)


def test_a_played_sample_sounds_when_the_sink_has_passed_on_what_stands_before_it():
    told = info(read_index=BYTES_PER_SECOND // 2, sink_usec=40_000)
    assert origin_of(told, BYTES_PER_SECOND, plays=True) == pytest.approx(100.5 + 0.04 - 0.5)


def test_a_heard_sample_was_heard_before_the_source_passed_it_on():
    told = info(write_index=BYTES_PER_SECOND // 4, source_usec=15_000)
    assert origin_of(told, BYTES_PER_SECOND, plays=False) == pytest.approx(100.5 - 0.015 - 0.25)


def test_a_monitor_hears_what_is_not_played_yet():
    told = info(write_index=BYTES_PER_SECOND // 4, source_usec=15_000, sink_usec=40_000)
    assert origin_of(told, BYTES_PER_SECOND, plays=False) == pytest.approx(100.5 - 0.015 + 0.04 - 0.25)


@pytest.mark.parametrize(
    ("told", "plays"),
    [
        ({"read_index": 0}, True),
        ({"read_index": 8, "read_index_corrupt": 1}, True),
        ({"write_index": 8, "write_index_corrupt": 1}, False),
        ({"write_index": 0}, False),
    ],
)
def test_what_tells_nothing_yet_is_no_answer(told: dict[str, int], plays: bool):
    assert origin_of(info(**told), BYTES_PER_SECOND, plays=plays) is None


def test_a_stream_that_does_not_play_yet_is_no_answer():
    told = info(read_index=8)
    told.playing = 0
    assert origin_of(told, BYTES_PER_SECOND, plays=True) is None


def recorded(samples: np.ndarray, first: int, missing: int = 0) -> _Side:
    """What a monitor recorded that was opened ``first`` frames after the first sample sounded, at 50 s."""
    heard = np.zeros((len(samples) + 4000, 2), dtype=np.float32)
    heard[: len(samples) - first] = samples[first:]
    return _Side(None, 2, 48_000, origins=[50.0] * 6, blocks=[heard[:1000], heard[1000:]], missing=missing)


def test_what_the_speaker_really_played_tells_when_it_sounded():
    samples = np.zeros((9000, 2), dtype=np.float32)
    samples[2400:, 1] = np.random.default_rng(1).standard_normal(6600)
    assert sounding(samples, recorded(samples, 480), near=49.992) == pytest.approx(49.99, abs=1e-6)
    assert sounding(samples, recorded(samples, 480), near=49.5) is None  # something else that was alike
    assert sounding(samples, recorded(samples, 480, missing=5), near=49.992) is None
    assert sounding(samples, recorded(np.zeros_like(samples), 480), near=49.992) is None
    assert sounding(samples, _Side(None, 2, 48_000), near=49.992) is None
