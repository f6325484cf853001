"""How the tests themselves are dealt out to the workers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from tests.order import dealt


@dataclass(frozen=True)
class Item:
    """A test with one marker."""

    nodeid: str
    marker: str = ""
    group: str = ""

    def get_closest_marker(self, name: str) -> Any:
        if name == "xdist_group":
            return pytest.mark.xdist_group(self.group).mark if self.group else None
        return name if name == self.marker or (name == "lab" and self.marker == "alone") else None


def shares(tests: list[Any], workers: int) -> list[list[Any]]:
    """What each worker is given, as the scheduler cuts it."""
    ordered, cut = dealt(tests, workers), []
    assert sorted(ordered, key=tests.index) == tests
    for at in range(workers):
        size = len(ordered) // (workers - at)
        cut.append(ordered[:size])
        del ordered[:size]
    return cut


TESTS = [
    *(Item(f"alone {number}", "alone") for number in range(3)),
    *(Item(f"tree {number}", "lab", "tree") for number in range(3)),
    *(Item(f"sound {number}", "lab") for number in range(6)),
    *(Item(f"plain {number}") for number in range(50)),
    Item("fuzz", "beside"),
]


def test_what_takes_real_time_stands_at_the_heads() -> None:
    first, *between, last = shares(TESTS, 5)
    assert [test.nodeid for test in first[:4]] == ["alone 0", "alone 1", "alone 2", "plain 0"]
    assert last[0].nodeid == "fuzz"
    assert {test.marker for test in last[1:] + first[3:]} == {""}
    for share in between:
        markers = [test.marker for test in share]
        assert "lab" in markers
        assert markers == sorted(markers, key=lambda marker: marker != "lab")
    assert sum({"tree 0", "tree 1", "tree 2"} <= {test.nodeid for test in share} for share in between) == 1


@pytest.mark.parametrize("workers", [2, 3, 4, 7])
@pytest.mark.parametrize("kept", [slice(None), slice(12), slice(2), slice(0), slice(12, None)])
def test_none_is_lost_and_none_comes_twice(workers: int, kept: slice) -> None:
    assert sum(len(share) for share in shares(TESTS[kept], workers)) == len(TESTS[kept])
