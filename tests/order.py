"""Who begins with what: every worker has a share of all tests, and what takes long in real time stands at its head.

A worker takes what it has from the front, and one that has nothing left takes from the end of another's share. So what
waits for real time runs beside what works, and none of it is the last to end.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

import pytest


def dealt(tests: Sequence[pytest.Item], workers: int) -> list[pytest.Item]:
    """Return ``tests`` so that the equal parts which ``workers`` are given one after the other begin as they should.

    The last worker begins with the tests ``beside`` the others, the first with those that want to be ``alone``, those
    between with tests of the ``lab``; what shares one measurement, an ``xdist_group``, stays together.
    """
    heads: list[list[pytest.Item]] = [[] for _worker in range(workers)]
    others: deque[pytest.Item] = deque()
    lab: dict[str, list[pytest.Item]] = {}
    for test in tests:
        if test.get_closest_marker("beside"):
            heads[-1].append(test)
        elif test.get_closest_marker("alone"):
            heads[0].append(test)
        elif test.get_closest_marker("lab"):
            group = test.get_closest_marker("xdist_group")
            lab.setdefault(group.args[0] if group else test.nodeid, []).append(test)
        else:
            others.append(test)
    between = heads[1:-1] or heads[:1]
    for group in sorted(lab.values(), key=len, reverse=True):
        min(between, key=len).extend(group)
    ordered: list[pytest.Item] = []
    for at, head in enumerate(heads):
        size = (len(tests) - len(ordered)) // (workers - at)
        others.extendleft(reversed(head[size:]))
        part = head[:size]
        ordered += part + [others.popleft() for _other in range(min(size - len(part), len(others)))]
    return ordered + list(others)
