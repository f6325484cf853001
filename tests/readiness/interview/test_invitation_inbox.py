"""The reader on layouts and letters it was not written after: see ``inbox``."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from readiness.interview.invitation import Reader, read_invitation
from tests.readiness.interview.inbox import SERVICES, Letter
from tests.readiness.interview.inbox_doubts import DOUBTS
from tests.readiness.interview.inbox_eighth import EIGHTH
from tests.readiness.interview.inbox_eleventh import ELEVENTH
from tests.readiness.interview.inbox_fifteenth import FIFTEENTH
from tests.readiness.interview.inbox_fourteenth import FOURTEENTH
from tests.readiness.interview.inbox_last import LAST
from tests.readiness.interview.inbox_later import LATER
from tests.readiness.interview.inbox_ninth import NINTH
from tests.readiness.interview.inbox_people import PEOPLE
from tests.readiness.interview.inbox_sixteenth import SIXTEENTH
from tests.readiness.interview.inbox_tenth import TENTH
from tests.readiness.interview.inbox_thirteenth import THIRTEENTH
from tests.readiness.interview.inbox_threads import THREADS
from tests.readiness.interview.inbox_tools import TOOLS
from tests.readiness.interview.inbox_twelfth import TWELFTH
from tests.readiness.interview.inbox_world import WORLD

READER = Reader(datetime(2026, 11, 23, 9, tzinfo=UTC), ZoneInfo("Europe/Berlin"), "DE")
LETTERS = {
    **SERVICES,
    **PEOPLE,
    **DOUBTS,
    **WORLD,
    **TOOLS,
    **THREADS,
    **LATER,
    **LAST,
    **EIGHTH,
    **NINTH,
    **TENTH,
    **ELEVENTH,
    **TWELFTH,
    **THIRTEENTH,
    **FOURTEENTH,
    **FIFTEENTH,
    **SIXTEENTH,
}


@pytest.mark.parametrize("name", LETTERS)
def test_what_a_person_would_have_read_is_read_and_what_they_would_doubt_is_asked(name: str) -> None:
    letter = LETTERS[name]
    found = read_invitation(letter.text, READER)
    length = None if found.end is None or found.start is None else (found.end - found.start).total_seconds() / 60
    organizer = found.organizer
    assert letter == Letter(
        letter.text,
        found.start.strftime("%Y-%m-%d %H:%M %z") if found.start else None,
        None if length is None else round(length),
        found.join_url,
        found.service.value,
        found.passcode,
        tuple((one.number, one.code) for one in found.dial_in),
        (organizer.name, organizer.email) if organizer else None,
        found.title,
        frozenset(question.field for question in found.questions),
        None if letter.people is None else tuple((one.name, one.role) for one in found.people),
        None if letter.company is None else found.company,
    )
