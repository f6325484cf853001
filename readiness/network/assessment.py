"""From raw probes to the figures that a call depends on (pure).

Round trips to several servers are made comparable first: each server's smallest round trip is taken away and the
nearest server's added, so that two servers at different distances do not look like jitter.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from readiness.network import emodel, statistics
from readiness.network.sequential import Decision, SequentialLossTest
from readiness.ports import Probe

SPIKE_SECONDS = 0.100
SPIKE_WINDOW_SECONDS = 10.0
LATE_SECONDS = 0.400
"""An answer this much later than the quickest is of no use to a call: no jitter buffer waits for it."""
FREEZE_SECONDS = 0.200
PATIENCE_SECONDS = 1.0
LONGEST_PATIENCE_SECONDS = 3.0
SERVER_FAULT_Z = 3.0

CLEAN_LOSS, BAD_LOSS, WRONG_HIGH, WRONG_LOW = 0.01, 0.05, 0.05, 0.05
"""Hypotheses and error rates of the sequential test: 72 answers in a row decide for a clean line."""


@dataclass(frozen=True, slots=True)
class ServerTally:
    """How one server answered. ``counted`` is False where the loss is this server's own."""

    server: str
    sent: int
    answered: int
    counted: bool = True
    round_trip_median_ms: float | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """One counted probe: seconds since the first, and its comparable round trip in ms, None when lost."""

    at: float
    round_trip_ms: float | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything that probes alone tell. Milliseconds where a name says so; None where nothing was answered."""

    samples: tuple[Sample, ...]
    servers: tuple[ServerTally, ...]
    loss: statistics.Loss
    decision: Decision
    round_trip_median_ms: float | None
    round_trip_p95_ms: float | None
    pdv_p95_ms: float | None
    pdv_p99_ms: float | None
    jitter_rfc3550_ms: float | None
    spikes: int
    spikes_in_window: int
    late: int
    freezes: tuple[statistics.Interval, ...]
    longest_gap_ms: float
    local_delay_p95_ms: float | None
    begun: float = 0.0
    """When the first counted probe was sent, in the clock of the probes."""

    @property
    def answered(self) -> bool:
        """Return whether any server answered at all."""
        return any(tally.answered for tally in self.servers)

    def voice_quality(self, codec: emodel.Codec) -> emodel.VoiceQuality | None:
        """Return the E-model's estimate, or None where there is nothing to estimate from."""
        if self.round_trip_median_ms is None or self.pdv_p95_ms is None or self.loss.ratio is None:
            return None
        delay = emodel.mouth_to_ear_ms(self.round_trip_median_ms, self.pdv_p95_ms)
        bursts = emodel.burst_ratio(self.loss.mean_burst, self.loss.ratio)
        return emodel.rate(codec, delay, self.loss.ratio, bursts)


def patience(probes: Sequence[Probe]) -> float:
    """Return how many seconds to wait for an answer before it counts as lost: longer on a line known to be slow."""
    slowest = max((p.received - p.sent for p in probes if p.received is not None), default=0.0)
    return min(LONGEST_PATIENCE_SECONDS, max(PATIENCE_SECONDS, 1.5 * slowest + 0.2))


def settled(probes: Sequence[Probe], now: float) -> list[Probe]:
    """Return the probes whose fate is known at ``now``: answered, or waited for long enough."""
    limit = now - patience(probes)
    return [probe for probe in probes if probe.received is not None or probe.sent <= limit]


def decide(probes: Sequence[Probe]) -> Decision:
    """Return the ``decision`` of :func:`assess` alone, which costs little enough to be asked at every look."""
    return _decide([probe.received for probe in _kept(probes, _tally(probes))])


def assess(probes: Sequence[Probe]) -> Assessment:
    """Assess probes in the order of sending; one without an answer counts as lost (see :func:`settled`)."""
    tallies = _tally(probes)
    kept = _kept(probes, tallies)
    begun = kept[0].sent if kept else 0.0
    at = [probe.sent - begun for probe in kept]
    delays = _comparable(kept)
    known = [delay for delay in delays if delay is not None]
    quickest = min(known, default=0.0)
    usual = statistics.median(known) if known else 0.0
    spikes = statistics.spikes(at, [None if delay is None else delay - usual for delay in delays], SPIKE_SECONDS)
    usable = [delay is not None and delay - quickest <= LATE_SECONDS for delay in delays]
    variation = [statistics.delay_variation(known, q) * 1000 if known else None for q in (95.0, 99.0)]
    local = [probe.local_delay for probe in kept]
    return Assessment(
        samples=tuple(
            Sample(when, None if delay is None else delay * 1000) for when, delay in zip(at, delays, strict=True)
        ),
        servers=tallies,
        loss=statistics.loss([delay is not None for delay in delays]),
        decision=_decide(delays),
        round_trip_median_ms=usual * 1000 if known else None,
        round_trip_p95_ms=statistics.percentile(known, 95.0) * 1000 if known else None,
        pdv_p95_ms=variation[0],
        pdv_p99_ms=variation[1],
        jitter_rfc3550_ms=statistics.rfc3550_jitter(known) * 1000 if known else None,
        spikes=len(spikes),
        spikes_in_window=statistics.most_in_window(spikes, SPIKE_WINDOW_SECONDS),
        late=len(known) - sum(usable),
        freezes=tuple(statistics.freezes(at, usable, FREEZE_SECONDS)),
        longest_gap_ms=_longest_gap_ms(at, usable),
        local_delay_p95_ms=statistics.percentile(local, 95.0) * 1000 if local else None,
        begun=begun,
    )


def _kept(probes: Sequence[Probe], tallies: Sequence[ServerTally]) -> list[Probe]:
    counted = {tally.server for tally in tallies if tally.counted}
    return [probe for probe in probes if probe.server in counted]


def _tally(probes: Sequence[Probe]) -> tuple[ServerTally, ...]:
    """Count by server. A server that loses clearly more than the best is the cause itself and does not count."""
    sent: dict[str, int] = {}
    delays: dict[str, list[float]] = {}
    for probe in probes:
        sent[probe.server] = sent.get(probe.server, 0) + 1
        answers = delays.setdefault(probe.server, [])
        if probe.received is not None:
            answers.append(1000 * (probe.received - probe.sent))
    intervals = {
        server: statistics.wilson_interval(count - len(delays[server]), count, SERVER_FAULT_Z)
        for server, count in sent.items()
    }
    best = min((high for server, (_low, high) in intervals.items() if delays[server]), default=1.0)
    silent = not any(delays.values())
    return tuple(
        ServerTally(
            server,
            count,
            len(delays[server]),
            counted=silent or (bool(delays[server]) and intervals[server][0] <= best),
            round_trip_median_ms=statistics.median(delays[server]) if delays[server] else None,
        )
        for server, count in sent.items()
    )


def _comparable(probes: Sequence[Probe]) -> list[float | None]:
    quickest: dict[str, float] = {}
    for probe in probes:
        if probe.received is not None:
            delay = probe.received - probe.sent
            quickest[probe.server] = min(delay, quickest.get(probe.server, delay))
    nearest = min(quickest.values(), default=0.0)
    return [
        None if probe.received is None else probe.received - probe.sent - quickest[probe.server] + nearest
        for probe in probes
    ]


def _decide(answers: Sequence[float | None]) -> Decision:
    test = SequentialLossTest(CLEAN_LOSS, BAD_LOSS, WRONG_HIGH, WRONG_LOW)
    for answer in answers:
        test.update(answer is not None)
    return test.decision


def _longest_gap_ms(at: Sequence[float], usable: Sequence[bool]) -> float:
    """Return the longest run of packets that did not come in time, as the time they stand for.

    Counted in packets of the usual spacing, since the moment of sending wavers; a single one is no gap.
    """
    longest = max(statistics.burst_lengths(usable), default=0)
    if longest < 2:
        return 0.0
    spacing = statistics.median([after - before for before, after in itertools.pairwise(at)])
    return float(round(longest * spacing * 1000))
