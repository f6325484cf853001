"""The light monitor that stays on from the launch to the end of the call.

Each part of the world has a watcher with its own pace, in a thread of its own, so that a sound server that hangs does
not blind the rest. What they notice comes out as one stream of changes, one after the other, and is kept as a log.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from readiness.check import NotAvailable, Setup
from readiness.model import Finding, Grade, Plot
from readiness.ports import Ports
from readiness.watchers.awake import AwakeWatcher
from readiness.watchers.battery import BatteryWatcher
from readiness.watchers.computer import ComputerWatcher
from readiness.watchers.connection import ConnectionWatcher
from readiness.watchers.devices import DevicesWatcher
from readiness.watchers.line_history import Second
from readiness.watchers.microphone import MicrophoneWatcher
from readiness.watchers.notice import GAP_SECONDS, Moment, Notice, Scene, Watcher, gap
from readiness.watchers.overheard import Overheard
from readiness.watchers.sleep import SleepWatcher

_log = logging.getLogger(__name__)

PARTING_SECONDS = 1.5
LOG_LENGTH = 2000


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed.

    ``check`` is the row; ``finding`` what it should show from now on. ``cleared`` says that nothing the watch said of
    this row holds any more: show the last measured finding again. Without a ``sentence`` the change only refreshes the
    figures of a row that is well, and is neither spoken of nor logged. ``measure_again`` asks to run the row's check.
    """

    at: datetime
    seconds: float
    check: str
    sentence: str
    finding: Finding | None = None
    cleared: bool = False
    measure_again: bool = False

    @property
    def grade(self) -> Grade:
        """How bad it is; a mere message is good."""
        return Grade.GOOD if self.finding is None else self.finding.grade

    @property
    def silent(self) -> bool:
        """Whether it is only a refresh: never take it for a row that is not good."""
        return not self.sentence

    def document(self) -> dict[str, object]:
        """The change as one JSON object."""
        remedy = self.finding.remedy if self.finding is not None else None
        return {
            "schema": 1,
            "at": self.at.isoformat(timespec="milliseconds"),
            "seconds": round(self.seconds, 3),
            "check": self.check,
            "grade": str(self.grade),
            "summary": self.sentence or (self.finding.summary if self.finding else ""),
            "silent": self.silent,
            "remedy": None if remedy is None else remedy.wire,
            "cleared": self.cleared,
            "measure_again": self.measure_again,
        }


class Watch:
    """Made, started once, stopped once. ``listener`` is called from the watch's threads, never twice at a time.

    ``listen`` opens the microphone for level and noise until the call begins (see :meth:`set_listening`); without it
    only a microphone that others opened is heard.
    ``stay_awake`` keeps the computer awake around the call. ``overheard`` is the network of checks beside the watch:
    while they send packets, it hears those and sends none of its own.
    """

    def __init__(
        self,
        ports: Ports,
        setup: Setup,
        listener: Callable[[Change], None],
        *,
        listen: bool = False,
        stay_awake: bool = True,
        overheard: Overheard | None = None,
    ) -> None:
        self._ports = ports
        self._setup = setup
        self._listener = listener
        self._lock = threading.RLock()
        self._stopping = threading.Event()
        self._board = Board()
        self._changes: deque[Change] = deque(maxlen=LOG_LENGTH)
        self._began = 0.0
        self._posts: list[_Post] = []
        self._whole = False
        scene = Scene(ports, lambda: self._setup, overheard)
        self._connection = ConnectionWatcher(scene)
        self._microphone = MicrophoneWatcher(scene, listen=listen)
        self._sleep = SleepWatcher(self._woke)
        watchers: list[Watcher] = [
            DevicesWatcher(scene),
            self._connection,
            BatteryWatcher(scene),
            ComputerWatcher(scene),
            self._microphone,
            self._sleep,
        ]
        self._awake = AwakeWatcher(scene)
        if stay_awake:
            watchers.append(self._awake)
        self._watchers = tuple(watchers)

    @property
    def log(self) -> tuple[Change, ...]:
        """All that was said since the start, oldest first; refreshes are left out."""
        with self._lock:
            return tuple(self._changes)

    @property
    def current(self) -> Change | None:
        """The one sentence to show: of what is wrong now the worst and newest, else None."""
        with self._lock:
            return self._board.worst

    @property
    def line_history(self) -> Plot | None:
        """The connection of the last five minutes as a ``history`` plot; None before there is anything to see."""
        return self._connection.history.plot()

    @property
    def line_seconds(self) -> tuple[Second, ...]:
        """The same second by second, ``at`` by the monotonic clock, oldest first."""
        return self._connection.history.seconds()

    @property
    def running(self) -> bool:
        """Whether everything is watched: it was started and not stopped."""
        return self._whole and not self._stopping.is_set()

    def start_line(self) -> None:
        """Begin with the connection alone; :meth:`start` adds the rest. Raises RuntimeError once anything began."""
        if self._posts:
            raise RuntimeError("a watch starts once")
        self._begin((self._connection, self._sleep))

    def start(self) -> None:
        """Begin to watch; returns at once. Raises RuntimeError when started twice."""
        if self._whole:
            raise RuntimeError("a watch starts once")
        self._whole = True
        self._begin([one for one in self._watchers if not any(post.watches(one) for post in self._posts)])

    def _begin(self, watchers: Sequence[Watcher]) -> None:
        if not self._posts:
            self._began = self._ports.clock.monotonic()
        fresh = [_Post(watcher, self._ports, self._stopping, self._take) for watcher in watchers]
        self._posts = [*self._posts, *fresh]
        for post in fresh:
            post.start()

    def update(self, setup: Setup) -> None:
        """The call's time changed, or other devices or servers were chosen."""
        self._setup = setup
        for post in self._posts:
            post.wake()

    @property
    def staying_awake(self) -> bool:
        """Whether the computer is kept awake now."""
        return self._awake.agreed

    def set_call(self, running: bool | None) -> None:
        """The person began or ended the call; None when neither, which leaves it to the time that was agreed."""
        if running != self._awake.call:
            self._awake.call = running
            self._wake(self._awake)

    @property
    def listening(self) -> bool:
        """Whether the microphone may be opened to hear mutes and noise."""
        return self._microphone.listen

    def set_listening(self, listen: bool) -> None:
        """Open the microphone, or let go of it: a check that records wants it for itself."""
        if listen != self._microphone.listen:
            self._microphone.listen = listen
            self._wake(self._microphone)

    def stop(self) -> None:
        """Stop watching and let the computer sleep again, within 1.5 s. Nothing is told after this returns."""
        self._stopping.set()
        for post in self._posts:
            post.wake()
        until = time.perf_counter() + PARTING_SECONDS
        for post in self._posts:
            post.join(max(0.0, until - time.perf_counter()))

    def __enter__(self) -> Watch:
        self.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    def _wake(self, watcher: Watcher) -> None:
        for post in self._posts:
            if post.watches(watcher):
                post.wake()

    def _woke(self) -> None:
        for watcher in self._watchers:
            watcher.interrupt()
        for post in self._posts:
            post.wake()

    def _take(self, notices: Sequence[Notice], moment: Moment) -> None:
        with self._lock:
            for notice in notices:
                if self._stopping.is_set():
                    return
                change = self._board.take(notice, moment, moment.seconds - self._began)
                if change is None:
                    continue
                if not change.silent:
                    self._changes.append(change)
                try:
                    self._listener(change)
                except Exception:
                    _log.exception("a listener of the watch failed")


class Board:
    """What is wrong now, by row and by what it is about."""

    def __init__(self) -> None:
        self._standing: dict[tuple[str, str], Change] = {}

    @property
    def worst(self) -> Change | None:
        """The worst that stands, the newest among equals."""
        bad = [change for change in self._standing.values() if change.grade.needs_attention]
        return max(bad, key=lambda change: (change.grade is Grade.NO_GO, change.seconds), default=None)

    def take(self, notice: Notice, moment: Moment, seconds: float) -> Change | None:
        """Turn a notice into a change; None where it says nothing new."""
        key = (notice.check, notice.about)
        change = Change(
            moment.now, seconds, notice.check, notice.sentence, notice.finding, measure_again=notice.measure_again
        )
        if notice.finding is not None:
            others = self._worst_of(notice.check, besides=notice.about)
            before = self._standing.get(key)
            if before is not None and before.grade.needs_attention and before.sentence == notice.sentence:
                # Worse, or seen anew, in the same words: the row follows, nobody is told twice.
                change = replace(change, sentence="")
            self._standing[key] = _standing(change, notice.finding, before)
            if others is not None and _graver(others.grade, change.grade):
                # Something graver stands in this row: it keeps the row, only the words are passed on.
                return None if change.silent else _with(change, others.finding, cleared=False)
            return change
        withdrawn = self._standing.pop(key, None)
        rest = self._worst_of(notice.check)
        if withdrawn is None:
            return change if notice.sentence or notice.measure_again else None
        if rest is not None:
            return _with(change, rest.finding, cleared=False)
        return _with(change, None, cleared=True)

    def _worst_of(self, check: str, besides: str = "") -> Change | None:
        standing = [c for (row, about), c in self._standing.items() if row == check and about != besides]
        bad = [change for change in standing if change.grade.needs_attention]
        return max(bad, key=lambda change: (change.grade is Grade.NO_GO, change.seconds), default=None)


class _Post:
    """One watcher at its post: a thread that looks, waits its pace, and closes what it opened."""

    def __init__(
        self,
        watcher: Watcher,
        ports: Ports,
        stopping: threading.Event,
        take: Callable[[Sequence[Notice], Moment], None],
    ) -> None:
        self._watcher = watcher
        self._clock = ports.clock
        self._stopping = stopping
        self._take = take
        self._awake = threading.Event()
        self._complaint = ""
        self._thread = threading.Thread(target=self._run, name=f"watch {watcher.name}", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def watches(self, watcher: Watcher) -> bool:
        """Whether this is the post of ``watcher``."""
        return self._watcher is watcher

    def wake(self) -> None:
        """Look at once."""
        self._awake.set()

    def join(self, seconds: float) -> None:
        """Wait for the end; one that hangs in the system is left behind."""
        if self._thread is not threading.current_thread() and self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self._guarded(lambda: self._watcher.open(self.wake))
            while not self._stopping.is_set():
                self._guarded(self._look)
                self._rest()
        finally:
            self._guarded(self._watcher.close)

    def _rest(self) -> None:
        """Wait for the next look. Whoever slept through it is told before it looks, not once somebody else noticed."""
        before, pace = self._moment(), self._watcher.pace
        self._clock.wait(self._awake, pace)
        self._awake.clear()
        if gap(before, self._moment()) >= pace + GAP_SECONDS:
            self._guarded(self._watcher.interrupt)

    def _moment(self) -> Moment:
        return Moment(self._clock.monotonic(), self._clock.now())

    def _look(self) -> None:
        moment = self._moment()
        self._take(list(self._watcher.look(moment)), moment)

    def _guarded(self, act: Callable[[], None]) -> None:
        """A part that cannot be asked is not known just now; it is tried again at the next look."""
        try:
            act()
            self._complaint = ""
        except NotAvailable as why:
            self._complain(why.detail or why.sentence, None)
        except Exception as error:
            self._complain(repr(error), error)

    def _complain(self, complaint: str, error: Exception | None) -> None:
        if complaint != self._complaint:
            self._complaint = complaint
            _log.warning("watching %s: %s", self._watcher.name, complaint, exc_info=error)


def _standing(change: Change, finding: Finding, before: Change | None) -> Change:
    """What stands from now on. A refresh is neither newer than what it refreshes nor without words."""
    if not change.silent:
        return change
    return replace(change, sentence=finding.summary, seconds=change.seconds if before is None else before.seconds)


def _with(change: Change, finding: Finding | None, *, cleared: bool) -> Change:
    return Change(change.at, change.seconds, change.check, change.sentence, finding, cleared, change.measure_again)


def _graver(one: Grade, other: Grade) -> bool:
    order = (Grade.SKIPPED, Grade.GOOD, Grade.UNKNOWN, Grade.CAUTION, Grade.NO_GO)
    return order.index(one) > order.index(other)
