"""How a device did when it was tested before: a few numbers and the day, never a recording (pure).

Kept as one JSON text, so that whoever stores settings can store it. Damage is forgotten, never an error.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from readiness.comparison import Trial
from readiness.times import clock, day
from readiness.words import _, plural

KEY = "devices/tests"
"""Under which name the text is stored."""

KEPT = ("bandwidth", "active_speech_level", "speech_to_noise_ratio", "echo_return_loss", "dropout_count")
TESTS_A_DEVICE = 12
MOST_TESTS = 240


@dataclass(frozen=True, slots=True)
class PastTest:
    """One test of the device called ``name``; ``figures`` by metric, in the units of the limits."""

    name: str
    at: datetime
    figures: Mapping[str, float]


def remembered(text: str) -> tuple[PastTest, ...]:
    """The tests kept in ``text``, oldest first; what cannot be read is left out."""
    try:
        entries = json.loads(text or "[]")
    except ValueError:
        return ()
    found = [_read(entry) for entry in entries] if isinstance(entries, list) else []
    return tuple(sorted((test for test in found if test is not None), key=lambda test: test.at))


def text_of(tests: Iterable[PastTest]) -> str:
    """What :func:`remembered` reads."""
    return json.dumps(
        [{"name": test.name, "at": test.at.isoformat(), "figures": dict(test.figures)} for test in tests],
        ensure_ascii=False,
    )


def with_trial(tests: Sequence[PastTest], trial: Trial, at: datetime) -> tuple[PastTest, ...]:
    """``tests`` and this one; the oldest go when there are too many. ``at`` must be aware."""
    figures = {metric: value for metric in KEPT if (value := trial.value(metric)) is not None}
    mine = [test for test in tests if test.name == trial.name][-(TESTS_A_DEVICE - 1) :]
    kept = [test for test in tests if test.name != trial.name or test in mine]
    return (*kept, PastTest(trial.name, at, MappingProxyType(figures)))[-MOST_TESTS:]


def by_device(tests: Iterable[PastTest]) -> dict[str, tuple[PastTest, ...]]:
    """The tests of each device, newest first; the device tested last comes first."""
    found: dict[str, tuple[PastTest, ...]] = {}
    for test in sorted(tests, key=lambda test: test.at, reverse=True):
        found[test.name] = (*found.get(test.name, ()), test)
    return found


def without_newest(tests: Sequence[PastTest], names: Iterable[str]) -> tuple[PastTest, ...]:
    """``tests`` without the newest of each device in ``names``: what stands in the table is not said again."""
    newest = [next((test for test in reversed(tests) if test.name == name), None) for name in names]
    return tuple(test for test in tests if not any(test is left_out for left_out in newest))


def told(test: PastTest, now: datetime) -> str:
    """One line, such as ``3 days ago: 31 dB above the room, voice to 7 kHz``."""
    figures = test.figures
    parts = []
    if (ratio := figures.get("speech_to_noise_ratio")) is not None:
        parts.append(_("{db:.0f} dB above the room").format(db=ratio))
    if (width := figures.get("bandwidth")) is not None:
        parts.append(_("voice to {kilo} kHz").format(kilo=f"{width / 1000:.1f}".removesuffix(".0")))
    if (loss := figures.get("echo_return_loss")) is not None:
        parts.append(_("echo −{db:.0f} dB").format(db=loss))
    if drops := figures.get("dropout_count"):
        parts.append(plural("{count} dropout", "{count} dropouts", round(drops)).format(count=round(drops)))
    return _("{when}: {figures}").format(when=when(test.at, now), figures=", ".join(parts) or _("nothing was measured"))


def when(at: datetime, now: datetime) -> str:
    """How long ago by the calendar of ``now``; a clock that was set back says the day itself."""
    local = at.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    if days == 0:
        return _("Today at {time}").format(time=clock(local))
    if days == 1:
        return _("Yesterday")
    if 1 < days < 14:
        return plural("{count} day ago", "{count} days ago", days).format(count=days)
    return day(local)


def _read(entry: object) -> PastTest | None:
    if not isinstance(entry, dict):
        return None
    try:
        at = datetime.fromisoformat(entry["at"])
        figures = {metric: float(value) for metric, value in entry["figures"].items() if metric in KEPT}
        if at.tzinfo is None or not all(math.isfinite(value) for value in figures.values()):
            return None
        return PastTest(str(entry["name"]), at, MappingProxyType(figures))
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
