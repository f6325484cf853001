"""The interview of the demonstrations: an invented company, an invented person, documents written for this."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import assets
from readiness.interview.dossier import CardKind, DialIn, DocumentKind, Interview, Person, Service

HOME = "Europe/Berlin"
THEIRS = "America/New_York"
LEAST_AHEAD = timedelta(minutes=8)
STEP_MINUTES = 15


@dataclass(frozen=True, slots=True)
class SampleDocument:
    """A text as somebody would have handed it in."""

    kind: DocumentKind
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class SampleCard:
    """A prepared piece; ``boxes`` by the names its kind has."""

    kind: CardKind
    title: str
    boxes: dict[str, str]


@dataclass(frozen=True, slots=True)
class SampleInterview:
    """All that a person would have entered before the call."""

    interview: Interview
    documents: tuple[SampleDocument, ...]
    notes: tuple[str, ...]
    cards: tuple[SampleCard, ...]


def sample_interview(now: datetime) -> SampleInterview:
    """The sample, its call at the next quarter of an hour that is at least eight minutes after ``now`` (aware)."""
    start = _next_quarter(now.astimezone(ZoneInfo(HOME)) + LEAST_AHEAD)
    return SampleInterview(
        Interview(
            company="Northwind Labs",
            role="Data Engineer",
            start=start,
            end=start + timedelta(minutes=45),
            time_zone=THEIRS,
            service=Service.ZOOM,
            join_url="https://zoom.example.com/j/5550142789",
            passcode="314159",
            meeting_id="555 014 2789",
            people=(
                Person("Ada Okafor", "Engineering Manager", "AH-dah oh-KAH-for", "ada.okafor@example.com"),
                Person("Tom Lindqvist", "Data Engineer", "", "tom.lindqvist@example.com"),
            ),
            dial_in=(
                DialIn("+12025550142", "555 014 2789#", "US"),
                DialIn("+4930555014270", "555 014 2789#", "DE"),
            ),
            stage="Second round",
            who_calls="We both join the meeting",
            follow_up=(start + timedelta(days=7)).date(),
        ),
        (
            SampleDocument(DocumentKind.RESUME, "resume.md", _text("resume.md")),
            SampleDocument(DocumentKind.JOB, "job.md", _text("job.md")),
            SampleDocument(DocumentKind.COVER_LETTER, "cover-letter.md", _text("cover-letter.md")),
        ),
        ("Ada wrote the article about forecasting gaps: ask how it went on.", "Team of six, on call one week in five."),
        _cards(),
    )


def _next_quarter(moment: datetime) -> datetime:
    whole = moment.replace(second=0, microsecond=0)
    if whole < moment:
        whole += timedelta(minutes=1)
    return whole + timedelta(minutes=-whole.minute % STEP_MINUTES)


def _text(name: str) -> str:
    return assets.path("sample", name).read_text(encoding="utf-8")


def _cards() -> tuple[SampleCard, ...]:
    return (
        SampleCard(
            CardKind.STORY,
            "The six-hour night",
            {
                "situation": "The nightly load took six hours; one failure and the morning reports were late.",
                "task": "Make it finish before five, without new machines.",
                "action": "Measured every step, cut two needless joins, partitioned by port and date.",
                "result": "Forty minutes instead of six hours, 30 % less cluster cost, no night call since.",
            },
        ),
        SampleCard(
            CardKind.STORY,
            "Orders through the outage",
            {
                "situation": "Orders were lost when the warehouse went offline.",
                "task": "Keep every order through an outage of four hours.",
                "action": "Put a durable queue in front and replayed it on recovery.",
                "result": "",
            },
        ),
        SampleCard(CardKind.QUESTION, "What would success look like after six months?", {"theme": "Success"}),
        SampleCard(CardKind.QUESTION, "Who will I work with most?", {"theme": "Team"}),
        SampleCard(CardKind.QUESTION, "What does an on-call week look like here?", {"theme": "A usual day"}),
    )
