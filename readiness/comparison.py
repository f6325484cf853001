"""Which of several headsets is better for a call, on the same sentence (pure).

Each metric is graded against its limit; a device with a worse grade never wins over one with a better. Among equals the
distances count that a listener notices: dB above the room, dB of echo, the width of the voice in octaves.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from readiness.limits import LIMITS
from readiness.model import Grade, Measure, worst
from readiness.words import _, number

_NOTICED_DB = 3.0
_NOTICED_OCTAVES = 0.5
_ENOUGH_ECHO_LOSS_DB = 46.0
_FULL_VOICE_HZ = 14_000.0
_MOST_REASONS = 3
_WEIGHT = {Grade.NO_GO: -100.0, Grade.CAUTION: -10.0, Grade.UNKNOWN: -5.0}


@dataclass(frozen=True, slots=True)
class Trial:
    """What one device came to: a microphone, and the speakers it was tested with.

    ``detail`` says what it is (``USB · new``); levels in dB, delay there and back in ms.
    """

    name: str
    detail: str
    measures: tuple[Measure, ...]
    round_trip_delay_ms: float | None = None
    echo_heard: bool | None = None
    input_id: str | None = None
    output_id: str | None = None

    def value(self, metric: str) -> float | None:
        """The value of ``metric``, None where it was not measured."""
        return next((measure.value for measure in self.measures if measure.metric == metric), None)

    @property
    def devices(self) -> tuple[str | None, str | None]:
        """The ids of microphone and speakers: a trial of the same two replaces the one before."""
        return self.input_id, self.output_id

    def grade(self, metric: str) -> Grade:
        """How good ``metric`` is."""
        return LIMITS[metric].grade(self.value(metric))


@dataclass(frozen=True, slots=True)
class Figure:
    """One cell: its words, and a grade where it is graded; ``None`` words say that it is not known."""

    words: str | None
    grade: Grade | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One thing measured, a figure for each device."""

    name: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The table, the place of the best device (None when no two can be told apart), and why."""

    lines: tuple[Line, ...]
    winner: int | None
    headline: str
    reason: str


GRADED = (
    "bandwidth",
    "active_speech_level",
    "speech_to_noise_ratio",
    "echo_return_loss",
    "channels_heard",
    "dropout_count",
)


def compare(trials: Sequence[Trial]) -> Comparison:
    """Put ``trials`` side by side and choose the best. Raises ValueError for none."""
    if not trials:
        raise ValueError("nothing to compare")
    lines = tuple(Line(name, tuple(make(trial) for trial in trials)) for name, make in _rows())
    if len(trials) == 1:
        return Comparison(
            lines, None, _("One device is tested."), _("Test another one on the same sentence to compare.")
        )
    order = sorted(range(len(trials)), key=lambda place: _score(trials[place]), reverse=True)
    best, second = trials[order[0]], trials[order[1]]
    if _score(best) - _score(second) < 1.0:
        reason = _("{one} and {other} sound alike here: keep the one that is more comfortable.")
        return Comparison(lines, None, _("No clear winner."), reason.format(one=best.name, other=second.name))
    return Comparison(lines, order[0], _("Use this one for calls."), _reason(best, second))


def _score(trial: Trial) -> float:
    grades = [trial.grade(metric) for metric in GRADED]
    score = sum(_WEIGHT.get(grade, 0.0) for grade in grades)
    above_noise, echo, width = (trial.value(m) for m in ("speech_to_noise_ratio", "echo_return_loss", "bandwidth"))
    if above_noise is not None:
        score += min(above_noise, 50.0) / _NOTICED_DB
    if echo is not None:
        score += min(echo, _ENOUGH_ECHO_LOSS_DB) / _NOTICED_DB
    if width:
        score += math.log2(min(width, _FULL_VOICE_HZ) / 1000.0) / _NOTICED_OCTAVES
    return score


def _reason(best: Trial, other: Trial) -> str:
    """One sentence: in what the best is better than the next, in the order in which a listener notices it."""
    parts = []
    width, other_width = best.value("bandwidth"), other.value("bandwidth")
    if (
        width
        and other_width
        and math.log2(min(width, _FULL_VOICE_HZ) / min(other_width, _FULL_VOICE_HZ)) > _NOTICED_OCTAVES
    ):
        parts.append(_("clearer voice"))
    above, other_above = best.value("speech_to_noise_ratio"), other.value("speech_to_noise_ratio")
    if above is not None and other_above is not None and above - other_above >= _NOTICED_DB:
        parts.append(_("hears {db:.0f} dB less of your room").format(db=above - other_above))
    if best.grade("echo_return_loss") is Grade.GOOD:
        parts.append(_("nothing leaks back"))
    if best.grade("dropout_count") is Grade.GOOD and other.grade("dropout_count").needs_attention:
        parts.append(_("no dropouts"))
    parts = parts[:_MOST_REASONS] or [_("the better figures overall")]
    sentence = (
        parts[0] if len(parts) == 1 else _("{first}, and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])
    )
    return f"{sentence[0].upper()}{sentence[1:]}."


def _rows() -> tuple[tuple[str, Callable[[Trial], Figure]], ...]:
    return (
        (_("Voice bandwidth"), _bandwidth),
        (_("Speech level"), _level),
        (_("Voice above room noise"), _above_noise),
        (_("Echo back to the caller"), _echo),
        (_("Left / right"), _sides),
        (_("Delay there and back"), _delay),
        (_("Dropouts in 10 s"), _dropouts),
    )


def _bandwidth(trial: Trial) -> Figure:
    hertz = trial.value("bandwidth")
    if hertz is None:
        return Figure(None)
    kilo = number(hertz / 1000, 0 if round(hertz / 100) % 10 == 0 else 1)
    return Figure(_("to {kilo} kHz").format(kilo=kilo), trial.grade("bandwidth"))


def _level(trial: Trial) -> Figure:
    level, grade = trial.value("active_speech_level"), trial.grade("active_speech_level")
    words = None if level is None else f"{number(level)} dBFS"
    return Figure(words, grade if grade.needs_attention else None)


def _above_noise(trial: Trial) -> Figure:
    ratio = trial.value("speech_to_noise_ratio")
    if ratio is None:
        return Figure(None)
    grade, shown = trial.grade("speech_to_noise_ratio"), round(ratio)
    # 19.6 dB is not yet 20: a figure never contradicts its grade.
    words = str(shown) if LIMITS["speech_to_noise_ratio"].grade(shown) is grade else number(ratio, 1)
    return Figure(f"{words} dB", grade)


def _echo(trial: Trial) -> Figure:
    loss = trial.value("echo_return_loss")
    if loss is None:
        return Figure(_("none heard"), Grade.GOOD) if trial.echo_heard is False else Figure(None)
    grade = trial.grade("echo_return_loss")
    words = _("none, −{loss:.0f} dB") if grade is Grade.GOOD else _("heard, −{loss:.0f} dB")
    return Figure(words.format(loss=loss), grade)


def _sides(trial: Trial) -> Figure:
    sides = trial.value("channels_heard")
    if sides is None:
        return Figure(None)
    words = {2: _("both"), 1: _("one side only")}.get(int(sides), _("neither"))
    grade = trial.grade("channels_heard")
    return Figure(words, grade if grade.needs_attention else None)


def _delay(trial: Trial) -> Figure:
    delay = trial.round_trip_delay_ms
    return Figure(None if delay is None else f"{number(delay)} ms")


def _dropouts(trial: Trial) -> Figure:
    count = trial.value("dropout_count")
    return Figure(None if count is None else number(count))


def overall(trial: Trial) -> Grade:
    """The worst of what was measured of a device."""
    return worst([trial.grade(metric) for metric in GRADED if trial.value(metric) is not None])


def names(trials: Sequence[Trial]) -> tuple[str, ...]:
    """What to call each: its name, numbered from the second of the same name on."""
    given: list[str] = []
    for trial in trials:
        name, number = trial.name, 1
        while name in given:
            number += 1
            name = _("{name} ({number})").format(name=trial.name, number=number)
        given.append(name)
    return tuple(given)


def as_markdown(trials: Sequence[Trial], comparison: Comparison) -> str:
    """The comparison as a Markdown table with its sentence."""
    called = [_literal(name) for name in names(trials)]
    rows = [f"|  | {' | '.join(called)} |", "|" + "---|" * (len(trials) + 1)]
    rows.append(f"|  | {' | '.join(_literal(trial.detail) for trial in trials)} |")
    for line in comparison.lines:
        cells = " | ".join(figure.words or _("not known") for figure in line.figures)
        rows.append(f"| {line.name} | {cells} |")
    won = "" if comparison.winner is None else f"**{called[comparison.winner]}**: "
    return "\n".join(
        [f"# {_('Devices compared')}", "", f"{won}{comparison.headline} {comparison.reason}", "", *rows, ""]
    )


def _literal(name: str) -> str:
    """``name`` with whatever Markdown would read as its own marked as text."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>|#" else letter for letter in " ".join(name.split()))
