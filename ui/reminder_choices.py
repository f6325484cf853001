"""Which reminders the person wants, kept with the window's other settings: the one place that knows their keys."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from readiness.interview.reminders import ReminderKind
from readiness.words import _

SOUND, TRAY = "remind/sound", "remind/tray"
_YES, _NO = "yes", "no"


class ReminderChoices:
    """Every reminder is on until it is switched off; the sound is off until it is wanted."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def wanted(self) -> frozenset[ReminderKind]:
        """The reminders that are on."""
        return frozenset(kind for kind in ReminderKind if self._on(_key(kind), True))

    def want(self, kind: ReminderKind, wanted: bool) -> None:
        """Switch one."""
        self._settings.setValue(_key(kind), _YES if wanted else _NO)

    @property
    def sound(self) -> bool:
        """Whether a soft tone comes with a reminder."""
        return self._on(SOUND, False)

    def want_sound(self, wanted: bool) -> None:
        """Switch the tone."""
        self._settings.setValue(SOUND, _YES if wanted else _NO)

    @property
    def tray(self) -> bool:
        """Whether the system shows a message too, where it can."""
        return self._on(TRAY, True)

    def want_tray(self, wanted: bool) -> None:
        """Switch the system's messages."""
        self._settings.setValue(TRAY, _YES if wanted else _NO)

    def _on(self, key: str, default: bool) -> bool:
        return str(self._settings.value(key, _YES if default else _NO)) == _YES


def names() -> dict[ReminderKind, str]:
    """What each reminder is called."""
    return {
        ReminderKind.DAY: _("The day before"),
        ReminderKind.HOUR: _("An hour before"),
        ReminderKind.TEN_MINUTES: _("Ten minutes before, with the check"),
        ReminderKind.THANKS: _("The thank-you, in the evening if I ask for it"),
        ReminderKind.FOLLOW_UP: _("The day to ask again, in the morning"),
    }


def _key(kind: ReminderKind) -> str:
    return f"remind/{kind.value}"
