"""What a person heard on the left and on the right, and what that says of the headset (pure)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from readiness.events import Choice, Question, QuestionKind
from readiness.words import _

LEFT, RIGHT, BOTH, NOT, AGAIN = "left", "right", "both", "not", "again"
SIDES = (LEFT, RIGHT)
_EARS = {LEFT: frozenset({LEFT}), RIGHT: frozenset({RIGHT}), BOTH: frozenset(SIDES)}


class Hearing(StrEnum):
    """How the sounds reached the ears."""

    SIDES = "sides"
    MONO = "mono"
    SWAPPED = "swapped"
    LEFT_DEAD = "left_dead"
    RIGHT_DEAD = "right_dead"
    NOTHING = "nothing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Ears:
    """The answers to the sound on the left and to the sound on the right; empty where nobody answered."""

    to_left: str = ""
    to_right: str = ""

    @property
    def channels_heard(self) -> int | None:
        """How many ears heard anything; None where nobody answered."""
        if not self.to_left or not self.to_right:
            return None
        return len(self._heard(self.to_left) | self._heard(self.to_right))

    @property
    def hearing(self) -> Hearing:
        """What the two answers say together."""
        heard = self._heard(self.to_left) | self._heard(self.to_right)
        if self.channels_heard is None:
            return Hearing.UNKNOWN
        if not heard:
            return Hearing.NOTHING
        if heard == {RIGHT}:
            return Hearing.LEFT_DEAD
        if heard == {LEFT}:
            return Hearing.RIGHT_DEAD
        return self._both_ears()

    def _both_ears(self) -> Hearing:
        if (self.to_left, self.to_right) == (RIGHT, LEFT):
            return Hearing.SWAPPED
        if self.to_left == self.to_right == BOTH:
            return Hearing.MONO
        if NOT in (self.to_left, self.to_right):  # one sound came to both ears, the other to none
            return Hearing.LEFT_DEAD if self.to_left == NOT else Hearing.RIGHT_DEAD
        return Hearing.SIDES

    @staticmethod
    def _heard(answer: str) -> frozenset[str]:
        return _EARS.get(answer, frozenset())


def heard_question(side: str) -> Question:
    """Ask where the sound was heard. Enter answers the side that was meant; the words never say which it is."""
    choices = {
        LEFT: Choice(LEFT, _("Left"), "l"),
        RIGHT: Choice(RIGHT, _("Right"), "r"),
        BOTH: Choice(BOTH, _("Both"), "b"),
        NOT: Choice(NOT, _("Not at all"), "n"),
        AGAIN: Choice(AGAIN, _("Play again"), "a"),
    }
    others = [choice for value, choice in choices.items() if value != side]
    return Question(
        QuestionKind.HEARD,
        _("Where do you hear it?"),
        _("A soft sound plays in one ear."),
        (choices[side], *others),
    )
