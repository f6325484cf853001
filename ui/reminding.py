"""Looks at the clock now and then, and tells what should be said: once, never in a heap, never during a call."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from readiness.interview.reminders import (
    LONGEST_BEFORE,
    Reminder,
    due,
    follow_up_reminder,
    passed,
    thanks_reminder,
)
from readiness.store.errors import Gone, StoreError
from readiness.store.store import Store
from ui.reminder_choices import ReminderChoices
from ui.workspace import Workspace

LOOK_MS = 20_000
LOOKED, TONIGHT = "reminded", "remind_thanks"
LOOK_BACK = timedelta(days=3)
"""Older than this, a day to ask again that nobody was told of is left to the After page."""


class Reminding(QObject):
    """``came_due`` tells what came up since the last look, in one tuple, the most urgent first.

    The time of the last look is kept with the notes, so that a program started late says what it missed, once.
    """

    came_due = Signal(object)

    def __init__(
        self, workspace: Workspace, choices: ReminderChoices, home: ZoneInfo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._choices, self._home = workspace, choices, home
        self._since: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and again every twenty seconds."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more, and remember when that was."""
        self._timer.stop()
        store = self._workspace.store
        if self._since is not None and store is not None and not store.read_only:
            self._remember(store, self._since)

    def look(self) -> None:
        """Tell what came up since the last look. While a call runs nothing is said: it is due after it, if ever."""
        store = self._workspace.store
        if store is None or self._workspace.call_time.running:
            return
        now = self._workspace.now.astimezone(self._home)
        try:
            since = min(self._since or _time(store.settings.get(LOOKED)) or now, now)
            found = self._found(store, since, now)
            if (found or self._since is None) and not store.read_only:
                self._remember(store, now)
        except StoreError as error:
            self._workspace.troubled.emit(error.sentence)
            return
        self._since = now
        if found:
            self.came_due.emit(found)

    def _found(self, store: Store, since: datetime, now: datetime) -> tuple[Reminder, ...]:
        wanted = self._choices.wanted()
        calls = due(store.interviews.starting(now, now + LONGEST_BEFORE), since, now, wanted)
        after = [*self._thanks(store, now), *self._follow_ups(store, now)]
        return calls + passed(after, since, now, wanted)

    def _thanks(self, store: Store, now: datetime) -> list[Reminder]:
        found = []
        for number, at in _thanks_wanted(store):
            try:
                found.append(thanks_reminder(store.interviews.get(number), at))
            except Gone:
                continue
        return found

    def _follow_ups(self, store: Store, now: datetime) -> list[Reminder]:
        first: date = (now - LOOK_BACK).date()
        asked = store.interviews.to_ask_again(first, now.date())
        return [
            follow_up_reminder(interview, interview.follow_up, now)
            for interview in asked
            if interview.follow_up is not None
        ]

    def _remember(self, store: Store, at: datetime) -> None:
        try:
            store.settings.set(LOOKED, at.isoformat())
        except StoreError as error:
            self._workspace.troubled.emit(error.sentence)


def remind_of_thanks(store: Store, interview: int, at: datetime) -> None:
    """Keep that the thank-you note of ``interview`` is to be reminded of at ``at``. Raises a StoreError."""
    others = [(number, moment) for number, moment in _thanks_wanted(store) if number != interview]
    kept = [one for one in others if one[1] > at - LOOK_BACK]
    store.settings.set(
        TONIGHT, "\n".join(f"{number}@{moment.isoformat()}" for number, moment in [*kept, (interview, at)])
    )


def thanks_wanted_at(store: Store, interview: int) -> datetime | None:
    """When the thank-you note of ``interview`` is to be reminded of; None where nobody asked for it."""
    return dict(_thanks_wanted(store)).get(interview)


def _thanks_wanted(store: Store) -> list[tuple[int, datetime]]:
    found = []
    for line in store.settings.get(TONIGHT).splitlines():
        number, _at, moment = line.partition("@")
        at = _time(moment)
        if at is not None and number.isdigit():
            found.append((int(number), at))
    return found


def _time(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
