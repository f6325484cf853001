"""What a reading of sound is made of: measures and faults to carry, and pictures of level and spectrum to look at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from readiness.limits import LIMITS
from readiness.model import Grade, Mark, Measure, Plot, Reading
from readiness.plots import title_of
from readiness.words import _, number, plural

if TYPE_CHECKING:
    from readiness.audio.report import Fault, SoundReport

MOST_POINTS = 240
MOST_TOLD = 5  # moments that are read out one by one
FLOOR_DBFS = -100.0
_FAULT_SECONDS = 0.05
_AT_ONCE_SECONDS = 0.25


def measured(metric: str, value: float | None) -> Measure:
    """Return ``value`` in the unit of the limit of ``metric``."""
    return Measure(metric, value, LIMITS[metric].unit)


def carried(faults: Iterable[Fault]) -> tuple[str, ...]:
    """Return ``faults`` as a fact that a reading can carry."""
    return tuple(f"{fault.word}:{fault.grade}" for fault in faults)


def faults_of(reading: Reading, words: Collection[str]) -> dict[str, Grade]:
    """Return the grades of those faults in ``reading`` that are among ``words``, in the order of ``words``."""
    told = reading.facts.get("faults")
    found = dict(item.split(":") for item in told) if isinstance(told, tuple) else {}
    return {word: Grade(found[word]) for word in words if word in found}


Lines = tuple[tuple[float, str], ...]


def voice_lines() -> Lines:
    """Between which levels a voice is just right."""
    return _lines("active_speech_level", _("too quiet"), _("too loud"))


def noise_lines() -> Lines:
    """Up to which level a room is quiet."""
    return _lines("noise_level", "", _("too loud"))


def level_plot(report: SoundReport, lines: Lines) -> Plot | None:
    """The level over time, with speech, clipping and dropouts marked; None where nothing was recorded."""
    evidence = report.evidence
    if not evidence.time_s.size:
        return None
    points = tuple(
        (round(float(time), 3), round(max(FLOOR_DBFS, float(level)), 1))
        for time, level in zip(evidence.time_s, evidence.level_dbfs, strict=True)
    )
    clips, dropouts = _stretches(evidence.clips_s.tolist()), _stretches(evidence.dropouts_s.tolist())
    faults = (
        *(Mark("clip", round(first, 3), round(last, 3)) for first, last in clips),
        *(Mark("dropout", round(first, 3), round(last, 3)) for first, last in dropouts),
    )
    marks = (*_speech(evidence.time_s.tolist(), evidence.speech.tolist()), *faults)
    said = [
        _("{seconds:.1f} seconds, {speech:.1f} of them speech.").format(
            seconds=report.duration_s, speech=report.speech_s
        )
    ]
    distorts = plural("It distorts once, at {times}.", "It distorts {count} times, first at {times}.", len(clips))
    breaks = plural("It breaks off once, at {times}.", "It breaks off {count} times, first at {times}.", len(dropouts))
    said += [_told(distorts, clips), _told(breaks, dropouts)]
    text = " ".join(filter(None, said))
    return Plot("levels", title_of("levels"), "s", "dBFS", points, marks, lines, text)


def spectrum_plot(report: SoundReport) -> Plot | None:
    """The mean spectrum up to half the sample rate; None where there is none."""
    evidence = report.evidence
    if not evidence.frequency_hz.size:
        return None
    points = tuple(
        (
            round(float(evidence.frequency_hz[first]), 1),
            round(max(FLOOR_DBFS, float(evidence.spectrum_dbfs[first:last].max())), 1),
        )
        for first, last in pairwise(_thinned(evidence.frequency_hz.size))
    )
    reaches = report.bandwidth_hz
    hum = evidence.hum_lines_hz.tolist()
    said = [] if reaches is None else [_("The sound reaches up to {hertz:.0f} Hz.").format(hertz=reaches)]
    if hum:
        said.append(_("Mains hum at {frequencies}.").format(frequencies=", ".join(f"{line:.0f} Hz" for line in hum)))
    name = _("hum {hertz:.0f} Hz")
    lines = [(line, name.format(hertz=line) if line == hum[0] else "") for line in hum]
    if reaches is not None and reaches < 0.99 * float(evidence.frequency_hz[-1]):
        lines.append((reaches, f"{number(reaches / 1000, 1)} kHz"))
    return Plot("spectrum", title_of("spectrum"), "Hz", "dBFS", points, (), tuple(lines), " ".join(said))


def _thinned(size: int) -> list[int]:
    """Where the points of a picture begin among ``size`` bands: as far apart as a logarithmic axis shows them."""
    begins, ratio = [0], max(size, 2) ** (1 / (MOST_POINTS - 1))
    while begins[-1] < size:
        begins.append(min(size, max(begins[-1] + 1, round(begins[-1] * ratio))))
    return begins


def _stretches(moments: Sequence[float]) -> list[tuple[float, float]]:
    """``moments`` (seconds, rising) that follow one another at once as stretches of time."""
    joined: list[tuple[float, float]] = []
    for at in moments:
        if joined and at - joined[-1][1] <= _AT_ONCE_SECONDS:
            joined[-1] = (joined[-1][0], at + _FAULT_SECONDS)
        else:
            joined.append((at, at + _FAULT_SECONDS))
    return joined


def plots(report: SoundReport, lines: Lines) -> tuple[Plot, ...]:
    """All pictures that ``report`` has, the level with ``lines`` across it."""
    return tuple(plot for plot in (level_plot(report, lines), spectrum_plot(report)) if plot is not None)


def _told(sentence: str, stretches: list[tuple[float, float]]) -> str:
    """``sentence`` with when the first of these stretches begin; nothing where there are none."""
    if not stretches:
        return ""
    times = ", ".join(_("{seconds} s").format(seconds=number(first, 1)) for first, _last in stretches[:MOST_TOLD])
    return sentence.format(count=len(stretches), times=times)


def _lines(metric: str, below: str, above: str) -> Lines:
    good = LIMITS[metric].good
    return tuple((bound, words) for bound, words in ((good.low, below), (good.high, above)) if bound is not None)


def _speech(times: Sequence[float], speech: Sequence[float]) -> list[Mark]:
    marks: list[Mark] = []
    began: float | None = None
    for time, speaking in zip(times, speech, strict=True):
        if speaking and began is None:
            began = time
        elif not speaking and began is not None:
            marks.append(Mark("speech", round(began, 3), round(time, 3)))
            began = None
    if began is not None:
        marks.append(Mark("speech", round(began, 3), round(times[-1], 3)))
    return marks


def figure(value: float | None, digits: int = 0) -> str:
    """``value`` as people write it, with a real minus; a question mark where it is not known."""
    if value is None:
        return "?"
    return number(value, digits)
