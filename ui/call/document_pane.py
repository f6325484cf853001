"""Resume or job description beside the call: as text or as it looks, or how to bring it here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from readiness.interview.dossier import DocumentKind
from readiness.words import _
from ui.call.document_text import DocumentText
from ui.call.drawn_pages import DRAWN_WIDTH, DrawnPages
from ui.call.sections import Deck
from ui.imports import Refused
from ui.theme import dress
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import scrolling
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Text
from ui.widgets.wrapped import WordsButton
from ui.workspace import Workspace

FILE_FILTER = "*.pdf *.docx *.odt *.txt *.md"
_EMPTY, _TEXT, _DRAWN = range(3)


class DocumentPane(QWidget):
    """One document. Files and text may be dropped on it; what cannot be read is said here and changes nothing."""

    changed = Signal()

    def __init__(self, workspace: Workspace, kind: DocumentKind, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._kind, self._title = workspace, kind, title
        self._refused: Refused | None = None
        self.setAcceptDrops(True)
        self.text = DocumentText(title)
        self.drawn = DrawnPages(lambda document, page, done: workspace.draw_page(document, page, done, DRAWN_WIDTH))
        self.name = Text("", "small", "muted")
        self.name.set_elided(True)
        self.warnings = Text("", "small", "caution")
        self.as_it_looks = button(_("As it looks"), "quiet", _("Show {what} as it looks").format(what=title))
        self.as_it_looks.setCheckable(True)
        self.as_it_looks.toggled.connect(lambda _on: self.refresh())
        self.replace = button(_("Replace…"), "quiet", _("Replace {what}").format(what=title))
        self.replace.clicked.connect(self.choose_file)
        self.notice = self._make_notice()
        self._head = QWidget()
        flow = FlowLayout(8, self._head)
        flow.set_last_at_end(True)
        for each in (self.name, self.as_it_looks, self.replace):
            flow.addWidget(each)
        self._stack = Deck()
        self._stack.addWidget(self._make_empty())
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.drawn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        for part in (self._head, self.warnings, self.notice):
            part.setContentsMargins(16, 0, 12, 0)
            layout.addWidget(part)
        layout.addWidget(self._stack, 1)
        workspace.documents_changed.connect(self._documents_changed)
        workspace.importing.connect(self._importing)
        workspace.unreadable.connect(self._unreadable)
        self.refresh()

    def refresh(self) -> None:
        """Show the version in use."""
        document = self._workspace.document(self._kind)
        self._head.setVisible(document is not None)
        self.warnings.set_text(" ".join(document.warnings) if document else "")
        self.warnings.setVisible(bool(document and document.warnings))
        can_draw = document is not None and document.name.lower().endswith(".pdf")
        self.as_it_looks.setVisible(can_draw)
        drawn = can_draw and self.as_it_looks.isChecked()
        self._stack.setCurrentIndex(_EMPTY if document is None else _DRAWN if drawn else _TEXT)
        self.text.show_document(document)
        if drawn:
            self.drawn.show_document(document)
        if document is not None:
            self.name.set_text(document.name)
        self.changed.emit()

    def show_text(self) -> None:
        """Turn to the text, where words can be lit."""
        self.as_it_looks.setChecked(False)

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        kinds = _("Documents ({endings})").format(endings=FILE_FILTER)
        path, _chosen = QFileDialog.getOpenFileName(self, self._title, "", f"{kinds};;{_('All files')} (*)")
        if path:
            self._workspace.import_file(Path(path), self._kind)

    def paste(self) -> None:
        """Take the text of the clipboard as the document."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._workspace.paste_text(text, self._kind)
        else:
            self._say(_("There is no text to paste. Copy it first, then press Paste text."), "caution")

    def open_with_password(self) -> None:
        """Try the file once more with what was typed as its password."""
        if self._refused is not None and self.password.text():
            self._workspace.import_file(self._refused.path, self._kind, self.password.text())

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

    def _make_notice(self) -> QWidget:
        """What cannot be read and why, with a field where a password would open it."""
        notice = QWidget()
        self.said = Text("", "small")
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(_("Password of the file"))
        self.password.setPlaceholderText(_("Password of the file"))
        self.password.returnPressed.connect(self.open_with_password)
        self.unlock = button(_("Open"), "plain", _("Open the file with this password"))
        self.unlock.clicked.connect(self.open_with_password)
        self._asking = QWidget()
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 2, 0, 2)
        row.addWidget(self.password, 1)
        row.addWidget(self.unlock)
        column = QVBoxLayout(notice)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.said)
        column.addWidget(self._asking)
        notice.hide()
        return notice

    def _make_empty(self) -> QWidget:
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(Text(_("{what} is not here yet.").format(what=self._title), "title"))
        column.addWidget(Text(_("Drop the file here, or choose it: PDF, Word, OpenDocument or text."), tone="muted"))
        choose = WordsButton(_("Choose file…"), "primary", _("Choose a file: {what}").format(what=self._title))
        choose.clicked.connect(self.choose_file)
        paste = WordsButton(_("Paste text"), name=_("Paste text: {what}").format(what=self._title))
        paste.clicked.connect(self.paste)
        buttons = QWidget()
        flow = FlowLayout(8, buttons)
        flow.addWidget(choose)
        flow.addWidget(paste)
        column.addWidget(buttons)
        column.addStretch(2)
        dress(empty, "plain")
        return scrolling(empty)

    def _say(self, sentence: str, tone: str, *, password: bool = False) -> None:
        self.said.set_tone(tone)
        self.said.set_text(sentence)
        self.password.clear()
        self._asking.setVisible(password)
        self.notice.setVisible(bool(sentence))
        announce(self, sentence)

    def _documents_changed(self, kind: str) -> None:
        if kind == self._kind.value:
            self._refused = None
            self._say("", "muted")
            self.refresh()

    def _importing(self, kind: str, active: bool) -> None:
        if kind == self._kind.value:
            self._say(_("Reading…") if active else "", "muted")
            self.replace.setEnabled(not active)

    def _unreadable(self, kind: str, refused: Refused) -> None:
        if kind != self._kind.value:
            return
        self._refused = refused if refused.password else None
        self._say(refused.sentence, "caution", password=refused.password)
        if refused.password and self.isVisible():
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)
