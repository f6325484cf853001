"""``callready listen``: what is right and wrong with recordings."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readiness.model import Grade, worst
from readiness.private import redact
from readiness.report import PLAIN_SIGNS, SCHEMA, SIGNS, finite
from readiness.terminal.outcome import exit_of
from readiness.words import _

if TYPE_CHECKING:
    from readiness.audio.report import SoundReport
    from readiness.ports import Samples
    from readiness.terminal.console import Console

LONGEST_SECONDS = 600
MOST_SAMPLES = 60_000_000
"""Of all channels together: a quarter of a gigabyte."""


class Unreadable(Exception):
    """A file is no recording. ``args[0]`` is a sentence."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of one file: a report, or the sentence that says why there is none."""

    name: str
    report: SoundReport | None
    error: str | None
    seconds: float

    @property
    def grade(self) -> Grade:
        """The grade of the recording, unknown where it could not be read."""
        return Grade.UNKNOWN if self.report is None else self.report.grade


def run(console: Console, names: Sequence[str], *, as_json: bool) -> int:
    """Analyse every file; one that cannot be read is named, and the rest is done."""
    heard: list[Heard] = []
    for number, name in enumerate(names, 1):
        console.status(_("{number} of {all}: {name}").format(number=number, all=len(names), name=Path(name).name))
        heard.append(listen(name, console))
        if not as_json:
            console.write("\n".join(_lines(heard[-1], plain=console.plain)))
    if as_json:
        console.document({"schema": SCHEMA, "files": [_document(one) for one in heard]})
    return exit_of(worst([one.grade for one in heard]))


def listen(name: str, console: Console) -> Heard:
    """Read and analyse one file."""
    from readiness.audio.analysis import analyse  # noqa: PLC0415 - loads scipy

    began = time.perf_counter()
    try:
        samples, sample_rate, whole = read(Path(name))
    except Unreadable as unreadable:
        return Heard(name, None, str(unreadable), time.perf_counter() - began)
    if not whole:
        minutes = samples.shape[0] / sample_rate / 60
        sentence = _("{name} is long: only its first {minutes:.1f} minutes were analysed.")
        console.say(sentence.format(name=name, minutes=minutes))
    return Heard(name, analyse(samples, sample_rate), None, time.perf_counter() - began)


def read(path: Path) -> tuple[Samples, int, bool]:
    """Samples (frames, channels), frames per second, and whether that is all of it. Raises Unreadable."""
    import soundfile  # noqa: PLC0415

    if not path.is_file():
        raise Unreadable(_("There is no file {name}.").format(name=path))
    try:
        with soundfile.SoundFile(path) as file:
            frames = min(LONGEST_SECONDS * file.samplerate, MOST_SAMPLES // file.channels)
            samples: Samples = file.read(frames, dtype="float32", always_2d=True)
            return samples, file.samplerate, file.frames <= frames
    except OSError as error:
        sentence = _("{name} could not be opened. Check that you may read it, or choose another file.")
        raise Unreadable(sentence.format(name=path)) from error
    except (soundfile.SoundFileError, RuntimeError, ValueError) as error:
        raise Unreadable(_("{name} is not a recording that can be read (WAV, FLAC, OGG).").format(name=path)) from error


def _document(heard: Heard) -> dict[str, Any]:
    from readiness.audio.report import SoundReport  # noqa: PLC0415
    from readiness.audio.sentences import describe  # noqa: PLC0415

    report = heard.report or SoundReport()
    return {
        "file": heard.name,
        "grade": str(heard.grade),
        "faults": [
            {"fault": str(fault.word), "grade": str(fault.grade), "summary": describe(fault, report)}
            for fault in report.faults
        ],
        "measurements": {
            name: finite(value) if isinstance(value, float) else value for name, value in report.measurements().items()
        },
        "seconds": round(heard.seconds, 3),
        "error": None if heard.error is None else redact(heard.error),
    }


def _lines(heard: Heard, *, plain: bool) -> list[str]:
    from readiness.audio.sentences import describe  # noqa: PLC0415

    sign = (PLAIN_SIGNS if plain else SIGNS)[heard.grade]
    report = heard.report
    if report is None:
        return [f"{sign} {heard.name}", f"    {heard.error}"]
    lines = [f"{sign} {heard.name}"]
    lines += [f"    {describe(fault, report)}" for fault in report.faults]
    if heard.grade is Grade.UNKNOWN:
        lines.append("    " + _("Not known yet: nothing was measured."))
    elif not report.faults:
        lines.append("    " + _("Nothing wrong was heard."))
    level, noise = report.active_speech_level_dbfs, report.noise_level_dbfs
    figures = [
        None if level is None else _("voice {level:.1f} dBFS").format(level=level),
        None if noise is None else _("noise {level:.1f} dBFS").format(level=noise),
        None if report.bandwidth_hz is None else _("up to {hertz:.0f} Hz").format(hertz=report.bandwidth_hz),
    ]
    if any(figures):
        lines.append("    " + ", ".join(figure for figure in figures if figure))
    return lines
