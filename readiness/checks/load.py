"""Does the call survive a download in the next room? Added delay and throughput while the line is full."""

from __future__ import annotations

from dataclasses import dataclass, field

from readiness import limits
from readiness.check import CallKind, NotAvailable, Skipped, Task
from readiness.events import Choice, Question, QuestionKind
from readiness.model import Action, ActionKind, Area, Fact, Finding, Grade, Measure, Reading, Remedy, worst
from readiness.network import statistics
from readiness.ports import LinkKind, Probe, SpeedTest
from readiness.words import _, number

PUBLIC_RATE, OWN_RATE = 20.0, 50.0
IDLE_SECONDS, RAMP_SECONDS, LOOK_EVERY = 1.5, 1.0, 0.1
SHARE_OF_PHASE = {"idle": 0.05, "starting": 0.15, "download": 0.35, "upload": 0.7, "done": 0.95}


class LoadCheck:
    """Fills the line each way and watches the delay meanwhile. Spends data, so it asks first."""

    id = "load"
    area = Area.CONNECTION
    lane = "network"
    deadline = 45.0

    @property
    def title(self) -> str:
        """What the row is called."""
        return _("Under load")

    def measure(self, task: Task) -> Reading:
        """Ask, probe the idle line, then the full one. Without a result the verdict stands, so that is a skip."""
        _consent(task)
        own_server = task.setup.load
        timeline = _Timeline(task)
        try:
            with task.ports.network.probe(task.setup.servers, _rate(task)) as session:
                timeline.enter("idle")
                task.sleep(IDLE_SECONDS)
                with task.ports.network.speed_test(own_server) as run:
                    while (result := run.result()) is None:
                        timeline.enter(run.phase())
                        task.sleep(LOOK_EVERY)
                timeline.enter("done")
                probes = tuple(session.probes())
        except NotAvailable as why:
            raise Skipped(why.sentence) from why
        return _reading(result, timeline, probes, task.setup.kind)

    def judge(self, reading: Reading) -> Finding:
        """The worst of throughput and added delay; what was not measured does not count."""
        grades = {m.metric: limits.grade(m.metric, m.value) for m in reading.measures if m.metric in limits.LIMITS}
        known: list[Grade] = [grade for grade in grades.values() if grade is not Grade.UNKNOWN]
        if not known:
            summary = _("The line could not be tested under load; the rest of the verdict stands without it.")
            return Finding(
                self.id, self.area, Grade.SKIPPED, summary, reading=reading, detail=reading.text("reason") or None
            )
        grade = worst(known)
        guilty = next((metric for metric in grades if grades[metric] is grade), "")
        summary, remedy = _words(reading, grade, guilty)
        return Finding(
            self.id, self.area, grade, summary, _aside(reading), remedy, reading, reading.text("reason") or None
        )


@dataclass
class _Timeline:
    """When each phase was entered."""

    task: Task
    entered: dict[str, float] = field(default_factory=dict)

    def enter(self, phase: str) -> None:
        if phase in self.entered:
            return
        self.entered[phase] = self.task.ports.clock.monotonic()
        sentence = {
            "download": _("Downloading, to see whether the call would suffer"),
            "upload": _("Uploading, to see whether the call would suffer"),
        }.get(phase, _("Preparing the test under load"))
        self.task.progress(SHARE_OF_PHASE.get(phase, 0.1), sentence)

    def delays(self, probes: tuple[Probe, ...], phase: str, until: str, ramp: float) -> list[float]:
        """Return the round trips in ms of what was sent in ``phase``, after the queue has had time to fill."""
        if phase not in self.entered:
            return []
        begin = self.entered[phase] + ramp
        end = self.entered.get(until, self.entered.get("done", begin))
        return [1000 * (p.received - p.sent) for p in probes if p.received is not None and begin <= p.sent < end]

    def median(self, probes: tuple[Probe, ...], phase: str, until: str, ramp: float = RAMP_SECONDS) -> float | None:
        """Return their median over the servers together, None from fewer than five."""
        delays = self.delays(probes, phase, until, ramp)
        return statistics.median(delays) if len(delays) >= 5 else None


def _rate(task: Task) -> float:
    return OWN_RATE if task.setup.own_servers else PUBLIC_RATE


def _consent(task: Task) -> None:
    """Raise Skipped unless the person wants to spend the data."""
    if task.setup.load == "none":
        raise Skipped(_("The test under load was left out."))
    try:
        link = task.ports.network.link()
    except NotAvailable as why:
        raise Skipped(why.sentence) from why
    if task.setup.load is not None:
        return
    if link.metered or (link.metered is None and link.kind is LinkKind.MOBILE):
        raise Skipped(_("The test under load was left out: this network counts its data."))
    hosts = ", ".join(task.ports.network.speed_test_hosts())
    text = _(
        "It downloads and uploads for five seconds each: 60 to 220 MB on a fast line, less on a slow one. "
        "It talks to {hosts} and a test server near you; they see your address."
    ).format(hosts=hosts)
    if link.proxy:
        text = f"{text} {_('It goes through {proxy}, as web pages do.').format(proxy=link.proxy)}"
    choices = (Choice("yes", _("Test it"), "y"), Choice("no", _("Leave it out"), "n"))
    question = Question(QuestionKind.CONSENT, _("Test the line under load?"), text, choices)
    if task.ask(question) != "yes":
        raise Skipped(_("The test under load was left out."))


def _reading(result: SpeedTest, timeline: _Timeline, probes: tuple[Probe, ...], kind: CallKind) -> Reading:
    # Servers differ in distance, and all of them are asked in turn: medians over all compare like with like.
    idle = timeline.median(probes, "idle", "download", 0.0)
    down = _added(idle, timeline.median(probes, "download", "upload"))
    up = _added(idle, timeline.median(probes, "upload", "done"))
    need = "video" if kind is CallKind.VIDEO else "audio"
    measures = (
        Measure("added_delay_under_load", max((v for v in (down, up) if v is not None), default=None), "ms"),
        Measure(f"download_{need}", result.down_mbps, "Mbit/s"),
        Measure(f"upload_{need}", result.up_mbps, "Mbit/s"),
        Measure("download", result.down_mbps, "Mbit/s"),
        Measure("upload", result.up_mbps, "Mbit/s"),
        Measure("added_delay_down", down, "ms"),
        Measure("added_delay_up", up, "ms"),
    )
    facts: dict[str, Fact] = {
        "need": need,
        "server": result.server,
        "bytes_used": result.bytes_used,
        "reason": result.reason or None,
    }
    return Reading("load", measures, facts)


def _added(idle: float | None, loaded: float | None) -> float | None:
    return None if idle is None or loaded is None else max(0.0, loaded - idle)


def _words(reading: Reading, grade: Grade, metric: str) -> tuple[str, Remedy | None]:
    down, up = reading.value("added_delay_down"), reading.value("added_delay_up")
    uploading = up is not None and (down is None or up > down)
    added = (up if uploading else down) or 0.0
    if not grade.needs_attention:
        if down is None and up is None:
            return _("The line is fast enough."), None
        words = _("+{added:.0f} ms while uploading.") if uploading else _("+{added:.0f} ms while downloading.")
        return words.format(added=added), None
    if metric == "added_delay_under_load":
        words = (
            _("Uploads delay your voice by {added:.0f} ms.")
            if uploading
            else _("Downloads delay your voice by {added:.0f} ms.")
        )
        advice = _("Stop downloads, uploads and backups for the call, on the other devices here too.")
        return words.format(added=added), Remedy(advice)
    speed = reading.value(metric) or 0.0
    words = (
        _("Your upload is slow: {speed:.1f} Mbit/s.")
        if metric.startswith("upload")
        else _("Your download is slow: {speed:.1f} Mbit/s.")
    )
    advice = (
        _("Switch your camera off when the picture freezes, or use another network.")
        if reading.text("need") == "video"
        else _("Use another network, or the dial-in number.")
    )
    return words.format(speed=speed), Remedy(advice, Action(ActionKind.SHOW_PLAN_B, _("Show Plan B")))


def _aside(reading: Reading) -> str:
    down, up = reading.value("download"), reading.value("upload")
    if down is None and up is None:
        return _("throughput not measured")
    missing = _("not measured")
    return _("{down} / {up} Mbit/s").format(
        down=missing if down is None else number(down, 0 if down >= 10 else 1),
        up=missing if up is None else number(up, 0 if up >= 10 else 1),
    )
