"""Files and text dropped anywhere on the window, except where a part of it takes them for itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

MOST_FILES = 10
_WRITING = (QLineEdit, QPlainTextEdit, QTextEdit)
_DRAGGING = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class Dropping(QObject):
    """Watches the window itself, before its widgets: a field to write in would take a file for its name."""

    dropped_files = Signal(object)
    """Paths of local files, ten at most."""
    dropped_text = Signal(str)

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        window.setAcceptDrops(True)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _DRAGGING or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        files, text = _content(event.mimeData())
        under = self._window.childAt(event.position().toPoint())
        if not (files or text) or self._takes_itself(under, bool(files)) or QApplication.activeModalWidget():
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            if files:
                self.dropped_files.emit(files[:MOST_FILES])
            else:
                self.dropped_text.emit(text)
        return True

    def _takes_itself(self, under: QWidget | None, files: bool) -> bool:
        """Whether the widget there knows what to do: a field with words, a part of the preparation with its file."""
        part = under
        while part is not None and part is not self._window:
            if isinstance(part, _WRITING) or isinstance(part.parent(), _WRITING):
                return not files and part.isEnabled()
            if part.acceptDrops():
                return True
            part = part.parentWidget()
        return False


def _content(given: QMimeData) -> tuple[list[Path], str]:
    files = [Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile()]
    return files, "" if files or not given.hasText() else given.text().strip()
