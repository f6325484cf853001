"""Two minutes to become calm: breathing in a rhythm, letting go of the muscles, seeing it go well."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.words import _

BREATHING_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of one breath: how long it lasts, its words, and how full the lungs are at its end (0 to 1)."""

    seconds: int
    words: str
    fullness: float


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A way to breathe."""

    key: str
    name: str
    phases: tuple[Phase, ...]

    @property
    def seconds(self) -> int:
        """How long one breath takes."""
        return sum(phase.seconds for phase in self.phases)

    def at(self, seconds: float) -> tuple[Phase, float, float]:
        """Return the phase at ``seconds`` from the beginning, the seconds left in it, and the fullness then."""
        left = seconds % self.seconds
        before = self.phases[-1].fullness
        for phase in self.phases:
            if left < phase.seconds:
                fullness = before + (phase.fullness - before) * left / phase.seconds
                return phase, phase.seconds - left, fullness
            left -= phase.seconds
            before = phase.fullness
        return self.phases[-1], 0.0, before


def rhythms() -> tuple[Rhythm, ...]:
    """Return the two ways to breathe: 4-4-4 and the box."""
    breathe_in, hold = Phase(4, _("Breathe in"), 1.0), Phase(4, _("Hold"), 1.0)
    out, rest = Phase(4, _("Breathe out"), 0.0), Phase(4, _("Rest"), 0.0)
    return (
        Rhythm("three", _("Breathe 4-4-4"), (breathe_in, hold, out)),
        Rhythm("box", _("Breathe in a box, 4-4-4-4"), (breathe_in, hold, out, rest)),
    )


@dataclass(frozen=True, slots=True)
class Guided:
    """Something to follow step by step, each for some seconds."""

    key: str
    name: str
    steps: tuple[tuple[int, str], ...]

    @property
    def seconds(self) -> int:
        """How long it takes in all."""
        return sum(seconds for seconds, _words in self.steps)


def guided() -> tuple[Guided, ...]:
    """Return muscle relaxation (tense, then let go) and picturing the call."""
    muscles = (
        (7, _("Make fists, tight.")),
        (12, _("Let go. Feel how the hands become heavy and warm.")),
        (7, _("Pull the shoulders up to the ears.")),
        (12, _("Let them drop.")),
        (7, _("Frown, and press the eyes shut.")),
        (12, _("Let the forehead become smooth, the jaw loose.")),
        (7, _("Tense belly and back.")),
        (12, _("Let go, and breathe out long.")),
        (7, _("Press the feet into the floor.")),
        (12, _("Let go. Everything is heavy and quiet.")),
    )
    picture = (
        (12, _("Sit upright, both feet on the floor. Close your eyes if you like.")),
        (15, _("See the window of the call. A friendly face appears and says hello.")),
        (15, _("You say your first sentence, in your own voice, without hurry.")),
        (15, _("A question comes that you know. You tell your best story, and they nod.")),
        (15, _("A question comes that you do not know. You breathe, say so, and think aloud.")),
        (15, _("You ask what you want to know. They like the question.")),
        (15, _("The call ends. You thank them, and you know: I showed who I am.")),
    )
    return (
        Guided("muscles", _("Let go of the muscles"), muscles),
        Guided("picture", _("See it go well"), picture),
    )
