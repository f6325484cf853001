"""Keeps an eye on the connection with five small packets a second (2.4 kbit/s), more while one is missing.

While a check measures, its packets are heard instead and none are sent beside them; while it fills the line, nothing
is heard at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack

from readiness.check import CallKind
from readiness.limits import LIMITS
from readiness.model import Grade, Plot, Reading, worst
from readiness.network import evidence
from readiness.network.assessment import Assessment, assess, settled
from readiness.network.reach import Internet, Udp, WayOut
from readiness.network.sequential import LossAlarm
from readiness.ports import Link, NotAvailable, Probe, ProbeSession
from readiness.watchers import line_words
from readiness.watchers.line_history import LineHistory
from readiness.watchers.line_words import CONNECTION
from readiness.watchers.notice import Moment, Notice, Scene, Settled
from readiness.words import _

WINDOW_SECONDS = 15.0
OUTAGE_SECONDS = 1.2
MISSING_SECONDS, MISSING_TIMES = 0.3, 1.5
"""A packet is missing, though perhaps not lost, when it takes this much longer than usual."""
_GRADED = ("packet_loss", "round_trip_time", "packet_delay_variation_p95", "local_delay_p95")
_TOO_SPARSE = ("longest_loss_burst", "delay_spikes", "jitter_rfc3550")
_WORSE_AFTER, _BETTER_AFTER = 3.0, 15.0
_SILENT_SECONDS = 5.0
_ASK_TCP_EVERY, _TCP_SECONDS = 10.0, 2.0
_GRACE_SECONDS = 5.0
_LINK_EVERY = 5.0
_REFRESH = 30.0
_JUDGE_EVERY = 1.0
_SAY_AGAIN_AFTER = 10.0
_BREAKS, _BREAKS_WITHIN = 2, 60.0
"""So many outages within so many seconds are a line that keeps breaking off, also while it answers."""
_RESTING = 0.05
"""Packets a second while a check measures: the doors stay open, and nothing is sent worth counting."""
_LOOKING_UP = 1.5
"""Seconds until the first answer to a check that has just begun to ask."""
_AFTER_LOAD = 3.0
_FIRST_AFTER = 3.0


class ConnectionWatcher:
    """Says when the connection is gone, loses packets or has become slow, and when that is over."""

    name = "connection"
    pace = 0.5

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._stack = ExitStack()
        self._session: ProbeSession | None = None
        self._source: ProbeSession | None = None
        self._listening_from = 0.0
        self._servers: tuple[str, ...] = ()
        self._began = 0.0
        self._ever_answered = False
        self._interrupted = False
        self._blind_until = 0.0
        self._gone_since: float | None = None
        self._breaks: list[float] = []
        self._tcp: bool | None = None
        self._tcp_asked = 0.0
        self._link: Link | None = None
        self._link_asked = float("-inf")
        self._silent: frozenset[str] = frozenset()
        self.history = LineHistory()
        self._begin_anew(0.0)

    def _begin_anew(self, seconds: float) -> None:
        self._count_anew(seconds)
        self._alarm = LossAlarm()
        self._usual = 0.0
        self._well_from = seconds
        self._settled = Settled(_WORSE_AFTER, _BETTER_AFTER)
        self._steady_since: float | None = None
        self._refreshed = seconds
        self._judged = float("-inf")
        self._rang = False
        self._guilty = ""
        self._said = seconds

    def _count_anew(self, seconds: float) -> None:
        self._counted = -1
        self._count_from = seconds
        self._missed: tuple[float, float] | None = None

    def open(self, wake: Callable[[], None]) -> None:
        """The first look sends the first packet."""

    def look(self, moment: Moment) -> Iterable[Notice]:
        """Gone or back first, then loss and delay over the last quarter of a minute."""
        if self._interrupted:
            self._interrupted = False
            self._blind_until = moment.seconds + _GRACE_SECONDS
            self._gone_since = None
            self._begin_anew(self._blind_until)
        yield from self._other_link(moment)
        own = self._probing(moment)
        source = None if own is None else self._listening_to(moment, own)
        if own is None or source is None or moment.seconds < self._blind_until:
            return
        probes = source.probes()
        if self._ever_answered and self.history.due(moment.seconds):
            self.history.add(probes, moment.seconds, self._silent)
        heard = max((probe.received for probe in probes if probe.received is not None), default=None)
        if heard is None and not self._ever_answered:
            if source is own:
                yield from self._without_udp(moment)
            return
        if self._tcp is False:
            yield Notice(CONNECTION, "gone", _("The connection is back."), measure_again=True)
        if not self._ever_answered:
            self._begin_anew(heard or moment.seconds)
        self._ever_answered, self._tcp = True, None
        yield from self._gone_or_back(moment, heard)
        pace = LossAlarm.CALM
        if self._gone_since is None:
            pace = self._pace(moment, probes)
            yield from self._holds_again(moment)
            yield from self._quality(moment, probes)
        own.pace(pace if source is own else _RESTING)

    def interrupt(self) -> None:
        """After a sleep the network needs some seconds to come back."""
        self._interrupted = True

    def close(self) -> None:
        """Send no more."""
        self._session = self._source = None
        self._stack.close()

    # --- one thing after the other

    def _probing(self, moment: Moment) -> ProbeSession | None:
        servers = self._scene.setup().servers
        if servers != self._servers:
            self.close()
            self._servers, self._ever_answered, self._gone_since = servers, False, None
            self._began = moment.seconds
            self._begin_anew(moment.seconds)
            self._silent = frozenset()
            if servers:
                pace = LossAlarm.CALM if self._checking() is None else _RESTING
                self._session = self._stack.enter_context(self._scene.ports.network.probe(servers, pace))
        return self._session

    def _checking(self) -> ProbeSession | None:
        return None if self._scene.overheard is None else self._scene.overheard.session

    def _listening_to(self, moment: Moment, own: ProbeSession) -> ProbeSession | None:
        """Whose packets tell of the line now: a check's while it measures, None while it fills the line."""
        if self._scene.overheard is not None and self._scene.overheard.loaded:
            own.pace(_RESTING)
            self._hear_out(moment)
            self._source, self._blind_until = None, moment.seconds + _AFTER_LOAD
            return None
        source = self._checking() or own
        if source is not self._source:
            self._hear_out(moment)
            self._source = source
            self._listening_from = moment.seconds + (0.0 if source is own else _LOOKING_UP)
            self._count_anew(max(moment.seconds, self._blind_until) if self._ever_answered else 0.0)
            self._silent = frozenset()
            self.history.begin(self._count_from)
            own.pace(LossAlarm.CALM if source is own else _RESTING)
        return source

    def _hear_out(self, moment: Moment) -> None:
        """What was lost of the packets heard until now is part of the history, also when others are heard next."""
        if self._source is not None and self._ever_answered and moment.seconds >= self._blind_until:
            self.history.end(self._source.probes(), self._overdue(moment), self._silent)

    def _overdue(self, moment: Moment) -> float:
        """What was sent before then and is not answered is missing."""
        return moment.seconds - MISSING_SECONDS - MISSING_TIMES * self._usual

    def _other_link(self, moment: Moment) -> Iterator[Notice]:
        if moment.seconds - self._link_asked < _LINK_EVERY:
            return
        self._link_asked = moment.seconds
        try:
            link = self._scene.ports.network.link()
        except NotAvailable:
            return
        before, self._link = self._link, link
        if before is not None and (before.kind, before.interface) != (link.kind, link.interface):
            sentence = _("You are connected over {what} now.").format(what=line_words.link_name(link.kind))
            yield Notice("link", "link", sentence, measure_again=True)

    def _without_udp(self, moment: Moment) -> Iterator[Notice]:
        """Where UDP never passed, an attempt over TCP every ten seconds has to do."""
        if moment.seconds - self._began < _SILENT_SECONDS or moment.seconds - self._tcp_asked < _ASK_TCP_EVERY:
            return
        self._tcp_asked = moment.seconds
        reached = self._scene.ports.network.reachability(self._servers, _TCP_SECONDS)
        before, self._tcp = self._tcp, bool(reached.tcp or reached.refused)
        if before is not False and not self._tcp:
            yield self._gone()
        elif before is False and self._tcp:
            yield Notice(CONNECTION, "gone", _("The connection is back."), measure_again=True)

    def _gone_or_back(self, moment: Moment, heard: float | None) -> Iterator[Notice]:
        last = max(heard or 0.0, self._listening_from, self._blind_until)
        if self._gone_since is None and moment.seconds - last > OUTAGE_SECONDS:
            self._gone_since = last
            yield self._gone()
        elif self._gone_since is not None and heard is not None and moment.seconds - heard <= OUTAGE_SECONDS:
            lasted = max(1, round(heard - self._gone_since))
            self._gone_since = None
            self._begin_anew(heard)
            yield Notice(CONNECTION, "line")
            yield Notice(CONNECTION, "gone", _("The connection is back after {seconds} s.").format(seconds=lasted))
            self._breaks.append(heard)
            yield from self._breaking_off(moment)

    def _breaking_off(self, moment: Moment) -> Iterator[Notice]:
        """A line that comes and goes is not well each time it is back."""
        self._breaks = [when for when in self._breaks if moment.seconds - when < _BREAKS_WITHIN]
        if len(self._breaks) >= _BREAKS:
            broken = line_words.breaking_off(len(self._breaks), Reading(CONNECTION, plots=self._minutes()))
            yield Notice(CONNECTION, "breaks", broken.summary, broken)

    def _holds_again(self, moment: Moment) -> Iterator[Notice]:
        if self._breaks and moment.seconds - self._breaks[-1] >= _BREAKS_WITHIN:
            many = len(self._breaks) >= _BREAKS
            self._breaks = []
            if many:
                yield Notice(CONNECTION, "breaks", _("The connection is steady again."))

    def _pace(self, moment: Moment, probes: Sequence[Probe]) -> float:
        """Ask more often for a while after a packet that is missing."""
        overdue = self._overdue(moment)
        for probe in reversed(probes):
            if probe.sent < self._count_from or (self._missed is not None and probe.sent <= self._missed[0]):
                break
            if probe.received is None and probe.sent <= overdue and probe.server not in self._silent:
                self._missed = probe.sent, moment.seconds
                break
        return self._alarm.pace(moment.seconds, None if self._missed is None else self._missed[1])

    def _quality(self, moment: Moment, probes: Sequence[Probe]) -> Iterator[Notice]:
        missed = self._missed is not None and moment.seconds - self._missed[1] < LossAlarm.SUSPICIOUS_SECONDS
        if moment.seconds - self._judged < (self.pace if missed else _JUDGE_EVERY):
            return
        self._judged = moment.seconds
        known = settled(probes, moment.seconds)
        way = assess([probe for probe in known if probe.sent >= self._window(moment)])
        self._silent = frozenset(tally.server for tally in way.servers if not tally.counted)
        self._count(probes, known, {tally.server for tally in way.servers if tally.counted})
        self._usual = (way.round_trip_median_ms or 0.0) / 1000
        if way.loss.sent < LossAlarm.CALM * 3 or moment.seconds - self._count_from < _FIRST_AFTER:
            return
        reading = self._reading(way, moment)
        grades = self._grades(reading)
        first = self._settled.grade is None
        # The sum over time has waited long enough before it raises the alarm.
        alarm, self._rang = self._alarm.alarmed and not self._rang, self._alarm.alarmed
        changed = self._settled.update(moment.seconds, worst(list(grades.values())), at_once=alarm)
        grade = self._settled.grade or Grade.UNKNOWN
        if grade.needs_attention:
            self._steady_since = None
            guilty = next((metric for metric in _GRADED if grades[metric] is grade), None)
            if guilty is not None and (changed or self._other_fault(moment, guilty)):
                self._guilty, self._said = guilty, moment.seconds
                trouble = line_words.trouble(guilty, grade, reading)
                yield Notice(CONNECTION, "line", trouble.summary, trouble)
        elif changed and not first:
            self._steady_since, self._refreshed = moment.seconds, moment.seconds
            yield Notice(CONNECTION, "line", _("The connection is steady again."))
        else:
            yield from self._steady(moment, reading)

    def _window(self, moment: Moment) -> float:
        return max(self._count_from, moment.seconds - WINDOW_SECONDS)

    def _count(self, probes: Sequence[Probe], known: Sequence[Probe], servers: set[str]) -> None:
        """Feed the sum in the order of sending, up to the first packet that may still be answered."""
        fates = {probe.sequence for probe in known}
        for probe in probes:
            if probe.sequence <= self._counted or probe.sent < self._count_from:
                continue
            if probe.sequence not in fates:
                return
            self._counted = probe.sequence
            if probe.server in servers:
                self._alarm.update(probe.received is not None)

    def _other_fault(self, moment: Moment, guilty: str) -> bool:
        return guilty != self._guilty and moment.seconds - self._said >= _SAY_AGAIN_AFTER

    def _steady(self, moment: Moment, reading: Reading) -> Iterator[Notice]:
        """Every half minute the row learns for how long it has been steady."""
        if self._steady_since is None:
            self._steady_since, self._refreshed = self._well_from, moment.seconds
        if moment.seconds - self._refreshed < _REFRESH:
            return
        self._refreshed = moment.seconds
        lasted = moment.seconds - self._steady_since
        yield Notice(CONNECTION, "line", "", line_words.steady(lasted, reading))

    def _reading(self, way: Assessment, moment: Moment) -> Reading:
        """The check's own reading, without the figures that five packets a second cannot tell."""
        phone = self._scene.setup().kind is CallKind.PHONE
        seen = evidence.Observation(
            WayOut(Udp.OPEN, Internet.OK), way, phone=phone, seconds=moment.seconds - self._began
        )
        full = evidence.reading(seen)
        measures = tuple(measure for measure in full.measures if measure.metric not in _TOO_SPARSE)
        return Reading(full.check, measures, full.facts, self._minutes() or full.plots, full.tables)

    def _minutes(self) -> tuple[Plot, ...]:
        plot = self.history.plot()
        return () if plot is None else (plot,)

    def _gone(self) -> Notice:
        gone = line_words.gone(Reading(CONNECTION, plots=self._minutes()))
        return Notice(CONNECTION, "gone", gone.summary, gone)

    def _grades(self, reading: Reading) -> dict[str, Grade]:
        grades = {metric: LIMITS[metric].grade(reading.value(metric)) for metric in _GRADED}
        # One packet in seventy is no loss worth a word: the sum over time decides whether there is any.
        if not self._alarm.alarmed:
            grades["packet_loss"] = Grade.GOOD
        elif not grades["packet_loss"].needs_attention:
            grades["packet_loss"] = Grade.CAUTION
        return {metric: grade for metric, grade in grades.items() if grade is not Grade.UNKNOWN} or grades
