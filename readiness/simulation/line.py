"""A simulated line as data, and what happens to one packet on it: pure functions of time and a seed."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

from readiness.ports import Link, LinkKind


@dataclass(frozen=True, slots=True)
class Episode:
    """Everything is lost for ``seconds``, each ``every`` seconds, for the first time ``first`` seconds in."""

    every: float
    seconds: float
    first: float = 2.0

    def hits(self, at: float) -> bool:
        """Whether a packet sent ``at`` seconds in is lost to it."""
        return at >= self.first and (at - self.first) % self.every < self.seconds


@dataclass(frozen=True, slots=True)
class Line:
    """A way through the network. Times in milliseconds, rates in Mbit/s, loss as a ratio.

    ``near`` says whether jitter, loss and episodes arise before the router (Wi-Fi) or behind the provider.
    ``spike_every`` seconds one packet comes ``spike_ms`` later.
    ``clock_offset`` is this computer's clock less the network's, in seconds.
    """

    round_trip_ms: float = 36.0
    jitter_ms: float = 1.8
    loss: float = 0.0
    episode: Episode | None = None
    spike_every: float = 0.0
    spike_ms: float = 0.0
    near: bool = False
    router_ms: float = 3.0
    provider_ms: float = 14.0
    local_delay_ms: float = 0.3
    udp: bool = True
    tcp: bool = True
    captive_portal: bool = False
    down_mbps: float = 94.0
    up_mbps: float = 18.0
    added_ms_down: float = 12.0
    added_ms_up: float = 17.0
    clock_offset: float = 0.4
    link: Link = field(default_factory=lambda: Link(LinkKind.CABLE, "eth0", metered=False, address="192.0.2.17"))
    seed: int = 7

    def round_trip(self, key: str, at: float, *, hop_ms: float | None = None, added_ms: float = 0.0) -> float | None:
        """Seconds until the answer to a packet sent ``at`` seconds in, None when it is lost.

        ``key`` tells packets apart; ``hop_ms`` asks a router on the way, nearer than the end of the line.
        """
        chance = random.Random(f"{self.seed} {key}")
        suffers = hop_ms is None or self.near
        if suffers and (chance.random() < self.loss or (self.episode is not None and self.episode.hits(at))):
            return None
        base = self.round_trip_ms if hop_ms is None else hop_ms
        jitter = chance.gammavariate(2.0, self.jitter_ms / 2.0) if suffers and self.jitter_ms else 0.0
        spike = self.spike_ms if suffers and self._spiking(at) else 0.0
        return (base + jitter + spike + added_ms + chance.uniform(0.0, 0.4)) / 1000.0

    def _spiking(self, at: float) -> bool:
        return self.spike_every > 0 and math.fmod(at, self.spike_every) < 0.06
