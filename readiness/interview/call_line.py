"""The connection through one whole call: kept with the interview, shown afterwards with its bad moments."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from readiness.words import _, plural

MOST_POINTS = 500
JOIN_S = 5
"""Bad seconds that are nearer to one another than this are one bad moment."""

LEAST_S = 2
"""A single second that lost something is not heard as a fault, unless nothing at all came through."""


@dataclass(frozen=True, slots=True)
class CallSecond:
    """One second of the call: the round trip in ms (None when nothing came back), packets sent and lost."""

    second: int
    round_trip_ms: float | None
    sent: int
    lost: int


@dataclass(frozen=True, slots=True)
class BadMoment:
    """From ``start`` to ``end`` (seconds of the call) packets were lost; ``gone`` when nothing came through at all."""

    start: int
    end: int
    gone: bool

    @property
    def seconds(self) -> int:
        """How long it lasted."""
        return self.end - self.start

    @property
    def words(self) -> str:
        """How long, and what."""
        many = (
            plural("{count} second without connection", "{count} seconds without connection", self.seconds)
            if self.gone
            else plural("{count} second of loss", "{count} seconds of loss", self.seconds)
        )
        return many.format(count=self.seconds)


def merged(before: Sequence[CallSecond], more: Iterable[CallSecond]) -> tuple[CallSecond, ...]:
    """Return ``before`` and what of ``more`` comes after it; seconds before the call began are left out."""
    last = before[-1].second if before else -1
    return (*before, *(one for one in sorted(more, key=lambda one: one.second) if one.second > last))


def bad_moments(seconds: Sequence[CallSecond]) -> tuple[BadMoment, ...]:
    """Return what could be heard, the first one first."""
    found: list[BadMoment] = []
    for one in seconds:
        if not one.lost:
            continue
        gone = one.lost == one.sent
        if found and one.second - found[-1].end < JOIN_S:
            found[-1] = BadMoment(found[-1].start, one.second + 1, found[-1].gone and gone)
        else:
            found.append(BadMoment(one.second, one.second + 1, gone))
    return tuple(moment for moment in found if moment.gone or moment.seconds >= LEAST_S)


def points(seconds: Sequence[CallSecond]) -> tuple[tuple[float, float | None], ...]:
    """Return at most some hundred (second, round trip in ms) to draw; the slowest of those that are taken together.

    None where nothing was answered, or where nothing was watched for a while.
    """
    if not seconds:
        return ()
    step = max(1, -(-(seconds[-1].second - seconds[0].second + 1) // MOST_POINTS))
    drawn: list[tuple[float, float | None]] = []
    for one in seconds:
        at = float(one.second // step * step)
        if drawn and at - drawn[-1][0] > max(step, JOIN_S):
            drawn.append((drawn[-1][0] + step, None))
        if drawn and drawn[-1][0] == at:
            known = [value for value in (drawn[-1][1], one.round_trip_ms) if value is not None]
            drawn[-1] = (at, max(known) if known else None)
        else:
            drawn.append((at, one.round_trip_ms))
    return tuple(drawn)


def summary(seconds: Sequence[CallSecond]) -> str:
    """Return the whole call in one sentence."""
    trips = [one.round_trip_ms for one in seconds if one.round_trip_ms is not None]
    sent, lost = sum(one.sent for one in seconds), sum(one.lost for one in seconds)
    if not trips:
        return _("Nothing answered during the call.") if seconds else ""
    losses = (
        plural("{count} of {sent} packets lost", "{count} of {sent} packets lost", lost).format(count=lost, sent=sent)
        if lost
        else _("no packet lost")
    )
    return _("{usual:.0f} ms there and back in the middle, {losses}.").format(
        usual=statistics.median(trips), losses=losses
    )


def written(seconds: Sequence[CallSecond]) -> str:
    """Return the seconds as one short text; :func:`read` understands it."""
    return ";".join(
        f"{one.second}:{'-' if one.round_trip_ms is None else round(one.round_trip_ms)}:{one.sent}:{one.lost}"
        for one in seconds
    )


def read(text: str) -> tuple[CallSecond, ...]:
    """Read what :func:`written` wrote; anything else is left out."""
    found = []
    for part in text.split(";"):
        try:
            second, trip, sent, lost = part.split(":")
            found.append(CallSecond(int(second), None if trip == "-" else float(trip), int(sent), int(lost)))
        except ValueError:
            continue
    return tuple(found)
