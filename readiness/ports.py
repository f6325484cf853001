"""Small protocols for the world. Adapters implement them for real, the simulation for tests and demonstrations.

A port that cannot answer raises :class:`NotAvailable` with a sentence for people, or answers None where the value is
documented as "not known on this system". Nothing here ever guesses.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from readiness.model import Remedy

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]
    """Shape (frames, channels), full scale at -1 and 1."""


class NotAvailable(Exception):
    """Something cannot be measured here. ``args[0]`` is a sentence for people; ``remedy`` what to do, if anything."""

    def __init__(self, sentence: str, remedy: Remedy | None = None, detail: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.remedy = remedy
        self.detail = detail


# --- time -------------------------------------------------------------------------------------------------------


class Clock(Protocol):
    """Time, so that tests can own it."""

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        ...

    def now(self) -> datetime:
        """The computer's own idea of the time, aware, in its local zone."""
        ...

    def wait(self, event: threading.Event, seconds: float | None) -> bool:
        """Wait until ``event`` is set (True) or ``seconds`` have passed (False); None waits for the event alone."""
        ...


# --- sound ------------------------------------------------------------------------------------------------------


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
class AudioDevice:
    """A microphone or speaker as people know it. None means "not known on this system".

    ``id`` is what the system calls it, stable while it stays plugged in; ``name`` is for people.
    ``profile`` is a Bluetooth profile such as ``headset-head-unit``; ``volume`` in percent of the system's slider.
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

    @property
    def hands_free(self) -> bool:
        """Whether this is a Bluetooth headset in its telephone (hands-free) profile."""
        profile = (self.profile or "").lower()
        return any(word in profile for word in ("headset-head-unit", "handsfree", "hands-free", "hfp", "hsp"))


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

    def open(self, device_id: str | None = None) -> Capture:
        """Open a microphone (the chosen or default one). Returns when the first block has come.

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
    """Something the person spoke, or their silence. In memory only."""

    samples: Samples
    sample_rate: int
    device: AudioDevice
    at: float
    health: StreamHealth = StreamHealth()


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


# --- network ----------------------------------------------------------------------------------------------------


class LinkKind(StrEnum):
    """How this computer reaches the network."""

    CABLE = "cable"
    WIFI = "wifi"
    MOBILE = "mobile"
    VPN = "vpn"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Link:
    """The interface that carries the default route."""

    kind: LinkKind
    interface: str | None = None
    signal_percent: float | None = None
    metered: bool | None = None
    address: str | None = None
    bytes_sent_per_second: float | None = None
    bytes_received_per_second: float | None = None


@dataclass(frozen=True, slots=True)
class Probe:
    """One STUN request and its fate. Times are seconds of one monotonic clock; ``received`` None means no answer yet.

    ``local_delay`` is how late this computer itself handled the packet, apart from the network.
    """

    server: str
    sequence: int
    sent: float
    received: float | None = None
    local_delay: float = 0.0


class ProbeSession(AbstractContextManager["ProbeSession"], Protocol):
    """Paced probes that go on until closed; leaving the ``with`` closes within 50 ms."""

    def probes(self) -> Sequence[Probe]:
        """Everything sent in the last two minutes, in the order of sending."""
        ...

    def stop(self) -> None:
        """Send no more, but go on listening for answers that are under way."""
        ...

    def failures(self) -> dict[str, str]:
        """Servers that cannot be asked at all, and why (no such name, refused ...)."""
        ...


class HopRole(StrEnum):
    """Which part of the way a hop stands for."""

    GATEWAY = "gateway"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Hop:
    """A router on the way, and the pings it was sent; ``probes`` name its address as their server."""

    role: HopRole
    address: str
    probes: tuple[Probe, ...] = ()


class HopSession(AbstractContextManager["HopSession"], Protocol):
    """Pings to the first routers on the way, paced beside a ProbeSession, until closed."""

    def hops(self) -> tuple[Hop, ...]:
        """The hops found so far, nearest first; empty where this system does not let them be found."""
        ...

    def stop(self) -> None:
        """Send no more, but go on listening."""
        ...


@dataclass(frozen=True, slots=True)
class Reachability:
    """What answers at all. ``date_offset`` is this computer's clock less the network's, in seconds.

    ``refused`` says that a host refused TCP: packets pass, but nobody serves there.
    """

    udp: bool | None = None
    tcp: bool | None = None
    refused: bool = False
    captive_portal: bool | None = None
    date_offset: float | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SpeedTest:
    """What a speed test says; None where its figure could not be believed. ``reason`` says why it has none."""

    down_mbps: float | None = None
    up_mbps: float | None = None
    bytes_used: int | None = None
    server: str | None = None
    reason: str = ""


class SpeedTestRun(AbstractContextManager["SpeedTestRun"], Protocol):
    """A speed test in a child process; leaving the ``with`` ends it at once."""

    def phase(self) -> str:
        """``starting``, ``download``, ``upload`` or ``done``."""
        ...

    def result(self) -> SpeedTest | None:
        """The result once it is done, else None."""
        ...


class Network(Protocol):
    """The connection."""

    def probe(self, servers: Sequence[str], packets_per_second: float) -> ProbeSession:
        """Begin to probe ``servers`` (``host:port``) in turn. Never blocks on names; never raises."""
        ...

    def reachability(self, servers: Sequence[str], seconds: float) -> Reachability:
        """Ask what answers at all besides STUN over UDP; returns within ``seconds``, never raises."""
        ...

    def hops(self, server: str) -> HopSession:
        """Begin to ping the first routers on the way to ``server`` (``host:port``). Never blocks; never raises."""
        ...

    def link(self) -> Link:
        """The interface in use. Raises NotAvailable when there is no way out."""
        ...

    def speed_test(self, own_server: str | None = None) -> SpeedTestRun:
        """Start the load. Raises NotAvailable."""
        ...

    def speed_test_hosts(self) -> tuple[str, ...]:
        """Whom a speed test talks to, to be shown before it is asked for."""
        ...


# --- computer ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Battery:
    """The computer's own batteries taken together. ``present`` False means a computer without one.

    ``percent`` 0 to 100; ``plugged`` whether mains power is there; ``watts`` drawn from (positive) or put into the
    battery; ``energy_wh`` stored now; ``seconds_left`` only the system's own guess; ``usual_watts`` what this computer
    drew while it last ran on battery, from the system's history.
    """

    present: bool
    percent: float | None = None
    plugged: bool | None = None
    charging: bool | None = None
    watts: float | None = None
    energy_wh: float | None = None
    seconds_left: float | None = None
    usual_watts: float | None = None


class Power(Protocol):
    """Batteries and mains."""

    def battery(self) -> Battery:
        """The state now. Raises NotAvailable when the system does not tell."""
        ...


@dataclass(frozen=True, slots=True)
class Busy:
    """A program that uses much of the processor (1.0 is one whole core) or memory (bytes)."""

    name: str
    processor: float
    memory: int = 0


@dataclass(frozen=True, slots=True)
class HostLoad:
    """How busy the computer is. Ratios 0 to 1 of the whole machine; None where not known."""

    processor: float | None
    memory_available: float | None
    disk_free_bytes: int | None
    temperature_celsius: float | None = None
    throttled: bool | None = None
    heaviest: tuple[Busy, ...] = ()


class Host(Protocol):
    """The computer besides its power."""

    def load(self, pause: Callable[[float], None]) -> HostLoad:
        """Measure over about a second, spent in ``pause``."""
        ...

    def restart_waiting(self) -> bool | None:
        """Whether an update waits for a restart."""
        ...

    def microphone_users(self) -> tuple[str, ...] | None:
        """Names of the programs that hold the microphone now."""
        ...

    def camera_users(self) -> tuple[str, ...] | None:
        """Names of the programs that hold a camera now."""
        ...

    def call_programs(self) -> tuple[str, ...]:
        """Names of the call programs that run, one entry per running copy."""
        ...

    def clock_synchronised(self) -> bool | None:
        """Whether the system says that its clock follows network time."""
        ...

    def do_not_disturb(self) -> bool | None:
        """Whether notifications are silenced."""
        ...

    def open_settings(self, page: str) -> bool:
        """Open the system's settings; False if it cannot.

        ``page`` is ``sound``, ``microphone``, ``network``, ``power``, ``time``, ``notifications`` or ``updates``.
        """
        ...

    def keep_awake(self) -> AbstractContextManager[bool]:
        """Keep the screen and the computer awake while entered; gives whether the system agreed."""
        ...


@dataclass(frozen=True, slots=True)
class Ports:
    """The world, in one bundle."""

    clock: Clock
    devices: DevicePort
    audio_in: AudioIn
    audio_out: AudioOut
    network: Network
    power: Power
    host: Host
    recordings: Recordings = field(default_factory=Recordings)
