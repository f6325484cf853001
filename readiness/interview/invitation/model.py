"""What an invitation says, the words it says it with, and what has to be asked before it can be believed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from readiness.interview.dossier import DialIn, Interview, Person, Service
from readiness.interview.invitation.wall import Choice, Question, Wall


class UnreadableInvitation(Exception):
    """There is no invitation in this file or text; ``sentence`` says what to do."""

    def __init__(self, sentence: str, detail: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the invitation: the time now, the own zone, and the region (ISO 3166) for numbers without a country."""

    now: datetime
    home: ZoneInfo
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation as understood. ``words`` has, for each field that was found, the very words it came from."""

    title: str = ""
    company: str = ""
    start: datetime | None = None
    end: datetime | None = None
    time_zone: str = ""
    join_url: str = ""
    service: Service = Service.OTHER
    dial_in: tuple[DialIn, ...] = ()
    passcode: str = ""
    meeting_id: str = ""
    organizer: Person | None = None
    people: tuple[Person, ...] = ()
    who_calls: str = ""
    questions: tuple[Question, ...] = ()
    warnings: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    wall: Wall | None = None

    def answered(self, question: Question, choice: Choice) -> Invitation:
        """Return the invitation with one question settled; the others stay until they are answered."""
        left = tuple(other for other in self.questions if other is not question)
        settled = replace(self, questions=left, **choice.values)  # type: ignore[arg-type]
        return settled.at(self.wall.changed(choice.wall)) if self.wall and choice.wall else settled

    def at(self, wall: Wall) -> Invitation:
        """Return the invitation with this time."""
        return replace(self, wall=wall, start=wall.start(), end=wall.end(), time_zone=wall.zone.name)

    def fill(self, interview: Interview) -> Interview:
        """Return the dossier with everything the invitation says; what it does not say stays as it was."""
        people = list(interview.people)
        known = {person.email.casefold() or person.name.casefold() for person in people}
        for person in (*((self.organizer,) if self.organizer else ()), *self.people):
            if (person.email.casefold() or person.name.casefold()) not in known:
                known.add(person.email.casefold() or person.name.casefold())
                people.append(person)
        return replace(
            interview,
            company=interview.company or self.company,
            role=interview.role or self.title,
            start=self.start or interview.start,
            end=self.end if self.start else interview.end,
            time_zone=self.time_zone or interview.time_zone,
            service=self.service if self.join_url or self.dial_in else interview.service,
            join_url=self.join_url or interview.join_url,
            passcode=self.passcode or interview.passcode,
            meeting_id=self.meeting_id or interview.meeting_id,
            dial_in=self.dial_in or interview.dial_in,
            who_calls=self.who_calls or interview.who_calls,
            people=tuple(people),
        )


def to_json(invitation: Invitation) -> dict[str, object]:
    """Return the document of ``callready invitation --json``; what is not known is null."""
    organizer = invitation.organizer
    return {
        "schema": 1,
        "title": invitation.title or None,
        "company": invitation.company or None,
        "start": invitation.start.isoformat() if invitation.start else None,
        "end": invitation.end.isoformat() if invitation.end else None,
        "time_zone": invitation.time_zone or None,
        "join_url": invitation.join_url or None,
        "service": invitation.service.value,
        "dial_in": [
            {"number": one.number, "code": one.code or None, "country": one.country or None}
            for one in invitation.dial_in
        ],
        "passcode": invitation.passcode or None,
        "organizer": {"name": organizer.name or None, "email": organizer.email or None} if organizer else None,
        "people": [{"name": one.name or one.email, "role": one.role or None} for one in invitation.people],
        "warnings": [*(question.sentence for question in invitation.questions), *invitation.warnings],
    }
