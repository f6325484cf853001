"""``callready connection`` against a STUN server on this computer."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.lab.cli.speaking import ROOT
from tests.lab.shared import Shared

pytestmark = [pytest.mark.lab, pytest.mark.xdist_group("connection at the shell")]


@contextlib.contextmanager
def stun_server(answers: bool = True, loses: int = 0) -> Iterator[str]:
    """``host:port`` of a server on the loopback; it answers, but for one in ``loses``, or listens in silence.

    A line whose far end waits for the processor, or for the lock of the tests' own Python, is a bad line and rightly
    found to be one: so it answers from a process of its own.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as endpoint:
        endpoint.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{endpoint.getsockname()[1]}"
        if not answers:
            yield address
            return
        command = [sys.executable, "-m", "tests.lab.cli.far_end", str(endpoint.fileno()), str(loses)]
        with subprocess.Popen(command, cwd=ROOT, pass_fds=(endpoint.fileno(),), stdout=subprocess.PIPE) as far_end:
            try:
                assert far_end.stdout is not None
                assert far_end.stdout.readline() == b"ready\n"
                yield address
            finally:
                far_end.kill()


def connection(*words: str) -> tuple[int, dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "readiness", *words, "--load", "none", "--json"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return done.returncode, json.loads(done.stdout)


def _commands() -> dict[str, tuple[int, dict[str, Any], str]]:
    """All three at the same time: each waits most of its time."""
    with contextlib.ExitStack() as stack:
        answering, other, silent = (stack.enter_context(stun_server(answers)) for answers in (True, True, False))
        asked = {
            "answers": (answering, ("connection", "--server", answering, "--seconds", "4")),
            "check": (other, ("check", "--only", "connection", "--server", other)),
            "silent": (silent, ("connection", "--server", silent)),
        }
        pool = stack.enter_context(ThreadPoolExecutor(len(asked)))
        begun = {name: (pool.submit(connection, *words), server) for name, (server, words) in asked.items()}
        return {name: (*done.result(), server) for name, (done, server) in begun.items()}


measured = Shared(_commands)


def test_a_server_that_answers_everything_is_measured_within_five_seconds(request: pytest.FixtureRequest) -> None:
    _code, document, server = measured.of(request)["answers"]
    assert document["udp"] == "open"
    assert document["loss"] == {**document["loss"], "ratio": 0.0, "lost": 0}
    assert document["round_trip_ms"]["median"] < 5
    assert document["loss"]["sent"] > 150
    assert document["servers"][0]["server"] == server
    assert document["seconds"] < 6


def test_the_same_through_check(request: pytest.FixtureRequest) -> None:
    _code, document, _server = measured.of(request)["check"]
    (finding,) = document["findings"]
    readings = {reading["metric"]: reading["value"] for reading in finding["readings"]}
    assert readings["packet_loss"] == 0.0
    assert readings["round_trip_time"] < 5


def test_a_server_that_is_silent_is_not_called_good(request: pytest.FixtureRequest) -> None:
    code, document, _server = measured.of(request)["silent"]
    assert code != 0
    assert document["grade"] != "good"
    assert document["udp"] != "open"
    assert document["round_trip_ms"] == {"median": None, "p95": None}
