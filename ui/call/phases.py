"""Opening, talking, closing: where a call stands by its clock."""

from __future__ import annotations

from enum import StrEnum

from readiness.interview.dossier import Interview

USUAL_MINUTES = 60.0
OPENING_MINUTES, CLOSING_MINUTES = 4.0, 8.0
LARGEST_SHARE = 0.2
"""Of a short call neither beginning nor end takes more than a fifth."""


class Phase(StrEnum):
    """The three parts of a call, in their order."""

    OPENING = "opening"
    TALKING = "talking"
    CLOSING = "closing"


def planned_seconds(interview: Interview) -> float:
    """How long the call is meant to last; an hour where nobody said."""
    start, end = interview.start, interview.end
    if start is None or end is None or end <= start:
        return 60 * USUAL_MINUTES
    return (end - start).total_seconds()


def phase_at(second: int | None, planned: float) -> Phase:
    """The phase ``second`` seconds into a call of ``planned`` seconds; before it begins it is the opening."""
    if second is None or second < min(60 * OPENING_MINUTES, planned * LARGEST_SHARE):
        return Phase.OPENING
    if second < planned - min(60 * CLOSING_MINUTES, planned * LARGEST_SHARE):
        return Phase.TALKING
    return Phase.CLOSING
