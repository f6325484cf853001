"""Which company an invitation is from; an empty name where nothing is sure."""

import pytest

from readiness.interview.invitation.companies import find_company

FOUND = {
    "an interview with the owner of the room": (
        "Looking forward to your interview with Tidewater Robotics.\nhttps://tidewater.zoom.us/j/98811002233",
        "Tidewater Robotics",
    ),
    "the post, and the mail address": (
        "the Staff Accountant position with Wrenfield!\nAnn Lee\nann@wrenfield.example",
        "Wrenfield",
    ),
    "two words in one address": ("Tyler Quinn\nAlder & Finch\ntyler@alderfinch.example", "Alder & Finch"),
    "a legal form": ("Ihr Gespräch bei der Kranbau Nord GmbH am Montag", "Kranbau Nord GmbH"),
    "nothing but a service": ("Join: https://us02web.zoom.us/j/84400556677\nBest, Jo (jo@gmail.com)", ""),
    "a person": ("You have an interview with Dana Whitlock. https://meet.google.com/abc-defg-hij", ""),
}


@pytest.mark.parametrize("name", FOUND)
def test_a_company_is_named_where_words_and_address_agree(name: str) -> None:
    text, firm = FOUND[name]
    found, words = find_company(text, "", ["Dana Whitlock"])
    assert found == firm
    assert (firm in words) == bool(firm) or not firm


def test_a_title_that_says_whom_the_talk_is_with_is_believed() -> None:
    title = "Phone interview with Larkspur Foods"
    assert find_company("Monday, 10:00", title) == ("Larkspur Foods", "interview with Larkspur Foods")
    assert find_company("Monday, 10:00", title, ["Larkspur Foods"]) == ("", "")
    assert find_company("", "Interview - Payroll Clerk") == ("", "")
