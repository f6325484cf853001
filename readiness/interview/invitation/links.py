"""Links in an invitation: which one opens the call, behind whatever wrapping a mail program put around it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from readiness.interview.dossier import Service

_URL = re.compile(r"(?:https?://|(?<![\w@./-])(?=(?:[\w-]+\.)?(?:zoom\.us|webex\.com|meet\.google\.com|teams\.microsoft\.com|teams\.live\.com)/))[^\s<>\"'\]|]+", re.IGNORECASE)  # fmt: skip # noqa: E501
_PROOFPOINT = re.compile(r"https?://urldefense(?:\.proofpoint)?\.com/v3/__(.+?)__;", re.IGNORECASE)
_MAX_WRAPPINGS = 4

# Hosts and the paths on them that open a call. Links of the same hosts to help pages or number lists do not match.
_CALLS: tuple[tuple[Service, str, str], ...] = (
    (Service.ZOOM, r"(?:[\w-]+\.)*zoom(?:gov)?\.(?:us|com)", r"/(?:j|my|w|wc|s)/."),
    (Service.TEAMS, r"teams\.(?:microsoft|live)\.com|[\w.]*teams\.microsoft\.us", r"/(?:l/meetup-join|meet)/."),
    (Service.MEET, r"meet\.google\.com", r"/(?:lookup/.|[a-z]{3}-?[a-z]{4}-?[a-z]{3})"),
    (Service.WEBEX, r"(?:[\w-]+\.)*webex\.com", r"/(?:meet|join|[\w.-]+/j\.php|wbxmjs|webappng|m)/?."),
    (Service.OTHER, r"(?:[\w-]+\.)*whereby\.com|meet\.jit\.si|8x8\.vc|[\w-]+\.daily\.co", r"/."),
    (Service.OTHER, r"(?:[\w.-]*\.)?(?:gotomeeting\.com|goto\.com|gotomeet\.me)", r"/."),
    (Service.OTHER, r"(?:[\w.-]*\.)?(?:chime\.aws|bluejeans\.com|skype\.com|ringcentral\.com|hirevue\.com)", r"/."),
    (
        Service.OTHER,
        r"(?:meet(?:ing)?s?|video|vc|conf(?:erence)?|room|bbb|jitsi|webconf|visio|konferenz|videokonferenz|besprechung)\d*\.[\w.-]+",
        r"/.",
    ),
    (
        Service.OTHER,
        r"(?:[\w.-]*\.)?(?:around\.co|facetime\.apple\.com|livestorm\.co|butter\.us|discord\.gg|vowel\.com|dialpad\.com|gather\.town|"
        r"starleaf\.com|lifesize\w*\.com|pexip\.\w+|zoho\.\w+|vidcruiter\.com|modernhire\.com|sparkhire\.com|"
        r"willo\.video|coderpad\.io|hackerrank\.com|codility\.com|karat\.(?:com|io))",
        r"/.",
    ),
)
_WORD_OF_CALL = re.compile(
    r"\b(?:join|beitreten|teilnehmen|rejoindre|unirse|partecipa|meeting|video|call|room)\b", re.I
)
_PLACE = re.compile(
    r"\b(?:where|location|wo|ort|où|lieu|dónde|lugar|dove|luogo|waar|locatie|onde|local|plats|sted|gdzie)\b"
    r"[ \t]*[:?]?[ \t]*\n?[ \t<(]*(?:online[:, ]*)?\Z",
    re.I,
)
_WORKSHOP = re.compile(r"coderpad|hackerrank|codility|karat\.", re.I)  # where one writes code, beside the call
_NOT_A_CALL = re.compile(
    r"calendly\.com/(?!events)|cal\.com/(?!video)|bookings?\b|unsubscribe|help|support|privacy|terms|calendar\.|linkedin|facebook|twitter|instagram|youtube|/jobs?/|career|"
    r"meetingoptions|jointeamsmeeting|dialin|/u/|pin\?|tel\.meet|numbers|download|maps\.|system-?check|tech-?check|schemas\.|w3\.org|\.ics",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link: the address behind any wrapping, the words it was found as, and what call it opens, None if none."""

    url: str
    words: str
    service: Service | None
    introduced: bool = False
    """Of no known service, and taken for the call because of the words before it."""


def find_links(text: str) -> tuple[Link, ...]:
    """Return every link of ``text`` once, in order."""
    found: dict[str, Link] = {}
    for match in _URL.finditer(text):
        words = _trimmed(match[0])
        url = unwrap(words if words.lower().startswith("http") else "https://" + words)
        found.setdefault(url, Link(url, words, _service(url)))
    return tuple(found.values())


def call_links(text: str) -> tuple[Link, ...]:
    """Return the links that open a call; if none is of a known service, the ones introduced as such."""
    links = find_links(text)
    known = tuple(link for link in links if link.service is not None)
    if known:  # the services of one's own room have pages of numbers and tests on the same host
        opening = tuple(one for one in known if one.service is not Service.OTHER or not _NOT_A_CALL.search(one.url))
        rooms = tuple(one for one in opening if not _WORKSHOP.search(one.url))
        return rooms or opening or known
    introduced = []
    for link in links:
        before = text[max(0, text.find(link.words) - 80) : text.find(link.words)]
        line = before.rpartition("\n\n")[2]
        if (_WORD_OF_CALL.search(line) or _PLACE.search(before)) and not _NOT_A_CALL.search(link.url):
            introduced.append(Link(link.url, link.words, Service.OTHER, introduced=True))
    return tuple(introduced)


def unwrap(url: str) -> str:
    """Return the address inside the wrapping of Outlook, Google or Proofpoint, as often as it was wrapped."""
    for _time in range(_MAX_WRAPPINGS):
        inner = _unwrapped(html.unescape(url))
        if inner == url:
            break
        url = inner
    return url


def _unwrapped(url: str) -> str:
    if match := _PROOFPOINT.match(url):
        return match[1]
    try:
        parts = urlsplit(url)
        query = parse_qs(parts.query)
    except ValueError:
        return url
    host = (parts.hostname or "").lower()
    wrapped = ""
    if host.endswith("safelinks.protection.outlook.com"):
        wrapped = query.get("url", [""])[0]
    elif host.removeprefix("www.").startswith("google.") and parts.path == "/url":
        wrapped = (query.get("q") or query.get("url") or [""])[0]
    elif host == "statics.teams.cdn.office.net" and "url" in query:
        wrapped = unquote(query["url"][0])
    return wrapped if wrapped.startswith(("http://", "https://")) else url


def _service(url: str) -> Service | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    host = (parts.hostname or "").lower()
    for service, hosts, paths in _CALLS:
        if re.fullmatch(hosts, host) and re.match(paths, parts.path + ("?" + parts.query if parts.query else ""), re.I):
            return None if _is_list_of_numbers(service, parts.path) else service
    return None


def _is_list_of_numbers(service: Service, path: str) -> bool:
    return service is Service.ZOOM and path.startswith("/u/")


def _trimmed(url: str) -> str:
    """Leave out the full stop or bracket after a link, but not a bracket that was opened inside it."""
    while url and (url[-1] in ".,;:!?*_" or (url[-1] == ")" and url.count("(") < url.count(")"))):
        url = url[:-1]
    return url
