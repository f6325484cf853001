"""Who may run beside whom: tests that judge real milliseconds have the machine to themselves, all others share it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows: one worker, no turns to take
    fcntl = None  # type: ignore[assignment]

RUN = os.environ.get("PYTEST_XDIST_TESTRUNUID", "")


class Turns:
    """A lock over all workers of one run. Who wants to be alone waits for the others; nobody new begins meanwhile."""

    def __init__(self) -> None:
        folder = Path(tempfile.gettempdir())
        self._door: IO[bytes] = (folder / f"callready-{RUN}.door").open("ab")
        self._room: IO[bytes] = (folder / f"callready-{RUN}.room").open("ab")
        self._alone = False

    def close(self) -> None:
        """Leave nothing behind; whoever still holds the files keeps them."""
        for file in (self._door, self._room):
            file.close()
            Path(file.name).unlink(missing_ok=True)

    @contextmanager
    def taken(self, *, alone: bool, kept: bool = False) -> Iterator[None]:
        """Hold the machine for one test; ``kept`` for the next one too, which else would wait for the others again."""
        if not self._alone:
            self._enter(alone)
        try:
            yield
        finally:
            if not kept:
                self._alone = False
                fcntl.flock(self._room, fcntl.LOCK_UN)

    def be_alone(self) -> None:
        """From a shared turn on, until its end, wait for the others and keep them out."""
        if not self._alone:
            fcntl.flock(self._room, fcntl.LOCK_UN)
            self._enter(alone=True)

    def _enter(self, alone: bool) -> None:
        fcntl.flock(self._door, fcntl.LOCK_EX)
        try:
            fcntl.flock(self._room, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
        finally:
            fcntl.flock(self._door, fcntl.LOCK_UN)
        self._alone = alone


def turns() -> Turns | None:
    """The turns of this run; None where tests run one after the other anyway."""
    return Turns() if RUN and fcntl is not None else None
