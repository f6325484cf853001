"""What a reading of sound is made of: measures and faults to carry, and pictures of level and spectrum to look at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
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
    faults = (
        *(Mark("clip", round(at, 3), round(at + _FAULT_SECONDS, 3)) for at in evidence.clips_s.tolist()),
        *(Mark("dropout", round(at, 3), round(at + _FAULT_SECONDS, 3)) for at in evidence.dropouts_s.tolist()),
    )
    marks = (*_speech(evidence.time_s.tolist(), evidence.speech.tolist()), *faults)
    said = [
        _("{seconds:.1f} seconds, {speech:.1f} of them speech.").format(
            seconds=report.duration_s, speech=report.speech_s
        )
    ]
    distorts = plural(
        "It distorts once, at {times}.", "It distorts {count} times, first at {times}.", evidence.clips_s.size
    )
    breaks = plural(
        "It breaks off once, at {times}.", "It breaks off {count} times, first at {times}.", evidence.dropouts_s.size
    )
    said += [_told(distorts, evidence.clips_s.tolist()), _told(breaks, evidence.dropouts_s.tolist())]
    text = " ".join(filter(None, said))
    return Plot("levels", title_of("levels"), "s", "dBFS", points, marks, lines, text)


def spectrum_plot(report: SoundReport) -> Plot | None:
    """The mean spectrum up to half the sample rate; None where there is none."""
    evidence = report.evidence
    if not evidence.frequency_hz.size:
        return None
    step = max(1, -(-evidence.frequency_hz.size // MOST_POINTS))
    points = tuple(
        (
            round(float(evidence.frequency_hz[at]), 1),
            round(max(FLOOR_DBFS, float(evidence.spectrum_dbfs[at : at + step].max())), 1),
        )
        for at in range(0, evidence.frequency_hz.size, step)
    )
    reaches = report.bandwidth_hz
    hum = evidence.hum_lines_hz.tolist()
    said = [] if reaches is None else [_("The sound reaches up to {hertz:.0f} Hz.").format(hertz=reaches)]
    if hum:
        said.append(_("Mains hum at {frequencies}.").format(frequencies=", ".join(f"{line:.0f} Hz" for line in hum)))
    lines = [(line, f"{line:.0f} Hz" if line == hum[0] else "") for line in hum]
    if reaches is not None and reaches < 0.99 * float(evidence.frequency_hz[-1]):
        lines.append((reaches, f"{reaches:.0f} Hz"))
    return Plot("spectrum", title_of("spectrum"), "Hz", "dBFS", points, (), tuple(lines), " ".join(said))


def plots(report: SoundReport, lines: Lines) -> tuple[Plot, ...]:
    """All pictures that ``report`` has, the level with ``lines`` across it."""
    return tuple(plot for plot in (level_plot(report, lines), spectrum_plot(report)) if plot is not None)


def _told(sentence: str, moments: list[float]) -> str:
    """``sentence`` with the first of these moments (seconds); nothing where there are none."""
    if not moments:
        return ""
    times = ", ".join(_("{seconds} s").format(seconds=number(at, 1)) for at in moments[:MOST_TOLD])
    return sentence.format(count=len(moments), times=times)


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
