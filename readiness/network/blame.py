"""Where the trouble is: this computer, the way to the router, the provider, or beyond (pure).

A hop is blamed only when everything behind it suffers too. Routers answer pings when they have nothing better to do:
a hop that looks worse than what lies behind it tells about its manners, not about the way.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from readiness import limits
from readiness.model import Grade
from readiness.network import statistics
from readiness.network.assessment import Assessment, Sample
from readiness.ports import Hop, HopRole, Probe

ENOUGH_ANSWERS = 20
SHARE = 0.5
"""A hop suffers when at least this share of the whole way's delay shows there already."""
DELAY_SLACK_MS = 10.0


class Where(StrEnum):
    """Whose fault it is."""

    HERE = "here"
    WIFI_OR_LAN = "wifi_or_lan"
    PROVIDER = "provider"
    BEYOND = "beyond"
    NONE = "none"


class Trouble(StrEnum):
    """What the way suffers from."""

    LOSS = "loss"
    VARIATION = "variation"
    DELAY = "delay"


@dataclass(frozen=True, slots=True)
class HopFigures:
    """What pings to one hop say. Milliseconds; None without answers. ``samples`` are at the times of the probes."""

    role: HopRole
    address: str
    loss: statistics.Loss
    round_trip_median_ms: float | None
    pdv_p95_ms: float | None
    pdv_p99_ms: float | None
    samples: tuple[Sample, ...] = ()


def figures(hop: Hop, probes: Sequence[Probe] | None = None) -> HopFigures:
    """Return the figures of a hop's settled probes."""
    kept = hop.probes if probes is None else probes
    delays = [(probe.received - probe.sent) * 1000 for probe in kept if probe.received is not None]
    return HopFigures(
        hop.role,
        hop.address,
        statistics.loss([probe.received is not None for probe in kept]),
        statistics.median(delays) if delays else None,
        statistics.delay_variation(delays, 95.0) if delays else None,
        statistics.delay_variation(delays, 99.0) if delays else None,
        tuple(
            Sample(probe.sent, None if probe.received is None else (probe.received - probe.sent) * 1000)
            for probe in kept
        ),
    )


def answers_sparingly(way: Assessment, hop: HopFigures) -> bool:
    """Whether the hop leaves more pings unanswered than the whole way loses packets: its manners, no fault."""
    return hop.loss.lost < hop.loss.sent and hop.loss.low > way.loss.high


def troubles(way: Assessment) -> list[Trouble]:
    """Return what is wrong with the whole way, the worst first."""
    found = {
        Trouble.LOSS: [
            limits.grade("packet_loss", way.loss.ratio),
            limits.grade("longest_loss_burst", way.longest_gap_ms),
        ],
        Trouble.VARIATION: [
            limits.grade("packet_delay_variation_p95", way.pdv_p95_ms),
            limits.grade("delay_spikes", way.spikes_in_window),
        ],
        Trouble.DELAY: [limits.grade("round_trip_time", way.round_trip_median_ms)],
    }
    order = {Grade.NO_GO: 0, Grade.CAUTION: 1}
    bad = {trouble: min((order[g] for g in grades if g in order), default=9) for trouble, grades in found.items()}
    return sorted((trouble for trouble in found if bad[trouble] < 9), key=bad.__getitem__)


def locate(way: Assessment, hops: Sequence[HopFigures]) -> Where | None:
    """Return where the worst trouble begins; None where the hops do not tell."""
    found = troubles(way)
    if not found:
        busy = limits.grade("local_delay_p95", way.local_delay_p95_ms).needs_attention
        return Where.HERE if busy else Where.NONE
    credible = [(hop.role, suffers) for hop in hops if (suffers := _suffers(found[0], way, hop)) is not None]
    seen = dict(credible)
    # From the far end: a hop is only as guilty as everything behind it.
    guilty: HopRole | None = None
    for role in (HopRole.PROVIDER, HopRole.GATEWAY):
        if role not in seen:
            continue
        if not seen[role]:
            break
        guilty = role
    if guilty is HopRole.GATEWAY:
        return Where.WIFI_OR_LAN
    if guilty is HopRole.PROVIDER:
        # Without a word from the router, the trouble may as well lie before it.
        return Where.PROVIDER if HopRole.GATEWAY in seen else None
    return Where.BEYOND if seen else None


def _suffers(trouble: Trouble, way: Assessment, hop: HopFigures) -> bool | None:
    """Say whether the hop shows the trouble of the whole way; None where its pings are not to be believed."""
    if trouble is Trouble.LOSS:
        return _loses(way.loss, hop.loss)
    if hop.loss.sent - hop.loss.lost < ENOUGH_ANSWERS:
        return None
    if trouble is Trouble.DELAY:
        return _share(hop.round_trip_median_ms, way.round_trip_median_ms)
    if limits.grade("packet_delay_variation_p95", way.pdv_p95_ms).needs_attention:
        return _share(hop.pdv_p95_ms, way.pdv_p95_ms)
    return _share(hop.pdv_p99_ms, way.pdv_p99_ms)


def _loses(way: statistics.Loss, hop: statistics.Loss) -> bool | None:
    believable = hop.sent >= ENOUGH_ANSWERS and hop.lost < hop.sent and hop.low <= way.high
    if not believable or not way.ratio:
        return None
    # Which explains the pings better: the loss of the whole way, or a small part of it?
    little = way.ratio / 20.0
    answered = hop.sent - hop.lost
    for_loss = hop.lost * math.log(way.ratio / little)
    return for_loss + answered * math.log((1.0 - min(way.ratio, 0.99)) / (1.0 - little)) > 0.0


def _share(here: float | None, whole: float | None) -> bool | None:
    if here is None or whole is None or here > 1.5 * whole + DELAY_SLACK_MS:
        return None
    return here >= SHARE * whole
