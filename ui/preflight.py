"""What Qt needs before it may be loaded: a display, and libraries of the system. Standard library only.

Without them Qt ends the process with a misleading text, so this looks first and says the one line that mends it.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Mapping

from readiness.words import _

PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""Needed by every Qt window: the library and its package on Debian and Ubuntu."""

X11_PACKAGES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""Needed on an X display besides."""

Load = Callable[[str], object]


def trouble(environment: Mapping[str, str], platform: str = sys.platform, load: Load = ctypes.CDLL) -> str | None:
    """Why no window can open here and what mends it, or None when it can."""
    if platform != "linux":
        return None  # the packages for Windows and macOS bring their libraries, and there is always a display
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if not chosen and not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        return _(
            "There is no display here, so no window can open. “callready check” does the whole check in the terminal."
        )
    needed = dict(PACKAGES)
    if chosen == "xcb" or (not chosen and not environment.get("WAYLAND_DISPLAY")):
        needed |= X11_PACKAGES
    missing = [package for library, package in needed.items() if not _loads(library, load)]
    if not missing:
        return None
    return _("The window needs libraries that this system lacks. This installs them: {command}").format(
        command=f"sudo apt install {' '.join(missing)}"
    )


def _loads(library: str, load: Load) -> bool:
    try:
        load(library)
    except OSError:
        return False
    return True
