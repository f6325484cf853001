"""How long a call is said to be: "45 min", "an hour and a half", "eine halbe Stunde", "1 hr 30 mins"."""

from __future__ import annotations

import re

_A = r"(?<!\d )an|one|(?<=for )a|(?<=about )a|eine|une|uma|una|un['’]|een|ett|en|jedn[aą]|(?=godzinę)"
_HALF = r"half an|half a|a half|eine halbe|une demi|media|mezz['’]|meia|(?:een )?half|en halv|pół|(?=halbstündig)"
_HOUR = r"hours?|hrs?|stunden?|std|halbstündig\w*|heures?|horas?|or[ae]|uur(?:tje)?|godzin[aęy]?|timm(?:e|ar)|timer|h"
_AND_A_HALF = r"and a half|und eine halbe|et demie|y media|e mezz[ao]|e meia|en een half"
_OTHER_MINUTES = (  # "join five minutes early", "a ten-minute presentation"
    r"(?!\s*(?:before|prior|early|earlier|ahead|late|later|ago|notice|avant|vorher|vor\b|früher|antes|prima|przed|"
    r"van tevoren|"
    r"eerder|presentation|break|walk))"
)
_LENGTH = re.compile(
    rf"(?<![:.,\d])\b(?:(?P<number>\d{{1,2}}(?:[.,]\d)?)|(?P<half>{_HALF})|(?P<one>{_A}))[ \t-]?(?:{_HOUR})\b\.?"
    rf"(?:\s*(?:(?P<more>{_AND_A_HALF})|(?:and|und|et|y|e|en|,)?\s*(?P<minutes>\d{{1,2}})\s?-?(?:min(?:ut\w{{0,3}}|"
    rf"s)?|m)\b))?|"
    rf"(?<![:.,\d])\b(?P<alone>\d{{1,3}})\s?-?(?:min(?:ut\w{{0,4}}|s)?|minütig\w*)\b{_OTHER_MINUTES}|"
    r"(?:duration|dauer|durée|duración|durata|duração|duur|length)\s*:?\s*(?:ca\.?\s*)?"
    r"(?P<hours>\d)\s?[h:]\s?(?P<rest>[0-5]\d)\b",
    re.IGNORECASE,
)  # fmt: skip
_ISO = re.compile(r"\bPT(?:(?P<hours>\d{1,2})H)?(?:(?P<minutes>\d{1,3})M)?(?![\w])")  # ISO 8601
_THREE_QUARTERS = re.compile(
    r"\b(?:drie kwartier|trois quarts d['’]heure|three[- ]quarters of an hour|dreiviertelstunde|drei ?viertel ?stunde|"
    r"tres cuartos de hora|tre quarti d['’]ora)\b",
    re.IGNORECASE,
)
_ONE_QUARTER = re.compile(
    r"\b(?:kwartier(?:tje)?|quart d['’]heure|quarter of an hour|viertelstunde|cuarto de hora|quarto d['’]ora|"
    r"kwadrans)\b",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 5, 480


def find_duration(text: str) -> int | None:
    """Return the first length of a call in minutes, five to four hundred and eighty, None without one."""
    if (iso := _ISO.search(text)) and (iso["hours"] or iso["minutes"]):
        return int(iso["hours"] or 0) * 60 + int(iso["minutes"] or 0)
    for match in _LENGTH.finditer(text):
        minutes = _minutes(match)
        if _SHORTEST <= minutes <= _LONGEST:
            return minutes
    return _in_quarters(text)


def _in_quarters(text: str) -> int | None:
    for quarters, pattern in ((3, _THREE_QUARTERS), (1, _ONE_QUARTER)):
        if pattern.search(text):
            return 15 * quarters
    return None


def _minutes(match: re.Match[str]) -> int:
    if match["alone"]:
        return int(match["alone"])
    if match["hours"]:
        return int(match["hours"]) * 60 + int(match["rest"])
    hours = float(match["number"].replace(",", ".")) if match["number"] else 0.5 if match["half"] is not None else 1.0
    return round(hours * 60) + (30 if match["more"] else int(match["minutes"] or 0))
