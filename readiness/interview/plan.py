"""What to do until the call, counted backwards from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from readiness.words import _

_EVENING, _MORNING = time(18), time(8)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: a fixed key, the latest time for it, the words, and the part or page where it is done."""

    key: str
    by: datetime
    words: str
    where: str = ""


def plan(start: datetime) -> tuple[Step, ...]:
    """Return the steps before a call that begins at ``start`` (in the zone where it is read), the earliest first."""
    day = start.date()

    def before(days: int, at: time) -> datetime:
        return datetime.combine(day - timedelta(days=days), at, start.tzinfo)

    steps = (
        Step("match", before(4, _EVENING), _("Read what they ask for, line by line, beside your resume."), "match"),
        Step("company", before(3, _EVENING), _("Ten minutes on their site: the company card."), "company"),
        Step(
            "stories", before(3, _EVENING), _("Write five or six stories, each with a number in its result."), "stories"
        ),
        Step("ask", before(2, _EVENING), _("Choose two or three questions to ask them."), "ask"),
        Step("practice", before(2, _EVENING), _("Answer five questions aloud, and listen to two of them."), "practice"),
        Step(
            "again",
            before(1, _EVENING),
            _("Practise the weak ones once more, not longer than half an hour."),
            "practice",
        ),
        Step("lay", before(1, _EVENING), _("Lay ready: water, pen, notes, headset, chargers. Tell the others.")),
        Step("sleep", before(1, time(22)), _("Screens away, and sleep.")),
        Step("morning", before(0, _MORNING), _("Read opening and closing aloud, once."), "script"),
        Step("hour", start - timedelta(hours=1), _("Close what you do not need. Fans off, phone silent.")),
        Step("calm", start - timedelta(minutes=20), _("Breathe for two minutes."), "calm"),
        Step("check", start - timedelta(minutes=10), _("Check microphone and connection."), "check"),
        Step("join", start - timedelta(minutes=3), _("Join, sit upright, and smile once before you speak."), "call"),
    )
    # An early call has its morning before its hour.
    return tuple(sorted((one for one in steps if one.by < start), key=lambda one: one.by))


def next_step(steps: tuple[Step, ...], done: frozenset[str]) -> Step | None:
    """Return the first step that is not done yet."""
    return next((step for step in steps if step.key not in done), None)
