"""Keeps the program from growing while it stays open for hours.

The C library gives each thread an arena of its own, up to eight for each core, and every check has a thread: large
arrays of sound, allocated and freed in ever other arenas, left 20 MB more behind with each round of the checklist.
Two arenas serve a program whose threads take turns in Python anyway, and memory stays where it was.
See ``mallopt(3)``, M_ARENA_MAX.
"""

from __future__ import annotations

import ctypes
import sys

M_ARENA_MAX = -8
ARENAS = 2


def keep_compact(library: ctypes.CDLL | None = None) -> bool:
    """Bound the number of arenas, before any thread starts; whether that was possible here (glibc alone can)."""
    if library is None:
        if not sys.platform.startswith("linux"):
            return False
        library = ctypes.CDLL(None)
    try:
        return bool(library.mallopt(M_ARENA_MAX, ARENAS))
    except AttributeError:  # another C library
        return False
