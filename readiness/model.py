"""What the engine says: frozen values, standard library only.

A :class:`Reading` holds numbers and facts, unjudged. Limits turn it into a :class:`Finding`, and findings turn into a
:class:`Verdict`. The types refuse what must never be said: a bad grade without a remedy, a limit without a source,
a summary that is not a sentence.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

Fact = str | int | float | bool | None | tuple[str, ...]
"""A value beside the numbers: a device's name, whether something is on, names of programs."""

SENTENCE_ENDS = (".", "?", "!", "…", "”")


class Grade(StrEnum):
    """How good one thing is. ``UNKNOWN`` is never good: it could not be measured."""

    GOOD = "good"
    CAUTION = "caution"
    NO_GO = "no-go"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"

    @property
    def needs_attention(self) -> bool:
        """Whether the person should do something about it."""
        return self in (Grade.CAUTION, Grade.NO_GO)


_SEVERITY = {Grade.SKIPPED: 0, Grade.GOOD: 1, Grade.UNKNOWN: 2, Grade.CAUTION: 3, Grade.NO_GO: 4}


def worst(grades: list[Grade] | tuple[Grade, ...]) -> Grade:
    """Return the worst of ``grades``: no-go, caution, unknown, good, skipped. Of nothing: unknown."""
    return max(grades, key=_SEVERITY.__getitem__, default=Grade.UNKNOWN)


class Area(StrEnum):
    """The four groups of rows, in the order in which they are shown."""

    SOUND = "sound"
    CONNECTION = "connection"
    COMPUTER = "computer"
    YOU = "you"


class ActionKind(StrEnum):
    """What the program can do by itself to mend something."""

    SWITCH_MICROPHONE = "switch_microphone"
    SWITCH_SPEAKER = "switch_speaker"
    SWITCH_PROFILE = "switch_profile"
    UNMUTE_MICROPHONE = "unmute_microphone"
    SET_INPUT_VOLUME = "set_input_volume"
    SET_OUTPUT_VOLUME = "set_output_volume"
    OPEN_SETTINGS = "open_settings"
    SHOW_PLAN_B = "show_plan_b"
    TEST_AGAIN = "test_again"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Action:
    """One press that mends. ``target`` names what it acts on: a device id, a percentage, a settings page."""

    kind: ActionKind
    label: str
    target: str = ""

    def __post_init__(self) -> None:
        if not self.label:
            raise ValueError("an action needs the words for its button")

    @property
    def wire(self) -> str:
        """The action as it stands in JSON: ``kind`` or ``kind:target``."""
        return f"{self.kind}:{self.target}" if self.target else str(self.kind)


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to do: a sentence, an action where the program can do it, and what would do ``instead`` where two can."""

    text: str
    action: Action | None = None
    instead: Action | None = None

    def __post_init__(self) -> None:
        _must_be_sentence(self.text, "a remedy")

    @property
    def wire(self) -> dict[str, str | None]:
        """The remedy as it stands in every JSON document."""
        return {
            "text": self.text,
            "action": None if self.action is None else self.action.wire,
            "instead": None if self.instead is None else self.instead.wire,
        }


@dataclass(frozen=True, slots=True)
class Source:
    """Where a limit was published."""

    title: str

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("a limit needs the name of its source")


@dataclass(frozen=True, slots=True)
class Range:
    """A closed interval; ``None`` leaves a side open."""

    low: float | None = None
    high: float | None = None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an empty range: {self.low} to {self.high}")

    def __contains__(self, value: float) -> bool:
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def as_list(self) -> list[float | None]:
        """``[low, high]`` as JSON shows it."""
        return [self.low, self.high]


@dataclass(frozen=True, slots=True)
class Limit:
    """The bounds of one metric.

    A value inside ``good`` is good; else inside ``caution`` caution; else no-go. ``caution=None`` says that nothing
    between good and no-go exists; an unbounded caution range says that this metric alone never reaches no-go. With
    ``strict`` the outer bound of ``caution`` itself is already no-go.
    """

    metric: str
    unit: str
    good: Range
    caution: Range | None
    source: Source
    strict: bool = False

    def grade(self, value: float | None) -> Grade:
        """Grade ``value``; what was not measured, or is not a number, is unknown."""
        if value is None or math.isnan(value):
            return Grade.UNKNOWN
        if value in self.good:
            return Grade.GOOD
        if self.caution is None or value not in self.caution:
            return Grade.NO_GO
        if self.strict and value in (self.caution.low, self.caution.high):
            return Grade.NO_GO
        return Grade.CAUTION


@dataclass(frozen=True, slots=True)
class Measure:
    """One number with its unit; ``value`` is None where it could not be measured."""

    metric: str
    value: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a plot that means something: ``loss``, ``freeze``, ``clip``, ``dropout``, ``speech`` ..."""

    kind: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Curve:
    """What goes beside a plot's own points, on the same axes, with marks of its own. ``kind`` chooses its name."""

    kind: str
    name: str
    points: tuple[tuple[float, float], ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Plot:
    """Evidence to look at: points over ``x`` with marks and threshold lines, and the same told in words.

    ``kind`` is ``levels``, ``spectrum``, ``round_trips`` or ``history``; it chooses the widget. ``curves`` stand beside
    the points: round trips to the hops on the way, nearest first.
    """

    kind: str
    title: str
    x_unit: str
    y_unit: str
    points: tuple[tuple[float, float], ...]
    marks: tuple[Mark, ...] = ()
    lines: tuple[tuple[float, str], ...] = ()
    text: str = ""
    curves: tuple[Curve, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Evidence in rows, such as the round trips by hop."""

    rows: tuple[tuple[str, ...], ...]
    header: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a check measured, unjudged, so that it can be judged again when a limit changes."""

    check: str
    measures: tuple[Measure, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
    plots: tuple[Plot, ...] = ()
    tables: tuple[Table, ...] = ()

    def value(self, metric: str) -> float | None:
        """The value of ``metric``, or None where it was not measured."""
        return next((m.value for m in self.measures if m.metric == metric), None)

    def flag(self, fact: str) -> bool | None:
        """A fact that is true, false or not known."""
        found = self.facts.get(fact)
        return found if isinstance(found, bool) else None

    def number(self, fact: str) -> float | None:
        """A fact that is a number."""
        found = self.facts.get(fact)
        return float(found) if isinstance(found, int | float) and not isinstance(found, bool) else None

    def text(self, fact: str) -> str:
        """A fact that is a text; empty where it is not known."""
        found = self.facts.get(fact)
        return found if isinstance(found, str) else ""

    def names(self, fact: str) -> tuple[str, ...]:
        """A fact that is a list of names; empty where it is not known."""
        found = self.facts.get(fact)
        return found if isinstance(found, tuple) else ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check says: a grade, a sentence, and, unless all is well, what to do.

    ``summary`` is one sentence for people; ``aside`` is a short remainder shown quietly behind it (figures).
    ``detail`` holds what went wrong when it could not be measured; ``preliminary`` says that the measurement goes on.
    """

    check: str
    area: Area
    grade: Grade
    summary: str
    aside: str = ""
    remedy: Remedy | None = None
    reading: Reading | None = None
    detail: str | None = None
    seconds: float = 0.0
    preliminary: bool = False

    def __post_init__(self) -> None:
        _must_be_sentence(self.summary, f"the summary of {self.check}")
        if self.grade.needs_attention and self.remedy is None:
            raise ValueError(f"{self.check}: {self.grade} without a remedy")


class Decision(StrEnum):
    """The three words, and the honest fourth."""

    GO = "go"
    CAUTION = "caution"
    NO_GO = "no-go"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Go, caution or no-go over all findings; ``mend_first`` names the check to mend first."""

    decision: Decision
    headline: str
    advice: str = ""
    mend_first: str | None = None

    def __post_init__(self) -> None:
        _must_be_sentence(self.headline, "the headline")


def _must_be_sentence(text: str, what: str) -> None:
    if not text.strip().endswith(SENTENCE_ENDS):
        raise ValueError(f"{what} must be a sentence that ends: {text!r}")
