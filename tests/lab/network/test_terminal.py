"""``callready connection`` in the terminal, on a real line."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.lab.network.run import run
from tests.lab.shared import Shared

pytestmark = [pytest.mark.lab, pytest.mark.xdist_group("connection in the terminal")]

KEYS = {
    "schema", "grade", "summary", "seconds", "udp", "internet", "link", "round_trip_ms", "pdv_p95_ms",
    "jitter_rfc3550_ms", "spikes", "loss", "mos", "local_delay_ms_p95", "where", "load", "servers",
}  # fmt: skip


@Shared
def measured() -> dict[str, Any]:
    asked = ["--seconds", "4", "--load", "none", "--json"]
    return run(
        {
            "steady": ("terminal", {"faults": {"delay_ms": 19}, "arguments": asked}),
            "lossy": ("terminal", {"faults": {"delay_ms": 19, "loss": 0.06}, "arguments": asked}),
            "loaded": (
                "terminal",
                {
                    "faults": {"delay_ms": 10, "rate_kbps": 6000, "buffer_ms": 150},
                    "arguments": ["--seconds", "2", "--load", "http://{host}:8080/", "--json"],
                },
            ),
            "backup": ("others", {"megabits": 12, "arguments": ["check", "--only", "link"]}),
            "words": ("terminal", {"faults": {"delay_ms": 150}, "arguments": asked[:-1]}),
        }
    )


@pytest.fixture
def told(request: pytest.FixtureRequest) -> dict[str, Any]:
    return measured.of(request)


def test_one_document_with_every_key(told: dict[str, Any]) -> None:
    document = json.loads(told["steady"]["out"])
    assert document.keys() >= KEYS
    assert document["round_trip_ms"]["median"] == pytest.approx(38, abs=1.5)
    sent = told["steady"]["truth"]["sent"]
    assert document["servers"] == [{"server": "10.77.0.2:3478", "answered": sent, "sent": sent}]
    assert told["steady"]["exit"] in (0, 1)  # caution where the machine is busy testing


def test_loss_is_the_wires_and_the_exit_code_says_no_go(told: dict[str, Any]) -> None:
    loss = json.loads(told["lossy"]["out"])["loss"]
    assert (loss["sent"], loss["lost"]) == (told["lossy"]["truth"]["sent"], told["lossy"]["truth"]["lost"])
    assert told["lossy"]["exit"] == 2


def test_people_read_the_same_words(told: dict[str, Any]) -> None:
    assert "The delay is long: 300 ms" in told["words"]["out"]
    assert told["words"]["exit"] == 2


def test_a_full_line_shows_its_rate_and_the_queue_that_it_hides_when_idle(told: dict[str, Any]) -> None:
    load = json.loads(told["loaded"]["out"])["load"]
    assert load["down_mbps"] == pytest.approx(6.0, rel=0.2)
    assert load["up_mbps"] == pytest.approx(6.0, rel=0.25)
    # Eight flows do not keep the queue full all the time.
    assert 75 <= load["added_ms_down"] <= 170
    assert 75 <= load["added_ms_up"] <= 170


def test_who_else_uses_the_line_is_named_with_how_much(told: dict[str, Any]) -> None:
    said = re.search(r"nightly-backup is uploading at (\d+) Mbit/s", told["backup"]["out"])
    assert said, told["backup"]
    assert 10 <= int(said[1]) <= 14
    assert "Pause backups" in told["backup"]["out"]
