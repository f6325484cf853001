"""A job description taken apart: what one will do, what one must have, what would be nice.

Headings decide, then bullets, then words of the line itself. Every line can be reclassified by the person, so a
doubtful one is kept rather than lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.interview.dossier import RequirementKind
from readiness.interview.match.evidence import is_bullet, joined_lines
from readiness.interview.match.job_words import (
    MUST_CUE,
    MUST_HEADING,
    NICE_CUE,
    NICE_HEADING,
    OTHER_HEADING,
    TASK_CUE,
    TASK_HEADING,
)

MAX_REQUIREMENTS = 80
_MAX_HEADING = 70
_MAX_LINE = 320
_FEW_WORDS = 3  # of a bullet under no known heading, to be kept as a task rather than lost

_HEADING_WORDS = 12  # letters that may stand before the words that make a heading one
_HEADINGS = (
    (NICE_HEADING, (RequirementKind.NICE, False)),
    (OTHER_HEADING, (None, True)),
    (TASK_HEADING, (RequirementKind.TASK, False)),
    (MUST_HEADING, (RequirementKind.MUST, False)),
)
_ASIDE = re.compile(r"\([^)]*\)|;.*|, (?:ideally|preferably|preferred|idealerweise|am liebsten)\b.*", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ])")


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing they ask for, in their words."""

    text: str
    kind: RequirementKind


def split_job_description(pages: Sequence[str]) -> tuple[Requirement, ...]:
    """Return what the job description asks for, in its order, each text once."""
    found: dict[str, Requirement] = {}
    for requirement in _split("\n".join(pages)):
        found.setdefault(requirement.text.casefold(), requirement)
    return tuple(found.values())[:MAX_REQUIREMENTS]


def _split(text: str) -> Iterator[Requirement]:
    section: RequirementKind | None = None
    ignored = False
    has_bullets = sum(map(is_bullet, text.split("\n"))) >= 3
    for line, bullet in _lines(text):
        heading = None if bullet else _heading(line)
        if heading is not None:
            section, ignored = heading
            continue
        if ignored:
            continue
        for part in [line] if bullet else _SENTENCE.split(line):
            kind = _kind(part, section) or (
                RequirementKind.TASK if bullet and len(part.split()) >= _FEW_WORDS else None
            )
            # Prose between the bullets introduces them; without bullets it is all there is.
            if (
                kind is not None
                and (bullet or section is not None or not has_bullets)
                and _says_something(part, bullet)
            ):
                yield Requirement(_trimmed(part), kind)


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Yield joined lines, and whether each was an item of a list."""
    block: list[str] = []
    for raw in [*text.split("\n"), ""]:
        clean = re.sub(r"\*\*|__|^#{1,6}\s*", "", raw.rstrip())
        starts = is_bullet(clean) or not clean.strip() or _heading(clean.strip()) is not None
        if starts and block:
            bullet = is_bullet(block[0])
            for line in joined_lines("\n".join(block)):
                yield line, bullet
            block = []
        if clean.strip():
            block.append(clean)
            if _heading(clean.strip()) is not None:
                yield clean.strip(), False
                block = []


def _heading(line: str) -> tuple[RequirementKind | None, bool] | None:
    """Return what a heading opens, and whether that is to be passed over; None for a line that is no heading."""
    plain = line.strip(" :#*-–—•\t")
    words = len(plain.split())
    if not plain or len(plain) > _MAX_HEADING or words > 9 or is_bullet(line):
        return None
    marked = line.rstrip().endswith((":", "?")) or plain.isupper()
    if not marked and (words > 6 or re.search(r"[.,;!]$", plain) or (words > 2 and TASK_CUE.match(plain))):
        return None
    for pattern, opened in _HEADINGS:
        match = pattern.search(plain)
        if match and (match.start() <= _HEADING_WORDS or marked) and not _has_more(plain, match):
            return opened
    return None


def _has_more(plain: str, match: re.Match[str]) -> bool:
    """A line that goes on after the words of a heading says something itself: "Experience with Kafka in production"."""
    rest = plain[match.end() :].split()
    return len(rest) > 4 or bool(rest and re.match(r"(?:with|in|of|using|as)\b", rest[0], re.IGNORECASE))


def _kind(line: str, section: RequirementKind | None) -> RequirementKind | None:
    # "Kubernetes (ideally on AWS)": what is nice is the aside, the line itself is asked for.
    said = _ASIDE.sub("", line) if section is RequirementKind.MUST else line
    if NICE_CUE.search(said):
        return RequirementKind.NICE
    if section is not None:
        return section
    if TASK_CUE.match(line):
        return RequirementKind.TASK
    return RequirementKind.MUST if MUST_CUE.search(line) else None


def _says_something(line: str, bullet: bool) -> bool:
    letters = sum(map(str.isalpha, line))
    return letters >= (2 if bullet else 8) and len(line) <= 4 * _MAX_LINE


def _trimmed(line: str) -> str:
    text = " ".join(line.split()).strip(" -–—•;,")
    return text[:_MAX_LINE].removesuffix(".").strip()
