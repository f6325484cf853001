"""Several times in one text: the same moment in two zones, the talks of one day, or a choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, timedelta
from itertools import pairwise

from readiness.interview.invitation.pairing import Proposal
from readiness.interview.invitation.wall import Wall
from readiness.interview.invitation.zone_mentions import Mention
from readiness.interview.invitation.zones import Zone, fixed_name

Walled = tuple[Proposal, Wall, Mention | None]
_PAUSE = timedelta(minutes=60)  # between two talks of one afternoon


def with_both(wall: Wall, mention: Mention | None, mentions: Sequence[Mention], text: str) -> Wall:
    """Leave both zones open where two that disagree stand side by side: "16:00 (GMT+2) Berlin"."""
    beside = next((one for one in mentions if mention and one.zone and 0 <= one.start - mention.end <= 3), None)
    if mention is None or mention.zone is None or beside is None or beside.zone is None or mention.zone.doubtful:
        return wall
    other = wall.changed({"zone": beside.zone})
    names = tuple(one.zone.name or fixed_name(one.start().utcoffset()) for one in (wall, other))
    if beside.zone.doubtful or not all(names) or other.start() == wall.start():
        return wall
    likelier_first = names[::-1] if mention.zone.candidates else names  # "Eastern (Sydney)": the place says more
    return wall.changed({"zone": Zone(text[mention.start : beside.end].strip(" ()"), likelier_first)})


def agenda(walls: Sequence[Walled]) -> Wall | None:
    """Return the whole of a day of several talks that follow one another, None when the times are no such plan."""
    if len(walls) < 2:
        return None
    ordered = sorted((wall for _proposal, wall, _mention in walls), key=lambda wall: wall.start())
    for before, after in pairwise(ordered):
        end = before.end()
        if end is None or after.zone != before.zone or not timedelta(0) <= after.start() - end <= _PAUSE:
            return None
    end = ordered[-1].end()
    if end is None:
        return None
    length = end.astimezone(UTC) - ordered[0].start().astimezone(UTC)
    return replace(ordered[0], minutes=round(length.total_seconds() / 60))


def compare(walls: Sequence[Walled]) -> tuple[Wall | None, list[Wall]]:
    """Tell one moment given in two zones ("15:00 CET / 9:00 ET") from several proposals.

    Returns the wall that the second zone confirms, or None and the other walls that mean another moment.
    """
    first_proposal, first, _mention = walls[0]
    others: list[Wall] = []
    confirmed: Wall | None = None
    for proposal, wall, mention in walls[1:]:
        beside = proposal.date is first_proposal.date and mention is not None and mention is proposal.mention
        if beside and wall.zone.words != first.zone.words:
            agreed = _agreeing(first, wall)
            if agreed is not None:
                confirmed = agreed
                continue
        if wall.start().astimezone(UTC) != first.start().astimezone(UTC):
            others.append(wall)
    return (confirmed, []) if confirmed is not None and not others else (None, others)


def _agreeing(first: Wall, second: Wall) -> Wall | None:
    """Return ``first`` in the one of its possible zones in which it is the same moment as ``second`` in one of its."""
    for mine in first.zone.candidates or ("",):
        for theirs in second.zone.candidates or ("",):
            one = first.changed({"zone": replace(first.zone, candidates=(mine,))}) if mine else first
            other = second.changed({"zone": replace(second.zone, candidates=(theirs,))}) if theirs else second
            gap = abs(one.start().astimezone(UTC) - other.start().astimezone(UTC))
            if gap in {timedelta(0), timedelta(days=1)}:  # the other zone may have another day
                return one
    return None
