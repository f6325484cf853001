"""The technical topics of a job description: names of things that can be asked about, not every noun."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"(?<![\w.])\.?[^\W\d_][\w.]*(?:\+\+|#)?")
_NOT_A_TOPIC = frozenset(
    ("you", "your", "we", "our", "the", "a", "an", "i", "english", "german", "french", "spanish", "monday", "friday",
     "bachelor", "master", "phd", "degree", "university", "nice", "plus", "required", "preferred", "experience")
)  # fmt: skip
_SHORT_WORDS, _LONGEST = 4, 40


def topics_of(requirements: Iterable[str]) -> tuple[str, ...]:
    """Return the names in the ``requirements`` ("Kafka", "SQL", "C++", "Google Cloud"), each once, in their order.

    A name is a word with a capital, digit or sign that does not merely begin its line; where a line has none and is
    short, the whole line is one.
    """
    found: dict[str, str] = {}
    for requirement in requirements:
        line = " ".join(requirement.split()).rstrip(".;,")
        names = [name for name in _names(line) if name.casefold() not in _NOT_A_TOPIC]
        if not names and line and len(line.split()) <= _SHORT_WORDS:
            names = [line]
        for name in names:
            if len(name) <= _LONGEST:
                found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _names(line: str) -> list[str]:
    words = line.split()
    # A language that begins every noun with a capital, or a headline: capitals say nothing there.
    telling = sum(word[:1].isupper() for word in words[1:]) <= len(words) / 2
    names: list[str] = []
    end = -1
    for match in _WORD.finditer(line):
        word = match[0].rstrip(".")
        if not (_is_sign(word) or (telling and match.start() > 0 and word[:1].isupper())):
            continue
        if names and match.start() - end == 1 and line[end] in " -":
            names[-1] += line[end] + word
        else:
            names.append(word)
        end = match.start() + len(word)
    return names


def _is_sign(name: str) -> bool:
    """Whether the word is a name wherever it stands: two capitals, a digit, a plus, a hash, a dot inside."""
    return sum(letter.isupper() for letter in name.split(maxsplit=1)[0]) > 1 or bool(re.search(r"[\d+#]|\.\w", name))
