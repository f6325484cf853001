"""Bring a database to the schema of this program, one transaction a version, a backup before the first.

``executescript`` is never used: it commits behind one's back, and a version applied by half is worse than none.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from readiness.store.database import Database
from readiness.store.errors import Busy, ForeignFile, NewerSchema
from readiness.store.schema import APPLICATION_ID, MIGRATIONS

Migrations = Sequence[Sequence[str]]
_WAIT_SECONDS = 10.0


def check_ours(database: Database, migrations: Migrations = MIGRATIONS) -> int:
    """Return the schema version found. Raises :class:`NewerSchema` or :class:`ForeignFile`; writes nothing."""
    version = database.number("PRAGMA user_version")
    owner = database.number("PRAGMA application_id")
    empty = database.number("SELECT count(*) FROM sqlite_schema") == 0
    if owner != APPLICATION_ID and not empty:
        raise ForeignFile(database.file)
    if version > len(migrations):
        raise NewerSchema(database.file, version, len(migrations))
    return version


def migrate(database: Database, before: Callable[[], object], migrations: Migrations = MIGRATIONS) -> int:
    """Apply what is missing and return how many versions that was.

    ``before`` makes the backup; it is called once, and not for a database that is still empty. Two programs that start
    at once take turns: each looks at the version again inside its own transaction.
    """
    found = check_ours(database, migrations)
    if 0 < found < len(migrations):
        before()
    applied = 0
    for number, statements in enumerate(migrations[found:], start=found + 1):
        applied += _apply(database, number, statements)
    return applied


def _apply(database: Database, number: int, statements: Sequence[str]) -> int:
    until = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            with database.transaction():
                if database.number("PRAGMA user_version") >= number:
                    return 0
                for statement in statements:
                    database.execute(statement)
                database.execute(f"PRAGMA user_version = {number}")
                return 1
        except Busy:
            if time.monotonic() > until:
                raise
