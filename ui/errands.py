"""Short work that must not hold up the window: device lists, settings, mending, opening a file.

Each errand has a throw-away thread; what comes of it arrives back in the window's thread through the bridge.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from ui.bridge import Bridge

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

log = logging.getLogger(__name__)

T = TypeVar("T")
PARTING_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class _Done:
    owner: Errands
    deliver: Callable[[], None]


class Errands:
    """Runs functions beside the window."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._threads: set[threading.Thread] = set()
        self._closed = False
        bridge.listen(self._arrived)

    @cached_property
    def _starter(self) -> ThreadPoolExecutor:
        """Starts the threads: to wait until one runs takes long while others load libraries, and is not for here."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - not before the first frame

        return ThreadPoolExecutor(1, "starter")

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Do ``work`` in another thread, then call ``done`` with its result in the window's thread.

        When it raises, ``failed`` gets the exception; without ``failed`` it is raised in the window's thread, where
        the crash dialog shows it: an error is never lost.
        """

        def carry() -> None:
            try:
                result = work()
            except Exception as error:
                log.info("an errand failed: %s: %s", type(error).__name__, error)
                self._bridge.tell(_Done(self, _with(failed or _raise, error)))
            else:
                self._bridge.tell(_Done(self, _with(done, result)))

        if self._closed:
            return
        thread = threading.Thread(target=carry, name="errand", daemon=True)
        self._threads = {known for known in self._threads if known.is_alive()} | {thread}
        self.begin(thread.start)

    def begin(self, start: Callable[[], None]) -> None:
        """Call ``start`` at once in another thread; it only starts things and never takes long itself."""
        if not self._closed:
            self._starter.submit(start)

    def close(self) -> None:
        """Take no more; give what is under way a second in all to end.

        What hangs is left behind (its thread is a daemon).
        """
        self._closed = True
        self._starter.shutdown()
        until = time.monotonic() + PARTING_SECONDS
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))

    def _arrived(self, value: object) -> None:
        if isinstance(value, _Done) and value.owner is self:
            value.deliver()


def _with(function: Callable[[T], None], argument: T) -> Callable[[], None]:
    return lambda: function(argument)


def _raise(error: Exception) -> None:
    raise error
