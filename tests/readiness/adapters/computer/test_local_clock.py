"""The computer's zone with its rules."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from readiness.adapters.clock import LOCAL_ZONE, SystemClock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot change its zone for one process")
NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture(autouse=True)
def new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("day", range(0, 365, 5))
def test_it_is_the_same_as_the_zones_own_rules(day: int) -> None:
    moment = datetime(2026, 1, 1, 5, 30, tzinfo=UTC) + timedelta(days=day, hours=day % 24)
    here, there = moment.astimezone(LOCAL_ZONE), moment.astimezone(NEW_YORK)
    assert here.replace(tzinfo=None) == there.replace(tzinfo=None)
    assert here.utcoffset() == there.utcoffset()
    assert here.dst() == there.dst()
    assert here.tzname() == there.tzname()


@pytest.mark.parametrize("minutes", range(-120, 121, 30))
def test_the_repeated_hour_of_autumn_goes_there_and_back(minutes: int) -> None:
    moment = datetime(2026, 11, 1, 6, 0, tzinfo=UTC) + timedelta(minutes=minutes)
    assert moment.astimezone(LOCAL_ZONE).astimezone(UTC) == moment


def test_now_is_aware_and_right() -> None:
    clock = SystemClock()
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)
    assert clock.now().tzinfo is LOCAL_ZONE
    assert clock.monotonic() <= clock.monotonic()


def test_waiting_ends_with_the_event_or_the_time() -> None:
    event = threading.Event()
    assert SystemClock().wait(event, 0.0) is False
    event.set()
    assert SystemClock().wait(event, None) is True


def test_the_zone_alone_has_no_offset() -> None:
    assert LOCAL_ZONE.utcoffset(None) is None
    assert LOCAL_ZONE.dst(None) is None
    assert LOCAL_ZONE.tzname(None) is None
