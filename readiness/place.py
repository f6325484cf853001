"""Where this user's data lies. Apart from the store, so that a window can ask before anything heavy loads."""

from __future__ import annotations

from pathlib import Path

import platformdirs

MOVED = "moved-to"
"""In the folder of old, once the notes were moved: a line with the folder where they are."""


def user_folder(override: Path | str | None = None) -> Path:
    """The folder for everything that is kept; nothing is made or looked at."""
    if override is not None:
        return Path(override).expanduser().absolute()
    return Path(platformdirs.user_data_dir("callready", appauthor=False, roaming=False))


def notes_folder(home: Path) -> Path:
    """Where the interviews, notes and backups of ``home`` lie: there, or where the person moved them."""
    try:
        named = (home / MOVED).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return home
    return Path(named) if named and Path(named).is_absolute() else home
