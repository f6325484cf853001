"""The document of ``callready connection --json``, from readings alone (pure)."""

from __future__ import annotations

from typing import Any

from readiness.model import Finding, Reading
from readiness.ports import Link


def connection_document(
    connection: Finding, link: Link | None = None, load: Finding | None = None, seconds: float | None = None
) -> dict[str, Any]:
    """Return the document; what was not measured is None. ``load`` is None where no load test was wanted."""
    seen = connection.reading or Reading("connection")
    facts = seen.facts
    mos = seen.value("mean_opinion_score")
    return {
        "schema": 1,
        "grade": str(connection.grade),
        "summary": connection.summary,
        "remedy": connection.remedy.wire if connection.remedy else None,
        "seconds": _rounded(connection.seconds if seconds is None else seconds, 1),
        "udp": facts.get("udp"),
        "internet": facts.get("internet"),
        "link": {
            "kind": "unknown" if link is None else str(link.kind),
            "signal_percent": None if link is None else link.signal_percent,
        },
        "round_trip_ms": {
            "median": _rounded(seen.value("round_trip_time")),
            "p95": _rounded(seen.value("round_trip_time_p95")),
        },
        "pdv_p95_ms": _rounded(seen.value("packet_delay_variation_p95")),
        "jitter_rfc3550_ms": _rounded(seen.value("jitter_rfc3550")),
        "spikes": facts.get("spikes"),
        "loss": {
            "ratio": _rounded(seen.value("packet_loss"), 6),
            "low": _rounded(seen.value("packet_loss_low"), 6),
            "high": _rounded(seen.value("packet_loss_high"), 6),
            "sent": facts.get("sent"),
            "lost": facts.get("lost"),
            "longest_burst": facts.get("longest_burst"),
            "decided_after": _rounded(seen.number("decided_after_s"), 1),
        },
        "mos": {"value": _rounded(mos, 3), "scale": facts.get("mos_scale")},
        "local_delay_ms_p95": _rounded(seen.value("local_delay_p95")),
        "where": facts.get("where"),
        "load": _load(load),
        "servers": _servers(facts.get("servers"), facts.get("unreachable_servers")),
        "detail": connection.detail,
    }


def _load(load: Finding | None) -> dict[str, float | None] | None:
    if load is None or load.reading is None:
        return None
    seen = load.reading
    if all(seen.value(metric) is None for metric in ("download", "upload", "added_delay_down", "added_delay_up")):
        return None
    return {
        "down_mbps": _rounded(seen.value("download"), 2),
        "up_mbps": _rounded(seen.value("upload"), 2),
        "added_ms_down": _rounded(seen.value("added_delay_down")),
        "added_ms_up": _rounded(seen.value("added_delay_up")),
    }


def _servers(asked: object, unreachable: object) -> list[dict[str, str | int]]:
    """Read ``answered sent host:port`` and ``reason host:port`` back; who could not be asked was sent nothing."""
    found: list[dict[str, str | int]] = []
    for entry in asked if isinstance(asked, tuple) else ():
        answered, sent, server = str(entry).split(" ", 2)
        found.append({"server": server, "answered": int(answered), "sent": int(sent)})
    known = {one["server"] for one in found}
    for entry in unreachable if isinstance(unreachable, tuple) else ():
        server = str(entry).partition(" ")[2]
        if server not in known:
            found.append({"server": server, "answered": 0, "sent": 0})
    return found


def _rounded(value: float | None, digits: int = 3) -> float | None:
    return None if value is None else round(value, digits)
