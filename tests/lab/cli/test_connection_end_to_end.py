"""``callready connection`` against a STUN server on this computer."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from readiness.network import stun
from tests.lab.cli.speaking import ROOT

pytestmark = pytest.mark.lab


@contextlib.contextmanager
def stun_server(answers: bool = True) -> Iterator[str]:
    """``host:port`` of a server on the loopback; it answers, or listens in silence."""
    ending = threading.Event()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as endpoint:
        endpoint.bind(("127.0.0.1", 0))
        endpoint.settimeout(0.1)

        def serve() -> None:
            # A line whose far end waits for the processor is a bad line, and rightly found to be one.
            with contextlib.suppress(OSError):
                os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))
            while not ending.is_set():
                with contextlib.suppress(TimeoutError, stun.MalformedMessage):
                    message, source = endpoint.recvfrom(2048)
                    if answers:
                        request = stun.parse_binding_request(message)
                        endpoint.sendto(stun.binding_response(request.transaction_id, source), source)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"127.0.0.1:{endpoint.getsockname()[1]}"
        finally:
            ending.set()
            thread.join()


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
