"""What the strip says of connection, microphone, battery and computer: a few words from the newest finding."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.model import Finding, Grade
from readiness.words import _, number

WATCHED = ("connection", "microphone", "battery", "computer")
"""The rows that have a pill, from left to right."""


@dataclass(frozen=True, slots=True)
class PillWords:
    """A pill: its words, its grade, and the whole sentence behind it."""

    text: str
    grade: str
    sentence: str


def pill_of(check: str, finding: Finding | None) -> PillWords | None:
    """What to show of ``check``; None where nothing was measured, so that no pill pretends to know."""
    if finding is None or finding.grade is Grade.SKIPPED:
        return None
    if check == "computer":
        # What the check found before the call is known; only what the watch sees in it needs a place here.
        trouble = finding.grade.needs_attention and finding.reading is None
        return PillWords(_("Computer needs a look"), finding.grade.value, finding.summary) if trouble else None
    text = _battery(finding) if check == "battery" else _words(check)[finding.grade]
    return PillWords(text, finding.grade.value, finding.summary)


def _words(check: str) -> dict[Grade, str]:
    if check == "connection":
        return {
            Grade.GOOD: _("Connection steady"),
            Grade.CAUTION: _("Connection shaky"),
            Grade.NO_GO: _("Connection bad"),
            Grade.UNKNOWN: _("Connection not known"),
        }
    return {
        Grade.GOOD: _("Mic on"),
        Grade.CAUTION: _("Mic not ideal"),
        Grade.NO_GO: _("Mic not heard"),
        Grade.UNKNOWN: _("Mic not known"),
    }


def _battery(finding: Finding) -> str:
    reading = finding.reading
    if reading is None or finding.grade is Grade.UNKNOWN:
        return _("Battery not known")
    if reading.flag("present") is False:
        return _("On mains")
    minutes = reading.number("minutes_left")
    if minutes is not None and not (reading.flag("plugged") and finding.grade is Grade.GOOD):
        return _("Battery {time}").format(time=_duration(minutes))
    percent = reading.value("battery_charge")
    if reading.flag("plugged"):
        return _("Plugged in")
    return _("Battery not known") if percent is None else _("Battery {percent} %").format(percent=number(percent))


def _duration(minutes: float) -> str:
    whole = max(0, int(minutes + 0.5))
    if whole < 60:
        return _("{count} min").format(count=whole)
    return _("{hours} h {minutes:02d}").format(hours=whole // 60, minutes=whole % 60)
