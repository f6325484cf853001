"""What can go wrong with the stored notes, each with one sentence for people.

The sentence says what was seen, what it means and what to do. ``str(error)`` is that sentence; ``detail`` keeps the
technical reason for a report.
"""

from __future__ import annotations

from pathlib import Path

from readiness.words import _, plural


class StoreError(Exception):
    """Anything that kept the notes from being read or saved."""

    def __init__(self, sentence: str, detail: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.detail = detail


class NewerSchema(StoreError):
    """The file was written by a later version of the program; nothing in it was touched."""

    def __init__(self, file: Path, found: int, known: int) -> None:
        sentence = _(
            "Your notes in {file} were saved by a newer version of Callready. They are untouched. "
            "Start the newer version, or choose another folder with --data-dir."
        )
        super().__init__(sentence.format(file=file), f"schema {found}, this program knows {known}")


class DiskFull(StoreError):
    """No room to write; what was saved before is still there."""

    def __init__(self, folder: Path, detail: str = "") -> None:
        sentence = _(
            "The disk that holds {folder} is full, so the last change is not saved yet. "
            "Everything saved before is safe. Make some room, and Callready saves again."
        )
        super().__init__(sentence.format(folder=folder), detail)


class ReadOnlyFolder(StoreError):
    """The folder or the file may not be written."""

    def __init__(self, folder: Path, detail: str = "") -> None:
        sentence = _(
            "Callready may not write in {folder}, so nothing can be saved there. "
            "Allow writing in that folder, or choose another one with --data-dir."
        )
        super().__init__(sentence.format(folder=folder), detail)


class CorruptFile(StoreError):
    """The file is damaged or is no database; it was left as it is."""

    def __init__(self, file: Path, backups: int = 0, detail: str = "") -> None:
        seen = _("The file with your notes, {file}, is damaged. It was left as it is.").format(file=file)
        if backups:
            do = plural(
                "There is {count} backup: restore it to go on.",
                "There are {count} backups: restore the newest to go on.",
                backups,
            ).format(count=backups)
        else:
            do = _("There is no backup yet: copy the file to a safe place, then choose another folder with --data-dir.")
        super().__init__(f"{seen} {do}", detail)


class ForeignFile(StoreError):
    """A sound database that another program made."""

    def __init__(self, file: Path) -> None:
        sentence = _(
            "The file {file} belongs to another program. It was left as it is. Choose another folder with --data-dir."
        )
        super().__init__(sentence.format(file=file))


class Busy(StoreError):
    """Another program was writing for longer than we wait."""

    def __init__(self, file: Path, detail: str = "") -> None:
        sentence = _(
            "Another program is writing to {file} just now, so the last change is not saved yet. "
            "Close a second Callready if one is open; saving is tried again."
        )
        super().__init__(sentence.format(file=file), detail)


class NetworkDrive(StoreError):
    """The folder lies on another computer, where a database cannot be kept safe."""

    def __init__(self, folder: Path, kind: str) -> None:
        sentence = _(
            "The folder {folder} lies on a network drive ({kind}), where notes can be lost when the line drops. "
            "Choose a folder on this computer with --data-dir."
        )
        super().__init__(sentence.format(folder=folder, kind=kind))


class DiskTrouble(StoreError):
    """The disk refused to read or write for another reason."""

    def __init__(self, file: Path, detail: str = "") -> None:
        sentence = _(
            "The disk did not take the last change to {file} ({detail}). Everything saved before is safe. "
            "Check the disk, or choose another folder with --data-dir."
        )
        super().__init__(sentence.format(file=file, detail=detail), detail)


class AlreadyThere(StoreError):
    """Something of that name exists, and is never written over."""

    def __init__(self, place: Path) -> None:
        super().__init__(_("{place} is already there. Choose another name.").format(place=place))


class Gone(StoreError):
    """What was to be read or changed is no longer there."""

    def __init__(self, what: str) -> None:
        sentence = _("{what} is no longer there; it may have been deleted in another window. Look under deleted items.")
        super().__init__(sentence.format(what=what))


class NotMoved(StoreError):
    """The notes could not be moved to another folder; they are where they were."""


class FolderGone(StoreError):
    """The folder that the notes were moved to is not there."""

    def __init__(self, folder: Path) -> None:
        sentence = _(
            "Your notes were moved to {folder}, and that folder is not there now. "
            "Connect the disk that holds it and start Callready again."
        )
        super().__init__(sentence.format(folder=folder))
