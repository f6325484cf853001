"""Is the clock right, and does everybody mean the same hour."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from readiness.check import Setup
from readiness.checks.clock import ClockCheck
from readiness.model import Finding, Grade
from readiness.ports import NotAvailable, Reachability
from readiness.simulation.computer import Machine
from tests.readiness.checks.still_task import NOW, ToldNetwork, look

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")


def judged(synchronised: bool | None, offset: float | None, setup: Setup | None = None) -> Finding:
    network = ToldNetwork(Reachability(date_offset=offset))
    return look(ClockCheck(), machine=Machine(clock_synchronised=synchronised), network=network, setup=setup)


def test_a_clock_that_follows_network_time_asks_nobody() -> None:
    network = ToldNetwork(Reachability(date_offset=500))
    finding = look(ClockCheck(), machine=Machine(clock_synchronised=True), network=network)
    assert (finding.grade, finding.summary) == (Grade.GOOD, "Your clock is right.")
    assert network.asked == 0


@pytest.mark.parametrize("synchronised", [False, None])
@pytest.mark.parametrize(
    ("offset", "grade", "summary"),
    [
        (0.4, Grade.GOOD, "Your clock is right."),
        (-12.0, Grade.GOOD, "Your clock is right."),
        (70.0, Grade.CAUTION, "Your clock is 70 seconds fast."),
        (240.0, Grade.NO_GO, "Your clock is 4 minutes fast."),
        (-3600.0, Grade.NO_GO, "Your clock is 60 minutes slow."),
        (-7200.0, Grade.NO_GO, "Your clock is 2 hours slow."),
    ],
)
def test_otherwise_the_networks_date_decides(
    synchronised: bool | None, offset: float, grade: Grade, summary: str
) -> None:
    finding = judged(synchronised, offset)
    assert (finding.grade, finding.summary) == (grade, summary)


@pytest.mark.parametrize(
    ("synchronised", "summary"),
    [
        (None, "It is not known whether this clock is right."),
        (False, "Nothing keeps this clock right, and it could not be compared."),
    ],
)
def test_nothing_known_is_unknown(synchronised: bool | None, summary: str) -> None:
    finding = judged(synchronised, None)
    assert (finding.grade, finding.summary) == (Grade.UNKNOWN, summary)
    assert finding.remedy is not None


def test_without_a_test_server_nobody_is_asked() -> None:
    network = ToldNetwork(Reachability(date_offset=0.0))
    finding = look(ClockCheck(), machine=Machine(clock_synchronised=None), network=network, setup=Setup(servers=()))
    assert finding.grade is Grade.UNKNOWN
    assert network.asked == 0


def test_a_network_that_cannot_be_asked_leaves_it_unknown() -> None:
    refused = ToldNetwork(NotAvailable("Refused.", detail="by the person"))
    finding = look(ClockCheck(), machine=Machine(clock_synchronised=None), network=refused)
    assert finding.grade is Grade.UNKNOWN
    assert finding.detail == "by the person"


def test_the_hour_there() -> None:
    starts = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
    finding = look(ClockCheck(), setup=Setup(starts=starts, zone=NEW_YORK), now=NOW.astimezone(BERLIN))
    assert finding.aside == "15:00 here is 09:00 in New York"


def test_the_hour_there_on_another_day() -> None:
    starts = datetime(2026, 11, 27, 0, 30, tzinfo=UTC)
    finding = look(ClockCheck(), setup=Setup(starts=starts, zone=NEW_YORK), now=NOW.astimezone(BERLIN))
    assert finding.aside == "01:30 here is 19:30 on 26 Nov in New York"


def test_the_same_hour_in_both_places_is_not_worth_a_word() -> None:
    setup = Setup(starts=NOW + timedelta(hours=1), zone=ZoneInfo("Europe/Paris"))
    assert look(ClockCheck(), setup=setup, now=NOW.astimezone(BERLIN)).aside == ""


def test_a_zone_without_a_name() -> None:
    starts = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
    assert look(ClockCheck(), setup=Setup(starts=starts, zone=UTC), now=NOW.astimezone(BERLIN)).aside == (
        "15:00 here is 14:00 in UTC"
    )


@pytest.mark.parametrize(
    ("now", "starts", "words"),
    [
        (datetime(2026, 10, 24, 20, tzinfo=BERLIN), datetime(2026, 10, 26, 9, tzinfo=BERLIN), "goes back"),
        (datetime(2026, 3, 28, 20, tzinfo=BERLIN), datetime(2026, 3, 30, 9, tzinfo=BERLIN), "goes forward"),
    ],
)
def test_a_clock_change_in_between(now: datetime, starts: datetime, words: str) -> None:
    finding = look(ClockCheck(), setup=Setup(starts=starts), now=now)
    assert finding.grade is Grade.GOOD
    assert words in finding.summary
    assert "09:00 new time" in finding.summary


def test_no_change_in_between() -> None:
    setup = Setup(starts=NOW + timedelta(days=2))
    assert look(ClockCheck(), setup=setup, now=NOW.astimezone(BERLIN)).summary == "Your clock is right."
