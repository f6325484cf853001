"""What the checks need to know of an interview (pure)."""

from __future__ import annotations

from dataclasses import replace

from readiness.check import CallKind, Setup
from readiness.interview.dossier import Interview, Service


def setup_for(interview: Interview, ticked: frozenset[str], setup: Setup) -> Setup:
    """Return ``setup`` as ``interview`` wants it, with the points of the person's list that are ``ticked``.

    What the interview leaves open, its length or its service, stays as ``setup`` has it.
    """
    start, end = interview.start, interview.end
    phone = interview.service is Service.PHONE
    return replace(
        setup,
        starts=start,
        minutes=setup.minutes if start is None or end is None else (end - start).total_seconds() / 60,
        zone=None if start is None else start.tzinfo,
        service=setup.service if interview.service is Service.OTHER else str(interview.service),
        kind=CallKind.PHONE if phone else setup.kind,
        dial_in=bool(interview.dial_in),
        ticked=ticked,
    )
