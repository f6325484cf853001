"""Numbers to dial, and the code to key in, out of a text full of numbers that are neither."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.interview.dossier import DialIn
from readiness.interview.invitation.zones import country_of, find_zone

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

MAX_NUMBERS = 30
_DIGITS = r"[\d][\d \t\u00a0.\u2011-]*\d"
_MARKS = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_NARROW = str.maketrans("\u00a0\u202f\u3000：（）〜～＃＋", "   :()––#+")
_AFTER = r"[ \t]*(?:\([^)\n]{0,20}\))?[ \t]*(?:[:#=]|is|ist|number is|est|es)?[ \t:]*\n?[ \t]*"

_COUNTRY_BEFORE = re.compile(
    r"[ \t>*•-]*(?P<name>[A-ZÀ-Ý][\w.]+(?: [A-Z][\w.]+){0,2})[ \t]*(?:,[^:\n]{0,30})?"
    r"(?:\([^)\n]*\))?[ \t]*[:–-][ \t]*(?=[\d(+])"
)
_COUNTRIES = {
    "united states": "US", "usa": "US", "us": "US", "u.s.": "US", "canada": "CA", "australia": "AU", "spain": "ES",
    "united kingdom": "GB", "great britain": "GB", "england": "GB", "belgium": "BE", "portugal": "PT",
    "brazil": "BR", "mexico": "MX", "new zealand": "NZ", "denmark": "DK", "norway": "NO", "finland": "FI",
}  # fmt: skip

# What keys the phone into the right call. The labels of the services, and what translations call them.
_CONFERENCE = re.compile(
    r"(?:phone conference id|conference id|konferenz-?id|telefonkonferenz-?id|"
    r"id de (?:la )?conf[ée]rence(?: t[ée]l[ée]phonique)?|"
    r"id de conferencia|conference code|participant code|participant passcode|guest code|dial-in code|"
    r"access code|zugangscode|zugriffscode|code d['’]acc[èe]s|c[óo]digo de acceso|codice di accesso|"
    r"toegangscode|bridge)" + _AFTER + rf"({_DIGITS})|\b(?:pass ?)?code[ \t:]+({_DIGITS})[ \t]?#|"
    rf"\benter[ \t]+(?:(?:the|your)[ \t]+)?(?:pass ?code|access code|code|pin|"
    rf"conference id)?[ \t]*({_DIGITS})[ \t]*,?[ \t]*(?:(?:followed by|then|and)[ \t]+)?"
    r"(?:press[ \t]+)?(?:the[ \t]+)?(?:#|hash|pound)",
    re.IGNORECASE,
)
_PIN = re.compile(r"\bPIN" + _AFTER + rf"({_DIGITS})", re.IGNORECASE)
_MEETING = re.compile(
    r"(?:meeting[ -]?(?:id|number|no\.?)|webinar id|besprechungs-?id|meeting-?(?:kennnummer|nummer|id)|"
    r"id de (?:la )?r[ée]union|num[ée]ro de (?:la )?r[ée]union|id de (?:la )?reuni[óo]n|id riunione|"
    r"vergader(?:ings)?-?id|ミーティング ?ID|会议号|회의 ID|mötes-?id)" + _AFTER + r"(\d[\d \t\u00a0-]{5,22}\d)",
    re.IGNORECASE,
)
_PASSCODE = re.compile(
    r"(?:pass ?code|password|passwort|kennwort|kenncode|zugangscode|code secret|mot de passe(?: de la r[ée]union)?|"
    r"contrase[ñn]a(?: de la reuni[óo]n)?|"
    r"c[óo]digo de acceso|codice d['’]accesso|passwoord|wachtwoord(?:code)?|kod dostępu|lösenkod|adgangskode|"
    r"passord|heslo|salasana|parola|"
    r"senha(?: da reunião)?|パスコード|密码|암호|lösenord|hasło|"
    r"\bpwd?\b|(?:^|[-–,;(|·/•])[ \t]*code(?=[ \t]*:))" + _AFTER + r"(\d{3} \d{3}#?(?!\d)|[^\s,;)\]<>]{3,40})",
    re.IGNORECASE | re.MULTILINE,
)
_ONE_TAP = re.compile(r"(\+\d[\d ().-]{4,20}\d)(,+[\d,*#]+#?)")
_ID_LINE = re.compile(
    r"\b(?:id|pin|code|passcode|password|kennwort|passwort|kenncode|kennnummer|meeting number|besprechungs|"
    r"reference|ref|order|invoice|req|requisition|job|iban|vat)\b[^\n]{0,24}?[:#=]",
    re.IGNORECASE,
)
# Only North America dials a 1 before such groups.
_AMERICAN = re.compile(r"(?<![\d+(.-])1[-. ]\(?([2-9]\d\d)\)?[-. ]([2-9]\d\d)[-. ](\d{4})(?!\d)")
_LOCAL = re.compile(
    r"(?:dial|call|ring|number|phone|tel|telefon|anruf|mobile|toll|bridge|einwahl|line|t[ée]l[ée]phone|"
    r"tel[ée]fono)[^\n\d+]{0,40}"
    r"((?:\(?0\d|1[ .-]\(?\d{3}\)?[ .-]|\(?\d{3}\)?[ .-])[\d /().-]{5,16}\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Codes:
    """What is keyed in on the phone (digits) and typed in on the computer, each with the words it came from."""

    phone: str = ""
    passcode: str = ""
    meeting_id: str = ""
    phone_words: str = ""
    passcode_words: str = ""
    meeting_words: str = ""


def find_codes(text: str) -> Codes:
    """Return the codes of ``text``.

    On the phone one keys the conference id, else the access code or PIN, else the id of the meeting.
    """
    text = plain(text)
    bare = re.sub(r"https?://\S+", lambda match: " " * len(match[0]), text)
    meeting = _MEETING.search(bare)
    conference = _CONFERENCE.search(bare) or _PIN.search(bare)
    if conference and meeting and re.match(r"c[óo]digo de acceso|participant passcode", conference[0], re.IGNORECASE):
        conference = _PIN.search(bare)  # beside the id of the meeting it is what is typed in on the computer
    passcode = next(
        (match for match in _PASSCODE.finditer(bare) if _is_passcode(match, bare, conference)),
        None,
    )
    phone = conference or meeting
    return Codes(
        phone=_digits(next(filter(None, phone.groups()))) if phone else "",
        passcode=passcode[1].rstrip(".").replace(" ", "") if passcode else "",
        meeting_id=" ".join(meeting[1].split()) if meeting else "",
        phone_words=_words(phone),
        passcode_words=_words(passcode),
        meeting_words=_words(meeting),
    )


def find_numbers(text: str, codes: Codes, region: str | None) -> tuple[tuple[DialIn, str], ...]:
    """Return the numbers to dial, each with the words it came from.

    A number without a country is read as one of ``region`` (ISO 3166), or left out. Lines of ids and codes, links and
    dates are taken out first: a meeting id looks just like a phone number.
    """
    import phonenumbers  # noqa: PLC0415 - a megabyte of patterns

    text = plain(text)
    found: dict[str, tuple[DialIn, str]] = {}

    def add(number: PhoneNumber, words: str, code: str = codes.phone) -> None:
        if not phonenumbers.is_valid_number(number) or len(found) >= MAX_NUMBERS:
            return
        e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        country = phonenumbers.region_code_for_number(number) or ""
        found.setdefault(e164, (DialIn(e164, code, country if country != "001" else ""), words))

    for tap in _ONE_TAP.finditer(text):
        try:
            dialled = re.search(r"\d+", tap[2])
            add(phonenumbers.parse(tap[1], None), tap[0], dialled[0] if dialled else codes.phone)
        except phonenumbers.NumberParseException:
            continue
    cleaned = _AMERICAN.sub(r"+1 \1 \2 \3", _without_other_numbers(text))
    for line in cleaned.splitlines() if any(map(country_of_line, cleaned.splitlines())) else (cleaned,):
        named = country_of_line(line) or region or "ZZ"
        for match in phonenumbers.PhoneNumberMatcher(line, named, leniency=phonenumbers.Leniency.VALID):
            add(match.number, match.raw_string.strip())
    return tuple(found.values())


def country_of_line(line: str) -> str | None:
    """Return the country (ISO 3166) that stands before a number: "UK: 0800 …", "Germany (toll free): …"."""
    label = _COUNTRY_BEFORE.match(line)
    if label is None:
        return None
    name = label["name"].strip()
    zone = find_zone(name)
    return _COUNTRIES.get(name.casefold()) or (country_of(zone.name) if zone and not zone.doubtful else None)


def has_one_tap(text: str) -> bool:
    """Whether a number stands there with its pauses and code, ready to be pressed on a phone."""
    return _ONE_TAP.search(text) is not None


def local_numbers(text: str) -> tuple[str, ...]:
    """Return what looks like a phone number without a country, on a line that speaks of the phone."""
    return tuple(dict.fromkeys(match[1].strip() for match in _LOCAL.finditer(_without_other_numbers(plain(text)))))


def plain(text: str) -> str:
    """Take out the invisible marks that calendars put around numbers; write wide signs of the East as narrow ones."""
    return _MARKS.sub("", text).translate(_NARROW)


def _without_other_numbers(text: str) -> str:
    text = re.sub(r"(?:https?|sip|sips|mailto):\S+|(?<!\S)\S{1,100}@\S+", " ", text)
    text = _ONE_TAP.sub(" ", text)
    lines = []
    for line in text.splitlines():
        # "Phone: +49 69 …, conference id: 123 #": only what follows the label is no number to dial.
        label = _ID_LINE.search(line)
        lines.append(line[: label.start()] if label else line)
    kept = "\n".join(lines)
    kept = re.sub(r"\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d\b", " ", kept)
    return re.sub(r",\s*,+[\d*#,]*|#", " ", kept)


def _is_passcode(match: re.Match[str], text: str, conference: re.Match[str] | None) -> bool:
    if conference is not None and match.start() == conference.start():
        return False
    line_start = text.rfind("\n", 0, match.start()) + 1
    before = text[line_start : match.start()].casefold()
    if re.search(r"(?:phone|telephone|dial|video system|host|numeric|telefon)\W*$", before):
        return False
    word = match[1].strip(".")
    if word.endswith("#"):  # keyed in on the phone
        return False
    if before.rstrip().endswith("participant") and conference is None and _MEETING.search(text) is None:
        return False
    # "Password protected", "passcode will be sent": a code has a digit, or stands right after a colon.
    return any(letter.isdigit() for letter in word) or re.search(r"[:=]\s*\Z", text[: match.start(1)]) is not None


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _words(match: re.Match[str] | None) -> str:
    return " ".join(match[0].split()) if match else ""
