"""The runner's side of a check at work: the gate between two threads, and the task that the check holds.

The gate is the one place where the check's thread and its lane meet: outcome, cancelling, skipping, questions and the
deadline that stands still while a question is open.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from readiness.check import Cancelled, NobodyThere, Setup, Skipped
from readiness.events import CheckAsked, CheckProgressed, Event, Guide, Question
from readiness.model import Finding
from readiness.ports import Clock, Ports
from readiness.words import _

Outcome = Finding | Cancelled


class Gate:
    """Between a check and its lane. Thread-safe."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._news = threading.Event()
        self._entered = threading.Event()
        self._stop = threading.Event()
        self._answered = threading.Event()
        self._outcome: Outcome | None = None
        self._question: Question | None = None
        self._answer: str | None = None
        self._nobody = False
        self._cancelled = False
        self._closed = False
        self._busy = 0.0
        self._busy_since: float | None = None

    # --- the lane's side

    @property
    def outcome(self) -> Outcome | None:
        """The first answer, or None while there is none."""
        return self._outcome

    @property
    def cancelled(self) -> bool:
        """Whether the run was stopped."""
        return self._cancelled

    @property
    def stopping(self) -> bool:
        """Whether the check should end, by cancel or skip."""
        return self._stop.is_set()

    @property
    def asking(self) -> bool:
        """Whether a question is open."""
        return self._question is not None

    @property
    def busy_seconds(self) -> float:
        """Seconds of measuring so far, without the time a question stood open."""
        with self._lock:
            running = 0.0 if self._busy_since is None else self._clock.monotonic() - self._busy_since
            return self._busy + running

    def wait_until_entered(self) -> None:
        """Wait until the check's thread is at work, so that starting a thread never eats into a deadline."""
        self._entered.wait()

    def wait_for_news(self, seconds: float | None) -> None:
        """Wait for anything that changes what the lane should do, at most ``seconds``."""
        self._clock.wait(self._news, seconds)
        self._news.clear()

    def cancel(self) -> None:
        """The whole run stops."""
        self._cancelled = True
        self._halt()

    def skip(self) -> None:
        """This check is left out."""
        self._halt()

    def close(self) -> bool:
        """No more is taken from the check; True when that took a question back."""
        with self._lock:
            self._closed = True
            open_question = self._question is not None
            self._question = None
        self._stop.set()
        self._answered.set()
        return open_question

    def answer(self, value: str) -> bool:
        """Answer the open question; False when there is none or ``value`` is not among its answers."""
        with self._lock:
            question = self._question
            if question is None or value not in {choice.value for choice in question.choices}:
                return False
            self._answer = value
        self._answered.set()
        return True

    def refuse(self) -> bool:
        """Nobody is there to answer the open question; False when there is none."""
        with self._lock:
            if self._question is None:
                return False
            self._nobody = True
        self._answered.set()
        return True

    # --- the check's side

    def enter(self) -> None:
        """The check's thread is at work; its time starts."""
        self._busy_since = self._clock.monotonic()
        self._entered.set()

    @property
    def stop_event(self) -> threading.Event:
        """Set once the check should end."""
        return self._stop

    @property
    def closed(self) -> bool:
        """Whether the lane went on without this check: nothing it says counts any more."""
        return self._closed

    def raise_if_stopped(self) -> None:
        """Raise Cancelled or Skipped when the check should end."""
        if self._cancelled or self._closed:
            raise Cancelled
        if self._stop.is_set():
            raise Skipped(_("Left out."))

    def finish(self, outcome: Outcome) -> None:
        """The check's answer; only the first counts."""
        with self._lock:
            if self._outcome is None and not self._closed:
                self._outcome = outcome
        self._news.set()

    def open_question(self, question: Question) -> None:
        """The deadline stands still from here."""
        with self._lock:
            if self._busy_since is not None:
                self._busy += self._clock.monotonic() - self._busy_since
            self._busy_since = None
            self._answer = None
            self._nobody = False
            self._answered.clear()
            if not self._closed:
                self._question = question
        if self._stop.is_set():
            self._answered.set()
        self._news.set()

    def take_answer(self) -> str | None:
        """Wait for the answer; None when the check should end instead. The deadline runs again.

        Raises NobodyThere when nobody can answer.
        """
        self._clock.wait(self._answered, None)
        with self._lock:
            self._question = None
            self._busy_since = self._clock.monotonic()
            answer, nobody = self._answer, self._nobody
        self._news.set()
        if nobody and answer is None and not self._stop.is_set():
            raise NobodyThere(_("Nobody was there to answer."))
        return answer

    def _halt(self) -> None:
        self._stop.set()
        self._answered.set()
        self._news.set()


class RunningTask:
    """What a check holds while it measures (see :class:`readiness.check.Task`)."""

    def __init__(self, check_id: str, ports: Ports, setup: Setup, gate: Gate, tell: Callable[[Event], None]) -> None:
        self._check_id = check_id
        self._ports = ports
        self._setup = setup
        self._gate = gate
        self._tell = tell

    @property
    def ports(self) -> Ports:
        """The world."""
        return self._ports

    @property
    def setup(self) -> Setup:
        """What is known about the call."""
        return self._setup

    @property
    def cancelled(self) -> bool:
        """Whether the check should end."""
        return self._gate.stopping

    def progress(
        self, fraction: float, sentence: str = "", *, guide: Guide | None = None, finding: Finding | None = None
    ) -> None:
        """Tell how far it is; raises Cancelled or Skipped when the check should end."""
        self._gate.raise_if_stopped()
        bounded = min(1.0, max(0.0, fraction))
        self._tell(CheckProgressed(self._check_id, bounded, sentence, guide, finding))

    def sleep(self, seconds: float) -> None:
        """Wait, awake to cancelling."""
        self._gate.raise_if_stopped()
        self._ports.clock.wait(self._gate.stop_event, max(0.0, seconds))
        self._gate.raise_if_stopped()

    def ask(self, question: Question) -> str:
        """Put the question to the person and wait for one of its answers."""
        self._gate.raise_if_stopped()
        self._gate.open_question(question)
        self._tell(CheckAsked(self._check_id, question))
        try:
            answer = self._gate.take_answer()
        except NobodyThere:
            self._tell(CheckAsked(self._check_id, None))
            raise
        self._gate.raise_if_stopped()
        self._tell(CheckAsked(self._check_id, None))
        if answer is None:
            raise Cancelled
        return answer
