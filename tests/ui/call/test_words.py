"""Pure parts of the Call page: phases, pills, blocks of text, the script."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

import pytest

from readiness import strain
from readiness.interview.dossier import Card, CardKind, Interview, Person
from readiness.interview.own_name import own_name
from readiness.model import Area, Finding, Grade, Measure, Reading, Remedy
from ui.call.blocks import Block, Look, blocks_of, is_markdown
from ui.call.header import clock_words
from ui.call.phases import Phase, phase_at, planned_seconds
from ui.call.pills import pill_of
from ui.call.script import Known, people_words, sayings

START = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)
PERSON = Interview(company="Northwind", role="Data Engineer", people=(Person("Ada Okafor", "Manager", "AH-dah"),))


@pytest.mark.parametrize(
    ("second", "planned", "phase"),
    [
        (None, 3600, Phase.OPENING),
        (0, 3600, Phase.OPENING),
        (239, 3600, Phase.OPENING),
        (240, 3600, Phase.TALKING),
        (3119, 3600, Phase.TALKING),
        (3120, 3600, Phase.CLOSING),
        (9000, 3600, Phase.CLOSING),
        (119, 600, Phase.OPENING),
        (120, 600, Phase.TALKING),
        (480, 600, Phase.CLOSING),
    ],
)
def test_a_phase_follows_the_clock(second, planned, phase) -> None:
    assert phase_at(second, planned) is phase


def test_a_call_is_as_long_as_planned_else_an_hour() -> None:
    assert planned_seconds(Interview(start=START, end=START + timedelta(minutes=45))) == 2700
    assert planned_seconds(Interview(start=START)) == 3600
    assert planned_seconds(Interview(start=START, end=START)) == 3600


@pytest.mark.parametrize(
    ("seconds", "words"), [(-3, "0:00"), (59, "0:59"), (728, "12:08"), (3599, "59:59"), (3661, "1:01:01")]
)
def test_the_clock_reads(seconds, words) -> None:
    assert clock_words(seconds) == words


def finding(check: str, grade: Grade, facts: dict | None = None, charge: float | None = None) -> Finding:
    reading = None
    if facts is not None:
        reading = Reading(check, (Measure("battery_charge", charge, "%"),), MappingProxyType(facts))
    remedy = Remedy("Mend it.") if grade.needs_attention else None
    return Finding(check, Area.COMPUTER, grade, "So it is.", remedy=remedy, reading=reading)


@pytest.mark.parametrize(
    ("found", "text", "grade"),
    [
        (finding("connection", Grade.GOOD), "Connection steady", "good"),
        (finding("connection", Grade.CAUTION), "Connection shaky", "caution"),
        (finding("connection", Grade.NO_GO), "Connection bad", "no-go"),
        (finding("connection", Grade.UNKNOWN), "Connection not known", "unknown"),
        (finding("microphone", Grade.GOOD), "Mic on", "good"),
        (finding("microphone", Grade.NO_GO), "Mic not heard", "no-go"),
        (finding("battery", Grade.GOOD, {"present": False}), "On mains", "good"),
        (finding("battery", Grade.GOOD, {"present": True, "plugged": True}), "Plugged in", "good"),
        (finding("battery", Grade.CAUTION, {"present": True, "minutes_left": 34.2}), "Battery 34 min", "caution"),
        (finding("battery", Grade.GOOD, {"present": True, "minutes_left": 135}), "Battery 2 h 15", "good"),
        (finding("battery", Grade.CAUTION, {"present": True}, 41.0), "Battery 41 %", "caution"),
        (finding("battery", Grade.CAUTION, {"present": True}), "Battery not known", "caution"),
        (finding("battery", Grade.UNKNOWN), "Battery not known", "unknown"),
    ],
)
def test_a_pill_says_it_in_two_or_three_words(found, text, grade) -> None:
    words = pill_of(found.check, found)
    assert words is not None
    assert (words.text, words.grade, words.sentence) == (text, grade, "So it is.")


@pytest.mark.parametrize("found", [None, finding("connection", Grade.SKIPPED)])
def test_what_was_not_measured_has_no_pill(found) -> None:
    assert pill_of("connection", found) is None


def test_lines_become_headings_items_and_paragraphs_without_losing_a_word() -> None:
    text = (
        "WORK EXPERIENCE\n\n• Rebuilt the nightly pipeline for all the shipment data,\n  which had taken six hours\n"
        "- Coached interns\n-----\nLed the warehouse migration over two long years with\n"
        "Germany and France\nShort line\nnext"
    )
    assert blocks_of(text) == (
        Block(Look.HEADING, "WORK EXPERIENCE"),
        Block(Look.ITEM, "Rebuilt the nightly pipeline for all the shipment data, which had taken six hours"),
        Block(Look.ITEM, "Coached interns"),
        Block(Look.TEXT, "Led the warehouse migration over two long years with"),
        Block(Look.TEXT, "Germany and France"),
        Block(Look.TEXT, "Short line"),
        Block(Look.TEXT, "next"),
    )


def test_markdown_is_known_by_its_name_or_its_headings() -> None:
    assert is_markdown("cv.MD", "plain")
    assert is_markdown("Pasted text", "# A\n\n## B\n")
    assert not is_markdown("cv.pdf", "# 1 in sales")
    assert blocks_of("# Alex\n## **Work**\n#1 in sales", markdown=True) == (
        Block(Look.TITLE, "Alex"),
        Block(Look.HEADING, "Work"),
        Block(Look.TEXT, "#1 in sales"),
    )
    assert blocks_of("# 1 in sales") == (Block(Look.TEXT, "# 1 in sales"),)


def test_the_script_has_the_names_filled_in_and_the_best_evidence() -> None:
    said = sayings((), (), Known(PERSON, "Alex Rivera", "Six hours became forty minutes.", "the wind farms"))
    lines = {phase: {line.title: line.text for line in said[phase]} for phase in Phase}
    assert lines[Phase.OPENING]["First words"].startswith("Hello Ada Okafor, this is Alex Rivera.")
    assert "Six hours became forty minutes is just" in lines[Phase.CLOSING]["Interest and fit"]
    assert "hearing about the wind farms." in lines[Phase.CLOSING]["Thanks"]
    assert any(line.question for line in said[Phase.TALKING])
    assert not any(line.question for line in said[Phase.OPENING])


def test_a_gap_that_stays_open_is_a_blank_without_a_full_stop_of_its_own() -> None:
    texts = [line.text for lines in sayings((), (), Known(Interview())).values() for line in lines]
    assert not any("{" in text or "…." in text for text in texts)
    assert any("…" in text for text in texts)


def test_own_lines_take_the_place_of_starters_and_may_add_to_them() -> None:
    own = (
        Card(1, 1, CardKind.SCRIPT, "First words", MappingProxyType({"phase": "opening", "text": "Hi {person}!"})),
        Card(2, 1, CardKind.SCRIPT, "My close", MappingProxyType({"phase": "closing", "text": "Goodbye."})),
        Card(3, 1, CardKind.SCRIPT, "Thanks", MappingProxyType({"phase": "closing", "text": " "})),
    )
    hard = (
        Card(4, 1, CardKind.HARD, "Why do you leave?", MappingProxyType({"theme": "leaving", "text": "To learn."})),
    )
    said = sayings(own, hard, Known(PERSON))
    assert [line.text for line in said[Phase.OPENING] if line.title == "First words"] == ["Hi Ada Okafor!"]
    assert said[Phase.CLOSING][-1].text == "Goodbye."
    assert "Thanks" not in [line.title for line in said[Phase.CLOSING]]
    assert [line.text for line in said[Phase.TALKING] if line.title == "Why do you leave?"] == ["To learn."]


@pytest.mark.parametrize(
    ("resume", "name"),
    [
        ("\n# Alex Rivera\n\nData engineer", "Alex Rivera"),
        ("Dr. Anna-Lena O'Neill\nNurse", "Dr. Anna-Lena O'Neill"),
        ("Curriculum Vitae\nAlex", ""),
        ("Resume of Alex Rivera", ""),
        ("alex@example.com · Leipzig", ""),
        ("Alex", ""),
        ("10 years of experience", ""),
        ("", ""),
    ],
)
def test_the_own_name_is_taken_from_a_resume_only_where_it_looks_like_one(resume, name) -> None:
    assert own_name(resume) == name


def test_everybody_is_named_with_how_to_say_it() -> None:
    both = Interview(people=(*PERSON.people, Person("Tom Lindqvist")))
    assert people_words(both) == ("Ada Okafor · say AH-dah · Manager", "Tom Lindqvist")


def test_the_computer_has_a_pill_only_for_what_the_watch_sees():
    strained = strain.processor(0.95, "Dropbox").finding()
    words = pill_of("computer", strained)
    assert (words.text, words.grade) == ("Computer needs a look", "no-go")
    assert words.sentence == "The computer is 95 % busy, mostly with Dropbox."
    assert pill_of("computer", replace(strained, reading=Reading("computer"))) is None
    assert pill_of("computer", Finding("computer", Area.COMPUTER, Grade.GOOD, "Nothing heavy running.")) is None
