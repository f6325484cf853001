from __future__ import annotations

import socket
import threading

import pytest

from readiness.adapters import names


@pytest.mark.parametrize(
    ("server", "host", "port"),
    [
        ("stun.example.net:19302", "stun.example.net", 19302),
        ("stun.example.net", "stun.example.net", 3478),
        ("192.0.2.1:80", "192.0.2.1", 80),
        ("[2001:db8::1]:443", "2001:db8::1", 443),
        ("[2001:db8::1]", "2001:db8::1", 3478),
        ("2001:db8::1", "2001:db8::1", 3478),
        (" a.example:1 ", "a.example", 1),
    ],
)
def test_splits_host_and_port(server: str, host: str, port: int) -> None:
    assert names.split_host_port(server) == (host, port)


@pytest.mark.parametrize("server", ["", ":5", "a:b", "a:-1", "a:65536", "[::1", "[::1]x", "a:٣"])
def test_refuses_what_is_none(server: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        names.split_host_port(server)


def test_a_literal_address_is_answered_at_once() -> None:
    answers: list[object] = []
    names.look_up("127.0.0.1", 7, socket.SOCK_DGRAM, answers.append)
    assert answers == [[names.Address(socket.AF_INET, ("127.0.0.1", 7))]]


def test_a_name_is_looked_up_by_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    release, answered = threading.Event(), threading.Event()
    answers: list[object] = []

    def slow(host: str, port: int, **more: object) -> list[object]:
        if more.get("flags"):
            raise socket.gaierror("not a number")
        release.wait(5)
        raise socket.gaierror("no such name")

    def answer(outcome: object) -> None:
        answers.append(outcome)
        answered.set()

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    names.look_up("slow.example", 7, socket.SOCK_DGRAM, answer)
    assert answers == []
    release.set()
    assert answered.wait(5)
    assert isinstance(answers[0], OSError)


def test_one_address_of_each_family_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        (socket.AF_INET6, 0, 0, "", ("2001:db8::1", 5, 0, 0)),
        (socket.AF_INET6, 0, 0, "", ("2001:db8::2", 5, 0, 0)),
        (socket.AF_INET, 0, 0, "", ("192.0.2.1", 5)),
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: rows)
    found = names.addresses("x", 5, socket.SOCK_DGRAM)
    assert [address.sockaddr[0] for address in found] == ["2001:db8::1", "192.0.2.1"]


@pytest.mark.parametrize("host", ["a" * 70 + ".example", "\udcff"])
def test_a_name_that_cannot_be_one_is_an_os_error(host: str) -> None:
    with pytest.raises(OSError, match=r"(?i)name|address|resolution"):
        names.addresses(host, 5, socket.SOCK_DGRAM)
