"""What was learnt from one interview after the other."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from readiness.interview.dossier import CardKind, Interview
from readiness.store.errors import StoreError
from readiness.times import day
from readiness.words import _, plural
from ui.after.debrief import boxes_of_debrief
from ui.theme import dress, theme
from ui.widgets.button import button
from ui.widgets.card import Card, scrolling
from ui.widgets.search_line import SearchLine
from ui.widgets.text import Span, Text
from ui.workspace import Workspace

WIDTH, HEIGHT = 620, 560


@dataclass(frozen=True, slots=True)
class Entry:
    """One debrief: whose, when, and what was written into each box that is not empty."""

    title: str
    when: str
    said: tuple[tuple[str, str], ...]

    def holds(self, words: str) -> bool:
        """Whether all of ``words`` stand in it."""
        whole = " ".join((self.title, *(text for _name, text in self.said))).casefold()
        return all(word in whole for word in words.casefold().split())


def entries(workspace: Workspace) -> tuple[Entry, ...]:
    """Every debrief with something in it, the newest interview first."""
    store = workspace.store
    if store is None:
        return ()
    try:
        cards = store.cards.everywhere(CardKind.DEBRIEF)
        interviews = {one.id: one for one in store.interviews.list(archived=None)}
    except StoreError as error:
        workspace.troubled.emit(error.sentence)
        return ()
    names = [(key, name) for key, name, _hint in boxes_of_debrief()]
    found = []
    for card in cards:
        interview = interviews.get(card.interview or 0)
        said = tuple((name, card.boxes[key].strip()) for key, name in names if card.boxes.get(key, "").strip())
        if interview is not None and said:
            found.append(Entry(_title(interview), _when(interview), said))
    return tuple(found)


class JournalDialog(QDialog):
    """Read and searched, changed on each interview's own page."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "page")
        self.setWindowTitle(_("Journal"))
        self.setModal(True)
        self._entries = entries(workspace)
        self.search = SearchLine(_("Find in the journal"))
        self.search.text_changed.connect(lambda _text: self.refresh())
        self.search.closed.connect(self.reject)
        self.count = Text("", "small", "muted")
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.shut = button(_("Close"))
        self.shut.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(Text(_("Journal"), "title"))
        column.addWidget(self.search)
        column.addWidget(self.count)
        column.addWidget(scrolling(inside), 1)
        column.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(theme().px(WIDTH), theme().px(HEIGHT))
        self.refresh()
        self.search.field.setFocus()

    def refresh(self) -> None:
        """Show what holds the words of the search line."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = [entry for entry in self._entries if entry.holds(self.search.text())]
        for entry in shown:
            self._column.addWidget(_card(entry))
        self._column.addStretch(1)
        if not self._entries:
            self.count.set_text(_("Nothing is written yet. After each call, three boxes under After fill this."))
        else:
            many = plural("{count} interview", "{count} interviews", len(shown))
            self.count.set_text(many.format(count=len(shown)))


def _card(entry: Entry) -> Card:
    card = Card(entry.title, spacing=6)
    if entry.when:
        card.body.addWidget(Text(entry.when, "tiny", "muted"))
    for name, text in entry.said:
        line = Text()
        line.set_spans([Span(f"{name}: ", None, strong=True), Span(text)])
        card.body.addWidget(line)
    return card


def _title(interview: Interview) -> str:
    title = interview.title or _("An interview without a name")
    return f"{title} · {interview.stage}" if interview.stage else title


def _when(interview: Interview) -> str:
    start = interview.start.astimezone() if interview.start else None
    return day(start) if start else ""
