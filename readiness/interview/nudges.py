"""Small remarks on what was written: kind, few, and never in the way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from readiness.words import _

_NUMBER = re.compile(
    r"\d|\b(?:half|halved|twice|double[ds]?|doubled|tripled?|third|quarter|dozens?|hundreds?|thousands?|millions?|two|three|four|"
    r"five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|percent|per cent)\b",
    re.IGNORECASE,
)  # fmt: skip
_CLAIM = re.compile(
    r"\b(?:team player|hard[- ]working|hard worker|fast learner|quick learner|highly motivated|passionate|flexible|"
    r"detail[- ]oriented|problem[- ]solver|strong communicator|good communicator|results?[- ]driven|self[- ]starter|"
    r"proactive|dynamic|excellent|outstanding|innovative|creative|reliable|great at|very good at|good with people|"
    r"people person)\b",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"\b(?:for example|for instance|when i|once|in 20\d\d|last year|because i|i (?:built|wrote|led|made|found|ran|cut|"
    r"took|organi[sz]ed|fixed|taught|set up|planned|started|saved))\b",
    re.IGNORECASE,
)  # fmt: skip
_NEGATIVE = re.compile(
    r"\b(?:hate[ds]?|awful|terrible|horrible|toxic|idiot\w*|stupid|incompetent|unfair\w*|boring|bored|annoy\w*|angry|"
    r"chaos|chaotic|micromanag\w*|disaster|mess|useless|lazy|worst|nightmare|blame[ds]?|fault|never listened|"
    r"fed up|sick of|burn(?:ed|t) out)\b",
    re.IGNORECASE,
)  # fmt: skip
_WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_I = re.compile(r"\b(?:i|i['’]\w+|my|me)\b", re.IGNORECASE)
_AMOUNT = re.compile(r"\d[\d.,]*\s*k?\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:now|today|ready|ahead|since then|next|look forward|again|will)\b", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}\b|\b(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|"
    r"dezember|yesterday|last (?:week|month|year)|this (?:week|month|year)|today)\b",
    re.IGNORECASE,
)
_WORDS_A_MINUTE = 140  # a calm speaker
_LONG_MINUTES, _LONGEST_LEAVING = 2.0, 60


def about_story(boxes: Mapping[str, str]) -> Iterator[str]:
    """Yield remarks on a story of four boxes; an empty box is no fault."""
    result = boxes.get("result", "").strip()
    if result and not _NUMBER.search(result):
        yield _("The result has no number. How much, how many, how long, how often?")
    action = boxes.get("action", "").strip()
    if action and len(_WE.findall(action)) > len(_I.findall(action)):
        yield _("The action says “we”. What did you do yourself?")
    words = sum(len(text.split()) for text in boxes.values())
    if words / _WORDS_A_MINUTE > _LONG_MINUTES:
        yield _("Aloud this takes more than two minutes. What can go?")


def about_claim(text: str) -> Iterator[str]:
    """Yield a remark when something is claimed and no example stands beside it."""
    claim = _CLAIM.search(text)
    if claim and not _EXAMPLE.search(text) and not _NUMBER.search(text):
        yield _("“{claim}” is a claim. When did you show it?").format(claim=claim[0])


def about_hard(theme: str, text: str) -> Iterator[str]:
    """Yield remarks on the answer to a hard question; ``theme`` as the starters have it."""
    if theme == "leaving":
        yield from about_leaving(text)
        return
    yield from _about_mood(text)
    amounts = _AMOUNT.findall(text)
    if theme == "pay" and len(amounts) == 1:
        yield _("One number ties you. Say a range, and ask about the whole package.")
    if theme == "gap" and text.strip() and not _AHEAD.search(text):
        yield _("End with what lies ahead: why you are ready now.")


def about_news(text: str) -> Iterator[str]:
    """Yield a remark on news without a date."""
    if text.strip() and not _DATED.search(text):
        yield _("When was that? News with a date shows that you looked.")


def about_products(text: str) -> Iterator[str]:
    """Yield a remark on products without oneself."""
    if text.strip() and not _I.search(text):
        yield _("And how could you help with it?")


def about_leaving(text: str) -> Iterator[str]:
    """Yield remarks on why one leaves: short and kind is best."""
    yield from _about_mood(text)
    if len(text.split()) > _LONGEST_LEAVING:
        yield _("Two sentences are enough here. What is the one reason?")


def _about_mood(text: str) -> Iterator[str]:
    negative = _NEGATIVE.search(text)
    if negative:
        yield _("“{word}” tells them about your mood, not about the job. What do you look for instead?").format(
            word=negative[0]
        )


def spoken_seconds(text: str) -> int:
    """Return about how long a text takes aloud, at a calm pace."""
    return round(60 * len(text.split()) / _WORDS_A_MINUTE)
