"""Find as you type over resume, job description, notes and cards, the found words lit."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from readiness.store.search import Hit
from readiness.words import _, plural
from ui.call.lines import Line, LineView
from ui.icons import set_icon
from ui.theme import dress
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.search_line import SearchLine
from ui.widgets.text import Span, Text
from ui.workspace import Workspace

MOST = 30


def search_words(query: str) -> tuple[str, ...]:
    """The words to light in a document for what stands in the search line."""
    return tuple(word for word in re.findall(r"[^\W_]+", query) if len(word) > 1)


class SearchPane(QWidget):
    """The search line and its results. ``chosen`` tells which place to show, ``closed`` that the person is done."""

    chosen = Signal(object, str)
    closed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.hits: tuple[Hit, ...] = ()
        self._at = -1
        self.line = SearchLine(_("Search resume, job, notes and stories"))
        self.line.text_changed.connect(lambda _text: self.refresh())
        self.line.next_wanted.connect(self.open_chosen)
        self.line.closed.connect(self.closed)
        self.line.field.installEventFilter(self)
        done = button(_("Done"), "quiet", _("Close the search (Esc)"))
        done.clicked.connect(self.closed)
        top = QFrame()
        dress(top, "header")
        row = QHBoxLayout(top)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self.line, 1)
        row.addWidget(done)
        self.count = Text("", "small", "muted")
        self.count.setContentsMargins(16, 8, 16, 4)
        self.view = LineView(_("Places found"))
        self.view.clicked.connect(lambda index: self._open(index.row()))
        self.view.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self.count)
        layout.addWidget(self.view, 1)
        workspace.interview_changed.connect(self._interview_changed)
        self._interview = workspace.interview.id
        self.refresh()

    @property
    def query(self) -> str:
        """What is looked for."""
        return self.line.text()

    @property
    def at(self) -> int:
        """Which of the hits is shown, -1 while none is."""
        return self._at

    def begin(self) -> None:
        """Put the cursor into the line with everything in it selected."""
        self.line.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.field.selectAll()
        self.refresh()

    def refresh(self) -> None:
        """Search for what stands in the line."""
        query = self.query
        self.hits = self._workspace.search(query, MOST) if query.strip() else ()
        self._at = -1
        self.view.lines.set_lines([_line(number, hit) for number, hit in enumerate(self.hits)])
        self.view.setCurrentIndex(QModelIndex())
        self.view.scrollToTop()
        self.count.set_text(self._sentence(query, len(self.hits)))

    def open_chosen(self) -> None:
        """Show the place in hand, else the best one."""
        self._open(max(0, self.view.currentIndex().row()))

    def step(self, step: int) -> None:
        """Show the next place, or the one before; after the last comes the first."""
        if self.hits:
            self._open((self._at + step) % len(self.hits))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is self.line.field and event.key() == Qt.Key.Key_Down and self.hits:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            self.view.setCurrentIndex(self.view.lines.index(0))
            return True
        if watched is self.view:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.open_chosen()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if event.key() == Qt.Key.Key_Up and self.view.currentIndex().row() <= 0:
                self.line.field.setFocus(Qt.FocusReason.BacktabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _open(self, row: int) -> None:
        if 0 <= row < len(self.hits):
            self._at = row
            self.view.setCurrentIndex(self.view.lines.index(row))
            self.chosen.emit(self.hits[row], self.query)

    def _interview_changed(self, _interview: object) -> None:
        if self._workspace.interview.id != self._interview:
            self._interview = self._workspace.interview.id
            self.refresh()

    def _sentence(self, query: str, count: int) -> str:
        if not query.strip():
            return _("Type a word. The last one may be unfinished.")
        if not count:
            return _("Nothing found for “{words}”.").format(words=query.strip())
        found = plural("{count} place", "{count} places", count).format(count=count)
        if self.isVisible():
            announce(self.line, found)
        return found


class FoundBar(QFrame):
    """While a place that was found is shown: which of how many, the next and the one before."""

    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "header")
        self.words = Text("", "small", "muted")
        self.words.set_elided(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 8, 2)
        row.setSpacing(2)
        row.addWidget(self.words, 1)
        for icon, name, keys, deed in (
            ("chevron-up", _("Place before"), "Shift+F3", lambda: self.stepped.emit(-1)),
            ("chevron-down", _("Next place"), "F3", lambda: self.stepped.emit(1)),
            ("close", _("Close the search"), "Esc", self.closed.emit),
        ):
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            made = button("", "glyph", f"{name} ({native})")
            made.setToolTip(f"{name} ({native})")
            made.clicked.connect(deed)
            set_icon(made, icon, "muted")
            row.addWidget(made)

    def show_place(self, query: str, at: int, count: int) -> None:
        """Say which place is shown."""
        self.words.set_text(_("“{words}”: {at} of {count}").format(words=query.strip(), at=at + 1, count=count))


def _line(number: int, hit: Hit) -> Line:
    spans, at = [], 0
    for start, end in (*hit.lit, (len(hit.snippet), len(hit.snippet))):
        # Line breaks and the signs of headings and lists read as spaces here.
        between = re.sub(r"(?:\s|^[#>*•–-]+ )+", " ", hit.snippet[at:start], flags=re.MULTILINE)
        spans += [Span(between), Span(hit.snippet[start:end], marked=True)]
        at = end
    shown = tuple(span for span in spans if span.text)
    words = "".join(span.text for span in shown)
    return Line(number, hit.where, shown, f"{hit.where}: {words}")
