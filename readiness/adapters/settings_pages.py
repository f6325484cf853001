"""Opens the system's settings at the right page."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import threading
from collections.abc import Sequence

from readiness.computer.settings import linux_commands, macos_command, windows_address


def open_page(page: str) -> bool:
    """Open ``page`` (see :data:`readiness.computer.settings.PAGES`); False when this system has no way to."""
    system = platform.system()
    if system == "Windows":
        return _open_windows(windows_address(page))
    if system == "Darwin":
        command = macos_command(page)
        return command is not None and _start(command)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    return any(_start(command) for command in linux_commands(page, os.environ.get("XDG_CURRENT_DESKTOP", "")))


def _start(command: Sequence[str]) -> bool:
    """Start ``command`` to live on by itself; its end is awaited in the background so that no zombie stays."""
    program = shutil.which(command[0])
    if program is None:
        return False
    try:
        child = subprocess.Popen(
            [program, *command[1:]],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    threading.Thread(target=child.wait, name=f"settings {command[0]}", daemon=True).start()
    return True


def _open_windows(address: str | None) -> bool:
    if address is None:
        return False
    if sys.platform == "win32":
        try:
            os.startfile(address)
        except OSError:
            return False
        return True
    return False
