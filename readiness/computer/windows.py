"""What Windows keeps in its registry about restarts and the use of microphone and camera (pure)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from readiness.computer.programs import plain_name

_CURRENT_VERSION = r"SOFTWARE\Microsoft\Windows\CurrentVersion"
RESTART_KEYS = (
    rf"{_CURRENT_VERSION}\WindowsUpdate\Auto Update\RebootRequired",
    rf"{_CURRENT_VERSION}\Component Based Servicing\RebootPending",
)
"""Below HKEY_LOCAL_MACHINE; a key that exists means that a restart waits."""

CONSENT_STORE = rf"{_CURRENT_VERSION}\CapabilityAccessManager\ConsentStore"
"""Below HKEY_CURRENT_USER: ``microphone`` and ``webcam``, one key per program, classic programs in ``NonPackaged``."""


class Use(NamedTuple):
    """One program's key in the consent store, with its LastUsedTimeStart and LastUsedTimeStop (FILETIME, 0: still)."""

    key: str
    start: int
    stop: int


def restart_waiting(key_exists: Callable[[str], bool]) -> bool:
    """Whether Windows waits for a restart."""
    return any(key_exists(key) for key in RESTART_KEYS)


def users_now(uses: Iterable[Use], own_program: str = "") -> tuple[str, ...]:
    """Names of the programs that use the device now: started, and not stopped. ``own_program`` is left out."""
    own = own_program.replace("\\", "#").lower()
    return tuple(sorted({_program(use.key) for use in uses if use.start and not use.stop and use.key.lower() != own}))


def _program(key: str) -> str:
    """``C:#Program Files#Zoom#bin#Zoom.exe``, or ``Microsoft.SkypeApp_kzf8qxf38zg5c`` of the store."""
    if "#" in key:
        return plain_name(key.replace("#", "/"))
    package = key.partition("_")[0]
    return plain_name(package.rpartition(".")[2] or package)
