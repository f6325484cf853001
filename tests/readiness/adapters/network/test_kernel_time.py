from __future__ import annotations

import socket
import struct
import sys
import time

import pytest

from readiness.adapters import kernel_time
from readiness.adapters.kernel_time import Stamp
from tests.readiness.adapters.network.waiting import until


@pytest.mark.skipif(sys.platform != "linux", reason="Windows has no such times; macOS counts microseconds")
def test_the_kernel_knows_when_it_received_however_late_it_is_read() -> None:
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender,
    ):
        receiver.bind(("127.0.0.1", 0))
        assert kernel_time.enable(receiver)

        def kept_apart() -> bool:
            """Linux begins to stamp a moment after it was asked to: the first packets may carry the time of reading."""
            sent = kernel_time.stamp()
            sender.sendto(b"x", receiver.getsockname())
            until(lambda: time.perf_counter() - sent.seconds > 0.05)
            data, received_ns = kernel_time.read(receiver)
            on_the_way, read_late = kernel_time.split(sent, kernel_time.stamp(), received_ns)
            return data == b"x" and on_the_way < 0.02 and read_late > 0.03

        until(kept_apart)


def test_without_a_kernel_time_all_is_network() -> None:
    assert kernel_time.split(Stamp(1.0, 10**9), Stamp(1.25, 10**9 + 250_000_000), None) == (0.25, 0.0)


def test_a_clock_that_was_set_meanwhile_is_not_believed() -> None:
    read = Stamp(1.25, 10**9 + 3_600_000_000_000)
    assert kernel_time.split(Stamp(1.0, 10**9), read, 10**9 + 3_600_000_000_000) == (0.25, 0.0)


@pytest.mark.parametrize("received_ns", [10**9 - 5, 10**9 + 400_000_000])
def test_a_time_before_sending_or_after_reading_is_not_believed(received_ns: int) -> None:
    assert kernel_time.split(Stamp(1.0, 10**9), Stamp(1.25, 10**9 + 250_000_000), received_ns) == (0.25, 0.0)


def test_other_ancillary_data_carries_no_time() -> None:
    stamp = struct.pack("@qq", 5, 7)
    assert kernel_time.received_ns([(socket.SOL_SOCKET, 35, stamp)]) == 5_000_000_007
    assert kernel_time.received_ns([(socket.IPPROTO_IP, 35, stamp), (socket.SOL_SOCKET, 1, stamp)]) is None
    assert kernel_time.received_ns([(socket.SOL_SOCKET, 35, b"short")]) is None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells when a packet left")
def test_the_kernel_knows_when_it_sent() -> None:
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender,
    ):
        receiver.bind(("127.0.0.1", 0))
        kernel_time.enable(sender)
        sender.setblocking(False)
        sender.connect(receiver.getsockname())
        handed = kernel_time.stamp()
        sender.send(b"first")
        sender.send(b"second")
        left = kernel_time.sent(sender)
        assert [packet[-6:].lstrip(b"\0")[-5:] for packet, _ns in left] == [b"first", b"econd"]
        assert kernel_time.sent(sender) == []
        late = kernel_time.stamp()
        for _packet, left_ns in left:
            stamp = kernel_time.corrected(handed, left_ns, late)
            assert handed.seconds <= stamp.seconds <= late.seconds
            assert stamp.wall_ns == left_ns


def test_a_packet_counts_from_its_leaving_and_not_from_when_the_program_lost_its_turn() -> None:
    handed, latest = Stamp(1.0, 10**9), Stamp(1.3, 10**9 + 300_000_000)
    assert kernel_time.corrected(handed, 10**9 + 250_000_000, latest) == Stamp(1.25, 10**9 + 250_000_000)


@pytest.mark.parametrize("left_ns", [10**9 - 1, 10**9 + 300_000_001])
def test_leaving_before_it_was_sent_or_later_than_now_is_not_believed(left_ns: int) -> None:
    handed = Stamp(1.0, 10**9)
    assert kernel_time.corrected(handed, left_ns, Stamp(1.3, 10**9 + 300_000_000)) == handed
