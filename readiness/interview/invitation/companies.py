"""Which company invites: only where the words and an address agree, or the words leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import takewhile

from readiness.interview.invitation.names import COMPANY, NO_NAME

_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-Ž"
_PART = rf"[{_CAPITAL}0-9][\w’'-]{{0,40}}(?:\.(?=\w)[\w-]{{1,40}})?"
_FIRM = rf"{_PART}(?: (?:(?:&|and|of|de|du|der|für|for|und|e|y) )?{_PART}){{0,3}}"
_LEGAL = (
    r"GmbH(?: & Co\. KG)?|AG|KG|SE|Ltd\.?|Limited|Inc\.?|LLC|LLP|PLC|plc|B\.?V\.?|N\.?V\.?|"
    r"S\.A\.?S?|SAS|SARL|S\.L\.?|SL|"
    r"S\.p\.A\.|SpA|S\.r\.l\.|Srl|A/S|ApS|AB|Oy|Pvt\.? Ltd\.?|Pty\.? Ltd\.?|Corp\.?|sp\. z o\.o\.|Lda\.?|Ltda\.?"
)
_TALK = (
    r"interviews?|screen(?:ing)?|chat|call|conversation|round|onsite|schedule|invitation|meeting|application|interest|"
    r"gespräch|vorstellungsgespräch|bewerbung|entretien|candidature|entrevista|candidatura|colloquio|gesprek|"
    r"sollicitatie|rozmow[aęy]|intervju"
)
_POST = (
    r"role|position|post|job|opening|opportunity|vacancy|stelle|position|poste|puesto|vaga|posizione|ruolo|functie|"
    r"stanowisk\w+"
)
_AT = r"at|with|in|bei(?: der| dem)?|chez|en|presso|bij|w|na|hos|com|avec|con|mit|met"
_LABELLED = re.compile(
    r"^[ \t>*•-]*(?:company|client|employer|unternehmen|firma|entreprise|société|empresa|azienda|bedrijf|organisatie)"
    r"(?: name)?[ \t]*:[ \t]*(?P<firm>[^\n@:]{2,60})$",
    re.IGNORECASE | re.MULTILINE,
)
_TITLED = re.compile(
    r"\b(?i:interviews?|application|vorstellungsgespräch|bewerbung|entretien|candidature|entrevista|candidatura|"
    rf"colloquio|sollicitatie\w*|rozmow[aęy]|intervju) "
    rf"(?i:at|with|bei(?: der| dem)?|chez|presso|bij|hos) (?P<firm>{_FIRM})"
)
_INTRODUCED = (
    re.compile(
        rf"\b(?i:{_TALK})\b[^.\n:|]{{0,40}}? (?i:at|with|for|bei(?: der| dem)?|chez|presso|bij|hos) (?P<firm>{_FIRM})"
    ),
    re.compile(rf"\b(?i:{_POST})\b[^.\n:|]{{0,60}}? (?i:{_AT}) (?P<firm>{_FIRM})"),
    re.compile(
        r"\b(?i:greetings from|on behalf of|here at|(?:the )?team at|(?:interest|joining|join|interest in joining) "
        rf"(?:in )?|(?:recruit\w+|work\w*|careers?) (?:at|for|with)) (?P<firm>{_FIRM})"
    ),
    re.compile(rf"\b[Tt]he (?P<firm>{_FIRM}?) (?:Recruit\w+|Talent|People|Hiring|HR)?\s?(?:Acquisition )?Team\b"),
)
_WITH_FORM = re.compile(rf"(?<!\w)(?P<firm>{_FIRM}),? (?:{_LEGAL})(?![\w.])")
_HOST = re.compile(r"(?:@|//)(?:[\w-]+\.)*?(?P<label>[\w-]{3,})\.(?P<tail>[\w.-]+)")
_TOOLS = frozenset(
    {"zoom", "zoomgov", "webex", "microsoft", "google", "meet", "teams", "outlook", "live", "office", "gmail", "web",
     "googlemail", "hotmail", "yahoo", "icloud", "gmx", "aol", "proton", "protonmail", "mail", "home", "email", "join",
     "calendly", "greenhouse", "lever", "ashbyhq", "ashby", "workday", "myworkday", "smartrecruiters", "icims", "taleo",
     "goto", "gotomeeting", "chime", "bluejeans", "skype", "ringcentral", "hirevue", "whereby", "jitsi", "teamtailor",
     "personio", "recruitee", "bamboohr", "linkedin", "indeed", "example", "www", "group", "calendar", "aka", "tel",
     "dialin", "goodtime", "cal", "gather", "notifications", "messenger"}
)  # fmt: skip


def find_company(text: str, title: str, people: Collection[str] = ()) -> tuple[str, str]:
    """Return the company and the words it was read from, two empty strings where nothing is sure.

    A firm that is only named counts where an address in the text bears its name, where it has a legal form, or where
    the title says whom the talk is with; ``people`` are names that are none of a firm.
    """
    known = {name.casefold() for name in people}
    if labelled := _LABELLED.search(text):
        return labelled["firm"].strip(" .*"), labelled[0].strip()
    labels = {squeezed for label in _labels(text) if len(squeezed := re.sub(r"[\W_]", "", label)) > 2}
    candidates = [one for one in _candidates(f"{title}\n{text}") if _may_be(one[0], known)]
    for firm, words in candidates:
        squeezed = re.sub(r"[\W_]", "", firm.casefold())
        first = re.sub(r"\W", "", firm.split()[0].casefold())
        if any(squeezed == label or (len(first) > 3 and label.startswith(first)) for label in labels):
            return firm, words
    if form := next((one for one in _WITH_FORM.finditer(text) if _may_be(one["firm"], known)), None):
        return form[0], form[0]
    named = _TITLED.search(title)
    if named and _may_be(named["firm"], known):
        return named["firm"], named[0]
    return _by_address(f"{title}\n{text}", labels)


def _candidates(text: str) -> Iterator[tuple[str, str]]:
    for pattern in _INTRODUCED:
        for match in pattern.finditer(text):
            yield match["firm"].strip(" .,'’"), " ".join(match[0].split())


def _labels(text: str) -> Iterator[str]:
    """Names of firms in addresses: "quarry" of quarry.zoom.us and of ana@quarry.example."""
    for match in _HOST.finditer(text):
        for label in (match["label"], *match["tail"].split(".")[:-1]):
            if label.casefold() not in _TOOLS and not re.fullmatch(r"(?:us|eu|app|v)\d*\w{0,3}|com?|org|net", label):
                yield label.casefold()


def _by_address(text: str, labels: set[str]) -> tuple[str, str]:
    """Words with capitals that together are the name in an address: "Alder & Finch" of ana@alderfinch.example."""
    for match in re.finditer(rf"(?<![\w@./]){_FIRM}", text):
        parts = match[0].split(" ")
        for first in range(len(parts)):
            for last in range(len(parts), first, -1):
                firm = " ".join(parts[first:last])
                if re.sub(r"\W|\b(?:and|und)\b", "", firm.casefold()) in labels:
                    rest = takewhile(lambda part: part.casefold() in COMPANY, parts[last:])
                    firm = " ".join((firm, *rest))  # "Quarry Analytics", of quarry.zoom.us
                    return firm, firm
    return "", ""


def _may_be(firm: str, people: set[str]) -> bool:
    plain = firm.casefold()
    return (
        len(plain) > 1
        and " for " not in firm
        and plain not in people
        and not NO_NAME.search(firm)
        and plain.split()[0] not in _TOOLS
    )
