"""Small protocols for the world. Adapters implement them for real, the simulation for tests and demonstrations.

A port that cannot answer raises :class:`NotAvailable` with a sentence for people, or answers None where the value is
documented as "not known on this system". Nothing here ever guesses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from readiness.ports.computer import Battery, Busy, Host, HostLoad, Power
from readiness.ports.network import (
    Hop,
    HopRole,
    HopSession,
    Link,
    LinkKind,
    Network,
    Probe,
    ProbeSession,
    Reachability,
    SpeedTest,
    SpeedTestRun,
    Talker,
)
from readiness.ports.sound import (
    AudioDevice,
    AudioIn,
    AudioOut,
    Capture,
    DeviceKind,
    DevicePort,
    Direction,
    Duplex,
    Level,
    Playback,
    Profile,
    Recording,
    Recordings,
    StreamHealth,
)
from readiness.ports.world import Clock, NotAvailable

if TYPE_CHECKING:
    from readiness.ports.sound import Samples

__all__ = [
    "AudioDevice",
    "AudioIn",
    "AudioOut",
    "Battery",
    "Busy",
    "Capture",
    "Clock",
    "DeviceKind",
    "DevicePort",
    "Direction",
    "Duplex",
    "Hop",
    "HopRole",
    "HopSession",
    "Host",
    "HostLoad",
    "Level",
    "Link",
    "LinkKind",
    "Network",
    "NotAvailable",
    "Playback",
    "Ports",
    "Power",
    "Probe",
    "ProbeSession",
    "Profile",
    "Reachability",
    "Recording",
    "Recordings",
    "Samples",
    "SpeedTest",
    "SpeedTestRun",
    "StreamHealth",
    "Talker",
]


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
