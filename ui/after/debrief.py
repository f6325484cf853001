"""How did it go: three boxes, ninety seconds."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from readiness.interview.dossier import CardKind
from readiness.words import _
from ui.theme import dress, theme
from ui.widgets.card import Card
from ui.widgets.text import Text
from ui.workspace import Workspace


class DebriefCard(Card):
    """Kept as one card of the interview, so that search finds it and the next interview can learn from it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(_("How did it go?"), parent=parent)
        self._workspace = workspace
        self._filling = False
        self.boxes: dict[str, QPlainTextEdit] = {}
        for key, title, hint in (
            ("strong", _("Strong"), _("What went well? One story, one answer.")),
            ("better", _("Better next time"), _("What would you answer differently?")),
            ("nothing", _("They asked, I had nothing"), _("Which question caught you without an answer?")),
        ):
            frame = QFrame()
            dress(frame, "field")
            column = QVBoxLayout(frame)
            column.setContentsMargins(10, 6, 10, 6)
            column.setSpacing(2)
            column.addWidget(Text(title, "small-strong"))
            edit = QPlainTextEdit()
            edit.setFrameShape(QFrame.Shape.NoFrame)
            edit.setPlaceholderText(hint)
            edit.setAccessibleName(title)
            edit.setTabChangesFocus(True)
            edit.textChanged.connect(self._edited)
            column.addWidget(edit)
            self.boxes[key] = edit
            self.body.addWidget(frame)
        theme().changed.connect(self._fit)
        self._fit()

    def refresh(self) -> None:
        """Show what is kept."""
        kept = self._boxes()
        self._filling = True
        for key, edit in self.boxes.items():
            if edit.toPlainText() != kept.get(key, ""):
                edit.setPlainText(kept.get(key, ""))
        self._filling = False

    def _boxes(self) -> dict[str, str]:
        store = self._workspace.store
        cards = store.cards.list(self._workspace.interview.id, CardKind.DEBRIEF) if store else ()
        own = [card for card in cards if card.interview == self._workspace.interview.id]
        return dict(own[0].boxes) if own else {}

    def _edited(self) -> None:
        if not self._filling and self._workspace.store is not None:
            self._workspace.autosave.later("debrief", self._save)

    def _save(self) -> None:
        store, interview = self._workspace.store, self._workspace.interview.id
        if store is None:
            return
        boxes = {key: edit.toPlainText() for key, edit in self.boxes.items()}
        own = [card for card in store.cards.list(interview, CardKind.DEBRIEF) if card.interview == interview]
        if own:
            store.cards.save(type(own[0])(own[0].id, interview, CardKind.DEBRIEF, own[0].title, boxes, own[0].position))
        else:
            store.cards.add(interview, CardKind.DEBRIEF, _("How it went"), boxes)

    def _fit(self) -> None:
        for edit in self.boxes.values():
            edit.setFixedHeight(theme().px(56))
