"""The name a letter is closed with, by whatever words, and the lines below it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from readiness.interview.invitation.names import CLOSING, FULL_NAME, GREETING, NAME, NAME_WORD, NO_NAME, NO_PERSON, ROLE

_OLDER = re.compile(
    r"^[ \t]*(?:>|(?:from|von|van|de|da|od|från|fra)[ \t]*:)|\b(?:wrote|schrieb|écrit)[ \t]*:|^-{3,}", re.I | re.M
)
_SIGNED = re.compile(
    rf"(?:^|(?<=[.!?…] ))(?i:{CLOSING})(?: (?:aus|from|de|da|uit|z)(?: \w+){{1,2}})?(?:[,!.]?[ \t]*\n{{1,3}}|"
    rf"[,!] ?|(?<=[LVB]G) )[ \t]*"
    rf"(?:(?:i\. ?[AV]\.|gez\.|ppa\.|p\.p\.|Im Auftrag|"
    rf"In Vertretung)\s+){{0,2}}(?P<who>The {NAME_WORD}(?: {NAME_WORD}){{0,4}} Team|{NAME})"
    r"[ \t]*(?:\([^)\n]{1,20}\)[ \t]*)?(?:$|(?=\||(?:from|at|@|von|vom|de|chez) ))"
    r"(?:\n[ \t]*(?P<role>[A-Z][^\n@\d]{2,60})$)?",
    re.MULTILINE,
)
_NAME_LINE = re.compile(
    rf"(?P<dash>[-–—~]\s?)?(?P<who>{NAME})(?:[ \t]*\([^)\n]{{1,20}}\))?"
    r"(?:[ \t]*(?:[|,·–-]|from|at|@|von|vom|de|chez)[ \t]*(?P<role>[A-Z][^\n@\d]{2,60}))?[ \t]*"
)
# A closing nobody has listed: a few words with a comma, or one that is no name.
_CLOSES = re.compile(r"[^\d:@/]{2,40}[,!]|[^\W\d_]+|[^\W\d_]+(?: [^\W\d_]+){0,3} [a-zß-ÿąćęłńóśźż]+")
# "See you there. https://…\nMara": the last word of all
_LAST_LINE = re.compile(
    rf"(?:(?:[.!?,)…]|https?://\S+)\s*\n[ \t]*(?:[-–—~][ \t]*)?(?P<who>{NAME_WORD}(?: {NAME_WORD})?)|"
    r"[.!?)…][ \t]+[-–—~][ \t]*(?P<small>\w{2,14})|"
    rf"[.!?…][ \t]+(?P<full>{FULL_NAME})(?:, {NAME_WORD})?|"
    rf"[!?][ \t]+(?P<one>{NAME_WORD})|\s(?i:{CLOSING})[,!.]?[ \t]+(?P<closed>{NAME})(?:, [^\n,]{{2,40}})?|"
    rf"\n[ \t]*(?P<team>The (?:{NAME_WORD} ){{1,4}}Team))(?P<role>)(?P<dash>)\s*\Z"
)
_GROUPS = ("who", "full", "one", "closed", "small", "team")
_ENDS_A_LETTER = re.compile(r"(?:[.!?,)…]|https?://\S+)\s*\Z")


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, as what, and the place of closing words and name."""

    who: str
    role: str
    start: int
    end: int


def find_signature(text: str) -> Signature | None:
    """Return how the newest letter of ``text`` is signed: after words of closing, or with a name at its end."""
    closed = _SIGNED.search(text)
    signed = _read(closed) if closed else _unclosed(text)
    if signed is None:
        return None
    first = re.escape(signed.who.split()[-1])  # "Cheers, Becky", and below it "Becky Fenwick, Consultant"
    block = rf"\s+(?P<who>{first} {NAME})[ \t]*(?:$|(?=[|,]))(?:\n[ \t]*(?P<role>[A-Z][^\n@\d]{{2,60}})$)?"
    fuller = re.compile(block, re.MULTILINE).match(text, signed.end)
    return _read(fuller) if fuller else signed


def newest(text: str) -> str:
    """Return the part above the older mails: a header under the signature is that of one of them."""
    signed = find_signature(text)
    below = _OLDER.search(text, signed.end) if signed else None
    return text[: below.start()] if below else text


def signature(text: str) -> tuple[int, int]:
    """Return the place of the closing words with what follows them, as far as the next older mail; empty without."""
    signed = find_signature(text)
    if signed is None:
        return len(text), len(text)
    below = _OLDER.search(text, signed.end)
    return signed.start, below.start() if below else len(text)


def _read(match: re.Match[str]) -> Signature:
    said = match.groupdict()
    who = next(filter(None, map(said.get, _GROUPS)), "")
    who = who.capitalize() if who == said.get("small") else who
    who = who.partition(" vom ")[0]  # "Svenja vom People Team"
    return Signature(who.strip(), (said["role"] or "").strip(), match.start(), match.end())


def _unclosed(text: str) -> Signature | None:
    """A name at the end of a letter, after words of closing that nobody has listed, or after none."""
    older = _OLDER.search(text, text.find("\n\n") + 1)
    letter = text[: older.start()] if older else text
    last = _LAST_LINE.search(letter)
    if last and (last["small"] or last["team"] or _is_signature(last, closing=True, before="")):
        return _read(last)
    blocks = list(re.finditer(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+", letter))
    for before, block in reversed(list(pairwise(blocks))[-3:]):
        lines = list(re.finditer(r"[^\n]+", block[0]))
        closing = len(lines) > 1 and _CLOSES.fullmatch(lines[0][0].strip()) is not None
        for line in lines[1::-1] if closing else lines[:1]:
            found = _NAME_LINE.fullmatch(letter, block.start() + line.start(), block.start() + line.end())
            after_closing = closing and line is not lines[0]
            after_closing = after_closing or _with_contact(lines, before[0])
            if found and _is_signature(found, closing=after_closing, before=before[0]):
                return _read(found)
    return _above_roles(letter, blocks[-1]) if blocks else None


def _with_contact(lines: list[re.Match[str]], before: str) -> bool:
    """Whether a block is a first name with a number or address below it, after the end of a letter."""
    rest = [line[0].strip() for line in lines[1:]]
    contact = any(re.search(r"@|\d{3}", line) for line in rest)
    plain = all(re.search(r"@|\d{3}", line) or re.fullmatch(NAME, line) for line in rest)
    return contact and plain and bool(_ENDS_A_LETTER.search(before))


def _above_roles(letter: str, block: re.Match[str]) -> Signature | None:
    """A name on a line of its own above what its owner does, at the foot of a letter without empty lines."""
    lines = list(re.finditer(r"[^\n]+", block[0]))
    for before, line in reversed(list(pairwise(lines))):
        found = _NAME_LINE.fullmatch(letter, block.start() + line.start(), block.start() + line.end())
        if (
            found
            and _ENDS_A_LETTER.search(before[0])
            and _is_signature(found, closing=True, before="")
            and re.fullmatch(FULL_NAME, found["who"])
        ):
            return _read(found)
        if not (ROLE.search(line[0]) or re.search(r"@|\d{4}", line[0])):
            return None
    return None


def _is_signature(found: re.Match[str], *, closing: bool, before: str) -> bool:
    who = next(filter(None, map(found.groupdict().get, _GROUPS)), "")
    if any(pattern.search(who) for pattern in (NO_NAME, NO_PERSON, ROLE)) or GREETING.match(who):
        return False
    if re.fullmatch(CLOSING, who, re.IGNORECASE):
        return False
    if closing or found["dash"]:
        return True
    return re.fullmatch(FULL_NAME, who) is not None and _ENDS_A_LETTER.search(before) is not None
