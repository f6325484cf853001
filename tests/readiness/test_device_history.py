"""What is remembered of devices: numbers, days, and nothing that can break."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from readiness.comparison import Trial
from readiness.device_history import (
    TESTS_A_DEVICE,
    PastTest,
    by_device,
    remembered,
    text_of,
    told,
    when,
    with_trial,
    without_newest,
)
from readiness.model import Measure

NOW = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)


def trial(name: str, ratio: float | None = 31.0) -> Trial:
    measures = (Measure("speech_to_noise_ratio", ratio, "dB"), Measure("channels_heard", 2.0, "sides"))
    return Trial(name, "USB", measures)


def test_what_is_kept_comes_back_and_holds_numbers_alone() -> None:
    tests = with_trial((), trial('耳机 "x"'), NOW)
    assert remembered(text_of(tests)) == tests
    (entry,) = json.loads(text_of(tests))
    assert set(entry) == {"name", "at", "figures"}
    assert entry["figures"] == {"speech_to_noise_ratio": 31.0}


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "7",
        '["x"]',
        '[{"name": "a"}]',
        '[{"name": "a", "at": "2026-11-26", "figures": {}}]',
        '[{"name": "a", "at": "2026-11-26T10:00:00+00:00", "figures": {"bandwidth": NaN}}]',
        '[{"name": "a", "at": "2026-11-26T10:00:00+00:00", "figures": []}]',
        '[{"name": "a", "at": 5, "figures": {}}]',
    ],
)
def test_damage_is_forgotten(damage: str) -> None:
    assert remembered(damage) == ()


def test_the_oldest_tests_go_and_other_devices_stay() -> None:
    tests = with_trial((), trial("other"), NOW)
    for day in range(TESTS_A_DEVICE + 5):
        tests = with_trial(tests, trial("mine"), NOW + timedelta(days=day))
    found = by_device(tests)
    assert len(found["mine"]) == TESTS_A_DEVICE
    assert found["mine"][0].at == NOW + timedelta(days=TESTS_A_DEVICE + 4)
    assert len(found["other"]) == 1
    assert list(found) == ["mine", "other"]


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(minutes=30), "Today at 13:30"),
        (timedelta(days=1), "Yesterday"),
        (timedelta(days=3), "3 days ago"),
        (timedelta(days=30), "Tue 27 Oct 2026"),
        (timedelta(days=-2), "Sat 28 Nov 2026"),
    ],
)
def test_days_are_told_by_the_calendar(ago: timedelta, words: str) -> None:
    assert when(NOW - ago, NOW) == words


def test_days_are_those_of_the_person_s_own_zone() -> None:
    tokyo = timezone(timedelta(hours=9))
    assert when(datetime(2026, 11, 25, 20, 0, tzinfo=UTC), datetime(2026, 11, 26, 8, 0, tzinfo=tokyo)) == (
        "Today at 05:00"
    )


def test_a_line_says_what_was_measured() -> None:
    figures = {"speech_to_noise_ratio": 31.2, "bandwidth": 7000.0, "echo_return_loss": 40.0, "dropout_count": 2.0}
    whole = PastTest("Jabra", NOW - timedelta(days=3), figures)
    assert told(whole, NOW) == "3 days ago: 31 dB above the room, voice to 7 kHz, echo −40 dB, 2 dropouts"
    assert told(PastTest("Jabra", NOW - timedelta(days=1), {}), NOW) == "Yesterday: nothing was measured"


def test_what_stands_in_the_table_is_not_said_again() -> None:
    tests = with_trial(with_trial(with_trial((), trial("a"), NOW), trial("b"), NOW), trial("a"), NOW)
    assert without_newest(tests, ["a", "c"]) == tests[:2]
    assert without_newest(tests, []) == tests
