"""How did it go: three boxes, ninety seconds."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from readiness.interview.dossier import CardKind
from readiness.words import _
from ui.widgets.boxes import Boxes
from ui.widgets.card import Card
from ui.workspace import Workspace


class DebriefCard(Card):
    """Kept as one card of the interview, so that search finds it and the next interview can learn from it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(_("How did it go?"), parent=parent)
        self._workspace = workspace
        self.boxes = Boxes(
            (
                ("strong", _("Strong"), _("What went well? One story, one answer.")),
                ("better", _("Better next time"), _("What would you answer differently?")),
                ("nothing", _("They asked, I had nothing"), _("Which question caught you without an answer?")),
            ),
            joined=False,
        )
        self.boxes.edited.connect(self._edited)
        self.body.addWidget(self.boxes)

    def refresh(self) -> None:
        """Show what is kept."""
        if not self._workspace.autosave.pending:
            self.boxes.set_values(self._boxes())

    def _boxes(self) -> dict[str, str]:
        store = self._workspace.store
        cards = store.cards.list(self._workspace.interview.id, CardKind.DEBRIEF) if store else ()
        own = [card for card in cards if card.interview == self._workspace.interview.id]
        return dict(own[0].boxes) if own else {}

    def _edited(self) -> None:
        if self._workspace.store is not None:
            self._workspace.autosave.later("debrief", self._save)

    def _save(self) -> None:
        store, interview = self._workspace.store, self._workspace.interview.id
        if store is None:
            return
        boxes = self.boxes.values()
        own = [card for card in store.cards.list(interview, CardKind.DEBRIEF) if card.interview == interview]
        if own:
            store.cards.save(type(own[0])(own[0].id, interview, CardKind.DEBRIEF, own[0].title, boxes, own[0].position))
        else:
            store.cards.add(interview, CardKind.DEBRIEF, _("How it went"), boxes)
