"""What a dropped file is for: invitation, resume, job description or cover letter, by its name and its words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from readiness.interview.dossier import DocumentKind

INVITATION = "invitation"
_FAR_AHEAD = 2.0
_HEAD = 6000  # letters: what a text is for shows in its beginning


@dataclass(frozen=True, slots=True)
class Guess:
    """``kind`` is :data:`INVITATION` or the value of a :class:`DocumentKind`; ``sure`` that nothing else comes near."""

    kind: str
    sure: bool


def _words(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


_NAMES = {
    DocumentKind.RESUME: _words(r"\bcv\b", r"r[eé]sum[eé]", "lebenslauf", "curriculum"),
    DocumentKind.COVER_LETTER: _words("cover", "letter", "anschreiben", "motivation", "bewerbungsschreiben"),
    DocumentKind.JOB: _words(
        r"\bjob", r"\bjd\b", "description", "posting", "vacancy", "stelle", "ausschreibung", "advert"
    ),
    INVITATION: _words("invit", "einladung", r"\bmeeting\b", "appointment", "termin"),
}
_CUES = {
    DocumentKind.RESUME: _words(
        r"^\W*(?:work |professional )?(?:experience|employment|education|skills|references|certificat\w+|languages|"
        r"berufserfahrung|ausbildung|kenntnisse|sprachen|profile|summary|projects)\W*$",
        r"(?:19|20)\d\d\s*(?:[-–—]|to|bis)\s*(?:(?:19|20)\d\d|present|today|now|heute)",
        r"curriculum vitae|lebenslauf|date of birth|geburtsdatum",
    ),
    DocumentKind.COVER_LETTER: _words(
        r"^\s*dear\b",
        r"sehr geehrte",
        r"\bi am writing\b|\bi would like to apply\b|\bapply for\b|\bbewerbe ich mich|\bmy application\b",
        r"yours (?:sincerely|faithfully)|sincerely,|kind regards|best regards|mit freundlichen grüßen",
        r"look forward to (?:hearing|meeting|talking)",
    ),
    DocumentKind.JOB: _words(
        r"what you(?:['’]ll| will)? (?:do|bring|need)|your (?:role|tasks|profile|responsibilities)|responsibilities",
        r"we(?:['’]re| are)? look(?:ing)? for|requirements?\b|qualifications|nice[- ]to[- ]have|must[- ]have",
        r"\b(?:experience|proficiency|knowledge) (?:in|with|of)\b|\byou(?:['’]ll| will)\b|\bdegree in\b",
        r"we offer|what we offer|benefits|equal opportunit|apply (?:now|by|today|here)|how to apply|salary range",
        r"wir suchen|wir bieten|ihre aufgaben|dein profil|ihr profil|anforderungen|about (?:us|the role|the team)",
    ),
    INVITATION: _words(
        r"zoom\.us/|teams\.(?:microsoft|live)\.|meet\.google\.|webex\.com/|meet\.jit\.si",
        r"\b(?:meeting|webinar) id\b|passcode|besprechungs-id|\bdial\b|join (?:the )?(?:meeting|call|zoom)",
        r"invit(?:es?|ed|ing) you|\binterview\b|\bcall\b|\bgespräch\b|\bentrevista\b|\btermin\b|\bscheduled\b",
        r"\b\d{1,2}(?:[:.h]\d\d)?\s*(?:am|pm|uhr|hrs|cet|cest|gmt|utc|est|edt|pst|pdt|bst)\b|\b\d{1,2}:\d\d\b",
        r"\b\d{1,2}(?:st|nd|rd|th|\.)?(?: de)? (?:jan|feb|mar|apr|ma[iy]|ju[nl]|aug|sep|o[ck]t|nov|de[cz])\w*",
        r"\b(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)\w* \d{1,2}\b|\b\d{4}-\d\d-\d\dt",
    ),
}
_KNOWN_ENDINGS = (".ics", ".vcs", ".eml")


def guess(name: str, text: str) -> Guess:
    """Return what a file called ``name`` with the words ``text`` is for."""
    if name.lower().endswith(_KNOWN_ENDINGS) or "BEGIN:VCALENDAR" in text[:2000]:
        return Guess(INVITATION, True)
    head = text[:_HEAD]
    scores = {str(kind): 2.5 * bool(pattern.search(_spaced(name))) for kind, pattern in _NAMES.items()}
    for kind, pattern in _CUES.items():
        scores[str(kind)] += _score(pattern, head)
    best, second = sorted(scores, key=lambda kind: -scores[kind])[:2]
    if scores[best] <= 0:
        return Guess(DocumentKind.OTHER.value, False)
    return Guess(best, scores[best] - scores[second] >= _FAR_AHEAD)


def _score(pattern: re.Pattern[str], text: str) -> float:
    """How many different cues there are, at most five: a hundred years in a resume say no more than five."""
    lines = {match[0].casefold() for line in text.splitlines() for match in pattern.finditer(line)}
    return float(min(5, len(lines)))


def _spaced(name: str) -> str:
    return re.sub(r"[_\-.]+", " ", name)
