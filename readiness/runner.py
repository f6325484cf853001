"""Runs checks: lanes, deadlines, cancel, isolation.

One daemon thread per lane, lanes in parallel, the checks of a lane one after the other. Each check works in a
throw-away thread whose first answer wins within the check's deadline; a check that crashes, hangs or is refused
becomes a finding and takes nothing else down. PortAudio, name look-ups and child processes block, which is why these
are plain threads.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from readiness.check import Cancelled, Check, NotAvailable, Setup, Skipped
from readiness.events import CheckAsked, CheckFinished, CheckStarted, Event, RunFinished
from readiness.model import Action, ActionKind, Finding, Grade, Reading, Remedy
from readiness.ports import Ports
from readiness.task import Gate, RunningTask
from readiness.verdict import decide
from readiness.words import _

log = logging.getLogger(__name__)

WALK_AWAY_SECONDS = 1.0
"""How long a cancelled check may take to notice before its lane goes on without it."""

Listener = Callable[[Event], None]


class Run:
    """One run over some checks. Made, started once, waited for or cancelled; safe to use from any thread."""

    def __init__(
        self,
        checks: Sequence[Check],
        ports: Ports,
        listener: Listener,
        *,
        setup: Setup | None = None,
        essential: Collection[str] = (),
    ) -> None:
        self._checks = tuple(checks)
        self._ports = ports
        self._listener = listener
        self._setup = setup or Setup()
        self._essential = frozenset(essential)
        self._cancelled = threading.Event()
        self._finished = threading.Event()
        self._lock = threading.Lock()
        self._findings: dict[str, Finding] = {}
        self._gates: dict[str, Gate] = {}
        self._skipped_ahead: set[str] = set()
        self._lanes_left = 0
        self._started = 0.0

    def start(self) -> None:
        """Start all lanes and return at once. Raises RuntimeError when started twice."""
        if self._lanes_left or self._finished.is_set():
            raise RuntimeError("a run starts once")
        self._started = self._ports.clock.monotonic()
        lanes: dict[str, list[Check]] = {}
        for check in self._checks:
            lanes.setdefault(check.lane, []).append(check)
        self._lanes_left = len(lanes)
        if not lanes:
            self._finish()
        for lane, checks in lanes.items():
            threading.Thread(target=self._run_lane, args=(checks,), name=f"lane-{lane}", daemon=True).start()

    def cancel(self) -> None:
        """Stop everything: sleeping checks wake, the others are left behind after a second."""
        self._cancelled.set()
        with self._lock:
            gates = tuple(self._gates.values())
        for gate in gates:
            gate.cancel()

    def skip(self, check_id: str) -> None:
        """Leave one check out, whether it waits, runs or was not reached yet."""
        with self._lock:
            gate = self._gates.get(check_id)
            if gate is None:
                self._skipped_ahead.add(check_id)
        if gate is not None:
            gate.skip()

    def answer(self, check_id: str, value: str) -> bool:
        """Answer the open question of ``check_id``; False when there is none or it has no such answer."""
        with self._lock:
            gate = self._gates.get(check_id)
        return gate is not None and gate.answer(value)

    def refuse(self, check_id: str) -> bool:
        """Say that nobody is there to answer ``check_id``; False when it has no open question."""
        with self._lock:
            gate = self._gates.get(check_id)
        return gate is not None and gate.refuse()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait in real time until the run has finished; False when it has not."""
        return self._finished.wait(seconds)

    @property
    def finished(self) -> bool:
        """Whether RunFinished was told."""
        return self._finished.is_set()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found so far, in the order of the checklist."""
        with self._lock:
            return tuple(self._findings[check.id] for check in self._checks if check.id in self._findings)

    def _run_lane(self, checks: Sequence[Check]) -> None:
        try:
            for check in checks:
                if self._cancelled.is_set():
                    break
                self._run_check(check)
        finally:
            with self._lock:
                self._lanes_left -= 1
                last = self._lanes_left == 0
            if last:
                self._finish()

    def _run_check(self, check: Check) -> None:
        clock = self._ports.clock
        gate = Gate(clock)
        with self._lock:
            self._gates[check.id] = gate
            if check.id in self._skipped_ahead:
                gate.skip()
        if self._cancelled.is_set():
            gate.cancel()
        began = clock.monotonic()
        self._tell(CheckStarted(check.id))
        task = RunningTask(check.id, self._ports, self._setup, gate, self._tell)
        worker = threading.Thread(target=_attempt, args=(check, task, gate), name=f"check-{check.id}", daemon=True)
        worker.start()
        gate.wait_until_entered()
        finding = self._await(check, gate)
        with self._lock:
            del self._gates[check.id]
        if gate.close():
            self._tell(CheckAsked(check.id, None))
        if finding is None:
            return
        finding = replace(finding, seconds=clock.monotonic() - began)
        with self._lock:
            self._findings[check.id] = finding
        self._tell(CheckFinished(finding))

    def _await(self, check: Check, gate: Gate) -> Finding | None:
        """The check's answer, a finding about its silence, or None when the run was cancelled."""
        clock = self._ports.clock
        leave_at: float | None = None
        while True:
            outcome = gate.outcome
            if outcome is not None:
                return outcome if isinstance(outcome, Finding) else None
            now = clock.monotonic()
            if gate.stopping and leave_at is None:
                leave_at = now + WALK_AWAY_SECONDS
            if leave_at is not None and now >= leave_at:
                return None if gate.cancelled else _skipped(check, _("Left out."))
            deadline_in = None if gate.asking else check.deadline - gate.busy_seconds
            if deadline_in is not None and deadline_in <= 0:
                return _hung(check)
            waits = [seconds for seconds in (deadline_in, leave_at and leave_at - now) if seconds is not None]
            gate.wait_for_news(min(waits, default=None))

    def _finish(self) -> None:
        findings = self.findings
        verdict = decide(findings, self._essential)
        seconds = self._ports.clock.monotonic() - self._started
        self._tell(RunFinished(findings, verdict, seconds, self._cancelled.is_set()))
        self._finished.set()

    def _tell(self, event: Event) -> None:
        try:
            self._listener(event)
        except Exception:
            log.exception("a listener failed on %s", type(event).__name__)


def _attempt(check: Check, task: RunningTask, gate: Gate) -> None:
    """Measure and judge; whatever happens becomes the gate's outcome."""
    gate.enter()
    try:
        gate.raise_if_stopped()
        reading = check.measure(task)
        gate.finish(check.judge(reading))
    except Cancelled as cancelled:
        gate.finish(cancelled)
    except Skipped as skipped:
        gate.finish(_skipped(check, str(skipped) or _("Left out.")))
    except NotAvailable as missing:
        gate.finish(_unknown(check, missing.sentence, missing.detail, missing.remedy))
    except PermissionError as refused:
        gate.finish(_unknown(check, _("The system did not allow this to be measured."), str(refused)))
    except Exception as crash:
        log.exception("check %s crashed", check.id)
        detail = f"{type(crash).__name__}: {crash}"
        gate.finish(_unknown(check, _("This could not be measured: the check failed."), detail))
    except SystemExit as leaving:
        gate.finish(_unknown(check, _("This could not be measured: the check failed."), f"SystemExit: {leaving}"))


def _again() -> Remedy:
    return Remedy(_("Test it again."), Action(ActionKind.TEST_AGAIN, _("Test again")))


def _unknown(check: Check, sentence: str, detail: str | None, remedy: Remedy | None = None) -> Finding:
    return Finding(
        check.id,
        check.area,
        Grade.UNKNOWN,
        sentence,
        remedy=remedy or _again(),
        detail=detail,
        reading=Reading(check.id),
    )


def _hung(check: Check) -> Finding:
    seconds = f"{check.deadline:g}"
    detail = _("No answer within {seconds} seconds.").format(seconds=seconds)
    return _unknown(check, _("This did not answer in time, so it is not known."), detail)


def _skipped(check: Check, sentence: str) -> Finding:
    return Finding(check.id, check.area, Grade.SKIPPED, sentence, remedy=_again())
