"""Find as you type over resume, job description, notes and cards, the found words lit."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from readiness.store.search import Hit
from readiness.words import _, plural
from ui.theme import dress
from ui.widgets.announce import announce
from ui.widgets.button import button
from ui.widgets.card import scrolling
from ui.widgets.text import Span, Text
from ui.workspace import Workspace

_MOST = 30


def search_words(query: str) -> tuple[str, ...]:
    """The words to light in a document for what stands in the search line."""
    return tuple(word for word in re.findall(r"[^\W_]+", query) if len(word) > 1)


class HitButton(QPushButton):
    """One place that matches: where it stands and the words around it."""

    def __init__(self, hit: Hit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hit = hit
        dress(self, "row")
        self.setAccessibleName(f"{hit.where}: {hit.snippet}")
        where, text = Text(hit.where, "small", "muted"), Text()
        text.set_spans(_lit(hit))
        for part in (where, text):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(2)
        column.addWidget(where)
        column.addWidget(text)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._column.minimumSize().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


class SearchPane(QWidget):
    """The search line and its results. ``chosen`` tells which place to show, ``closed`` that the person is done."""

    chosen = Signal(object, str)
    closed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Search resume, job, notes and stories"))
        self.line.setAccessibleName(_("Search everything"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self.refresh)
        self.line.installEventFilter(self)
        done = button(_("Done"), "quiet", _("Close the search"))
        done.clicked.connect(self.closed)
        top = QFrame()
        row = QHBoxLayout(top)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.line, 1)
        row.addWidget(done)
        self._count = Text("", "small", "muted")
        self._count.setContentsMargins(16, 0, 16, 4)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 12)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._buttons: list[HitButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self._count)
        layout.addWidget(scrolling(inner), 1)
        self.refresh()

    def begin(self) -> None:
        """Put the cursor into the line with everything in it selected."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.refresh()

    def refresh(self) -> None:
        """Search for what stands in the line."""
        query = self.line.text()
        hits = self._workspace.search(query)[:_MOST] if query.strip() else ()
        for old in self._buttons:
            old.deleteLater()
        self._buttons = [HitButton(hit) for hit in hits]
        for place, made in enumerate(self._buttons):
            made.clicked.connect(lambda _checked=False, hit=made.hit: self.chosen.emit(hit, self.line.text()))
            self._column.insertWidget(place, made)
        self._count.set_text(self._sentence(query, len(hits)))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if event.key() == Qt.Key.Key_Down and self._buttons:
                self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._buttons:
                self._buttons[0].click()
                return True
        return False

    def _sentence(self, query: str, count: int) -> str:
        if not query.strip():
            return _("Type a word. The last one may be unfinished.")
        if not count:
            return _("Nothing found for “{words}”.").format(words=query.strip())
        found = plural("{count} place", "{count} places", count).format(count=count)
        announce(self.line, found)
        return found


def _lit(hit: Hit) -> list[Span]:
    spans, at = [], 0
    for start, end in hit.lit:
        spans += [Span(hit.snippet[at:start]), Span(hit.snippet[start:end], marked=True)]
        at = end
    return [span for span in (*spans, Span(hit.snippet[at:])) if span.text]
