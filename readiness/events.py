"""What a run tells its listener, in the order in which it happens."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from readiness.model import Finding, Verdict


class GuideKind(StrEnum):
    """What the person is asked to do right now."""

    SILENCE = "silence"
    READ = "read"
    LISTEN = "listen"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Guide:
    """What the guided pane shows while a check measures: a title, the words to read, seconds left where known."""

    kind: GuideKind
    title: str
    text: str = ""
    seconds_left: float | None = None


class QuestionKind(StrEnum):
    """What kind of answer is wanted; the window chooses where to put the question by it."""

    READY = "ready"
    HEARD = "heard"
    CONSENT = "consent"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its ``value`` for the check, its ``label`` for the person, and a one-letter ``key``."""

    value: str
    label: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Something only the person can answer. ``choices[0]`` is what Enter answers."""

    kind: QuestionKind
    title: str
    text: str
    choices: tuple[Choice, ...]

    def __post_init__(self) -> None:
        if not self.choices:
            raise ValueError("a question needs at least one answer")


@dataclass(frozen=True, slots=True)
class CheckStarted:
    """``check`` begins to measure."""

    check: str


@dataclass(frozen=True, slots=True)
class CheckProgressed:
    """``check`` is ``fraction`` (0 to 1) through; ``sentence`` says what it does, ``finding`` what it thinks so far."""

    check: str
    fraction: float
    sentence: str = ""
    guide: Guide | None = None
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class CheckAsked:
    """``check`` waits for the person's answer; ``question`` is None once it was answered or taken back."""

    check: str
    question: Question | None


@dataclass(frozen=True, slots=True)
class CheckFinished:
    """``finding.check`` is done."""

    finding: Finding


@dataclass(frozen=True, slots=True)
class RunFinished:
    """All lanes have ended. ``findings`` are in the order of the checklist."""

    findings: tuple[Finding, ...]
    verdict: Verdict
    seconds: float
    cancelled: bool = False


Event = CheckStarted | CheckProgressed | CheckAsked | CheckFinished | RunFinished
