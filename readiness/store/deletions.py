"""The deletion log: nothing is gone at once, every deletion can be undone until it is purged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from readiness.store.database import Database
from readiness.store.errors import Gone
from readiness.store.rows import Now, now_utc, to_text, to_time
from readiness.words import _

KEEP_DAYS = 30
PLACES = ("interviews", "documents", "notes", "cards")


@dataclass(frozen=True, slots=True)
class Deletion:
    """One entry: what was deleted (``place`` is its table, ``label`` its first words) and when."""

    id: int
    at: datetime
    place: str
    label: str


class Deletions:
    """Deleting, undoing, and purging for good."""

    def __init__(self, database: Database, now: Now = now_utc) -> None:
        self._database = database
        self._now = now

    def delete(self, place: str, row: int, label: str) -> Deletion:
        """Hide one row and log it. Raises :class:`Gone` when it is not there or already hidden."""
        at = self._now()
        short = " ".join(label.split())[:80]
        with self._database.transaction():
            entry = self._database.execute(
                "INSERT INTO deletions (at, place, label) VALUES (?, ?, ?)", (to_text(at), place, short)
            ).lastrowid
            changed = self._database.execute(
                f"UPDATE {_known(place)} SET deleted = ? WHERE id = ? AND deleted IS NULL", (entry, row)
            ).rowcount
            if not changed:
                raise Gone(short or _("This entry"))
        return Deletion(int(entry or 0), at, place, short)

    def undo(self, deletion: Deletion) -> None:
        """Bring it back as it was. Raises :class:`Gone` when it has been purged."""
        with self._database.transaction():
            changed = self._database.execute(
                f"UPDATE {_known(deletion.place)} SET deleted = NULL WHERE deleted = ?", (deletion.id,)
            ).rowcount
            if not changed:
                raise Gone(deletion.label or _("This entry"))
            self._database.execute(
                "UPDATE deletions SET undone_at = ? WHERE id = ?", (to_text(self._now()), deletion.id)
            )

    def list(self) -> tuple[Deletion, ...]:
        """What can still be undone, newest first."""
        rows = self._database.all("SELECT id, at, place, label FROM deletions WHERE undone_at IS NULL ORDER BY id DESC")
        return tuple(Deletion(row["id"], to_time(row["at"]), row["place"], row["label"]) for row in rows)

    def purge(self, keep: timedelta = timedelta(days=KEEP_DAYS)) -> int:
        """Erase for good what was deleted longer ago than ``keep``; return how many entries that was."""
        limit = to_text(self._now() - keep)
        with self._database.transaction():
            old = "SELECT id FROM deletions WHERE undone_at IS NULL AND at <= ?"
            count = self._database.number(f"SELECT count(*) FROM ({old})", (limit,))
            for place in reversed(PLACES):
                if place == "interviews":  # cascades do not fire the triggers that keep the full-text index
                    self._empty_interviews(f"SELECT id FROM interviews WHERE deleted IN ({old})", limit)
                if place == "documents":
                    self._database.execute(
                        f"DELETE FROM pages WHERE document IN (SELECT id FROM documents WHERE deleted IN ({old}))",
                        (limit,),
                    )
                self._database.execute(f"DELETE FROM {place} WHERE deleted IN ({old})", (limit,))
            self._database.execute("DELETE FROM deletions WHERE at <= ?", (limit,))
            self._database.execute("DELETE FROM originals WHERE digest NOT IN (SELECT digest FROM documents)")
        if count:  # the index keeps deleted words in its older segments until they are merged
            self._database.execute("INSERT INTO found (found) VALUES ('optimize')")
        return count

    def _empty_interviews(self, chosen: str, limit: str) -> None:
        self._database.execute(
            f"DELETE FROM pages WHERE document IN (SELECT id FROM documents WHERE interview IN ({chosen}))", (limit,)
        )
        for place in ("documents", "notes", "cards"):
            self._database.execute(f"DELETE FROM {place} WHERE interview IN ({chosen})", (limit,))


def _known(place: str) -> str:
    if place not in PLACES:
        raise ValueError(f"no such place: {place}")
    return place
