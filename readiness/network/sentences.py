"""The words for a connection's reading: what we saw, what it means, what to do (pure)."""

from __future__ import annotations

from readiness.model import Reading
from readiness.network.blame import Where
from readiness.ports import LinkKind
from readiness.words import _, number

BEST_MOS = 4.5
FREEZE_MS = 400.0
"""From here on a gap is a freeze to whoever listens; below it swallows words."""


def steady(reading: Reading) -> str:
    """Return the sentence for a line without fault."""
    mos = reading.value("mean_opinion_score")
    if mos is None:
        return _("Steady: {figures}.").format(figures=figures(reading))
    return _("Steady: {figures}, voice {mos:.1f} of {best}.").format(figures=figures(reading), mos=mos, best=BEST_MOS)


def figures(reading: Reading) -> str:
    """Return the three figures that engineers ask for, or fewer where they were not measured."""
    parts = []
    round_trip, variation = reading.value("round_trip_time"), reading.value("packet_delay_variation_p95")
    lost = reading.value("packet_loss")
    if round_trip is not None:
        parts.append(_("{milliseconds:.0f} ms").format(milliseconds=round_trip))
    if variation is not None:
        parts.append(_("jitter {milliseconds:.0f} ms").format(milliseconds=variation))
    if lost is not None:
        parts.append(_("{percent} % lost").format(percent=number(100 * lost, 1) if lost else "0"))
    return ", ".join(parts)


def figures_of_loss(reading: Reading) -> str:
    """Return the figures with the loss's interval and its longest burst."""
    low, high, burst = (
        reading.value("packet_loss_low"),
        reading.value("packet_loss_high"),
        reading.number("longest_burst"),
    )
    if low is None or high is None:
        return figures(reading)
    words = _("{figures} ({low:.1f} to {high:.1f}), in bursts of up to {burst:.0f}")
    return words.format(figures=figures(reading), low=100 * low, high=100 * high, burst=burst or 0)


def trouble(reading: Reading, metric: str, *, serious: bool) -> str:
    """Return what is wrong, led by ``metric``."""
    speak = {
        "packet_loss": _loss,
        "longest_loss_burst": _gap,
        "delay_spikes": _jumps,
        "packet_delay_variation_p95": _jumps,
        "jitter_rfc3550": _jumps,
        "round_trip_time": _delay,
        "local_delay_p95": _busy,
        "mean_opinion_score": _poor,
    }[metric]
    return speak(reading, serious)


def advice(reading: Reading) -> str:
    """Return what to do about a line that is not good."""
    where, kind = reading.text("where"), reading.text("link_kind")
    if where == Where.WIFI_OR_LAN:
        return _near_advice(kind)
    if kind == LinkKind.VPN:
        return _("Switch the VPN off for the call if you may; we measure again by ourselves.")
    if where == Where.PROVIDER:
        return _("Your own network is fine. Restart the router; if it stays like this, use your phone's hotspot.")
    if where == Where.BEYOND:
        return _("Your own network is fine. If it stays like this, use your phone's hotspot or the dial-in number.")
    if kind == LinkKind.MOBILE:
        return _("Move to a window or use another network, and keep the dial-in number ready.")
    return _(
        "Move next to the router or plug in a cable, and stop downloads and uploads; we measure again by ourselves."
    )


def _near_advice(kind: str) -> str:
    if kind == LinkKind.WIFI:
        return _(
            "The line behind it is fine. Move next to the router or plug in a cable; we measure again by ourselves."
        )
    return _("The line behind it is fine. Try another cable or restart the router; we measure again by ourselves.")


def _loss(reading: Reading, serious: bool) -> str:
    percent = 100 * (reading.value("packet_loss") or 0.0)
    count = number(percent, 0 if percent >= 1.95 else 1)
    what = _loser(reading).format(count=count)
    return what + " " + (_("Words will be lost.") if serious else _("Now and then a syllable will be lost."))


def _loser(reading: Reading) -> str:
    where = reading.text("where")
    if where == Where.WIFI_OR_LAN and reading.text("link_kind") == LinkKind.WIFI:
        return _("Your Wi-Fi drops {count} of 100 packets.")
    words = {
        str(Where.WIFI_OR_LAN): _("The way to your router drops {count} of 100 packets."),
        str(Where.PROVIDER): _("Your provider's line drops {count} of 100 packets."),
        str(Where.BEYOND): _("Behind your own network, {count} of 100 packets are lost."),
    }
    return words.get(where, _("The connection drops {count} of 100 packets."))


def _gap(reading: Reading, serious: bool) -> str:
    milliseconds = reading.value("longest_loss_burst") or 0.0
    if milliseconds >= FREEZE_MS:
        words = _("The connection froze for {seconds:.1f} seconds. Sentences will be lost.")
    elif serious:
        words = _("The connection drops out for {seconds:.1f} seconds at a time. Words will be lost.")
    else:
        words = _("The connection drops out for {seconds:.2f} seconds at a time. A syllable will be lost.")
    return words.format(seconds=milliseconds / 1000)


def _jumps(reading: Reading, serious: bool) -> str:
    words = (
        _("The delay jumps by up to {late:.0f} ms. The call will stutter.")
        if serious
        else _("The delay jumps by up to {late:.0f} ms. The call may stutter.")
    )
    return words.format(late=reading.value("packet_delay_variation_p99") or 0.0)


def _delay(reading: Reading, serious: bool) -> str:
    words = (
        _("The delay is long: {delay:.0f} ms there and back. You will talk over each other.")
        if serious
        else _("The delay is noticeable: {delay:.0f} ms there and back. Leave the others a moment to answer.")
    )
    return words.format(delay=reading.value("round_trip_time") or 0.0)


def _busy(reading: Reading, _serious: bool) -> str:
    words = _("This computer is busy and handles packets {late:.0f} ms late. The network itself is fine.")
    return words.format(late=reading.value("local_delay_p95") or 0.0)


def _poor(reading: Reading, _serious: bool) -> str:
    words = _("Taken together, the voice will sound poor: an estimated {mos:.1f} of {best}.")
    return words.format(mos=reading.value("mean_opinion_score") or 1.0, best=BEST_MOS)
