"""What Windows tells about restarts, its clock, and who uses microphone and camera."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from readiness.adapters.command import output
from readiness.computer.time_source import parse_w32tm
from readiness.computer.windows import CONSENT_STORE, Use, restart_waiting, users_now


class WindowsFacts:
    """Facts from the registry and the system's commands."""

    def restart_waiting(self) -> bool | None:
        """By the keys of Windows Update."""
        return restart_waiting(_key_exists) if sys.platform == "win32" else None

    def clock_synchronised(self) -> bool | None:
        """By the time service, which is often not running: then not known."""
        return parse_w32tm(output(("w32tm", "/query", "/status")) or "")

    def do_not_disturb(self) -> bool | None:
        """Windows has no documented way to ask."""
        return None

    def notification_sounds(self) -> bool | None:
        """Windows keeps it program by program; the switch for all of them is not documented."""
        return None

    def microphone_users(self) -> tuple[str, ...] | None:
        """By the consent store."""
        return self._users("microphone")

    def camera_users(self) -> tuple[str, ...] | None:
        """By the consent store."""
        return self._users("webcam")

    @staticmethod
    def _users(device: str) -> tuple[str, ...] | None:
        if sys.platform != "win32":
            return None
        try:
            return users_now(_uses(f"{CONSENT_STORE}\\{device}"), sys.executable)
        except OSError:
            return None


def _key_exists(path: str) -> bool:
    if sys.platform != "win32":
        return False
    import winreg  # noqa: PLC0415 - Windows alone has it

    try:
        winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY).Close()
    except OSError:
        return False
    return True


def _uses(path: str) -> Iterator[Use]:
    if sys.platform != "win32":
        return
    import winreg  # noqa: PLC0415

    for folder in (path, f"{path}\\NonPackaged"):
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, folder) as key:
                names = [winreg.EnumKey(key, number) for number in range(winreg.QueryInfoKey(key)[0])]
        except FileNotFoundError:
            continue
        for name in names:
            if name != "NonPackaged":
                times = [_number(f"{folder}\\{name}", value) for value in ("LastUsedTimeStart", "LastUsedTimeStop")]
                yield Use(name, *times)


def _number(path: str, name: str) -> int:
    if sys.platform != "win32":
        return 0
    import winreg  # noqa: PLC0415

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
            return int(winreg.QueryValueEx(key, name)[0])
    except OSError:
        return 0
