"""What the Match part says of each requirement, as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.interview.dossier import DocumentKind, RequirementKind
from readiness.words import _, plural
from ui.matching import OWN, Asked
from ui.places import places_of
from ui.widgets.text import Span

if TYPE_CHECKING:
    from readiness.interview.match import Evidence

COVERED, NEAR = "covered", "near"
_LEAST_LETTERS = 3
"""Shorter words tie nothing that a person would see."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list: its sign and the quiet words behind it."""

    text: str
    grade: str
    detail: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands at the top of the evidence: tone, the word, and what it means."""

    tone: str
    word: str
    sentence: str


def line_of(asked: Asked) -> Line:
    """The line of the list."""
    matched = asked.matched
    status = matched.status.value
    if status == COVERED:
        lines = [one for one in matched.evidence if one.confirmed] or list(matched.evidence)
        parts = [plural("{count} line", "{count} lines", len(lines)).format(count=len(lines))]
        if asked.story is not None:
            parts.append(_("1 story"))
        return Line(matched.requirement.text, "good", ", ".join(parts))
    if asked.story is not None:
        return Line(matched.requirement.text, "good", _("1 story"))
    nice = matched.requirement.kind is RequirementKind.NICE
    grade = "unknown" if nice else "caution"
    return Line(matched.requirement.text, grade, _("nearest only") if status == NEAR else _("nothing yet"))


def covered(asked: Sequence[Asked]) -> int:
    """How many have a line or a story that answers."""
    return sum(line_of(one).grade == "good" for one in asked)


def standing_of(asked: Asked) -> Standing:
    """How it stands, and what to do next."""
    matched = asked.matched
    if any(one.confirmed for one in matched.evidence):
        return Standing("go", _("Confirmed."), _("You said that this answers it."))
    if matched.status.value == COVERED:
        return Standing("accent", _("Suggested."), _("The lit words tie these lines to it. Does one of them answer?"))
    if asked.story is not None:
        return Standing("go", _("You have a story for it."), _("No line of your resume was found yet."))
    if matched.evidence:
        return Standing(
            "caution", _("Nothing found yet."), _("The nearest line is below. Prepare an honest bridge, or add a line.")
        )
    return Standing("caution", _("Nothing found yet."), _("Add a line of your own, or prepare an honest answer."))


def best_line(asked: Sequence[Asked]) -> str:
    """The line that answers best: a confirmed one, else the likeliest, of a task first; "" when nothing is covered."""
    lines = [
        (line.confirmed, one.matched.requirement.kind is RequirementKind.TASK, line.score, line.text)
        for one in asked
        if one.matched.status.value == COVERED
        for line in one.matched.evidence
    ]
    return max(lines)[-1] if lines else ""


def spans_of(line: Evidence) -> tuple[Span, ...]:
    """The line in quotes, with the words that tie it lit."""
    spans, at = [Span("“")], 0
    for start, end in places_of(line.text, [word for word in line.because if len(word) >= _LEAST_LETTERS]):
        spans += [Span(line.text[at:start]), Span(line.text[start:end], marked=True)]
        at = end
    spans += [Span(line.text[at:]), Span("”")]
    return tuple(span for span in spans if span.text)


def place_of(line: Evidence) -> str:
    """Where the line stands and what ties it."""
    names = {DocumentKind.RESUME.value: _("Resume"), DocumentKind.COVER_LETTER.value: _("Cover letter")}
    place = (
        _("Your own words")
        if line.source == OWN
        else _("{document}, page {page}").format(document=names.get(line.source, line.source), page=line.page)
    )
    if line.confirmed:
        return _("{place} · confirmed").format(place=place)
    if line.remembered:
        return _("{place} · you confirmed the like of it before").format(place=place)
    words = ", ".join(word for word in line.because if len(word) >= _LEAST_LETTERS)
    return _("{place} · related: {words}").format(place=place, words=words) if words else place


def kind_words(kind: RequirementKind) -> str:
    """The kind of a line as the person reads it."""
    return {
        RequirementKind.TASK: _("Task"),
        RequirementKind.MUST: _("Must have"),
        RequirementKind.NICE: _("Nice to have"),
    }[kind]
