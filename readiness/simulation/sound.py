"""Simulated sound: streams that hear the simulated person in the clock's own time, and players that take time."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

import numpy as np

from readiness.ports import AudioDevice, Capture, Clock, Duplex, Level, Playback, StreamHealth
from readiness.simulation import rendering
from readiness.simulation.devices import SimulatedDevices, SimulatedMicrophone
from readiness.simulation.person import SimulatedPerson
from readiness.simulation.rendering import SAMPLE_RATE, Block

if TYPE_CHECKING:
    from readiness.ports import Samples

KEPT_SECONDS = 60.0
BLOCK_SECONDS = 0.05
OPENING_SECONDS = 0.1
UNHEARD_ECHO_DB = 60.0
CLIPPED = 32766 / 32768
INAUDIBLE = 1e-4
FADE_SECONDS = 0.03


class Ear:
    """What a microphone hears at any time of the simulation."""

    def __init__(self, devices: SimulatedDevices, person: SimulatedPerson, epoch: float) -> None:
        self._devices = devices
        self._person = person
        self._epoch = epoch

    def hear(self, microphone: SimulatedMicrophone, start: float, count: int) -> Block:
        """``count`` frames from the time ``start`` on."""
        hearing = microphone.hearing
        first = round((start - self._epoch) * SAMPLE_RATE)
        end = start + count / SAMPLE_RATE
        sound = rendering.background(hearing, first, count)
        for since, until, began in self._person.speaking.pieces(start, end + FADE_SECONDS):
            low, high = _frames(since, start), min(count, _frames(until, start))
            if began is not None and low < high:
                spoken = rendering.voice(hearing, _frames(since, began), high - low)
                if until < end + FADE_SECONDS:  # a word that is broken off would click
                    left = _frames(until, start) - np.arange(low, high)
                    spoken *= np.minimum(1.0, left / (FADE_SECONDS * SAMPLE_RATE), dtype=np.float32)
                sound[low:high] += spoken
                rendering.lose(hearing, sound[low:high], _frames(since, began))
        for since, until, gain in self._devices.gain(microphone.device.id).pieces(start, end):
            sound[_frames(since, start) : _frames(until, start)] *= np.float32(gain)
        return rendering.distort(hearing, sound)


class SimulatedCapture:
    """An open simulated microphone (a :class:`readiness.ports.Capture`)."""

    def __init__(self, ear: Ear, microphone: SimulatedMicrophone, devices: SimulatedDevices, clock: Clock) -> None:
        self._ear = ear
        self._microphone = microphone
        self._devices = devices
        self._clock = clock
        self._opened = clock.monotonic()
        self._closed_after: int | None = None

    @property
    def sample_rate(self) -> int:
        """Frames per second."""
        return SAMPLE_RATE

    @property
    def device(self) -> AudioDevice:
        """The device it listens to, as it is now."""
        return self._devices.state(self._microphone.device.id)

    @property
    def frames(self) -> int:
        """How many frames have arrived since the opening, in whole blocks."""
        if self._closed_after is not None:
            return self._closed_after
        blocks = math.floor((self._clock.monotonic() - self._opened) / BLOCK_SECONDS + 1e-6)
        return round((blocks + 1) * BLOCK_SECONDS * SAMPLE_RATE)

    @property
    def health(self) -> StreamHealth:
        """A simulated stream loses nothing by itself."""
        return StreamHealth()

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._closed_after is not None

    def read(self, first: int, last: int | None = None) -> Samples:
        """Frames ``first`` to ``last``, shape (frames, 1), of the last minute."""
        arrived = self.frames
        end = arrived if last is None else min(last, arrived)
        begin = max(first, 0, arrived - round(KEPT_SECONDS * SAMPLE_RATE))
        if end <= begin:
            return np.zeros((0, 1), dtype=np.float32)
        start = self._opened + begin / SAMPLE_RATE - BLOCK_SECONDS  # a block arrives when it is full
        return self._ear.hear(self._microphone, start, end - begin)[:, None]

    def close(self) -> None:
        """Hear no more."""
        if self._closed_after is None:
            self._closed_after = self.frames

    def __enter__(self) -> SimulatedCapture:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class SimulatedAudioIn:
    """Microphones (a :class:`readiness.ports.AudioIn`)."""

    def __init__(self, clock: Clock, devices: SimulatedDevices, ear: Ear) -> None:
        self._clock = clock
        self._devices = devices
        self._ear = ear
        self._newest: SimulatedCapture | None = None

    def open(self, device_id: str | None = None, *, calm: bool = False) -> Capture:
        """Open a microphone. Raises NotAvailable."""
        microphone = self._devices.microphone(device_id)
        # Rendered here, once, so that whoever asks for the level thirty times a second never waits for it.
        for render in (rendering.background, rendering.voice):
            render(microphone.hearing, 0, 1)
        self._clock.wait(threading.Event(), OPENING_SECONDS)
        self._newest = SimulatedCapture(self._ear, microphone, self._devices, self._clock)
        return self._newest

    def level(self) -> Level | None:
        """The newest block's level; None while no microphone is open."""
        samples = self.recent(BLOCK_SECONDS)
        if samples is None or not samples.size:
            return None
        magnitudes = np.abs(samples)
        peak = float(magnitudes.max())
        power = float(np.mean(samples.astype(np.float64) ** 2))
        return Level(
            at=self._clock.monotonic(),
            peak_dbfs=20 * math.log10(peak) if peak else -math.inf,
            rms_dbfs=10 * math.log10(power) if power else -math.inf,
            clipped=int(np.count_nonzero(magnitudes >= CLIPPED)),
            zeros=peak == 0.0,
        )

    def recent(self, seconds: float) -> Samples | None:
        """The last ``seconds`` of the open capture."""
        capture = self._newest
        if capture is None or capture.closed:
            return None
        arrived = capture.frames
        return capture.read(arrived - round(seconds * SAMPLE_RATE), arrived)


class SimulatedPlayback:
    """Something that sounds for as long as it is (a :class:`readiness.ports.Playback`)."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock = clock
        self._ends = clock.monotonic() + seconds

    def done(self) -> bool:
        """Whether it has ended."""
        return self._clock.monotonic() >= self._ends

    def stop(self) -> None:
        """Silence it now."""
        self._ends = self._clock.monotonic()


class SimulatedAudioOut:
    """Speakers (a :class:`readiness.ports.AudioOut`). What they play reaches microphones as their echo loss says."""

    def __init__(self, clock: Clock, devices: SimulatedDevices, ear: Ear, person: SimulatedPerson) -> None:
        self._clock = clock
        self._devices = devices
        self._ear = ear
        self._person = person

    def play(self, samples: Samples, sample_rate: int, device_id: str | None = None) -> Playback:
        """Start to play. Raises NotAvailable."""
        speaker = self._devices.speaker(device_id)
        state = self._devices.state(speaker.device.id)
        sounding = np.abs(samples.reshape(samples.shape[0], -1)).max(axis=0, initial=0.0) > INAUDIBLE
        both = (bool(sounding[0]), bool(sounding[-1]))
        audible = not state.muted and state.volume != 0
        self._person.hear(frozenset(ear for ear, on in zip(speaker.ears, both, strict=True) if ear and on and audible))
        return SimulatedPlayback(self._clock, samples.shape[0] / sample_rate)

    def play_and_record(
        self,
        samples: Samples,
        sample_rate: int,
        *,
        tail_seconds: float,
        input_id: str | None = None,
        output_id: str | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Duplex:
        """Play ``samples`` and hear them back: later, weaker, among the noise of the room. Raises NotAvailable."""
        if sample_rate != SAMPLE_RATE:
            raise ValueError(f"the simulation plays at {SAMPLE_RATE} Hz only, not at {sample_rate}")
        speaker, microphone = self._devices.speaker(output_id), self._devices.microphone(input_id)
        start = self._clock.monotonic()
        count = samples.shape[0] + round(tail_seconds * SAMPLE_RATE)
        never = threading.Event()
        while not stopped() and (left := start + count / SAMPLE_RATE - self._clock.monotonic()) > 1e-6:
            self._clock.wait(never, min(left, 4 * BLOCK_SECONDS))
        played = samples.reshape(samples.shape[0], -1).mean(axis=1)
        loss = speaker.echo_loss_db.get(microphone.device.id, UNHEARD_ECHO_DB)
        gain = 0.0 if self._devices.state(speaker.device.id).muted else 10 ** (-loss / 20)
        delay = round((speaker.delay_ms + microphone.delay_ms) / 1000 * SAMPLE_RATE)
        heard = self._ear.hear(microphone, start, count)
        echo = (played * gain)[: max(0, count - delay)]
        heard[delay : delay + echo.size] += echo.astype(np.float32)
        return Duplex(heard[:, None], SAMPLE_RATE, StreamHealth())


def _frames(time: float, since: float) -> int:
    return max(0, round((time - since) * SAMPLE_RATE))
