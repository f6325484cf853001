"""The table of limits is complete and says what the published sources say."""

from __future__ import annotations

import pytest

from readiness.limits import LIMITS, grade
from readiness.model import Grade


def test_every_limit_has_a_unit_and_a_source() -> None:
    assert len(LIMITS) > 25
    for metric, limit in LIMITS.items():
        assert limit.metric == metric
        assert limit.unit
        assert len(limit.source.title) > 10, metric


def test_caution_reaches_beyond_good() -> None:
    for limit in LIMITS.values():
        if limit.caution is None:
            continue
        for side in ("low", "high"):
            good, caution = getattr(limit.good, side), getattr(limit.caution, side)
            if good is None or caution is None:
                continue
            assert caution <= good if side == "low" else caution >= good, limit.metric


@pytest.mark.parametrize(
    ("metric", "value", "expected"),
    [
        ("active_speech_level", -24, Grade.GOOD),
        ("active_speech_level", -37, Grade.CAUTION),
        ("active_speech_level", -41, Grade.NO_GO),
        ("clipped_ratio", 0.0004, Grade.GOOD),
        ("clipped_ratio", 0.006, Grade.NO_GO),
        ("noise_level", -50, Grade.CAUTION),
        ("speech_to_noise_ratio", 19.9, Grade.CAUTION),
        ("speech_to_noise_ratio", 9.9, Grade.NO_GO),
        ("echo_return_loss", 52, Grade.GOOD),
        ("echo_return_loss", 19, Grade.NO_GO),
        ("round_trip_time", 38, Grade.GOOD),
        ("round_trip_time", 300, Grade.NO_GO),
        ("packet_loss", 0.01, Grade.GOOD),
        ("packet_loss", 0.03, Grade.NO_GO),
        ("mean_opinion_score", 3.9, Grade.CAUTION),
        ("added_delay_under_load", 201, Grade.NO_GO),
        ("download_video", 0.9, Grade.NO_GO),
        ("battery_margin", 5, Grade.CAUTION),
        ("battery_margin", -1, Grade.NO_GO),
    ],
)
def test_published_bounds(metric: str, value: float, expected: Grade) -> None:
    assert grade(metric, value) is expected
