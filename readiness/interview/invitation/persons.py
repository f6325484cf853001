"""Who invites, and with whom one will speak, out of a pasted invitation."""

from __future__ import annotations

import re
from itertools import pairwise

from readiness.interview.dossier import Person
from readiness.interview.invitation.names import (
    CLOSING,
    FULL_NAME,
    GREETING,
    MAIL,
    NAME,
    NAME_WORD,
    NO_NAME,
    NO_PERSON,
    ROLE,
)

_ORGANIZER = re.compile(
    r"^[ \t>*]*(?:(?:organi[sz]er|host|hosted by|from|von|van|de|da|od|från|fra|organisator|veranstalter|organisateur|"
    r"organizador|organizzatore|meeting host|chair(?:person|man|woman|ed by)?|moderator|"
    r"(?:organi[sz]ed|scheduled|sent|created|booked) by|"
    r"recruiter|coordinator|(?:recruiting|scheduling|your) (?:coordinator|contact)|"
    r"ansprechpartner(?:in)?)[ \t]*:[ \t]*|"
    r"(?:organi[sz]er|organisator|veranstalter|organisateur|organizador|organizzatore)[ \t]*\n[ \t]*)"
    r"(?P<who>[^\n]+(?:\n[ \t]*[\w.+%-]+@[\w.-]+[ \t]*$)?)",
    re.IGNORECASE | re.MULTILINE,
)  # fmt: skip
_INTERVIEWER = re.compile(
    r"^[ \t>*•-]*(?:interviewer(?:\(?s?\)?|in|innen)|interviewed by|with|mit|avec|con|intervistatore|"
    r"entrevistador[ae]?)"
    r"[ \t]*:[ \t]*(?P<who>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
_MARKED = re.compile(
    r"^[ \t>*•-]*(?P<who>[A-ZÀ-Ý][^\n,:@\d]{2,50}?)[ \t]*[-–(][ \t]*"
    r"(?:organi[sz]er|host|organisator|veranstalter|organisateur|organizador|organizzatore)\)?[ \t]*$"
    rf"(?P<mail>\n[ \t]*{MAIL}[ \t]*$)?",
    re.IGNORECASE | re.MULTILINE,
)
_OLDER = re.compile(
    r"^[ \t]*(?:>|(?:from|von|van|de|da|od|från|fra)[ \t]*:)|\b(?:wrote|schrieb|écrit)[ \t]*:|^-{3,}", re.I | re.M
)
INVITING = re.compile(
    r"(?P<who>[A-ZÀ-Ý][^\n,.:]{1,60}?) (?:is inviting you to|(?:has )?invited you to|invites you to|"
    r"lädt (?:Sie|dich)|hat (?:Sie|dich)|vous invite à|(?:le|te) está invitando|(?:le|te) invita|ti invita|La invita|"
    r"nodigt (?:u|je)|convida|está convidando)"
)
_SIGNED = re.compile(
    rf"^(?i:{CLOSING})(?:[,!.]?[ \t]*\n{{1,3}}|, ?)[ \t]*"
    rf"(?:(?:i\. ?[AV]\.|gez\.|ppa\.|p\.p\.)[ \t]+)?(?P<who>{NAME})[ \t]*(?:$|(?=\||(?:from|at|@|von|de|chez) ))"
    r"(?:\n[ \t]*(?P<role>[A-Z][^\n@\d]{2,60})$)?",
    re.MULTILINE,
)
_NAME_LINE = re.compile(
    rf"(?P<dash>[-–—~]\s?)?(?P<who>{NAME})"
    r"(?:[ \t]*(?:[|,·–-]|from|at|@|von|de|chez)[ \t]*(?P<role>[A-Z][^\n@\d]{2,60}))?[ \t]*"
)
# "See you there. https://…\nMara": the last word of all
_LAST_LINE = re.compile(
    rf"(?:[.!?,)…]|https?://\S+)[ \t]*\n[ \t]*(?P<who>{NAME_WORD}(?: {NAME_WORD})?)(?P<role>)(?P<dash>)\s*\Z"
)
_ENDS_A_LETTER = re.compile(r"[.!?,)…]\s*\Z")


def find_organizer(text: str) -> tuple[Person | None, str]:
    """Return who invites, and the words it was read from."""
    newest = _newest(text)
    for found in (_ORGANIZER.search(newest), INVITING.search(newest), _MARKED.search(newest)):
        if found:
            person = read_person(found["who"] + (found.groupdict().get("mail") or ""))
            if person is not None:
                return person, found[0].strip()
    place = _signed(text)
    if place is not None and not NO_NAME.search(place["who"]):
        mail = re.search(MAIL, newest[place.end() : place.end() + 200])
        role = (place["role"] or "").strip()
        return Person(place["who"].strip(), role, email=mail[0] if mail else ""), " ".join(place[0].split())
    alone = _INTERVIEWER.search(newest)
    person = read_person(alone["who"]) if alone else None
    if alone and person is not None and not re.search(r"[;/&]|\band\b|\bund\b|\bet\b", alone["who"]):
        several = re.fullmatch(FULL_NAME, person.role) and not ROLE.search(person.role)
        if not several:
            return person, alone[0].strip()
    return None, ""


def _newest(text: str) -> str:
    """The part above the older mails: a header under the signature is that of one of them."""
    signed = _SIGNED.search(text)
    below = _OLDER.search(text, signed.end()) if signed else None
    return text[: below.start()] if below else text


def _signed(text: str) -> re.Match[str] | None:
    """The name a letter is closed with: after words of closing, or alone at its end."""
    signed = _SIGNED.search(text) or _unclosed(text)
    if signed is None:
        return None
    first = re.escape(signed["who"].split()[-1])  # "Cheers, Becky", and below it "Becky Fenwick, Consultant"
    block = rf"\s+(?P<who>{first} {NAME})[ \t]*(?:$|(?=[|,]))(?:\n[ \t]*(?P<role>[A-Z][^\n@\d]{{2,60}})$)?"
    return re.compile(block, re.MULTILINE).match(text, signed.end()) or signed


def _unclosed(text: str) -> re.Match[str] | None:
    """A name alone at the end of a letter, without words of closing that are known."""
    older = _OLDER.search(text, text.find("\n\n") + 1)
    newest = text[: older.start()] if older else text
    blocks = list(re.finditer(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+", newest))
    if blocks and (last := _LAST_LINE.search(newest)) and _is_signature(last, closing=True, before=""):
        return last
    for before, block in reversed(list(pairwise(blocks))[-3:]):
        lines = list(re.finditer(r"[^\n]+", block[0]))
        closing = len(lines) > 1 and lines[0][0].rstrip().endswith((",", "!")) and len(lines[0][0].split()) < 7
        for line in lines[1:2] if closing else lines[:1]:
            found = _NAME_LINE.fullmatch(newest, block.start() + line.start(), block.start() + line.end())
            if found and _is_signature(found, closing=closing, before=before[0]):
                return found
    return None


def _is_signature(found: re.Match[str], *, closing: bool, before: str) -> bool:
    if any(pattern.search(found["who"]) for pattern in (NO_NAME, NO_PERSON, ROLE)) or GREETING.match(found["who"]):
        return False
    if re.fullmatch(CLOSING, found["who"], re.IGNORECASE):
        return False
    if closing or found["dash"]:
        return True
    return re.fullmatch(FULL_NAME, found["who"]) is not None and _ENDS_A_LETTER.search(before) is not None


def signature(text: str) -> tuple[int, int]:
    """Return the place of the closing words with what follows them, as far as the next older mail; empty without."""
    signed = _signed(text)
    if signed is None:
        return len(text), len(text)
    below = _OLDER.search(text, signed.end())
    return signed.start(), below.start() if below else len(text)


def signature_start(text: str) -> int:
    """Return where the closing words begin, the length of the text without any: numbers below are of a person."""
    return signature(text)[0]


def read_person(words: str) -> Person | None:
    """Read "Jane Doe <jane@doe.example>", in any of the ways mail programs write it."""
    mail = re.search(MAIL, words)
    name = re.sub(rf"[<(\[]?(?:mailto:)?{MAIL}[>)\]]?", " ", words)
    name = re.sub(r"\[mailto:[^\]]*\]|\s+(?:via|on behalf of)\b.*|\(.*?\)", " ", name, flags=re.IGNORECASE)
    name = " ".join(name.replace('"', " ").replace("'", "’").split()).strip(" ,;-–|")
    if "," in name and name.count(",") == 1 and " " not in name.split(",")[0]:  # "Doe, Jane"
        last, first = (part.strip() for part in name.split(","))
        name = f"{first} {last}"
    name, _comma, role = name.partition(", ")  # "Jane Doe, Plant Manager"
    if not name and mail is None:
        return None
    if mail is None and (len(name.split()) > 5 or any(letter.isdigit() for letter in name)):
        return None
    return Person(name, role.strip(), email=mail[0] if mail else "")
