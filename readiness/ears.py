"""What a person heard on the left, on the right and on both, and what that says of the headset (pure)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from readiness.events import Choice, Question, QuestionKind
from readiness.words import _

LEFT, RIGHT, BOTH, NOT, AGAIN = "left", "right", "both", "not", "again"
SIDES = (LEFT, RIGHT)
QUIET_PERCENT = 30.0  # below this the person is told where the slider stands
_EARS = {LEFT: frozenset({LEFT}), RIGHT: frozenset({RIGHT}), BOTH: frozenset(SIDES)}


class Hearing(StrEnum):
    """How the sounds reached the ears."""

    SIDES = "sides"
    MONO = "mono"
    SWAPPED = "swapped"
    LEFT_DEAD = "left_dead"
    RIGHT_DEAD = "right_dead"
    UNEVEN = "uneven"
    NOTHING = "nothing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Ears:
    """The answers to the sound on the left, on the right and on both; empty where nobody answered, or none was asked.

    The third is asked only where each side was heard for itself: it tells a side that goes under beside the other.
    """

    to_left: str = ""
    to_right: str = ""
    to_both: str = ""

    @property
    def channels_heard(self) -> int | None:
        """How many ears heard anything; None where nobody answered."""
        if not self.to_left or not self.to_right:
            return None
        return len(self._heard(self.to_left) | self._heard(self.to_right))

    @property
    def each_heard(self) -> bool:
        """Whether both sounds were heard, in whichever ear."""
        return NOT not in (self.to_left, self.to_right) and self.channels_heard == len(SIDES)

    @property
    def hearing(self) -> Hearing:
        """What the answers say together."""
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
        return Hearing.SIDES if self.to_both in ("", BOTH) else Hearing.UNEVEN

    @staticmethod
    def _heard(answer: str) -> frozenset[str]:
        return _EARS.get(answer, frozenset())


def heard_question(side: str, volume: float | None = None) -> Question:
    """Ask where the sound was heard. Enter answers the side that was meant; the words never say which it is.

    ``side`` is ``left``, ``right`` or ``both``; ``volume`` in percent is told where it is so low that it may be missed.
    """
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
        soft_sound(volume),
        (choices[side], *others),
    )


def soft_sound(volume: float | None) -> str:
    """What is said while the sound plays."""
    if volume is not None and volume < QUIET_PERCENT:
        return _("A soft sound plays. The volume stands at {percent:.0f} %.").format(percent=volume)
    return _("A soft sound plays in one ear or in both.")
