"""Who answers what a check asks: somebody at the keyboard, a simulated person, or nobody."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from readiness.events import Question, QuestionKind
from readiness.words import _

if TYPE_CHECKING:
    from readiness.terminal.console import Console
    from readiness.terminal.keyboard import Keyboard

LEAVE_OUT = "x"


class Leave:
    """Instead of an answer: the person leaves the check out, or there is nobody to answer."""


LEFT_OUT = Leave()
NOBODY = Leave()

Answer = str | Leave | None
"""The value of a choice; LEFT_OUT; NOBODY; or None while the answer is not there yet."""


class Answering(Protocol):
    """Answers one question at a time."""

    def ask(self, question: Question) -> None:
        """Put the question."""
        ...

    def poll(self) -> Answer:
        """The answer to the last question."""
        ...


class Simulated:
    """A simulated person, who knows at once."""

    def __init__(self, answer: Callable[[Question], str]) -> None:
        self._choose = answer
        self._value: Answer = None

    def ask(self, question: Question) -> None:
        """Think of an answer."""
        self._value = self._choose(question)

    def poll(self) -> Answer:
        """The answer."""
        return self._value


class Unattended:
    """Nobody is there: whoever starts a command is ready; consent counts as given only where ``consents`` says so."""

    def __init__(self, *, consents: bool, otherwise: Answering | None = None) -> None:
        self._agreed = {QuestionKind.READY} | ({QuestionKind.CONSENT} if consents else set())
        self._otherwise = otherwise
        self._value: Answer = None

    def ask(self, question: Question) -> None:
        """Decide by the kind of the question."""
        if question.kind in self._agreed:
            self._value = question.choices[0].value
        elif self._otherwise is None:
            self._value = NOBODY
        else:
            self._value = None
            self._otherwise.ask(question)

    def poll(self) -> Answer:
        """The answer, or that there is nobody."""
        if self._value is None and self._otherwise is not None:
            return self._otherwise.poll()
        return self._value


class AtKeyboard:
    """Somebody types: Enter for the first choice, a key or word for another, x to leave the check out."""

    def __init__(self, keyboard: Keyboard, console: Console) -> None:
        self._keyboard = keyboard
        self._console = console
        self._question: Question | None = None

    def ask(self, question: Question) -> None:
        """Show the question with its answers."""
        self._question = question
        self._console.say("\n" + " ".join(part for part in (question.title, question.text) if part))
        self._console.ask(self._offer(question))

    def poll(self) -> Answer:
        """The answer once a line was typed that is one."""
        line = self._keyboard.line()
        if line is None or self._question is None:
            return None
        typed = line.casefold()
        if not typed:
            return self._question.choices[0].value
        for choice in self._question.choices:
            if typed in {choice.key.casefold(), choice.value.casefold(), choice.label.casefold()} - {""}:
                return choice.value
        if typed == LEAVE_OUT:
            return LEFT_OUT
        self._console.ask(_("That is none of the answers.") + " " + self._offer(self._question))
        return None

    @staticmethod
    def _offer(question: Question) -> str:
        first, *others = question.choices
        offers = [_("[Enter] {answer}").format(answer=first.label)]
        offers += [f"[{choice.key or choice.value}] {choice.label}" for choice in others]
        offers.append(_("[{key}] leave out").format(key=LEAVE_OUT))
        return "  ".join(offers) + " > "
