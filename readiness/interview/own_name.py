"""One's own name, as the resume begins with it."""

from __future__ import annotations

import re

from readiness.words import _

_NAME = re.compile(r"^[^\W\d_][^\d_@/,;:()]*\.?$")


def own_name(resume: str) -> str:
    """The name that a resume begins with; empty where its first line does not look like one."""
    first = next((line.strip("# \t") for line in resume.splitlines() if line.strip("# \t")), "")
    words = first.split()
    looks = 2 <= len(words) <= 4 and all(_NAME.match(word) for word in words)
    known = {_("resume"), _("curriculum"), "cv", "vitae", "resume", "résumé", "lebenslauf", "curriculum", "profile"}
    return first if looks and not known & {word.casefold() for word in words} else ""
