"""For all tests: what needs real time goes before what only needs a processor."""

from __future__ import annotations

import os

import pytest

YIELDING = 10


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let unit tests of other workers step back while a test on a real server counts real milliseconds.

    Only an administrator may take a priority back, so elsewhere all stay equal.
    """
    if hasattr(os, "setpriority") and os.geteuid() == 0:
        os.setpriority(os.PRIO_PROCESS, 0, 0 if item.get_closest_marker("lab") else YIELDING)
