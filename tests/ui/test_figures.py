"""Numbers and limits as a person reads them."""

from __future__ import annotations

import pytest

from readiness.limits import LIMITS
from readiness.model import Grade, Measure
from ui import figures


@pytest.mark.parametrize("metric", LIMITS)
def test_every_limited_metric_has_a_name_of_its_own_and_a_range(metric):
    limit = LIMITS[metric]
    assert figures.name_of(metric) != metric
    assert "_" not in figures.name_of(metric)
    assert figures.good_range(limit)
    assert "ratio" not in figures.good_range(limit) + figures.no_go_range(limit)


@pytest.mark.parametrize(
    ("metric", "value", "unit", "words"),
    [
        ("active_speech_level", -24.1, "dBFS", "−24 dBFS"),
        ("packet_loss", 0.041, "ratio", "4.1 %"),
        ("packet_loss", 0.0, "ratio", "0 %"),
        ("processor_load", 0.42, "ratio", "42 %"),
        ("bandwidth", 3400.0, "Hz", "3.4 kHz"),
        ("bandwidth", 14000.0, "Hz", "14 kHz"),
        ("round_trip_time", 38.4, "ms", "38 ms"),
        ("round_trip_time", 0.4, "ms", "0.4 ms"),
        ("mean_opinion_score", 4.3, "MOS", "4.30"),
        ("download_video", 94.0, "Mbit/s", "94 Mbit/s"),
        ("peak_level", -0.2, "dBFS", "−0.2 dBFS"),
        ("round_trip_time", None, "ms", "not measured"),
    ],
)
def test_a_value_is_as_precise_as_it_matters(metric, value, unit, words):
    assert figures.written(metric, value, unit) == words


@pytest.mark.parametrize(
    ("metric", "words"),
    [
        ("round_trip_time", "up to 100 ms"),
        ("active_speech_level", "−34 to −16 dBFS"),
        ("speech_to_noise_ratio", "20 dB or more"),
        ("dropout_count", "none"),
        ("dc_offset", "up to 1.5 %"),
        ("input_volume", "40 % or more"),
    ],
)
def test_what_is_good_is_said_in_words(metric, words):
    assert figures.good_range(LIMITS[metric]) == words


@pytest.mark.parametrize(
    ("metric", "words"),
    [
        ("packet_loss", "No-go from 3 %."),
        ("round_trip_time", "No-go above 250 ms."),
        ("speech_to_noise_ratio", "No-go below 10 dB."),
        ("peak_level", "No-go above 0 dBFS."),
        ("dc_offset", "No-go above 20 %."),
        ("input_volume", ""),
    ],
)
def test_where_no_go_begins(metric, words):
    assert figures.no_go_from(LIMITS[metric]) == words


@pytest.mark.parametrize(
    ("value", "words"), [(None, "No-go below −40 dBFS."), (-42.0, "No-go below −40 dBFS."), (-12.0, "")]
)
def test_where_no_go_begins_on_the_other_side_is_not_said(value, words):
    assert figures.no_go_from(LIMITS["active_speech_level"], value) == words


def test_a_number_without_a_limit_has_no_grade():
    assert figures.grade_of(Measure("something_else", 1.0, "")) is Grade.UNKNOWN
