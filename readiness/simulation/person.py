"""The simulated person: keeps quiet, reads aloud and answers when asked to, as the events of a run ask for it."""

from __future__ import annotations

from readiness.events import (
    CheckAsked,
    CheckFinished,
    CheckProgressed,
    Event,
    Guide,
    GuideKind,
    Question,
    QuestionKind,
    RunFinished,
)
from readiness.ports import Clock
from readiness.simulation.timeline import Timeline

REACTION_SECONDS = 0.4
WORDS_PER_SECOND = 4.0
SHORTEST_SECONDS = 3.0


class SimulatedPerson:
    """Whoever starts a run on simulated devices hands its events to :meth:`notice`, or nobody will read aloud.

    In a window the real person presses the buttons; :meth:`answer` is what the simulated one would press.
    """

    def __init__(self, clock: Clock, answers: dict[QuestionKind, tuple[str, ...]]) -> None:
        self._clock = clock
        self._answers = answers
        self._reader: str | None = None
        self._heard: frozenset[str] = frozenset()
        self.speaking: Timeline[float | None] = Timeline(None)
        """When the present sentence began, None while silent."""

    def notice(self, event: Event) -> None:
        """Begin or end to speak where ``event`` asks for it."""
        match event:
            case CheckProgressed(check=check, guide=guide) if guide is not None:
                self._follow(check, guide)
            case CheckFinished(finding) if finding.check == self._reader:
                self._fall_silent()
            case CheckAsked(check=check, question=question) if check == self._reader and question is not None:
                self._fall_silent()
            case RunFinished(cancelled=True):
                self._fall_silent()

    def hear(self, ears: frozenset[str]) -> None:
        """A sound reaches these ears, ``left`` and ``right``; the last one counts."""
        self._heard = ears

    def answer(self, question: Question) -> str:
        """What this person answers: what they heard or want, where it is offered, else what Enter answers."""
        offered = [choice.value for choice in question.choices]
        wanted = self._answers.get(question.kind, ())
        if question.kind is QuestionKind.HEARD:
            wanted = ("both" if len(self._heard) == 2 else next(iter(self._heard), "not"),)
        return next((value for value in wanted if value in offered), offered[0])

    def _follow(self, check: str, guide: Guide) -> None:
        if guide.kind is not GuideKind.READ:
            if check == self._reader:
                self._fall_silent()
            return
        if self._reader is None:
            begin = self._clock.monotonic() + REACTION_SECONDS
            self.speaking.set(begin, begin)
            self.speaking.set(begin + max(SHORTEST_SECONDS, len(guide.text.split()) / WORDS_PER_SECOND), None)
        self._reader = check

    def _fall_silent(self) -> None:
        if self._reader is not None:
            self._reader = None
            self.speaking.cut(self._clock.monotonic(), None)
