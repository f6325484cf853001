"""One measurement in real time that several tests look at."""

from __future__ import annotations

import atexit
import fcntl
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.turns import RUN


class Shared:
    """Made when it is first wanted, and once more for a test that gets another chance: that one wants to see it anew.

    Whichever worker wants it first makes it for all workers of a run, so it is of what JSON can carry.
    """

    def __init__(self, make: Callable[[], dict[str, Any]]) -> None:
        self._make = make
        self._made: dict[int, dict[str, Any]] = {}

    def of(self, request: pytest.FixtureRequest) -> dict[str, Any]:
        """What the test of ``request`` may look at."""
        attempt: int = getattr(request.node, "execution_count", 1)
        if attempt not in self._made:
            self._made[attempt] = self._for_all(attempt) if RUN else self._make()
        return self._made[attempt]

    def _for_all(self, attempt: int) -> dict[str, Any]:
        path = Path(tempfile.gettempdir(), f"callready-{RUN}.{self._make.__module__}.{attempt}.json")
        with path.open("a+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            said = file.read()
            if not said:
                atexit.register(path.unlink, missing_ok=True)
                said = json.dumps(self._make())
                file.write(said)
                file.flush()
        made: dict[str, Any] = json.loads(said)
        return made
