"""An interview saved as files that anybody can read, or as one ZIP, and read back; beside the window."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from readiness.interview.dossier import Interview
from readiness.store.dossier_files import DOSSIER, export, import_dossier
from readiness.store.errors import StoreError
from readiness.store.store import Store
from readiness.words import _
from ui.errands import Errands
from ui.workspace import Workspace


class Transfer(QObject):
    """``said`` tells what came of it; ``arrived`` that an interview was read back."""

    said = Signal(str)
    arrived = Signal(object)

    def __init__(self, workspace: Workspace, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._errands = workspace, errands

    def ask_where_to(self, interview: Interview, over: QWidget) -> None:
        """Ask for a name; one that ends in .zip becomes a ZIP, any other a folder."""
        kinds = ";;".join((_("One ZIP file ({endings})").format(endings="*.zip"), _("A folder of files (*)")))
        path, chosen = QFileDialog.getSaveFileName(over, _("Save this interview"), file_stem(interview), kinds)
        if path:
            zipped = "*.zip" in chosen and not path.lower().endswith(".zip")
            self.save(interview, Path(f"{path}.zip" if zipped else path))

    def ask_where_from(self, over: QWidget) -> None:
        """Ask for a ZIP, or for the file in a folder that has everything."""
        kinds = _("Saved interviews ({endings})").format(endings=f"*.zip {DOSSIER}")
        path, _chosen = QFileDialog.getOpenFileName(over, _("Read back an interview"), "", kinds)
        if path:
            self.read_back(Path(path))

    def save(self, interview: Interview, target: Path) -> None:
        """Write the interview; an existing folder is never written into."""
        store = self._workspace.store
        if store is None:
            return
        self._workspace.autosave.flush()
        folder, read_only = store.folder, store.read_only

        def work() -> Path:
            with Store.open(folder, read_only=read_only) as other:
                return export(other, interview, target)

        self._errands.run(work, lambda made: self.said.emit(_("Saved as {file}.").format(file=made)), self._failed)

    def read_back(self, source: Path) -> None:
        """Keep what was saved as one more interview."""
        store = self._workspace.store
        if store is None:
            return
        folder = store.folder
        place = source.parent if source.name == DOSSIER else source

        def work() -> Interview:
            with Store.open(folder) as other:
                return import_dossier(other, place)

        self._errands.run(work, self._came, self._failed)

    def _came(self, interview: Interview) -> None:
        self.arrived.emit(interview)
        self.said.emit(_("“{interview}” was read back.").format(interview=interview.title or _("Interview")))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        self.said.emit(error.sentence)


def file_stem(interview: Interview) -> str:
    """A name that every file system takes."""
    plain = re.sub(r"[^\w.-]+", " ", " ".join((interview.title, interview.stage))).strip()[:60]
    return plain or _("Interview")
