"""A sound server that dies in the middle of an answer is looked for again, whatever the library then raises."""

from __future__ import annotations

import threading

import pytest

from readiness.adapters import pulse_watch
from readiness.adapters.pulse_watch import PulseWatch


def test_whatever_a_dying_server_raises_it_is_looked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tries = threading.Semaphore(0)

    def dying() -> object:
        tries.release()
        raise ValueError("NULL pointer access")

    monkeypatch.setattr(pulse_watch, "RECONNECT_SECONDS", 0.001)
    monkeypatch.setattr(pulse_watch.pulse, "connection", dying)
    watch = PulseWatch(lambda server: None, lambda: None)
    watch.start()
    try:
        assert all(tries.acquire(timeout=10) for _try in range(3))
    finally:
        watch.stop()
