"""Everything that is kept: ``Store.open(folder)``, its repositories, backups, and errors with a sentence for people."""

from readiness.store.backups import Backup, back_up, back_up_if_due, list_backups, restore
from readiness.store.deletions import Deletion
from readiness.store.dossier_files import UnreadableDossier, export, import_dossier
from readiness.store.errors import (
    Busy,
    CorruptFile,
    DiskFull,
    DiskTrouble,
    FolderGone,
    ForeignFile,
    Gone,
    NetworkDrive,
    NewerSchema,
    NotMoved,
    ReadOnlyFolder,
    StoreError,
)
from readiness.store.folder import data_folder
from readiness.store.search import Hit
from readiness.store.store import Store

__all__ = [
    "Backup",
    "Busy",
    "CorruptFile",
    "Deletion",
    "DiskFull",
    "DiskTrouble",
    "FolderGone",
    "ForeignFile",
    "Gone",
    "Hit",
    "NetworkDrive",
    "NewerSchema",
    "NotMoved",
    "ReadOnlyFolder",
    "Store",
    "StoreError",
    "UnreadableDossier",
    "back_up",
    "back_up_if_due",
    "data_folder",
    "export",
    "import_dossier",
    "list_backups",
    "restore",
]
