"""What a person hands on about a problem: written by hand, redacted, shown before it is saved, and never sent."""

from __future__ import annotations

import getpass
import os
import platform
import sys
from collections.abc import Iterable
from pathlib import Path

from readiness import __version__
from readiness.interview.dossier import Interview
from readiness.model import Finding, Grade
from readiness.private import anonymous
from readiness.words import language

LOG_LINES = 80
EVERYBODY = frozenset({"root", "user", "admin", "administrator", "home", "localhost"})
"""Names of accounts and computers that tell nobody apart."""
HEAD = "What happened, and what did you expect?"


def report(words: str, findings: Iterable[Finding], log: str, private: Iterable[str] = ()) -> str:
    """The report: the person's ``words``, the system, what was measured, the end of the log; without what is private.

    ``private`` are words of the interview at hand, see :func:`words_of`; those of this computer are known here.

    It is in English, but for the sentences as they stand on screen: whoever reads it may not speak the language.
    """
    system = f"Callready {__version__} · Python {platform.python_version()} · {platform.platform()} · {language()}"
    parts = [
        f"{HEAD}\n\n{words.strip() or '(nothing was written)'}",
        f"System\n\n{system}\nDesktop: {_desktop()}",
        "Check\n\n" + ("\n".join(_lines(findings)) or "(nothing was measured)"),
        f"Log\n\n{log.strip() or '(empty)'}",
    ]
    return anonymous("\n\n".join(parts), (*private, *own_names())) + "\n"


def words_of(interview: Interview) -> tuple[str, ...]:
    """What tells whose call it is: company, role, people and the parts of their names, codes."""
    people = [word for person in interview.people for word in (person.name, *person.name.split(), person.phone)]
    codes = [word for dial in interview.dial_in for word in (dial.number, dial.code)]
    return (interview.company, interview.role, interview.passcode, interview.meeting_id, *people, *codes)


def own_names() -> tuple[str, ...]:
    """The person's account and the name of this computer, as the system tells them."""
    try:
        account = getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system without accounts
        account = ""
    names = (account, Path.home().name, platform.node().partition(".")[0])
    return tuple(name for name in names if name.casefold() not in EVERYBODY)


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
