"""Will the connection hold, and whose fault is it when not?"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace

from readiness.check import CallKind, NotAvailable, Task
from readiness.model import Area, Finding, Grade, Reading
from readiness.network import blame, evidence, findings, reach
from readiness.network.assessment import assess, decide, patience, settled
from readiness.network.sequential import Decision
from readiness.network.services import CALL_SERVICES, CallService
from readiness.ports import HopSession, LinkKind, ProbeSession, Reachability
from readiness.words import _

PUBLIC_RATE, OWN_RATE = 20.0, 50.0
"""Packets per second: public servers are shared, the user's own is not."""
BESIDE_AFTER, SILENT_AFTER, NONE_AFTER = 0.7, 2.4, 5.0
"""Seconds without any answer until we look beside UDP, call it blocked, and give up on everything."""
FIRST_WORD, ENOUGH, LONGEST = 3.7, 8.0, 13.5
"""Seconds of measuring: until a first word, for a line without doubt, and for any other."""
BESIDE_SECONDS, SERVICE_SECONDS = 1.7, 1.0
LOOK_EVERY = 0.1
TELL_EVERY = 0.5
CLEAN_LOSS, HOPELESS_LOSS = 0.01, 0.04
"""Loss ratios at which a longer measurement would change no verdict."""


class ConnectionCheck:
    """Paced STUN round trips over UDP, pings to the first hops beside them; ``seconds`` fixes how long.

    About loss a clean line is decided as soon as the sequential test is, within four seconds, and told at once as a
    preliminary finding. A line that freezes 2.5 s in every 8 looks just as clean until then, so measuring goes on for
    a whole such period before the finding is final.
    """

    id = "connection"
    area = Area.CONNECTION
    lane = "network"

    def __init__(self, seconds: float | None = None) -> None:
        self._seconds = seconds

    @property
    def title(self) -> str:
        """What the row is called."""
        return _("Stability")

    @property
    def deadline(self) -> float:
        """Seconds of measuring, waiting for the last answers, and some for a slow computer."""
        return (self._seconds or LONGEST) + 8.0

    def measure(self, task: Task) -> Reading:
        """Probe until the line is known; a line without any answer is known after three seconds."""
        if not task.setup.servers:
            raise NotAvailable(_("No test server is named, so the connection was not measured."))
        return _Measurement(task, self._seconds).run()

    def judge(self, reading: Reading) -> Finding:
        """The worst metric wins."""
        return findings.judge(reading)


class _Measurement:
    """One measurement under way."""

    def __init__(self, task: Task, seconds: float | None) -> None:
        self._task = task
        self._fixed = seconds
        self._begun = self._now()
        self._told = 0.0
        self._beside: Reachability | None = None
        self._link_kind = LinkKind.UNKNOWN
        self._service: CallService | None = None
        self._service_answers: bool | None = None
        self._decided: float | None = None

    def run(self) -> Reading:
        setup, network = self._task.setup, self._task.ports.network
        self._task.progress(0.0, _("Asking the test servers"))
        with ExitStack() as stack:
            probes = stack.enter_context(network.probe(setup.servers, OWN_RATE if setup.own_servers else PUBLIC_RATE))
            hops = stack.enter_context(network.hops(setup.servers[0]))
            self._link_kind = self._kind_of_link()
            if not self._wait_for_answer(probes):
                return self._reading(probes, hops)
            while not self._enough(probes):
                self._tell(probes, hops)
                self._task.sleep(LOOK_EVERY)
            probes.stop()
            hops.stop()
            self._wait_for_stragglers(probes)
            self._ask_service()
            return self._reading(probes, hops, final=True)

    def _now(self) -> float:
        return self._task.ports.clock.monotonic()

    def _elapsed(self) -> float:
        return self._now() - self._begun

    def _kind_of_link(self) -> LinkKind:
        try:
            return self._task.ports.network.link().kind
        except NotAvailable:
            return LinkKind.UNKNOWN

    def _wait_for_answer(self, session: ProbeSession) -> bool:
        """Wait for the first answer; look beside UDP when none comes. False when none ever does."""
        for look_at, decide_at in ((BESIDE_AFTER, SILENT_AFTER), (SILENT_AFTER, NONE_AFTER)):
            if self._answered_before(session, look_at):
                return True
            seconds = max(LOOK_EVERY, min(decide_at - self._elapsed(), BESIDE_SECONDS))
            self._beside = self._task.ports.network.reachability(self._task.setup.servers, seconds)
            if self._answered_before(session, decide_at):
                return True
            out = reach.classify(assess(session.probes()).servers, session.failures(), self._beside)
            # Nothing at all may be a line that froze for a moment: only that gets a second look.
            if out.internet is not reach.Internet.NONE:
                return False
            so_far = findings.judge(self._reading(session, None))
            self._task.progress(0.4, _("Nothing answers so far"), finding=replace(so_far, preliminary=True))
        return False

    def _answered_before(self, session: ProbeSession, seconds: float) -> bool:
        """Wait until an answer came (True) or ``seconds`` have passed since the beginning."""
        while not any(probe.received is not None for probe in session.probes()):
            if self._elapsed() >= seconds:
                return False
            self._task.sleep(LOOK_EVERY)
        return True

    def _enough(self, session: ProbeSession) -> bool:
        elapsed = self._elapsed()
        if self._fixed is not None or not ENOUGH <= elapsed < LONGEST:
            return elapsed >= (self._fixed or LONGEST)
        seen = settled(session.probes(), self._now())
        if decide(seen) is Decision.UNDECIDED:
            return False
        way = assess(seen)
        ratio = way.loss.ratio or 0.0
        clean = way.decision is Decision.LOW and ratio <= CLEAN_LOSS and way.spikes_in_window != 1
        hopeless = way.decision is Decision.HIGH and ratio >= HOPELESS_LOSS
        return clean or hopeless

    def _decides_now(self, session: ProbeSession) -> bool:
        """Whether the sequential test has decided about the loss since the last look."""
        late = self._elapsed() > FIRST_WORD + TELL_EVERY  # from then on it is told in its turn
        if self._decided is not None or (late and self._elapsed() - self._told < TELL_EVERY):
            return False
        if decide(settled(session.probes(), self._now())) is Decision.UNDECIDED:
            return False
        self._decided = self._elapsed()
        return True

    def _tell(self, probes: ProbeSession, hops: HopSession) -> None:
        elapsed = self._elapsed()
        decides = self._decides_now(probes)
        news = elapsed >= FIRST_WORD and (decides or self._told < FIRST_WORD)
        if elapsed - self._told < TELL_EVERY and not news:
            return
        self._told = elapsed
        fraction = min(0.95, elapsed / (self._fixed or (ENOUGH if elapsed < ENOUGH else LONGEST)))
        sentence, finding = _("Measuring the connection"), None
        if elapsed >= FIRST_WORD:
            finding = replace(findings.judge(self._reading(probes, hops)), preliminary=True)
            if self._decided is not None and finding.grade is Grade.GOOD:
                sentence = _("Steady so far; looking whether it freezes now and then")
        self._task.progress(fraction, sentence, finding=finding)

    def _wait_for_stragglers(self, session: ProbeSession) -> None:
        until = self._now() + patience(session.probes())
        while self._now() < until and any(probe.received is None for probe in session.probes()):
            self._task.sleep(LOOK_EVERY / 2)

    def _ask_service(self) -> None:
        self._service = CALL_SERVICES.get(self._task.setup.service or "")
        if self._service is not None:
            self._service_answers = self._task.ports.network.knock(self._service.doors, SERVICE_SECONDS)

    def _reading(self, probes: ProbeSession, hops: HopSession | None, *, final: bool = False) -> Reading:
        sent, now = probes.probes(), self._now()
        failures = probes.failures()
        answered = any(probe.received is not None for probe in sent)
        way = assess(sent if final or not answered else settled(sent, now))
        figures = tuple(
            blame.figures(hop, hop.probes if final else settled(hop.probes, now))
            for hop in (() if hops is None else hops.hops())
        )
        seen = evidence.Observation(
            way_out=reach.classify(way.servers, failures, self._beside),
            assessment=way,
            where=blame.locate(way, figures) if answered else None,
            hops=figures,
            failures=failures,
            phone=self._task.setup.kind is CallKind.PHONE,
            seconds=self._elapsed(),
            decided_after=self._decided,
            date_offset=None if self._beside is None else self._beside.date_offset,
            service=self._service,
            service_answers=self._service_answers,
            link_kind=self._link_kind,
        )
        return evidence.reading(seen)
