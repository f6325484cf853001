"""Where the notes live: one private folder on this computer."""

from __future__ import annotations

import os
import re
from pathlib import Path

from readiness.place import notes_folder, user_folder
from readiness.store.errors import FolderGone, NetworkDrive, ReadOnlyFolder

FILE_NAME = "callready.db"
BACKUP_FOLDER = "backups"

_NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "ncpfs", "ceph", "glusterfs", "davfs", "fuse.sshfs",
     "fuse.rclone", "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.davfs2"}
)  # fmt: skip


def data_folder(override: Path | str | None = None) -> Path:
    """Return the folder for the notes, made if missing and readable by this user alone.

    Raises :class:`ReadOnlyFolder` when it cannot be made or is no folder, :class:`FolderGone` when the notes were moved
    to a folder that is not there: nothing new is begun beside them.
    """
    home = user_folder(override)
    place = notes_folder(home)
    if place != home and not place.is_dir():
        raise FolderGone(place)
    return make_private(place)


def make_private(folder: Path) -> Path:
    """Make ``folder`` with mode 0700; an existing folder keeps its mode."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnlyFolder(folder, str(error)) from error
    return folder


def touch_private(file: Path) -> None:
    """Create ``file`` with mode 0600 unless it exists; the database's side files inherit that mode."""
    try:
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise ReadOnlyFolder(file.parent, str(error)) from error


def refuse_network_drive(folder: Path, mount_table: Path = Path("/proc/self/mountinfo")) -> None:
    """Raise :class:`NetworkDrive` when ``folder`` lies on another computer, as far as the system tells."""
    if str(folder).startswith("\\\\"):
        raise NetworkDrive(folder, "SMB")
    kind = _file_system(folder, mount_table)
    if kind in _NETWORK_FILE_SYSTEMS:
        raise NetworkDrive(folder, kind)


def _file_system(folder: Path, mount_table: Path) -> str:
    """Return the type of the file system that holds ``folder``, "" where the system has no mount table.

    Each line of the table has the mount point as fifth field and the type after a lone dash (proc(5)).
    """
    try:
        lines = mount_table.read_text(errors="replace").splitlines()
    except OSError:
        return ""
    target = folder.resolve()
    best, kind = -1, ""
    for line in lines:
        before, _dash, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:
            continue
        point = Path(re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), fields[4]))
        # A later line covers an earlier one with the same mount point.
        if (target == point or point in target.parents) and len(point.parts) >= best:
            best, kind = len(point.parts), after.split(" ", 1)[0]
    return kind
