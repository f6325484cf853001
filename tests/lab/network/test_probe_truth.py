"""The probes against the wire's own log, packet by packet."""

from __future__ import annotations

from typing import Any

import pytest

from tests.lab.network.impairments import IMPAIRMENTS
from tests.lab.network.run import run

pytestmark = [pytest.mark.lab, pytest.mark.alone]

SECONDS, RATE = 8.0, 50.0
BUSY = ("delay 100", "jitter uniform", "wifi spikes", "loss 3 %", "bursts 10 %", "stall")


def _probe(names: tuple[str, ...], busy: int = 0) -> tuple[str, dict[str, Any]]:
    lines = {name: IMPAIRMENTS[name] for name in names}
    return "probe_lines", {"lines": lines, "seconds": SECONDS, "rate": RATE, "busy": busy}


@pytest.fixture(scope="module")
def idle() -> dict[str, Any]:
    names = tuple(IMPAIRMENTS)
    halves = run({"first": _probe(names[::2]), "second": _probe(names[1::2])})
    return halves["first"] | halves["second"]


@pytest.fixture(scope="module")
def busy() -> dict[str, Any]:
    return dict(run({"busy": _probe(BUSY, busy=2)})["busy"])


def _agrees(result: dict[str, Any]) -> None:
    measured, truth = result["measured"], result["truth"]
    assert (measured["sent"], measured["lost"]) == (truth["sent"], truth["lost"])
    assert truth["sent"] >= SECONDS * RATE * 0.95
    assert measured["median"] == pytest.approx(truth["median"], abs=1.0)
    assert measured["pdv_p95"] == pytest.approx(truth["pdv_p95"], abs=1.0, rel=0.03)
    assert measured["jitter_rfc3550"] == pytest.approx(truth["jitter_rfc3550"], abs=0.5)
    assert measured["close_seconds"] < 0.05


@pytest.mark.parametrize("name", IMPAIRMENTS)
def test_equals_the_wire(idle: dict[str, Any], name: str) -> None:
    _agrees(idle[name])


@pytest.mark.parametrize("name", BUSY)
def test_equals_the_wire_while_both_cores_work_on_something_else(busy: dict[str, Any], name: str) -> None:
    _agrees(busy[name])


def test_the_wire_does_what_it_is_told(idle: dict[str, Any]) -> None:
    """The truth is only worth something if the faults really happened."""
    assert idle["delay 300"]["truth"]["median"] == pytest.approx(300, abs=3)
    assert idle["loss 10 %"]["truth"]["lost"] / idle["loss 10 %"]["truth"]["sent"] == pytest.approx(0.1, abs=0.05)
    assert idle["outage"]["truth"]["lost"] == pytest.approx(1.5 * RATE, abs=4)
    assert idle["jitter uniform"]["truth"]["pdv_p95"] > 25
    assert idle["wifi spikes"]["truth"]["pdv_p95"] > 100
    assert idle["slow line, deep buffer"]["truth"]["median"] > 200
