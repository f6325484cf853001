"""The probes against the wire's own log, packet by packet, on a machine that has other things to do.

A machine that idles is the easier half; ``benchmarks/connection_truth.py`` measures both, and for longer.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.lab.network.impairments import IMPAIRMENTS
from tests.lab.network.run import run
from tests.lab.shared import Shared

pytestmark = [pytest.mark.lab, pytest.mark.xdist_group("probe truth")]

SECONDS, PATIENCE, RATE = 5.0, 2.0, 50.0


def _probe(names: tuple[str, ...]) -> tuple[str, dict[str, Any]]:
    lines = {name: IMPAIRMENTS[name] for name in names}
    return "probe_lines", {"lines": lines, "seconds": SECONDS, "rate": RATE, "busy": 1, "patience": PATIENCE}


@Shared
def measured() -> dict[str, Any]:
    """All lines at once, and a process for every core that does nothing but compute."""
    names = tuple(IMPAIRMENTS)
    halves = run({"first": _probe(names[::2]), "second": _probe(names[1::2])})
    return halves["first"] | halves["second"]


@pytest.fixture
def seen(request: pytest.FixtureRequest) -> dict[str, Any]:
    return measured.of(request)


@pytest.mark.parametrize("name", IMPAIRMENTS)
def test_equals_the_wire_while_the_cores_work_on_something_else(seen: dict[str, Any], name: str) -> None:
    measured, truth = seen[name]["measured"], seen[name]["truth"]
    assert (measured["sent"], measured["lost"]) == (truth["sent"], truth["lost"])
    assert truth["sent"] >= SECONDS * RATE * 0.95
    assert measured["median"] == pytest.approx(truth["median"], abs=1.0)
    assert measured["pdv_p95"] == pytest.approx(truth["pdv_p95"], abs=1.0, rel=0.03)
    assert measured["jitter_rfc3550"] == pytest.approx(truth["jitter_rfc3550"], abs=0.5)
    assert measured["close_seconds"] < 0.05


def test_the_wire_does_what_it_is_told(seen: dict[str, Any]) -> None:
    """The truth is only worth something if the faults really happened."""
    truths = {name: result["truth"] for name, result in seen.items()}
    assert truths["delay 300"]["median"] == pytest.approx(300, abs=3)
    assert truths["loss 10 %"]["lost"] / truths["loss 10 %"]["sent"] == pytest.approx(0.1, abs=0.05)
    assert truths["outage"]["lost"] == pytest.approx(1.5 * RATE, abs=4)
    assert truths["jitter uniform"]["pdv_p95"] > 25
    assert truths["wifi spikes"]["pdv_p95"] > 100
    assert truths["slow line, deep buffer"]["median"] > 150
