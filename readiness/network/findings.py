"""What a connection's reading means: the judgement of the ``connection`` check (pure)."""

from __future__ import annotations

from readiness import limits
from readiness.model import Action, ActionKind, Area, Finding, Grade, Reading, Remedy, worst
from readiness.network import sentences
from readiness.network.evidence import METRICS
from readiness.network.reach import Internet, Udp
from readiness.network.sequential import Decision
from readiness.words import _

ENOUGH_PACKETS = 20
LEADING = (
    "packet_loss",
    "longest_loss_burst",
    "delay_spikes",
    "packet_delay_variation_p95",
    "jitter_rfc3550",
    "round_trip_time",
    "local_delay_p95",
    "mean_opinion_score",
)
"""Which of several equally bad metrics to speak of: what is heard first, the estimate of all of them last."""


def judge(reading: Reading) -> Finding:
    """Return the finding; the worst metric wins, and what could not be measured is unknown."""
    without = _no_way_out(reading) or _not_measured(reading)
    if without is not None:
        return without
    grades = {metric: limits.grade(metric, reading.value(metric)) for metric in METRICS}
    grades["packet_loss"] = _loss_grade(reading)
    grade = worst(list(grades.values()))
    if not grade.needs_attention:
        steady = _finding(reading, grade, sentences.steady(reading))
        return _only_some_doors(reading) or steady
    guilty = [metric for metric in LEADING if grades[metric] is grade]
    froze = (reading.value("longest_loss_burst") or 0.0) >= sentences.FREEZE_MS
    leading = "longest_loss_burst" if froze else guilty[0]
    summary = sentences.trouble(reading, leading, serious=grade is Grade.NO_GO)
    aside = sentences.figures_of_loss(reading) if grades["packet_loss"].needs_attention else sentences.figures(reading)
    return _finding(reading, grade, summary, _mend(reading, leading), aside=aside)


def _loss_grade(reading: Reading) -> Grade:
    """Grade the ratio; where the packets are few, the sequential test knows better than the ratio of the moment."""
    low = reading.value("packet_loss_low")
    if reading.text("loss_decision") == Decision.HIGH.value and low is not None and low > 0.01:
        return Grade.NO_GO
    return limits.grade("packet_loss", reading.value("packet_loss"))


def _no_way_out(reading: Reading) -> Finding | None:
    if reading.text("internet") == Internet.CAPTIVE:
        return _finding(
            reading,
            Grade.NO_GO,
            _("This network wants you to log in before it lets anything through."),
            Remedy(_("Open any page in your web browser, log in there, then test again."), _again()),
        )
    if reading.text("internet") == Internet.NONE:
        settings = Action(ActionKind.OPEN_SETTINGS, _("Network settings"), "network")
        return _finding(
            reading,
            Grade.NO_GO,
            _("There is no internet here: nothing answers."),
            Remedy(_("Check the cable or the Wi-Fi, restart the router, or use your phone's hotspot."), settings),
        )
    if reading.text("udp") == Udp.BLOCKED:
        advice = _("Use another network if you can, such as your phone's hotspot, and keep the dial-in number ready.")
        return _finding(
            reading,
            Grade.CAUTION,
            _("This network blocks UDP: the call will work over TCP, maybe worse."),
            Remedy(advice, _plan_b()),
        )
    return None


def _not_measured(reading: Reading) -> Finding | None:
    if reading.flag("names_missing"):
        summary = _("The connection could not be measured: the test servers' names were not found.")
    elif reading.flag("refused"):
        summary = _("The connection could not be measured: the test server refuses to answer.")
    elif reading.text("internet") != Internet.OK:
        summary = _("The connection could not be measured: no test server answered.")
    elif (reading.number("sent") or 0) < ENOUGH_PACKETS:
        summary = _("The connection could not be judged: too few packets were sent.")
    else:
        return None
    remedy = Remedy(_("Test again in a moment."), _again())
    return _finding(reading, Grade.UNKNOWN, summary, remedy, detail=", ".join(reading.names("unreachable_servers")))


def _only_some_doors(reading: Reading) -> Finding | None:
    if reading.text("udp") == Udp.PARTIAL:
        summary = _("Only some UDP ports are open here: the call may have to use TCP, maybe worse.")
        remedy = Remedy(_("Use another network if you can, such as your phone's hotspot."))
        return _finding(reading, Grade.CAUTION, summary, remedy, aside=sentences.figures(reading))
    if reading.flag("service_answers") is False:
        summary = _("The connection is steady, but {service} does not answer from here.")
        remedy = Remedy(_("Open the meeting's page now to see whether it loads, and keep the dial-in number ready."))
        service = reading.text("service_name")
        return _finding(
            reading, Grade.CAUTION, summary.format(service=service), remedy, aside=sentences.figures(reading)
        )
    return None


def _mend(reading: Reading, metric: str) -> Remedy:
    if metric == "local_delay_p95":
        return Remedy(_("Close programs that you do not need for the call, or restart the computer."), _again())
    return Remedy(sentences.advice(reading), _plan_b())


def _again() -> Action:
    return Action(ActionKind.TEST_AGAIN, _("Test again"))


def _plan_b() -> Action:
    return Action(ActionKind.SHOW_PLAN_B, _("Show Plan B"))


def _finding(
    reading: Reading, grade: Grade, summary: str, remedy: Remedy | None = None, *, aside: str = "", detail: str = ""
) -> Finding:
    seconds = reading.number("seconds") or 0.0
    area = Area.CONNECTION
    return Finding("connection", area, grade, summary, aside, remedy, reading, detail or None, seconds)
