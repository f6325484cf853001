"""The door to everything that is kept.

Threads: a store belongs to the thread that opened it, and SQLite's module refuses any other. A second thread takes
:meth:`Store.another`. Commits take well under a millisecond, so the window may save from its own thread; backups,
restore and export belong in a thread of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from readiness.store import backups
from readiness.store.cards import Cards, Requirements
from readiness.store.database import Database
from readiness.store.deletions import Deletions
from readiness.store.documents import Documents
from readiness.store.folder import FILE_NAME, data_folder, refuse_network_drive, touch_private
from readiness.store.interviews import Interviews
from readiness.store.migrate import check_ours, migrate
from readiness.store.notes import Notes
from readiness.store.rows import Now, now_utc
from readiness.store.search import Search
from readiness.store.settings import Settings, Ticks


class Store:
    """The repositories over one database: ``interviews``, ``documents``, ``notes`` and so on."""

    def __init__(self, database: Database, folder: Path, now: Now = now_utc) -> None:
        self._database = database
        self._now = now
        self.folder = folder
        self.read_only = database.read_only
        self.settings = Settings(database)
        self.ticks = Ticks(database, now)
        self.deletions = Deletions(database, now)
        self.interviews = Interviews(database, self.deletions, self.settings, now)
        self.documents = Documents(database, self.deletions, now)
        self.notes = Notes(database, self.deletions, now)
        self.cards = Cards(database, self.deletions)
        self.requirements = Requirements(database, now)
        self.search = Search(database)

    @classmethod
    def open(
        cls,
        folder: Path | str | None = None,
        *,
        read_only: bool = False,
        allow_network_drive: bool = False,
        now: Now = now_utc,
    ) -> Store:
        """Open the notes in ``folder`` (None: the user's own), making or migrating them as needed.

        Raises a :class:`~readiness.store.errors.StoreError` whose sentence says what to do; nothing is changed then.
        ``read_only`` shows what is there without writing anything; ``allow_network_drive`` does without the
        write-ahead log, which does not work over a network.
        """
        place = data_folder(folder)
        if not allow_network_drive:
            refuse_network_drive(place)
        file = place / FILE_NAME
        if not read_only:
            touch_private(file)
        database = Database(file, read_only=read_only, journal="DELETE" if allow_network_drive else "WAL")
        try:
            check_ours(database)
            if not read_only:
                database.make_durable()
                migrate(database, before=lambda: backups.back_up(place, now()))
        except BaseException:
            database.close()
            raise
        return cls(database, place, now)

    def another(self) -> Store:
        """Open a second connection for the calling thread. Close it in that thread."""
        return Store.open(
            self.folder,
            read_only=self.read_only,
            allow_network_drive=self._database.journal == "DELETE",
            now=self._now,
        )

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make several changes one: all are kept or none."""
        with self._database.transaction():
            yield

    def changes_elsewhere(self) -> int:
        """Return a number that differs after another program has changed the notes; compare it with the last one."""
        return self._database.number("PRAGMA data_version")

    def close(self) -> None:
        """Close the connection."""
        self._database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
