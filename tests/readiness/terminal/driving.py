"""Runs the command line in this process, a demonstration's time passing as fast as the computer can compute."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from typing import Any

import pytest

from readiness import cli
from readiness.simulation.clock import VirtualClock


@dataclass(frozen=True)
class Said:
    """What a command wrote, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


@dataclass
class Terminal:
    """``terminal("--demo", "all_good", "check")`` runs the command."""

    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: str) -> Said:
        clock = VirtualClock(stuck_after=20.0)
        done = threading.Event()
        driver = threading.Thread(target=lambda: clock.run_until(done.is_set, real_limit=120.0))
        driver.start()
        try:
            code = cli.main(words, clock=clock)
        finally:
            done.set()
            driver.join()
        captured = self.capsys.readouterr()
        return Said(code, captured.out, captured.err)
