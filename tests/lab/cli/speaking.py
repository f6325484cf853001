"""Runs ``callready`` as its own process, and speaks into the virtual microphone when it asks for it."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from readiness.audio.levels import active_speech_level
from readiness.simulation.voice import sentence
from tests.lab.sound.server import RATE, SoundServer

ROOT = Path(__file__).parents[3]
HANGS_AFTER_SECONDS = 60


@dataclass(frozen=True)
class Ended:
    """What the process left behind."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)

    def finding(self, check: str) -> Any:
        return next(finding for finding in self.document["findings"] if finding["check"] == check)

    def reading(self, check: str, metric: str) -> Any:
        return next(r["value"] for r in self.finding(check)["readings"] if r["metric"] == metric)


def voice(level_dbfs: float, seconds: float = 5.0) -> np.ndarray:
    """A voice at an active speech level, nothing else."""
    clean = sentence(seconds, RATE).astype(np.float64)
    return clean * 10 ** ((level_dbfs - active_speech_level(clean, RATE).level_dbfs) / 20)


def room(level_dbfs: float, seconds: float = 30.0) -> np.ndarray:
    """The noise of a room: soft, without pitch."""
    white = np.random.default_rng(5).standard_normal(round(seconds * RATE))
    soft = np.convolve(white, np.ones(24) / 24, mode="same")
    return soft * 10 ** (level_dbfs / 20) / np.sqrt(np.mean(soft**2))


def callready(
    words: Sequence[str], server: SoundServer, on_line: dict[str, Callable[[], object]] | None = None
) -> Ended:
    """Run to the end; ``on_line`` acts the first time standard error begins a line with its key."""
    waiting = dict(on_line or {})
    process = subprocess.Popen(
        [sys.executable, "-m", "readiness", *words],
        cwd=ROOT,
        env={**server.environment, "XDG_DATA_HOME": str(server.folder / "data")},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    guard = threading.Timer(HANGS_AFTER_SECONDS, process.kill)
    guard.start()
    assert process.stdout is not None
    assert process.stderr is not None
    lines = []
    for line in process.stderr:
        lines.append(line)
        for key in [key for key in waiting if line.startswith(key)]:
            waiting.pop(key)()
    out = process.stdout.read()
    code = process.wait()
    guard.cancel()
    guard.join()
    process.stdout.close()
    process.stderr.close()
    return Ended(code, out, "".join(lines))
