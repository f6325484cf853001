"""A connection's reading: every figure with its unit, the plot of round trips, the table of hops (pure)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from readiness.limits import LIMITS
from readiness.model import Curve, Fact, Mark, Measure, Plot, Reading, Table
from readiness.network import emodel, statistics
from readiness.network.assessment import FREEZE_SECONDS, LATE_SECONDS, Assessment, Sample
from readiness.network.blame import HopFigures, Where, answers_sparingly
from readiness.network.reach import WayOut
from readiness.network.services import CallService
from readiness.plots import curve_name, title_of
from readiness.ports import HopRole, LinkKind
from readiness.words import _

PHONE_CODEC, INTERNET_CODEC = emodel.G711_PLC, emodel.OPUS_SWB_40
METRICS = (
    "round_trip_time",
    "packet_delay_variation_p95",
    "delay_spikes",
    "packet_loss",
    "longest_loss_burst",
    "jitter_rfc3550",
    "mean_opinion_score",
    "local_delay_p95",
)
"""What the verdict rests on, each with a limit."""


@dataclass(frozen=True, slots=True)
class Observation:
    """All that a measurement of the connection found out. ``where`` None is not known; ``seconds`` it took.

    ``decided_after`` seconds the sequential test had decided about the loss; None where it did not.
    """

    way_out: WayOut
    assessment: Assessment
    where: Where | None = None
    hops: tuple[HopFigures, ...] = ()
    failures: Mapping[str, str] = field(default_factory=dict)
    phone: bool = False
    seconds: float = 0.0
    date_offset: float | None = None
    service: CallService | None = None
    service_answers: bool | None = None
    link_kind: LinkKind = LinkKind.UNKNOWN
    decided_after: float | None = None


def reading(seen: Observation) -> Reading:
    """Return the reading of the ``connection`` check; nothing in it is judged."""
    way = seen.assessment
    quality = way.voice_quality(PHONE_CODEC if seen.phone else INTERNET_CODEC)
    measures = [
        Measure("round_trip_time", way.round_trip_median_ms, "ms"),
        Measure("round_trip_time_p95", way.round_trip_p95_ms, "ms"),
        Measure("packet_delay_variation_p95", way.pdv_p95_ms, "ms"),
        Measure("packet_delay_variation_p99", way.pdv_p99_ms, "ms"),
        Measure("jitter_rfc3550", way.jitter_rfc3550_ms, "ms"),
        Measure("delay_spikes", way.spikes_in_window if way.answered else None, "in 10 s"),
        Measure("packet_loss", way.loss.ratio if way.answered else None, "ratio"),
        Measure("packet_loss_low", way.loss.low if way.answered else None, "ratio"),
        Measure("packet_loss_high", way.loss.high if way.answered else None, "ratio"),
        Measure("longest_loss_burst", way.longest_gap_ms if way.answered else None, "ms"),
        Measure("local_delay_p95", way.local_delay_p95_ms, "ms"),
    ]
    if quality is not None:
        measures += [
            Measure("mean_opinion_score", quality.mos, "MOS"),
            Measure("mouth_to_ear_delay", quality.mouth_to_ear_ms, "ms"),
            Measure("delay_impairment", quality.delay_impairment, "R"),
            Measure("loss_impairment", quality.loss_impairment, "R"),
        ]
    return Reading("connection", tuple(measures), _facts(seen, quality), _plots(seen), _tables(seen))


def _facts(seen: Observation, quality: emodel.VoiceQuality | None) -> dict[str, Fact]:
    way, out = seen.assessment, seen.way_out
    return {
        "udp": None if out.udp is None else str(out.udp),
        "internet": None if out.internet is None else str(out.internet),
        "refused": out.refused,
        "names_missing": out.names_missing,
        "where": None if seen.where is None else str(seen.where),
        "loss_decision": str(way.decision.value),
        "decided_after_s": seen.decided_after,
        "sent": way.loss.sent,
        "lost": way.loss.lost if way.answered else None,
        "late": way.late if way.answered else None,
        "longest_burst": way.loss.longest_burst if way.answered else None,
        "spikes": way.spikes if way.answered else None,
        "freezes": len(way.freezes),
        "longest_freeze_s": max((freeze.seconds for freeze in way.freezes), default=0.0),
        "mos_scale": None if quality is None else quality.scale,
        "codec": None if quality is None else quality.codec,
        "servers": tuple(f"{tally.answered} {tally.sent} {tally.server}" for tally in way.servers),
        "unreachable_servers": tuple(f"{why} {server}" for server, why in seen.failures.items()),
        "date_offset_s": seen.date_offset,
        "service_name": None if seen.service is None else seen.service.name,
        "service_answers": seen.service_answers,
        "link_kind": str(seen.link_kind),
        "seconds": seen.seconds,
    }


def _plots(seen: Observation) -> tuple[Plot, ...]:
    way = seen.assessment
    points = _points(way.samples)
    if not points:
        return ()
    good = LIMITS["round_trip_time"].good.high
    text = _("Packets sent: {sent}, lost: {lost}; delay spikes: {spikes}, freezes: {freezes}.").format(
        sent=way.loss.sent, lost=way.loss.lost, spikes=way.spikes, freezes=len(way.freezes)
    )
    lines = () if good is None else ((good, _("good up to {limit:.0f} ms").format(limit=good)),)
    marks = _marks(way.samples, way.freezes)
    asked = [hop for hop in seen.hops if hop.loss.sent]
    curves = tuple(_curve(hop, seen) for hop in asked)
    told = " ".join((text, *(_told(hop, seen) for hop in asked)))
    return (Plot("round_trips", title_of("round_trips"), "s", "ms", points, marks, lines, told, curves),)


def _curve(hop: HopFigures, seen: Observation) -> Curve:
    """The hop's pings on the time axis of the whole way. What it does not care to answer is no loss."""
    kind, way = _kind(hop.role, seen.link_kind), seen.assessment
    samples = [Sample(sample.at - way.begun, sample.round_trip_ms) for sample in hop.samples if sample.at >= way.begun]
    marks: tuple[Mark, ...] = ()
    if not answers_sparingly(way, hop):
        latest = min((trip for _at, trip in _points(samples)), default=0.0) + 1000 * LATE_SECONDS
        usable = [sample.round_trip_ms is not None and sample.round_trip_ms <= latest for sample in samples]
        marks = _marks(samples, statistics.freezes([sample.at for sample in samples], usable, FREEZE_SECONDS))
    return Curve(kind, curve_name(kind), _points(samples), marks)


def _points(samples: Sequence[Sample]) -> tuple[tuple[float, float], ...]:
    return tuple((sample.at, sample.round_trip_ms) for sample in samples if sample.round_trip_ms is not None)


def _marks(samples: Sequence[Sample], freezes: Sequence[statistics.Interval]) -> tuple[Mark, ...]:
    lost = (Mark("loss", sample.at, sample.at) for sample in samples if sample.round_trip_ms is None)
    return (*(Mark("freeze", freeze.start, freeze.end) for freeze in freezes), *lost)


def _told(hop: HopFigures, seen: Observation) -> str:
    where, usual = curve_name(_kind(hop.role, seen.link_kind)), hop.round_trip_median_ms
    if usual is None:
        return _("{where}: no answer.").format(where=where)
    if answers_sparingly(seen.assessment, hop):
        return _("{where}: {milliseconds:.0f} ms, answers few pings.").format(where=where, milliseconds=usual)
    lost = 100 * (hop.loss.ratio or 0.0)
    return _("{where}: {milliseconds:.0f} ms, {percent:.1f} % lost.").format(
        where=where, milliseconds=usual, percent=lost
    )


def _tables(seen: Observation) -> tuple[Table, ...]:
    way = seen.assessment
    rows = [
        _row(curve_name(_kind(hop.role, seen.link_kind)), hop.round_trip_median_ms, hop.loss.ratio, _remark(hop, seen))
        for hop in seen.hops
    ]
    for tally in way.servers:
        lost = (tally.sent - tally.answered) / tally.sent if tally.sent else None
        remark = "" if tally.counted and tally.answered else _("no answer")
        if tally.answered and not tally.counted:
            remark = _("this server's own limit")
        rows.append(_row(tally.server, tally.round_trip_median_ms, lost, remark))
    if seen.service is not None and seen.service_answers is not None:
        rows.append((seen.service.name, "", "", _("answers") if seen.service_answers else _("does not answer")))
    return (Table(tuple(rows), (_("Where"), _("Round trip"), _("Lost"), "")),) if rows else ()


def _row(name: str, round_trip_ms: float | None, lost: float | None, remark: str) -> tuple[str, ...]:
    missing = _("not known")
    return (
        name,
        missing if round_trip_ms is None else _("{milliseconds:.0f} ms").format(milliseconds=round_trip_ms),
        missing if lost is None else _("{percent:.1f} % lost").format(percent=100 * lost),
        remark,
    )


def _kind(role: HopRole, kind: LinkKind) -> str:
    if role is HopRole.PROVIDER:
        return "provider"
    return "wifi_router" if kind is LinkKind.WIFI else "router"


def _remark(hop: HopFigures, seen: Observation) -> str:
    where = seen.where
    if hop.loss.sent and not hop.loss.sent - hop.loss.lost:
        return _("no answer")
    if answers_sparingly(seen.assessment, hop):
        return _("answers few pings")
    guilty = {Where.WIFI_OR_LAN: HopRole.GATEWAY, Where.PROVIDER: HopRole.PROVIDER}.get(where) if where else None
    if guilty is hop.role:
        return _("here it goes wrong")
    if guilty is HopRole.GATEWAY:
        return _("nothing more is lost")
    return ""
