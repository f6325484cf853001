"""The notes panel: who, how long, what was prepared, notes, search; in the page or beside the call."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from readiness.interview.dossier import CardKind, DocumentKind
from readiness.store.search import Hit
from readiness.words import _
from ui.call import answer
from ui.call.answer import AnswerStrip
from ui.call.ask import AskPane
from ui.call.document_pane import DocumentPane
from ui.call.focus import go_to_next
from ui.call.header import CallHeader
from ui.call.lighting import light
from ui.call.match_pane import MatchPane
from ui.call.note_line import NoteLine
from ui.call.note_list import NoteList
from ui.call.plan_b_pane import PlanBPane
from ui.call.script_pane import ScriptPane
from ui.call.search import FoundBar, SearchPane, search_words
from ui.call.sections import Deck, Pair, Sections
from ui.call.stories import StoriesPane
from ui.errands import Errands
from ui.matching import MatchBoard
from ui.theme import dress, theme
from ui.widgets.card import scrolling
from ui.widgets.settling import Settling
from ui.widgets.text import Text
from ui.workspace import Workspace

TEXT_STEP = 10
TIGHT_BELOW = 480
"""Height, given for text of 100 %, below which the panel keeps to what is needed most."""
_DOCUMENTS = {"resume": DocumentKind.RESUME, "job": DocumentKind.JOB, "letter": DocumentKind.COVER_LETTER}
_CARDS = {
    CardKind.STORY.value: "stories",
    CardKind.QUESTION.value: "ask",
    CardKind.SCRIPT.value: "script",
    CardKind.HARD.value: "script",
    CardKind.COMPANY.value: "script",
}
WIDE_FROM = 880
"""Width from which header and answer strip stand side by side."""


class CallPanel(Settling, QWidget):
    """Everything at hand during the call. Nothing in it pops up, moves or sounds by itself."""

    text_size_changed = Signal(int)
    prepare_wanted = Signal()

    def __init__(
        self, workspace: Workspace, board: MatchBoard, errands: Errands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        dress(self, "page")
        self._workspace, self._board, self._errands = workspace, board, errands
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        # Only where words are so large that not even the least of all parts has room this scrolls.
        inner = QWidget()
        whole.addWidget(scrolling(inner), 1)
        self.header = CallHeader(workspace, inner)
        self.answer = AnswerStrip(workspace, inner)
        self.line = NoteLine(workspace, self)
        whole.addWidget(self.line)
        self.found = FoundBar(inner)
        self.found.hide()
        self.trouble = Text("", "small", "no_go", inner)
        self.trouble.setContentsMargins(16, 6, 16, 6)
        self.trouble.hide()
        self._middle = Deck(inner)
        self.sections = Sections(self._middle)
        self.search: SearchPane | None = None
        self.plan_b: PlanBPane | None = None
        self._panes: dict[str, QWidget] = {}
        self._prepare = False
        self._pair: Pair | None = None
        self._lit: tuple[str, ...] = ()
        self._middle.addWidget(self.sections)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.setSpacing(0)
        self._top.addWidget(self.header, 1)
        self._top.addWidget(self.answer, 1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        for part in (self.trouble, self.found):
            column.addWidget(part)
        column.addWidget(self._middle, 1)
        self._add_sections()
        self._wire()
        self.sections.choose("match")

    def pane(self, key: str) -> QWidget:
        """What stands under a tab; it is chosen for it."""
        self.sections.choose(key)
        return self._panes[key]

    def offer_prepare(self, there: bool) -> None:
        """Say whether there is a page where stories, questions and script are written."""
        self._prepare = there
        for pane in self._panes.values():
            if isinstance(pane, StoriesPane | AskPane | ScriptPane):
                pane.offer_prepare(there)

    # --- search

    def open_search(self) -> None:
        """Show the search over everything."""
        if self.search is None:
            self.search = SearchPane(self._workspace)
            self.search.closed.connect(self.close_search)
            self.search.chosen.connect(self.show_hit)
            self._middle.addWidget(self.search)
        self._middle.setCurrentWidget(self.search)
        self.found.hide()
        self.search.begin()

    def open_plan_b(self) -> None:
        """Show the other way into the call; again to close it."""
        if self.plan_b is None:
            self.plan_b = PlanBPane(self._workspace, self._errands)
            self.plan_b.closed.connect(self.close_search)
            self._middle.addWidget(self.plan_b)
        if self._middle.currentWidget() is self.plan_b:
            self.close_search()
        else:
            self.found.hide()
            self._middle.setCurrentWidget(self.plan_b)
            self.plan_b.take_focus()

    def close_search(self) -> None:
        """Back to the sections, nothing lit, the next key belongs to the note line."""
        self._middle.setCurrentWidget(self.sections)
        self.found.hide()
        self._lit = ()
        for key in self._panes:
            self._light(key)
        self.line.edit.setFocus()

    def show_hit(self, hit: Hit, query: str) -> None:
        """Show the place that was found, with the words lit."""
        self._middle.setCurrentWidget(self.sections)
        self._lit = search_words(query)
        if self.search is not None:
            # Before the place is shown: the bar takes room from it.
            self.found.show_place(query, self.search.at, len(self.search.hits))
            self.found.show()
        if not self._show_place(hit):
            self.found.hide()
            self._middle.setCurrentWidget(self.search or self.sections)
        self._light(self.sections.current)

    def show_line(self, source: str, page: int, text: str) -> None:
        """Show a line of evidence where it stands."""
        key = {DocumentKind.RESUME.value: "resume", DocumentKind.COVER_LETTER.value: "letter"}[source]
        self.sections.choose(key)
        pane = self._panes[key]
        if isinstance(pane, DocumentPane):
            pane.show_text()
            pane.text.go_to_words(page, text)
            pane.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_story(self, story: int) -> None:
        """Open a story."""
        pane = self.pane("stories")
        if isinstance(pane, StoriesPane):
            pane.reveal(story)

    def step_hit(self, step: int) -> None:
        """Go to the next place that was found, or to the one before."""
        if self.search is not None:
            self.search.step(step)

    def change_text_size(self, step: int) -> None:
        """Make all text larger or smaller."""
        theme().set_text_percent(theme().text_percent + step)
        self.text_size_changed.emit(theme().text_percent)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Every key of the panel and what it does."""
        sections = (("Ctrl+1", _("Go to the first section, Ctrl+2 to the second, and so on")),)
        return (*sections, *((keys, words) for keys, words, _deed in self._deeds() if words))

    # --- what Qt tells

    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_to_next(self, forward) or super().focusNextPrevChild(forward)

    # --- parts

    def _add_sections(self) -> None:
        add = self.sections.add
        add("match", _("Match"), lambda: self._keep("match", self._make_match()))
        add("resume", _("Resume"), self._documents, lambda: self._show_document("resume"))
        add("job", _("Job"), self._documents, lambda: self._show_document("job"))
        add("stories", _("Stories"), lambda: self._keep("stories", StoriesPane(self._workspace)))
        add("ask", _("Ask"), lambda: self._keep("ask", AskPane(self._workspace)))
        add("script", _("Script"), lambda: self._keep("script", ScriptPane(self._workspace, self._board)))
        add("notes", _("Notes"), lambda: self._keep("notes", NoteList(self._workspace)))
        add("letter", _("Letter"), lambda: self._keep("letter", self._make_letter()))
        self._show_letter_tab()

    def _keep(self, key: str, pane: QWidget) -> QWidget:
        self._panes[key] = pane
        if isinstance(pane, StoriesPane | AskPane | ScriptPane):
            pane.prepare_wanted.connect(self.prepare_wanted)
            pane.offer_prepare(self._prepare)
        return pane

    def _make_match(self) -> MatchPane:
        pane = MatchPane(self._board)
        pane.line_wanted.connect(self.show_line)
        pane.story_wanted.connect(self.show_story)
        pane.document_wanted.connect(self.sections.choose)
        return pane

    def _documents(self) -> QWidget:
        if self._pair is None:
            resume = DocumentPane(self._workspace, DocumentKind.RESUME, _("Resume"))
            job = DocumentPane(self._workspace, DocumentKind.JOB, _("Job description"))
            self._panes |= {"resume": resume, "job": job}
            self._pair = Pair(resume, job)
        return self._pair

    def _make_letter(self) -> DocumentPane:
        return DocumentPane(self._workspace, DocumentKind.COVER_LETTER, _("Cover letter"))

    def _show_letter_tab(self) -> None:
        """The letter has a tab where there is one."""
        there = self._workspace.document(DocumentKind.COVER_LETTER) is not None
        self.sections.bar.set_present("letter", there)
        if not there and self.sections.current == "letter":
            self.sections.choose("match")

    def _show_document(self, key: str) -> None:
        if self._pair is not None:
            self._pair.show_pane(self._panes[key])
            pane = self._panes[key]
            self._pair.setFocusProxy(pane.text if isinstance(pane, DocumentPane) else pane)

    def _light(self, key: str) -> None:
        """Mark what is looked for in a section; nothing where nothing is looked for any more."""
        pane = self._panes.get(key)
        if isinstance(pane, DocumentPane):
            pane.text.light(self._lit)
        elif isinstance(pane, NoteList | ScriptPane):
            pane.light(self._lit)
        elif pane is not None:
            light(pane, self._lit)

    def _show_place(self, hit: Hit) -> bool:
        """Go to the section where it stands; False for what has none, such as what was practised."""
        if hit.place == "note":
            notes = self.pane("notes")
            found = isinstance(notes, NoteList) and notes.reveal(hit.id)
            if found and isinstance(notes, NoteList):
                notes.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return found
        if hit.place == "card":
            return self._show_card(hit)
        for key, kind in _DOCUMENTS.items():
            document = self._workspace.document(kind)
            if document is not None and document.id == hit.id:
                pane = self.pane(key)
                if isinstance(pane, DocumentPane):
                    pane.show_text()
                    pane.text.go_to(hit)
                    pane.text.setFocus(Qt.FocusReason.OtherFocusReason)
                    return True
        return False

    def _show_card(self, hit: Hit) -> bool:
        """Stories and questions by their number, lines of the script by the title that stands before them."""
        key = _CARDS.get(hit.kind)
        pane = self.pane(key) if key else None
        if isinstance(pane, ScriptPane):
            return pane.reveal(hit.where.partition(": ")[2])
        return isinstance(pane, StoriesPane | AskPane) and pane.reveal(hit.id)

    def _wire(self) -> None:
        self.header.plan_b_asked.connect(self.open_plan_b)
        self.sections.bar.search_asked.connect(self.open_search)
        self.sections.shown.connect(lambda key: self._light(key) if self._lit else None)
        self.line.list_asked.connect(lambda: self.pane("notes"))
        self.found.stepped.connect(self.step_hit)
        self.found.closed.connect(self.close_search)
        for signal in (self._workspace.documents_changed, self._workspace.interview_changed):
            signal.connect(self._show_letter_tab)
        self._workspace.troubled.connect(self._show_trouble)
        self._workspace.saved.connect(self.trouble.hide)
        if self._workspace.trouble:
            self._show_trouble(self._workspace.trouble)
        for keys, _words, deed in self._deeds():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def _deeds(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        """Every key of the panel: the key, what it does in words (empty for a second key), and the deed."""
        return (
            ("Ctrl+F", _("Search everything"), self.open_search),
            ("F3", _("Go to the next place found, Shift+F3 to the one before"), lambda: self.step_hit(1)),
            ("Shift+F3", "", lambda: self.step_hit(-1)),
            ("Ctrl+N", _("Jot a note; Enter keeps it, Ctrl+Enter also flags it"), self.line.edit.setFocus),
            ("Esc", _("Close the search and go back to the note line"), self.close_search),
            (answer.KEY, _("New question: time your answer; Shift+F8 stops"), self.answer.begin_answer),
            (answer.STOP_KEY, "", self.answer.stop_answer),
            ("Ctrl+P", _("Open Plan B"), self.open_plan_b),
            ("Ctrl++", _("Larger text; Ctrl+− smaller, Ctrl+0 as usual"), lambda: self.change_text_size(TEXT_STEP)),
            ("Ctrl+=", "", lambda: self.change_text_size(TEXT_STEP)),
            ("Ctrl+-", "", lambda: self.change_text_size(-TEXT_STEP)),
            ("Ctrl+0", "", lambda: self.change_text_size(100 - theme().text_percent)),
        )

    def _settle(self) -> None:
        wide = self.width() >= theme().px(WIDE_FROM)
        self._top.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        tight = self.height() < theme().px(TIGHT_BELOW)
        for part in (self.header, self.answer, self.line):
            part.set_tight(tight)

    def _show_trouble(self, sentence: str) -> None:
        self.trouble.set_text(sentence)
        self.trouble.show()
