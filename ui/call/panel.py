"""The notes panel: who, how long, resume and job description, notes, search; in the page or beside the call."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from readiness.interview.dossier import DocumentKind
from readiness.store.search import Hit
from readiness.words import _
from ui.call.documents import DocumentPane
from ui.call.header import CallHeader
from ui.call.notes import NoteLine, NoteList
from ui.call.search import SearchPane, search_words
from ui.call.sections import Pair, Section, Sections
from ui.theme import dress, theme
from ui.widgets.text import Text
from ui.workspace import Workspace

TEXT_STEP = 10


class CallPanel(QWidget):
    """Everything at hand during the call. Nothing in it pops up, moves or sounds by itself."""

    plan_b_asked = Signal()
    text_size_changed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "page")
        self._workspace = workspace
        self.header = CallHeader(workspace)
        self.header.plan_b_asked.connect(self.plan_b_asked)
        self.resume = DocumentPane(workspace, DocumentKind.RESUME, _("Resume"))
        self.job = DocumentPane(workspace, DocumentKind.JOB, _("Job description"))
        self.notes = NoteList(workspace)
        self.search = SearchPane(workspace)
        self.line = NoteLine(workspace)
        self._trouble = Text("", "small", "no_go")
        self._trouble.setContentsMargins(16, 6, 16, 6)
        self._trouble.hide()
        pair = Pair(self.resume, self.job)
        self.sections = Sections()
        self.sections.add(Section("resume", _("Resume"), pair), lambda: pair.show_pane(self.resume))
        self.sections.add(Section("job", _("Job"), pair), lambda: pair.show_pane(self.job))
        self.sections.add(Section("notes", _("Notes"), self.notes))
        self._middle = QStackedWidget()
        self._middle.addWidget(self.sections)
        self._middle.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self._trouble):
            column.addWidget(part)
        column.addWidget(self._middle, 1)
        column.addWidget(self.line)
        self._wire()

    def open_search(self) -> None:
        """Show the search over everything."""
        self._middle.setCurrentWidget(self.search)
        self.search.begin()

    def close_search(self) -> None:
        """Back to the sections, nothing lit."""
        self._middle.setCurrentWidget(self.sections)
        for pane in (self.resume, self.job):
            pane.text.light(())
        self.line.edit.setFocus()

    def show_hit(self, hit: Hit, query: str) -> None:
        """Show the place that was found, with the words lit."""
        self._middle.setCurrentWidget(self.sections)
        if hit.place == "note":
            self.sections.choose("notes")
            self.notes.reveal(hit.id)
            return
        for key, kind, pane in (
            ("resume", DocumentKind.RESUME, self.resume),
            ("job", DocumentKind.JOB, self.job),
        ):
            document = self._workspace.document(kind)
            if hit.place == "page" and document is not None and document.id == hit.id:
                self.sections.choose(key)
                pane.text.light(search_words(query))
                pane.text.go_to(hit.snippet)

    def change_text_size(self, step: int) -> None:
        """Make all text larger or smaller."""
        theme().set_text_percent(theme().text_percent + step)
        self.text_size_changed.emit(theme().text_percent)

    def _wire(self) -> None:
        self.sections.search_asked.connect(self.open_search)
        self.search.closed.connect(self.close_search)
        self.search.chosen.connect(self.show_hit)
        self.line.list_asked.connect(lambda: self.sections.choose("notes"))
        self._workspace.troubled.connect(self._show_trouble)
        self._workspace.saved.connect(self._trouble.hide)
        if self._workspace.trouble:
            self._show_trouble(self._workspace.trouble)
        for keys, does in (
            ("Ctrl+F", self.open_search),
            ("Ctrl+N", self.line.edit.setFocus),
            ("Ctrl++", lambda: self.change_text_size(TEXT_STEP)),
            ("Ctrl+=", lambda: self.change_text_size(TEXT_STEP)),
            ("Ctrl+-", lambda: self.change_text_size(-TEXT_STEP)),
            ("Ctrl+0", lambda: self.change_text_size(100 - theme().text_percent)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(does)

    def _show_trouble(self, sentence: str) -> None:
        self._trouble.set_text(sentence)
        self._trouble.show()
