"""What is said of the program on every package: name, version, date, address. One place for all recipes."""

from __future__ import annotations

import os
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAME = "callready"
APP_ID = "io.github.callready.Callready"
HOMEPAGE = os.environ.get("CALLREADY_HOMEPAGE", "https://github.com/callready/callready")
"""Where the sources are published; the packages, the metainfo and the SBOM name it."""
SCREENSHOTS = f"{HOMEPAGE}/raw/main/docs/screenshots"
MAINTAINER = os.environ.get("CALLREADY_MAINTAINER", "The Callready authors <callready@users.noreply.github.com>")
SUMMARY = "tests your set-up before an interview call"


def version() -> str:
    """The version, read without importing the program."""
    text = (ROOT / "readiness" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise ValueError("readiness/__init__.py names no version")
    return found[1]


def debian_version(upstream: str) -> str:
    """Python's ``1.2rc1`` comes before ``1.2``: Debian writes that with a tilde."""
    return re.sub(r"\.?(a|b|rc|dev)(\d+)", r"~\1\2", upstream).replace("+", ".") + "-1"


def epoch() -> int:
    """Seconds since 1970 that every stamp of a build carries: given, else those of the commit that is built."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    # Without git: a day that stays the same, so that two builds of one archive are the same.
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip() else 1767225600


def day() -> datetime:
    """:func:`epoch` as a moment."""
    return datetime.fromtimestamp(epoch(), UTC)


def changes() -> dict[str, list[str]]:
    """CHANGELOG.md: the points of each version, newest first; what is not released yet belongs to :func:`version`."""
    found: dict[str, list[str]] = {}
    points: list[str] = []
    for line in (ROOT / "CHANGELOG.md").read_text("utf-8").splitlines():
        heading = re.match(r"## \[([^\]]+)\]", line)
        if heading:
            points = found.setdefault(version() if heading[1] == "Unreleased" else heading[1], [])
        elif line.startswith("- "):
            points.append(line[2:].strip())
        elif line.startswith("  ") and points:
            points[-1] += " " + line.strip()
    return found
