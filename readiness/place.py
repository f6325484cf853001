"""Where this user's data lies. Apart from the store, so that a window can ask before anything heavy loads."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def user_folder(override: Path | str | None = None) -> Path:
    """The folder for everything that is kept; nothing is made or looked at."""
    if override is not None:
        return Path(override).expanduser().absolute()
    return Path(platformdirs.user_data_dir("callready", appauthor=False, roaming=False))
