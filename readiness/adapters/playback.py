"""Sound on its way out: the callbacks that play, and that play and record inside one stream."""

from __future__ import annotations

import statistics
import threading
import time
from collections import deque
from typing import TYPE_CHECKING

import numpy as np

from readiness.adapters import portaudio
from readiness.adapters.arrivals import Arrivals
from readiness.ports import StreamHealth

if TYPE_CHECKING:
    from sounddevice import CallbackFlags

    from readiness.ports import Samples

REMEMBERED_BLOCKS = 25  # the last half second: a sound server takes a second or more to find out its own latency
LONGEST_LATENCY_S = 2.0


def shaped(samples: Samples, channels: int) -> Samples:
    """Return ``samples`` of shape (n,) or (n, any) as float32 (n, channels): mono to all sides, many sides mixed."""
    columns = samples.reshape(samples.shape[0], -1).astype(np.float32)
    if columns.shape[1] == channels:
        return np.ascontiguousarray(columns)
    return np.repeat(columns.mean(axis=1, keepdims=True), channels, axis=1)


def led_in(samples: Samples, frames: int) -> Samples:
    """Return ``samples`` (n, channels) behind ``frames`` of silence."""
    return np.concatenate([np.zeros((frames, samples.shape[1]), dtype=np.float32), samples])


class Player:
    """Hands out ``samples`` (n, channels) block by block, then zeros."""

    def __init__(self, samples: Samples) -> None:
        self._samples = samples
        self.position = 0
        self.ended = threading.Event()

    @property
    def exhausted(self) -> bool:
        """Whether every sample was handed out."""
        return self.position >= len(self._samples)

    def give(self, out: Samples) -> None:
        """Fill ``out`` (frames, channels) with what comes next."""
        block = self._samples[self.position : self.position + out.shape[0]]
        out[: block.shape[0]] = block
        out[block.shape[0] :] = 0
        self.position += out.shape[0]

    def callback(self, out: Samples, _frames: int, _time: object, _status: object) -> None:
        """PortAudio's output callback: stops the stream once all was handed out; its buffers still sound."""
        if self.exhausted:
            out[:] = 0
            raise portaudio.load().CallbackStop
        self.give(out)


class PortAudioPlayback:
    """Something that sounds (a :class:`readiness.ports.Playback`)."""

    def __init__(self, stream: portaudio.Stream, player: Player) -> None:
        self._stream = stream
        self._player = player
        self._closed = False

    def done(self) -> bool:
        """Whether it has ended, by itself or because its device has gone."""
        if self._closed:
            return True
        if self._player.ended.is_set():
            self.stop()
            return True
        return False

    def stop(self) -> None:
        """Silence it now. Never raises."""
        if not self._closed:
            self._closed = True
            portaudio.close(self._stream)


class Exchange:
    """Plays and records at the same time, and keeps the times at which the system says that it does."""

    def __init__(self, player: Player, sample_rate: int, frames: int) -> None:
        self._player = player
        self._wanted = frames
        self._blocks: list[Samples] = []
        self._latencies: deque[float] = deque(maxlen=REMEMBERED_BLOCKS)
        self._arrivals = Arrivals(sample_rate)
        self._disturbed = 0
        self.frames = 0
        self.full = threading.Event()

    def callback(
        self, heard: Samples, out: Samples, frames: int, when: portaudio.BlockTimes, status: CallbackFlags
    ) -> None:
        """PortAudio's duplex callback."""
        self._blocks.append(np.array(heard, dtype=np.float32))
        self._arrivals.came(time.monotonic(), frames)
        self._latencies.append(when.outputBufferDacTime - when.inputBufferAdcTime)
        self._disturbed += bool(status.input_overflow or status.output_underflow)
        self._player.give(out)
        self.frames += frames
        if self.frames >= self._wanted:
            self.full.set()

    def recorded(self) -> Samples:
        """What was heard, shape (frames, channels)."""
        return np.concatenate(self._blocks)[: self._wanted]

    def health(self) -> StreamHealth:
        """Blocks lost on either side, and frames that never came."""
        return StreamHealth(self._disturbed, self._arrivals.missing_frames(time.monotonic()))

    def latency(self, told: float) -> float:
        """Seconds from playing to recording a frame that the buffers account for; ``told`` where no times were."""
        usual = statistics.median(self._latencies) if self._latencies else 0.0
        return usual if 0 < usual < LONGEST_LATENCY_S else told
