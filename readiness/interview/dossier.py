"""What one interview is made of: frozen values that the store keeps and the window shows.

Every time is an aware ``datetime``; the zone the other side speaks of is kept beside it as an IANA name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType


class Service(StrEnum):
    """What the call is held over."""

    ZOOM = "zoom"
    TEAMS = "teams"
    MEET = "meet"
    WEBEX = "webex"
    PHONE = "phone"
    OTHER = "other"


class DocumentKind(StrEnum):
    """What a document is for."""

    RESUME = "resume"
    JOB = "job"
    COVER_LETTER = "cover_letter"
    OTHER = "other"


class CardKind(StrEnum):
    """What a prepared card is: see ``starters`` for the boxes each kind has."""

    STORY = "story"
    QUESTION = "question"
    SCRIPT = "script"
    HARD = "hard"
    COMPANY = "company"
    PRACTICE = "practice"
    DEBRIEF = "debrief"


class RequirementKind(StrEnum):
    """What a line of a job description asks for."""

    TASK = "task"
    MUST = "must"
    NICE = "nice"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the other side, and how to say the name."""

    name: str
    role: str = ""
    pronunciation: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class DialIn:
    """A telephone number (E.164 where it could be understood), the code to key in, the country (ISO 3166 alpha-2)."""

    number: str
    code: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Interview:
    """One round with one company. ``id`` is 0 until the store has kept it."""

    company: str = ""
    role: str = ""
    start: datetime | None = None
    end: datetime | None = None
    time_zone: str = ""
    service: Service = Service.OTHER
    join_url: str = ""
    passcode: str = ""
    meeting_id: str = ""
    people: tuple[Person, ...] = ()
    dial_in: tuple[DialIn, ...] = ()
    stage: str = ""
    who_calls: str = ""
    follow_up: date | None = None
    archived: bool = False
    previous: int | None = None
    id: int = 0

    @property
    def title(self) -> str:
        """Company and role as the header shows them, whichever is known."""
        return " · ".join(part for part in (self.company, self.role) if part)


@dataclass(frozen=True, slots=True)
class Document:
    """One version of a document as the program understands it; the original bytes stay in the store."""

    id: int
    interview: int
    kind: DocumentKind
    name: str
    version: int
    pages: tuple[str, ...]
    added_at: datetime
    size: int
    warnings: tuple[str, ...] = ()
    corrected: bool = False

    @property
    def text(self) -> str:
        """All pages, an empty line between them."""
        return "\n\n".join(self.pages)


@dataclass(frozen=True, slots=True)
class Note:
    """One line caught before, during or after the call. ``call_second`` counts from the start of the call."""

    id: int
    interview: int
    text: str
    created_at: datetime
    call_second: int | None = None
    flagged: bool = False
    revision: int = 1


@dataclass(frozen=True, slots=True)
class Card:
    """A prepared piece: story, question to ask, line of the script. ``interview`` None serves every interview."""

    id: int
    interview: int | None
    kind: CardKind
    title: str
    boxes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    position: int = 0


@dataclass(frozen=True, slots=True)
class StoredRequirement:
    """A requirement as the person left it: text and kind can be corrected, ``hidden`` takes it out of the list."""

    id: int
    interview: int
    text: str
    kind: RequirementKind
    position: int = 0
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ConfirmedLink:
    """What a person said about a requirement and a line of evidence: they belong together, or they do not."""

    requirement: str
    evidence: str
    belongs: bool
