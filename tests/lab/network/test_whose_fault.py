"""Where trouble is said to be, against where the wire makes it: client, gateway, provider, server in a row."""

from __future__ import annotations

from typing import Any

import pytest

from tests.lab.network.run import run
from tests.lab.shared import Shared

pytestmark = [pytest.mark.lab, pytest.mark.xdist_group("whose fault")]

LOSSY, NEAR, FAR = {"loss": 0.06}, {"delay_ms": 1}, {"delay_ms": 9}
JUMPY = {"jitter": "uniform", "jitter_ms": 70}
WAYS: dict[str, dict[str, Any]] = {
    "none": {"first": NEAR, "second": FAR, "third": FAR},
    "wifi loses": {"first": LOSSY, "second": FAR, "third": FAR},
    "provider loses": {"first": NEAR, "second": LOSSY, "third": FAR},
    "beyond loses": {"first": NEAR, "second": FAR, "third": LOSSY},
    "wifi jumps": {"first": JUMPY, "second": FAR, "third": FAR},
    "beyond jumps": {"first": NEAR, "second": FAR, "third": JUMPY},
    "gateway limits pings": {"first": NEAR, "second": FAR, "third": FAR, "limit_pings": True},
    "gateway limits pings, beyond loses": {"first": NEAR, "second": FAR, "third": LOSSY, "limit_pings": True},
    "pings are not allowed, wifi loses": {"first": LOSSY, "second": FAR, "third": FAR, "ping_allowed": False},
}


@Shared
def measured() -> dict[str, Any]:
    return run({name: ("way", {**way, "seconds": 6.0}) for name, way in WAYS.items()})


@pytest.fixture
def seen(request: pytest.FixtureRequest) -> dict[str, Any]:
    return measured.of(request)


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("none", "none"),
        ("wifi loses", "wifi_or_lan"),
        ("provider loses", "provider"),
        ("beyond loses", "beyond"),
        ("wifi jumps", "wifi_or_lan"),
        ("beyond jumps", "beyond"),
        ("gateway limits pings", "none"),
        ("gateway limits pings, beyond loses", "beyond"),
        ("pings are not allowed, wifi loses", "wifi_or_lan"),
    ],
)
def test_blames_where_it_begins(seen: dict[str, Any], name: str, where: str) -> None:
    assert seen[name]["where"] == where


def test_finds_the_two_hops(seen: dict[str, Any]) -> None:
    for name in WAYS:
        hops = seen[name]["hops"]
        assert {role: hop["address"] for role, hop in hops.items()} == {
            "gateway": "10.77.0.2",
            "provider": "10.77.1.2",
        }, name


def test_hop_times_are_those_of_the_lines_before(seen: dict[str, Any]) -> None:
    hops = seen["none"]["hops"]
    assert hops["gateway"]["median"] == pytest.approx(2.0, abs=1.0)
    assert hops["provider"]["median"] == pytest.approx(20.0, abs=1.5)


def test_the_gateway_really_limited_its_pings(seen: dict[str, Any]) -> None:
    assert seen["gateway limits pings"]["hops"]["gateway"]["loss"] > 0.4
    assert seen["gateway limits pings"]["loss"] == 0.0
