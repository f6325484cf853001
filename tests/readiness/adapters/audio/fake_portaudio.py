"""A sounddevice of its own, for devices that no machine has: any rate, any refusal, blocks only when the test says."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace

import numpy as np

QUIET = SimpleNamespace(input_overflow=False, output_underflow=False)


class PortAudioError(Exception):
    pass


class CallbackStop(Exception):
    pass


@dataclass
class FakeStream:
    """Remembers how it was opened, and gives blocks when asked to."""

    library: FakeLibrary
    options: dict[str, object]
    started: bool = False
    closed: bool = False
    latency: tuple[float, float] = (0.1, 0.1)

    def start(self) -> None:
        if self.library.refuse_start is not None:
            raise self.library.refuse_start
        self.started = True
        if self.library.first_block:
            self.give(np.full((960, int(self.options["channels"])), 0.25, dtype=np.float32))

    def give(self, block: np.ndarray, status: object = QUIET) -> None:
        self.options["callback"](block, block.shape[0], None, status)

    def abort(self, ignore_errors: bool = True) -> None:
        self.started = False

    def close(self, ignore_errors: bool = True) -> None:
        self.closed = True


@dataclass
class FakeLibrary:
    """The module. ``rates`` are those it accepts; ``refuse`` and ``refuse_start`` are raised instead of opening."""

    rates: tuple[int, ...] = (48000,)
    default_rate: float = 48000.0
    refuse: Exception | None = None
    refuse_start: Exception | None = None
    first_block: bool = True
    streams: list[FakeStream] = field(default_factory=list)
    tried: list[float] = field(default_factory=list)
    listed_anew: int = 0
    PortAudioError = PortAudioError
    CallbackStop = CallbackStop

    def query_devices(self, index: int | None = None):
        device = {
            "index": 0,
            "name": "Mic",
            "hostapi": 0,
            "max_input_channels": 2,
            "max_output_channels": 2,
            "default_samplerate": self.default_rate,
        }
        return [device] if index is None else device

    def query_hostapis(self, index: int | None = None):
        host = {"name": "ALSA", "default_input_device": 0, "default_output_device": 0}
        return [host] if index is None else host

    def InputStream(self, **options: object) -> FakeStream:
        self.tried.append(options["samplerate"])
        if self.refuse is not None:
            raise self.refuse
        if options["samplerate"] not in self.rates:
            raise PortAudioError("Error opening InputStream: Invalid sample rate [PaErrorCode -9997]", -9997)
        self.streams.append(FakeStream(self, options))
        return self.streams[-1]

    OutputStream = InputStream

    def _terminate(self) -> None:
        pass

    def _initialize(self) -> None:
        self.listed_anew += 1
