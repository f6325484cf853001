"""For all tests: English and 15:00 whatever this computer prefers, and what needs real time goes first."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from readiness import words
from tests.order import dealt
from tests.turns import turns

for name in ("LANG", "LANGUAGE", "LC_MESSAGES", "LC_TIME", "LC_NUMERIC"):
    os.environ.pop(name, None)
os.environ["LC_ALL"] = "C.UTF-8"
# What somebody entered in the program is no part of a test.
_nobody = tempfile.mkdtemp(prefix="callready-tests-")
atexit.register(shutil.rmtree, _nobody, ignore_errors=True)
os.environ["XDG_DATA_HOME"] = str(Path(_nobody) / "data")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Whatever language a test spoke, the next one finds English."""
    yield
    words.use_language(words.SOURCE)


YIELDING, HARDLY_THERE = 10, 19
_turns = turns()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Deal the tests out; one in real time that other workers disturbed gets one more chance, alone."""
    for item in items:
        if item.get_closest_marker("lab"):
            item.add_marker(pytest.mark.flaky(reruns=1))
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if workers > 1:
        items[:] = dealt(items, workers)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Take a turn: tests marked ``alone`` judge milliseconds, ``beside`` ones wait for minutes and disturb nobody."""
    if _turns is None or item.get_closest_marker("beside"):
        return (yield)
    alone = _alone(item)
    with _turns.taken(alone=alone, kept=alone and _alone(nextitem)):
        return (yield)


def _alone(item: pytest.Item | None) -> bool:
    return item is not None and item.get_closest_marker("alone") is not None


def pytest_unconfigure() -> None:
    """The last test has had its turn."""
    if _turns is not None:
        _turns.close()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let unit tests of other workers step back while a test on a real server counts real milliseconds.

    Only an administrator may take a priority back, so elsewhere all stay equal.
    """
    if _turns is not None and getattr(item, "execution_count", 1) > 1:
        _turns.be_alone()
    if hasattr(os, "setpriority") and os.geteuid() == 0:
        beside, lab = item.get_closest_marker("beside"), item.get_closest_marker("lab")
        os.setpriority(os.PRIO_PROCESS, 0, HARDLY_THERE if beside else 0 if lab else YIELDING)
