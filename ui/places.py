"""Where words stand in a text, as the search index sees it: without case and accents, from the beginning of a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_NEIGHBOURS = 4


def fold(text: str) -> str:
    """``text`` without case and accents, letter for letter, so that places in it are places in the original."""
    return text.lower() if text.isascii() else "".join(map(_plain, text))


def places_of(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """(start, end) of every place where one of ``words`` begins a word, in the order of the text."""
    wanted = [re.escape(fold(word)) for word in words if word]
    if not wanted:
        return []
    found = re.finditer(rf"(?<![^\W_])(?:{'|'.join(wanted)})", fold(text))
    return [match.span() for match in found]


def find_passage(text: str, before: str, lit: str, after: str) -> int:
    """Where ``lit`` stands between these words, -1 where it does not. Only words count, not what is between them."""
    tokens = [(match[0], match.start()) for match in re.finditer(r"[^\W_]+", fold(text))]
    words = [token for token, _start in tokens]
    lead = re.findall(r"[^\W_]+", fold(before))[-_NEIGHBOURS:]
    own = re.findall(r"[^\W_]+", fold(lit))
    tail = re.findall(r"[^\W_]+", fold(after))[:_NEIGHBOURS]
    if not own:
        return -1
    # The closest neighbours count most: they are given up last.
    for reach in range(_NEIGHBOURS, -1, -1):
        wanted = [*lead[len(lead) - min(reach, len(lead)) :], *own, *tail[:reach]]
        skipped = min(reach, len(lead))
        for at in range(len(words) - len(wanted) + 1):
            if words[at : at + len(wanted)] == wanted:
                return tokens[at + skipped][1]
    return -1


def _plain(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    plain = unicodedata.normalize("NFKD", letter)[0].casefold()
    return plain if len(plain) == 1 else letter
