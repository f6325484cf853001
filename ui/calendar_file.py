"""A calendar file on its way into whatever keeps the calendar here."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from readiness.words import _


def ask_where(over: QWidget, stem: str) -> Path | None:
    """Ask for the file; ``stem`` is the name that is offered, in letters that every file system takes."""
    plain = re.sub(r"[^\w.-]+", " ", stem).strip()[:60]
    kinds = _("Calendar file ({endings})").format(endings="*.ics")
    name = f"{plain or _('Interview')}.ics"
    path, _chosen = QFileDialog.getSaveFileName(over, _("Add to my calendar"), name, kinds)
    return Path(path) if path else None


def hand_over(path: Path, content: bytes) -> str:
    """Write the file and open it with the calendar program; return what came of it, in words."""
    try:
        path.write_bytes(content)
    except OSError as error:
        sentence = _("{file} could not be written: {reason}. Choose another folder.")
        return sentence.format(file=path.name, reason=error.strerror or str(error))
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return _("{file} is saved, and your calendar program was asked to take it.").format(file=path.name)
    return _("{file} is saved. Open it with your calendar, or import it there.").format(file=path.name)
