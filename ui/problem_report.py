"""What a person hands on about a problem: written by hand, redacted, shown before it is saved, and never sent."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable
from pathlib import Path

from readiness import __version__
from readiness.model import Finding, Grade
from readiness.private import redact
from readiness.words import language

LOG_LINES = 80
HEAD = "What happened, and what did you expect?"


def report(words: str, findings: Iterable[Finding], log: str) -> str:
    """The report: the person's ``words``, the system, what was measured, the end of the log; without what is private.

    It is in English, but for the sentences as they stand on screen: whoever reads it may not speak the language.
    """
    system = f"Callready {__version__} · Python {platform.python_version()} · {platform.platform()} · {language()}"
    parts = [
        f"{HEAD}\n\n{words.strip() or '(nothing was written)'}",
        f"System\n\n{system}\nDesktop: {_desktop()}",
        "Check\n\n" + ("\n".join(_lines(findings)) or "(nothing was measured)"),
        f"Log\n\n{log.strip() or '(empty)'}",
    ]
    return redact("\n\n".join(parts)) + "\n"


def end_of_log(folder: Path) -> str:
    """The last lines of the log; empty where there is none. Meant for another thread."""
    try:
        text = (folder / "logs" / "callready.log").read_text("utf-8", errors="replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-LOG_LINES:])


def _lines(findings: Iterable[Finding]) -> Iterable[str]:
    for finding in findings:
        if finding.grade is Grade.SKIPPED and finding.reading is None:
            continue
        yield f"{finding.check}: {finding.grade}. {finding.summary} {finding.detail or ''}".rstrip()
        for measure in finding.reading.measures if finding.reading else ():
            value = "not measured" if measure.value is None else f"{measure.value:g} {measure.unit}"
            yield f"    {measure.metric} {value}"


def _desktop() -> str:
    names = ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM")
    return ", ".join(os.environ[name] for name in names if os.environ.get(name)) or sys.platform
