"""``callready connection`` against a STUN server on this computer."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.lab.cli.speaking import ROOT

pytestmark = [pytest.mark.lab, pytest.mark.alone]


@contextlib.contextmanager
def stun_server(answers: bool = True) -> Iterator[str]:
    """``host:port`` of a server on the loopback; it answers, or listens in silence.

    A line whose far end waits for the processor, or for the lock of the tests' own Python, is a bad line and rightly
    found to be one: so it answers from a process of its own.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as endpoint:
        endpoint.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{endpoint.getsockname()[1]}"
        if not answers:
            yield address
            return
        command = [sys.executable, "-m", "tests.lab.cli.far_end", str(endpoint.fileno())]
        with subprocess.Popen(command, cwd=ROOT, pass_fds=(endpoint.fileno(),), stdout=subprocess.PIPE) as far_end:
            try:
                assert far_end.stdout is not None
                assert far_end.stdout.readline() == b"ready\n"
                yield address
            finally:
                far_end.kill()


def connection(*words: str) -> tuple[int, dict[str, object]]:
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


def test_a_server_that_answers_everything_is_measured_within_five_seconds() -> None:
    with stun_server() as server:
        _code, document = connection("connection", "--server", server, "--seconds", "4")
    assert document["udp"] == "open"
    assert document["loss"] == {**document["loss"], "ratio": 0.0, "lost": 0}  # type: ignore[dict-item]
    assert document["round_trip_ms"]["median"] < 5  # type: ignore[index]
    assert document["loss"]["sent"] > 150  # type: ignore[index]
    assert document["servers"][0]["server"] == server  # type: ignore[index]
    assert document["seconds"] < 6  # type: ignore[operator]


def test_the_same_through_check() -> None:
    with stun_server() as server:
        _code, document = connection("check", "--only", "connection", "--server", server)
    (finding,) = document["findings"]  # type: ignore[misc]
    readings = {reading["metric"]: reading["value"] for reading in finding["readings"]}
    assert readings["packet_loss"] == 0.0
    assert readings["round_trip_time"] < 5


def test_a_server_that_is_silent_is_not_called_good() -> None:
    with stun_server(answers=False) as server:
        code, document = connection("connection", "--server", server)
    assert code != 0
    assert document["grade"] != "good"
    assert document["udp"] != "open"
    assert document["round_trip_ms"] == {"median": None, "p95": None}
