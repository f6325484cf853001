"""Where cycles of objects are cleared away."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject

from ui.garbage import GarbageInTurn

MANY = 20_000


class Knot:
    """Holds itself, so that only the collector can clear it away; says in which thread that was."""

    cleared_in: set[int]

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.cleared_in.add(threading.get_ident())


@pytest.fixture
def collecting():
    """The interpreter as a person's has it, whatever the other tests have set."""
    enabled = gc.isenabled()
    gc.enable()
    Knot.cleared_in = set()
    yield
    gc.unfreeze()
    (gc.enable if enabled else gc.disable)()


def tie_elsewhere() -> int:
    """Make many knots in a thread of their own; return which."""
    made_in = []

    def tie() -> None:
        made_in.append(threading.get_ident())
        for _ in range(MANY):
            Knot()

    thread = threading.Thread(target=tie)
    thread.start()
    thread.join()
    return made_in[0]


def test_nothing_is_cleared_away_in_another_thread(qapp, collecting):
    owner = QObject()
    garbage = GarbageInTurn(owner)
    garbage.begin()
    garbage.settle()
    elsewhere = tie_elsewhere()
    assert Knot.cleared_in == set()
    garbage.clear()
    assert Knot.cleared_in == {threading.get_ident()}
    assert elsewhere not in Knot.cleared_in
    garbage.end()
    assert gc.isenabled()


def test_without_it_the_other_thread_clears_away(collecting):
    assert tie_elsewhere() in Knot.cleared_in


def test_where_the_collector_was_off_it_stays_off(qapp, collecting):
    gc.disable()
    owner = QObject()
    garbage = GarbageInTurn(owner)
    garbage.begin()
    garbage.end()
    assert not gc.isenabled()
