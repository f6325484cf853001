"""The drain by what a gauge tells as its power, or a system guesses: there at once, true by and large (pure)."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.computer.runs import Belief, Runs

_STRETCH_SECONDS = 58.0  # what is told meanwhile is one value
_GLANCE_SECONDS = 20.0  # a single look is worth this much seeing
_LEAST_ERROR = 0.02


@dataclass
class _Stretch:
    """What was told since ``since``."""

    since: float
    total: float = 0.0
    looks: int = 0

    @property
    def mean(self) -> float:
        return self.total / self.looks


class ToldPower:
    """Takes in the rate that is told at every look, and learns from the charge by how much it is wrong."""

    def __init__(self, at: float, runs: Runs) -> None:
        self._runs = runs
        self._stretch = _Stretch(at)
        self._last: tuple[float, float] | None = None
        self._drawn = 0.0
        self._ratio, self._error, self._first_error = 1.0, 0.0, 0.0

    def look(self, at: float, rate: float, error: float) -> None:
        """``rate`` is told at second ``at``, relative ``error`` off as a rule."""
        if error != self._first_error:
            self._ratio, self._error, self._first_error = 1.0, error, error
        if self._last is not None:
            self._drawn += self._last[1] * (at - self._last[0])
        self._last = (at, rate)
        self._stretch.total += rate
        self._stretch.looks += 1
        if at - self._stretch.since >= _STRETCH_SECONDS:
            self._runs.add(self._stretch.mean, at - self._stretch.since)
            self._stretch = _Stretch(at)

    def begin_to_compare(self) -> None:
        """The charge is known exactly now."""
        self._drawn = 0.0

    def compare(self, drawn: float, blur: float) -> None:
        """So much was really drawn since then, give or take ``blur``."""
        if drawn <= 0 or self._drawn <= 0 or not self._first_error:
            return
        ratio, error = drawn / self._drawn, _LEAST_ERROR + blur / drawn
        worth, before = 1 / error**2, 1 / self._first_error**2
        self._ratio = (before + worth * ratio) / (before + worth)
        self._error = (before + worth) ** -0.5

    def belief(self) -> Belief | None:
        """The drain; None where nothing is told."""
        runs = self._runs
        if not runs.count and self._stretch.looks:
            runs = runs.copy()
            runs.add(self._stretch.mean, _GLANCE_SECONDS)
        belief = runs.belief()
        if belief is None:
            return None
        mean = self._ratio * belief.mean
        return Belief(mean, self._ratio**2 * belief.variance + (self._error * mean) ** 2)
