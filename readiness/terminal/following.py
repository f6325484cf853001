"""Runs checks from the terminal: starts them, tells what happens, hands answers over, and stops cleanly on Ctrl+C."""

from __future__ import annotations

import queue
import threading
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from readiness.events import CheckAsked, Event, Question, RunFinished
from readiness.runner import Run
from readiness.terminal.answering import LEFT_OUT, NOBODY, Answering
from readiness.terminal.narrator import Narrator

if TYPE_CHECKING:
    from readiness.check import Check
    from readiness.terminal.console import Console
    from readiness.terminal.world import World

REFRESH_SECONDS = 0.1
PARTING_SECONDS = 2.0


def run_checks(
    checks: Sequence[Check],
    world: World,
    console: Console,
    answering: Answering,
    *,
    leave_out: Collection[str] = (),
    essential: Collection[str] = (),
) -> RunFinished:
    """Run ``checks`` to their end. Raises KeyboardInterrupt, after stopping them, when the person does."""
    follower = _Follower(checks, world, console, answering, essential)
    return follower.follow(leave_out)


class _Follower:
    def __init__(
        self,
        checks: Sequence[Check],
        world: World,
        console: Console,
        answering: Answering,
        essential: Collection[str],
    ) -> None:
        self._clock = world.ports.clock
        self._notice = world.notice
        self._console = console
        self._answering = answering
        self._arrived: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._news = threading.Event()
        self._waiting: dict[str, Question] = {}
        self._asked: str | None = None
        self._end: RunFinished | None = None
        self._narrator = Narrator(console, {check.id: check.title for check in checks}, world.ports.audio_in.level)
        self._run = Run(checks, world.ports, self._listen, setup=world.setup, essential=essential)

    def follow(self, leave_out: Collection[str]) -> RunFinished:
        for check_id in leave_out:
            self._run.skip(check_id)
        self._run.start()
        try:
            while self._end is None:
                self._clock.wait(self._news, REFRESH_SECONDS)
                self._news.clear()
                self._take_in()
                self._converse()
                if self._asked is None:
                    self._narrator.refresh()
        except KeyboardInterrupt:
            self._run.cancel()
            self._run.wait(PARTING_SECONDS)
            raise
        finally:
            self._console.status("")
        return self._end

    def _listen(self, event: Event) -> None:
        self._notice(event)
        self._arrived.put(event)
        self._news.set()

    def _take_in(self) -> None:
        while not self._arrived.empty():
            event = self._arrived.get()
            self._narrator.tell(event)
            match event:
                case CheckAsked(check, None):
                    self._waiting.pop(check, None)
                    self._asked = None if self._asked == check else self._asked
                case CheckAsked(check, question) if question is not None:
                    self._waiting[check] = question
                case RunFinished():
                    self._end = event

    def _converse(self) -> None:
        """Put the first question that waits, or hand its answer over."""
        if self._asked is None and self._waiting:
            self._asked = next(iter(self._waiting))
            self._answering.ask(self._waiting[self._asked])
        if self._asked is None:
            return
        answer = self._answering.poll()
        if answer is None:
            return
        check, self._asked = self._asked, None
        del self._waiting[check]
        if answer is NOBODY:
            self._run.refuse(check)
        elif answer is LEFT_OUT:
            self._run.skip(check)
        elif isinstance(answer, str):
            self._run.answer(check, answer)
