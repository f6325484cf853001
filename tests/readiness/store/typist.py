"""A program that is killed in the middle of its work: ``python -m tests.readiness.store.typist WORK FOLDER``.

It says each thing it has been told is saved on a line of its own; what was said must be there after the kill.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from readiness.interview.dossier import DocumentKind
from readiness.store import Store, back_up
from readiness.store.database import Database
from readiness.store.folder import FILE_NAME, touch_private
from readiness.store.migrate import migrate
from readiness.store.schema import APPLICATION_ID

VERSIONS: Sequence[Sequence[str]] = [
    (f"PRAGMA application_id = {APPLICATION_ID}", "CREATE TABLE letters (version INTEGER, x)"),
    *(
        (
            f"CREATE TABLE step{version} (x)",
            f"INSERT INTO letters WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
            f" SELECT {version}, 'some words to write' FROM n",
            f"CREATE INDEX index{version} ON letters (version, x) WHERE version = {version}",
        )
        for version in range(2, 400)
    ),
]


def say(what: object) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def type_notes(folder: Path) -> None:
    with Store.open(folder) as store:
        at_hand = store.interviews.at_hand()
        note = store.notes.add(at_hand.id, "")
        for count in range(1_000_000):
            note = store.notes.update(note, text=f"{count} typed " + "word " * (count % 50))
            say(count)


def import_documents(folder: Path) -> None:
    with Store.open(folder) as store:
        at_hand = store.interviews.at_hand()
        for count in range(1_000_000):
            original = f"{count} ".encode() * 20_000
            store.documents.add(at_hand.id, DocumentKind.RESUME, "cv.pdf", original, pages=[f"page {count}"] * 3)
            say(count)
            if count % 10 == 9:
                back_up(folder)


def apply_versions(folder: Path) -> None:
    file = folder / FILE_NAME
    touch_private(file)
    with Database(file) as database:
        database.make_durable()
        for count in range(1, len(VERSIONS) + 1):
            migrate(database, lambda: None, VERSIONS[:count])
            say(count)


if __name__ == "__main__":
    {"typing": type_notes, "importing": import_documents, "migrating": apply_versions}[sys.argv[1]](Path(sys.argv[2]))
