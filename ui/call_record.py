"""Keeps the connection of the whole call with its interview, while the call runs and over a restart in its middle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from readiness.interview.call_line import CallSecond, merged, read, written
from readiness.store.errors import StoreError
from ui.workspace import Workspace

EVERY_MS = 20_000
KEPT = "line"


class LineSecond(Protocol):
    """What a watch saw in one second; ``at`` by the monotonic clock."""

    @property
    def at(self) -> int: ...
    @property
    def round_trip_ms(self) -> float | None: ...
    @property
    def sent(self) -> int: ...
    @property
    def lost(self) -> int: ...


class CallRecord(QObject):
    """Takes over what the watch remembers (five minutes) three times a minute. ``changed`` tells of something new."""

    changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        seconds: Callable[[], Sequence[LineSecond]],
        monotonic: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._source, self._monotonic = workspace, seconds, monotonic
        self._this: tuple[int, datetime | None] = (0, None)
        self._seconds: tuple[CallSecond, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.take)
        workspace.call_changed.connect(self._follow)
        self._follow()

    @property
    def seconds(self) -> tuple[CallSecond, ...]:
        """The call at hand, second by second, as far as it was watched."""
        return self._seconds

    def take(self) -> None:
        """Take over what is new and keep it."""
        call = self._workspace.call_time
        if call.began is None:
            return
        began = self._monotonic() - (self._workspace.now - call.began).total_seconds()
        last = float("inf") if call.ended is None else (call.ended - call.began).total_seconds()
        seen = [
            CallSecond(round(one.at - began), one.round_trip_ms, one.sent, one.lost)
            for one in self._source()
            if 0 <= one.at - began <= last
        ]
        longer = merged(self._seconds, seen)
        if len(longer) > len(self._seconds):
            self._seconds = longer
            self._keep()
            self.changed.emit()

    def _follow(self) -> None:
        """Another interview, or its call began, ended, or goes on."""
        call = self._workspace.call_time
        this = (self._workspace.interview.id, call.began)
        if this != self._this:
            self._this = this
            self._seconds = self._kept()
        elif not call.running:
            self.take()
        if call.running:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()

    def _kept(self) -> tuple[CallSecond, ...]:
        """What is kept of this very call."""
        store, (interview, began) = self._workspace.store, self._this
        if store is None or began is None:
            return ()
        try:
            of_call, _bar, text = store.settings.get(f"{KEPT}:{interview}").partition("|")
        except StoreError:
            return ()
        return read(text) if of_call == began.isoformat() else ()

    def _keep(self) -> None:
        store, (interview, began) = self._workspace.store, self._this
        if store is not None and not store.read_only and began is not None:
            key, text = f"{KEPT}:{interview}", f"{began.isoformat()}|{written(self._seconds)}"
            self._workspace.autosave.later(key, lambda: store.settings.set(key, text))
