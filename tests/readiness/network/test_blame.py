from __future__ import annotations

from collections.abc import Sequence

import pytest

from readiness.network.assessment import assess
from readiness.network.blame import HopFigures, Trouble, Where, figures, locate, troubles
from readiness.ports import Hop, HopRole
from tests.readiness.network.made import losing, probes

CLEAN: list[float | None] = [40.0, 41.0] * 100
LOSSY = losing(0.08, 200, seed=2)
LOSSIER = losing(0.73, 100, seed=3, delay_ms=3.0)
JUMPY: list[float | None] = [40.0 + (index * 37) % 90 for index in range(200)]
SPIKY: list[float | None] = [40.0 + (150.0 if index % 60 < 2 else 0.0) for index in range(200)]


def hop(role: HopRole, delays: Sequence[float | None]) -> HopFigures:
    return figures(Hop(role, "192.0.2.1", tuple(probes(delays, step=0.1))))


def near(delays: Sequence[float | None]) -> list[float | None]:
    """The same, from a hop 38 ms nearer."""
    return [None if delay is None else delay - 38.0 for delay in delays]


@pytest.mark.parametrize(
    ("way", "gateway", "provider", "where"),
    [
        (CLEAN, near(CLEAN), near(CLEAN), Where.NONE),
        (CLEAN, LOSSIER, near(CLEAN), Where.NONE),
        (LOSSY, near(LOSSY), near(LOSSY), Where.WIFI_OR_LAN),
        (LOSSY, near(CLEAN), near(LOSSY), Where.PROVIDER),
        (LOSSY, near(CLEAN), near(CLEAN), Where.BEYOND),
        (LOSSY, LOSSIER, near(CLEAN), Where.BEYOND),
        (LOSSY, LOSSIER, near(LOSSY), None),
        (LOSSY, near(LOSSY), near(CLEAN), Where.BEYOND),
        (LOSSY, near(LOSSY), None, Where.WIFI_OR_LAN),
        (LOSSY, near(CLEAN), None, Where.BEYOND),
        (LOSSY, None, near(LOSSY), None),
        (LOSSY, None, near(CLEAN), Where.BEYOND),
        (LOSSY, None, None, None),
        (LOSSY, [None] * 100, [None] * 100, None),
        (LOSSY, near(LOSSY)[:10], None, None),
        (JUMPY, near(JUMPY), near(JUMPY), Where.WIFI_OR_LAN),
        (JUMPY, near(CLEAN), near(JUMPY), Where.PROVIDER),
        (JUMPY, near(CLEAN), near(CLEAN), Where.BEYOND),
        (SPIKY, near(SPIKY), near(SPIKY), Where.WIFI_OR_LAN),
        (SPIKY, near(CLEAN), near(CLEAN), Where.BEYOND),
        ([300.0] * 200, [2.0] * 100, [14.0] * 100, Where.BEYOND),
        ([300.0] * 200, [2.0] * 100, [260.0] * 100, Where.PROVIDER),
        ([300.0] * 200, [280.0] * 100, [290.0] * 100, Where.WIFI_OR_LAN),
        ([300.0] * 200, [900.0] * 100, [290.0] * 100, None),
    ],
)
def test_a_hop_is_blamed_only_when_all_behind_it_suffer(
    way: Sequence[float | None],
    gateway: Sequence[float | None] | None,
    provider: Sequence[float | None] | None,
    where: Where | None,
) -> None:
    hops = [
        hop(role, delays)
        for role, delays in ((HopRole.GATEWAY, gateway), (HopRole.PROVIDER, provider))
        if delays is not None
    ]
    assert locate(assess(probes(way)), hops) == where


def test_a_busy_computer_is_here_unless_the_way_is_bad_too() -> None:
    assert locate(assess(probes(CLEAN, local=0.05)), []) is Where.HERE
    assert locate(assess(probes(LOSSY, local=0.05)), [hop(HopRole.GATEWAY, near(CLEAN))]) is Where.BEYOND


def test_the_worst_trouble_comes_first() -> None:
    far_and_lossy = [None if delay is None else delay + 90.0 for delay in LOSSY]
    assert troubles(assess(probes(far_and_lossy))) == [Trouble.LOSS, Trouble.DELAY]
    assert troubles(assess(probes(CLEAN))) == []
