"""An open microphone: the callback copies, the tap publishes one level and fills the ring."""

from __future__ import annotations

import threading
import time
from types import TracebackType
from typing import TYPE_CHECKING

import numpy as np

from readiness.adapters import portaudio
from readiness.adapters.arrivals import Arrivals
from readiness.adapters.ring import Ring, level_of
from readiness.ports import AudioDevice, Level, StreamHealth

if TYPE_CHECKING:
    from sounddevice import CallbackFlags

    from readiness.ports import Samples

KEPT_SECONDS = 60.0


class Tap:
    """Takes blocks in the callback's thread; everything it publishes is one assignment that others may read."""

    def __init__(self, sample_rate: int, channels: int, seconds: float = KEPT_SECONDS) -> None:
        self.ring = Ring(sample_rate, channels, seconds)
        self.arrivals = Arrivals(sample_rate)
        self.level: Level | None = None
        self.overflows = 0
        self.first_block = threading.Event()
        self.ended = threading.Event()

    def callback(self, block: Samples, _frames: int, _time: object, status: CallbackFlags) -> None:
        """PortAudio's input callback."""
        self.take(np.array(block, dtype=np.float32), time.monotonic(), overflow=bool(status.input_overflow))

    def take(self, block: Samples, at: float, *, overflow: bool = False) -> None:
        """Take ``block`` (frames, channels), already ours, that came at ``at``."""
        self.ring.write(block)
        self.arrivals.came(at, block.shape[0])
        self.overflows += overflow
        self.level = level_of(block, at)
        self.first_block.set()

    def health(self, now: float) -> StreamHealth:
        """Overflows and missing frames until ``now``."""
        return StreamHealth(self.overflows, self.arrivals.missing_frames(now))


class PortAudioCapture:
    """An open microphone (a :class:`readiness.ports.Capture`)."""

    def __init__(self, stream: portaudio.Stream, tap: Tap, device: AudioDevice, sample_rate: int) -> None:
        self._stream = stream
        self._tap = tap
        self._device = device
        self._sample_rate = sample_rate
        self._closed_health: StreamHealth | None = None

    @property
    def sample_rate(self) -> int:
        """Frames per second."""
        return self._sample_rate

    @property
    def device(self) -> AudioDevice:
        """The device it was opened on, as it was then."""
        return self._device

    @property
    def frames(self) -> int:
        """How many frames have arrived since the opening."""
        return self._tap.ring.frames

    @property
    def health(self) -> StreamHealth:
        """Overflows and missing frames so far."""
        return self._closed_health or self._tap.health(time.monotonic())

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._closed_health is not None

    @property
    def level(self) -> Level | None:
        """The level of the newest block; None once no more blocks come."""
        level = self._tap.level
        if self.closed or self._tap.ended.is_set() or self._tap.arrivals.stalled(time.monotonic()):
            return None
        return level

    def read(self, first: int, last: int | None = None) -> Samples:
        """Frames ``first`` to ``last`` of the last minute, shape (frames, channels)."""
        return self._tap.ring.read(first, last)

    def close(self) -> None:
        """Hear no more. Quick, and never raises."""
        if self._closed_health is None:
            self._closed_health = self._tap.health(time.monotonic())
            portaudio.close(self._stream)

    def __enter__(self) -> PortAudioCapture:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
