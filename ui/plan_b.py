"""Plan B as the pages show it: the other ways into the call, each with its code for the phone."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.interview.dossier import Interview
from readiness.interview.plan_b import QUIET_ZONE, PlanB, plan_b, printable, qr_modules
from readiness.times import clock, day

Modules = tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """Plan B, a code for each number without the white around it, and the words of the page to print."""

    plan: PlanB
    codes: tuple[Modules, ...]
    page: str


def prepare(interview: Interview) -> Prepared:
    """Work out Plan B. The first time the telephone numbers of the world are loaded: do it beside the window."""
    plan = plan_b(interview)
    here = interview.start.astimezone() if interview.start else None
    when = f"{day(here)}, {clock(here)}" if here else ""
    return Prepared(plan, tuple(_bare(qr_modules(way.uri)) for way in plan.ways), printable(interview, when))


def _bare(modules: Modules) -> Modules:
    return tuple(row[QUIET_ZONE:-QUIET_ZONE] for row in modules[QUIET_ZONE:-QUIET_ZONE])
