"""What goes out: block by block, to both sides, and measured against what comes in."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from readiness.adapters import portaudio
from readiness.adapters.playback import Exchange, Player, PortAudioPlayback, led_in, shaped
from tests.readiness.adapters.audio.fake_portaudio import QUIET, CallbackStop, FakeLibrary, FakeStream

LOST = SimpleNamespace(input_overflow=False, output_underflow=True)


@pytest.mark.parametrize(
    ("samples", "channels", "first"),
    [
        (np.array([0.5, 0.1]), 2, [0.5, 0.5]),
        (np.array([[0.5, 0.1]]), 2, [0.5, 0.1]),
        (np.array([[0.5, 0.1]]), 1, [0.3]),
        (np.array([0.5]), 1, [0.5]),
    ],
)
def test_sound_fits_the_sides_of_the_device(samples: np.ndarray, channels: int, first: list[float]):
    fitted = shaped(samples, channels)
    assert fitted.dtype == np.float32
    assert fitted[0].tolist() == pytest.approx(first)


def test_silence_goes_in_front():
    assert led_in(np.ones((2, 1), dtype=np.float32), 3)[:, 0].tolist() == [0, 0, 0, 1, 1]


def test_all_is_played_then_zeros_then_the_stream_stops(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(portaudio, "load", FakeLibrary)
    player = Player(np.arange(1, 6, dtype=np.float32)[:, None])
    blocks = []
    for _ in range(2):
        out = np.full((3, 1), 9, dtype=np.float32)
        player.callback(out, 3, None, QUIET)
        blocks += out[:, 0].tolist()
    assert blocks == [1, 2, 3, 4, 5, 0]
    with pytest.raises(CallbackStop):
        player.callback(np.zeros((3, 1), dtype=np.float32), 3, None, QUIET)


def test_a_playback_is_done_once_its_stream_ended_and_closes_it():
    stream = FakeStream(FakeLibrary(), {})
    player = Player(np.zeros((3, 1), dtype=np.float32))
    playback = PortAudioPlayback(stream, player)
    assert not playback.done()
    player.ended.set()
    assert playback.done()
    assert stream.closed
    playback.stop()


def exchanged(blocks: int, *, latency: float = 0.07, status: object = QUIET) -> Exchange:
    """Blocks of 960 frames that hear exactly what is played."""
    exchange = Exchange(Player(np.ones((1000, 1), dtype=np.float32)), 48000, 2000)
    for number in range(blocks):
        out = np.zeros((960, 1), dtype=np.float32)
        when = SimpleNamespace(inputBufferAdcTime=number * 0.02, outputBufferDacTime=number * 0.02 + latency)
        exchange.callback(out, out, 960, when, status)
    return exchange


def test_what_was_heard_is_as_long_as_asked_for():
    assert not exchanged(2).full.is_set()
    exchange = exchanged(3)
    assert exchange.full.is_set()
    assert exchange.recorded().shape == (2000, 1)


def test_the_streams_own_latency_is_what_the_newest_blocks_say():
    assert exchanged(30).latency(0.5) == pytest.approx(0.07)


@pytest.mark.parametrize("nonsense", [0.0, -1.0, 1e9])
def test_times_that_make_no_sense_are_not_believed(nonsense: float):
    assert exchanged(30, latency=nonsense).latency(0.5) == 0.5


def test_disturbances_of_either_side_are_counted():
    assert exchanged(3, status=LOST).health().overflows == 3
