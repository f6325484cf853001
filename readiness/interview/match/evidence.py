"""The lines of a resume that can answer a requirement: bullets and sentences as they were meant, not as they wrap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_BULLET = re.compile(r"^\s*(?:[•●▪◦‣⁃∙·*–—-]|o(?=\s{2})|\d{1,2}[.)])\s+")
_CONTACT = re.compile(r"^[\s|•·,]*(?:\S+@\S+|https?://\S+|www\.\S+|[+()\d][\d ()/.-]{6,})[\s|•·,]*$")
_OPEN_END = re.compile(r"(?:[,&-]|\b(?:and|or|with|of|the|for|to|in))$")
_MIN_LETTERS = 3
_MAX_LETTERS = 400
_FULL = 45  # letters of a line that may have been broken because it was full


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One line of evidence: its text and the page it stands on, counted from 1; ``source`` names the document."""

    text: str
    page: int
    source: str = "resume"


def evidence_lines(pages: Sequence[str], source: str = "resume") -> tuple[EvidenceLine, ...]:
    """Return the lines of a document, wrapped lines joined, contact details left out, each text once."""
    found: dict[str, EvidenceLine] = {}
    for number, page in enumerate(pages, start=1):
        for text in joined_lines(page):
            if len(text) >= _MIN_LETTERS and not _CONTACT.match(text):
                found.setdefault(text, EvidenceLine(text[:_MAX_LETTERS], number, source))
    return tuple(found.values())


def joined_lines(text: str) -> Iterator[str]:
    """Yield bullets and paragraphs as whole lines, without their marks."""
    line = ""
    last = ""
    for part in text.replace("\t", "  ").split("\n"):
        stripped = part.strip()
        if not stripped or _BULLET.match(part) or not _goes_on(last, stripped, bool(line)):
            if line:
                yield line
            line = _BULLET.sub("", part).strip() if stripped else ""
        elif line.endswith("-") and stripped[:1].islower():
            line = line[:-1] + stripped
        else:
            line = f"{line} {stripped}"
        last = stripped
    if line:
        yield line


def is_bullet(line: str) -> bool:
    """Whether a line begins with the mark of a list."""
    return _BULLET.match(line) is not None


def _goes_on(last: str, now: str, is_open: bool) -> bool:
    """Whether ``now`` continues the sentence of the line before, which was full or cut off."""
    if not is_open or not last:
        return False
    if last.endswith((".", "!", "?", ":", ";")) or _CONTACT.match(now):
        return False
    if now[:1].islower():
        return True
    return len(last) >= _FULL and _OPEN_END.search(last) is not None
