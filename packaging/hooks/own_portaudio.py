"""Runs before the program where PortAudio is carried along: it is found there when the system has none.

The library is searched by name in the system's folders alone, never beside the frozen program.
"""

import ctypes.util
import sys
from pathlib import Path

search = ctypes.util.find_library


def find(name: str) -> str | None:
    """As ctypes does it, then in the program's own folder."""
    found = search(name)
    own = Path(getattr(sys, "_MEIPASS", "")) / f"lib{name}.so.2"
    return found or (str(own) if name == "portaudio" and own.exists() else None)


ctypes.util.find_library = find
