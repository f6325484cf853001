"""Questions to practise, drawn by surprise, and what each attempt at them was like."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from readiness.interview.dossier import Card, CardKind
from readiness.interview.starters import hard_questions, question_bank, topic_questions
from readiness.words import _, plural

SHORT_S, GOOD_S, LONG_S = 45, 60, 120
"""An answer of one to two minutes is heard to its end; one under three quarters of a minute leaves them asking."""

WEAK_SCORE, BEST_SCORE = 2, 5
LONG_PAUSE_S = 2.0
_MOST_TOPICS = 8
_KEPT = 20
TRIES, THEME = "_tries", "theme"
OWN, WEAK = "own", "weak"


@dataclass(frozen=True, slots=True)
class Question:
    """One to answer aloud. ``theme`` is its key, ``weak`` that an answer to it should become better."""

    theme: str
    text: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Attempt:
    """One answer: its length, pauses of half a second and more, the longest of them, and what was counted or judged.

    ``pace`` in syllables a minute, 0 where it is not known; ``fillers`` what the person counted by hand, None where
    nobody counted; ``score`` 1 to 5 by oneself or a friend, 0 where nobody judged.
    """

    at: datetime
    seconds: float
    pauses: int = 0
    longest_pause: float = 0.0
    pace: float = 0.0
    fillers: int | None = None
    score: int = 0


def theme_names() -> dict[str, str]:
    """What each theme is called, in the order in which they stand."""
    return {
        WEAK: _("To be better next time"),
        OWN: _("Your own"),
        "you": _("About you"),
        "why": _("Why here"),
        "behaviour": _("Tell me about a time"),
        "topic": _("From the job description"),
        "hard": _("Hard ones"),
        "story": _("Your stories"),
    }


def questions(
    practice: Sequence[Card], stories: Sequence[Card] = (), topics: Sequence[str] = ()
) -> tuple[Question, ...]:
    """Return everything that may be asked, each text once: one's own and the weak ones first."""
    found: dict[str, Question] = {}

    def add(question: Question) -> None:
        if question.text.strip():
            found.setdefault(question.text.strip().casefold(), question)

    for card in practice:
        if card.kind is CardKind.PRACTICE and card.boxes.get(THEME) in (OWN, WEAK):
            add(Question(card.boxes[THEME], card.title, card.boxes[THEME] == WEAK))
    for starter in question_bank():
        add(Question(starter.theme, starter.title))
    for starter in topic_questions(tuple(topics[:_MOST_TOPICS])):
        add(Question("topic", starter.title))
    for starter in hard_questions():
        add(Question("hard", starter.title))
    for story in stories:
        if story.title.strip():
            add(Question("story", story_question(story.title)))
    order = list(theme_names())
    return tuple(sorted(found.values(), key=lambda one: order.index(one.theme)))


def story_question(title: str) -> str:
    """How a story is asked for."""
    return _("Tell me about this: {story}").format(story=title.strip())


def draw(
    pool: Sequence[Question],
    tried: Mapping[str, int],
    count: int = 1,
    *,
    without: str = "",
    dice: random.Random | None = None,
) -> tuple[Question, ...]:
    """Return ``count`` questions by surprise, never the same twice, nor ``without``.

    The weak ones come up four times as often, and what was ``tried`` less comes up more.
    """
    dice = dice or random.Random()
    left = [question for question in pool if question.text != without] or list(pool)
    drawn: list[Question] = []
    while left and len(drawn) < count:
        weights = [(4 if one.weak else 1) / (1 + tried.get(one.text, 0)) for one in left]
        chosen = dice.choices(left, weights)[0]
        left.remove(chosen)
        drawn.append(chosen)
    return tuple(drawn)


def attempts(card: Card) -> tuple[Attempt, ...]:
    """Return what is kept with a card of practice, the oldest first; lines that are none are left out."""
    found = []
    for line in card.boxes.get(TRIES, "").splitlines():
        try:
            at, seconds, pauses, longest, pace, fillers, score = line.split(" ")
            attempt = Attempt(
                datetime.fromisoformat(at),
                float(seconds),
                int(pauses),
                float(longest),
                float(pace),
                None if fillers == "-" else int(fillers),
                int(score),
            )
        except ValueError:
            continue
        found.append(attempt)
    return tuple(found)


def with_attempt(boxes: Mapping[str, str], attempt: Attempt, *, instead: bool = False) -> dict[str, str]:
    """Return ``boxes`` with one attempt more, or ``instead`` of the newest; the last twenty are kept."""
    fillers = "-" if attempt.fillers is None else str(attempt.fillers)
    line = (
        f"{attempt.at.isoformat()} {attempt.seconds:.1f} {attempt.pauses} {attempt.longest_pause:.1f} "
        f"{attempt.pace:.0f} {fillers} {attempt.score}"
    )
    before = boxes.get(TRIES, "").splitlines()
    return {**boxes, TRIES: "\n".join([*(before[:-1] if instead else before), line][-_KEPT:])}


def is_weak(attempt: Attempt) -> bool:
    """Whether an answer should be practised again: judged low, or far from one to two minutes."""
    return 0 < attempt.score <= WEAK_SCORE or (attempt.score == 0 and not SHORT_S <= attempt.seconds <= 1.5 * LONG_S)


def remark(attempt: Attempt) -> str:
    """Return the one thing to do better, or that the length was right."""
    if attempt.seconds < SHORT_S:
        return _("Short. Say what you did yourself, and what came of it.")
    if attempt.seconds > LONG_S:
        return _("Longer than two minutes. What can go?")
    if attempt.longest_pause > 2 * LONG_PAUSE_S:
        return _("A good length. Long pauses are fine: breathe, and say that you think.")
    return _("A good length.")


def told(attempt: Attempt) -> str:
    """Return an attempt in one line, as "1:38 · 2 pauses · 3 fillers"."""
    minutes, seconds = divmod(round(attempt.seconds), 60)
    parts = [f"{minutes}:{seconds:02d}"]
    if attempt.pauses:
        parts.append(plural("{count} pause", "{count} pauses", attempt.pauses).format(count=attempt.pauses))
    if attempt.fillers is not None:
        parts.append(plural("{count} filler", "{count} fillers", attempt.fillers).format(count=attempt.fillers))
    if attempt.score:
        parts.append(_("{score} of {best}").format(score=attempt.score, best=BEST_SCORE))
    return " · ".join(parts)


def progress(tries: Sequence[Attempt]) -> str:
    """Return how the newest attempts compare with the first; "" while there is nothing to compare."""
    if len(tries) < 2:
        return ""
    first, last = tries[0], tries[-1]
    if first.score and last.score > first.score:
        return _("From {first} to {last} of {best}.").format(first=first.score, last=last.score, best=BEST_SCORE)
    if is_weak(first) and not is_weak(last):
        return _("The length is right now.")
    if first.fillers is not None and last.fillers is not None and last.fillers < first.fillers:
        return _("Fewer fillers than the first time.")
    return ""
