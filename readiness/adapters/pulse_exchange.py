"""Plays and records through the sound server itself, and knows from its own clock when each sample sounded.

The server tells for either stream, at one moment, which sample is where: what has left the queue, and how long the
device still keeps it (``pa_timing_info``). So the delay between playing and hearing comes without the program's own
buffers, however late they were read, and without the guesses of the layers between. All is handed over before the
first sample sounds: a busy computer then loses nothing on the way out.

A stream that begins while others play may sound some milliseconds later than its own indices say. So what the speaker
really plays is recorded beside the microphone (its monitor), and where it is found there counts.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from readiness.adapters.pulse import CLIENT_NAME
from readiness.adapters.pulse_streams import BufferAttributes, Connection, Pointer, SampleSpec, TimingInfo, library
from readiness.ports import AudioDevice, Duplex, NotAvailable, StreamHealth
from readiness.words import _

if TYPE_CHECKING:
    from readiness.ports import Samples

FLOAT32, READY, FAILED, TERMINATED = 5, 2, 3, 4
START_CORKED, DONT_MOVE, ADJUST_LATENCY = 0x1, 0x200, 0x2000
SAMPLE_BYTES = 4
STALLED_SECONDS = 3.0
AWAKE_SECONDS = 4.0  # an idle null sink wakes after up to 2.1 s
TIMING_SECONDS = 0.05
PLAYED_AHEAD_SECONDS, HEARD_BLOCK_SECONDS = 0.1, 0.02
EARLIER_SECONDS = 0.005  # kept in front, so that an echo at once is not cut by the last grain of doubt
LATER_SECONDS = 0.05  # by which the first sample may really sound later than its own indices say
MONITOR = ".monitor"  # what both servers call the source that hears what a sink plays
CLEAR = 20.0  # times the usual correlation: what was played is in the recording
EARLY_SHARE = 6  # the answer that one in six is earlier than
SERVERS_CHOICE = 2**32 - 1


@dataclass
class _Side:
    """One stream, and when its sample 0 sounded by the server's clock, as told again and again, in seconds."""

    stream: Pointer
    channels: int
    rate: int
    plays: bool = False
    blocks: list[Samples] = field(default_factory=list)
    frames: int = 0
    missing: int = 0
    origins: list[float] = field(default_factory=list)

    @property
    def frame_bytes(self) -> int:
        return self.channels * SAMPLE_BYTES

    def origin(self) -> float | None:
        """The answers agree within hundredths of a millisecond, but for a server held up while it answers: too late."""
        return sorted(self.origins)[len(self.origins) // EARLY_SHARE] if self.origins else None


def origin_of(info: TimingInfo, bytes_per_second: int, *, plays: bool) -> float | None:
    """When the first sample of a stream sounded, in the server's seconds, as one answer tells (pure).

    None where it tells nothing yet. PulseAudio ``stream.c``, ``calc_time``.
    """
    index = info.read_index if plays else info.write_index
    if index <= 0 or (info.read_index_corrupt if plays else info.write_index_corrupt) or (plays and not info.playing):
        return None
    # A monitor hears what its sink has not played yet: then the sink's share is told too, and counts against it.
    device = info.sink_usec if plays else info.sink_usec - info.source_usec
    return float(info.timestamp_s + (info.timestamp_us + device) / 1e6 - index / bytes_per_second)


def sounding(samples: Samples, monitor: _Side, near: float | None) -> float | None:
    """When the first of ``samples`` sounded by what ``monitor`` recorded; None where they are not found ``near`` it.

    They begin before the recording: so the lag may be negative.
    """
    origin = monitor.origin()
    if origin is None or near is None or not monitor.blocks or monitor.missing:
        return None
    loudest = int(np.square(samples).sum(axis=0).argmax())
    heard = np.concatenate(monitor.blocks)[:, loudest].astype(np.float64)
    size = 1 << (heard.size + samples.shape[0]).bit_length()
    product = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(samples[:, loudest].astype(np.float64), size))
    found = np.abs(np.fft.irfft(product, size))
    at = int(found.argmax())
    if found[at] <= CLEAR * float(np.median(found)):
        return None
    sounded = origin + (at if at < size // 2 else at - size) / monitor.rate
    return sounded if abs(sounded - near) < LATER_SECONDS else None


class PulseExchange:
    """One duplex exchange between two devices of the server. Raises NotAvailable."""

    def __init__(self, speaker: AudioDevice, microphone: AudioDevice, sample_rate: int) -> None:
        self._pa = library()
        self._speaker, self._microphone, self._rate = speaker, microphone, sample_rate
        self._monitor = replace(speaker, id=f"{speaker.id}{MONITOR}")

    def run(self, samples: Samples, heard_channels: int, frames: int, stopped: Callable[[], bool]) -> Duplex:
        """Play ``samples`` (n, channels) and record ``frames`` from the moment on at which the first one sounds.

        The microphone is opened while it already plays: a stream that begins makes the server go back in what others
        hear, and then its answers disagree. ``samples`` should begin with a moment of silence for that.
        """
        pa = self._pa
        with Connection() as connection:
            sides: list[_Side] = []
            try:
                played = self._opened(connection.context, self._speaker, samples.shape[1], plays=samples)
                sides.append(played)
                connection.until(lambda: self._ready(played, self._speaker))
                self._hand_over(played, samples)
                pa.pa_operation_unref(pa.pa_stream_cork(played.stream, 0, None, None))
                connection.until(lambda: self._plays(played) or stopped(), AWAKE_SECONDS)
                heard = self._opened(connection.context, self._microphone, heard_channels)
                sides.append(heard)
                monitor = self._opened(connection.context, self._monitor, samples.shape[1])
                sides.append(monitor)
                connection.until(lambda: self._ready(heard, self._microphone) and self._settled(monitor))
                self._exchange(connection, sides, frames, stopped)
            finally:
                for side in sides:
                    pa.pa_stream_disconnect(side.stream)
                    pa.pa_stream_unref(side.stream)
        if stopped():
            return Duplex(np.zeros((frames, heard_channels), dtype=np.float32), self._rate, StreamHealth())
        return self._result(samples, played, heard, monitor, frames)

    # --- the pieces

    def _result(self, samples: Samples, played: _Side, heard: _Side, monitor: _Side, frames: int) -> Duplex:
        captured, sounded = heard.origin(), sounding(samples, monitor, near=played.origin()) or played.origin()
        if sounded is None or captured is None or not heard.blocks:
            raise NotAvailable(_("“{name}” was opened, but no sound moves.").format(name=self._speaker.name))
        recorded = np.concatenate(heard.blocks)
        begin = (sounded - captured) * self._rate  # at which recorded frame the first sample sounded
        first = int(np.floor(begin - EARLIER_SECONDS * self._rate))
        silence = int(np.argmax(samples.any(axis=1)))
        missing = heard.missing + max(0, -first - silence)  # opened so late that the beginning was not heard
        if first < 0:
            recorded = np.concatenate([np.zeros((-first, heard.channels), dtype=np.float32), recorded])
        kept = recorded[max(0, first) : max(0, first) + frames]
        return Duplex(kept, self._rate, StreamHealth(0, missing), (begin - first) / self._rate)

    def _exchange(self, connection: Connection, sides: list[_Side], frames: int, stopped: Callable[[], bool]) -> None:
        """Read until ``frames`` have come after the first sample sounded, however late it did."""
        played, heard, monitor = sides
        since, before, told = time.monotonic(), 0, 0.0
        while not stopped():
            connection.step()
            for side in (heard, monitor):
                self._read(side)
            self._ready(played, self._speaker)
            self._ready(heard, self._microphone)
            now = time.monotonic()
            if now - told > TIMING_SECONDS:
                told = now
                for side in sides:
                    self._ask(side)
            if heard.frames != before:
                before, since = heard.frames, now
            elif now - since > STALLED_SECONDS:
                raise NotAvailable(_("“{name}” was opened, but no sound moves.").format(name=self._speaker.name))
            sounded, captured = played.origin(), heard.origin()
            if sounded is not None and captured is not None:
                wanted = frames + max(0.0, sounded - captured + LATER_SECONDS) * self._rate
                if heard.frames >= wanted:
                    return

    def _plays(self, played: _Side) -> bool:
        """Whether the first sample is on its way."""
        self._ask(played)
        return bool(played.origins)

    def _ask(self, side: _Side) -> None:
        """Note what the last answer told, and ask anew."""
        pa = self._pa
        info = pa.pa_stream_get_timing_info(side.stream)
        found = origin_of(info.contents, side.frame_bytes * side.rate, plays=side.plays) if info else None
        if found is not None:
            side.origins.append(found)
        operation = pa.pa_stream_update_timing_info(side.stream, None, None)
        if operation:
            pa.pa_operation_unref(operation)

    def _read(self, side: _Side) -> None:
        pa, data, count = self._pa, ctypes.c_void_p(), ctypes.c_size_t()
        while pa.pa_stream_readable_size(side.stream) not in (0, ctypes.c_size_t(-1).value):
            if pa.pa_stream_peek(side.stream, ctypes.byref(data), ctypes.byref(count)) < 0 or not count.value:
                return
            frames = count.value // side.frame_bytes
            if data.value:
                raw = ctypes.string_at(data.value, count.value)
                block = np.frombuffer(raw, dtype=np.float32).reshape(frames, side.channels)
            else:  # a hole: the server overwrote what nobody read in time
                block = np.zeros((frames, side.channels), dtype=np.float32)
                side.missing += frames
            side.blocks.append(block)
            side.frames += frames
            pa.pa_stream_drop(side.stream)

    def _hand_over(self, played: _Side, samples: Samples) -> None:
        raw = np.ascontiguousarray(samples, dtype=np.float32).tobytes()
        if self._pa.pa_stream_write(played.stream, raw, len(raw), None, ctypes.c_int64(0), 0) < 0:
            raise NotAvailable(_("“{name}” could not be opened.").format(name=self._speaker.name))

    def _opened(self, context: Pointer, device: AudioDevice, channels: int, plays: Samples | None = None) -> _Side:
        pa, spec = self._pa, SampleSpec(FLOAT32, self._rate, channels)
        stream = pa.pa_stream_new(context, CLIENT_NAME.encode(), ctypes.byref(spec), None)
        if not stream:
            raise NotAvailable(_("“{name}” could not be opened.").format(name=device.name))
        side, name = _Side(stream, channels, self._rate, plays is not None), device.id.encode()
        if plays is not None:
            ahead = round(PLAYED_AHEAD_SECONDS * self._rate) * side.frame_bytes
            attributes = BufferAttributes(plays.size * SAMPLE_BYTES + ahead, ahead, 0, SERVERS_CHOICE, SERVERS_CHOICE)
            flags = START_CORKED | DONT_MOVE | ADJUST_LATENCY
            failed = pa.pa_stream_connect_playback(stream, name, ctypes.byref(attributes), flags, None, None)
        else:
            block = round(HEARD_BLOCK_SECONDS * self._rate) * side.frame_bytes
            attributes = BufferAttributes(SERVERS_CHOICE, SERVERS_CHOICE, SERVERS_CHOICE, SERVERS_CHOICE, block)
            failed = pa.pa_stream_connect_record(stream, name, ctypes.byref(attributes), DONT_MOVE | ADJUST_LATENCY)
        if failed < 0:
            pa.pa_stream_unref(stream)
            raise NotAvailable(_("“{name}” could not be opened.").format(name=device.name))
        return side

    def _ready(self, side: _Side, device: AudioDevice) -> bool:
        state = self._pa.pa_stream_get_state(side.stream)
        if state in (FAILED, TERMINATED):
            sentence = _("“{name}” could not be opened.")
            if side.frames or (side.plays and side.origins):
                sentence = _("“{name}” stopped while it was being measured.")
            raise NotAvailable(sentence.format(name=device.name))
        return bool(state == READY)

    def _settled(self, monitor: _Side) -> bool:
        """Whether it is known if the speaker has a monitor; without one the exchange goes on."""
        return self._pa.pa_stream_get_state(monitor.stream) in (READY, FAILED, TERMINATED)
