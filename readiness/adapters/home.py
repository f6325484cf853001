"""Where this computer is at home: its time zone by name, and the country that zone belongs to."""

from __future__ import annotations

import os
import sys
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LOCALTIME = Path("/etc/localtime")
TIMEZONE = Path("/etc/timezone")
FOLDER = "zoneinfo/"


def home_zone(environment: dict[str, str] | None = None) -> ZoneInfo:
    """This computer's zone by its IANA name; UTC where the system does not tell."""
    given = os.environ if environment is None else environment
    for name in (given.get("TZ", "").removeprefix(":"), _named_by_link(), _named_by_file(), _named_by_registry()):
        zone = _zone(name.rpartition(FOLDER)[2])
        if zone is not None:
            return zone
    return ZoneInfo("UTC")


def home_region(zone: ZoneInfo) -> str | None:
    """The country (ISO 3166 alpha-2) that ``zone`` belongs to, for telephone numbers without one; None if unknown."""
    table = resources.files("tzdata").joinpath("zoneinfo", "zone.tab")
    for line in table.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if not line.startswith("#") and len(fields) >= 3 and fields[2] == zone.key:
            return fields[0]
    return None


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder, an absolute path, a rule such as CET-1CEST
        return None


def _named_by_link() -> str:
    try:
        return LOCALTIME.readlink().as_posix()
    except (OSError, NotImplementedError):
        return ""


def _named_by_file() -> str:
    try:
        return TIMEZONE.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _named_by_registry() -> str:
    if sys.platform != "win32":
        return ""
    import winreg  # noqa: PLC0415 - Windows only

    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415

    path = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path) as key:
            return str(WINDOWS_TO_OLSON.get(winreg.QueryValueEx(key, "TimeZoneKeyName")[0], ""))
    except OSError:
        return ""
