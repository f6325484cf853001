"""One measurement in real time that several tests look at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

import pytest

T = TypeVar("T")


class Shared(Generic[T]):
    """Made when it is first wanted, and once more for a test that gets another chance: that one wants to see it anew.

    Tests that look at the same one belong into one ``xdist_group``, or each worker makes its own.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: dict[int, T] = {}

    def of(self, request: pytest.FixtureRequest) -> T:
        """What the test of ``request`` may look at."""
        attempt: int = getattr(request.node, "execution_count", 1)
        if attempt not in self._made:
            self._made[attempt] = self._make()
        return self._made[attempt]
