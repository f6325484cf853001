"""What kind of way out there is: UDP open, partial or blocked; internet there, captive, or none (pure)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from readiness.network.assessment import ServerTally
from readiness.ports import Reachability


class Udp(StrEnum):
    """Whether calls can use UDP."""

    OPEN = "open"
    PARTIAL = "partial"
    BLOCKED = "blocked"


class Internet(StrEnum):
    """Whether anything at all answers."""

    OK = "ok"
    CAPTIVE = "captive"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class WayOut:
    """The classification; None is not known. ``refused`` says that the servers' hosts refuse STUN."""

    udp: Udp | None
    internet: Internet | None
    refused: bool = False
    names_missing: bool = False


def classify(tallies: Sequence[ServerTally], failures: Mapping[str, str], beside: Reachability | None) -> WayOut:
    """Classify after long enough a wait; ``beside`` is what answered besides STUN, None where it was not asked."""
    answering = [tally for tally in tallies if tally.answered]
    if answering:
        return WayOut(_openness(tallies), Internet.OK)
    names_missing, refused, unreachable = (
        bool(failures) and not tallies and all(reason == why for reason in failures.values())
        for why in ("name", "refused", "unreachable")
    )
    if beside is not None and beside.captive_portal:
        return WayOut(None, Internet.CAPTIVE, names_missing=names_missing)
    passes = beside is not None and (beside.tcp or (beside.refused and not refused))
    if passes:
        # A name that is not found says nothing about UDP.
        return WayOut(None if names_missing else Udp.BLOCKED, Internet.OK, refused, names_missing)
    if refused:
        return WayOut(None, Internet.OK, refused=True)
    if unreachable or (beside is not None and beside.tcp is False):
        return WayOut(None, Internet.NONE, names_missing=names_missing)
    return WayOut(None, None, names_missing=names_missing)


def _openness(tallies: Sequence[ServerTally]) -> Udp:
    """Partial when a port answers nowhere while another does; one silent server beside a working one is its own."""
    ports: dict[str, bool] = {}
    for tally in tallies:
        port = tally.server.rpartition(":")[2]
        ports[port] = ports.get(port, False) or tally.answered > 0
    return Udp.OPEN if all(ports.values()) else Udp.PARTIAL
