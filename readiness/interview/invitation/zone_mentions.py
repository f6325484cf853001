"""Time zones named in a text, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.interview.invitation.zone_words import DOUBTFUL, LONG, SHORT
from readiness.interview.invitation.zones import Zone, find_zone

ISO = "\x1f"
"""Stands for the T of 2026-11-26T15:00-05:00: only there "15:00-05:00" is an offset; elsewhere it is a span."""
_IANA = re.compile(r"\b[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_-]+){1,2}\b")
_SHOWN = re.compile(r"\((?:UTC|GMT)\s*(?:[+−-]\d{1,2}[:.]\d\d)?\)[^\n|·]{0,80}", re.IGNORECASE)
_OFFSET = re.compile(
    r"\b(?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?:[:.]?\d\d)?\b|"
    rf"(?<=:\d\d:\d\d)[+−-]\d\d:?\d\d\b(?!:)|(?<={ISO}\d\d:\d\d)[+−-]\d\d:?\d\d\b|(?<=\d:\d\d)[+−-]\d{{4}}\b|"
    rf"(?<=\d)\+\d\d:\d\d\b(?!:)|(?<=:\d\d)Z\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"\b(?:" + "|".join(sorted((*SHORT, *DOUBTFUL), key=len, reverse=True)) + r")\b")
_LONG = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(LONG, key=len, reverse=True))) + r")\b", re.IGNORECASE)
_WRITTEN_SMALL = re.compile(r"\s?(?P<name>pst|pdt|mst|mdt|cdt|edt|gmt|utc|cet|cest|aest|aedt|est(?<=m est))\b")
_CITY = r"[A-ZÀ-Ý][\w.’'-]+(?: (?:de |do |of )?[A-ZÀ-Ý][\w.’'-]+){0,2}"
_CITY_AFTER = re.compile(rf"\)?,?[ ]?(?:[(/]|[–-][ ])?(?P<city>{_CITY})")
_PLACE = re.compile(rf"(?<![\w@./-]){_CITY}")
_CITY_TIME = re.compile(rf"\b(?:(?P<before>{_CITY})[ -](?:local )?(?:time|Zeit|Uhrzeit|tijd)\b|(?:time in|Ortszeit(?: in)?|heure (?:de|d['’])|hora(?: de(?: la)?|d['’])?|horário de|ora di|tijd in) ?(?P<after>{_CITY}))")  # noqa: E501 # fmt: skip
_LABEL = re.compile(
    r"(?:time ?zone|zeitzone|fuseau horaire|zona horaria|fuso (?:orario|horário)|tijdzone|strefa czasowa|"
    r"tids(?:zon|sone|zone)|časové pásmo|all times (?:are )?(?:in|are)?|"
    r"times? (?:shown|given|are) in|[(,]\s*all(?: in| times)?(?=\s+[A-Z])|(?:alle )?(?:zeiten|tijden|horaires|"
    r"horas|orari|tider|godziny)(?: zijn)?(?: in| sind| en)|"
    r"all (?:slots|options|of these)(?: are)?(?: in)?)\s*[:=]?\s*(?P<name>[^\n|]{2,80})",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\((?:all )?(?P<name>[A-Z][\w ]{1,30})\)")
_END_OF_NAME = re.compile(r"[ ,;()?!]")
_YOURS = re.compile(r"\b(?:your (?:local )?time|Ihrer Zeit|deiner Zeit|votre heure)\b", re.IGNORECASE)
_THEIRS = re.compile(
    r"\b(?:(?:my|our) (?:local )?time|local time|Ortszeit|unserer Zeit|heure locale|hora local)\b", re.I
)
_TOUCHING = 14  # letters between a time and a short name that belongs to it: "15:00 (ET)", "15:00 Uhr MEZ"


@dataclass(frozen=True, slots=True)
class Mention:
    """A zone and where it stands. ``label`` marks one that speaks for the whole text ("Time zone: …").

    ``whose`` is "yours" or "theirs" for "15:00 your time" and "our time", which name no zone.
    """

    zone: Zone | None
    start: int
    end: int
    label: bool = False
    whose: str = ""


def find_mentions(text: str, times: list[tuple[int, int]]) -> tuple[Mention, ...]:
    """Return the zones named in ``text``; ``times`` are the places of times, near which short names count."""
    found = list(_labelled(text))
    for mention in (*_plain_names(text), *_near(text, times)):
        if not any(mention.start < other.end and other.start < mention.end for other in found):
            found.append(mention)
    for mention in [one for one in found if one.zone is not None and not one.label]:
        match = _CITY_AFTER.match(text, mention.end)
        zone = find_zone(match["city"]) if match else None
        if match and zone and not any(match.start("city") < one.end and one.start < match.end() for one in found):
            found.append(Mention(zone, match.start("city"), match.end("city")))
    return tuple(sorted(found, key=lambda one: one.start))


def places_named(text: str) -> frozenset[str]:
    """Return the zones (IANA) of the cities and countries that ``text`` speaks of, wherever they stand."""
    found = set()
    for match in _PLACE.finditer(text):
        words = match[0].split(" ")
        for one in (match[0], *words):
            zone = find_zone(one.strip(".,")) if one.strip(".,").casefold() not in LONG and not one.isupper() else None
            if zone is not None and not zone.doubtful and zone.name:
                found.add(zone.name)
    return frozenset(found)


def _labelled(text: str) -> Iterator[Mention]:
    for match in _LABEL.finditer(text):
        name = match["name"].strip(" .()")
        zone = find_zone(match["name"].strip()) or find_zone(name) or find_zone(_END_OF_NAME.split(name)[0])
        if zone is None:
            inner = next(_plain_names(name), None)
            zone = inner.zone if inner else None
        if zone is not None:
            yield Mention(zone, match.start(), match.end(), label=True)


def _plain_names(text: str) -> Iterator[Mention]:
    """Names that cannot be anything but a zone."""
    for pattern in (_SHOWN, _IANA, _OFFSET):
        for match in pattern.finditer(text):
            zone = find_zone(match[0].strip())
            if zone is not None:
                yield Mention(zone, match.start(), match.end())
    for match in _CITY_TIME.finditer(text):
        city = (match["before"] or match["after"]).strip()
        zone = find_zone(f"{city} time") or find_zone(city)
        if zone is None and " " in city:  # "Thursday London time", "heure de Bruxelles. On se retrouve"
            zone = find_zone(city.rpartition(" ")[2]) or find_zone(city.split(". ")[0].strip("."))
        if zone is not None:
            yield Mention(zone, match.start(), match.end())
    for match in _BRACKETED.finditer(text):
        name = match["name"].removesuffix(" time").strip()
        if name.casefold() in LONG or name in SHORT or name in DOUBTFUL:
            yield Mention(find_zone(name), match.start("name"), match.end("name"))
    for match in _LONG.finditer(text):
        if " " in match[0]:
            yield Mention(find_zone(match[0]), match.start(), match.end())
    for pattern, whose in ((_YOURS, "yours"), (_THEIRS, "theirs")):
        for match in pattern.finditer(text):
            yield Mention(None, match.start(), match.end(), whose=whose)


def _near(text: str, times: list[tuple[int, int]]) -> Iterator[Mention]:
    """Names that are a zone only beside a time of day."""
    for start, end in times:
        after = text[end : end + 100].split("\n", 1)[0]
        match = _SHORT.search(after[: _TOUCHING + 6])
        if match and match.start() <= _TOUCHING and not re.search(r"\d", after[: match.start()]):
            yield Mention(find_zone(match[0]), end + match.start(), end + match.end())
            continue
        match = _WRITTEN_SMALL.match(text, end)
        if match:
            yield Mention(find_zone(match["name"]), match.start("name"), match.end())
            continue
        before = text[max(0, start - 8) : start]
        match = re.search(_SHORT.pattern + r"[\s:]*\Z", before)
        if match:
            yield Mention(find_zone(match[0].strip(" :")), start - len(before) + match.start(), start)
            continue
        match = re.match(
            rf"\s*[(,·|-]?\s*(?:in\s+)?(?P<cities>[一-鿿가-힣]{{2,3}}|{_CITY}(?: \([^)]*\))?(?:, {_CITY})*)", after
        )
        if match:
            words = match["cities"]
            zone = find_zone(words)
            if zone is None:
                words = re.split(r"\.(?:\s|$)| \(", words)[0]
                zone = find_zone(words)
            if zone is not None:
                place = end + match.start("cities")
                yield Mention(zone, place, place + len(words))
