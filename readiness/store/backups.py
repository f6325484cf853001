"""Backups: made by themselves, checked, thinned by age, restored with one call.

These functions open their own connection, so they may run in a thread of their own.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from readiness.store.database import Database
from readiness.store.errors import CorruptFile, DiskFull, Gone, ReadOnlyFolder, StoreError
from readiness.store.folder import BACKUP_FOLDER, FILE_NAME, make_private, touch_private
from readiness.store.migrate import check_ours
from readiness.words import _

_STAMP = "%Y%m%dT%H%M%S%fZ"
EVERY = timedelta(hours=1)

# Younger than the first value: one for each span of the second.
_KEEP = (
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=14), timedelta(days=1)),
    (timedelta(days=90), timedelta(weeks=1)),
    (timedelta(days=730), timedelta(days=30)),
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file, the time it was made, its size in bytes."""

    file: Path
    at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a backup holds: interviews, notes and documents that are not deleted."""

    interviews: int
    notes: int
    documents: int


def contents(backup: Backup) -> Contents:
    """Return what ``backup`` holds. Raises a :class:`StoreError` for one that is damaged, foreign or gone."""
    if not backup.file.exists():
        raise Gone(_("This backup"))
    with Database(backup.file, read_only=True) as copy:
        check_ours(copy)
        counts = [
            copy.number(f"SELECT count(*) FROM {table} WHERE deleted IS NULL")
            for table in ("interviews", "notes", "documents")
        ]
    return Contents(*counts)


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the backups in ``folder``, newest first."""
    found = []
    for file in (folder / BACKUP_FOLDER).glob("callready-*.db"):
        try:
            at = datetime.strptime(file.stem.removeprefix("callready-"), _STAMP).replace(tzinfo=UTC)
            found.append(Backup(file, at, file.stat().st_size))
        except (ValueError, OSError):
            continue
    return tuple(sorted(found, key=lambda backup: backup.at, reverse=True))


def back_up(folder: Path, now: datetime | None = None, *, thinned: bool = True) -> Backup:
    """Copy the notes as of this moment, check the copy, thin the older ones unless told not to.

    Raises :class:`CorruptFile` when the copy shows that the notes are damaged; older backups are kept then.
    """
    at = now or datetime.now(UTC)
    place = make_private(folder / BACKUP_FOLDER)
    while (target := place / f"callready-{at.strftime(_STAMP)}.db").exists():  # a backup is never written over
        at += timedelta(microseconds=1)
    draft = target.with_suffix(".draft")
    touch_private(draft)
    try:
        with Database(folder / FILE_NAME) as database:
            database.copy_into(draft, journal="DELETE")  # one file, without a log beside it
        check_copy(draft, folder)
        draft.replace(target)
    except OSError as error:
        raise _reason(error, place) from error
    finally:
        draft.unlink(missing_ok=True)
    if thinned:
        thin(folder, at)
    return Backup(target, at, target.stat().st_size)


def back_up_if_due(folder: Path, now: datetime | None = None) -> Backup | None:
    """:func:`back_up` unless the newest is younger than an hour; None then."""
    at = now or datetime.now(UTC)
    newest = next(iter(list_backups(folder)), None)
    if newest is not None and timedelta(0) <= at - newest.at < EVERY:
        return None
    return back_up(folder, at)


def thin(folder: Path, now: datetime) -> tuple[Path, ...]:
    """Remove the backups that :func:`surplus` names; return what was removed."""
    removed = []
    for backup in surplus(list_backups(folder), now):
        try:
            backup.file.unlink()
            removed.append(backup.file)
        except OSError:
            continue
    return tuple(removed)


def surplus(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """Return what may go: the oldest of each span stays, as it grows into the next; so does the newest."""
    ordered = sorted(backups, key=lambda backup: backup.at)
    kept: set[tuple[int, int]] = set()
    extra = []
    for backup in ordered[:-1]:
        age = now - backup.at
        rank, span = next(((rank, span) for rank, (limit, span) in enumerate(_KEEP) if age < limit), (-1, None))
        if span is None:
            extra.append(backup)
            continue
        slot = (rank, int(backup.at.timestamp() // span.total_seconds()))
        if slot in kept:
            extra.append(backup)
        kept.add(slot)
    return tuple(extra)


def restore(folder: Path, backup: Backup, now: datetime | None = None) -> Path | None:
    """Put ``backup`` in place of the notes and return where the notes of before are kept.

    A sound file is first backed up, then overwritten in one transaction, so that a second window sees the old
    or the new and never a mixture. A damaged file is moved aside untouched.
    """
    if not backup.file.exists():
        raise Gone(_("This backup"))
    check_copy(backup.file, folder)
    file = folder / FILE_NAME
    before: Path | None = None
    if file.exists():
        try:
            before = back_up(folder, now, thinned=False).file  # thinning could take the one to restore
        except StoreError as error:
            if isinstance(error, (DiskFull, ReadOnlyFolder)):
                raise
            before = _move_aside(folder, now or datetime.now(UTC))
    touch_private(file)
    with Database(backup.file, read_only=True) as source:
        source.copy_into(file)
    return before


def check_copy(file: Path, folder: Path) -> None:
    """Raise :class:`CorruptFile` unless ``file`` is a sound copy of the notes in ``folder``."""
    with Database(file, read_only=True) as copy:
        check_ours(copy)
        verdict = copy.one("PRAGMA quick_check(1)")
        if verdict is None or verdict[0] != "ok":
            raise CorruptFile(folder / FILE_NAME, len(list_backups(folder)), str(verdict[0] if verdict else ""))


def _move_aside(folder: Path, at: datetime) -> Path:
    place = make_private(folder / f"damaged-{at.strftime(_STAMP)}")
    try:
        for suffix in ("", "-wal", "-shm", "-journal"):
            part = folder / (FILE_NAME + suffix)
            if part.exists():
                part.replace(place / part.name)
    except OSError as error:
        raise ReadOnlyFolder(folder, str(error)) from error
    return place / FILE_NAME


def _reason(error: OSError, place: Path) -> StoreError:
    full = error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
    return DiskFull(place, str(error)) if full else ReadOnlyFolder(place, str(error))
