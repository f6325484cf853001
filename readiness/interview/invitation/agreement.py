"""Several times in one text: the same moment in two zones, the talks of one day, or a choice."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, timedelta
from itertools import pairwise

from readiness.interview.invitation.pairing import Proposal
from readiness.interview.invitation.wall import Wall
from readiness.interview.invitation.zone_mentions import Mention
from readiness.interview.invitation.zone_words import DOUBTFUL, ELSEWHERE
from readiness.interview.invitation.zones import Zone, country_of, fixed_name

Walled = tuple[Proposal, Wall, Mention | None]
_PAUSE = timedelta(minutes=60)  # between two talks of one afternoon


def with_both(wall: Wall, mention: Mention | None, mentions: Sequence[Mention], text: str) -> Wall:
    """Leave both zones open where two that disagree stand side by side: "16:00 (GMT+2) Berlin"."""
    beside = next((one for one in mentions if mention and one.zone and 0 <= one.start - mention.end <= 3), None)
    if mention is None or mention.zone is None or beside is None or beside.zone is None:
        return wall
    if mention.zone.doubtful:  # "IST (India)"
        meant = beside.zone.name in mention.zone.candidates
        return wall.changed({"zone": replace(wall.zone, candidates=(beside.zone.name,))}) if meant else wall
    other = wall.changed({"zone": beside.zone})
    names = tuple(one.zone.name or fixed_name(one.start().utcoffset()) for one in (wall, other))
    if beside.zone.doubtful or not all(names) or other.start() == wall.start():
        return wall
    likelier_first = names[::-1] if mention.zone.candidates else names  # "Eastern (Sydney)": the place says more
    return wall.changed({"zone": Zone(text[mention.start : beside.end].strip(" ()"), likelier_first)})


def with_places(wall: Wall, places: Collection[str]) -> Wall:
    """Let the places a text speaks of say which of its zones is likelier; a doubtful one stays so.

    "AEST" in December is the time of Brisbane where the text names Brisbane.
    """
    if not places:
        return wall
    if wall.zone.words.upper() in DOUBTFUL and wall.zone.doubtful:
        countries = {country_of(place) for place in places}
        likelier = sorted(wall.zone.candidates, key=lambda name: country_of(name) not in countries)
        return wall.changed({"zone": replace(wall.zone, candidates=tuple(likelier))})
    elsewhere = ELSEWHERE.get(wall.zone.words.upper(), {})
    meant = [elsewhere[country] for place in sorted(places) if (country := country_of(place)) in elsewhere]
    if meant and country_of(wall.zone.name) not in {country_of(place) for place in places}:
        return wall.changed({"zone": replace(wall.zone, candidates=(meant[0], wall.zone.name), summer=None)})
    if wall.zone.wrong_season(wall.start()):
        strict = wall.start().utcoffset() or timedelta(0)
        saved = wall.start().dst() or timedelta(hours=1)
        strict += saved if wall.zone.summer else -saved
        for place in sorted(places):
            there = wall.changed({"zone": replace(wall.zone, candidates=(place,))})
            same_country = country_of(place) == country_of(wall.zone.name)
            if same_country and there.start().utcoffset() == strict and not there.zone.wrong_season(there.start()):
                return there
    return wall


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
