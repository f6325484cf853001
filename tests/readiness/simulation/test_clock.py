"""Virtual time keeps the order of things."""

from __future__ import annotations

import threading

import pytest

from readiness.simulation.clock import VirtualClock


def test_waiters_wake_in_the_order_of_their_times() -> None:
    clock = VirtualClock()
    woken: list[tuple[str, float]] = []

    def sleeper(name: str, seconds: float) -> None:
        clock.wait(threading.Event(), seconds)
        woken.append((name, clock.monotonic()))

    threads = [threading.Thread(target=sleeper, args=item) for item in [("late", 9.0), ("soon", 1.0), ("mid", 4.0)]]
    for thread in threads:
        thread.start()
    clock.run_until(lambda: len(woken) == 3)
    assert woken == [("soon", 1.0), ("mid", 4.0), ("late", 9.0)]


def test_a_set_event_wakes_without_time_passing() -> None:
    clock = VirtualClock()
    event = threading.Event()
    result: list[tuple[bool, float]] = []
    thread = threading.Thread(target=lambda: result.append((clock.wait(event, 100), clock.monotonic())))
    thread.start()
    event.set()
    thread.join(5)
    assert result == [(True, 0.0)]


def test_advance_moves_exactly_that_far() -> None:
    clock = VirtualClock()
    clock.advance(2.5)
    assert clock.monotonic() == 2.5
    began = clock.now()
    clock.advance(60)
    assert (clock.now() - began).total_seconds() == 60


def test_what_never_happens_is_a_timeout() -> None:
    clock = VirtualClock()
    thread = threading.Thread(target=lambda: clock.wait(threading.Event(), 50), daemon=True)
    thread.start()
    with pytest.raises(TimeoutError, match="not done after"):
        clock.run_until(lambda: False, limit=10)
