"""What the wire says about probes: which were lost, and how long each round trip really took."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from readiness.network import statistics
from tests.lab.network.wire import Passage


@dataclass(frozen=True)
class Truth:
    """The round trips of one cable's STUN requests in the order of sending, in ms; None is dropped either way."""

    round_trips_ms: tuple[float | None, ...]

    @property
    def lost(self) -> int:
        """Return how many never came back."""
        return self.round_trips_ms.count(None)

    @property
    def delays(self) -> list[float]:
        """Return the round trips of those that came back."""
        return [value for value in self.round_trips_ms if value is not None]

    def figures(self) -> dict[str, float | int | None]:
        """Return what the program is measured against."""
        delays = self.delays
        return {
            "sent": len(self.round_trips_ms),
            "lost": self.lost,
            "median": statistics.median(delays) if delays else None,
            "p95": statistics.percentile(delays, 95) if delays else None,
            "pdv_p95": statistics.delay_variation(delays, 95) if delays else None,
            "jitter_rfc3550": statistics.rfc3550_jitter(delays),
        }


def of_cable(passages: Iterable[Passage], cable: int) -> Truth:
    """Follow each STUN transaction over ``cable``: the request in on the left, the answer out on the left."""
    asked: dict[bytes, int] = {}
    answered: dict[bytes, int] = {}
    for passage in passages:
        if passage.cable != cable or passage.stun_id is None:
            continue
        if passage.up:
            asked[passage.stun_id] = passage.came_ns
        elif passage.went_ns is not None:
            answered[passage.stun_id] = passage.went_ns
    return Truth(
        tuple(
            (answered[one] - came) / 1e6 if one in answered else None
            for one, came in sorted(asked.items(), key=lambda item: item[1])
        )
    )
