"""From a line of text to the terms it can be compared by.

A term is a stem, or a group of the alias table: "wrote", "author" and "written communication" become one. Each term
remembers the words on the page, so that the person sees what tied two lines together.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from threading import Lock

from readiness.interview.match.vocabulary import COMMON, IRREGULAR, NEAR, SAME, SHOWS, STOP, TRANSLATED

_WORD = re.compile(r"\.net\b|[^\W_]+(?:[.'’&][^\W_]+)*(?:\+\+|#)?", re.IGNORECASE)
_GERMAN = frozenset(
    re.findall(
        r"\w+",
        "und der die das mit für wir sie ihre oder sowie von zur zum eine einer einem im bei seit als den auf",
    )
)
_ENGLISH = frozenset(("the", "and", "of", "to", "for", "with", "a", "at", "from", "by", "on", "or", "our", "your"))
_YEAR = r"(?:19|20)\d\d"
_YEARS = re.compile(
    rf"{_YEAR}\s*(?:-|–|—|to|until|bis)\s*(?:{_YEAR}|\d\d\b|now|present|today|date|current|heute)|"
    rf"(?:since|seit) {_YEAR}|"
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|many|zwei|drei|vier|fünf|sechs|zehn)\+? "
    r"(?:or more )?(?:years?|yrs?|jahren?)\b|mehrjährig\w*|langjährig\w*",
    re.IGNORECASE,
)
_TELLS_YEARS = re.compile(r"\d|year|yrs|j[aä]hr", re.IGNORECASE)  # else there is none to look for
YEARS = "=years of experience"
_MAX_MEMORY = 50_000
_PART, _LEAST = 4, 3  # letters of a known part of a German word, and of what it is joined with


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
def terms_of(text: str, german: bool = False) -> tuple[Term, ...]:
    """Return the terms of a line, each key once; ``german`` is the language of the document it stands in."""
    words = _WORD.findall(text)
    language = "german" if _is_german(words, german) else "english"
    known = _vocabulary(language)
    read = [known(word) for word in words]
    stems = [one.stem for one in read]
    found, alone = _named(words, stems, _table(language))
    for word, one in zip(words, read, strict=True):
        if not one.stop and one.stem not in alone and one.stem not in found:
            found[one.stem] = Term(one.stem, word, one.common)
    if language == "german":
        for word, one in zip(words, read, strict=True):
            for key in _parts(one.stem):
                found.setdefault(key, Term(key, word))
    years = _YEARS.search(text) if _TELLS_YEARS.search(text) else None
    if years:
        found[YEARS] = Term(YEARS, years.group())
    return tuple(found.values())


def _named(
    words: Sequence[str], stems: Sequence[str], table: Mapping[str, tuple[_Phrase, ...]]
) -> tuple[dict[str, Term], set[str]]:
    """Return the terms of the vocabulary that a line has, and the stems that they speak for."""
    found: dict[str, Term] = {}
    alone: set[str] = set()
    present = set(stems)
    for stem in dict.fromkeys(stems):
        for phrase in table.get(stem, ()):
            if len(phrase.stems) == 1:
                shown = words[stems.index(stem)]
                alone.add(stem)
            elif phrase.content <= present:
                shown = _shown(phrase, words, stems)
            else:
                continue
            if shown:
                for key in phrase.keys:
                    found.setdefault(key, Term(key, shown))
    return found, alone


def _shown(phrase: _Phrase, words: Sequence[str], stems: Sequence[str]) -> str:
    """Return the words on the page that make the phrase whose words are all there, "" if they do not.

    Two words that carry meaning may stand apart ("led a team"); "on call" has but one and must stand as it is.
    """
    if len(phrase.content) >= 2:
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
    """Snowball's stemmer with a memory: a resume repeats its words, and each costs microseconds to stem."""

    def __init__(self, language: str) -> None:
        import snowballstemmer  # noqa: PLC0415 - a tenth of a second where it is not in C

        self._stem = snowballstemmer.stemmer(language).stemWord
        self._one_at_a_time = Lock()  # the stemmer keeps the word it works on in itself
        self._known: dict[str, _Read] = {}
        self._stems: dict[str, str] = {}

    def __call__(self, word: str) -> _Read:
        """Return the stem of a word, and whether it carries meaning."""
        known = self._known.get(word)
        if known is None:
            plain = _plain(word)
            stem = self.stem(plain)
            stop = plain in _plain_stop() or (len(plain) == 1 and plain not in {"c", "r"}) or _is_small_number(plain)
            known = _Read(stem, stop, plain in _plain_common() or stem in _common_stems())
            if len(self._known) < _MAX_MEMORY:
                self._known[word] = known
        return known

    def stem(self, plain: str) -> str:
        """Return the stem; short words and names with signs in them ("c++", ".net") stay as they are."""
        plain = IRREGULAR.get(plain, plain)
        if len(plain) < 4 or not plain.isalpha():
            return plain
        known = self._stems.get(plain)
        if known is None:
            with self._one_at_a_time:
                known = str(self._stem(plain))
            if len(self._stems) < _MAX_MEMORY:
                self._stems[plain] = known
        return known


@cache
def _vocabulary(language: str) -> Vocabulary:
    return Vocabulary(language)


def neighbours() -> dict[str, tuple[str, ...]]:
    """Return, for each key, the keys of its families: what is near it without being it."""
    return _families()


@cache
def shown_by() -> dict[str, tuple[str, ...]]:
    """Return, for each key that can be asked, the keys of what answers it: "cloud" asked, "AWS" there."""
    keys_of = _keys_by_name()
    found: defaultdict[str, set[str]] = defaultdict(set)
    for wishes, answers in _shows():
        given = set(chain.from_iterable(keys_of.get(name, ()) for name in answers))
        for key in chain.from_iterable(keys_of.get(name, ()) for name in wishes):
            found[key] |= given - {key}
    return {key: tuple(sorted(given)) for key, given in found.items()}


def make_ready() -> None:
    """Build the tables, so that the first matching is as quick as the next; a tenth of a second, in any thread."""
    _table("english")
    neighbours()
    shown_by()


def is_german(texts: Iterable[str]) -> bool:
    """Whether a document is German, by its small words."""
    german = english = 0
    for text in texts:
        words = text.casefold().split()
        german += sum(word in _GERMAN for word in words)
        english += sum(word in _ENGLISH for word in words)
    return german > english


def _plain(word: str) -> str:
    if word.isascii():
        return word.lower().removesuffix("'s").strip("'")
    letters = unicodedata.normalize("NFKD", word.casefold().replace("’", "'").removesuffix("'s"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).strip("'")


def _is_small_number(word: str) -> bool:
    return word.isdigit() and len(word) < 4


def _is_german(words: Sequence[str], document: bool) -> bool:
    """A line speaks the language of its small words; without any, that of its document."""
    if document:
        return sum(word.casefold() in _ENGLISH for word in words) < 2
    return sum(word.casefold() in _GERMAN for word in words) > max(1, len(words) // 12)


@cache
def _table(language: str) -> dict[str, tuple[_Phrase, ...]]:
    """Return the phrases by one stem that must stand in the line for them: the longest that carries meaning."""
    stem = _vocabulary(language).stem
    keys: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, its_keys in _keys_by_name().items():
        keys[tuple(stem(word) for word in name)] += its_keys
    found: defaultdict[str, list[_Phrase]] = defaultdict(list)
    for stems, named in keys.items():
        if len(stems) == 1 and stems[0] in _common_stems():
            continue  # "experiment" has the stem of "experience"
        content = frozenset(one for one in stems if one not in _plain_stop())
        lead = max(content or stems, key=len)
        found[lead].append(_Phrase(stems, content, tuple(dict.fromkeys(named))))
    return {lead: tuple(phrases) for lead, phrases in found.items()}


@cache
def _parts(stem: str) -> tuple[str, ...]:
    """Return the keys of the names that a German word is joined of: contract for "Rahmenvertrag"."""
    table = _table("german")
    if len(stem) < _PART + _LEAST or any(phrase.stems == (stem,) for phrase in table.get(stem, ())):
        return ()
    found: dict[str, None] = {}
    for place in range(_LEAST, len(stem) - _LEAST + 1):
        for part in (stem[:place], stem[:place].removesuffix("s"), stem[place:]):
            for phrase in table.get(part, ()):
                if phrase.stems == (part,) and len(part) >= _PART:
                    found.update(dict.fromkeys(phrase.keys))
    return tuple(found)


_Name = tuple[str, ...]


@cache
def _keys_by_name() -> dict[_Name, tuple[str, ...]]:
    """Return the keys of every name in the vocabulary, in plain words; a key is the stems of a group's first name."""
    stem = _vocabulary("english").stem
    keys: defaultdict[_Name, dict[str, None]] = defaultdict(dict)  # by stems, so that forms of a name are one

    @cache
    def stems(name: _Name) -> _Name:
        return tuple(map(stem, name))

    for names in _listed(SAME):
        for name in names:
            keys[stems(name)]["=" + " ".join(stems(names[0]))] = None
    for names in _listed(TRANSLATED):  # a translation is all that its first, English, name is
        first = stems(names[0])
        keys[first].setdefault("=" + " ".join(first))
        for name in names[1:]:
            keys[stems(name)].update(keys[first])
    others = (*_listed(NEAR), *(wishes + answers for wishes, answers in _shows()))
    listed = (*_listed(SAME), *_listed(TRANSLATED), *others)
    for name in chain.from_iterable(others):
        if stems(name) not in keys:  # a name that no group has is a group of one
            keys[stems(name)]["=" + " ".join(stems(name))] = None
    return {name: tuple(keys[stems(name)]) for name in dict.fromkeys(chain.from_iterable(listed))}


@cache
def _listed(table: tuple[str, ...]) -> tuple[tuple[_Name, ...], ...]:
    return tuple(
        tuple(tuple(_plain(word) for word in _WORD.findall(name)) for name in line.split(", ")) for line in table
    )


@cache
def _shows() -> tuple[tuple[tuple[_Name, ...], tuple[_Name, ...]], ...]:
    halves = [line.partition(": ") for line in SHOWS]
    wishes = _listed(tuple(wish for wish, _colon, _answer in halves))
    answers = _listed(tuple(answer for _wish, _colon, answer in halves))
    return tuple(zip(wishes, answers, strict=True))


@cache
def _families() -> dict[str, tuple[str, ...]]:
    keys_of = _keys_by_name()
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in _listed(NEAR):
        keys = set(chain.from_iterable(keys_of.get(name, ()) for name in line))
        for key in keys:
            found[key] |= keys - {key}
    return {key: tuple(sorted(near)) for key, near in found.items()}


@cache
def _plain_stop() -> frozenset[str]:
    return frozenset(map(_plain, STOP))


@cache
def _plain_common() -> frozenset[str]:
    return frozenset(map(_plain, COMMON))


@cache
def _common_stems() -> frozenset[str]:
    stem = _vocabulary("english").stem
    return frozenset(stem(word) for word in _plain_common())
