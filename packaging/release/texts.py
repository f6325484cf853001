"""The texts that a Linux desktop shows or reads: menu entry, metainfo, manual page."""

from __future__ import annotations

import textwrap
from pathlib import Path

from release import project

FOLDER = Path(__file__).parents[1] / "linux"


def desktop() -> str:
    """The entry of the menu."""
    return (FOLDER / f"{project.NAME}.desktop").read_text("utf-8")


def metainfo() -> str:
    """What a software centre shows."""
    text = (FOLDER / f"{project.APP_ID}.metainfo.xml.in").read_text("utf-8")
    return _filled(text, TYPE="development" if project.version().startswith("0.") else "stable")


def manual() -> str:
    """The manual page."""
    return _filled((FOLDER / f"{project.NAME}.1.in").read_text("utf-8"))


def wrapped(text: str, first: str, later: str) -> str:
    """``text`` in lines of eighty columns at most."""
    return textwrap.fill(
        text, 80, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    )


def _filled(text: str, **more: str) -> str:
    values = {
        "VERSION": project.version(),
        "DATE": project.day().date().isoformat(),
        "HOMEPAGE": project.HOMEPAGE,
        "SCREENSHOTS": project.SCREENSHOTS,
        **more,
    }
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text
