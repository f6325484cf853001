"""Those one will speak with, and what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readiness.interview.dossier import Person
from readiness.interview.invitation.calendar_words import MONTH_OF, WEEKDAY_OF
from readiness.interview.invitation.names import COMPANY, FULL_NAME, NAME, NO_PERSON, ROLE, TITLE
from readiness.interview.invitation.persons import read_person
from readiness.interview.invitation.signatures import signature

_LISTED = re.compile(
    r"^[ \t>*•-]*(?:[\w'’]+ ){0,3}?(?:interview(?:ers?|ing(?: you)?(?: will be)?| team| panel)(?:\(s\))?|"
    r"interviewed by|"
    r"panel(?:lists?| members?)?(?: (?:are|will be))?|participants?|"
    r"attendees?|meet(?:ing)?(?: with)?|speak(?:ing)?(?: with| to)?|who|with|"
    r"teilnehmer(?:innen)?|gesprächspartner(?:in|innen)?|ansprechpartner(?:in)?|mit(?: wem)?|"
    r"interlocuteurs?|participants|avec(?: qui)?|entrevista(?:dor(?:es|as?)?)?|participantes|con(?: quién)?|"
    r"deelnemers|gesprekspartners?|intervistator[ei]|partecipanti|entrevistadores|uczestnicy|rekruter\w*)(?: names?)?"
    r"[ \t]*(?::[ \t]*\n?|-[ \t]|\n)[ \t]*(?P<people>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
_JOINED = re.compile(
    r"\b(?:joined by|joining (?:you|us|me) (?:is|are|will be)|on the (?:line|call) (?:is|are|will be)|attended by|"
    r"teilnehmen werden|dabei sind|(?:seront|sera) présents?|estarán|saranno presenti)[ \t]+(?P<people>[^\n.]+)",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?i:(?:speak|talk|meet|chat|interview|call|conversation|screen|catch up)(?:ing|s)?|gespräch|spricht|sprechen|"
    r"entretien|échange|rendez-vous|entrevista|reunión|colloquio|gesprek|spreekt|träffar?|møder|rozmow[ay]|"
    r"parler(?:ez|as)?|échanger(?:ez)?|hablar(?:á|ás)|parlerà|w/|kennenlernen) "
    r"(?:with|w/|mit|avec|con|met|z|com)\s?(?:(?:our|the|unserer|unserem|notre|nuestr[oa]|onze|nostr[oa]) )?"
    rf"(?P<who>{FULL_NAME})"
)
_OUR = re.compile(
    r"\b(?i:ihre?(?: ansprechpartner(?:in)?| gesprächspartner(?:in)?) (?:ist|wird)|your interviewer (?:is|will be)|"
    rf"votre interlocut(?:eur|rice) (?:est|sera)) (?P<who>{FULL_NAME})(?:\s?\((?P<role>[^()\n]{{2,50}})\))?"
)
_OURS = re.compile(
    r"\b(?:[Oo]ur|[Nn]otre|[Nn]uestr[oa]|[Uu]nsere?[rm]?|[Oo]nze|[Nn]ostr[oa]|[Nn]oss[oa]) "
    rf"(?P<role>[\w& /-]{{2,40}}?),? (?P<who>{TITLE}?{FULL_NAME})"
)
_BESIDE = re.compile(
    rf"(?<![\w@])(?P<who>{FULL_NAME}|(?<=with ){NAME}|(?<=[Mm]eet ){NAME}|(?<=avec ){NAME}|(?<=mit ){NAME}|"
    rf"(?<=con ){NAME}|(?<=met ){NAME})"
    r"(?:\s?\((?P<role>[^()\n]{2,50})\)|"
    r", (?:(?:our|the|who is our|unserer?|unserem|notre|nuestr[oa]|onze|il nostro|"
    r"la nostra) )?(?P<after>[\w][\w /&-]{1,50}?)(?=[.,;\n)]|$| at ))",
    re.MULTILINE,
)
_LINE = re.compile(
    rf"^[^\w\n]*(?P<who>{FULL_NAME})(?: [-–|] |, | \()(?P<role>[^\n@\d]{{2,60}}?)\)?[ \t]*$", re.MULTILINE
)
_NEXT = re.compile(
    rf"(?:\s?\([^)\n]*\))?(?:,? (?:and|und|et|y|e|en|i|og|och|&)|,) (?P<who>{FULL_NAME})"
    r"(?:\s?\((?P<role>[^()\n]{2,50})\))?"
)
_BETWEEN = re.compile(r"\s*(?:;|/|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bi\b|,)\s*")


def find_people(text: str) -> tuple[Person, ...]:
    """Return those the text says one will speak with."""
    found: dict[str, Person] = {}
    for person in (*_listed(text), *_in_sentences(text)):
        known = found.get(person.name)
        if known is None or (person.role and not known.role):
            found[person.name] = person
    return tuple(found.values())


def _listed(text: str) -> Iterator[Person]:
    """Of "Interviewers: Jane Doe (CTO), Ben Ray": a part that is no name is what the one before does."""
    for match in (*_LISTED.finditer(text), *_JOINED.finditer(text)):
        people: list[Person] = []
        for given in _parts(match["people"]):
            part = re.sub(r" [-–] (?P<role>[^()]+)$", r" (\1)", given)
            role = re.search(r"\(([^)]+)\)", part)
            name = re.sub(r"\([^)]*\)", "", part).strip(" .-–")
            if re.fullmatch(NAME, name) and _is_person(name) and (" " in name or not people):
                person = read_person(name)
                if person is not None:
                    people.append(Person(person.name, role[1].strip() if role else ""))
            elif people and not people[-1].role:
                people[-1] = Person(people[-1].name, part.strip(" ."))
        yield from people


def _parts(line: str) -> list[str]:
    """Split at the marks between people, not inside brackets."""
    held = re.sub(r"\([^)]*\)", lambda match: _BETWEEN.sub(lambda mark: mark[0].replace(",", "\x00"), match[0]), line)
    return [part.replace("\x00", ",") for part in _BETWEEN.split(held) if part.strip()]


def _in_sentences(text: str) -> Iterator[Person]:
    signed = signature(text)
    for pattern in (_LINE, _OURS, _OUR, _BESIDE, _WITH):
        for match in pattern.finditer(text):
            if pattern is _LINE and signed[0] <= match.start() < signed[1]:
                continue  # who writes
            person = _person(match, text, sure=pattern in {_WITH, _OUR})
            if person is None:
                continue
            yield person
            further = _NEXT.match(text, match.end()) if pattern is not _LINE else None
            while further:
                person = _person(further, text, sure=True)
                if person is None:
                    break
                yield person
                further = _NEXT.match(text, further.end())


def _person(match: re.Match[str], text: str, *, sure: bool) -> Person | None:
    words = match.groupdict()
    role = (words.get("role") or words.get("after") or "").strip()
    if not (sure or ROLE.search(role)) or not _is_person(match["who"]) or _is_company(match["who"], text):
        return None
    return Person(match["who"], role)


def _is_person(name: str) -> bool:
    if NO_PERSON.search(name) or ROLE.search(name) or re.search(r"\b[AP]M\b", name):
        return False
    words = [word.casefold().strip(".") for word in name.split()]
    return words[0] not in WEEKDAY_OF and not all(word in MONTH_OF for word in words)


def _is_company(name: str, text: str) -> bool:
    """Whether the name is that of a firm: it says so, or an address in the text bears it."""
    words = [word.casefold().strip(".") for word in name.split()]
    hosts = " ".join(re.findall(r"(?:@|//)([\w.-]+)", text)).casefold()
    return words[-1] in COMPANY or (len(words[0]) > 3 and words[0] in hosts) or "".join(words) in hosts
