"""Which language to speak: the one that was chosen, else the system's. Standard library only, and quick."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from readiness import words

CHOICE = "look/language"
"""Key of the chosen language in the window's settings; empty follows the system."""
OPTION = "--language"
_FILE = "window.ini"


def speak(chosen: str, environment: Mapping[str, str], system: tuple[str, ...] = ()) -> str:
    """Speak ``chosen``, else the first language of the system that there is; return its tag.

    ``system`` are the tags that a face knows where the environment names none (macOS, Windows).
    """
    wanted = of_system(environment) or system or _of_windows()
    known = {*words.languages(), words.PSEUDO}
    tags = ([chosen] if chosen else []) + list(wanted)
    tag = next((tag for tag in tags if _language(tag) in known), words.SOURCE)
    places = (_first(environment, "LC_ALL", "LC_TIME", "LANG"), tag, *wanted)
    words.use_language(tag, next((region for place in places if (region := _region(place))), ""))
    return tag


def of_system(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The languages that the environment asks for, best first, as IETF tags; none for C and POSIX."""
    listed = environment.get("LANGUAGE", "").split(":") if _first(environment, "LC_ALL", "LC_MESSAGES", "LANG") else []
    named = [*listed, _first(environment, "LC_ALL", "LC_MESSAGES", "LANG")]
    tags = [name.partition(".")[0].partition("@")[0].replace("_", "-") for name in named]
    return tuple(tag for tag in tags if tag and tag not in ("C", "POSIX"))


def asked(arguments: Sequence[str]) -> str:
    """The language that the command line names, before anything else of it is understood; empty without one."""
    return value_of(OPTION, arguments)


def value_of(option: str, arguments: Sequence[str]) -> str:
    """What stands after ``option`` on a command line, with or without an equals sign; empty where it does not."""
    for position, argument in enumerate(arguments):
        name, _equals, value = argument.partition("=")
        if name == option:
            return value or next(iter(arguments[position + 1 :]), "")
    return ""


def kept(folder: Path) -> str:
    """The language that was chosen in the window, for a face that does not load Qt; empty where none was."""
    group, key = CHOICE.split("/")
    inside = False
    try:
        lines = (folder / _FILE).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ""
    for line in lines:
        if line.startswith("["):
            inside = line.strip() == f"[{group}]"
        elif inside and line.startswith(f"{key}="):
            return line.partition("=")[2].strip().strip('"')
    return ""


def _first(environment: Mapping[str, str], *names: str) -> str:
    return next((environment[name] for name in names if environment.get(name)), "")


def _language(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0]


def _region(name: str) -> str:
    region = name.partition(".")[0].partition("@")[0].replace("-", "_").rpartition("_")[2]
    return region if len(region) == 2 and region.isupper() else ""


def _of_windows() -> tuple[str, ...]:
    if sys.platform != "win32":
        return ()
    import ctypes  # noqa: PLC0415 - Windows only
    import locale  # noqa: PLC0415

    name = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return (name.replace("_", "-"),) if name else ()
