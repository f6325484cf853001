"""Tests that judge milliseconds really are alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from tests import turns


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch, tmp_path) -> Iterator[tuple[turns.Turns, turns.Turns]]:
    monkeypatch.setattr(turns.tempfile, "gettempdir", lambda: str(tmp_path))
    both = turns.Turns(), turns.Turns()
    yield both
    for each in both:
        each.close()
    assert list(tmp_path.iterdir()) == []


def test_others_share_and_who_is_alone_waits_for_them(two) -> None:
    one, other = two
    entered = threading.Event()

    def alone() -> None:
        with other.taken(alone=True):
            entered.set()

    with one.taken(alone=False), other.taken(alone=False):
        pass
    waiting = threading.Thread(target=alone)
    with one.taken(alone=False):
        waiting.start()
        assert not entered.wait(0.2)
    assert entered.wait(30)
    waiting.join()


def test_a_shared_turn_becomes_one_alone(two) -> None:
    one, other = two
    with one.taken(alone=False):
        one.be_alone()
        entered = threading.Event()

        def share() -> None:
            with other.taken(alone=False):
                entered.set()

        waiting = threading.Thread(target=share)
        waiting.start()
        assert not entered.wait(0.2)
    assert entered.wait(30)
    waiting.join()


def test_a_turn_that_is_kept_lets_nobody_in_between(two) -> None:
    one, other = two
    entered = threading.Event()

    def share() -> None:
        with other.taken(alone=False):
            entered.set()

    waiting = threading.Thread(target=share)
    with one.taken(alone=True, kept=True):
        waiting.start()
    with one.taken(alone=True):
        assert not entered.wait(0.2)
    assert entered.wait(30)
    waiting.join()
