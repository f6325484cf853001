"""One connection to the notes: settings, transactions, and the reasons of the database turned into our errors.

A connection belongs to the thread that opened it; SQLite's module refuses any other. Write-ahead log with
``synchronous = FULL``: a commit that returned is on the disk, whatever happens to the program afterwards.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from readiness.store.errors import Busy, CorruptFile, DiskFull, DiskTrouble, ReadOnlyFolder, StoreError
from readiness.store.folder import BACKUP_FOLDER

BUSY_SECONDS = 0.25  # a writer waits in the window's thread, so it does not wait long; autosave tries again
_SETTLE_SECONDS = 5.0

_NOT_WRITABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_WAITING = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_DISK = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOLFS}

Values = Sequence[object] | Mapping[str, object]


class Database:
    """A thin layer over one ``sqlite3.Connection`` in autocommit mode."""

    def __init__(self, file: Path, *, read_only: bool = False, journal: str = "WAL") -> None:
        """Open ``file``, which must exist. Raises a :class:`StoreError`; writes nothing but its journal mode."""
        self.file = file
        self.read_only = read_only
        self.journal = journal
        try:
            self._connection = self._connect("ro" if read_only else "rw")
        except ReadOnlyFolder:
            # A read-only medium has no room for the log's side files; with no log to replay, the file itself is whole.
            if not read_only or _has_content(file.with_name(file.name + "-wal")):
                raise
            self._connection = self._connect("ro&immutable=1")

    def _connect(self, mode: str) -> sqlite3.Connection:
        with self.translated():
            connection = sqlite3.connect(
                f"{self.file.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=BUSY_SECONDS
            )
        try:
            with self.translated():
                connection.execute("PRAGMA foreign_keys = ON")
                connection.execute("PRAGMA temp_store = MEMORY")
                connection.execute("PRAGMA secure_delete = ON")  # what was purged is not left in free pages
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BaseException:
            connection.close()
            raise
        connection.row_factory = sqlite3.Row
        return connection

    def make_durable(self) -> None:
        """Switch to the write-ahead log and full synchronisation. Called once the file is known to be ours."""
        until = time.monotonic() + _SETTLE_SECONDS
        while True:  # switching to the log ignores the busy time-out while another program is opening the file too
            try:
                self.execute(f"PRAGMA journal_mode = {self.journal}")
                break
            except Busy:
                if time.monotonic() > until:
                    raise
                time.sleep(0.01)
        self.execute("PRAGMA synchronous = FULL")
        self.execute("PRAGMA journal_size_limit = 16777216")
        if sys.platform == "darwin":
            self.execute("PRAGMA fullfsync = ON")
            self.execute("PRAGMA checkpoint_fullfsync = ON")

    def execute(self, statement: str, values: Values = ()) -> sqlite3.Cursor:
        """Run one statement; outside of :meth:`transaction` it is committed when this returns."""
        with self.translated():
            return self._connection.execute(statement, values)

    def all(self, statement: str, values: Values = ()) -> list[sqlite3.Row]:
        """Return every row of one query."""
        with self.translated():
            return self._connection.execute(statement, values).fetchall()

    def one(self, statement: str, values: Values = ()) -> sqlite3.Row | None:
        """Return the first row of one query, or None."""
        with self.translated():
            row: sqlite3.Row | None = self._connection.execute(statement, values).fetchone()
            return row

    def many(self, statement: str, rows: Sequence[Values]) -> None:
        """Run one statement for every row of values."""
        with self.translated():
            self._connection.executemany(statement, rows)

    def number(self, statement: str, values: Values = ()) -> int:
        """Return the first column of the first row as a whole number, 0 without a row."""
        row = self.one(statement, values)
        return int(row[0] or 0) if row is not None else 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Nested use joins the outer transaction."""
        if self._connection.in_transaction:
            yield
            return
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk has already rolled back by itself
                self._connection.execute("ROLLBACK")
            raise

    def copy_into(self, target: Path, journal: str = "WAL") -> None:
        """Copy the whole database, as of now, over ``target`` in one transaction of the target."""
        with self.translated():
            other = sqlite3.connect(target, timeout=_SETTLE_SECONDS, isolation_level=None)
            try:
                self._connection.backup(other)
                other.execute(f"PRAGMA journal_mode = {journal}")
            finally:
                other.close()

    def close(self) -> None:
        """Close; the log is folded into the file when this was the last connection."""
        self._connection.close()

    def __enter__(self) -> Database:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Turn the database's errors into ours."""
        try:
            yield
        except sqlite3.Error as error:
            reason = reason_of(error, self.file)
            if reason is None:
                raise
            raise reason from error


def reason_of(error: sqlite3.Error, file: Path) -> StoreError | None:
    """Return our error for SQLite's result code, None for a mistake of our own (a wrong statement, a broken rule).

    Codes: https://www.sqlite.org/rescode.html. The extended code keeps the primary one in its low byte.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    name = getattr(error, "sqlite_errorname", "")
    detail = f"{name}: {error}"
    # The log's shared index is extended by writing to it; that write fails first on a full disk.
    if code & 0xFF == sqlite3.SQLITE_FULL or code == sqlite3.SQLITE_IOERR_SHMSIZE:
        return DiskFull(file.parent, detail)
    primary = code & 0xFF
    if primary in _NOT_WRITABLE:
        return ReadOnlyFolder(file.parent, detail)
    if primary in _DAMAGED:
        return CorruptFile(file, count_backups(file.parent), detail)
    if primary in _WAITING:
        return Busy(file, detail)
    return DiskTrouble(file, detail) if primary in _DISK else None


def count_backups(folder: Path) -> int:
    """Return how many backups lie beside the database in ``folder``."""
    try:
        return sum(1 for entry in (folder / BACKUP_FOLDER).iterdir() if entry.suffix == ".db")
    except OSError:
        return 0


def _has_content(file: Path) -> bool:
    try:
        return file.stat().st_size > 0
    except OSError:
        return False
