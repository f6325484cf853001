from __future__ import annotations

import io
import os
from collections.abc import Iterator

import pytest

from readiness.events import Choice, Question, QuestionKind
from readiness.terminal.answering import LEFT_OUT, NOBODY, AtKeyboard, Simulated, Unattended
from readiness.terminal.console import Console
from readiness.terminal.keyboard import TerminalKeyboard, keyboard

HEARD = Question(
    QuestionKind.HEARD, "Left?", "Where was it?", (Choice("left", "On the left", "l"), Choice("not", "Not at all", "n"))
)
READY = Question(QuestionKind.READY, "Ready?", "", (Choice("ready", "I am ready"), Choice("skip", "Not now", "s")))
CONSENT = Question(QuestionKind.CONSENT, "May we?", "", (Choice("yes", "Yes", "y"), Choice("no", "No", "n")))


class Typed:
    """A keyboard on which these lines were typed."""

    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)

    def line(self) -> str | None:
        return self.lines.pop(0) if self.lines else None


def at_keyboard(*lines: str) -> tuple[AtKeyboard, io.StringIO]:
    err = io.StringIO()
    return AtKeyboard(Typed(*lines), Console(io.StringIO(), err)), err


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("", "left"), ("n", "not"), ("N", "not"), ("not at all", "not"), ("left", "left"), ("x", LEFT_OUT)],
)
def test_enter_keys_and_words_answer(typed: str, answer: object) -> None:
    person, _err = at_keyboard(typed)
    person.ask(HEARD)
    assert person.poll() == answer


def test_anything_else_asks_again() -> None:
    person, err = at_keyboard("what?", "l")
    person.ask(HEARD)
    assert person.poll() is None
    assert "none of the answers" in err.getvalue()
    assert person.poll() == "left"


def test_the_question_shows_its_answers() -> None:
    person, err = at_keyboard()
    person.ask(HEARD)
    assert "Left? Where was it?" in err.getvalue()
    assert "[Enter] On the left  [n] Not at all  [x] leave out > " in err.getvalue()


def test_unattended_everybody_is_ready_and_nobody_hears_or_consents() -> None:
    nobody = Unattended(consents=False)
    answers = []
    for question in (READY, HEARD, CONSENT):
        nobody.ask(question)
        answers.append(nobody.poll())
    assert answers == ["ready", NOBODY, NOBODY]


def test_yes_agrees_and_leaves_the_rest_to_the_person() -> None:
    person, _err = at_keyboard("n")
    agreeable = Unattended(consents=True, otherwise=person)
    answers = []
    for question in (READY, CONSENT, HEARD):
        agreeable.ask(question)
        answers.append(agreeable.poll())
    assert answers == ["ready", "yes", "not"]


def test_a_simulated_person_answers_at_once() -> None:
    person = Simulated(lambda question: question.choices[-1].value)
    person.ask(HEARD)
    assert person.poll() == "not"


@pytest.fixture
def terminal_pair() -> Iterator[tuple[int, int]]:
    pty = pytest.importorskip("pty", reason="Windows has no such terminals")
    ours, theirs = pty.openpty()
    yield ours, theirs
    for descriptor in (ours, theirs):
        try:
            os.close(descriptor)
        except OSError:
            continue


def test_lines_come_from_a_terminal_as_they_are_typed(terminal_pair: tuple[int, int]) -> None:
    ours, theirs = terminal_pair
    keys = TerminalKeyboard(theirs)
    assert keys.line() is None
    os.write(ours, "y\nnoch äins\n".encode())
    assert [keys.line(), keys.line(), keys.line()] == ["y", "noch äins", None]


def test_the_end_of_the_input_counts_as_enter(terminal_pair: tuple[int, int]) -> None:
    ours, theirs = terminal_pair
    os.write(ours, b"\x04")
    assert TerminalKeyboard(theirs).line() == ""


def test_a_pipe_and_a_closed_input_are_no_keyboard() -> None:
    assert keyboard(None, io.StringIO()) is None
    assert keyboard(io.StringIO("y\n"), io.StringIO()) is None
    closed = io.StringIO()
    closed.close()
    assert keyboard(closed, io.StringIO()) is None
