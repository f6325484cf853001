"""Microphones and speakers: the devices, the streams, and what the person spoke."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]
    """Shape (frames, channels), full scale at -1 and 1."""


class Direction(StrEnum):
    """Whether a device hears or plays."""

    INPUT = "input"
    OUTPUT = "output"


class DeviceKind(StrEnum):
    """What people would call the device."""

    USB = "usb"
    BLUETOOTH = "bluetooth"
    BUILT_IN = "built-in"
    VIRTUAL = "virtual"
    MONITOR = "monitor"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Profile:
    """A way in which a Bluetooth headset can work now: the system's name for it, and what the system says of it.

    ``hears`` tells whether its microphone works in it.
    """

    name: str
    description: str = ""
    hears: bool = False


@dataclass(frozen=True, slots=True)
class AudioDevice:
    """A microphone or speaker as people know it. None means "not known on this system".

    ``id`` is what the system calls it, stable while it stays plugged in; ``name`` is for people.
    ``profile`` is a Bluetooth profile such as ``headset-head-unit``, ``profiles`` those that could be switched to;
    ``volume`` in percent of the system's slider.
    """

    id: str
    name: str
    direction: Direction
    kind: DeviceKind = DeviceKind.UNKNOWN
    is_default: bool = False
    is_communication_default: bool | None = None
    muted: bool | None = None
    volume: float | None = None
    used_by: tuple[str, ...] = ()
    sample_rate: int | None = None
    channels: int | None = None
    profile: str | None = None
    codec: str | None = None
    battery_percent: float | None = None
    profiles: tuple[Profile, ...] = ()

    @property
    def hands_free(self) -> bool:
        """Whether this is a Bluetooth headset in its telephone (hands-free) profile."""
        profile = (self.profile or "").lower()
        return any(word in profile for word in ("head-unit", "handsfree", "hands-free", "hfp", "hsp"))


class DevicePort(Protocol):
    """The list of microphones and speakers, and what can be set on them."""

    def devices(self) -> tuple[AudioDevice, ...]:
        """All devices. Raises NotAvailable when the sound system does not answer."""
        ...

    def set_muted(self, device_id: str, muted: bool) -> None:
        """Mute or unmute. Raises NotAvailable."""
        ...

    def set_volume(self, device_id: str, percent: float) -> None:
        """Set the system's volume slider of the device. Raises NotAvailable."""
        ...

    def set_default(self, device_id: str) -> None:
        """Make the device the system's default. Raises NotAvailable."""
        ...

    def set_profile(self, device_id: str, profile: str) -> tuple[AudioDevice, ...]:
        """Switch a Bluetooth headset to ``profile``, and return its devices as they are then. Raises NotAvailable."""
        ...

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` (from another thread) when anything about the devices changed. Returns the way to stop."""
        ...


@dataclass(frozen=True, slots=True)
class Level:
    """The newest block of a stream: peak and RMS in dB relative to full scale (-inf for zeros), clipped samples."""

    at: float
    peak_dbfs: float
    rms_dbfs: float
    clipped: int = 0
    zeros: bool = False


@dataclass(frozen=True, slots=True)
class StreamHealth:
    """What the stream itself tells: blocks the system dropped, and frames that should have come but did not."""

    overflows: int = 0
    missing_frames: int = 0


class Capture(AbstractContextManager["Capture"], Protocol):
    """An open microphone. Closing (leaving the ``with``) is quick and never raises."""

    @property
    def sample_rate(self) -> int:
        """Frames per second."""
        ...

    @property
    def device(self) -> AudioDevice:
        """The device it listens to."""
        ...

    @property
    def frames(self) -> int:
        """How many frames have arrived since the opening."""
        ...

    @property
    def health(self) -> StreamHealth:
        """Overflows and missing frames so far."""
        ...

    def read(self, first: int, last: int | None = None) -> Samples:
        """Frames ``first`` to ``last`` (all that has come, by default) of what the ring still holds (60 s)."""
        ...


class AudioIn(Protocol):
    """Microphones."""

    def open(self, device_id: str | None = None, *, calm: bool = False) -> Capture:
        """Open a microphone (the chosen or default one). Returns when the first block has come.

        ``calm`` asks for larger blocks and a ring of four seconds: enough for a level now and then, and cheap.

        Raises NotAvailable when there is none, it is busy, refused, or no block comes within two seconds.
        """
        ...

    def level(self) -> Level | None:
        """The newest level of whichever capture is open; None while none is."""
        ...

    def recent(self, seconds: float) -> Samples | None:
        """The last seconds of the open capture, for the picture only; None while none is open."""
        ...


class Playback(Protocol):
    """Something that sounds."""

    def done(self) -> bool:
        """Whether it has ended."""
        ...

    def stop(self) -> None:
        """Silence it now. Never raises."""
        ...


@dataclass(frozen=True, slots=True)
class Duplex:
    """What one duplex stream played and heard at the same time. ``recorded`` is longer than ``played``.

    ``latency_seconds`` is what the stream's own buffers account for in the delay between the two.
    """

    recorded: Samples
    sample_rate: int
    health: StreamHealth
    latency_seconds: float = 0.0


class AudioOut(Protocol):
    """Speakers and headphones."""

    def play(self, samples: Samples, sample_rate: int, device_id: str | None = None) -> Playback:
        """Start to play. Raises NotAvailable."""
        ...

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
        """Play and record inside one duplex stream, then ``tail_seconds`` more. Raises NotAvailable."""
        ...


@dataclass(frozen=True, slots=True)
class Recording:
    """Something the person spoke, or their silence. In memory only.

    ``speech`` (m,) is the probability of speech for each 32 ms, where a voice detector heard it as it came.
    """

    samples: Samples
    sample_rate: int
    device: AudioDevice
    at: float
    health: StreamHealth = StreamHealth()
    speech: NDArray[np.float64] | None = None


class Recordings:
    """The newest silence and the newest sentence, shared by the checks that need both. Thread-safe, memory only."""

    SILENCE = "silence"
    SENTENCE = "sentence"

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[str, Recording] = {}

    def keep(self, kind: str, recording: Recording) -> None:
        """Remember ``recording`` as the newest of its kind."""
        with self._lock:
            self._kept[kind] = recording

    def latest(self, kind: str) -> Recording | None:
        """The newest of its kind, or None."""
        with self._lock:
            return self._kept.get(kind)

    def forget(self) -> None:
        """Let go of everything."""
        with self._lock:
            self._kept.clear()
