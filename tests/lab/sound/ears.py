"""Hears what the server plays, from its monitor."""

from __future__ import annotations

import subprocess
import threading

import numpy as np

from tests.lab.sound.server import RATE, SoundServer

FRAME_BYTES = 8


class Ears:
    """Keeps what the server plays to both ears, from now on."""

    def __init__(self, server: SoundServer, source: str = "ears.monitor") -> None:
        command = [
            "parec",
            f"--device={source}",
            "--format=float32le",
            "--channels=2",
            "--rate=48000",
            "--latency-msec=20",
        ]
        self._recorder = subprocess.Popen(command, env=server.environment, stdout=subprocess.PIPE)
        self._heard = bytearray()
        self._news = threading.Condition()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self._recorder.stdout is not None
        while block := self._recorder.stdout.read1(4096):
            with self._news:
                self._heard += block
                self._news.notify_all()

    @property
    def now(self) -> int:
        """How many bytes were heard."""
        return len(self._heard)

    def since(self, begin: int, seconds: float) -> np.ndarray:
        """What was heard from ``begin`` on, once it is as long as that, (n, 2)."""
        size = round(seconds * RATE) * FRAME_BYTES
        with self._news:
            assert self._news.wait_for(lambda: len(self._heard) >= begin + size, 20)
        return self.between(begin, begin + size)

    def between(self, begin: int, end: int) -> np.ndarray:
        """What was heard from ``begin`` to ``end``, (n, 2)."""
        first, last = (place - place % FRAME_BYTES for place in (begin, end))
        return np.frombuffer(bytes(self._heard[first:last]), dtype=np.float32).reshape(-1, 2)

    def close(self) -> None:
        self._recorder.kill()
        self._recorder.wait()
        self._reader.join()
        assert self._recorder.stdout is not None
        self._recorder.stdout.close()
