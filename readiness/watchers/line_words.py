"""What the watch says of the connection (pure)."""

from __future__ import annotations

from readiness.model import Action, ActionKind, Area, Finding, Grade, Reading, Remedy
from readiness.ports import LinkKind
from readiness.words import _, plural

CONNECTION = "connection"


def link_name(kind: LinkKind) -> str:
    """Return how people call this way into the network."""
    names = {
        LinkKind.CABLE: _("a cable"),
        LinkKind.WIFI: _("Wi-Fi"),
        LinkKind.MOBILE: _("mobile data"),
        LinkKind.VPN: _("a VPN"),
    }
    return names.get(kind) or _("another network")


def trouble(metric: str, grade: Grade, reading: Reading) -> Finding:
    """Return the finding about a line that is not well, ``metric`` being the worst of it."""
    return _finding(grade, _trouble(metric, reading), reading, _remedy(metric))


def gone(reading: Reading) -> Finding:
    """Return the finding about a line without any answer."""
    advice = _("Check cable or Wi-Fi, or use your phone’s hotspot; the dial-in number still works.")
    return _finding(Grade.NO_GO, _("The connection is gone: nothing answers."), reading, Remedy(advice, _plan_b()))


def breaking_off(times: int, reading: Reading) -> Finding:
    """Return the finding about a line that was gone ``times`` times within a minute, and is back for now."""
    sentence = plural(
        "The connection keeps breaking off: {count} time in the last minute.",
        "The connection keeps breaking off: {count} times in the last minute.",
        times,
    ).format(count=times)
    advice = _(
        "Move closer to the router, plug in a cable or use your phone's hotspot, and keep the dial-in number ready."
    )
    return _finding(Grade.NO_GO, sentence, reading, Remedy(advice, _plan_b()))


def steady(seconds: float, reading: Reading) -> Finding:
    """Return the finding about a line that has been well for ``seconds``."""
    sentence = _("Steady for {time}: {figures}.").format(time=_lasting(seconds), figures=_figures(reading))
    quality = reading.value("mean_opinion_score")
    aside = "" if quality is None else _("voice {quality:.1f} of 4.5").format(quality=quality)
    return _finding(Grade.GOOD, sentence, reading, aside=aside)


def _trouble(metric: str, reading: Reading) -> str:
    value = reading.value(metric) or 0.0
    if metric == "packet_loss":
        return _("The connection is losing packets: {percent:.0f} % just now.").format(percent=max(1.0, 100 * value))
    if metric == "round_trip_time":
        return _("The connection has become slow: {milliseconds:.0f} ms there and back.").format(milliseconds=value)
    if metric == "local_delay_p95":
        return _("This computer is too busy to keep up with the call.")
    return _("The connection has become uneven: {milliseconds:.0f} ms of jitter.").format(milliseconds=value)


def _remedy(metric: str) -> Remedy:
    if metric == "local_delay_p95":
        return Remedy(_("Close programs that you do not need for the call."))
    return Remedy(_("Stop downloads, move closer to the router, or switch your picture off."), _plan_b())


def _plan_b() -> Action:
    return Action(ActionKind.SHOW_PLAN_B, _("Show Plan B"))


def _figures(reading: Reading) -> str:
    round_trip, jitter = reading.value("round_trip_time"), reading.value("packet_delay_variation_p95")
    return _("{round_trip:.0f} ms, jitter {jitter:.0f} ms, {lost:.1f} % lost").format(
        round_trip=round_trip or 0.0, jitter=jitter or 0.0, lost=100 * (reading.value("packet_loss") or 0.0)
    )


def _lasting(seconds: float) -> str:
    if seconds < 90:
        return _("{seconds:.0f} s").format(seconds=seconds)
    return _("{minutes:.0f} min").format(minutes=seconds / 60)


def _finding(
    grade: Grade, sentence: str, reading: Reading, remedy: Remedy | None = None, *, aside: str = ""
) -> Finding:
    return Finding(CONNECTION, Area.CONNECTION, grade, sentence, aside, remedy, reading)
