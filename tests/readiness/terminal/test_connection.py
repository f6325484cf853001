"""``callready connection``: the document of the wire format, measured over simulated lines."""

from __future__ import annotations

import pytest

from tests.readiness.terminal.driving import Terminal

KEYS = {
    "schema", "grade", "summary", "seconds", "udp", "internet", "link", "round_trip_ms", "pdv_p95_ms",
    "jitter_rfc3550_ms", "spikes", "loss", "mos", "local_delay_ms_p95", "where", "load", "servers",
}  # fmt: skip


def test_a_good_line_is_measured_with_all_keys(terminal: Terminal) -> None:
    said = terminal("--demo", "all_good", "connection", "--json")
    document = said.document
    assert said.code == 0
    assert set(document) >= KEYS
    assert (document["grade"], document["udp"], document["internet"]) == ("good", "open", "ok")
    assert document["round_trip_ms"]["median"] == pytest.approx(38.0, abs=1.0)
    assert document["loss"]["lost"] == 0
    assert document["link"] == {"kind": "cable", "signal_percent": None}
    assert document["load"]["down_mbps"] == 94.0
    assert {entry["server"] for entry in document["servers"]} == {"stun-a.example.net:3478", "stun-b.example.net:3478"}


def test_a_line_that_loses_packets_is_no_go_and_the_wifi_is_to_blame(terminal: Terminal) -> None:
    said = terminal("--demo", "train_wifi", "connection", "--load", "none", "--json")
    assert said.code == 2
    assert said.document["where"] == "wifi_or_lan"
    assert 0.02 < said.document["loss"]["ratio"] < 0.08
    assert said.document["load"] is None


def test_blocked_udp_is_known_early_and_named(terminal: Terminal) -> None:
    said = terminal("--demo", "udp_blocked", "connection", "--load", "none")
    assert said.code == 1
    assert "This network blocks UDP" in said.out


def test_own_servers_and_the_time_are_taken_from_the_command_line(terminal: Terminal) -> None:
    words = ("--server", "a.example.com:3478", "--server", "[2001:db8::1]:3478", "--seconds", "3", "--load", "none")
    document = terminal("--demo", "all_good", "connection", *words, "--json").document
    assert [entry["server"] for entry in document["servers"]] == ["a.example.com:3478", "[2001:db8::1]:3478"]
    assert document["seconds"] < 6
    assert document["loss"]["sent"] > 130  # one's own server is asked fifty times a second
