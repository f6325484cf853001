"""Notes: one line each, with the time and, during a call, the second of the call."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime

from readiness.interview.dossier import Note
from readiness.store.database import Database
from readiness.store.deletions import Deletion, Deletions
from readiness.store.errors import Gone
from readiness.store.rows import Now, now_utc, to_text, to_time
from readiness.words import _


class Notes:
    """The repository of :class:`Note`. A note that was saved is on the disk when the call returns."""

    def __init__(self, database: Database, deletions: Deletions, now: Now = now_utc) -> None:
        self._database = database
        self._deletions = deletions
        self._now = now

    def add(
        self,
        interview: int,
        text: str,
        *,
        call_second: int | None = None,
        flagged: bool = False,
        created_at: datetime | None = None,
    ) -> Note:
        """Keep a new note, with the time of now unless ``created_at`` says otherwise."""
        at = created_at or self._now()
        row = self._database.execute(
            "INSERT INTO notes (interview, text, created_at, call_second, flagged) VALUES (?, ?, ?, ?, ?)",
            (interview, text, to_text(at), call_second, int(flagged)),
        ).lastrowid
        return Note(int(row or 0), interview, text, to_time(to_text(at)), call_second, flagged)

    def update(self, note: Note, *, text: str | None = None, flagged: bool | None = None) -> Note:
        """Change text or flag and return the note as it now stands.

        When another window has changed the same note meanwhile, both texts are kept: this one becomes a note of its
        own, which is returned. The same happens when the other window has deleted it.
        """
        wanted = replace(
            note,
            text=note.text if text is None else text,
            flagged=note.flagged if flagged is None else flagged,
            revision=note.revision + 1,
        )
        with self._database.transaction():
            changed = self._database.execute(
                "UPDATE notes SET text = ?, flagged = ?, revision = ?"
                " WHERE id = ? AND revision = ? AND deleted IS NULL",
                (wanted.text, int(wanted.flagged), wanted.revision, note.id, note.revision),
            ).rowcount
            if changed:
                return wanted
            return self.add(
                note.interview,
                wanted.text,
                call_second=note.call_second,
                flagged=wanted.flagged,
                created_at=note.created_at,
            )

    def get(self, note: int) -> Note:
        """Return one note. Raises :class:`Gone`."""
        row = self._database.one("SELECT * FROM notes WHERE id = ? AND deleted IS NULL", (note,))
        if row is None:
            raise Gone(_("This note"))
        return _note(row)

    def list(self, interview: int, *, flagged: bool = False) -> tuple[Note, ...]:
        """Return the notes of one interview, oldest first; only those with a flag if asked."""
        only = " AND flagged" if flagged else ""
        rows = self._database.all(
            f"SELECT * FROM notes WHERE interview = ? AND deleted IS NULL{only} ORDER BY created_at, id", (interview,)
        )
        return tuple(_note(row) for row in rows)

    def recent(self, interview: int, count: int) -> tuple[Note, ...]:
        """Return the newest ``count`` notes of one interview, oldest first, without reading the others."""
        rows = self._database.all(
            "SELECT * FROM notes WHERE interview = ? AND deleted IS NULL ORDER BY created_at DESC, id DESC LIMIT ?",
            (interview, count),
        )
        return tuple(_note(row) for row in reversed(rows))

    def delete(self, note: Note) -> Deletion:
        """Hide one note; the deletion log can bring it back."""
        return self._deletions.delete("notes", note.id, note.text)


def _note(row: sqlite3.Row) -> Note:
    return Note(
        id=row["id"],
        interview=row["interview"],
        text=row["text"],
        created_at=to_time(row["created_at"]),
        call_second=row["call_second"],
        flagged=bool(row["flagged"]),
        revision=row["revision"],
    )
