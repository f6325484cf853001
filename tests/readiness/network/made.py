"""Probes made to measure."""

from __future__ import annotations

import random
from collections.abc import Sequence

from readiness.ports import Probe

SERVER = "stun.example.net:3478"
STEP = 0.05


def probes(
    delays_ms: Sequence[float | None], *, servers: Sequence[str] = (SERVER,), step: float = STEP, local: float = 0.0
) -> list[Probe]:
    """Return one probe for each delay, ``step`` seconds apart, the servers in turn."""
    return [
        Probe(
            servers[index % len(servers)],
            index,
            index * step,
            None if delay is None else index * step + delay / 1000,
            local,
        )
        for index, delay in enumerate(delays_ms)
    ]


def losing(ratio: float, count: int, seed: int, delay_ms: float = 40.0) -> list[float | None]:
    """Return delays of which about ``ratio`` are missing."""
    source = random.Random(seed)
    return [None if source.random() < ratio else delay_ms + source.uniform(0, 3) for _packet in range(count)]
