from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from readiness.interview.invitation import both_times, time_to_go
from readiness.interview.invitation.clock_times import find_times
from readiness.interview.invitation.dates import find_dates
from readiness.interview.invitation.lengths import find_duration
from readiness.interview.invitation.vtimezone import Observance, offset_at, read_offset
from readiness.interview.invitation.zone_words import CITIES, DOUBTFUL, LONG, SHORT
from readiness.interview.invitation.zones import country_of, find_zone

TODAY = date(2026, 11, 23)  # a Monday


def test_every_name_in_the_tables_is_a_zone_of_the_database() -> None:
    named = [zone for zone, _summer in SHORT.values()] + [zone for zones in DOUBTFUL.values() for zone in zones]
    assert {*named, *LONG.values(), *CITIES.values()} <= available_timezones()


def test_short_names_that_claim_a_season_have_that_season() -> None:
    for name, (zone, summer) in SHORT.items():
        if summer is None:
            continue
        seasons = {bool(datetime(2026, month, 15, tzinfo=ZoneInfo(zone)).dst()) for month in (1, 7)}
        assert summer in seasons, name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
        ("(UTC) Dublin, Edinburgh, Lisbon, London", "Europe/London"),
        ("(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "Europe/Paris"),
        ("(GMT-08.00) Pacific Time (US & Canada) / Tijuana", "America/Los_Angeles"),
        ("Mumbai, Kolkata, New Delhi", "Asia/Kolkata"),
        ("Central European Time - Berlin", "Europe/Berlin"),
        ("Romance Standard Time", "Europe/Paris"),
        ("US/Pacific", "America/Los_Angeles"),
        ("  europe/london ", "Europe/London"),
        ("GMT+0", "UTC"),
    ],
)
def test_the_names_programs_show_are_understood(words: str, name: str) -> None:
    zone = find_zone(words)
    assert zone is not None
    assert zone.name == name


@pytest.mark.parametrize("words", ["", "Customized Time Zone", "(UTC+25:00) Nowhere", "UTC+99", "next door"])
def test_names_nobody_could_know_are_not_guessed(words: str) -> None:
    assert find_zone(words) is None


def test_a_list_of_cities_must_fit_the_offset_it_is_shown_with() -> None:
    zone = find_zone("(UTC+05:00) Berlin")
    assert zone is not None
    assert (zone.name, zone.offset) == ("", timedelta(hours=5))


def test_countries_of_zones() -> None:
    assert (country_of("Europe/London"), country_of("Asia/Kolkata"), country_of("UTC")) == ("GB", "IN", None)


def test_a_described_zone_follows_its_rules_in_every_year() -> None:
    berlin = [
        Observance(datetime(1601, 1, 1, 3), timedelta(hours=1), "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
        Observance(datetime(1601, 1, 1, 2), timedelta(hours=2), "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
    ]
    new_york = [
        Observance(datetime(2007, 11, 4, 2), timedelta(hours=-5), "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"),
        Observance(
            datetime(2007, 3, 11, 2),
            timedelta(hours=-4),
            "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU",
        ),
    ]
    for name, described in (("Europe/Berlin", berlin), ("America/New_York", new_york)):
        moment = datetime(2020, 1, 1, 12)
        while moment.year < 2032:
            assert offset_at(described, moment) == moment.replace(tzinfo=ZoneInfo(name)).utcoffset(), (name, moment)
            moment += timedelta(days=3)


def test_rules_that_ended_or_make_no_sense_do_no_harm() -> None:
    ended = Observance(
        datetime(2000, 1, 1), timedelta(hours=3), "FREQ=YEARLY;BYMONTH=3;BYDAY=1SU;UNTIL=20100101T000000Z"
    )
    odd = Observance(datetime(2000, 1, 1), timedelta(hours=4), "FREQ=YEARLY;BYMONTH=99;BYDAY=ZZ")
    assert offset_at([ended], datetime(2026, 6, 1)) == timedelta(hours=3)
    assert offset_at([odd], datetime(2026, 6, 1)) == timedelta(hours=4)
    assert offset_at([odd], datetime(1990, 6, 1)) == timedelta(hours=4)
    assert offset_at([], datetime(2026, 6, 1)) is None
    assert (read_offset("-0330"), read_offset("nonsense")) == (-timedelta(hours=3, minutes=30), None)


@pytest.mark.parametrize(
    ("text", "day", "others", "contradicts"),
    [
        ("Thursday, November 26, 2026", "2026-11-26", 0, False),
        ("Thu 26 Nov", "2026-11-26", 0, False),
        ("the 26th of November", "2026-11-26", 0, False),
        ("26.11.", "2026-11-26", 0, False),
        ("26.11.26, 15 Uhr", "2026-11-26", 0, False),
        ("2026/11/26", "2026-11-26", 0, False),
        ("11/26/2026", "2026-11-26", 0, False),
        ("26-11-2026", "2026-11-26", 0, False),
        ("03/04/2027", "2027-04-03", 1, False),
        ("Thursday 03/04/2027", "2027-03-04", 0, False),
        ("Monday 03/04/2027", "2027-04-03", 1, True),
        ("Saturday 03/04/2027", "2027-04-03", 0, False),
        ("Jan 5", "2027-01-05", 0, False),
        ("Friday, 26 November 2026", "2026-11-26", 0, True),
        ("26 November 2026 (Friday)", "2026-11-26", 0, True),
        ("tomorrow", "2026-11-24", 0, False),
        ("on Wednesday", "2026-11-25", 0, False),
        ("next Wednesday", "2026-12-02", 1, False),
        ("jeudi 26 novembre 2026", "2026-11-26", 0, False),
        ("26 de noviembre de 2026", "2026-11-26", 0, False),
        ("giovedì 26 novembre", "2026-11-26", 0, False),
    ],
)
def test_dates_in_many_forms(text: str, day: str, others: int, contradicts: bool) -> None:
    (found,) = find_dates(text, TODAY)
    assert (found.day.isoformat(), len(found.others), found.contradicts) == (day, others, contradicts)


@pytest.mark.parametrize(
    "text", ["30/30/2026", "24/7 support", "1/2 hour", "3-4pm", "version 1.2.3", "may we talk", "31.2."]
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, TODAY) == ()


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("3:00 PM-4:00 PM", ["15:00-16:00"]),
        ("3 – 4:30pm", ["15:00-16:30"]),
        ("11:00 - 12:30pm", ["11:00-12:30"]),
        ("11 pm to 1 am", ["23:00-01:00"]),
        ("um 15 Uhr", ["15:00"]),
        ("15h30", ["15:30"]),
        ("at 3", ["15:00?03:00"]),
        ("at 10:30", ["10:30"]),
        ("at 6:30", ["18:30?06:30"]),
        ("1500 hrs", ["15:00"]),
        ("at noon", ["12:00"]),
        ("half past two", ["14:30?02:30"]),
        ("quarter to ten", ["09:45"]),
        ("12 am", ["00:00"]),
        ("from 9 to 10", ["09:00-10:00"]),
        ("10am or 2pm", ["10:00", "14:00"]),
        ("45 minutes, 12 people, room 3", []),
        ("25:00, 10:75", []),
    ],
)
def test_times_in_many_forms(text: str, times: list[str]) -> None:
    found = [
        f"{one.begin:%H:%M}"
        + (f"-{one.finish:%H:%M}" if one.finish else "")
        + (f"?{one.other:%H:%M}" if one.other else "")
        for one in find_times(text)
    ]
    assert found == times


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("45 minutes", 45), ("a 30-minute call", 30), ("1 hr", 60), ("1 hour and 30 minutes", 90), ("1.5 hours", 90),
     ("half an hour", 30), ("an hour", 60), ("2 minutes", None), ("no length", None)],
)  # fmt: skip
def test_lengths(text: str, minutes: int | None) -> None:
    assert find_duration(text) == minutes


def test_both_times_in_one_line() -> None:
    start = datetime(2026, 11, 26, 14, tzinfo=UTC)
    berlin = ZoneInfo("Europe/Berlin")
    assert both_times(start, "America/New_York", berlin) == "15:00 your time = 09:00 New York"
    assert both_times(start, "Europe/Paris", berlin) == "15:00 your time"
    assert both_times(start, "Pacific/Auckland", berlin) == "15:00 your time = 03:00 Auckland, the day after"
    assert both_times(start, "Asia/Tokyo", ZoneInfo("Pacific/Auckland")) == (
        "03:00 your time = 23:00 Tokyo, the day before"
    )
    assert both_times(start, "", berlin) == "15:00 your time = 14:00 UTC+0000"
    assert both_times(start, "No/Where", berlin) == "15:00 your time = 14:00 Where"


def test_how_far_off_the_call_is() -> None:
    start = datetime(2026, 11, 26, 14, tzinfo=UTC)
    far = [time_to_go(start, start - timedelta(minutes=minutes)) for minutes in (0, 1, 90, 300, 60 * 24 * 3)]
    assert far == ["", "in 1 minute", "in 90 minutes", "in 5 hours", "in 3 days"]
