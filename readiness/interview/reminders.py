"""Reminders: the day before, an hour, ten minutes; the thank-you in the evening, the day to ask again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from readiness.interview.dossier import Interview
from readiness.interview.invitation.both_times import time_to_go
from readiness.words import _


class ReminderKind(StrEnum):
    """What is reminded of; each can be switched off."""

    DAY = "day"
    HOUR = "hour"
    TEN_MINUTES = "ten_minutes"
    THANKS = "thanks"
    FOLLOW_UP = "follow_up"


BEFORE = {
    ReminderKind.DAY: timedelta(days=1),
    ReminderKind.HOUR: timedelta(hours=1),
    ReminderKind.TEN_MINUTES: timedelta(minutes=10),
}
LONGEST_BEFORE = BEFORE[ReminderKind.DAY]
EVERYTHING = frozenset(ReminderKind)
_EVENING, _TOO_LATE, _MORNING = time(19), time(22), time(9)
_LATE_EVENING = time(18)


@dataclass(frozen=True, slots=True)
class Reminder:
    """When to remind of which interview, the sentence, and the page of the window where something can be done."""

    at: datetime
    interview: int
    kind: ReminderKind
    sentence: str
    page: str


def reminders(interview: Interview) -> tuple[Reminder, ...]:
    """Return the reminders before one call, the first one first; none without a time."""
    start = interview.start
    if start is None:
        return ()
    return tuple(
        Reminder(
            start - before,
            interview.id,
            kind,
            _sentence(interview, kind, start - before),
            "check" if kind is ReminderKind.TEN_MINUTES else "prepare",
        )
        for kind, before in BEFORE.items()
    )


def due(
    interviews: Sequence[Interview], since: datetime, now: datetime, wanted: Collection[ReminderKind] = EVERYTHING
) -> tuple[Reminder, ...]:
    """Return the ``wanted`` reminders that came up after ``since`` and by ``now`` for calls that have not begun.

    A computer that slept through the hour before gets the ten-minute one only: of each interview the latest counts. The
    sentence says how far off the call really is. The soonest call stands first.
    """
    found: dict[int, Reminder] = {}
    for interview in sorted(interviews, key=lambda one: (one.start is None, one.start)):
        for reminder in reminders(interview):
            passed = interview.start is not None and since < reminder.at <= now < interview.start
            if passed and reminder.kind in wanted:
                found[interview.id] = replace(reminder, sentence=_sentence(interview, reminder.kind, now))
    return tuple(found.values())


def thanks_reminder(interview: Interview, at: datetime) -> Reminder:
    """Return the reminder to send the thank-you note."""
    name = interview.title or _("your call")
    sentence = _("{name}: send the thank-you note today, it is drafted under After.").format(name=name)
    return Reminder(at, interview.id, ReminderKind.THANKS, sentence, "after")


def follow_up_reminder(interview: Interview, day: date, now: datetime) -> Reminder:
    """Return the reminder to ask again, at nine in the morning of ``day`` where ``now`` is."""
    name = interview.title or _("your call")
    sentence = _("{name}: today is the day to ask how things stand.").format(name=name)
    at = datetime.combine(day, _MORNING, now.tzinfo)
    return Reminder(at, interview.id, ReminderKind.FOLLOW_UP, sentence, "after")


def passed(
    found: Iterable[Reminder], since: datetime, now: datetime, wanted: Collection[ReminderKind] = EVERYTHING
) -> tuple[Reminder, ...]:
    """Return those of ``found`` that are ``wanted`` and came up after ``since`` and by ``now``."""
    return tuple(one for one in found if since < one.at <= now and one.kind in wanted)


def tonight(now: datetime) -> datetime:
    """Return when a reminder "tonight" is: seven in the evening, an hour on when that is near, else next morning."""
    if now.time() < _LATE_EVENING:
        return datetime.combine(now.date(), _EVENING, now.tzinfo)
    if now.time() < _TOO_LATE:
        return now + timedelta(hours=1)
    return datetime.combine(now.date() + timedelta(days=1), _MORNING, now.tzinfo)


def _sentence(interview: Interview, kind: ReminderKind, now: datetime) -> str:
    advice = {
        ReminderKind.DAY: _("Charge the headset, lay the notes ready, look at the questions once more."),
        ReminderKind.HOUR: _("Close what you do not need, get water and something to write."),
        ReminderKind.TEN_MINUTES: _("Check microphone and connection now."),
    }
    when = time_to_go(interview.start, now) if interview.start is not None else ""
    name = interview.title or _("your call")
    return _("{name} {when}. {advice}").format(name=name, when=when, advice=advice[kind])
