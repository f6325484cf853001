"""The mean of a quantity that fluctuates, and now and then changes for good (pure).

Bayesian online change point detection (Adams and MacKay, 2007, arXiv:0710.3742): for every moment at which the last
change may have been, a belief of the mean and of the fluctuation since then (normal-inverse-gamma, which gives
Student's t), weighed by how well it foretold what came. So bursts are averaged over, however strong they are, while a
lasting change makes what was before it count no more; and the spread of the mean is that of the fluctuation seen.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import NamedTuple

_MEMORY_SECONDS = 2700.0  # what was seen longer ago fades, so that a slow drift is followed
_SHAPE = 1.5  # of the belief of the fluctuation before anything is seen: little
_VAGUE = 2.0  # the mean after a change: within 70 % of what it was before, give or take; times the fluctuation
_KEPT = 60  # moments of change that are still believed possible


class Belief(NamedTuple):
    """What is believed of the mean: its expectation and its variance."""

    mean: float
    variance: float

    @property
    def doubt(self) -> float:
        """Variance relative to the mean."""
        return self.variance / self.mean**2 if self.mean > 0 else math.inf


@dataclass(frozen=True, slots=True)
class _Run:
    """All that was seen since one possible change; ``weight`` is the logarithm of its probability."""

    weight: float
    expected: float
    expected_seconds: float
    seconds: float = 0.0
    mean: float = 0.0
    squares: float = 0.0
    count: float = 0.0

    def belief(self, doubt: float) -> tuple[float, float, float, float]:
        """Location, seconds, and shape and rate of the inverse gamma."""
        total = self.expected_seconds + self.seconds
        location = (self.expected_seconds * self.expected + self.seconds * self.mean) / total
        apart = self.expected_seconds * self.seconds * (self.mean - self.expected) ** 2 / total
        rate = _SHAPE * doubt + (self.squares + apart) / 2
        return location, total, _SHAPE + self.count / 2, rate

    def foretold(self, value: float, seconds: float, doubt: float) -> float:
        """Logarithm of the density of ``value``, a mean over ``seconds``."""
        location, total, shape, rate = self.belief(doubt)
        spread = rate / shape * (1 / total + 1 / seconds)
        freedom = 2 * shape
        return (
            math.lgamma((freedom + 1) / 2)
            - math.lgamma(freedom / 2)
            - 0.5 * math.log(freedom * math.pi * spread)
            - (freedom + 1) / 2 * math.log1p((value - location) ** 2 / (freedom * spread))
        )

    def seeing(self, value: float, seconds: float, weight: float) -> _Run:
        """The same run with one more value."""
        fades = math.exp(-seconds / _MEMORY_SECONDS)
        before, count = self.seconds * fades, self.count * fades
        total = before + seconds
        apart = value - self.mean
        return replace(
            self,
            weight=weight,
            seconds=total,
            mean=self.mean + apart * seconds / total,
            squares=self.squares * fades + apart**2 * before * seconds / total,
            count=count + 1,
        )


class Runs:
    """Takes in mean values over stretches of time, and tells the mean that holds now.

    ``smallest`` is the size of values that count as nothing; ``fluctuation`` what is believed of it before anything is
    seen, as relative variance times the seconds over which it lasts; ``change_seconds`` how often, about, a change is
    for good. ``usual`` is what the mean was at other times, worth ``usual_seconds`` of seeing it.
    """

    def __init__(
        self,
        smallest: float,
        fluctuation: float,
        change_seconds: float,
        usual: float | None = None,
        usual_seconds: float = 0.0,
    ) -> None:
        self._smallest = smallest
        self._change_seconds = change_seconds
        self._fluctuation = fluctuation
        self._scale = abs(usual) if usual else 0.0
        self._seen = 0.0
        self._runs: tuple[_Run, ...] = () if usual is None else (_Run(0.0, usual, usual_seconds),)
        self.count = 0

    def copy(self) -> Runs:
        """Another one that has seen the same."""
        other = Runs(self._smallest, self._fluctuation, self._change_seconds)
        other._scale, other._seen, other._runs, other.count = self._scale, self._seen, self._runs, self.count
        return other

    def add(self, value: float, seconds: float) -> None:
        """Take in ``value``, the mean over ``seconds``."""
        self._rescale(value, seconds)
        doubt = self._doubt()
        if not self._runs:
            self._runs = (_Run(0.0, value, _VAGUE * self._fluctuation),)
        change = min(0.5, seconds / self._change_seconds)
        fresh = _Run(math.log(change), self._scale * math.copysign(1.0, value), _VAGUE * self._fluctuation)
        grown = [run.seeing(value, seconds, run.weight + run.foretold(value, seconds, doubt)) for run in self._runs]
        if self.count:
            grown = [replace(run, weight=run.weight + math.log1p(-change)) for run in grown]
            grown.append(fresh.seeing(value, seconds, fresh.weight + fresh.foretold(value, seconds, doubt)))
        self.count += 1
        self._runs = _normalised(grown)

    def belief(self) -> Belief | None:
        """The mean that holds now; None while nothing is known."""
        if not self._runs:
            return None
        parts, doubt = [], self._doubt()
        for run in self._runs:
            location, total, shape, rate = run.belief(doubt)
            parts.append((math.exp(run.weight), location, rate / (shape - 1) / total))
        mean = sum(weight * location for weight, location, _variance in parts)
        return Belief(mean, sum(weight * (variance + (location - mean) ** 2) for weight, location, variance in parts))

    def _doubt(self) -> float:
        return self._fluctuation * max(self._scale, self._smallest) ** 2

    def _rescale(self, value: float, seconds: float) -> None:
        """Keep the size of the values, against which fluctuation is measured."""
        self._seen = min(self._seen + seconds, 600.0)
        share = 1.0 if not self._scale else seconds / self._seen
        self._scale = max(self._smallest, self._scale + min(1.0, share) * (abs(value) - self._scale))


def _normalised(runs: list[_Run]) -> tuple[_Run, ...]:
    """The likeliest runs, their probabilities summing to one."""
    kept = sorted(runs, key=lambda run: run.weight, reverse=True)[:_KEPT]
    best = kept[0].weight
    total = best + math.log(sum(math.exp(run.weight - best) for run in kept))
    return tuple(replace(run, weight=run.weight - total) for run in kept)
