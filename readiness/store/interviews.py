"""Interviews: as many as one has, each found by a few letters or a phone number."""

from __future__ import annotations

import sqlite3
import unicodedata
from dataclasses import replace
from datetime import date, datetime

from readiness.interview.dossier import CardKind, DialIn, Interview, Person, Service
from readiness.store.database import Database
from readiness.store.deletions import Deletion, Deletions
from readiness.store.errors import Gone
from readiness.store.rows import Now, maybe_date, maybe_text, maybe_time, now_utc, to_text
from readiness.store.settings import Settings
from readiness.words import _

_COLUMNS = (
    "company, role, starts_at, ends_at, time_zone, service, join_url, passcode, meeting_id, stage, who_calls, "
    "follow_up, archived, previous"
)
_CURRENT = "current_interview"
_PHONE_DIGITS = 6  # the end of a number that tells callers apart, whatever stands before it


class Interviews:
    """The repository of :class:`Interview`."""

    def __init__(self, database: Database, deletions: Deletions, settings: Settings, now: Now = now_utc) -> None:
        self._database = database
        self._deletions = deletions
        self._settings = settings
        self._now = now

    def add(self, interview: Interview) -> Interview:
        """Keep a new interview and return it with its id."""
        with self._database.transaction():
            marks = ", ".join("?" * 15)
            row = self._database.execute(
                f"INSERT INTO interviews ({_COLUMNS}, created_at) VALUES ({marks})",
                (*_values(interview), to_text(self._now())),
            ).lastrowid
            kept = replace(interview, id=int(row or 0))
            self._write_lists(kept)
        return kept

    def save(self, interview: Interview) -> Interview:
        """Write every field of a kept interview. Raises :class:`Gone`."""
        assignments = ", ".join(f"{column.strip()} = ?" for column in _COLUMNS.split(","))
        with self._database.transaction():
            changed = self._database.execute(
                f"UPDATE interviews SET {assignments} WHERE id = ? AND deleted IS NULL",
                (*_values(interview), interview.id),
            ).rowcount
            if not changed:
                raise Gone(interview.title or _("This interview"))
            self._write_lists(interview)
        return interview

    def get(self, interview: int) -> Interview:
        """Return one interview. Raises :class:`Gone`."""
        found = self._read("WHERE id = ? AND deleted IS NULL", (interview,))
        if not found:
            raise Gone(_("This interview"))
        return found[0]

    def list(self, *, archived: bool | None = False) -> tuple[Interview, ...]:
        """Those still to come first, the soonest on top, then the ones without a time, then the past, newest first.

        ``archived`` None returns both kinds.
        """
        where = "WHERE deleted IS NULL" + ("" if archived is None else " AND archived = ?")
        order = (
            " ORDER BY CASE WHEN starts_at >= ? THEN 0 WHEN starts_at IS NULL THEN 1 ELSE 2 END,"
            " CASE WHEN starts_at >= ? THEN starts_at END, starts_at DESC, id DESC"
        )
        now = to_text(self._now())
        return self._read(where + order, (*(() if archived is None else (int(archived),)), now, now))

    def starting(self, after: datetime, until: datetime) -> tuple[Interview, ...]:
        """Return those that begin after ``after`` and by ``until`` and are not put away."""
        return self._read(
            "WHERE deleted IS NULL AND archived = 0 AND starts_at > ? AND starts_at <= ? ORDER BY starts_at",
            (to_text(after), to_text(until)),
        )

    def to_ask_again(self, first: date, last: date) -> tuple[Interview, ...]:
        """Return those whose day to ask again is kept and lies from ``first`` to ``last``."""
        return self._read(
            "WHERE deleted IS NULL AND follow_up >= ? AND follow_up <= ? ORDER BY follow_up",
            (first.isoformat(), last.isoformat()),
        )

    def find(self, words: str) -> tuple[Interview, ...]:
        """The surprise call: a few letters of company, role or person, or a phone number as it was shown.

        Letters match the beginning of any word, those of a company first, then those of a person; a number matches by
        its last six digits or more.
        """
        digits = "".join(letter for letter in words if letter.isdigit())
        everything = self.list(archived=None)
        if len(digits) >= _PHONE_DIGITS and not any(letter.isalpha() for letter in words):
            return tuple(interview for interview in everything if _has_number(interview, digits))
        wanted = _plain(words).split()
        found = (interview for interview in everything if wanted and _has_words(interview, wanted))
        return tuple(sorted(found, key=lambda interview: _distance(interview, wanted[0])))

    def at_hand(self) -> Interview:
        """The interview last chosen, else the next one, else a new one without a name: never a form first."""
        chosen = self._settings.get(_CURRENT)
        if chosen.isdigit():
            found = self._read("WHERE id = ? AND deleted IS NULL", (int(chosen),))
            if found:
                return found[0]
        interviews = self.list()
        return interviews[0] if interviews else self.add(Interview())

    def choose(self, interview: Interview) -> None:
        """Make this the one :meth:`at_hand` returns."""
        self._settings.set(_CURRENT, str(interview.id))

    def duplicate(self, interview: Interview, stage: str) -> Interview:
        """The next round: company, people, documents and cards come along; time, notes and debrief do not."""
        with self._database.transaction():
            fresh = replace(
                interview, id=0, start=None, end=None, join_url="", passcode="", meeting_id="", stage=stage,
                follow_up=None, archived=False, previous=interview.id,
            )  # fmt: skip
            kept = self.add(fresh)
            self._copy_documents(interview.id, kept.id)
            self._database.execute(
                "INSERT INTO cards (interview, kind, title, boxes, position, words) SELECT ?, kind, title, boxes,"
                " position, words FROM cards WHERE interview = ? AND deleted IS NULL AND kind <> ? ORDER BY id",
                (kept.id, interview.id, CardKind.DEBRIEF.value),
            )
            self._database.execute(
                "INSERT INTO requirements (interview, text, kind, position, hidden) SELECT ?, text, kind, position,"
                " hidden FROM requirements WHERE interview = ? ORDER BY id",
                (kept.id, interview.id),
            )
        return kept

    def delete(self, interview: Interview) -> Deletion:
        """Hide the interview with all that belongs to it; the deletion log can bring it back."""
        return self._deletions.delete("interviews", interview.id, interview.title)

    def _copy_documents(self, source: int, target: int) -> None:
        rows = self._database.all(
            "SELECT id FROM documents AS d WHERE interview = ? AND deleted IS NULL AND version = (SELECT max(version)"
            " FROM documents WHERE interview = d.interview AND kind = d.kind AND deleted IS NULL)",
            (source,),
        )
        for row in rows:
            copy = self._database.execute(
                "INSERT INTO documents (interview, kind, name, version, digest, warnings, corrected, added_at)"
                " SELECT ?, kind, name, 1, digest, warnings, corrected, added_at FROM documents WHERE id = ?",
                (target, row["id"]),
            ).lastrowid
            self._database.execute(
                "INSERT INTO pages (document, number, text) SELECT ?, number, text FROM pages WHERE document = ?",
                (copy, row["id"]),
            )

    def _write_lists(self, interview: Interview) -> None:
        self._database.execute("DELETE FROM people WHERE interview = ?", (interview.id,))
        self._database.many(
            "INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (interview.id, place, one.name, one.role, one.pronunciation, one.email, one.phone)
                for place, one in enumerate(interview.people)
            ],
        )
        self._database.execute("DELETE FROM dial_in WHERE interview = ?", (interview.id,))
        self._database.many(
            "INSERT INTO dial_in VALUES (?, ?, ?, ?, ?)",
            [(interview.id, place, one.number, one.code, one.country) for place, one in enumerate(interview.dial_in)],
        )

    def _read(self, rest: str, values: tuple[object, ...]) -> tuple[Interview, ...]:
        rows = self._database.all(f"SELECT id, {_COLUMNS} FROM interviews {rest}", values)
        only = rows[0]["id"] if len(rows) == 1 else None
        where, one = ("", ()) if only is None else ("WHERE interview = ?", (only,))
        people: dict[int, list[Person]] = {}
        for row in self._database.all(f"SELECT * FROM people {where} ORDER BY interview, position", one):
            person = Person(row["name"], row["role"], row["pronunciation"], row["email"], row["phone"])
            people.setdefault(row["interview"], []).append(person)
        numbers: dict[int, list[DialIn]] = {}
        for row in self._database.all(f"SELECT * FROM dial_in {where} ORDER BY interview, position", one):
            numbers.setdefault(row["interview"], []).append(DialIn(row["number"], row["code"], row["country"]))
        return tuple(_interview(row, people.get(row["id"], []), numbers.get(row["id"], [])) for row in rows)


def _values(interview: Interview) -> tuple[object, ...]:
    return (
        interview.company, interview.role, maybe_text(interview.start), maybe_text(interview.end), interview.time_zone,
        interview.service.value, interview.join_url, interview.passcode, interview.meeting_id, interview.stage,
        interview.who_calls, interview.follow_up.isoformat() if interview.follow_up else None,
        int(interview.archived), interview.previous,
    )  # fmt: skip


def _interview(row: sqlite3.Row, people: list[Person], numbers: list[DialIn]) -> Interview:
    return Interview(
        company=row["company"], role=row["role"], start=maybe_time(row["starts_at"]), end=maybe_time(row["ends_at"]),
        time_zone=row["time_zone"], service=Service(row["service"]), join_url=row["join_url"],
        passcode=row["passcode"], meeting_id=row["meeting_id"], people=tuple(people), dial_in=tuple(numbers),
        stage=row["stage"], who_calls=row["who_calls"], follow_up=maybe_date(row["follow_up"]),
        archived=bool(row["archived"]), previous=row["previous"], id=row["id"],
    )  # fmt: skip


def _plain(text: str) -> str:
    """Fold case and drop accents, so that "muller" finds "Müller"."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter if letter.isalnum() else " " for letter in letters if not unicodedata.combining(letter))


def _distance(interview: Interview, letters: str) -> int:
    """0 where the company is meant, 1 where a person, 2 else."""
    people = " ".join(person.name for person in interview.people)
    begun = [any(word.startswith(letters) for word in _plain(text).split()) for text in (interview.company, people)]
    return begun.index(True) if any(begun) else len(begun)


def _has_words(interview: Interview, wanted: list[str]) -> bool:
    names = [name for person in interview.people for name in (person.name, person.role)]
    known = _plain(" ".join((interview.company, interview.role, *names))).split()
    return all(any(word.startswith(part) for word in known) for part in wanted)


def _has_number(interview: Interview, digits: str) -> bool:
    numbers = [person.phone for person in interview.people] + [one.number for one in interview.dial_in]
    # "0044 20 …", "+44 (0)20 …" and "020 …" are one line: the national end is what they share.
    end = digits[-9:].lstrip("0")
    return len(end) >= _PHONE_DIGITS and any(
        "".join(letter for letter in number if letter.isdigit()).endswith(end) for number in numbers
    )
