"""Begin and end of the call, and that nothing strange in the settings breaks them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from readiness.interview.call_time import CallTime

BEGAN = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
LATER = BEGAN + timedelta(seconds=90.9)


@pytest.mark.parametrize(
    ("call", "second", "lasted", "running"),
    [
        (CallTime(), None, None, False),
        (CallTime(BEGAN), 90, None, True),
        (CallTime(LATER + timedelta(seconds=5)), 0, None, True),
        (CallTime(BEGAN, LATER), None, 90, False),
    ],
)
def test_seconds_count_from_the_beginning_and_stop_at_the_end(call, second, lasted, running) -> None:
    assert (call.second(LATER), call.lasted, call.running) == (second, lasted, running)
    assert CallTime.read(call.written()) == call


@pytest.mark.parametrize("text", ["", "/", "yesterday", "2026-11-26T14:00:00+00:00/noon", "a/b/c"])
def test_what_cannot_be_understood_is_a_call_that_has_not_begun(text: str) -> None:
    assert CallTime.read(text) == CallTime()
