"""Windows' echo requests as bytes and as the pinger makes them, on any system."""

from __future__ import annotations

import socket
import struct
import sys
import threading

import pytest

from readiness.adapters import hop_discovery, icmp_windows, names
from readiness.adapters.icmp_windows import SUCCESS, TTL_EXPIRED, EchoReply, WindowsPinger
from readiness.adapters.ping import Echo
from tests.readiness.adapters.network.waiting import until

REPLY_OF_64_BITS = bytes.fromhex(
    "c0a80101"  # Address 192.168.1.1
    "00000000"  # Status IP_SUCCESS
    "07000000"  # RoundTripTime 7 ms
    "0900"  # DataSize
    "0000"  # Reserved
    "2800000000000000"  # Data, a pointer
    "40000000"  # Options: Ttl 64, Tos, Flags, OptionsSize
    "00000000"  # padding
    "0000000000000000"  # OptionsData
    "63616c6c7265616479"  # the data
)
EXPIRED_OF_64_BITS = bytes.fromhex("0a000001 052b0000 03000000 0000 0000 0000000000000000")

on_64_bits = pytest.mark.skipif(
    struct.calcsize("P") != 8 or sys.byteorder != "little", reason="made for such a process"
)


@on_64_bits
def test_a_reply_is_read_as_a_process_of_64_bits_gets_it() -> None:
    assert icmp_windows.parse_reply(REPLY_OF_64_BITS) == EchoReply("192.168.1.1", SUCCESS, 7)
    assert icmp_windows.parse_reply(EXPIRED_OF_64_BITS) == EchoReply("10.0.0.1", TTL_EXPIRED, 3)


@on_64_bits
def test_the_structures_have_the_sizes_of_the_header_file() -> None:
    assert len(icmp_windows.pack_options(64)) == 16
    assert icmp_windows.pack_options(3)[:4] == b"\x03\0\0\0"
    assert icmp_windows.reply_size(9) == 40 + 9 + 8


def test_half_a_reply_is_none() -> None:
    assert icmp_windows.parse_reply(b"\0" * 10) is None


class Network:
    """Routers 10.0.0.1 and 203.0.113.9 before 198.51.100.7; what is not listed never answers."""

    def __init__(self, routers: dict[int, str], silent: frozenset[str] = frozenset()) -> None:
        self.routers = routers
        self.silent = silent
        self.asked: list[tuple[str, int]] = []

    def send(self, address: str, ttl: int, seconds: float) -> EchoReply | None:
        self.asked.append((address, ttl))
        if ttl in self.routers:
            return EchoReply(self.routers[ttl], TTL_EXPIRED, 2)
        return None if address in self.silent else EchoReply(address, SUCCESS, 0)


def test_a_ping_has_its_answer_and_never_takes_longer_than_the_system_says() -> None:
    pinger = WindowsPinger("198.51.100.7", Network({}))
    sent = pinger.send(41)
    echoes: list[Echo] = []
    until(lambda: echoes.extend(pinger.receive()) or echoes)
    assert [echo.sequence for echo in echoes] == [41]
    assert 0.0 < echoes[0].round_trip <= 0.001
    assert sent > 0.0
    assert (pinger.readable(), pinger.writable()) == ((), ())
    pinger.close()


def test_who_does_not_answer_is_not_known() -> None:
    network = Network({}, silent=frozenset({"198.51.100.7"}))
    pinger = WindowsPinger("198.51.100.7", network)
    pinger.send(1)
    until(lambda: len(network.asked) == 1)
    pinger.close()
    assert pinger.receive() == []


def test_the_first_hops_are_asked_for_all_at_once_and_silence_three_times() -> None:
    network = Network({1: "10.0.0.1", 2: "203.0.113.9"}, silent=frozenset({"198.51.100.7"}))
    found: dict[int, str] = {}
    threads = icmp_windows.find_hops("198.51.100.7", 3, 3, found.__setitem__, network)
    for thread in threads:
        thread.join(5.0)
    assert found == {1: "10.0.0.1", 2: "203.0.113.9"}
    assert sorted(ttl for _address, ttl in network.asked) == [1, 2, 3, 3, 3]


def test_hops_and_pings_of_a_session_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Network({1: "10.0.0.1", 2: "203.0.113.9"})
    monkeypatch.setattr(icmp_windows, "Icmp", lambda: network)
    threads = threading.active_count()
    discovery = _discovery_on_windows(monkeypatch)
    until(lambda: discovery.done)
    assert {str(role): address for role, address in discovery.roles().items()} == {
        "gateway": "10.0.0.1",
        "provider": "203.0.113.9",
    }
    assert threading.active_count() <= threads + 4
    discovery.close()


def _discovery_on_windows(monkeypatch: pytest.MonkeyPatch) -> hop_discovery.Discovery:
    monkeypatch.setattr(hop_discovery.sys, "platform", "win32")
    try:
        return hop_discovery.Discovery(names.Address(socket.AF_INET, ("198.51.100.7", 3478)))
    finally:
        monkeypatch.undo()


@pytest.mark.skipif(sys.platform == "win32", reason="there it works")
def test_elsewhere_there_is_no_such_call() -> None:
    with pytest.raises(OSError, match="only Windows"):
        icmp_windows.Icmp()


def test_ipv6_is_not_asked() -> None:
    with pytest.raises(OSError, match="IPv4"):
        WindowsPinger("2001:db8::1", Network({}))
