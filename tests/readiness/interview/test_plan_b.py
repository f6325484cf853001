from dataclasses import replace

import pytest

from readiness.interview.dossier import DialIn, Interview, Person, Service
from readiness.interview.plan_b import QUIET_ZONE, dial_uri, plan_b, printable, qr_modules, shown_number

CALL = Interview(
    company="Northwind", role="Data Engineer", service=Service.ZOOM, passcode="482913", meeting_id="852 2345 6789",
    join_url="https://zoom.example/j/1", people=(Person("Jane Doe", "Manager", phone="+49 30 901820"),),
    dial_in=(DialIn("+16465588656", "85223456789", "US"), DialIn("+496938079883", "85223456789", "DE")),
    who_calls="you",
)  # fmt: skip


@pytest.mark.parametrize(
    ("number", "code", "passcode", "uri"),
    [
        ("+49 69 3807 9883", "", "", "tel:+496938079883"),
        ("+49 69 3807 9883", "123 456", "", "tel:+496938079883,,123456%23"),
        ("+496938079883", "123456#", "", "tel:+496938079883,,123456%23"),
        ("+496938079883", "852", "482913", "tel:+496938079883,,852%23,,,,*482913%23"),
        ("(030) 901 820", "PIN 42", "", "tel:030901820,,42%23"),
    ],
)
def test_a_phone_can_dial_number_and_codes_with_pauses(number: str, code: str, passcode: str, uri: str) -> None:
    assert dial_uri(number, code, passcode) == uri


def test_the_number_of_the_own_country_comes_first_and_codes_can_be_read_aloud() -> None:
    plan = plan_b(CALL, "DE")
    assert [way.country for way in plan.ways] == ["DE", "US"]
    assert plan.ways[0].number == "+49 69 38079883"
    assert plan.ways[0].code == "852 234 567 89"
    assert plan.ways[0].uri == "tel:+496938079883,,85223456789%23,,,,*482913%23"
    assert [way.country for way in plan_b(CALL).ways] == ["US", "DE"]


def test_a_passcode_of_letters_is_not_keyed_in() -> None:
    assert plan_b(replace(CALL, passcode="aB3")).ways[0].uri.endswith(",,85223456789%23")


@pytest.mark.parametrize(
    ("call", "who"),
    [
        (CALL, "You dial in."),
        (replace(CALL, who_calls="they"), "They call you."),
        (replace(CALL, dial_in=()), "There is no number in the invitation."),
        (Interview(), "Nobody has said who calls whom."),
    ],
)
def test_it_is_said_who_calls_whom(call: Interview, who: str) -> None:
    assert plan_b(call).who_calls.startswith(who)


def test_the_sentence_to_send_is_ready() -> None:
    assert (
        plan_b(CALL).message
        == "Hello Jane, my connection dropped. I am dialling in by phone and will be back in a minute."
    )
    assert plan_b(Interview()).message.startswith("Hello, my connection dropped. I am trying to come back")


def test_the_picture_is_a_qr_code_with_its_quiet_zone() -> None:
    modules = qr_modules("tel:+496938079883,,85223456789%23")
    size = len(modules)
    assert all(len(row) == size for row in modules)
    assert (size - 2 * QUIET_ZONE - 17) % 4 == 0
    assert not any(modules[row][column] for row in range(QUIET_ZONE) for column in range(size))
    finder = [modules[QUIET_ZONE][QUIET_ZONE + column] for column in range(8)]
    assert finder == [True] * 7 + [False]


def test_the_page_to_print_has_all_that_is_needed_without_a_network() -> None:
    page = printable(CALL, "Thu 26 Nov, 15:00", "DE")
    for part in ("Northwind · Data Engineer", "Thu 26 Nov, 15:00", "+49 69 38079883", "852 234 567 89", "482913",
                 "Jane Doe", "You dial in.", "Hello Jane"):  # fmt: skip
        assert part in page
    assert len(page.splitlines()) < 30


def test_a_number_that_is_none_is_shown_as_it_is() -> None:
    assert shown_number("ask Jane") == "ask Jane"
