"""What they ask for beside the lines that answer it.

Shared stems and alias groups, weighed by how rare they are in these two texts, with the words shown that tie them. It
suggests, the person confirms; what was confirmed or rejected is remembered and helps with the next job. It never says
that something is not there, only that nothing was found yet.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import nlargest
from math import log

from readiness.interview.dossier import ConfirmedLink, RequirementKind
from readiness.interview.match.evidence import EvidenceLine
from readiness.interview.match.requirements import Requirement
from readiness.interview.match.terms import YEARS, Term, is_german, neighbours, shown_by, terms_of
from readiness.words import _

MAX_EVIDENCE = 3
COVERED_SCORE, NEAR_SCORE = 0.34, 0.08
_COMMON_WEIGHT = 0.12
_GROUP_WEIGHT = 1.3  # an alias group was chosen by hand: it says more than a word
_NEAR_STRENGTH = 0.45  # how much a neighbour counts beside the thing itself
_RARITY = 1.4  # how much more a rare word says than a frequent one
_KIN_STRENGTH = 0.6
_POST_STRENGTH = 0.6  # a line that names a post tells little of what was done there
_POST = re.compile(r"(?:19|20)\d\d\s*(?:-|–|—|to|until|bis)\s|(?:since|seit|from|ab) (?:19|20)\d\d", re.IGNORECASE)
_SAME_WORD, _SAME_LETTERS = 1.2, 4  # the very word says more than another name for it
_SHOWN_STRENGTH = 0.75  # "Kubernetes" where container orchestration is asked
_YEARS_WEIGHT = 0.4  # a span of years speaks for a line, but not alone
_ROOT, _ENDING = 5, 4  # letters of a root, and of what may follow it
_LIKE = 0.45  # how alike two texts must be for a confirmed link to carry over
_SAME_LINE, _ENOUGH_TERMS = 0.75, 4  # how alike two wordings of one line are, and the fewest terms that can tell
_REMEMBERED = 0.9
_CONFIRMED = 2.0  # before everything that is only suggested
_SHORT_LINES = 1.25  # a line of one bullet cannot share all the words of a long wish
_MAX_WORDS = 6

_Weighed = tuple[float, Term, Mapping[int, tuple[float, str]]]  # weight, term, the lines that have it


class Status(StrEnum):
    """How a requirement stands, as written in JSON."""

    COVERED = "covered"
    NEAR = "near"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line that may answer: its text, page, score from 0 to 1, and the words of it that tie the two.

    ``confirmed`` was said by the person, ``remembered`` follows from what was confirmed for another job.
    """

    text: str
    page: int
    score: float
    because: tuple[str, ...]
    source: str = "resume"
    confirmed: bool = False
    remembered: bool = False


@dataclass(frozen=True, slots=True)
class Matched:
    """A requirement with up to three lines, the best first."""

    requirement: Requirement
    evidence: tuple[Evidence, ...]
    status: Status

    @property
    def sentence(self) -> str:
        """What is said about it on screen."""
        if any(one.confirmed for one in self.evidence):
            return _("confirmed")
        if self.status is Status.COVERED:
            return _("suggested")
        return _("nearest only") if self.status is Status.NEAR else _("nothing found yet")


@dataclass(frozen=True, slots=True)
class Matching:
    """All requirements of one job description against one set of lines."""

    matched: tuple[Matched, ...]

    @property
    def covered(self) -> int:
        """How many requirements have a line that answers them."""
        return sum(one.status is Status.COVERED for one in self.matched)


def match(
    requirements: Sequence[Requirement], lines: Sequence[EvidenceLine], links: Sequence[ConfirmedLink] = ()
) -> Matching:
    """Return each requirement with its best lines; ``links`` is what was ever confirmed or rejected. Pure."""
    german = is_german(requirement.text for requirement in requirements)
    asked = [terms_of(requirement.text, german) for requirement in requirements]
    index = _Index(lines, asked)
    memory = _Memory(links, lines)
    return Matching(
        tuple(
            _matched(requirement, terms, index, memory) for requirement, terms in zip(requirements, asked, strict=True)
        )
    )


def to_json(matching: Matching) -> dict[str, object]:
    """Return the document of ``callready match --json``."""
    return {
        "schema": 1,
        "requirements": [
            {
                "requirement": one.requirement.text,
                "kind": one.requirement.kind.value,
                "status": one.status.value,
                "evidence": [
                    {
                        "text": line.text,
                        "page": line.page,
                        "score": round(line.score, 2),
                        "because": list(line.because),
                    }
                    for line in one.evidence
                ],
            }
            for one in matching.matched
        ],
        "covered": matching.covered,
        "total": len(matching.matched),
    }


class _Index:
    """Which lines have a term, and how much a term weighs."""

    def __init__(self, lines: Sequence[EvidenceLine], asked: Sequence[tuple[Term, ...]]) -> None:
        self.lines = lines
        german = is_german(line.text for line in lines)
        terms_by_line = [terms_of(line.text, german) for line in lines]
        self.posts = {number for number, line in enumerate(lines) if _POST.search(line.text)}
        self._places: dict[str, list[tuple[int, str]]] = {}
        for number, terms in enumerate(terms_by_line):
            if all(term.common for term in terms):
                continue  # a heading such as "Experience" answers nothing
            for term in terms:
                self._places.setdefault(term.key, []).append((number, term.word))
        self._endings = _endings(self._places) if german else {}
        self._keys = sorted(key for key in self._places if not key.startswith("="))
        self._seen = Counter(term.key for terms in (*terms_by_line, *asked) for term in terms)
        self._texts = len(lines) + len(asked)
        self._near = neighbours()
        self._shown = shown_by()
        self._found: dict[str, dict[int, tuple[float, str]]] = {}

    def weight(self, term: Term, lines: int) -> float:
        """The inverse frequency of a term in both texts; a small part of it for words every text is full of.

        A wish that many lines show ("writing") says little about any of them.
        """
        rarity: float = log(1 + self._texts / (1 + max(self._seen[term.key], lines))) ** _RARITY
        if term.key == YEARS:
            return rarity * _YEARS_WEIGHT
        return rarity * (_COMMON_WEIGHT if term.common else _GROUP_WEIGHT if term.key.startswith("=") else 1.0)

    def weighed(self, terms: Iterable[Term]) -> list[_Weighed]:
        """Return what a requirement asks for and the lines that have it; a word of several names counts once."""
        by_word: dict[str, list[Term]] = {}
        for term in terms:
            by_word.setdefault(term.word, []).append(term)
        found: list[_Weighed] = []
        for named in by_word.values():
            lines: dict[int, tuple[float, str]] = {}
            for term in named:
                for number, (strength, word) in self.lines_with(term.key).items():
                    same = strength == 1.0 and _begins_alike(word, term.word)
                    tie = _SAME_WORD if same else strength
                    if number not in lines or lines[number][0] < tie:
                        lines[number] = (tie, word)
            weight, _key, term = min((self.weight(term, len(lines)), term.key, term) for term in named)
            found.append((weight, term, lines))
        return found

    def lines_with(self, key: str) -> dict[int, tuple[float, str]]:
        """Return the lines that have the term (1), a kindred word or a neighbour (less), with the word on the page."""
        found = self._found.get(key)
        if found is None:
            found = {}
            for others, strength in (
                (self._near.get(key, ()), _NEAR_STRENGTH),
                (self._kin(key), _KIN_STRENGTH),
                (self._shown.get(key, ()), _SHOWN_STRENGTH),
            ):
                for other in others:
                    for number, word in self._places.get(other, ()):
                        found[number] = (strength, word)
            for number, word in self._places.get(key, ()):
                found[number] = (1.0, word)
            self._found[key] = found
        return found

    def _kin(self, key: str) -> Iterator[str]:
        """Yield stems of one root that the stemmer keeps apart: audit and auditor, account and accountant."""
        key = key.removeprefix("=")
        if " " in key or len(key) < _ROOT:
            return
        for place in range(bisect(self._keys, key), len(self._keys)):
            other = self._keys[place]
            if not other.startswith(key):
                break
            if len(other) - len(key) <= _ENDING:
                yield other
        for length in range(max(_ROOT, len(key) - _ENDING), len(key)):
            if key[:length] in self._places:
                yield key[:length]
        if self._endings:  # German joins words: "Intensivpflege" is a kind of "Pflege"
            yield from self._endings.get(key, ())
            yield from (key[place:] for place in range(3, len(key) - _ROOT + 1) if key[place:] in self._places)


def _begins_alike(one: str, other: str) -> bool:
    return one[:_SAME_LETTERS].casefold() == other[:_SAME_LETTERS].casefold()


def _endings(keys: Iterable[str]) -> dict[str, list[str]]:
    """Return the long stems by what they end in."""
    found: dict[str, list[str]] = {}
    for key in keys:
        for place in range(3, len(key) - _ROOT + 1):
            if not key.startswith("="):
                found.setdefault(key[place:], []).append(key)
    return found


def _matched(requirement: Requirement, terms: tuple[Term, ...], index: _Index, memory: _Memory) -> Matched:
    weighed = index.weighed(terms)
    total = sum(weight for weight, _term, _lines in weighed) or 1.0
    scores: dict[int, float] = {}
    for weight, _term, found in weighed:
        share = weight / total * _SHORT_LINES
        for number, (strength, _word) in found.items():
            scores[number] = scores.get(number, 0.0) + share * strength
    if requirement.kind is RequirementKind.TASK:
        for number in index.posts & scores.keys():
            scores[number] *= _POST_STRENGTH
    said = memory.said(requirement.text)
    remembered = memory.of(requirement.text)
    for number, carried in remembered.items():
        scores[number] = max(scores.get(number, 0.0), carried)
    for number, belongs in said.items():
        scores[number] = _CONFIRMED if belongs else 0.0
    best = nlargest(MAX_EVIDENCE, scores.items(), key=lambda pair: (pair[1], -pair[0]))
    evidence = tuple(
        Evidence(
            text=index.lines[number].text,
            page=index.lines[number].page,
            score=min(score, 1.0),
            because=_because(number, weighed),
            source=index.lines[number].source,
            confirmed=said.get(number, False),
            remembered=number in remembered and not said.get(number, False),
        )
        for number, score in best
        if score >= NEAR_SCORE
    )
    return Matched(requirement, evidence, _status(evidence, best, weighed))


def _because(number: int, weighed: Sequence[_Weighed]) -> tuple[str, ...]:
    """Return the words of the line that tie it to the requirement, the weightiest first."""
    ties = [(weight * found[number][0], found[number][1]) for weight, _term, found in weighed if number in found]
    return tuple(dict.fromkeys(word for _weight, word in sorted(ties, key=lambda tie: -tie[0])))[:_MAX_WORDS]


def _status(evidence: Sequence[Evidence], best: Sequence[tuple[int, float]], weighed: Sequence[_Weighed]) -> Status:
    """Covered takes a word that is really shared; neighbours and everyday words alone are only near."""
    if not evidence:
        return Status.MISSING
    if any(one.confirmed or one.remembered for one in evidence):
        return Status.COVERED
    number, score = best[0]
    shares = any(
        found[number][0] >= _SHOWN_STRENGTH and not term.common and term.key != YEARS
        for _weight, term, found in weighed
        if number in found
    )
    return Status.COVERED if shares and score >= COVERED_SCORE else Status.NEAR


class _Memory:
    """What the person confirmed and rejected, for this job and for others."""

    def __init__(self, links: Sequence[ConfirmedLink], lines: Sequence[EvidenceLine]) -> None:
        numbers = {line.text: number for number, line in enumerate(lines)}
        bags = [_bag(line.text) for line in lines] if links else []
        self._said: dict[str, dict[int, bool]] = {}
        self._carried: list[tuple[Mapping[str, float], int]] = []
        for link in links:
            number = numbers.get(link.evidence)
            if number is None:
                number = _reworded(_bag(link.evidence), bags)
            if number is None:
                continue
            self._said.setdefault(link.requirement, {})[number] = link.belongs
            if link.belongs:
                self._carried.append((_bag(link.requirement), number))

    def said(self, requirement: str) -> dict[int, bool]:
        """Return the lines confirmed (True) or rejected (False) for exactly this requirement."""
        return self._said.get(requirement, {})

    def of(self, requirement: str) -> dict[int, float]:
        """Return the lines confirmed for this or a like requirement, with how far that carries."""
        if not self._carried:
            return {}
        bag = _bag(requirement)
        found: dict[int, float] = {}
        for other, number in self._carried:
            like = _likeness(bag, other)
            if like >= _LIKE:
                found[number] = max(found.get(number, 0.0), _REMEMBERED * like)
        return found


def _reworded(evidence: Mapping[str, float], bags: Sequence[Mapping[str, float]]) -> int | None:
    """Return the line that says what a remembered one said, before the resume was polished; None if none does."""
    likes = [(_likeness(evidence, bag), -number) for number, bag in enumerate(bags) if len(bag) >= _ENOUGH_TERMS]
    like, number = max(likes, default=(0.0, 0))
    return -number if like >= _SAME_LINE and len(evidence) >= _ENOUGH_TERMS else None


def _bag(text: str) -> Mapping[str, float]:
    return {term.key: _COMMON_WEIGHT if term.common else 1.0 for term in terms_of(text)}


def _likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The weighed share of terms that two texts have in common, of the shorter one (overlap coefficient)."""
    shared = sum(weight for key, weight in one.items() if key in other)
    return shared / max(min(sum(one.values()), sum(other.values())), 1.0)


def kinds(matching: Matching) -> Mapping[RequirementKind, tuple[Matched, ...]]:
    """Return the requirements by kind: tasks, must-haves, nice-to-haves."""
    return {
        kind: tuple(one for one in matching.matched if one.requirement.kind is kind)
        for kind in (RequirementKind.TASK, RequirementKind.MUST, RequirementKind.NICE)
    }
