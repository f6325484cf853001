"""The person's own list as they keep it for one interview. Plain values, no widget."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from readiness.check import Check
from readiness.checks.person import OWN, USUAL_POINTS, PersonCheck
from readiness.model import Area
from readiness.words import _

LONGEST_NAME = 80
MOST_POINTS = 30


@dataclass(frozen=True, slots=True)
class Point:
    """One point: a ``required`` one keeps the verdict at caution while it is open, an advisory one does not."""

    id: str
    name: str
    required: bool = False


def usual(checks: Sequence[Check], required: Collection[str]) -> tuple[Point, ...]:
    """The list nobody has changed yet: the person's rows among ``checks``."""
    return tuple(Point(check.id, check.title, check.id in required) for check in checks if check.area is Area.YOU)


def fresh(points: Sequence[Point], name: str) -> Point:
    """A point of the person's own, with an id that no other has."""
    taken = {point.id for point in points}
    number = next(number for number in range(1, len(taken) + 2) if f"{OWN}{number}" not in taken)
    return Point(f"{OWN}{number}", name)


def tidied(points: Sequence[Point]) -> tuple[Point, ...]:
    """Without what has no name, in one line each, and not too many."""
    clean = (Point(p.id, " ".join(p.name.split())[:LONGEST_NAME], p.required) for p in points)
    return tuple(point for point in clean if point.name)[:MOST_POINTS]


def written(points: Sequence[Point]) -> str:
    """``points`` as text to keep."""
    return json.dumps([[point.id, point.name, point.required] for point in points], ensure_ascii=False)


def read(text: str) -> tuple[Point, ...] | None:
    """What :func:`written` wrote; None where nothing was, or what cannot be understood."""
    try:
        points = [Point(str(key), str(name), bool(required)) for key, name, required in json.loads(text)]
    except (ValueError, TypeError):
        return None
    unique = {point.id: point for point in points}
    return tidied(tuple(unique.values()))


def checks_of(points: Sequence[Point]) -> tuple[PersonCheck, ...]:
    """The rows of the list. What the person named themselves is not translated, and its advice is its name."""
    known = {check.id: check for check in USUAL_POINTS}
    made = []
    for point in points:
        check = known.get(point.id)
        if check is None:
            made.append(PersonCheck(point.id, point.name, _("Tick it when it is done."), _("It is done.")))
        elif point.name in (check.title, check.name):
            made.append(check)
        else:
            made.append(PersonCheck(check.id, point.name, check.advice, check.done))
    return tuple(made)


def required_of(points: Sequence[Point]) -> frozenset[str]:
    """The ids of the required points."""
    return frozenset(point.id for point in points if point.required)
