from __future__ import annotations

import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import psutil
import pytest

from readiness.adapters import talkers
from readiness.adapters.talkers import Counted, TalkerReader, connections

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")

SENT = 3_000_000


@contextmanager
def transfer() -> Iterator[tuple[int, int]]:
    """Send a few megabytes over a connection; give the inodes of its two ends."""
    with socket.create_server(("127.0.0.1", 0)) as listener, socket.create_connection(listener.getsockname()) as sender:
        receiver, _address = listener.accept()
        with receiver:
            feeding = threading.Thread(target=sender.sendall, args=(bytes(SENT),))
            feeding.start()
            got = 0
            while got < SENT:
                got += len(receiver.recv(1 << 20))
            feeding.join()
            yield os.fstat(sender.fileno()).st_ino, os.fstat(receiver.fileno()).st_ino


def test_the_kernel_counts_both_ends() -> None:
    with transfer() as (sender, receiver):
        counts = connections(local=True)
    assert counts[receiver].received == SENT
    assert counts[sender].sent == pytest.approx(SENT, rel=0.1)  # the last acknowledgement may be under way


def test_talk_within_this_computer_is_nobodys_business() -> None:
    with transfer() as (sender, receiver):
        assert not {sender, receiver} & connections().keys()


def test_the_program_is_named_with_what_it_moved_since(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = TalkerReader()
    with transfer() as (sender, receiver):
        moments = iter([10.0, 12.0])
        counts = iter([{sender: Counted(0, 0)}, {sender: Counted(3_000_000, 1000), receiver: Counted(9, 9)}])
        monkeypatch.setattr(talkers, "connections", lambda: next(counts))
        monkeypatch.setattr(talkers, "time", SimpleNamespace(monotonic=lambda: next(moments)))
        assert reader.look() == ()
        (talker,) = reader.look()
    assert talker.name == psutil.Process().name()
    assert (talker.bytes_sent_per_second, talker.bytes_received_per_second) == (1_500_000.0, 500.0)


def test_little_talk_is_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = TalkerReader()
    moments = iter([10.0, 12.0])
    counts = iter([{7: Counted(0, 0)}, {7: Counted(1000, 1000)}])
    monkeypatch.setattr(talkers, "connections", lambda: next(counts))
    monkeypatch.setattr(talkers, "time", SimpleNamespace(monotonic=lambda: next(moments)))
    monkeypatch.setattr(talkers.psutil, "process_iter", lambda: pytest.fail("nobody should be looked at"))
    assert reader.look() == ()
    assert reader.look() == ()


def test_a_system_that_does_not_tell_names_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(talkers.sys, "platform", "win32")
    assert connections() == {}


def test_a_refused_question_names_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*ignored: object) -> socket.socket:
        raise PermissionError("not here")

    monkeypatch.setattr(talkers.socket, "socket", refuse)
    assert connections() == {}


@pytest.mark.parametrize("message", [b"", b"\x02" * 40, b"\x02" * 72 + b"\x00\x00\x02\x00" * 3])
def test_odd_messages_are_left_out(message: bytes) -> None:
    assert talkers._entry(message, local=True) is None
