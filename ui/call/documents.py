"""Resume and job description beside the call: the text as understood, searchable, at the size one likes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from readiness.interview.dossier import Document, DocumentKind
from readiness.words import _
from ui.theme import dress, theme
from ui.widgets.button import button
from ui.widgets.text import Text
from ui.workspace import Workspace

FILE_FILTER = "*.pdf *.docx *.odt *.txt *.md"


class DocumentText(QTextEdit):
    """Text to read and to copy from, with the found words lit. It never fetches anything a document names."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self._words: tuple[str, ...] = ()

    def loadResource(self, kind: int, name: object) -> object:
        """Refuse every resource: a document is words, and words fetch nothing."""
        return None

    def show_document(self, document: Document | None) -> None:
        """Show the pages, a line between them."""
        pages = document.pages if document else ()
        parts = []
        for number, page in enumerate(pages, 1):
            if len(pages) > 1:
                parts.append(_("Page {number}").format(number=number) + "\n")
            parts.append(page.strip() + "\n")
        self.setPlainText("\n".join(parts).rstrip())
        self.light(self._words)

    def light(self, words: tuple[str, ...]) -> int:
        """Mark every place where one of ``words`` begins a word; returns how many there are."""
        self._words = words
        marks: list[QTextEdit.ExtraSelection] = []
        style = QTextCharFormat()
        style.setBackground(theme().colour("accent_soft"))
        style.setForeground(theme().colour("ink"))
        for word in words:
            cursor = QTextCursor(self.document())
            while True:
                cursor = self.document().find(word, cursor, QTextDocument.FindFlag(0))
                if cursor.isNull():
                    break
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, style
                marks.append(mark)
        self.setExtraSelections(marks)
        return len(marks)

    def go_to(self, snippet: str) -> bool:
        """Scroll to ``snippet`` as far as its first words are found."""
        for length in (60, 30, 12):
            wanted = " ".join(snippet.strip("… ").split())[:length]
            cursor = self.document().find(wanted) if wanted else QTextCursor()
            if not cursor.isNull():
                cursor.clearSelection()
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
                return True
        return False


class DocumentPane(QWidget):
    """One document: its text, or how to bring it here. Files may be dropped on it."""

    changed = Signal()

    def __init__(self, workspace: Workspace, kind: DocumentKind, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._kind, self._title = workspace, kind, title
        self.setAcceptDrops(True)
        self.text = DocumentText(title)
        self._name = Text("", "small", "muted")
        self._name.set_elided(True)
        self._warnings = Text("", "small", "caution")
        self._replace = button(_("Replace…"), "quiet", _("Replace {what}").format(what=title))
        self._replace.clicked.connect(self.choose_file)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._replace)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(16, 8, 8, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._warnings)
        column.addWidget(self.text, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_empty())
        self._stack.addWidget(shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        workspace.documents_changed.connect(self._documents_changed)
        workspace.importing.connect(self._importing)
        self.refresh()

    def refresh(self) -> None:
        """Show the version in use."""
        document = self._workspace.document(self._kind)
        self._stack.setCurrentIndex(0 if document is None else 1)
        self._busy.setVisible(False)
        self.text.show_document(document)
        if document is not None:
            self._name.set_text(document.name)
            self._warnings.set_text(" ".join(document.warnings))
            self._warnings.setVisible(bool(document.warnings))
        self.changed.emit()

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        kinds = _("Documents ({endings})").format(endings=FILE_FILTER)
        path, _chosen = QFileDialog.getOpenFileName(self, self._title, "", f"{kinds};;{_('All files')} (*)")
        if path:
            self._workspace.import_file(Path(path), self._kind)

    def paste(self) -> None:
        """Take the text of the clipboard as the document."""
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - only here

        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._workspace.paste_text(text, self._kind)
        else:
            self._hint.set_text(_("There is no text to paste. Copy it first, then press Paste text."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self._workspace.import_file(files[0], self._kind)
        elif event.mimeData().hasText():
            self._workspace.paste_text(event.mimeData().text(), self._kind)
        event.acceptProposedAction()

    def _make_empty(self) -> QWidget:
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(Text(_("{what} is not here yet.").format(what=self._title), "title"))
        self._hint = Text(_("Drop the file here, or choose it. PDF, Word, OpenDocument or text."), tone="muted")
        column.addWidget(self._hint)
        choose = button(_("Choose file…"), "primary", _("Choose a file: {what}").format(what=self._title))
        choose.clicked.connect(self.choose_file)
        paste = button(_("Paste text"), name=_("Paste text: {what}").format(what=self._title))
        paste.clicked.connect(self.paste)
        buttons = QHBoxLayout()
        buttons.addWidget(choose)
        buttons.addWidget(paste)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._busy = Text(_("Reading…"), "small", "muted")
        column.addWidget(self._busy)
        column.addStretch(2)
        dress(empty, "plain")
        return empty

    def _documents_changed(self, kind: str) -> None:
        if kind == self._kind.value:
            self.refresh()

    def _importing(self, kind: str, active: bool) -> None:
        if kind == self._kind.value:
            self._busy.setVisible(active)
            self._replace.setEnabled(not active)
