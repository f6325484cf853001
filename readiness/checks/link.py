"""By what is this computer connected, and who else uses the line?"""

from __future__ import annotations

from readiness import limits
from readiness.check import Task
from readiness.model import Action, ActionKind, Area, Fact, Finding, Grade, Measure, Reading, Remedy
from readiness.ports import LinkKind, Talker
from readiness.words import _

WATCH_SECONDS = 1.0
MEGABIT_IN_BYTES = 125_000


class LinkCheck:
    """Cable, Wi-Fi, mobile or VPN; the signal where the system tells it; what others send and receive meanwhile."""

    id = "link"
    area = Area.CONNECTION
    lane = "network"
    deadline = 10.0

    @property
    def title(self) -> str:
        """What the row is called."""
        return _("Network")

    def measure(self, task: Task) -> Reading:
        """Look twice, a second apart, to know the traffic between. Raises NotAvailable without any interface."""
        task.ports.network.link()
        task.sleep(WATCH_SECONDS)
        link = task.ports.network.link()
        measures = (
            Measure("wifi_signal", link.signal_percent if link.kind is LinkKind.WIFI else None, "%"),
            Measure("upload_in_use", _megabits(link.bytes_sent_per_second), "Mbit/s"),
            Measure("download_in_use", _megabits(link.bytes_received_per_second), "Mbit/s"),
        )
        busiest = link.talkers[0] if link.talkers else None
        facts: dict[str, Fact] = {
            "kind": str(link.kind),
            "interface": link.interface,
            "metered": link.metered,
            "proxy": link.proxy,
            "uploader": _name_of(busiest, sending=True),
            "downloader": _name_of(busiest, sending=False),
        }
        return Reading(self.id, measures, facts)

    def judge(self, reading: Reading) -> Finding:
        """Nothing here is a no-go by itself: whether the line holds is measured, not guessed from its kind."""
        summary, remedy = _by_kind(reading)
        traffic = _traffic(reading)
        if traffic is not None:
            said, mend = traffic
            return Finding(self.id, self.area, Grade.CAUTION, said, _aside(reading), mend, reading)
        grade = Grade.GOOD if remedy is None else Grade.CAUTION
        if reading.text("kind") == LinkKind.UNKNOWN:
            grade = Grade.SKIPPED
        return Finding(self.id, self.area, grade, summary, _aside(reading), remedy, reading)


def _megabits(bytes_per_second: float | None) -> float | None:
    return None if bytes_per_second is None else bytes_per_second / MEGABIT_IN_BYTES


def _name_of(talker: Talker | None, *, sending: bool) -> str | None:
    if talker is None:
        return None
    mostly_sends = talker.bytes_sent_per_second >= talker.bytes_received_per_second
    return talker.name if mostly_sends is sending else None


def _by_kind(reading: Reading) -> tuple[str, Remedy | None]:
    kind = reading.text("kind")
    if kind == LinkKind.WIFI:
        return _wifi(reading.value("wifi_signal"))
    if kind == LinkKind.MOBILE:
        advice = _("Stay where reception is good, keep the phone charged and the dial-in number ready.")
        return _("Connected over mobile data, which changes from place to place."), Remedy(advice, _plan_b())
    if kind == LinkKind.VPN:
        advice = _("Switch the VPN off for the call if you may; it adds delay and one more thing that can fail.")
        return _("A VPN carries your calls."), Remedy(advice)
    if kind == LinkKind.CABLE:
        return _("Connected by cable."), None
    return _("Connected, but this system does not tell whether by cable or Wi-Fi."), None


def _wifi(signal: float | None) -> tuple[str, Remedy | None]:
    if signal is None:
        return _("Connected over Wi-Fi; how strong it is, is not known here."), None
    summary = _("Connected over Wi-Fi, signal {signal:.0f} %.").format(signal=signal)
    weak = limits.grade("wifi_signal", signal).needs_attention
    return summary, Remedy(_("Move next to the router or plug in a cable.")) if weak else None


def _traffic(reading: Reading) -> tuple[str, Remedy] | None:
    """Return the sentence about whoever else uses the line, None when nobody does so much that it matters."""
    up, down = reading.value("upload_in_use"), reading.value("download_in_use")
    advice = _("Pause backups, updates and downloads until the call is over.")
    if up is not None and limits.grade("upload_in_use", up).needs_attention:
        who = reading.text("uploader") or _("Something on this computer")
        return _("{who} is uploading at {speed:.0f} Mbit/s.").format(who=who, speed=up), Remedy(advice)
    if down is not None and limits.grade("download_in_use", down).needs_attention:
        who = reading.text("downloader") or _("Something on this computer")
        return _("{who} is downloading at {speed:.0f} Mbit/s.").format(who=who, speed=down), Remedy(advice)
    return None


def _aside(reading: Reading) -> str:
    parts = [reading.text("interface")]
    if reading.text("proxy"):
        parts.append(_("web pages go through {proxy}").format(proxy=reading.text("proxy")))
    return ", ".join(part for part in parts if part)


def _plan_b() -> Action:
    return Action(ActionKind.SHOW_PLAN_B, _("Show Plan B"))
