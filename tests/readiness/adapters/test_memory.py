from __future__ import annotations

import sys

import pytest

from readiness.adapters import memory


class Library:
    def __init__(self, answer: int) -> None:
        self.answer = answer
        self.asked: list[tuple[int, int]] = []

    def mallopt(self, what: int, value: int) -> int:
        self.asked.append((what, value))
        return self.answer


def test_two_arenas_are_asked_for() -> None:
    library = Library(1)
    assert memory.keep_compact(library)
    assert library.asked == [(-8, 2)]


def test_a_refusal_and_another_library_are_told() -> None:
    assert not memory.keep_compact(Library(0))
    assert not memory.keep_compact(object())


def test_other_systems_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert not memory.keep_compact()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc")
def test_this_system_takes_it() -> None:
    assert memory.keep_compact()
