"""What a wire can do to packets, one direction each: pure given a clock and a seeded random source."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Faults:
    """One direction of a wire. Times in ms, periods and lengths in s, ratios 0 to 1.

    ``jitter`` is normal (``jitter_ms`` its deviation, cut at zero), uniform (its width) or exponential (its mean), in
    order of sending unless ``reorder`` lets packets overtake. ``burst_loss`` is Gilbert-Elliott with
    mean length ``burst_length``. ``outage`` and ``stall`` are (period, length, first) in s: dropped, or held back.
    ``spike`` is (period, length, extra ms). ``rate_kbps`` serves a queue of ``buffer_ms``, and drops behind it.
    """

    delay_ms: float = 0.0
    jitter: str = ""
    jitter_ms: float = 0.0
    loss: float = 0.0
    burst_loss: float = 0.0
    burst_length: float = 4.0
    reorder: float = 0.0
    reorder_ms: float = 30.0
    spike: tuple[float, float, float] | None = None
    rate_kbps: float = 0.0
    buffer_ms: float = 1000.0
    outage: tuple[float, float, float] | None = None
    stall: tuple[float, float, float] | None = None
    block: tuple[str, ...] = ()
    protocol_loss: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Faults:
        """Read what JSON made of one: lists become tuples."""
        return cls(**{name: tuple(v) if isinstance(v, list) else v for name, v in values.items()})


class FaultyLine:
    """Decides about one packet after the other when, if ever, it comes out. Times in seconds from the start."""

    def __init__(self, faults: Faults, seed: int) -> None:
        self._faults = faults
        self._random = random.Random(seed)
        self._bad = False
        self._free_at = 0.0
        self._latest = 0.0

    def deliver(self, now: float, size: int, protocol: str) -> float | None:
        """Return when the packet of ``size`` bytes that came in at ``now`` goes out, or None when it never does."""
        faults = self._faults
        if protocol in faults.block or self._random.random() < faults.protocol_loss.get(protocol, 0.0):
            return None
        if faults.outage and _within(now, faults.outage):
            return None
        if self._random.random() < faults.loss or self._in_burst():
            return None
        due = now
        if faults.rate_kbps:
            begin = max(now, self._free_at)
            if begin - now > faults.buffer_ms / 1000:
                return None
            self._free_at = begin + size * 8 / (faults.rate_kbps * 1000)
            due = self._free_at
        due += (faults.delay_ms + self._jitter()) / 1000
        if faults.spike and now % faults.spike[0] < faults.spike[1]:
            due += faults.spike[2] / 1000
        if faults.stall and _within(now, faults.stall):
            period, length, first = faults.stall
            due += length - (now - first) % period
        if self._random.random() < faults.reorder:
            return due + faults.reorder_ms / 1000
        self._latest = due = max(due, self._latest)
        return due

    def _in_burst(self) -> bool:
        faults = self._faults
        if not faults.burst_loss:
            return False
        leave = 1.0 / faults.burst_length
        enter = leave * faults.burst_loss / (1.0 - faults.burst_loss)
        self._bad = self._random.random() >= leave if self._bad else self._random.random() < enter
        return self._bad

    def _jitter(self) -> float:
        faults = self._faults
        if faults.jitter == "normal":
            return max(0.0, self._random.gauss(2 * faults.jitter_ms, faults.jitter_ms))
        if faults.jitter == "uniform":
            return self._random.uniform(0.0, faults.jitter_ms)
        if faults.jitter == "exponential":
            return self._random.expovariate(1.0 / faults.jitter_ms)
        return 0.0


def _within(now: float, span: tuple[float, float, float]) -> bool:
    period, length, first = span
    return now >= first and (now - first) % period < length
