from __future__ import annotations

import pytest

from readiness.network.throughput import Direction, RawResult, believe


def test_figures_that_can_be_true_are_believed() -> None:
    result = believe(RawResult(Direction(58_750_000, 5.0, 12), Direction(11_250_000, 5.0, 20), "x.example", 9.0))
    assert (result.down_mbps, result.up_mbps) == (94.0, 18.0)
    assert (result.bytes_used, result.server, result.reason) == (70_000_000, "x.example", "")


def test_a_slow_line_is_believed() -> None:
    result = believe(RawResult(Direction(31_250, 5.0, 0), Direction(62_500, 5.0, 1)))
    assert (result.down_mbps, result.up_mbps) == (pytest.approx(0.05), pytest.approx(0.1))


@pytest.mark.parametrize(
    ("down", "reason"),
    [
        (Direction(0, 5.0, 0), "nothing"),
        (Direction(1000, 0.0, 1), "nothing"),
        (Direction(900_000, 0.9, 40), "no measurement"),
        (Direction(80_000, 2.6, 0, 40), "something else"),
    ],
)
def test_downloads_that_measured_nothing(down: Direction, reason: str) -> None:
    result = believe(RawResult(down, Direction(11_250_000, 5.0, 20)))
    assert result.down_mbps is None
    assert result.up_mbps == 18.0
    assert reason in result.reason


@pytest.mark.parametrize("rate", [3.5, 4.0, 4.5])
def test_an_upload_into_a_buffer_is_not_believed(rate: float) -> None:
    result = believe(RawResult(Direction(58_750_000, 5.0, 12), Direction(round(rate * 5e6 / 8), 5.0, 0)))
    assert result.up_mbps is None
    assert result.down_mbps == 94.0
    assert "not one transfer was finished" in result.reason


def test_half_an_hour_of_ping_means_no_server() -> None:
    result = believe(RawResult(Direction(58_750_000, 5.0, 12), None, "x.example", 1_800_000.0))
    assert (result.down_mbps, result.up_mbps, result.server) == (None, None, None)
    assert result.reason == "no server answered"


def test_an_error_keeps_what_was_measured_before_it() -> None:
    result = believe(RawResult(Direction(58_750_000, 5.0, 12), None, "x.example", 9.0, "OSError: gone"))
    assert (result.down_mbps, result.up_mbps, result.reason) == (94.0, None, "OSError: gone")


def test_of_nothing_there_is_nothing() -> None:
    result = believe(RawResult(error="KeyError: 'client'"))
    assert (result.down_mbps, result.up_mbps, result.bytes_used) == (None, None, None)
