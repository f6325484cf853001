"""From a line of text to the terms it can be compared by.

A term is a stem, or a group of the alias table: "wrote", "author" and "written communication" become one. Each term
remembers the words on the page, so that the person sees what tied two lines together.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock

from readiness.interview.match.aliases import COMMON, IRREGULAR, NEAR, SAME, STOP

_WORD = re.compile(r"\.net\b|[^\W_]+(?:[.'’&][^\W_]+)*(?:\+\+|#)?", re.IGNORECASE)
_GERMAN = frozenset(
    ("und", "der", "die", "das", "mit", "für", "wir", "sie", "ihre", "oder", "sowie", "von", "zur", "eine")
)
_MAX_MEMORY = 50_000


@dataclass(frozen=True, slots=True)
class Term:
    """``key`` compares, ``word`` is what stands on the page, ``common`` marks words that every text is full of.

    The key of an alias group begins with "=".
    """

    key: str
    word: str
    common: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One name of the alias table: its stems in order, those that carry meaning, and the keys it stands for."""

    stems: tuple[str, ...]
    content: frozenset[str]
    keys: tuple[str, ...]


@lru_cache(maxsize=4096)
def terms_of(text: str) -> tuple[Term, ...]:
    """Return the terms of a line, each key once."""
    words = _WORD.findall(text)
    known = _vocabulary("german" if _is_german(words) else "english")
    read = [known(word) for word in words]
    stems = [one.stem for one in read]
    present = set(stems)
    found: dict[str, Term] = {}
    alone: set[str] = set()
    table = _table()
    for stem in dict.fromkeys(stems):
        for phrase in table.get(stem, ()):
            shown = _shown(phrase, words, stems, present)
            if shown:
                for key in phrase.keys:
                    found.setdefault(key, Term(key, shown))
                if len(phrase.stems) == 1:
                    alone.add(stem)  # the group speaks for the word
    for word, one in zip(words, read, strict=True):
        if not one.stop and one.stem not in alone and one.stem not in found:
            found[one.stem] = Term(one.stem, word, one.common)
    return tuple(found.values())


def _shown(phrase: _Phrase, words: Sequence[str], stems: Sequence[str], present: set[str]) -> str:
    """Return the words on the page that make the phrase, "" if they do not.

    Two words that carry meaning may stand apart ("led a team"); "on call" has but one and must stand as it is.
    """
    if len(phrase.content) >= 2:
        if not phrase.content <= present:
            return ""
        places = sorted(stems.index(stem) for stem in phrase.content)
        return " ".join(words[place] for place in places)
    length = len(phrase.stems)
    for place in range(len(stems) - length + 1):
        if tuple(stems[place : place + length]) == phrase.stems:
            return " ".join(words[place : place + length])
    return ""


@dataclass(frozen=True, slots=True)
class _Read:
    """What is known about a word as it is written."""

    stem: str
    stop: bool
    common: bool


class Vocabulary:
    """Snowball's stemmer with a memory: a resume repeats its words, and each costs tens of microseconds to stem."""

    def __init__(self, language: str) -> None:
        import snowballstemmer  # noqa: PLC0415 - a quarter of a second

        self._stem = snowballstemmer.stemmer(language).stemWord
        self._one_at_a_time = Lock()  # the stemmer keeps the word it works on in itself
        self._known: dict[str, _Read] = {}

    def __call__(self, word: str) -> _Read:
        """Return the stem of a word, and whether it carries meaning."""
        known = self._known.get(word)
        if known is None:
            plain = _plain(word)
            stem = self.stem(plain)
            stop = plain in STOP or (len(plain) == 1 and plain not in {"c", "r"}) or _is_small_number(plain)
            known = _Read(stem, stop, plain in COMMON or stem in _common_stems())
            if len(self._known) < _MAX_MEMORY:
                self._known[word] = known
        return known

    def stem(self, plain: str) -> str:
        """Return the stem; short words and names with signs in them ("c++", ".net") stay as they are."""
        plain = IRREGULAR.get(plain, plain)
        if len(plain) < 4 or not plain.isalpha():
            return plain
        with self._one_at_a_time:
            return str(self._stem(plain))


@cache
def _vocabulary(language: str) -> Vocabulary:
    return Vocabulary(language)


def neighbours() -> dict[str, tuple[str, ...]]:
    """Return, for each key, the keys of its families: what is near it without being it."""
    return _families()


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold().replace("’", "'").removesuffix("'s"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).strip("'")


def _is_small_number(word: str) -> bool:
    return word.isdigit() and len(word) < 4


def _is_german(words: Sequence[str]) -> bool:
    return sum(word.casefold() in _GERMAN for word in words) > max(1, len(words) // 12)


@cache
def _table() -> dict[str, tuple[_Phrase, ...]]:
    """Return the phrases by one stem that must stand in the line for them: the longest that carries meaning."""
    keys: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for phrases in (*_listed(SAME), *_alone()):
        for phrase in phrases:
            keys[phrase].append("=" + " ".join(phrases[0]))
    found: defaultdict[str, list[_Phrase]] = defaultdict(list)
    for stems, named in keys.items():
        if len(stems) == 1 and stems[0] in _common_stems():
            continue  # "experiment" has the stem of "experience"
        content = frozenset(stem for stem in stems if stem not in STOP)
        lead = max(content or stems, key=len)
        found[lead].append(_Phrase(stems, content, tuple(dict.fromkeys(named))))
    return {lead: tuple(phrases) for lead, phrases in found.items()}


def _alone() -> Iterator[tuple[tuple[str, ...], ...]]:
    """Members of families that no group names are groups of one."""
    grouped = {phrase for phrases in _listed(SAME) for phrase in phrases}
    for phrases in _listed(NEAR):
        for phrase in phrases:
            if phrase not in grouped:
                yield (phrase,)


@cache
def _listed(table: tuple[str, ...]) -> tuple[tuple[tuple[str, ...], ...], ...]:
    stem = _vocabulary("english").stem
    return tuple(
        tuple(tuple(stem(_plain(word)) for word in _WORD.findall(part)) for part in line.split(", ")) for line in table
    )


@cache
def _families() -> dict[str, tuple[str, ...]]:
    keys_of = {phrase.stems: phrase.keys for phrases in _table().values() for phrase in phrases}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in _listed(NEAR):
        keys = set(_flat(keys_of.get(phrase, ()) for phrase in line))
        for key in keys:
            found[key] |= keys - {key}
    return {key: tuple(sorted(near)) for key, near in found.items()}


def _flat(groups: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for group in groups:
        yield from group


@cache
def _common_stems() -> frozenset[str]:
    stem = _vocabulary("english").stem
    return frozenset(stem(word) for word in COMMON)
