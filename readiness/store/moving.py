"""Moving the notes and their backups to another folder, while the program runs.

The new folder is whole before anything changes: copied, checked, and only then named in the old one. Whatever goes
wrong before that leaves everything where it was, and nothing in the new folder. ``readiness.place`` reads the name.
"""

from __future__ import annotations

import errno
import logging
import shutil
from contextlib import suppress
from pathlib import Path

from readiness.place import MOVED, notes_folder
from readiness.store.backups import check_copy
from readiness.store.database import Database
from readiness.store.errors import DiskFull, NetworkDrive, NotMoved, ReadOnlyFolder, StoreError
from readiness.store.folder import BACKUP_FOLDER, FILE_NAME, make_private, refuse_network_drive, touch_private
from readiness.words import _

log = logging.getLogger(__name__)

DRAFT = "callready.draft"
OWN_FOLDER = "callready"
"""Made below a chosen folder that holds other things, so that ours do not lie among them."""
SPARE_BYTES = 16 << 20
"""Room that must be left beside what is copied."""


def move(home: Path, chosen: Path) -> tuple[Path, Path]:
    """Copy the notes of ``home`` to ``chosen``, or to a folder of their own in it, and name it in ``home``.

    From then on ``Store.open(home)`` opens them there. Returns the folder where they were, for :func:`clear`, and the
    folder where they are. Nobody may write meanwhile. Raises :class:`NotMoved`; everything is as it was then.
    """
    source = notes_folder(home)
    place = _settled(chosen, home)
    _refuse(source, place)
    made: list[Path] = []
    try:
        if not place.exists():
            make_private(place)
            made.append(place)
        refuse_network_drive(place)
        _look_for_room(source, place)
        with Database(source / FILE_NAME) as gate, gate.transaction():  # whoever else writes has to wait
            _copy(source, place, made)
            _name(home, place)
    except (StoreError, OSError) as error:
        _take_back(made)
        raise NotMoved(_reason(error, place), str(error)) from error
    return source, place


def clear(old: Path) -> bool:
    """Remove the notes that were moved away from ``old``; returns whether nothing of them is left there."""
    try:
        for file in _files(old):
            file.unlink(missing_ok=True)
        shutil.rmtree(old / BACKUP_FOLDER, ignore_errors=True)
        for folder in old.glob("damaged-*"):
            shutil.rmtree(folder, ignore_errors=True)
    except OSError as error:
        log.warning("what was moved could not be removed: %s", error)
    left = [*_files(old), old / BACKUP_FOLDER]
    with suppress(OSError):
        old.rmdir()  # only where nothing else lies there
    return not any(path.exists() for path in left)


def _settled(chosen: Path, home: Path) -> Path:
    place = chosen.expanduser().absolute()
    if place.resolve() == home.resolve() or place.name == OWN_FOLDER or not place.is_dir():
        return place
    try:
        holds_others = any(place.iterdir())
    except OSError:
        return place
    return place / OWN_FOLDER if holds_others else place


def _refuse(source: Path, place: Path) -> None:
    if place.resolve() == source.resolve() or (source / BACKUP_FOLDER).resolve() in place.resolve().parents:
        raise NotMoved(_("Your notes lie in {folder} already.").format(folder=source))
    if (place / FILE_NAME).exists():
        sentence = _("There are notes in {folder} already, and they are left as they are. Choose another folder.")
        raise NotMoved(sentence.format(folder=place))


def _look_for_room(source: Path, place: Path) -> None:
    needed = sum(path.stat().st_size for path in _all(source))
    if shutil.disk_usage(place).free < needed + SPARE_BYTES:
        raise DiskFull(place, f"{needed} bytes")


def _copy(source: Path, place: Path, made: list[Path]) -> None:
    for path in _all(source):
        if path.parent != source:
            folder = place / path.parent.relative_to(source)
            if not folder.exists():
                made.append(make_private(folder))
            target = folder / path.name
            made.append(target)
            touch_private(target)
            shutil.copyfile(path, target)
            shutil.copystat(path, target)
    draft, file = place / DRAFT, place / FILE_NAME
    made += (draft, file)
    touch_private(draft)
    with Database(source / FILE_NAME, read_only=True) as database:
        database.copy_into(draft, journal="DELETE")
    check_copy(draft, source)
    draft.replace(file)


def _name(home: Path, place: Path) -> None:
    if place.resolve() == home.resolve():
        (home / MOVED).unlink()
        return
    draft = home / f"{MOVED}.draft"
    touch_private(draft)
    draft.write_text(f"{place}\n", "utf-8")
    draft.replace(home / MOVED)


def _take_back(made: list[Path]) -> None:
    """The last that was made goes first, so that folders are empty when their turn comes."""
    for path in reversed(made):
        with suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)


def _files(folder: Path) -> list[Path]:
    return [folder / (FILE_NAME + suffix) for suffix in ("", "-wal", "-shm", "-journal")]


def _all(source: Path) -> list[Path]:
    below = [*source.glob(f"{BACKUP_FOLDER}/*"), *source.glob("damaged-*/*")]
    return [path for path in (*_files(source), *below) if path.is_file()]


def _reason(error: StoreError | OSError, place: Path) -> str:
    full = isinstance(error, DiskFull) or getattr(error, "errno", None) in {errno.ENOSPC, errno.EDQUOT}
    if full:
        sentence = _("There is not enough room in {folder}. Your notes stay where they are.")
    elif isinstance(error, ReadOnlyFolder | OSError):
        sentence = _("Callready may not write in {folder}. Your notes stay where they are.")
    elif isinstance(error, NetworkDrive):
        sentence = _("{folder} lies on another computer, where notes can be lost. Your notes stay where they are.")
    else:
        return error.sentence
    return sentence.format(folder=place)
