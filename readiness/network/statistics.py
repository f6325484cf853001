"""Statistics of round trips, from the standard library alone so that the watch stays small.

Times are seconds unless a name says otherwise. A round trip of ``None`` is a packet without an answer.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

NORMAL_QUANTILE_95 = 1.959963984540054
RFC3550_GAIN = 1.0 / 16.0


@dataclass(frozen=True, slots=True)
class Loss:
    """Packets without an answer, with the 95 % Wilson interval of the ratio and the runs they came in."""

    sent: int
    lost: int
    low: float
    high: float
    longest_burst: int
    mean_burst: float

    @property
    def ratio(self) -> float | None:
        """Return the share lost, 0 to 1; None before anything was sent."""
        return self.lost / self.sent if self.sent else None


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of time that a call would notice: start and end in seconds on the clock of the samples."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """Return its length."""
        return self.end - self.start


def wilson_interval(hits: int, trials: int, z: float = NORMAL_QUANTILE_95) -> tuple[float, float]:
    """Return the Wilson score interval of a proportion (Wilson 1927); (0, 1) without trials."""
    if trials <= 0:
        return 0.0, 1.0
    p = hits / trials
    spread = 1.0 + z * z / trials
    centre = (p + z * z / (2 * trials)) / spread
    half = z * math.sqrt(p * (1 - p) / trials + z * z / (4 * trials * trials)) / spread
    return (0.0 if hits == 0 else centre - half), (1.0 if hits == trials else centre + half)


def loss(answered: Sequence[bool]) -> Loss:
    """Count loss in sending order."""
    runs = burst_lengths(answered)
    lost = sum(runs)
    low, high = wilson_interval(lost, len(answered))
    return Loss(len(answered), lost, low, high, max(runs, default=0), lost / len(runs) if runs else 0.0)


def burst_lengths(answered: Iterable[bool]) -> list[int]:
    """Return the length of each run of consecutive losses."""
    runs: list[int] = []
    length = 0
    for ok in answered:
        if not ok:
            length += 1
        elif length:
            runs.append(length)
            length = 0
    if length:
        runs.append(length)
    return runs


def percentile(values: Sequence[float], q: float) -> float:
    """Return the q-th percentile (0 to 100) with linear interpolation between ranks; values in any order.

    Raises:
        ValueError: without values.
    """
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    rank = (len(ordered) - 1) * q / 100.0
    below = math.floor(rank)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (rank - below)


def median(values: Sequence[float]) -> float:
    """Return the 50th percentile."""
    return percentile(values, 50.0)


def delay_variation(delays: Sequence[float], q: float = 95.0) -> float:
    """Return the packet delay variation of RFC 5481 section 4.2: the q-th percentile above the smallest delay."""
    return percentile(delays, q) - min(delays)


def rfc3550_jitter(delays: Iterable[float]) -> float:
    """Return the interarrival jitter of RFC 3550 section 6.4.1 after the last of ``delays``, in sending order.

    With a round trip for the transit time: J += (|D| - J) / 16. It smooths away single spikes; see
    :func:`delay_variation` for what a jitter buffer needs.
    """
    jitter = 0.0
    previous: float | None = None
    for delay in delays:
        if previous is not None:
            jitter += (abs(delay - previous) - jitter) * RFC3550_GAIN
        previous = delay
    return jitter


def spikes(sent_at: Sequence[float], excess: Sequence[float | None], threshold: float) -> list[float]:
    """Return when each excursion of the delay above ``threshold`` began; losses neither begin nor end one."""
    found: list[float] = []
    high = False
    for when, value in zip(sent_at, excess, strict=True):
        if value is None:
            continue
        if value > threshold and not high:
            found.append(when)
        high = value > threshold
    return found


def most_in_window(times: Sequence[float], seconds: float) -> int:
    """Return the largest number of events in any window of ``seconds``; ``times`` ascending."""
    most = first = 0
    for last, when in enumerate(times):
        while when - times[first] > seconds:
            first += 1
        most = max(most, last - first + 1)
    return most


def freezes(sent_at: Sequence[float], usable: Sequence[bool], shortest: float) -> list[Interval]:
    """Return stretches in which no packet got through in time: from the first bad one sent to the next good one.

    A single bad packet is a loss, not a freeze, however far apart packets are. The last stretch ends with the
    last packet when nothing good came after it.
    """
    found: list[Interval] = []
    begin: int | None = None
    for index in range(len(sent_at) + 1):
        over = index == len(sent_at)
        if not over and not usable[index]:
            begin = index if begin is None else begin
        elif begin is not None:
            end = sent_at[-1] if over else sent_at[index]
            # Sending times jitter by a fraction of a millisecond; four packets at 50 ms are 200 ms.
            if index - begin > 1 and end - sent_at[begin] > shortest - 0.005:
                found.append(Interval(sent_at[begin], end))
            begin = None
    return found
