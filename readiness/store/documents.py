"""Documents: the original bytes, and the text page by page as the program understands it or the person corrected it."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Sequence

from readiness.interview.dossier import Document, DocumentKind
from readiness.store.database import Database
from readiness.store.deletions import Deletion, Deletions
from readiness.store.errors import Gone
from readiness.store.rows import Now, now_utc, to_json, to_text, to_time, to_words
from readiness.words import _

_COLUMNS = (
    "d.id, d.interview, d.kind, d.name, d.version, d.warnings, d.corrected, d.added_at,"
    " (SELECT size FROM originals WHERE digest = d.digest) AS size"
)


class Documents:
    """The repository of :class:`Document`. Each kind has versions, counted from 1; the highest is the one in use."""

    def __init__(self, database: Database, deletions: Deletions, now: Now = now_utc) -> None:
        self._database = database
        self._deletions = deletions
        self._now = now

    def add(
        self,
        interview: int,
        kind: DocumentKind,
        name: str,
        original: bytes,
        *,
        pages: Sequence[str],
        warnings: Sequence[str] = (),
    ) -> Document:
        """Keep a new version. The same bytes are stored once, however many interviews they were sent to."""
        digest = hashlib.sha256(original).hexdigest()
        with self._database.transaction():
            self._database.execute(
                "INSERT OR IGNORE INTO originals VALUES (?, ?, ?)", (digest, len(original), original)
            )
            version = 1 + self._database.number(
                "SELECT max(version) FROM documents WHERE interview = ? AND kind = ?", (interview, kind.value)
            )
            row = self._database.execute(
                "INSERT INTO documents (interview, kind, name, version, digest, warnings, added_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (interview, kind.value, name, version, digest, to_json(warnings), to_text(self._now())),
            ).lastrowid
            self._write_pages(int(row or 0), pages)
        return self.get(int(row or 0))

    def get(self, document: int) -> Document:
        """Return one document. Raises :class:`Gone`."""
        row = self._database.one(f"SELECT {_COLUMNS} FROM documents AS d WHERE id = ? AND deleted IS NULL", (document,))
        if row is None:
            raise Gone(_("This document"))
        return self._document(row)

    def latest(self, interview: int, kind: DocumentKind) -> Document | None:
        """Return the version in use, None where there is no document of that kind."""
        versions = self.versions(interview, kind)
        return versions[-1] if versions else None

    def versions(self, interview: int, kind: DocumentKind) -> tuple[Document, ...]:
        """Return every version of one kind, oldest first."""
        rows = self._database.all(
            f"SELECT {_COLUMNS} FROM documents AS d"
            " WHERE interview = ? AND kind = ? AND deleted IS NULL ORDER BY version",
            (interview, kind.value),
        )
        return tuple(self._document(row) for row in rows)

    def list(self, interview: int) -> tuple[Document, ...]:
        """Return every version of every kind."""
        rows = self._database.all(
            f"SELECT {_COLUMNS} FROM documents AS d WHERE interview = ? AND deleted IS NULL ORDER BY kind, version",
            (interview,),
        )
        return tuple(self._document(row) for row in rows)

    def correct(self, document: int, pages: Sequence[str]) -> Document:
        """Replace the text, by the person's hand or by reading the page another way; the original stays."""
        with self._database.transaction():
            changed = self._database.execute(
                "UPDATE documents SET corrected = 1 WHERE id = ? AND deleted IS NULL", (document,)
            ).rowcount
            if not changed:
                raise Gone(_("This document"))
            self._database.execute("DELETE FROM pages WHERE document = ?", (document,))
            self._write_pages(document, pages)
        return self.get(document)

    def original(self, document: int) -> bytes:
        """Return the bytes as they were dropped on the window. Raises :class:`Gone`."""
        row = self._database.one(
            "SELECT o.data FROM documents AS d JOIN originals AS o USING (digest) WHERE d.id = ?", (document,)
        )
        if row is None:
            raise Gone(_("This document"))
        return bytes(row["data"])

    def delete(self, document: Document) -> Deletion:
        """Hide one version; the version before it is in use again."""
        return self._deletions.delete("documents", document.id, document.name)

    def _write_pages(self, document: int, pages: Sequence[str]) -> None:
        self._database.many(
            "INSERT INTO pages (document, number, text) VALUES (?, ?, ?)",
            [(document, number, text) for number, text in enumerate(pages, start=1)],
        )

    def _document(self, row: sqlite3.Row) -> Document:
        pages = self._database.all("SELECT text FROM pages WHERE document = ? ORDER BY number", (row["id"],))
        return Document(
            id=row["id"],
            interview=row["interview"],
            kind=DocumentKind(row["kind"]),
            name=row["name"],
            version=row["version"],
            pages=tuple(str(page["text"]) for page in pages),
            added_at=to_time(row["added_at"]),
            size=row["size"],
            warnings=to_words(row["warnings"]),
            corrected=bool(row["corrected"]),
        )
