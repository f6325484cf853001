"""How the window looks, as it was chosen: theme, size of text, motion."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from ui.theme import Choice, Theme

THEME, TEXT, MOTION = "look/theme", "look/text", "look/motion"
TEXT_SIZES = (100, 125, 150, 175, 200)
STILL = "none"


def restore_looks(theme: Theme, settings: QSettings) -> None:
    """Wear what was chosen last time."""
    for key in (THEME, TEXT, MOTION):
        kept = str(settings.value(key, ""))
        if kept:
            wear(theme, key, kept)


def wear(theme: Theme, key: str, value: str) -> None:
    """Follow one choice; an empty one is the system's. What makes no sense changes nothing."""
    if key == THEME and value in {"", *(choice.value for choice in Choice)}:
        theme.choose(Choice(value or Choice.SYSTEM))
    elif key == TEXT and (not value or value.isdigit()):
        theme.set_text_percent(int(value or 100))
    elif key == MOTION:
        theme.set_reduced_motion(True if value == STILL else None)
