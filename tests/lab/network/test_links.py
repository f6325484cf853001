"""What is said of a VPN, of a network that counts its data and of a web proxy, all as the system itself shows them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.lab.network.run import run
from tests.lab.shared import Shared

pytestmark = [pytest.mark.lab, pytest.mark.xdist_group("links")]


@Shared
def measured() -> dict[str, Any]:
    return run({"vpn": ("vpn", {}), "counted": ("counted", {})})


@pytest.fixture
def told(request: pytest.FixtureRequest) -> dict[str, Any]:
    return measured.of(request)


def words(said: str) -> str:
    """What a table says, its lines put together."""
    return " ".join(said.split())


def test_a_tunnel_that_carries_everything_is_a_vpn(told: dict[str, Any]) -> None:
    table, document = told["vpn"]["table"], json.loads(told["vpn"]["document"]["out"])
    assert document["link"] == {"kind": "vpn", "signal_percent": None}
    assert (document["udp"], document["loss"]["lost"]) == ("open", 0)
    assert "A VPN carries your calls · tun0" in words(table["out"])
    assert "Switch the VPN off for the call if you may" in words(table["out"])
    assert table["exit"] in (1, 2)  # the VPN is a caution; a machine that is busy testing may be more


def test_a_network_that_counts_its_data_is_not_filled(told: dict[str, Any]) -> None:
    assert "The test under load was left out: this network counts its data." in words(told["counted"]["table"]["out"])


def test_a_web_proxy_is_named_without_its_password(told: dict[str, Any]) -> None:
    said, asked = words(told["counted"]["table"]["out"]), told["counted"]["asked"]
    assert "web pages go through (address):3128" in said  # what is printed may be handed on
    assert "It goes through 127.0.0.1:3128, as web pages do." in asked
    assert "www.speedtest.net" in asked
    assert "secret" not in said + asked
