"""Who invites, and with whom one will speak, out of a pasted invitation."""

from __future__ import annotations

import re

from readiness.interview.dossier import Person
from readiness.interview.invitation.names import FULL_NAME, MAIL, NAME, NO_NAME, ROLE
from readiness.interview.invitation.signatures import find_signature, newest

_ORGANIZER = re.compile(
    r"^[ \t>*]*(?:(?:organi[sz]er|host|hosted by|from|von|van|de|da|od|från|fra|organisator|veranstalter|organisateur|"
    r"organizador|organizzatore|meeting host|(?:panel )?chair(?:person|man|woman|ed by)?|moderator|"
    r"(?:organi[sz]ed|scheduled|sent|created|booked) by|"
    r"recruiter|rekruter(?:ka)?|recruteu(?:r|se)|reclutador[ae]?|recrutador[ae]?|selezionatore|coordinator|"
    r"(?:recruiting|scheduling|your) (?:coordinator|contact)|"
    r"ansprechpartner(?:in)?)[ \t]*:[ \t]*|"
    r"(?:organi[sz]er|organisator|veranstalter|organisateur|organizador|organizzatore)[ \t]*\n[ \t]*)"
    r"(?P<who>[^\n]+(?:\n[ \t]*[\w.+%-]+@[\w.-]+[ \t]*$)?)",
    re.IGNORECASE | re.MULTILINE,
)  # fmt: skip
_INTERVIEWER = re.compile(
    r"^[ \t>*•-]*(?:interviewer(?:\(?s?\)?|in|innen)|interviewed by|with|mit|avec|con|intervistatore|"
    r"entrevistador[ae]?)"
    r"[ \t]*(?::[ \t]*|\n[ \t]*)(?P<who>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
_MARKED = re.compile(
    r"^[ \t>*•-]*(?P<who>[A-ZÀ-Ý][^\n,:@\d]{2,50}?)[ \t]*[-–(][ \t]*"
    r"(?:organi[sz]er|host|organisator|veranstalter|organisateur|organizador|organizzatore)\)?[ \t]*$"
    rf"(?P<mail>\n[ \t]*{MAIL}[ \t]*$)?",
    re.IGNORECASE | re.MULTILINE,
)
_INTRODUCED = re.compile(
    rf"\b(?i:it['’]?s|this is|my name is|i['’]m|i am|hier ist|ich bin|je suis|c'est|soy|sono|sou|"
    rf"jestem) (?P<who>{NAME})"
    r"(?=,? (?i:from|at|with|von|vom|bei|de|chez|di|da|z) )"
)
_HERE = re.compile(
    rf"\b(?P<who>{NAME})(?=,? (?:from|at|von|vom|de|di|da|z) [^.\n]{{2,30}} (?:here|hier|ici|aquí|qui|aqui)\b)"
)
INVITING = re.compile(
    r"\binvited by (?P<by>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+){0,3}) to\b|"
    r"(?P<who>[A-ZÀ-Ý][^\n,.:]{1,60}?) (?:is inviting you to|(?:has )?invited you to|invites you to|"
    r"lädt (?:Sie|dich)|hat (?:Sie|dich)|vous invite à|(?:le|te) está invitando|(?:le|te) invita|ti invita|"
    r"La invita|(?:ti|La|vi) sta invitando|sta invitando|"
    r"nodigt (?:u|je)|convida|está convidando)"
)


def find_organizer(text: str) -> tuple[Person | None, str]:
    """Return who invites, and the words it was read from."""
    letter = newest(text)
    for found in (_ORGANIZER.search(letter), INVITING.search(letter), _MARKED.search(letter)):
        if found:
            said = found.groupdict()
            person = read_person((said["who"] or said["by"]) + (said.get("mail") or ""))
            if person is not None:
                return person, found[0].strip()
    signed = find_signature(text)
    if signed is not None and not NO_NAME.search(signed.who):
        mail = re.search(MAIL, letter[signed.end : signed.end + 200])
        return Person(signed.who, signed.role, email=mail[0] if mail else ""), text[signed.start : signed.end].strip()
    alone = _INTERVIEWER.search(letter)
    person = read_person(alone["who"]) if alone else None
    if alone and person is not None and not re.search(r"[;/&]|\band\b|\bund\b|\bet\b", alone["who"]):
        several = re.fullmatch(FULL_NAME, person.role) and not ROLE.search(person.role)
        if not several:
            return person, alone[0].strip()
    introduced = _INTRODUCED.search(letter) or _HERE.search(letter)
    return (Person(introduced["who"]), introduced[0]) if introduced else (None, "")


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
